/** Tables of a born-digital PDF → rows, where lines are drawn around their cells; they go on over pages. */

import { isEmpty } from '../mapping/source.ts';
import { type DocumentTable, documentTableRows } from './document-tables.ts';
import type { GridNote } from './grid.ts';
import { eachPage, linesOf, type PdfPage, refuseScans, runningLines } from './pdf.ts';
import { pageLayout } from './pdf-layout.ts';
import type { ParsedRow } from './row.ts';
import { type RuledTable, ruledTables } from './ruled-tables.ts';
import { fillSpans, type PlacedRow, type Span } from './spans.ts';
import type { TableOptions } from './table-cells.ts';
import { UnreadableFile } from './unreadable-file.ts';

interface Page extends PdfPage {
  blocks: ({ line: string } | { table: RuledTable })[];
}

/** A table as it is put together from its pages. */
interface Gathered {
  above: string[];
  columns: readonly number[];
  rows: PlacedRow[];
  spans: Span[];
  /** Page of each row. */
  pages: number[];
}

const isWords = (cell: unknown): boolean => /\p{L}/u.test(String(cell ?? ''));

/** Rows of a page that repeat those the table begins with, as a heading does. */
function repeatedRows({ rows }: Gathered, table: RuledTable): number {
  const shown = ({ cells }: PlacedRow): string => JSON.stringify(Array.from(cells, (cell) => cell ?? null));
  let count = 0;
  for (const row of table.rows) {
    const other = rows[count];
    if (!other || shown(other) !== shown(row)) break;
    count += 1;
  }
  return count;
}

/** Whether a row at the top of a page may be the rest of the last one of the page before: words below words, and no number. */
function mayGoOn(last: PlacedRow, first: PlacedRow | undefined, isMerged: boolean): boolean {
  if (!first || isMerged || !isEmpty(first.cells[0]) || isEmpty(last.cells[0])) return false;
  const places = [...first.cells.keys()].filter((place) => !isEmpty(first.cells[place]));
  return places.length > 0 && places.every((place) => isWords(last.cells[place]));
}

function append(into: Gathered, table: RuledTable, page: number): void {
  const last = into.rows.at(-1);
  const begin = last && into.pages.at(-1) !== page ? repeatedRows(into, table) : 0;
  const offset = into.rows.length;
  for (const row of table.rows) {
    into.rows.push({ ...row, row: into.rows.length + 1 });
    into.pages.push(page);
  }
  for (const span of table.spans) into.spans.push({ ...span, row: span.row + offset });
  const first = into.rows[offset + begin];
  const isMerged = table.spans.some(({ row }) => row === begin);
  if (!last || into.pages[offset - 1] === page || !mayGoOn(last, first, isMerged) || !first) return;
  const notes: GridNote[] = [];
  for (const [place, cell] of first.cells.entries()) {
    if (isEmpty(cell)) continue;
    last.cells[place] = `${String(last.cells[place])} ${String(cell)}`;
    const message = `Ô bị ngắt sang trang ${page} được đọc liền: “${String(last.cells[place]).slice(-120)}”.`;
    notes.push({ place, value: cell, message, code: 'row-over-pages', confirm: true });
  }
  last.notes = [...(last.notes ?? []), ...notes];
  first.cells = [];
}

function gather(pages: readonly Page[]): Gathered[] {
  const tables: Gathered[] = [];
  let lines: string[] = [];
  for (const { number, blocks } of pages)
    for (const block of blocks) {
      if ('line' in block) {
        lines.push(block.line);
        continue;
      }
      const { table } = block;
      const open = lines.length === 0 ? tables.at(-1) : undefined;
      const isSame =
        open?.columns.length === table.columns.length &&
        open.columns.every((at, place) => Math.abs(at - (table.columns[place] ?? 0)) < 3);
      const into: Gathered =
        isSame && open ? open : { above: lines, columns: table.columns, rows: [], spans: [], pages: [] };
      if (into !== open) tables.push(into);
      append(into, table, number);
      lines = [];
    }
  return tables;
}

async function readPages(bytes: Uint8Array): Promise<Page[]> {
  let columns: readonly number[] | undefined;
  const pages = await eachPage(bytes, async (page, number): Promise<Page & { outside: string[] }> => {
    const layout = await pageLayout(page);
    const lines = linesOf(layout.pieces);
    const { tables, outside } = ruledTables(layout, columns);
    columns = tables.at(-1)?.columns ?? columns;
    const blocks: { at: number; block: Page['blocks'][number] }[] = tables.map((table) => ({
      at: table.top,
      block: { table },
    }));
    // Lines of text between two tables, each on the height of its first piece.
    const heights = [...new Set(outside.map(({ middle }) => Math.round(middle / 3)))].sort((a, b) => a - b);
    for (const height of heights) {
      const pieces = outside.filter(({ middle }) => Math.round(middle / 3) === height);
      for (const line of linesOf(pieces))
        blocks.push({ at: pieces[0]?.middle ?? 0, block: { line: line.replaceAll('\t', ' ') } });
    }
    blocks.sort((a, b) => a.at - b.at);
    const sorted = blocks.map(({ block }) => block);
    return {
      number,
      lines,
      hasTable: tables.length > 0,
      blocks: sorted,
      outside: sorted.flatMap((block) => ('line' in block ? [block.line] : [])),
    };
  });
  refuseScans(pages);
  const isRunning = runningLines(pages.map(({ outside }) => outside));
  return pages.map(({ outside, ...page }) => {
    let place = -1;
    return {
      ...page,
      blocks: page.blocks.filter((block) => {
        if (!('line' in block)) return true;
        place += 1;
        return !isRunning(outside, place);
      }),
    };
  });
}

/** Rows of the tables of a PDF, each with its page. Throws UnreadableFile where no lines are drawn around cells. */
export async function* pdfTableRows(
  bytes: Uint8Array,
  options: Omit<TableOptions, 'strictWidth'>,
): AsyncIterable<ParsedRow> {
  const gathered = gather(await readPages(bytes));
  if (gathered.length === 0) {
    throw new UnreadableFile(
      'Bảng trong PDF này không kẻ đủ đường giữa các ô, nên không ' +
        'đọc được chắc chắn từng ô; hãy gửi tệp Excel hoặc Word gốc.',
      'No lines are drawn around the cells of this PDF, so they cannot be told with certainty; send its workbook or Word file.',
    );
  }
  const tables = gathered.map(
    ({ above, rows, spans, columns, pages }): DocumentTable => ({
      above,
      grid: fillSpans(rows, spans, columns.length - 1),
      pages,
    }),
  );
  const { rows, known } = documentTableRows(tables, options);
  if (known === 0) {
    throw new UnreadableFile(
      'Tệp PDF này không có bảng nào với các cột nhận ra được.',
      'The PDF has no table with known columns.',
    );
  }
  yield* rows;
}
