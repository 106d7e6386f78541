/** Merged cells of sheets and HTML tables, filled so that every row stands for itself. */
import { type GridRow, isBlank } from './grid.ts';
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

/**
 * Fills merged cells: downwards in every row that holds something else too, and in the first rows also to
 * the right, where headings are read. `columns` bounds how far.
 */
export function fillSpans(rows: readonly PlacedRow[], spans: readonly Span[], columns: number): GridRow[] {
  const blank = rows.map(isBlank);
  const headings = rows.slice(0, HEADING_REACH).map((row) => [...row.cells]);
  const depths = headings.map(() => 1);
  const budget = spanBudget();
  for (const span of spans) {
    const origin = rows[span.row];
    if (!origin || span.column >= columns) continue;
    const value = origin.cells[span.column];
    const bottom = Math.min(span.row + span.height, rows.length);
    budget.spend(bottom - span.row);
    for (let row = span.row; row < bottom; row += 1) {
      const target = rows[row];
      if (target && row > span.row && !blank[row]) {
        target.cells[span.column] ??= value;
        if (origin.links?.[span.column] !== undefined) {
          target.links ??= [];
          target.links[span.column] ??= origin.links[span.column];
        }
      }
      const heading = headings[row];
      if (!heading) continue;
      const right = Math.min(span.column + span.width, columns);
      for (let column = span.column; column < right; column += 1) heading[column] ??= value;
    }
    if (span.row < depths.length && span.height <= DEEPEST) {
      depths[span.row] = Math.max(depths[span.row] ?? 1, span.height);
    }
  }
  return rows.map((row, place) =>
    place < headings.length ? { ...row, heading: headings[place], depth: depths[place] } : row,
  );
}
