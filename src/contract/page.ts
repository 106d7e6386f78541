/** The JSON bodies of lists and single records: their schemas, and what is put into them. */
import * as z from 'zod';
import type { Page, PublicRecord } from '../store/reading.ts';

export const JSON_TYPE = 'application/json; charset=utf-8';

const listMeta = z.object({
  edition: z.int().meta({ description: 'Number of the published edition that answered.' }),
  asOf: z.iso.datetime().nullable().meta({ description: 'When that edition was published.' }),
  relaxed: z
    .string()
    .nullable()
    .meta({ description: 'How a query was loosened to find anything, in words.' }),
});

/** Schema of a list of records. */
export const listSchema = (record: z.ZodType) =>
  z.object({
    data: z.array(record),
    page: z.object({
      limit: z.int(),
      nextCursor: z.string().nullable(),
      total: z.int(),
      totalIsExact: z.boolean(),
    }),
    facets: z.record(z.string(), z.array(z.object({ value: z.string(), count: z.int() }))).optional(),
    meta: listMeta,
  });

/** A record of which `fields` may have chosen members: only its identifier is certain. */
export const chosen = (record: z.ZodObject): z.ZodObject => record.partial().required({ id: true });

/** Schema of one record. */
export const singleSchema = (record: z.ZodType) =>
  z.object({ data: record, meta: z.object({ edition: z.int(), asOf: z.iso.datetime().nullable() }) });

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
