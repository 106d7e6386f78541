/**
 * How a snapshot lies in R2: per domain one object of lines, gzipped, and an index that tells what they are. The first
 * line is the schema, each other one rows of a table as they are in D1.
 */
import * as z from 'zod';
import type { DomainName } from '../contract/domain.ts';

/** What a copy lacks of its edition: nothing, the texts of its older records, or some of the records themselves. */
const lacks = z.enum(['texts', 'records']).nullable();

export const snapshotIndex = z.object({
  format: z.literal(2),
  /** Object with the lines, and its SHA-256, by which a damaged one is known. */
  lines: z.string(),
  digest: z.string(),
  edition: z.int(),
  asOf: z.string().nullable(),
  /** Instant (ms) it was written. */
  at: z.number(),
  lacks,
  /** Records it holds, and those among them with their texts. */
  records: z.int(),
  whole: z.int(),
  /** Domains that had an edition then; others were empty. */
  published: z.array(z.string()),
});

export type SnapshotIndex = z.infer<typeof snapshotIndex>;
export type Lacks = z.infer<typeof lacks>;

export const tableRows = z.object({
  table: z.string(),
  columns: z.array(z.string()),
  /** A search index takes rows anew; in other tables one that is there stands. */
  isIndex: z.boolean(),
  rows: z.array(z.array(z.union([z.string(), z.number(), z.null()]))),
});

export type TableRows = z.infer<typeof tableRows>;

/** Stands for the detail of a record that is held by its list form alone; a list reads nothing in it. */
export const OMITTED = '{"omitted":true}';

export const indexName = (domain: DomainName): string => `snapshot/${domain}.json`;
export const linesPrefix = (domain: DomainName): string => `snapshot/${domain}/`;
export const linesName = (domain: DomainName, at: number): string =>
  `${linesPrefix(domain)}${at}-${crypto.randomUUID()}.lines.gz`;
/** Written by a purge: what was made of the domain before it may not be served without the database. */
export const purgeMarkName = (domain: DomainName): string => `purged/${domain}`;

/** The index of a domain's copy; null where none was written, undefined where the one that was cannot be read. */
export async function readIndex(
  bucket: R2Bucket,
  domain: DomainName,
): Promise<SnapshotIndex | null | undefined> {
  const object = await bucket.get(indexName(domain));
  return object === null ? null : snapshotIndex.safeParse(await object.json().catch(() => null)).data;
}
