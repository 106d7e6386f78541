/** What a domain declares of its import: the row, the record made of it, and what is looked at on the way. */
import type { SQL } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import type * as z from 'zod';
import type { SearchText } from '../store/reading.ts';
import type { Row, Store } from '../store/session.ts';
import type { Summarise } from '../summary/model.ts';
import type { TableReading } from './table-reading.ts';

/** A version ready to be written: columns of the domain's table and rows of its child tables. */
export interface PreparedRecord {
  id: string;
  record: Record<string, unknown>;
  detail?: Record<string, unknown>;
  /** The import row as accepted, in JSON, and its number in the file; filled in by the check. */
  given?: string;
  row?: number;
  /** Doubts about its row; filled in by the check and the review. */
  warnings?: RowWarning[];
  columns: Record<string, string | number | null>;
  /** What full-text search finds the version by, where the domain is searched as a whole. */
  search?: SearchText;
  /** Rows of child tables by table name; `row` columns are numbered when written. */
  children?: Record<string, ChildRow[]>;
}

export interface ChildRow {
  columns: Record<string, string | number | null>;
  search?: SearchText;
}

/** A doubt about a row, or about the file as a whole where `row` is null. */
export interface RowWarning {
  /** Number an editor sees in the file, the heading counted. */
  row: number | null;
  /** Key of the contract, or the file's own heading for a column that is no key's. */
  column: string | null;
  value: string | null;
  message: string;
  /** Kebab-case, one per kind of doubt, such as `unit-missing`. */
  code: string;
  /** True where a careful editor could go either way: a publish waits until it is sent again with the code. */
  confirm?: true;
  /** Name of the sheet, in a file of several. */
  sheet?: string;
  /** What the file calls the column, where it differs from `column`. */
  heading?: string;
}

/** What an import may look at while rows are prepared. */
export interface ImportContext {
  today: string;
  now: number;
  warn(warning: Omit<RowWarning, 'row'>): void;
  /** Number of the row in the file, which orders records that a table lists in sequence. */
  sequence: number;
  /** Count of earlier rows of this import with the same natural key. */
  occurrence(key: string): number;
}

/** What a review may compare with: the edition readers see now. */
export interface ReviewContext {
  store: Store;
  edition: number;
}

export interface Reviewed {
  warnings: RowWarning[];
  /** Records that another one says word for word already, with the identifier of that one. */
  twins?: ReadonlyMap<string, string>;
}

/** Looks at the records of one import a chunk at a time, with at most one round trip a chunk. */
export type Review = (records: readonly PreparedRecord[], context: ReviewContext) => Promise<Reviewed>;

/** A version as it is held, before a change. */
export interface HeldVersion {
  record: Record<string, unknown>;
  detail: Record<string, unknown> | null;
}

/** The version of a stored row. */
export const heldVersion = ({ record, detail }: Row): HeldVersion => ({
  record: JSON.parse(String(record)),
  detail: detail === null || detail === undefined ? null : JSON.parse(String(detail)),
});

export interface ChildTable {
  name: string;
  table: SQLiteTable;
  owner: string;
  /** Search index of the child rows, whose `search` text is taken from the prepared rows. */
  searchIndex?: string;
  /** That text of a row as it is held, for a copy of the index. */
  searchText?(row: Row, owner: HeldVersion): SearchText;
}

/** Cells of one row read together: the cells as each is then checked, and what is wrong or doubtful with them. */
export interface Arranged {
  values: Record<string, unknown>;
  errors: { column: string; value: unknown; message: string }[];
  warnings: { column: string; value: unknown; message: string; code: string; confirm?: true }[];
}

export interface Importer<ImportRow = Record<string, unknown>> {
  /** Schema of one import row after headings are resolved; its keys are the contract's. */
  row: z.ZodObject;
  /** Brings a row in another shape (a record of a portal's interface) under the keys of `row`. */
  reshape?(values: Record<string, unknown>): Record<string, unknown>;
  /** Keys that only mean something beside each other, such as prices and their unit: merged as one. */
  together?: readonly (readonly string[])[];
  /** What a held version's public record has beyond its stored one: columns to select, and the record of such a row. */
  publicly?: {
    select(edition: SQL, day: string): SQL[];
    present(row: Row, day: string): Record<string, unknown>;
  };
  /** The changed cells of a row in the light of the row that is held under its identifier. */
  adopt?(changed: Record<string, unknown>, held: Record<string, unknown>): Record<string, unknown>;
  /** Headings accepted for each key, besides the key itself. */
  headings: Readonly<Record<string, readonly string[]>>;
  /** The row that a whole document in Word or PDF is, from its text; absent where records come from tables alone. */
  readDocument?(text: string): Record<string, unknown>;
  /** Reads cells that only make sense together, before each is checked for itself. */
  arrange?(values: Readonly<Record<string, unknown>>): Arranged;
  /** How its tables are read, where the names of columns are not all there is to know. */
  reading?: TableReading;
  prepare(row: ImportRow, context: ImportContext): PreparedRecord | Promise<PreparedRecord>;
  /** Tables owned by a version: the column that holds its `row`, and the search index of numbered rows. */
  children: readonly ChildTable[];
  /** Search index over the versions themselves. */
  searchIndex?: string;
  /** What it finds a version by, from the version as it is held. */
  searchText?(held: HeldVersion): SearchText;
  /** Further tables with rows of each edition, by their column `edition`. */
  perEdition?: readonly string[];
  /**
   * Statements of the publishing batch, and work on the unseen edition before it, such as deriving its
   * artifacts. `before` is the edition it follows,
   * whose artifacts may be taken over with what changed; without it all is derived anew.
   */
  derive?(store: Store, edition: number, before?: number): Promise<SQL[]>;
  /** Begins the review of one import, which remembers what it has met: warnings that need more than one row. */
  review?(): Review;
  /** A changed record in the light of what it was, such as the instant of its correction. */
  revise?(prepared: PreparedRecord, before: HeldVersion, now: number): PreparedRecord;
  /** A new or changed record with a summary by a language model, where one may be had and is borne out. */
  summariseWithModel?(prepared: PreparedRecord, summarise: Summarise): Promise<PreparedRecord>;
}
