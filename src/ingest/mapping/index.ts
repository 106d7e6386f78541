/** Headings by domain, for commands that read a file before any domain is loaded. */
import type { HeadingSynonyms } from '../headings.ts';
import { headings as articles } from './articles.ts';
import { headings as landPrices } from './land-prices.ts';
import { headings as legalDocuments } from './legal-documents.ts';
import { headings as places } from './places.ts';
import { headings as recruitments } from './recruitments.ts';

const HEADINGS = new Map<string, HeadingSynonyms>([
  ['articles', articles],
  ['land-prices', landPrices],
  ['legal-documents', legalDocuments],
  ['recruitments', recruitments],
  ['places', places],
]);

/** Headings of a domain; none for a name that is no domain. */
export const headingsOf = (domain: string): HeadingSynonyms => HEADINGS.get(domain) ?? {};
