/** How files of a domain are read, for the gateway and the shell alike. */
import type { Domain } from '../contract/domain.ts';
import { recordReader } from './exported.ts';
import type { ParseOptions } from './parse/options.ts';

/** Headings of a domain, its exported records, and whether pages are articles. */
export async function readOptions(domain: Domain): Promise<ParseOptions> {
  const importer = await domain.importer();
  return {
    headings: importer.headings,
    reading: importer.reading,
    readDocument: importer.readDocument,
    articles: domain.readsPages,
    record: recordReader(domain, importer),
  };
}
