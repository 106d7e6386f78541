/** The review of an import as a step between its checked rows and their comparison. */
import type { Importer, PreparedRecord, ReviewContext, RowWarning } from '../../domains/importer.ts';
import type { ImportOptions, ImportReport } from '../report.ts';

/** Warnings listed in a report; all are counted. */
const LISTED = 1_000;

/** Counts warnings, and lists the first of them. */
export function noteWarnings(report: ImportReport, warnings: readonly RowWarning[]): void {
  report.warningCount += warnings.length;
  for (const warning of warnings) if (report.warnings.length < LISTED) report.warnings.push(warning);
}

/** The chunks after the domain's own review: its warnings noted, and what need not be kept twice left out. */
export async function* reviewed(
  given: AsyncIterable<PreparedRecord[]>,
  importer: Importer,
  context: ReviewContext,
  report: ImportReport,
  options: ImportOptions,
): AsyncIterable<PreparedRecord[]> {
  const review = importer.review?.();
  for await (const chunk of given) {
    const { warnings, twins } = review ? await review(chunk, context) : { warnings: [] };
    if (options.duplicates === 'drop' && twins?.size) {
      report.duplicates += twins.size;
      yield chunk.filter(({ id }) => !twins.has(id));
      continue;
    }
    noteWarnings(report, warnings);
    for (const { id, row = 0 } of twins?.size ? chunk : []) {
      const twin = twins?.get(id);
      if (twin !== undefined)
        noteWarnings(report, [
          { row, column: 'body', value: id, message: `Cùng tiêu đề và nội dung với “${twin}”.` },
        ]);
    }
    yield chunk;
  }
}
