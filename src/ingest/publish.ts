/** Import of one file into a domain: preview, or a new edition that becomes visible in one statement. */

import { getTableName, sql } from 'drizzle-orm';
import type { Domain } from '../contract/domain.ts';
import type { Importer } from '../contract/importer.ts';
import { record } from '../store/audit/record.ts';
import { snake } from '../store/bulk.ts';
import { editionDigest } from '../store/digest.ts';
import { currentHead, discardEditions, pruneEditions, type VersionTables } from '../store/editions.ts';
import { renewWords } from '../store/search/postings.ts';
import type { Store } from '../store/session.ts';
import { OPEN } from '../store/versions.ts';
import { chunks } from './chunks.ts';
import { holdingLease, holdLease, type Lease, releaseLease, takeLease } from './lock.ts';
import { watchLosses, withdrawalDoubt } from './losses.ts';
import { checkerOf } from './merge.ts';
import type { ParsedRow } from './parse/parse.ts';
import { previewRows } from './preview.ts';
import {
  countOutcomes,
  emptyReport,
  type ImportOptions,
  type ImportReport,
  isRefused,
  noteWarnings,
  publishedFacts,
  unconfirmed,
} from './report.ts';
import { reviewed } from './review/review.ts';
import { compare, freeRows, type RowNumbers, reviseChanged, stageStatements } from './stage.ts';
import { openSummarise, summariseNew } from './summarise-new.ts';

/** The tables that hold a domain's versions, as statements name them. */
export const versionTables = (domain: Domain, importer: Importer): VersionTables => ({
  domain: domain.name,
  table: getTableName(domain.table),
  searchIndex: importer.searchIndex,
  children: importer.children.map((child) => ({ ...child, owner: snake(child.owner) })),
});

/** Closes what the new edition replaces, still unseen, and answers how many records were withdrawn. */
async function closeReplaced(
  store: Store,
  domain: Domain,
  lease: Lease,
  { strategy, withdraw = [] }: ImportOptions,
) {
  const table = sql.raw(getTableName(domain.table));
  // Nearly every row is open: the unary plus keeps SQLite from the index of that.
  const open = sql`+to_edition = ${OPEN} AND +from_edition < ${lease.edition}`;
  const met = sql`SELECT id FROM imported_ids WHERE domain = ${domain.name} AND edition = ${lease.edition}`;
  const results = await store.write([
    ...holdLease(domain.name, lease),
    sql`UPDATE ${table} SET to_edition = ${lease.edition} WHERE ${open} AND id IN (${met} AND outcome = 'changed')`,
    strategy === 'replace'
      ? sql`UPDATE ${table} SET to_edition = ${lease.edition} WHERE ${open} AND id NOT IN (${met}) RETURNING 1`
      : sql`UPDATE ${table} SET to_edition = ${lease.edition} WHERE ${open}
          AND id IN (SELECT value FROM json_each(${JSON.stringify(withdraw)})) AND id NOT IN (${met}) RETURNING 1`,
  ]);
  return results.at(-1)?.length ?? 0;
}

/** The batch that makes the edition visible: its history, the pointer, the end of the lease, the audit entry. */
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
  const derived = (await importer.derive?.(store, edition, lease.current)) ?? [];
  const publishedAt = new Date(options.now).toISOString();
  const table = sql.raw(getTableName(domain.table));
  const { digest, statements: kept } = await editionDigest(
    store,
    domain.name,
    getTableName(domain.table),
    edition,
    lease.current,
  );
  await store.write([
    ...holdLease(domain.name, lease),
    ...derived,
    ...kept,
    sql`INSERT INTO editions (domain, number, published_at, published_by, strategy, source, records, added,
      changed, removed, unchanged, digest)
      SELECT ${domain.name}, ${edition}, ${publishedAt}, ${options.editor}, ${options.strategy}, ${options.source},
        coalesce((SELECT b.records FROM editions b WHERE b.domain = ${domain.name} AND b.number = ${lease.current}), 0)
          + ${added - removed}, ${added}, ${changed}, ${removed}, ${unchanged}, ${digest}`,
    sql`INSERT INTO heads (domain, edition, latest, records, published_at)
      SELECT domain, number, number, records, published_at FROM editions WHERE domain = ${domain.name} AND number = ${edition}
        AND EXISTS (SELECT 1 FROM imports WHERE domain = ${domain.name} AND id = ${lease.id})
      ON CONFLICT (domain) DO UPDATE SET edition = excluded.edition, latest = excluded.latest,
        records = excluded.records, published_at = excluded.published_at`,
    sql`DELETE FROM imported_ids WHERE domain = ${domain.name}`,
    // What an editor brings back in so many words is no longer purged.
    sql`DELETE FROM purged_records WHERE domain = ${domain.name} AND id IN (SELECT id FROM ${table} WHERE from_edition = ${edition})`,
    releaseLease(domain.name, lease),
    record({
      editor: options.editor,
      action: 'import.published',
      domain: domain.name,
      subject: String(edition),
      detail: publishedFacts({ ...report, edition }, options),
    }),
    ...(options.withPublish?.({ ...report, edition, published: true }) ?? []),
  ]);
}

/** What comes after a publish may fail without harm: the next one does it again. */
const logged = (error: Error): void => console.warn(String(error.cause ?? error));

/** Renews what is kept of the words of the domain's search indexes. */
async function renewSearch(store: Store, importer: Importer): Promise<void> {
  const indexes = [importer.searchIndex, ...importer.children.map((child) => child.searchIndex)];
  for (const index of indexes) if (index) await renewWords(store, index).catch(logged);
}

/**
 * Imports rows into a domain. Readers see the old edition until the last batch; a rejected row (unless skipped),
 * a doubt that was not confirmed or any failure leaves it in place, and what was staged is discarded by the next import.
 */
export async function importRows(
  store: Store,
  domain: Domain,
  rows: AsyncIterable<ParsedRow>,
  options: ImportOptions,
): Promise<ImportReport> {
  const importer = await domain.importer();
  if (options.mode === 'preview') return previewRows(store, domain, importer, rows, options);
  const report = emptyReport(options);
  const check = checkerOf(store, domain, importer, options);
  const lease = await takeLease(store, domain.name, options.editor, options.now);
  report.edition = lease.current;
  const latest = lease.edition - 1;
  const tables = versionTables(domain, importer);
  try {
    await store.write([
      ...discardEditions(tables, latest, OPEN - 1),
      sql`DELETE FROM imported_ids WHERE domain = ${domain.name}`,
    ]);
    let numbers: RowNumbers | null = null;
    const context = { store, edition: lease.current };
    const isStopped = (): boolean => isRefused(report, options.rejects) || unconfirmed(report).length > 0;
    const losses = watchLosses(store, domain, importer, lease.current, options);
    const summarise = await openSummarise(importer, options);
    for await (const chunk of reviewed(
      chunks(rows, check(lease.current), report, options.confirm, importer),
      importer,
      context,
      report,
      options,
    )) {
      const found = await compare(store, domain, lease.current, chunk);
      const compared = await reviseChanged(store, domain, importer, lease.current, found, options.now);
      await losses.look(compared);
      countOutcomes(report, compared, options.confirm);
      if (isStopped()) continue;
      numbers ??= await freeRows(store, domain, importer);
      const told = await holdingLease(store, domain.name, lease, () =>
        summariseNew(importer, compared, summarise),
      );
      await store.write(stageStatements(domain, importer, lease, numbers, told));
    }
    noteWarnings(report, losses.doubts(), options.confirm);
    if (options.strategy === 'replace' && report.accepted > 0) {
      const { records } = await currentHead(store, domain.name);
      report.diff.removed = Math.max(0, records - report.diff.unchanged - report.diff.changed);
      noteWarnings(report, withdrawalDoubt(report, records), options.confirm);
    }
    // A file without a usable row publishes nothing: `replace` would withdraw every record.
    const withdraws = options.strategy === 'merge' && (options.withdraw?.length ?? 0) > 0;
    if ((report.accepted > 0 || withdraws) && !isStopped()) {
      if (lease.current < latest) {
        await store.write([
          ...holdLease(domain.name, lease),
          ...discardEditions(tables, lease.current, latest),
        ]);
      }
      report.diff.removed = await closeReplaced(store, domain, lease, options);
      if (report.diff.added + report.diff.changed + report.diff.removed > 0) {
        await publish(store, domain, importer, lease, report, options);
        await renewSearch(store, importer);
        await store.write(pruneEditions(tables, lease.edition)).catch(logged);
        report.edition = lease.edition;
      }
      report.published = true;
    }
  } finally {
    if (report.edition !== lease.edition)
      await store.write([releaseLease(domain.name, lease)]).catch(() => undefined);
  }
  return report;
}
