/**
 * What a domain declares. REST, feeds, exports, tools, pages, documents and the contract tests are derived
 * from these declarations; nothing outside a domain's folder knows its columns.
 */
import type { SQL } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import type * as z from 'zod';
import type { PolicyName } from '../edge/policy.ts';
import type { PublicText } from '../problem.ts';
import type { Store } from '../store/session.ts';

export type DomainName = 'articles' | 'land-prices' | 'legal-documents' | 'recruitments' | 'places';

/** What a read may use: the store, the instant it answers for, and that instant's day in Vietnam. */
export interface ReadContext {
  store: Store;
  now: number;
  today: string;
}

/** Position in a walk, pinned to the edition and day it began in, so that each record comes exactly once. */
export interface Cursor {
  edition: number;
  today: string;
  total: number;
  exact: boolean;
  /** Sort values of the last record given, or the rank reached. */
  after: readonly (string | number)[];
}

export type Filters = Record<string, unknown>;

export interface ListRequest {
  filters: Filters;
  limit: number;
  cursor: Cursor | null;
  facets: readonly string[];
}

export type FacetCounts = Record<string, { value: string; count: number }[]>;

export interface Page {
  records: PublicRecord[];
  total: number;
  totalIsExact: boolean;
  next: Cursor | null;
  relaxed: PublicText | null;
  edition: number;
  asOf: string | null;
  facets?: FacetCounts;
}

export type PublicRecord = { id: string } & Record<string, unknown>;

export type Single =
  | { state: 'held'; record: PublicRecord; edition: number; asOf: string | null }
  | { state: 'withdrawn' }
  | { state: 'unknown' };

/** What a feed reader, a calendar or a link preview shows of a record. */
export interface FeedItem {
  title: string;
  summary: string;
  publishedAt: string;
  updatedAt?: string;
  author?: string;
  topics?: string[];
  /** Where it was published first. */
  source?: { name: string; url: string };
  /** A day on which something ends, for calendars. */
  deadline?: { day: string; label: string; place?: string };
}

/** What a record's other representations may say of where it is held. */
export interface RecordPlace {
  /** Page for people, and the record as JSON. */
  page: string;
  api: string;
  origin: string;
  publisher: string;
  /** When the edition was published. */
  asOf: string | null;
}

/** Text as search weighs it: a title, headings below it, and the rest. */
export interface SearchText {
  title: string;
  heading: string;
  text: string;
}

/** A version ready to be written: columns of the domain's table and rows of its child tables. */
export interface PreparedRecord {
  id: string;
  record: Record<string, unknown>;
  detail?: Record<string, unknown>;
  /** The import row as accepted, in JSON, and its number in the file; filled in by the check. */
  given?: string;
  row?: number;
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

export interface RowWarning {
  row: number;
  column: string | null;
  value: string | null;
  message: string;
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

export interface ChildTable {
  name: string;
  table: SQLiteTable;
  owner: string;
  /** Search index of the child rows, whose `search` text is taken from the prepared rows. */
  searchIndex?: string;
}

export interface Importer<ImportRow = Record<string, unknown>> {
  /** Schema of one import row after headings are resolved; its keys are the contract's. */
  row: z.ZodObject;
  /** Headings accepted for each key, besides the key itself. */
  headings: Readonly<Record<string, readonly string[]>>;
  prepare(row: ImportRow, context: ImportContext): PreparedRecord | Promise<PreparedRecord>;
  /** Tables owned by a version: the column that holds its `row`, and the search index of numbered rows. */
  children: readonly ChildTable[];
  /** Search index over the versions themselves. */
  searchIndex?: string;
  /** Statements run in the publishing batch, deriving what belongs to the whole edition. */
  publish?(edition: number): SQL[];
  /** Work on the unseen edition before it is published, such as deriving its artifacts. */
  derive?(store: Store, edition: number): Promise<SQL[]>;
  /** Begins the review of one import, which remembers what it has met: warnings that need more than one row. */
  review?(): Review;
  /** A changed record in the light of what it was, such as the instant of its correction. */
  revise?(prepared: PreparedRecord, before: HeldVersion, now: number): PreparedRecord;
}

export interface Domain {
  name: DomainName;
  label: PublicText;
  description: PublicText;
  /** An identifier as they are here, for documentation. */
  exampleId: string;
  /** Record as listed, and what the single record adds. */
  record: z.ZodObject;
  single: z.ZodObject;
  /** Query parameters besides `cursor limit fields facets`. */
  filters: Readonly<Record<string, z.ZodType>>;
  facets: readonly string[];
  policy: { list: PolicyName; detail: PolicyName; search: PolicyName };
  table: SQLiteTable;
  list(request: ListRequest, context: ReadContext): Promise<Page>;
  detail(id: string, context: ReadContext): Promise<Single>;
  feed(record: PublicRecord): FeedItem;
  /** Set where records end on a day that `feed` names: their lists are calendars too. */
  deadlines?: true;
  /** The single record in full, as Markdown. */
  markdown(record: PublicRecord, place: RecordPlace): string;
  /** The single record in schema.org terms. */
  jsonLd(record: PublicRecord, place: RecordPlace): Record<string, unknown>;
  /** Filters of the list that holds the newest records, where the plain list is another. */
  newest?: Filters;
  /** Lists every record of which is kept for when the database is down, besides the newest. */
  keptWhole?: readonly Filters[];
  /**
   * A record read on an earlier day as of `today`, and whether today's plain list has it: for copies that
   * outlive the database. Absent where nothing in a record changes by the day, or the record says its day.
   */
  later?(record: PublicRecord, today: string): { record: PublicRecord; listed: boolean };
  importer(): Promise<Importer>;
}
