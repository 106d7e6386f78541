/** An HTML page → rows of the table in it that is best known, or of the article or the briefs it is. */
import { parseHTML } from 'linkedom/worker';
import { nestsTooDeep } from '../../extract/dom.ts';
import { HIDDEN_ROW, struck } from './cell-doubts.ts';
import { documentTableRows } from './document-tables.ts';
import type { GridRow } from './grid.ts';
import { findHeading, HEADING_REACH } from './heading-row.ts';
import { createObjectReader } from './objects.ts';
import type { ParsedRow } from './row.ts';
import { fillSpans, type PlacedRow, type Span } from './spans.ts';
import { type TableOptions, tableRows } from './table.ts';
import { UnreadableFile } from './unreadable-file.ts';

export interface HtmlOptions
  extends Pick<TableOptions, 'headings' | 'mapping' | 'limits' | 'reading' | 'said' | 'onTable'> {
  articles?: boolean | undefined;
}

/** What is used of an element; the platform's own type is the one of its rewriter. */
interface Tag {
  localName: string;
  textContent: string | null;
  children: Iterable<Tag>;
  getAttribute(name: string): string | null;
  querySelector(selector: string): Tag | null;
  querySelectorAll(selector: string): Iterable<Tag>;
  closest(selector: string): Tag | null;
  replaceWith(text: string): void;
  replaceChildren(text: string): void;
}

/** Columns a table must name before a page is taken for a table rather than an article. */
const ENOUGH = 2;
/** Tables looked at; pages made of tables within tables have no list below the first ones. */
const MOST_TABLES = 200;

const spanOf = (cell: Tag, name: 'rowspan' | 'colspan', most: number): number => {
  const span = Number.parseInt(cell.getAttribute(name) ?? '1', 10);
  return Number.isFinite(span) ? Math.min(Math.max(span, 1), most) : 1;
};

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const isHidden = (tag: Tag): boolean =>
  tag.getAttribute('hidden') !== null || /display\s*:\s*none/i.test(tag.getAttribute('style') ?? '');

function cellText(cell: Tag): string {
  for (const end of cell.querySelectorAll('br')) end.replaceWith('\n');
  // The mark of a footnote behind a figure is none of its digits.
  for (const raised of cell.querySelectorAll('sup')) {
    const sign = (raised.textContent ?? '').trim();
    if (/^\d{1,2}$/.test(sign))
      raised.replaceWith(sign.replace(/\d/g, (digit) => RAISED[Number(digit)] ?? ''));
  }
  // A number that Word sets before the text of a cell counts rows; alone in its cell it is the value.
  const [counted, another] = [...cell.querySelectorAll('span.ordinal')];
  const [whole, count] = [cell, counted].map((tag) => (tag?.textContent ?? '').trim());
  if (counted && !another && whole !== count && whole?.startsWith(count ?? '')) counted.replaceWith('');
  return (cell.textContent ?? '')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n\s*/g, '\n')
    .trim();
}

/** Cells of a table in their places; a table within one of them is none of its rows. */
function gridOf(table: Tag, columns: number): GridRow[] {
  const rows: PlacedRow[] = [];
  const spans: Span[] = [];
  /** For each column, the first row no cell from above reaches into. */
  const free: number[] = Array.from({ length: columns }, () => 0);
  const lines = [...table.querySelectorAll('tr')].filter((line) => line.closest('table') === table);
  for (const element of lines) {
    const place = rows.length;
    const row: PlacedRow = { row: place + 1, cells: [] };
    rows.push(row);
    let column = 0;
    if (isHidden(element)) row.notes = [HIDDEN_ROW];
    for (const cell of element.children) {
      if ((cell.localName !== 'td' && cell.localName !== 'th') || isHidden(cell)) continue;
      while ((free[column] ?? 0) > place) column += 1;
      if (column >= columns) break;
      const height = spanOf(cell, 'rowspan', lines.length - place);
      const width = spanOf(cell, 'colspan', columns);
      const removed = [...cell.querySelectorAll('del, s, strike')].filter(({ textContent }) =>
        textContent?.trim(),
      );
      if (removed.length > 0) {
        const whole = cellText(cell);
        for (const part of removed) part.replaceWith(' ');
        // What stands beside it is what holds; alone, it is read and told of.
        if (cellText(cell) === '') cell.replaceChildren(whole);
        row.notes = [...(row.notes ?? []), { place: column, ...struck(whole) }];
      }
      const text = cellText(cell);
      if (text !== '') row.cells[column] = text;
      const link = cell.querySelector('a[href]')?.getAttribute('href');
      if (link) {
        row.links ??= [];
        row.links[column] = link;
      }
      if (height > 1 || width > 1) spans.push({ row: place, column, height, width });
      free.fill(place + height, column, column + width);
      column += width;
    }
  }
  return fillSpans(rows, spans, columns);
}

const SOUGHT = {
  publishedAt:
    'Không tìm thấy ngày đăng trong trang: đã tìm ở thẻ meta article:published_time, dữ liệu ' +
    'JSON-LD, thẻ time, các lớp như date, createdate và dòng ngày dưới tiêu đề.',
  url: 'Không tìm thấy địa chỉ của bài trong trang: đã tìm ở thẻ link rel="canonical" và meta og:url.',
} as const;

/** Says of facts a page does not give where they were looked for. */
function missingFacts(
  article: Record<string, unknown>,
  mapping: HtmlOptions['mapping'],
): Record<string, unknown> {
  const faults = Object.entries(SOUGHT)
    .filter(([key]) => article[key] === undefined && mapping?.constants?.[key] === undefined)
    .map(([column, message]) => ({ column, value: null, message }));
  return faults.length > 0 ? { '@errors': faults } : {};
}

async function* each(rows: readonly GridRow[]): AsyncIterable<GridRow> {
  yield* rows;
}

const LONGEST_ABOVE = 300;

/** What stands above each table of a document, line by line; a table right below another goes on under its lines. */
function linesAbove(body: Tag): Map<Tag, string[]> {
  const found = new Map<Tag, string[]>();
  let lines: string[] = [];
  let isBelowTable = false;
  for (const block of body.children) {
    if (block.localName === 'table') {
      found.set(block, lines);
      isBelowTable = true;
      continue;
    }
    const text = cellText(block);
    if (text === '' || text.length > LONGEST_ABOVE) continue;
    lines = isBelowTable ? [text] : [...lines, text];
    isBelowTable = false;
  }
  return found;
}

/** The rows of every table of a document whose columns are known; other tables with rows are named as not read. */
export function documentTables(
  html: string,
  options: HtmlOptions,
): { rows: AsyncIterable<ParsedRow>; known: number } {
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
  const above = linesAbove(document.body as unknown as Tag);
  const tables = [...(document.querySelectorAll('table') as Iterable<Tag>)]
    .slice(0, MOST_TABLES)
    .map((table) => ({ above: above.get(table) ?? [], grid: gridOf(table, options.limits.maxColumns) }));
  return documentTableRows(tables, options);
}

/** Rows of a page. Throws UnreadableFile when it has no known table and is no article. */
export async function* htmlRows(html: string, options: HtmlOptions): AsyncIterable<ParsedRow> {
  const { headings, mapping, limits } = options;
  if (nestsTooDeep(html))
    throw new UnreadableFile(
      'Trang HTML có thẻ lồng nhau không dứt; không đọc được.',
      'The tags of the page are nested without end.',
    );
  const { document } = parseHTML(html);
  let best: { grid: GridRow[]; filled: number } | null = null;
  for (const table of [...(document.querySelectorAll('table') as Iterable<Tag>)].slice(0, MOST_TABLES)) {
    const grid = gridOf(table, limits.maxColumns);
    const filled =
      findHeading(grid.slice(0, HEADING_REACH), { headings, mapping, reading: options.reading })?.reader
        .filled ?? 0;
    if (filled > (best?.filled ?? 0)) best = { grid, filled };
  }
  if (best && best.filled >= ENOUGH) {
    yield* tableRows(each(best.grid), { ...options, strictWidth: false });
    return;
  }
  const articles = options.articles ? await (await import('../../extract/page-rows.ts')).pageRows(html) : [];
  if (articles.length === 0) {
    throw new UnreadableFile(
      'Trang HTML không có bảng nào với các cột nhận ra được, và cũng không đọc được như một bài viết.',
      'The page has no table with known columns and cannot be read as an article.',
    );
  }
  const read = createObjectReader(options);
  for (const [place, article] of articles.entries())
    yield* read({ ...article, ...missingFacts(article, mapping) }, place + 1);
}
