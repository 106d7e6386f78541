/** The list and single endpoints of a domain, in every representation, derived from its declaration. */
import type { Domain } from '../contract/domain.ts';
import type { ReadEndpoint } from '../contract/endpoint.ts';
import { listEndpoints } from './list-endpoint.ts';
import { recordEndpoints } from './record-endpoint.ts';

/** Endpoints of one domain: the list, its other representations, and the single record with its own. */
export const resourceEndpoints = (domain: Domain): ReadEndpoint[] => [
  ...listEndpoints(domain),
  ...recordEndpoints(domain),
];
