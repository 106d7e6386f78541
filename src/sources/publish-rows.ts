/** Rows of a source into its domain: one edition a check, and a brake on a file that lost most of its rows. */
import type { ParsedRow } from '../ingest/parse/parse.ts';
import { UnreadableFile } from '../ingest/parse/unreadable-file.ts';
import { importRows } from '../ingest/publish.ts';
import { type ImportOptions, unconfirmed } from '../ingest/report.ts';
import { domainOf } from '../registry.ts';
import { SourceFailure } from './failure.ts';
import type { Ending } from './runs.ts';
import type { Source } from './source.ts';
import type { Work } from './work.ts';

/** A `replace` that nobody watches may withdraw so many records, or this share of them. */
const FEW = 20;
const SHARE = 0.5;

export interface Published extends Ending {
  outcome: 'published' | 'unchanged';
  /** First message of each rejected row, by its number. */
  rejected: Map<number, string>;
}

/** Whether withdrawing so many of so many needs an editor. */
export const tooMany = (removed: number, held: number): boolean => removed > FEW && removed > held * SHARE;

async function brake(
  work: Work,
  source: Source,
  rows: () => AsyncIterable<ParsedRow>,
  options: ImportOptions,
) {
  const domain = domainOf(source.domain);
  if (!domain) return;
  const { diff } = await importRows(work.store, domain, rows(), { ...options, mode: 'preview' });
  const held = diff.changed + diff.unchanged + diff.removed;
  if (!tooMany(diff.removed, held)) return;
  throw new SourceFailure(
    `Tệp nguồn sẽ gỡ ${diff.removed} trong ${held} bản ghi; biên tập viên cần tự công bố.`,
    `The file would withdraw ${diff.removed} of ${held} records; an editor has to publish it.`,
  );
}

/**
 * Publishes rows that `rows` makes anew at each call. A rejected row is left out of a merge and stops a replace.
 * Throws SourceFailure where nothing can be used, Problem `conflict` while another import holds the domain.
 */
export async function publishRows(
  work: Work,
  source: Source,
  rows: () => AsyncIterable<ParsedRow>,
): Promise<Published> {
  const domain = domainOf(source.domain);
  if (!domain) throw new SourceFailure('Miền dữ liệu không còn.', 'The domain is gone.');
  const options: ImportOptions = {
    mode: 'publish',
    strategy: source.strategy,
    rejects: source.strategy === 'replace' ? 'stop' : 'skip',
    duplicates: 'drop',
    editor: `nguồn: ${source.name}`,
    source: source.address,
    now: work.now(),
    models: work.models,
  };
  try {
    if (source.strategy === 'replace') await brake(work, source, rows, options);
    const report = await importRows(work.store, domain, rows(), options);
    const rejected = new Map<number, string>();
    for (const { row, column, message } of report.errors.toReversed()) {
      if (row === null) throw new SourceFailure(`Tệp: ${message}`, 'The file as a whole is refused.');
      rejected.set(row, `Dòng ${row}${column === null ? '' : `, cột ${column}`}: ${message}`);
    }
    const reason = [...rejected.values()].at(-1) ?? null;
    if (report.accepted === 0 && report.rejected > 0) {
      throw new SourceFailure(`Không dòng nào dùng được. ${reason ?? ''}`, 'No row could be used.');
    }
    if (!report.published && report.rejected > 0) {
      throw new SourceFailure(
        `Không công bố: có dòng sai. ${reason ?? ''}`,
        'Not published: a row is wrong.',
      );
    }
    const [doubt] = report.published ? [] : unconfirmed(report);
    if (doubt) {
      throw new SourceFailure(
        `Cần biên tập viên xác nhận (${doubt.code}): ${doubt.first.message}`,
        `An editor has to confirm ${doubt.code} and publish the file.`,
      );
    }
    const { added, changed, removed, unchanged } = report.diff;
    const moved = added + changed + removed > 0;
    if (moved) await work.announcePublish(source.domain);
    return {
      outcome: moved ? 'published' : 'unchanged',
      added,
      changed,
      unchanged,
      duplicates: report.duplicates,
      failed: report.rejected,
      edition: report.edition,
      reason,
      rejected,
    };
  } catch (error) {
    if (error instanceof UnreadableFile)
      throw new SourceFailure(error.detail.vi, error.detail.en, { cause: error });
    throw error;
  }
}
