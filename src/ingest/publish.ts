/** Import of one file into a domain: preview, or a new edition that becomes visible in one statement. */
import { getTableName, sql } from 'drizzle-orm';
import type { Domain, Importer, PreparedRecord, RowWarning } from '../domains/domain.ts';
import { editionDigest } from '../store/digest.ts';
import { currentHead, discardEditions, pruneEditions, type VersionTables } from '../store/editions.ts';
import { renewCommonTerms } from '../store/search/statistics.ts';
import type { Store } from '../store/session.ts';
import { OPEN, visible } from '../store/versioned.ts';
import { createChecker, type RowError } from './check.ts';
import { holdLease, type Lease, releaseLease, takeLease } from './lock.ts';
import type { ParsedRow } from './parse/parse.ts';
import { noteWarnings, reviewed } from './review/review.ts';
import { compare, freeRows, type RowNumbers, reviseChanged, stageStatements } from './stage.ts';

export interface ImportOptions {
  mode: 'preview' | 'publish';
  strategy: 'merge' | 'replace';
  /** What a rejected row does to a publish: nothing is published, or the row is left out. */
  rejects: 'stop' | 'skip';
  /** What becomes of a record that another one says word for word: kept with a warning, or dropped. */
  duplicates?: 'keep' | 'drop';
  editor: string;
  source: string | null;
  now: number;
}

export interface RecordChange {
  id: string;
  outcome: 'added' | 'changed';
  before: Record<string, unknown> | null;
  after: Record<string, unknown>;
}

export interface ImportReport {
  mode: ImportOptions['mode'];
  strategy: ImportOptions['strategy'];
  rows: number;
  accepted: number;
  rejected: number;
  errors: RowError[];
  warnings: RowWarning[];
  warningCount: number;
  /** Records dropped because another one says the same. */
  duplicates: number;
  diff: { added: number; changed: number; removed: number; unchanged: number };
  /** The first changes of a preview, record by record; `before` is what readers see now. */
  changes: RecordChange[];
  published: boolean;
  /** Number of the edition readers see after the call. */
  edition: number;
}

/** Rows compared and written in one go. */
const CHUNK_ROWS = 1_000;
const CHUNK_CHARACTERS = 1_500_000;
/** Errors and warnings listed in a report; all are counted. */
const LISTED = 1_000;

async function* chunks(
  rows: AsyncIterable<ParsedRow>,
  check: ReturnType<typeof createChecker>,
  report: ImportReport,
): AsyncIterable<PreparedRecord[]> {
  let chunk: PreparedRecord[] = [];
  let characters = 0;
  for await (const parsed of rows) {
    const { prepared, errors, warnings } = await check(parsed);
    report.rows += 1;
    if (errors.length > 0) report.rejected += 1;
    for (const error of errors) if (report.errors.length < LISTED) report.errors.push(error);
    noteWarnings(report, warnings);
    if (!prepared) continue;
    report.accepted += 1;
    chunk.push(prepared);
    characters += JSON.stringify(prepared.children ?? prepared.record).length;
    if (chunk.length >= CHUNK_ROWS || characters >= CHUNK_CHARACTERS) {
      yield chunk;
      chunk = [];
      characters = 0;
    }
  }
  if (chunk.length > 0) yield chunk;
}

function count(
  report: ImportReport,
  compared: readonly { outcome: 'added' | 'changed' | 'unchanged' }[],
): void {
  for (const { outcome } of compared) report.diff[outcome] += 1;
}

/** Changes shown record by record; the rest are counted. */
const SHOWN_CHANGES = 100;

/** Adds the first changes of a preview to its report, with what readers see now. */
async function listChanges(
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

/** Closes what the new edition replaces, still unseen, and answers how many records were withdrawn. */
async function closeReplaced(
  store: Store,
  domain: Domain,
  lease: Lease,
  strategy: ImportOptions['strategy'],
) {
  const table = sql.raw(getTableName(domain.table));
  const open = sql`to_edition = ${OPEN} AND from_edition < ${lease.edition}`;
  const met = sql`SELECT id FROM imported_ids WHERE domain = ${domain.name} AND edition = ${lease.edition}`;
  const results = await store.write([
    ...holdLease(domain.name, lease),
    sql`UPDATE ${table} SET to_edition = ${lease.edition} WHERE ${open} AND id IN (${met} AND outcome = 'changed')`,
    strategy === 'replace'
      ? sql`UPDATE ${table} SET to_edition = ${lease.edition} WHERE ${open} AND id NOT IN (${met}) RETURNING 1`
      : sql`SELECT 1 WHERE 0`,
  ]);
  return results.at(-1)?.length ?? 0;
}

/** The batch that makes the edition visible: its history row, the pointer, and the end of the lease. */
async function publish(
  store: Store,
  domain: Domain,
  importer: Importer,
  lease: Lease,
  report: ImportReport,
  options: ImportOptions,
): Promise<void> {
  const { edition } = lease;
  const { added, changed, removed, unchanged } = report.diff;
  const derived = (await importer.derive?.(store, edition)) ?? [];
  const publishedAt = new Date(options.now).toISOString();
  const table = sql.raw(getTableName(domain.table));
  const digest = await editionDigest(store, getTableName(domain.table), edition);
  await store.write([
    ...holdLease(domain.name, lease),
    ...derived,
    ...(importer.publish?.(edition) ?? []),
    sql`INSERT INTO editions (domain, number, published_at, published_by, strategy, source, records, added, changed, removed, unchanged, digest)
      SELECT ${domain.name}, ${edition}, ${publishedAt}, ${options.editor}, ${options.strategy}, ${options.source},
        (SELECT count(*) FROM ${table} v WHERE ${visible('v', sql`${edition}`)}),
        ${added}, ${changed}, ${removed}, ${unchanged}, ${digest}`,
    sql`INSERT INTO heads (domain, edition, latest, records, published_at)
      SELECT domain, number, number, records, published_at FROM editions WHERE domain = ${domain.name} AND number = ${edition}
        AND EXISTS (SELECT 1 FROM imports WHERE domain = ${domain.name} AND id = ${lease.id})
      ON CONFLICT (domain) DO UPDATE SET edition = excluded.edition, latest = excluded.latest,
        records = excluded.records, published_at = excluded.published_at`,
    sql`DELETE FROM imported_ids WHERE domain = ${domain.name}`,
    releaseLease(domain.name, lease),
  ]);
}

/** What comes after a publish may fail without harm: the next one does it again. */
const logged = (error: Error): void => console.warn(String(error.cause ?? error));

/** Changed records from which term counts are taken anew; they only weigh words, so a lag does no harm. */
const RENEWING = 20;

async function renewStatistics(store: Store, importer: Importer, { diff }: ImportReport): Promise<void> {
  const moved = diff.added + diff.changed + diff.removed;
  if (moved < RENEWING) return;
  const indexes = [importer.searchIndex, ...importer.children.map((child) => child.searchIndex)];
  for (const index of indexes) {
    if (index) await store.write(renewCommonTerms(index)).catch(logged);
  }
}

/**
 * Imports rows into a domain. Readers see the old edition until the last batch; a rejected row (unless
 * skipped) or any failure leaves it in place, and what was staged is discarded by the next import.
 */
export async function importRows(
  store: Store,
  domain: Domain,
  rows: AsyncIterable<ParsedRow>,
  options: ImportOptions,
): Promise<ImportReport> {
  const importer = await domain.importer();
  const report: ImportReport = {
    mode: options.mode,
    strategy: options.strategy,
    rows: 0,
    accepted: 0,
    rejected: 0,
    errors: [],
    warnings: [],
    warningCount: 0,
    duplicates: 0,
    diff: { added: 0, changed: 0, removed: 0, unchanged: 0 },
    changes: [],
    published: false,
    edition: 0,
  };
  const check = createChecker(importer, options.now);
  if (options.mode === 'preview') {
    const head = await currentHead(store, domain.name);
    const context = { store, edition: head.edition };
    for await (const chunk of reviewed(chunks(rows, check, report), importer, context, report, options)) {
      const found = await compare(store, domain, head.edition, chunk);
      const compared = await reviseChanged(store, domain, importer, head.edition, found, options.now);
      count(report, compared);
      await listChanges(store, domain, head.edition, compared, report);
    }
    if (options.strategy === 'replace') {
      report.diff.removed = Math.max(0, head.records - report.diff.unchanged - report.diff.changed);
    }
    report.edition = head.edition;
    return report;
  }
  const lease = await takeLease(store, domain.name, options.editor, options.now);
  report.edition = lease.current;
  const latest = lease.edition - 1;
  const tables: VersionTables = {
    domain: domain.name,
    table: getTableName(domain.table),
    searchIndex: importer.searchIndex,
    children: importer.children.map((child) => ({ ...child, owner: snake(child.owner) })),
  };
  try {
    await store.write([
      ...discardEditions(tables, latest, OPEN - 1),
      sql`DELETE FROM imported_ids WHERE domain = ${domain.name}`,
    ]);
    let numbers: RowNumbers | null = null;
    const context = { store, edition: lease.current };
    for await (const chunk of reviewed(chunks(rows, check, report), importer, context, report, options)) {
      const found = await compare(store, domain, lease.current, chunk);
      const compared = await reviseChanged(store, domain, importer, lease.current, found, options.now);
      count(report, compared);
      if (report.rejected > 0 && options.rejects === 'stop') continue;
      numbers ??= await freeRows(store, domain, importer);
      await store.write(stageStatements(domain, importer, lease, numbers, compared));
    }
    if ((report.rejected === 0 || options.rejects === 'skip') && report.accepted + report.rejected > 0) {
      if (lease.current < latest && report.accepted > 0) {
        await store.write([
          ...holdLease(domain.name, lease),
          ...discardEditions(tables, lease.current, latest),
        ]);
      }
      report.diff.removed = await closeReplaced(store, domain, lease, options.strategy);
      if (report.diff.added + report.diff.changed + report.diff.removed > 0) {
        await publish(store, domain, importer, lease, report, options);
        await renewStatistics(store, importer, report);
        await store.write(pruneEditions(tables, lease.edition)).catch(logged);
        report.edition = lease.edition;
      }
      report.published = true;
    } else if (options.strategy === 'replace') {
      report.diff.removed = 0;
    }
  } finally {
    if (report.edition !== lease.edition)
      await store.write([releaseLease(domain.name, lease)]).catch(() => undefined);
  }
  return report;
}

const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
