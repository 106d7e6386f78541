import { sql } from 'drizzle-orm';
import * as z from 'zod';
import { cleanQuery, collectionEndpoint } from '../../contract/collection.ts';
import type { ReadEndpoint } from '../../contract/endpoint.ts';
import { chosen, listBody, listSchema } from '../../contract/page.ts';
import { DEFAULT_LIMIT, day, listParameters } from '../../contract/parameters.ts';
import { readQuery } from '../../contract/query.ts';
import { noteEmptyList } from '../../contract/unanswered.ts';
import { readPage } from '../../http/cursor.ts';
import { endOfVietnamDay } from '../../language/dates.ts';
import { headOf } from '../../store/scan.ts';
import { editionOf, visible } from '../../store/versions.ts';
import { type LegalFilters, passageFilters } from './filters.ts';
import { legalPlan } from './list.ts';
import { matchingKeys } from './number.ts';
import { presentLegalDocument } from './present.ts';
import { legalDocumentRecord, legalPassageRecord } from './record.ts';
import { relationsOf, statusOn } from './status.ts';

const shape = {
  ...passageFilters,
  q: cleanQuery('What the article should say.', 'diện tích tối thiểu tách thửa', 4000),
  ...listParameters(Object.keys(legalPassageRecord.shape), []),
};

const passages: ReadEndpoint = {
  method: 'get',
  path: '/v1/legal-documents/passages',
  operationId: 'searchLegalPassages',
  tag: 'legal-documents',
  summary: 'Articles (Điều) that answer a question, best first',
  description:
    'Ranks articles rather than documents; what a chatbot retrieves from. The filters of documents apply.',
  query: shape,
  responses: { 'application/json': listSchema(chosen(legalPassageRecord)) },
  problems: ['invalid-parameter', 'cursor-gone', 'too-many-requests', 'unavailable'],
  read(c) {
    const { values, canonical } = readQuery(new URL(c.req.url).search, shape);
    const {
      limit = DEFAULT_LIMIT,
      cursor,
      fields,
      ...filters
    } = values as unknown as LegalFilters & {
      limit?: number;
      cursor?: string;
      fields: string[];
    };
    const scope = `passages?${canonical
      .split('&')
      .filter((part) => !/^(limit|cursor|fields)=/.test(part))
      .join('&')}`;
    const request = { filters: { ...filters }, limit, facets: [] };
    return {
      key: `/v1/legal-documents/passages?${canonical}`,
      policy: 'search',
      domains: ['legal-documents'],
      async produce(context) {
        const { searchPassages } = await import('./search.ts');
        const { page, cursor: next } = await readPage(cursor, scope, context, async (from, reading) => {
          const asked = { ...request, cursor: from };
          const on = filters.on ?? reading.today;
          const plan = await legalPlan(asked, reading, on);
          const found = await searchPassages(plan, filters, on, asked, reading);
          noteEmptyList('legal-documents', asked, found, context);
          return found;
        });
        return {
          body: JSON.stringify(listBody(page, limit, next, fields)),
          type: 'application/json; charset=utf-8',
          expiresAt: endOfVietnamDay(context.today),
        };
      },
    };
  },
};

const resolve = collectionEndpoint({
  path: '/v1/legal-documents/resolve',
  operationId: 'resolveDocumentNumber',
  tag: 'legal-documents',
  summary: 'Documents that a number fits, however it was typed',
  description: 'Numbers are not unique between issuers: all that fit are answered, best first.',
  query: {
    number: cleanQuery('Number as typed: `65/2019/QD-UBND`, `QĐ 65/2019`.', '65-2019-QĐUBND', 300),
    on: day('Day for which validity is computed; today without it.', '2026-03-01'),
  },
  item: z.array(legalDocumentRecord),
  policy: 'search',
  domains: ['legal-documents'],
  async produce({ number, on }, context) {
    const asked = on ?? context.today;
    const edition = editionOf('legal-documents');
    const keys = await matchingKeys(context.store, number);
    const [heads, rows] = await context.store.read([
      headOf('legal-documents'),
      sql`SELECT v.id AS id, v.record AS record, v.number_key AS key, ${statusOn(asked, edition)} AS status,
          ${relationsOf(edition)} AS relations
        FROM legal_documents v WHERE v.number_key IN (SELECT value FROM json_each(${JSON.stringify(keys.map(({ key }) => key))}))
          AND ${visible('v', edition)} ORDER BY v.issued_on DESC, v.id LIMIT 100`,
    ]);
    const score = new Map(keys.map((held) => [held.key, held.score]));
    const ranked = [...(rows ?? [])].sort(
      (a, b) => (score.get(String(b.key)) ?? 0) - (score.get(String(a.key)) ?? 0),
    );
    return {
      data: ranked.map((row) => presentLegalDocument(row, asked)),
      meta: { edition: Number(heads?.[0]?.edition ?? 0), asOf: heads?.[0]?.published_at ?? null },
    };
  },
});

export const legalEndpoints = [passages, resolve];
