/** Rows of a file as checked records, in chunks that are compared and written in one go. */
import type { PreparedRecord } from '../contract/importer.ts';
import type { createChecker } from './check.ts';
import type { ParsedRow } from './parse/parse.ts';
import { type ImportOptions, type ImportReport, noteErrors, noteWarnings } from './report.ts';

/** Rows compared and written in one go. */
const CHUNK_ROWS = 1_000;
const CHUNK_CHARACTERS = 1_500_000;

/** Checks rows into the report and yields what was accepted, with its warnings. */
export async function* chunks(
  rows: AsyncIterable<ParsedRow>,
  check: ReturnType<typeof createChecker>,
  report: ImportReport,
  confirm: ImportOptions['confirm'],
): AsyncIterable<PreparedRecord[]> {
  let chunk: PreparedRecord[] = [];
  let characters = 0;
  for await (const parsed of rows) {
    const { row, prepared, errors, warnings } = await check(parsed);
    noteErrors(report, errors);
    if (row !== null) {
      report.rows += 1;
      if (errors.length > 0) report.rejected += 1;
    }
    if (!prepared || errors.length > 0) {
      noteWarnings(report, warnings, confirm);
      continue;
    }
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
