/** Headings by domain, as its importer declares them. */
import type { HeadingSynonyms } from '../../contract/headings.ts';
import type { TableReading } from '../../contract/table-reading.ts';
import { domainOf } from '../../registry.ts';

/** Headings of a domain. Rejects for a name that is no domain: without headings every file would look wrong. */
export async function headingsOf(domain: string): Promise<HeadingSynonyms> {
  const declared = domainOf(domain);
  if (!declared) throw new Error(`no domain is named ${domain}`);
  return (await declared.importer()).headings;
}

/** How the tables of a domain are read, where the names of columns are not all there is to know. */
export const readingOf = async (domain: string): Promise<TableReading | undefined> =>
  (await domainOf(domain)?.importer())?.reading;
