/** Merged cells of sheets and HTML tables, filled so that every row stands for itself. */
import { cellString, type GridNote, type GridRow, isBlank } from './grid.ts';
import { HEADING_REACH } from './heading-row.ts';
import { UnreadableFile } from './unreadable-file.ts';

export interface Span {
  /** Place of its first row among the rows, and of its first column. */
  row: number;
  column: number;
  height: number;
  width: number;
}

/** Cells that merged ones may cover in all. Real ones do not overlap; a file made to stall does nothing else. */
const MOST_COVERED = 1_000_000;

/** Counts covered cells; throws UnreadableFile beyond what any honest table covers. */
export function spanBudget(): { spend(cells: number): void } {
  let left = MOST_COVERED;
  return {
    spend(cells) {
      left -= cells;
      if (left < 0)
        throw new UnreadableFile('Bảng có quá nhiều ô gộp.', 'The table has too many merged cells.');
    },
  };
}

/** Rows a heading may take up. */
const DEEPEST = 6;

export interface PlacedRow extends GridRow {
  cells: unknown[];
  links?: (string | undefined)[] | undefined;
}

const isNothing = (value: unknown): boolean => value === undefined || value === null || value === '';

/** What lies under a merged cell is not shown: it gives way to what is, and is told of. */
function uncover(row: PlacedRow, place: number, shown: unknown): GridNote[] {
  const hidden = row.cells[place];
  if (isNothing(hidden)) return [];
  delete row.cells[place];
  if (cellString(hidden) === cellString(shown)) return [];
  const message =
    `Dưới ô gộp “${cellString(shown).slice(0, 80)}” có nội dung bị che, không được đọc: “` +
    `${cellString(hidden).slice(0, 80)}”.`;
  return [{ place, value: hidden, message, code: 'hidden-under-merge' }];
}

/**
 * Fills merged cells: downwards in every row that holds something else too, and, for reading headings, to the
 * right as well. A row keeps the width of the merged cells it stands in. `columns` bounds how far.
 */
export function fillSpans(rows: readonly PlacedRow[], spans: readonly Span[], columns: number): GridRow[] {
  const blank = rows.map(isBlank);
  const headings: (unknown[] | undefined)[] = rows.slice(0, HEADING_REACH).map((row) => [...row.cells]);
  const depths = headings.map(() => 1);
  const notes = new Map<number, GridNote[]>();
  const wide = new Map<number, Map<number, number>>();
  const budget = spanBudget();
  // Merges of a real sheet never overlap; where a file claims so, each keeps what it begins with.
  const origins = new Set(spans.map(({ row, column }) => `${row},${column}`));
  for (const span of spans) {
    const origin = rows[span.row];
    if (!origin || span.column >= columns) continue;
    const value = origin.cells[span.column];
    const bottom = Math.min(span.row + span.height, rows.length);
    const right = Math.min(span.column + span.width, columns);
    budget.spend(bottom - span.row);
    for (let row = span.row; row < bottom; row += 1) {
      const target = rows[row];
      if (!target) continue;
      const first = row === span.row ? span.column + 1 : span.column;
      for (let column = first; column < Math.min(right, target.cells.length); column += 1) {
        if (origins.has(`${row},${column}`)) continue;
        const found = uncover(target, column, value);
        if (found.length > 0) notes.set(row, [...(notes.get(row) ?? []), ...found]);
      }
      if (row > span.row && !blank[row] && !isNothing(value) && !origins.has(`${row},${span.column}`)) {
        target.cells[span.column] = value;
        if (origin.links?.[span.column] !== undefined) {
          target.links ??= [];
          target.links[span.column] ??= origin.links[span.column];
        }
      }
      if (right - span.column > 1) {
        const widths = wide.get(row) ?? new Map<number, number>();
        wide.set(row, widths.set(span.column, right - span.column));
      }
      if (row >= HEADING_REACH && typeof value !== 'string') continue;
      const heading = headings[row] ?? [...target.cells];
      headings[row] = heading;
      for (let column = span.column; column < right; column += 1) heading[column] ??= value;
    }
    if (span.height <= DEEPEST) depths[span.row] = Math.max(depths[span.row] ?? 1, span.height);
  }
  return rows.map((row, place) => ({
    ...row,
    ...(headings[place] ? { heading: headings[place], depth: depths[place] ?? 1 } : {}),
    ...(notes.has(place) ? { notes: [...(row.notes ?? []), ...(notes.get(place) ?? [])] } : {}),
    ...(wide.has(place) ? { wide: wide.get(place) } : {}),
  }));
}
