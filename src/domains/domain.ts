/**
 * What a domain declares. REST, feeds, exports, tools, pages, documents and the contract tests are derived
 * from these declarations; nothing outside a domain's folder knows its columns.
 */
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import type * as z from 'zod';
import type { PolicyName } from '../edge/policy.ts';
import type { PublicText } from '../problem.ts';
import type { Unanswered } from '../search/unanswered/unanswered.ts';
import type { Store } from '../store/session.ts';
import type { Importer } from './importer.ts';

export type DomainName = 'articles' | 'land-prices' | 'legal-documents' | 'recruitments' | 'places';

/** What a read may use: the store, the instant it answers for, and that instant's day in Vietnam. */
export interface ReadContext {
  store: Store;
  now: number;
  today: string;
  /** What was asked for and not found, for the report to editors. */
  unanswered: Unanswered[];
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
