/** What a file would change, without a word written. */
import type { Domain } from '../contract/domain.ts';
import type { Importer } from '../contract/importer.ts';
import { currentHead } from '../store/editions.ts';
import type { Store } from '../store/session.ts';
import { listChanges, listRemoved } from './changes.ts';
import { chunks } from './chunks.ts';
import { watchLosses, withdrawalDoubt } from './losses.ts';
import { checkerOf } from './merge.ts';
import type { ParsedRow } from './parse/parse.ts';
import { countOutcomes, emptyReport, type ImportOptions, type ImportReport, noteWarnings } from './report.ts';
import { reviewed } from './review/review.ts';
import { compare, reviseChanged } from './stage.ts';

/** Compares rows with the edition readers see now. */
export async function previewRows(
  store: Store,
  domain: Domain,
  importer: Importer,
  rows: AsyncIterable<ParsedRow>,
  options: ImportOptions,
): Promise<ImportReport> {
  const report = emptyReport(options);
  const check = checkerOf(store, domain, importer, options);
  const head = await currentHead(store, domain.name);
  const context = { store, edition: head.edition };
  const replaces = options.strategy === 'replace';
  const met = new Set<string>();
  const losses = watchLosses(store, domain, importer, head.edition, options);
  for await (const chunk of reviewed(
    chunks(rows, check(head.edition), report, options.confirm, importer),
    importer,
    context,
    report,
    options,
  )) {
    const found = await compare(store, domain, head.edition, chunk);
    const compared = await reviseChanged(store, domain, importer, head.edition, found, options.now);
    await losses.look(compared);
    countOutcomes(report, compared, options.confirm);
    await listChanges(store, domain, head.edition, compared, report);
    if (replaces) for (const { record } of compared) met.add(record.id);
  }
  noteWarnings(report, losses.doubts(), options.confirm);
  if (replaces && report.accepted > 0) {
    report.diff.removed = Math.max(0, head.records - report.diff.unchanged - report.diff.changed);
    noteWarnings(report, withdrawalDoubt(report, head.records), options.confirm);
    if (report.diff.removed > 0) await listRemoved(store, domain, head.edition, met, report);
  }
  report.edition = head.edition;
  return report;
}
