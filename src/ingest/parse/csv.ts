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
const TOO_LONG = 'Dòng dài quá mức nhận được.';

/** Characters that may be read a second time on account of unclosed quotes; then each line stands for itself. */
const REREAD = 1_000_000;
/** Unclosed quotes that are always looked into. */
const PATIENCE = 3;

/** Blank lines a text begins with, those of delimiters alone too: a million of them are passed over at once. */
function blankLines(text: string, delimiter: string, newline: string): { lines: number; characters: number } {
  let lines = 0;
  let characters = 0;
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (char === newline) {
      lines += 1;
      characters = at + 1;
    } else if (char !== delimiter && char !== ' ' && char !== '\r' && char !== '\t') break;
  }
  return { lines, characters };
}

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
      // A blank before the quote makes the quotes part of the cell, which nobody means.
      for (const [place, cell] of cells.entries())
        if (cell.charCodeAt(0) === 32) cells[place] = /^ +"([^"]*)" *$/.exec(cell)?.[1] ?? cell;
      return { row: number, cells };
    };
    const refused = (line: string, message: string): GridRow => ({
      row: number,
      cells: [],
      faults: [{ place: null, value: line.slice(0, 200), message }],
    });
    /** Lines that each stand for themselves, once quotes have swallowed too much. */
    const byLine = function* (piece: string): Iterable<GridRow> {
      let start = 0;
      while (start < piece.length) {
        const found = piece.indexOf(newline, start);
        const end = found < 0 ? piece.length : found;
        const line = piece.slice(start, end);
        start = end + newline.length;
        number += 1;
        if (line.length > options.maxRecord) yield refused(line, TOO_LONG);
        else if (!line.includes('"')) yield rowOf(line.split(delimiter));
        else {
          const { data, errors } = parse(line, true);
          yield errors.length > 0 || data.length !== 1 ? refused(line, UNCLOSED) : rowOf(data[0] ?? []);
        }
      }
    };
    let reread = 0;
    let restarts = 0;
    let tried = 0;
    for (;;) {
      const blank = blankLines(held, delimiter, newline);
      number += blank.lines;
      held = held.slice(blank.characters);
      if (reread > REREAD && restarts > PATIENCE) {
        const end = finished ? held.length : held.lastIndexOf(newline) + newline.length;
        yield* byLine(held.slice(0, end));
        held = held.slice(end);
        if (finished) return;
        if (held.length > options.maxRecord) {
          number += 1;
          yield refused(held, TOO_LONG);
          held = '';
          while (!finished && !held.includes(newline)) {
            held = '';
            await more();
          }
          held = held.slice(held.indexOf(newline) + newline.length);
        }
        await more();
        continue;
      }
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
        const begin = unclosed ? parse(held, false).meta.cursor : 0;
        const end = held.indexOf(newline, begin);
        yield refused(held.slice(begin, end < 0 ? undefined : end), UNCLOSED);
        held = end < 0 ? '' : held.slice(end + newline.length);
        reread += held.length;
        restarts += 1;
        if (held === '' && finished) return;
        continue;
      }
      const misquoted = new Set(errors.map(({ row }) => row));
      for (const [place, cells] of data.entries()) {
        number += 1;
        if (cells.length === 1 && (cells[0] === '' || cells[0] === '\r')) continue;
        const row = rowOf(cells);
        const swallowing = misquoted.has(place) && cells.some((cell) => cell.includes('\n'));
        yield swallowing ? { ...row, faults: [{ place: null, value: null, message: MISPLACED }] } : row;
      }
      held = finished ? '' : held.slice(meta.cursor);
      if (finished) return;
      // A record that goes on is read again only when twice as much of it has come.
      tried = data.length === 0 ? held.length : 0;
      do await more();
      while (!finished && held.length < 2 * tried && held.length <= options.maxRecord);
    }
  } finally {
    await iterator.return?.();
  }
}
