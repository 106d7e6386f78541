/** Representations of lists and records beside JSON, by extension of the path. */
import type { Domain, Page, PublicRecord, ReadContext } from '../../domains/domain.ts';
import { atom } from './atom.ts';
import { calendar } from './calendar.ts';
import { jsonFeed } from './json-feed.ts';
import { jsonLd, markdown } from './records.ts';
import { rss } from './rss.ts';
import { csv, ndjson } from './tables.ts';

export interface Rendered {
  body: string | Uint8Array;
  headers?: Record<string, string>;
}

export interface ListRendering {
  domain: Domain;
  page: Page;
  url: URL;
  fields: readonly string[];
  context: ReadContext;
  publisher: string;
  /** Address of the next page. */
  next: string | null;
  /** Whether this is where a walk begins. */
  first: boolean;
}

export interface RecordRendering {
  domain: Domain;
  record: PublicRecord;
  url: URL;
  publisher: string;
  asOf: string | null;
}

export interface ListFormat {
  extension: string;
  type: string;
  name: string;
  /** An export of everything that matches rather than a page of it. */
  whole: boolean;
  serves(domain: Domain): boolean;
  render(rendering: ListRendering): Rendered | Promise<Rendered>;
}

export interface RecordFormat {
  extension: string;
  type: string;
  name: string;
  serves(domain: Domain): boolean;
  render(rendering: RecordRendering): Rendered | Promise<Rendered>;
}

export const LIST_FORMATS: readonly ListFormat[] = [csv, ndjson, rss, atom, jsonFeed, calendar];
export const RECORD_FORMATS: readonly RecordFormat[] = [markdown, jsonLd];
