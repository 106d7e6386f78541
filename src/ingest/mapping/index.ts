/** Headings by domain, as its importer declares them. */
import type { HeadingSynonyms } from '../../contract/headings.ts';
import type { TableReading } from '../../contract/table-reading.ts';
import { domainOf } from '../../registry.ts';

/** Headings of a domain; none for a name that is no domain. */
export const headingsOf = async (domain: string): Promise<HeadingSynonyms> =>
  (await domainOf(domain)?.importer())?.headings ?? {};

/** How the tables of a domain are read, where the names of columns are not all there is to know. */
export const readingOf = async (domain: string): Promise<TableReading | undefined> =>
  (await domainOf(domain)?.importer())?.reading;
