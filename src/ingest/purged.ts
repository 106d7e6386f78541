/** Rows of records that were purged: a later file does not bring them back by itself. */
import { getTableName, type SQL, sql } from 'drizzle-orm';
import * as z from 'zod';
import type { Domain } from '../contract/domain.ts';
import { record } from '../store/audit/record.ts';
import { moveStamps } from '../store/purge.ts';
import type { Store } from '../store/session.ts';
import type { Merged } from './merge.ts';
import type { ImportOptions } from './report.ts';

/** Code of the warning; only an editor who writes this very code, not `all`, brings such a record back. */
export const PURGED = 'purged';

/** The object of the back-up bucket that lists what was purged, written with each purge and each night. */
export const PURGE_LIST = 'purged.json';

/** A record taken back for good, as the list in back-ups tells it: nothing but its identifier and when. */
export const purgedRecord = z.object({
  domain: z.string(),
  id: z.string().min(1).max(500),
  purgedAt: z.iso.datetime(),
});
export type PurgedRecord = z.infer<typeof purgedRecord>;

/** What was purged and not brought back since, of one domain or of all, the latest first. */
export async function readPurged(store: Store, domain?: string): Promise<PurgedRecord[]> {
  const [rows = []] = await store.read([
    sql`SELECT domain, id, purged_at FROM purged_records
      WHERE ${domain === undefined ? sql`1` : sql`domain = ${domain}`} ORDER BY purged_at DESC, domain, id`,
  ]);
  return rows.map((row) => ({
    domain: String(row.domain),
    id: String(row.id),
    purgedAt: String(row.purged_at),
  }));
}

/** Writes the list beside the back-ups, so that a copy from before a purge is restored without the record. */
export async function writePurgeList(store: Store, bucket: R2Bucket): Promise<PurgedRecord[]> {
  const purged = await readPurged(store);
  await bucket.put(PURGE_LIST, `${JSON.stringify({ purged }, null, 2)}\n`);
  return purged;
}

/**
 * Remembers what was purged in the gateway a back-up came from, so that its rows are left out and readers are told 410.
 * Answers the identifiers that are held here: those are not remembered, for a record that is held has to be purged.
 */
export async function rememberPurged(
  store: Store,
  domain: Domain,
  purged: readonly Pick<PurgedRecord, 'id' | 'purgedAt'>[],
  editor: string,
): Promise<{ remembered: number; held: string[] }> {
  const given = JSON.stringify(purged);
  const ofHere = sql`EXISTS (SELECT 1 FROM ${sql.raw(getTableName(domain.table))} v
    WHERE v.id = json_extract(given.value, '$.id'))`;
  const from = (which: SQL) => sql`FROM json_each(${given}) given WHERE ${which}`;
  const [held = []] = await store.read([
    sql`SELECT DISTINCT json_extract(given.value, '$.id') AS id ${from(ofHere)}`,
  ]);
  const added = purged.length - held.length;
  await store.write([
    sql`INSERT OR IGNORE INTO purged_records (domain, id, purged_at)
      SELECT ${domain.name}, json_extract(given.value, '$.id'), json_extract(given.value, '$.purgedAt') ${from(sql`NOT ${ofHere}`)}`,
    ...moveStamps(domain.name),
    record({
      editor,
      action: 'purges.remembered',
      domain: domain.name,
      subject: domain.name,
      detail: { records: added },
    }),
  ]);
  return { remembered: added, held: held.map(({ id }) => String(id)) };
}

/** Leaves out the checked rows of purged records, each with a warning; what was purged is read once an import. */
export function purgedLeftOut(store: Store, domain: string, confirm: ImportOptions['confirm'] = []) {
  const isAllowed = confirm !== 'all' && confirm.includes(PURGED);
  let purged: Promise<ReadonlySet<string>> | null = null;
  const read = async (): Promise<ReadonlySet<string>> => {
    const [rows = []] = await store.read([sql`SELECT id FROM purged_records WHERE domain = ${domain}`]);
    return new Set(rows.map(({ id }) => String(id)));
  };
  return async (checked: readonly Merged[]): Promise<Merged[]> => {
    if (isAllowed) return [...checked];
    purged ??= read();
    const ids = await purged;
    if (ids.size === 0) return [...checked];
    return checked.map((row) => {
      const id = row.prepared?.id ?? row.keptId;
      if (id === undefined || !ids.has(id)) return row;
      const warning = {
        row: row.row,
        column: 'id',
        value: id,
        message:
          'Bản ghi này đã được gỡ vĩnh viễn nên dòng bị bỏ ' +
          `qua; muốn công bố lại, gửi tệp với confirm=${PURGED}.`,
        code: PURGED,
      };
      return { row: row.row, errors: row.errors, warnings: [warning] };
    });
  };
}
