/** Rows of a file as checked records, in chunks that are compared and written in one go. */
import type { PreparedRecord } from '../domains/importer.ts';
import type { createChecker } from './check.ts';
import type { ParsedRow } from './parse/parse.ts';
import type { ImportReport } from './report.ts';
import { noteWarnings } from './review/review.ts';

/** Rows compared and written in one go. */
const CHUNK_ROWS = 1_000;
const CHUNK_CHARACTERS = 1_500_000;
/** Errors and warnings listed in a report; all are counted. */
const LISTED = 1_000;

/** Checks rows into the report and yields what was accepted. */
export async function* chunks(
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
    characters += prepared.given?.length ?? 0;
    if (chunk.length >= CHUNK_ROWS || characters >= CHUNK_CHARACTERS) {
      yield chunk;
      chunk = [];
      characters = 0;
    }
  }
  if (chunk.length > 0) yield chunk;
}
