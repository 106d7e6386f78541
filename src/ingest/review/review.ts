/** The review of an import as a step between its checked rows and their comparison. */
import type { Importer, PreparedRecord, ReviewContext } from '../../contract/importer.ts';
import { type ImportOptions, type ImportReport, noteWarnings } from '../report.ts';

/** The chunks after the domain's own review: its warnings at their records, and what need not be kept twice left out. */
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
    const ofRow = new Map(chunk.map((record) => [record.row, record]));
    for (const warning of warnings) {
      const record = warning.row === null ? undefined : ofRow.get(warning.row);
      if (record) record.warnings = [...(record.warnings ?? []), warning];
      else noteWarnings(report, [warning], options.confirm);
    }
    for (const record of twins?.size ? chunk : []) {
      const twin = twins?.get(record.id);
      if (twin === undefined) continue;
      const message = `Cùng tiêu đề và nội dung với “${twin}”.`;
      const warning = {
        row: record.row ?? null,
        column: 'body',
        value: record.id,
        message,
        code: 'text-repeated',
      };
      record.warnings = [...(record.warnings ?? []), warning];
    }
    yield chunk;
  }
}
