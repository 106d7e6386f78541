/** Taking a record back for good: every version, what was derived from it, waiting rows of it, and its files. */
import { getTableName, sql } from 'drizzle-orm';
import type { Domain } from '../contract/domain.ts';
import type { Importer } from '../contract/importer.ts';
import { originOf } from '../contract/origin.ts';
import type { Env } from '../env.ts';
import { notFound } from '../problem.ts';
import { record } from '../store/audit/record.ts';
import { editionDigest } from '../store/digest.ts';
import { moveStamps, purgeVersions, searchIndexes } from '../store/purge.ts';
import { renewWords } from '../store/search/postings.ts';
import type { Row, Store } from '../store/session.ts';
import { visible } from '../store/versions.ts';
import { forgetFile } from './files.ts';
import { holdLease, type Lease, releaseLease, takeLease } from './lock.ts';
import { versionTables } from './publish.ts';
import { writePurgeList } from './purged.ts';
import { cancelHolding, forgetQuoting } from './schedule/purge.ts';

export interface Purged {
  /** Versions deleted. */
  versions: number;
  /** Kept files that held the record and are no longer served, with how many other records came from them. */
  files: { sha256: string; otherRecords: number }[];
  /** Scheduled imports that held a row of it and are cancelled. */
  scheduledImports: string[];
}

/** Texts of a version by which a copy of it is known: its longer strings, wherever they stand. */
function textsOf(rows: readonly Row[]): string[] {
  const texts = new Set<string>();
  const gather = (value: unknown): void => {
    if (typeof value === 'string' && value.length >= 8) texts.add(value);
    else if (value && typeof value === 'object') for (const held of Object.values(value)) gather(held);
  };
  for (const row of rows)
    for (const column of [row.record, row.detail, row.given])
      if (typeof column === 'string') gather(JSON.parse(column));
  return [...texts];
}

/** Derives anew what was derived from editions that held the record, with their counts and digests. */
async function renewEditions(store: Store, domain: Domain, importer: Importer, lease: Lease): Promise<void> {
  const table = getTableName(domain.table);
  const [rows = []] = await store.read([
    sql`SELECT number FROM editions WHERE domain = ${domain.name} AND discarded_at IS NULL ORDER BY number DESC`,
  ]);
  for (const { number } of rows) {
    const edition = Number(number);
    const derived = (await importer.derive?.(store, edition)) ?? [];
    const { digest } = await editionDigest(store, domain.name, table, edition);
    const which = sql`domain = ${domain.name} AND number = ${edition}`;
    await store.write([
      ...holdLease(domain.name, lease),
      sql`DELETE FROM artifacts WHERE domain = ${domain.name} AND edition = ${edition}`,
      ...derived,
      sql`UPDATE editions SET digest = ${digest}, records = (SELECT count(*) FROM ${sql.raw(table)} v
        WHERE ${visible('v', sql`${edition}`)}) WHERE ${which}`,
      sql`UPDATE heads SET records = (SELECT records FROM editions WHERE ${which})
        WHERE domain = ${domain.name} AND edition = ${edition}`,
    ]);
  }
}

/**
 * Removes every version of a record and all copies the gateway holds. It may be called again, which finishes what a
 * failure cut short. Throws Problem `not-found` for a record there never was, `conflict` while an import runs.
 */
export async function purgeRecord(
  store: Store,
  env: Pick<Env, 'FILES' | 'BACKUPS'>,
  domain: Domain,
  id: string,
  editor: string,
): Promise<Purged> {
  const importer = await domain.importer();
  const tables = versionTables(domain, importer);
  const table = sql.raw(tables.table);
  const [versions = [], earlier = []] = await store.read([
    sql`SELECT record, detail, given FROM ${table} WHERE id = ${id}`,
    sql`SELECT 1 FROM purged_records WHERE domain = ${domain.name} AND id = ${id}`,
  ]);
  if (versions.length === 0 && earlier.length === 0) throw notFound();
  const digests = new Set(versions.flatMap((row) => originOf(JSON.parse(String(row.record)))?.sha256 ?? []));
  const scheduled = await cancelHolding(store, env, domain, importer, id, editor);
  const lease = await takeLease(store, domain.name, editor, Date.now());
  try {
    const files: Purged['files'] = [];
    for (const sha256 of digests) {
      const [rows] = await store.read([
        sql`SELECT count(DISTINCT id) AS others FROM ${table} WHERE id <> ${id}
          AND json_extract(record, '$.origin.sha256') = ${sha256}`,
      ]);
      await forgetFile(env, domain.name, sha256);
      files.push({ sha256, otherRecords: Number(rows?.[0]?.others ?? 0) });
    }
    const detail = { id, versions: versions.length, files: files.length, scheduledImports: scheduled.length };
    await store.write([
      ...holdLease(domain.name, lease),
      sql`DELETE FROM record_feedback WHERE domain = ${domain.name} AND id = ${id}`,
      ...purgeVersions(tables, id, new Date().toISOString()),
      record({ editor, action: 'record.purged', domain: domain.name, subject: id, detail }),
    ]);
    await forgetQuoting(store, domain.name, textsOf(versions));
    await renewEditions(store, domain, importer, lease);
    for (const index of searchIndexes(tables)) await renewWords(store, index, true);
    // Once more: what was cached since the first move may rest on what has only now been derived anew.
    await store.write(moveStamps(domain.name));
    if (env.BACKUPS) await writePurgeList(store, env.BACKUPS);
    return { versions: versions.length, files, scheduledImports: scheduled };
  } finally {
    await store.write([releaseLease(domain.name, lease)]).catch(() => undefined);
  }
}
