/**
 * What a domain declares. REST, feeds, exports, tools, pages, documents and the contract tests are derived
 * from these declarations; nothing outside a domain's folder knows its columns.
 */
import type { SQL } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import type * as z from 'zod';
import type { PublicText } from '../problem.ts';
import type { Filters, ListRequest, Page, PublicRecord, ReadContext, Single } from '../store/reading.ts';
import type { Wording } from '../store/search/query.ts';
import type { Endpoint } from './endpoint.ts';
import type { Importer } from './importer.ts';
import type { DomainPages } from './pages.ts';
import type { PolicyName } from './policy.ts';
import type { DomainName, FeedItem, RecordPlace } from './record-place.ts';
import type { Shown } from './shown.ts';
import type { SuggestionSource } from './suggest.ts';

export type { DomainName, FeedItem, RecordPlace };

/** What a domain is called, wherever it is named: told here and nowhere else. */
export interface DomainWords {
  label: PublicText;
  /** The same where there is little room. */
  nav: PublicText;
  /** What it holds, in one sentence, for programs and catalogues. */
  description: PublicText;
  /** What a reader finds in its list, above it. */
  lead: PublicText;
  /** After a number, on the front page: “văn bản, mới nhất trước”. */
  counted: PublicText;
  /** The link from the front page to its list. */
  more: PublicText;
  /** What people type for its records, whichever they seek, with marks, apart by `|`: “việc làm|xin việc”. */
  asked: string;
  /** Words that point to its records and are part of what is sought, likewise: “quyết định|nghị quyết”. */
  signs: string;
  /** Filters as the form names them. */
  filters: Readonly<Record<string, PublicText>>;
  /** What a language model should know before it searches here. */
  advice?: string;
}

/** A tool of its own in place of the search, for names that are resolved rather than searched. */
export interface LookupTool {
  /** Path of the endpoint it asks. */
  path: string;
  name: string;
  title: string;
  description: string;
  link: ExampleLink;
  /** The endpoint's body in a few Vietnamese lines. */
  text(body: Record<string, unknown>): string;
}

/** A search as an example, for guides to the gateway. */
export interface ExampleLink {
  text: string;
  q: string;
}

/** Parts of records that are ranked by words on their own, such as the articles (Điều) of a law. */
export interface Passages {
  /** Path of the endpoint that ranks them. */
  path: string;
  /** What it is called in a list of links, in Vietnamese, and words to look for. */
  link: ExampleLink;
  /** In Vietnamese, whether the record a part is of holds, by its `status`. */
  statusText(status: string): string;
}

/** The element other sites embed. */
export interface DomainWidget {
  /** Height of its iframe in pixels, before it reports its own. */
  height: number;
  /** Name of an element of its own; `<motcua-list>` with the domain's name by default. */
  element?: string;
  /** What partners are asked for when they make the markup, besides the words to begin with. */
  fields: readonly WidgetField[];
}

export interface WidgetField {
  name: string;
  vi: string;
  en: string;
  /** Values to choose from, each with its words. */
  options?: readonly (readonly [value: string, vi: string, en: string])[];
}

/** A domain with every default filled in, as the surfaces loop over it. `defineDomain` makes it. */
export interface Domain {
  name: DomainName;
  words: DomainWords;
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
  /** A record as listed or in full, told once. */
  show(record: PublicRecord): Shown;
  feed(record: PublicRecord): FeedItem;
  /** Set where records end on a day that `show` names: their lists are calendars too. */
  deadlines: boolean;
  /** The single record in full, as Markdown. */
  markdown(record: PublicRecord, place: RecordPlace): string;
  /** The single record in schema.org terms. */
  jsonLd(record: PublicRecord, place: RecordPlace): Record<string, unknown>;
  /**
   * What of it rests on legal documents: rows `id, title, keys` of its current edition, with `told` in place of `keys`
   * where only words are held; and the page of such a row, where it is not that of a record.
   */
  legalBasis?: { rows: SQL; page?(id: string): string };
  /** Other domains whose editions its answers rest on, such as the names of wards. */
  restsOn: readonly DomainName[];
  /** Filters of a search over everything; null where its records are reached through others. */
  searchWith: ((q: string) => Filters) | null;
  /** How its records are spoken of, where that differs from what is common to all; loaded with the first search. */
  wording?(): Promise<Wording>;
  /** Names given to completions while typing. */
  suggest: readonly SuggestionSource[];
  /** Order, in SQL over its table as `v`, in which records are kept for when the database is down and there is no room for all. */
  keptFirst: string;
  /** Theme in the EU vocabulary of data themes. */
  theme: string;
  /** Endpoints besides its list and records; given every domain, for those that tell of others too. */
  endpoints(domains: readonly Domain[]): readonly Endpoint[];
  /** Columns that date its records, for the catalogue: when they begin, and when they end. */
  dated?: { table?: string; first: string; last: string };
  /** Records are articles: they may be read from pages of other sites. */
  readsPages: boolean;
  widget: DomainWidget;
  lookup?: LookupTool;
  passages?: Passages;
  /** Set where the sample tells what is so, which is then not labelled as invented. */
  sampleIsReal?: boolean;
  /** Endpoint that finds records by a number, code or name that people take for an identifier. */
  resolves?: { path: string; parameter: string };
  /** Pages that differ from the defaults; loaded with the first page. */
  pages(): Promise<Partial<DomainPages>>;
  /** Paths of further pages, with Hono parameters, answered by `more` of its pages. */
  paths: readonly string[];
  /** Whether its newest records are on the front page. */
  onFront: boolean;
  /**
   * A public record, whole or in part, as the flat row that imports it again: what a CSV export is made of, and what
   * an exported row is read back with. By default records and import rows have the same members.
   */
  row(record: Record<string, unknown>): Record<string, unknown>;
  /** Columns of an export asked with these filters, in order: the members that `row` gives of a listed record. */
  columns(asked: Filters): readonly string[];
  /** Filters of the list that holds every record, where the plain list leaves some out. */
  everything: Filters;
  /** A filter that divides every record among several lists, and the statement that tells its values and sizes. */
  divided?: {
    by: string;
    /** Rows of `value`, `name` and `records`. */
    statement: SQL;
  };
  /** Columns of that row that an import passes over, since they follow from the others. */
  computed: readonly string[];
  /** Whether the files that records came from are open to everyone, as official publications are. */
  openFiles: boolean;
  importer(): Promise<Importer>;
}
