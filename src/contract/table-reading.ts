/** What a domain knows of its tables besides the names of columns: titles, sections, units, groups of columns. */
import type { CellFault, CellWarning, ParsedRow } from './parsed-row.ts';

/** A column known by what its heading means. */
export interface ColumnMeaning {
  key: string;
  /** What the record of this column is, besides: one input row becomes a record for each group. */
  group: Readonly<Record<string, string>>;
  /** False for a heading that would give way to one that is exact, such as `Giá` beside `VT1`. */
  exact: boolean;
  /** Year its figures are of, where the heading says one. */
  period?: string;
  /** How a cell below is meant, such as a percentage. */
  cell?: ((value: unknown) => unknown) | undefined;
}

/** A heading within the table: what holds for the rows below until another of its kind comes. */
export interface Section {
  kind: string;
  values: Readonly<Record<string, string>>;
}

/** What is said around a table, and where it was said. */
export interface Statement {
  values: Readonly<Record<string, string>>;
  /** A unit, or another value that decides what is meant, that is there and not understood. */
  notUnderstood?: string;
}

export interface RowContext {
  /** Sections the row stands in, outermost first. */
  sections: readonly Section[];
  /** What the title, the heading, the lines above and the sheet's name say; a column of the row stands above it. */
  stated: ReadonlyMap<string, string>;
  /** Name of the sheet, where the file has several tables. */
  sheet: string | undefined;
  errors: CellFault[];
  warnings: CellWarning[];
  /** Kept for the whole table, for what is said once. */
  told: Set<string>;
  /** Whether the number of the row puts it below the one that heads it, whatever its words. */
  isPart: boolean;
}

export interface TableReading {
  /** Keys of which a row of the table has at least one; a row without any is a section, a note or a fault. */
  figures: readonly string[];
  /** Key of what a row is about, such as its street. */
  subject: string;
  /** Keys that a row heading others may hold too, such as its table and ward. */
  context: readonly string[];
  /** Whether a row of one text is no record, in a table without figures too. */
  loneRows?: true;
  column(heading: string): ColumnMeaning | null;
  /** A quick look at whether a cell may head figures. */
  figureHeading: RegExp;
  /** Whether a row with this subject belongs to the one that heads it, as a segment does to its street. */
  continues(subject: unknown): boolean;
  /** What a line outside the table, a heading or the name of a sheet says. */
  stated(text: string, where: 'line' | 'heading' | 'sheet'): Statement;
  /** Whether two values of a key say the same, such as `ngàn đồng` and `1.000đ`. */
  same(key: string, one: string, other: string): boolean;
  /** What a row of one text stands for; null when that is not known. */
  section(text: string): Section | null;
  /** Whether the name of a sheet says that another stands for it, such as `Bảng cũ` and `Nháp`. */
  isOutdated(sheet: string): boolean;
  /** Completes a record from what stands around it. */
  complete(values: Record<string, unknown>, context: RowContext): void;
  /** Rows that are one record together, such as a row for each position. */
  join?(rows: AsyncIterable<ParsedRow>): AsyncIterable<ParsedRow>;
}
