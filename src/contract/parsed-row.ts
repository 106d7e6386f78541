/** What every parser yields: one row with its number and its cells, or what is wrong with it. */

/** A cell, or a whole line, that could not be read. */
export interface CellFault {
  column: string | null;
  value: unknown;
  message: string;
}

/** A cell, a row or a file that was read, with a doubt. */
export interface CellWarning {
  column?: string | null;
  value?: unknown;
  message: string;
  /** Kebab-case, one per kind of doubt. */
  code: string;
  /** True where a publish waits until an editor has confirmed the code. */
  confirm?: true;
}

export interface ParsedRow {
  /**
   * Number a person sees: the sheet row (headings count), the line of NDJSON, or the place in a list. Null where
   * nothing but the errors and warnings of the file as a whole is brought: such a row is no record.
   */
  row: number | null;
  /** Cells by contract key; columns that are not known keep their heading. */
  values: Record<string, unknown>;
  errors?: CellFault[];
  warnings?: CellWarning[];
  /** Sheet the row stands in, in a file of several. */
  sheet?: string;
  /** Page the row stands on, in a printed file. */
  page?: number;
  /** The file it came from; one object for all rows. */
  file?: { name: string; sha256?: string };
  /** Where it stood when it was imported first, in rows of a back-up. */
  origin?: Record<string, unknown>;
  /** What the file calls its columns, by contract key; one object for all rows of a table. */
  headings?: Readonly<Record<string, string>>;
}
