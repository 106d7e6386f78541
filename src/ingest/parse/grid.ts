/** Rows of cells as CSV, sheets and HTML tables give them, before headings are known. */
import { isEmpty } from '../mapping/source.ts';
import type { CellWarning } from './row.ts';

/** What is wrong with a cell, or with the whole row where `place` is null. */
export interface GridFault {
  place: number | null;
  value: unknown;
  message: string;
}

/** What is said of a cell that was read, or of the whole row where `place` is null. */
export interface GridNote extends Omit<CellWarning, 'column'> {
  place: number | null;
}

export interface GridRow {
  /** Number a person sees. */
  row: number;
  cells: readonly unknown[];
  /** Addresses that cells link to, by place. */
  links?: readonly (string | undefined)[] | undefined;
  /** The cells with every merged cell filled, for reading headings, where that differs. */
  heading?: readonly unknown[] | undefined;
  /** Rows a heading beginning here takes up. */
  depth?: number | undefined;
  faults?: readonly GridFault[] | undefined;
  notes?: readonly GridNote[] | undefined;
  /** Columns that a cell merged to the right takes up, by its place. */
  wide?: ReadonlyMap<number, number> | undefined;
}

export type Grid = AsyncIterable<GridRow>;

export const cellString = (cell: unknown): string =>
  cell === undefined || cell === null ? '' : String(cell).replace(/\s+/g, ' ').trim();

export const isBlank = (row: GridRow): boolean => !row.faults?.length && row.cells.every(isEmpty);

/** Name of a column by its place: A, B … Z, AA. */
export function columnLetters(place: number): string {
  let letters = '';
  for (let rest = place + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** The first rows, and all rows again. */
export async function rowsAhead(
  grid: Grid,
  count: number,
): Promise<{ ahead: GridRow[]; rest: AsyncIterator<GridRow> }> {
  const rest = grid[Symbol.asyncIterator]();
  const ahead: GridRow[] = [];
  while (ahead.length < count) {
    const next = await rest.next();
    if (next.done) break;
    ahead.push(next.value);
  }
  return { ahead, rest };
}
