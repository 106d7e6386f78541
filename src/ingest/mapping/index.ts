/** Headings by domain, as its importer declares them. */
import type { HeadingSynonyms } from '../../contract/headings.ts';
import { domainOf } from '../../registry.ts';

/** Headings of a domain; none for a name that is no domain. */
export const headingsOf = async (domain: string): Promise<HeadingSynonyms> =>
  (await domainOf(domain)?.importer())?.headings ?? {};
