/** Headings by domain, for commands that read a file before any domain is loaded. */
import type { HeadingSynonyms } from '../../contract/headings.ts';
import { headings as articles } from '../../domains/articles/headings.ts';
import { headings as landPrices } from '../../domains/land-prices/headings.ts';
import { headings as legalDocuments } from '../../domains/legal-documents/headings.ts';
import { headings as places } from '../../domains/places/headings.ts';
import { headings as procedures } from '../../domains/procedures/headings.ts';
import { headings as recruitments } from '../../domains/recruitments/headings.ts';

const HEADINGS = new Map<string, HeadingSynonyms>([
  ['articles', articles],
  ['land-prices', landPrices],
  ['legal-documents', legalDocuments],
  ['recruitments', recruitments],
  ['procedures', procedures],
  ['places', places],
]);

/** Headings of a domain; none for a name that is no domain. */
export const headingsOf = (domain: string): HeadingSynonyms => HEADINGS.get(domain) ?? {};
