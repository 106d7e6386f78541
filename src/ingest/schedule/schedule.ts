/** Takes a file that is to be published at a time: checked as a preview does, and kept in the same pass. */
import { sql } from 'drizzle-orm';
import type { Domain } from '../../contract/domain.ts';
import { Problem } from '../../problem.ts';
import { CHANGED, record, withoutKeys } from '../../store/audit/record.ts';
import type { Store } from '../../store/session.ts';
import type { ParsedRow } from '../parse/parse.ts';
import { importRows } from '../publish.ts';
import { type ImportOptions, type ImportReport, isRefused, unconfirmed } from '../report.ts';
import { forgetReceiving, givenUp, keepRows, receivingUntil } from './parts.ts';
import { keptReport, readScheduled, type ScheduledImport } from './scheduled-import.ts';

/**
 * Keeps rows to be published at `publishAt` (ms since 1970). `scheduled` is null when errors or doubts
 * would stop the publish. Until the last statement the import is `receiving`, which no publish looks at. Throws Problem
 * `invalid-body` for a file without rows.
 */
export async function scheduleImport(
  store: Store,
  domain: Domain,
  rows: AsyncIterable<ParsedRow>,
  publishAt: number,
  options: ImportOptions,
): Promise<{ report: ImportReport; scheduled: ScheduledImport | null }> {
  const id = crypto.randomUUID();
  const { strategy, rejects, source, editor } = options;
  const at = new Date(publishAt).toISOString();
  const now = new Date(options.now).toISOString();
  await store.write([
    ...forgetReceiving(sql`claimed_until <= ${now}`),
    sql`INSERT INTO scheduled_imports (id, domain, publish_at, strategy, rejects, source, created_at,
      created_by, state, rows, claimed_until)
      VALUES (${id}, ${domain.name}, ${at}, ${strategy}, ${rejects}, ${source}, ${now}, ${editor}, 'receiving', 0, ${receivingUntil()})`,
  ]);
  try {
    const checked = await importRows(store, domain, keepRows(store, id, rows), {
      ...options,
      mode: 'preview',
    });
    const report: ImportReport = { ...checked, mode: 'publish' };
    if (report.rows === 0) {
      throw new Problem('invalid-body', {
        vi: 'Tệp không có dòng nào để hẹn công bố.',
        en: 'The file has no rows to schedule.',
      });
    }
    if (isRefused(report, rejects) || unconfirmed(report).length > 0) return { report, scheduled: null };
    const { rows: count, rejected } = report;
    const detail = {
      publishAt: at,
      strategy,
      rejects,
      source: withoutKeys(source),
      rows: count,
      rejected,
    };
    const [waiting] = await store.write([
      sql`UPDATE scheduled_imports SET state = 'waiting', claimed_until = NULL, rows = ${report.rows}, report = ${keptReport(report)}
        WHERE id = ${id} AND state = 'receiving' RETURNING *`,
      record({ editor, action: 'import.scheduled', domain: domain.name, subject: id, detail }, CHANGED),
    ]);
    if (!waiting?.[0]) throw givenUp();
    return { report, scheduled: readScheduled(waiting[0]) };
  } finally {
    // What waits by now stays, even if its answer was lost.
    await store.write(forgetReceiving(sql`id = ${id}`)).catch(() => undefined);
  }
}
