/** Every endpoint of the public contract but those of editors: what is routed is what is documented. */
import { askEndpoints } from './ask/endpoints.ts';
import { catalogueEndpoint } from './catalogue/endpoint.ts';
import { fileEndpoint } from './catalogue/file-endpoint.ts';
import { llmsEndpoint } from './catalogue/llms.ts';
import { manifestEndpoint } from './catalogue/manifest.ts';
import { mirrorEndpoints } from './catalogue/mirror.ts';
import { serviceEndpoints } from './catalogue/service.ts';
import { channelEndpoints } from './channels/endpoints.ts';
import type { Endpoint } from './contract/endpoint.ts';
import { embedEndpoints } from './embed/endpoints.ts';
import { resourceEndpoints } from './http/resource.ts';
import { mcpEndpoints } from './mcp/endpoint.ts';
import { DOMAINS } from './registry.ts';
import { searchEndpoints } from './search/endpoints.ts';

export const ENDPOINTS: readonly Endpoint[] = [
  ...DOMAINS.flatMap((domain) => domain.endpoints(DOMAINS)),
  ...searchEndpoints,
  ...askEndpoints,
  ...DOMAINS.flatMap(resourceEndpoints),
  ...serviceEndpoints,
  llmsEndpoint,
  ...mcpEndpoints,
  ...embedEndpoints,
  ...channelEndpoints,
  catalogueEndpoint,
  manifestEndpoint,
  ...mirrorEndpoints,
  fileEndpoint,
];
