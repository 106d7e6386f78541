/** CSV → grid, piece by piece. The low-level parser of papaparse is driven by hand to keep backpressure. */
import Papa from 'papaparse';
import type { HeadingSynonyms } from '../../contract/headings.ts';
import type { Mapping } from '../mapping/mapping.ts';
import { detectDialect } from './csv-dialect.ts';
import type { Grid, GridRow } from './grid.ts';

/** Characters gathered before the dialect is judged. */
const SAMPLE = 64 * 1024;

interface Parsed {
  data: string[][];
  errors: { code: string; row?: number }[];
  meta: { cursor: number };
}

const UNCLOSED = 'Dấu nháy kép mở ở dòng này không được đóng.';
const MISPLACED = 'Dấu nháy kép đặt sai chỗ nên dòng này nuốt các dòng sau; hãy sửa dấu nháy.';

/** Grid of CSV text. Rows are numbered as a spreadsheet shows them: a quoted newline does not begin a row. */
export async function* csvGrid(
  text: AsyncIterable<string>,
  options: { headings: HeadingSynonyms; mapping?: Mapping | undefined; maxRecord: number },
): Grid {
  const iterator = text[Symbol.asyncIterator]();
  let held = '';
  let finished = false;
  const more = async (): Promise<void> => {
    const next = await iterator.next();
    if (next.done) finished = true;
    else held += next.value;
  };
  try {
    while (!finished && held.length < SAMPLE) await more();
    const { delimiter, newline, skip } = detectDialect(held, options.headings, options.mapping);
    let number = skip.rows;
    held = held.slice(skip.characters);
    const parse = (piece: string, whole: boolean): Parsed =>
      new Papa.Parser({ delimiter, newline, quoteChar: '"' }).parse(piece, 0, !whole) as Parsed;
    const rowOf = (cells: string[]): GridRow => {
      const last = cells.length - 1;
      if (cells[last]?.endsWith('\r')) cells[last] = cells[last].slice(0, -1);
      return { row: number, cells };
    };
    for (;;) {
      const { data, errors, meta } = parse(held, finished);
      const unclosed = finished ? errors.find(({ code }) => code === 'MissingQuotes') : undefined;
      const stuck = !finished && data.length === 0 && held.length > options.maxRecord;
      if (unclosed || stuck) {
        // The quote swallowed what follows: its line is refused and reading goes on below it.
        const good = unclosed ? data.slice(0, -1) : [];
        for (const cells of good) {
          number += 1;
          yield rowOf(cells);
        }
        number += 1;
        const begin = parse(held, false).meta.cursor;
        const end = held.indexOf(newline, begin);
        const value = held.slice(begin, Math.min(end < 0 ? held.length : end, begin + 200));
        yield { row: number, cells: [], faults: [{ place: null, value, message: UNCLOSED }] };
        held = end < 0 ? '' : held.slice(end + newline.length);
        if (held === '' && finished) return;
        continue;
      }
      const misquoted = new Set(errors.map(({ row }) => row));
      for (const [place, cells] of data.entries()) {
        number += 1;
        const row = rowOf(cells);
        const swallowing = misquoted.has(place) && cells.some((cell) => cell.includes('\n'));
        yield swallowing ? { ...row, faults: [{ place: null, value: null, message: MISPLACED }] } : row;
      }
      held = finished ? '' : held.slice(meta.cursor);
      if (finished) return;
      await more();
    }
  } finally {
    await iterator.return?.();
  }
}
