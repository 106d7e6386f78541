/**
 * What a domain declares. REST, feeds, exports, tools, pages, documents and the contract tests are derived
 * from these declarations; nothing outside a domain's folder knows its columns.
 */
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import type * as z from 'zod';
import type { PublicText } from '../problem.ts';
import type { Filters, ListRequest, Page, PublicRecord, ReadContext, Single } from '../store/reading.ts';
import type { Importer } from './importer.ts';
import type { PolicyName } from './policy.ts';

export type DomainName =
  | 'articles'
  | 'land-prices'
  | 'legal-documents'
  | 'recruitments'
  | 'procedures'
  | 'places';

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
  asOfDay?(record: PublicRecord, today: string): { record: PublicRecord; listed: boolean };
  /** Set where the domain can be embedded: the height of its iframe before it reports its own, in pixels. */
  widget?: { height: number };
  importer(): Promise<Importer>;
}
