/** Representations of lists and records beside JSON, by extension of the path. */
import type { Domain, Page, PublicRecord } from '../../domains/domain.ts';
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
  now: number;
}

export interface RecordRendering {
  domain: Domain;
  record: PublicRecord;
  url: URL;
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

export const LIST_FORMATS: readonly ListFormat[] = [csv, ndjson];
export const RECORD_FORMATS: readonly RecordFormat[] = [];
