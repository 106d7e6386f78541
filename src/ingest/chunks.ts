/** Rows of a file as checked records, in chunks that are compared and written in one go. */
import type { Importer, PreparedRecord } from '../contract/importer.ts';
import { originSchema } from '../contract/origin.ts';
import { watchDayOrder } from './day-order.ts';
import { watchLacking } from './lacking.ts';
import type { Merged } from './merge.ts';
import type { ParsedRow } from './parse/parse.ts';
import { PURGED } from './purged.ts';
import { type ImportOptions, type ImportReport, noteErrors, noteWarnings, settled } from './report.ts';

/** Rows compared and written in one go. */
const CHUNK_ROWS = 1_000;
/** Files one import may name. */
const MOST_FILES = 50;
const CHUNK_CHARACTERS = 1_500_000;

/** Rows checked together. */
type CheckChunk = (rows: readonly ParsedRow[]) => Promise<Merged[]>;

const charactersOf = ({ values }: ParsedRow): number => {
  let characters = 0;
  for (const cell of Object.values(values ?? {})) characters += typeof cell === 'string' ? cell.length : 20;
  return characters;
};

/** The file a row came from: the one that is read, or that of a row which was published before. */
const digestOf = ({ file, origin }: ParsedRow): string | undefined => {
  const read = origin === undefined ? undefined : originSchema.safeParse(origin).data;
  return file?.sha256 ?? read?.sha256;
};

async function* grouped(rows: AsyncIterable<ParsedRow>, files: Set<string>): AsyncIterable<ParsedRow[]> {
  let chunk: ParsedRow[] = [];
  let characters = 0;
  for await (const parsed of rows) {
    const sha256 = digestOf(parsed);
    if (sha256 !== undefined && !files.has(sha256) && files.size < MOST_FILES) files.add(sha256);
    chunk.push(parsed);
    characters += charactersOf(parsed);
    if (chunk.length < CHUNK_ROWS && characters < CHUNK_CHARACTERS) continue;
    yield chunk;
    chunk = [];
    characters = 0;
  }
  if (chunk.length > 0) yield chunk;
}

/** Checks rows into the report and yields what was accepted and may be new, with its warnings. */
export async function* chunks(
  rows: AsyncIterable<ParsedRow>,
  check: CheckChunk,
  report: ImportReport,
  confirm: ImportOptions['confirm'],
  { row: { shape }, headings }: Importer,
): AsyncIterable<PreparedRecord[]> {
  const files = new Set<string>();
  const withheld = new Set<string | undefined>();
  const lacking = watchLacking(headings);
  const dayOrders = watchDayOrder(shape);
  for await (const group of grouped(rows, files)) {
    const accepted: PreparedRecord[] = [];
    const checked = dayOrders.look(group, await check(group));
    // A file that holds a purged record is not opened to readers.
    for (const [place, { warnings }] of checked.entries()) {
      const row = group[place];
      if (row && warnings.some(({ code }) => code === PURGED)) withheld.add(digestOf(row));
    }
    report.files = [...files].filter((sha256) => !withheld.has(sha256));
    lacking.look(group, checked);
    for (const { row, prepared, keptId, errors, warnings } of checked) {
      noteErrors(report, errors);
      if (row !== null) {
        report.rows += 1;
        if (errors.length > 0) report.rejected += 1;
      }
      if (keptId !== undefined) {
        report.accepted += 1;
        report.diff.unchanged += 1;
      }
      if (!prepared || errors.length > 0) {
        noteWarnings(report, keptId === undefined ? warnings : warnings.map(settled), confirm);
        continue;
      }
      report.accepted += 1;
      accepted.push(prepared);
    }
    if (accepted.length > 0) yield accepted;
  }
  noteErrors(report, dayOrders.errors());
  if (report.accepted === 0) noteErrors(report, lacking.errors());
}
