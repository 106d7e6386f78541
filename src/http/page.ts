/** The JSON bodies of lists and single records. */
import type { Page, PublicRecord } from '../domains/domain.ts';

/** Keeps the chosen fields of a record, and always its id. */
export function pick(record: PublicRecord, fields: readonly string[]): Record<string, unknown> {
  if (fields.length === 0) return record;
  const kept: Record<string, unknown> = { id: record.id };
  for (const field of fields) if (field in record) kept[field] = record[field];
  return kept;
}

/** `{ data, page, meta }` of a list. */
export function listBody(page: Page, limit: number, nextCursor: string | null, fields: readonly string[]) {
  return {
    data: page.records.map((record) => pick(record, fields)),
    page: { limit, nextCursor, total: page.total, totalIsExact: page.totalIsExact },
    ...(page.facets ? { facets: page.facets } : {}),
    meta: { edition: page.edition, asOf: page.asOf, relaxed: page.relaxed?.vi ?? null },
  };
}
