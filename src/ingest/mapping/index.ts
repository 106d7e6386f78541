/** Headings accepted in files, by domain and key. */
import { headings as articles } from './articles.ts';
import { headings as landPrices } from './land-prices.ts';
import { headings as legalDocuments } from './legal-documents.ts';
import { headings as places } from './places.ts';
import { headings as recruitments } from './recruitments.ts';

const BY_DOMAIN: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  articles,
  'land-prices': landPrices,
  'legal-documents': legalDocuments,
  places,
  recruitments,
};

/** Synonyms of a domain's keys; none for an unknown domain. */
export const headingsOf = (domain: string) => BY_DOMAIN[domain] ?? {};
