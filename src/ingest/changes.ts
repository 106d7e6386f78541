/** What a preview shows of the records an import would change. */
import { getTableName, sql } from 'drizzle-orm';
import type { Domain } from '../contract/domain.ts';
import type { Store } from '../store/session.ts';
import { visible } from '../store/versions.ts';
import type { ImportReport } from './report.ts';
import type { compare } from './stage.ts';

/** Changes shown record by record; the rest are counted. */
const SHOWN_CHANGES = 100;

/** Adds the first changes of a preview to its report, with what readers see now. */
export async function listChanges(
  store: Store,
  domain: Domain,
  edition: number,
  compared: Awaited<ReturnType<typeof compare>>,
  report: ImportReport,
): Promise<void> {
  const shown = compared
    .filter(({ outcome }) => outcome !== 'unchanged')
    .slice(0, SHOWN_CHANGES - report.changes.length);
  if (shown.length === 0) return;
  const ids = JSON.stringify(shown.map(({ record }) => record.id));
  const [rows] = await store.read([
    sql`SELECT v.id AS id, v.record AS record FROM json_each(${ids}) j
      JOIN ${sql.raw(getTableName(domain.table))} v ON v.id = j.value WHERE ${visible('v', sql`${edition}`)}`,
  ]);
  const before = new Map((rows ?? []).map((row) => [row.id, JSON.parse(String(row.record))]));
  for (const { record, outcome } of shown) {
    report.changes.push({
      id: record.id,
      outcome: outcome === 'added' ? 'added' : 'changed',
      before: before.get(record.id) ?? null,
      after: record.record,
    });
  }
}

/** Rows walked in one round trip in search of what a file lacks. */
const WALK = 20_000;

/** Adds the first records that a replacing file lacks; `kept` holds the identifiers it has. */
export async function listRemoved(
  store: Store,
  domain: Domain,
  edition: number,
  kept: ReadonlySet<string>,
  report: ImportReport,
): Promise<void> {
  const table = sql.raw(getTableName(domain.table));
  const removed: number[] = [];
  let after = 0;
  while (removed.length < SHOWN_CHANGES) {
    const [walked = []] = await store.read([
      sql`SELECT v.row AS row, v.id AS id FROM ${table} v WHERE v.row > ${after} AND ${visible('v', sql`${edition}`)}
        ORDER BY v.row LIMIT ${WALK}`,
    ]);
    for (const { row, id } of walked) if (!kept.has(String(id))) removed.push(Number(row));
    if (walked.length < WALK) break;
    after = Number(walked.at(-1)?.row);
  }
  const [rows = []] = await store.read([
    sql`SELECT v.id AS id, v.record AS record FROM ${table} v
      WHERE v.row IN (SELECT value FROM json_each(${JSON.stringify(removed.slice(0, SHOWN_CHANGES))})) ORDER BY v.row`,
  ]);
  for (const { id, record } of rows) {
    report.changes.push({
      id: String(id),
      outcome: 'removed',
      before: JSON.parse(String(record)),
      after: null,
    });
  }
}
