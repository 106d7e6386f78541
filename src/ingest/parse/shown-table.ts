/** A table as the file has it, with what each column is read as: for an editor who looks at both. */
import { cellString, type GridRow } from './grid.ts';
import type { Heading } from './heading-row.ts';

export interface ShownTable {
  sheet: string | null;
  /** Row of the heading, as the file numbers it. */
  row: number;
  /** The columns from the left; `key` is null for one that is not read. */
  columns: { heading: string; key: string | null }[];
  /** The first rows below the heading. */
  rows: { row: number; cells: string[] }[];
}

/** Hears of a table that is read: as it is shown, and all its headings with the columns chosen by an editor. */
export type OnTable = (
  table: ShownTable,
  read: { headings: readonly string[]; columns: Readonly<Record<string, string>> },
) => void;

/** Columns and rows shown of one table, tables of one file, and letters of a cell. */
const MOST_COLUMNS = 60;
export const SHOWN_ROWS = 8;
export const MOST_TABLES = 12;
const LONGEST = 120;

export function shownTable(
  heading: Heading,
  below: readonly GridRow[],
  sheet: string | undefined,
): ShownTable {
  const columns = heading.names
    .slice(0, MOST_COLUMNS)
    .map((name, place) => ({ heading: name, key: heading.reader.keyAt(place) ?? null }));
  return {
    sheet: sheet ?? null,
    row: heading.row,
    columns,
    rows: below.slice(0, SHOWN_ROWS).map(({ row, cells }) => ({
      row,
      cells: columns.map((_, place) => cellString(cells[place]).slice(0, LONGEST)),
    })),
  };
}
