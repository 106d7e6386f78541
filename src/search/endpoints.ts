import * as z from 'zod';
import { cleanQuery, collectionEndpoint } from '../contract/collection.ts';
import { DOMAIN_NAMES } from '../registry.ts';
import { morePath } from './more-path.ts';
import type { Group } from './search.ts';
import { SUGGESTED_KINDS } from './vocabulary.ts';

const hit = z.object({
  id: z.string(),
  title: z.string(),
  summary: z.string(),
  page: z
    .string()
    .meta({ description: 'Path of the page that shows it, with the anchor of the article that matched.' }),
  agreement: z
    .number()
    .meta({ description: 'How much of the query it agrees with, 0 to 1: one measure for all domains.' }),
});

/** The best few of one domain. */
export const groupSchema = z
  .object({
    domain: z.enum(DOMAIN_NAMES),
    label: z.string(),
    labelEn: z.string(),
    total: z.int(),
    totalIsExact: z.boolean(),
    relaxed: z.string().nullable(),
    more: z.string().meta({ description: 'Path of the page with all of them.' }),
    hits: z.array(hit),
  })
  .meta({ id: 'SearchGroup' });

const suggestion = z
  .object({
    kind: z.enum(SUGGESTED_KINDS),
    text: z.string(),
    detail: z.string().nullable(),
    page: z.string().meta({ description: 'Path of the page it leads to.' }),
  })
  .meta({ id: 'Suggestion' });

/** The newest of several instants. */
export const latest = (instants: readonly (string | null)[]): string | null =>
  instants.filter(Boolean).sort().at(-1) ?? null;

/** Groups of a search as they are answered. */
export const groupsBody = (groups: readonly Group[], q: string): z.infer<typeof groupSchema>[] =>
  groups.map(({ domain, hits, total, totalIsExact, relaxed }) => ({
    domain: domain.name,
    label: domain.words.label.vi,
    labelEn: domain.words.label.en,
    total,
    totalIsExact,
    relaxed: relaxed?.vi ?? null,
    more: morePath(domain, q),
    hits: hits.map(({ id, title, summary, page, agreement }) => ({ id, title, summary, page, agreement })),
  }));

/** Completions while typing. */
export const searchEndpoints = [
  collectionEndpoint({
    path: '/v1/suggest',
    operationId: 'suggest',
    tag: 'search',
    summary: 'Completions while typing: streets, wards, documents, organisations; ten at most',
    query: { q: cleanQuery('What was typed so far, with or without diacritics.', 'nguyen h', 200) },
    item: z.array(suggestion).max(10),
    policy: 'search',
    domains: DOMAIN_NAMES,
    async produce({ q }, context) {
      const { suggest } = await import('./suggest.ts');
      const found = await suggest(q, context);
      return {
        data: found.map(({ kind, text, detail, page }) => ({ kind, text, detail, page })),
        meta: { edition: null, asOf: null },
      };
    },
  }),
];
