/** What a representation of lists or records is. */
import type * as z from 'zod';
import type { Domain } from '../../contract/domain.ts';
import type { Filters, Page, PublicRecord, ReadContext } from '../../store/reading.ts';

export interface Rendered {
  body: string | Uint8Array;
  headers?: Record<string, string>;
}

export interface ListRendering {
  domain: Domain;
  page: Page;
  url: URL;
  fields: readonly string[];
  /** Filters as they were read. */
  asked: Filters;
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
  licence?: string | undefined;
  area?: string | undefined;
  asOf: string | null;
}

export interface ListFormat {
  extension: string;
  type: string;
  name: string;
  /** Of its body, where that is JSON. */
  schema?: z.ZodType;
  /** An export of everything that matches rather than a page of it. */
  whole: boolean;
  /** Followed by readers: newest first, and each record says when it last changed. */
  followed: boolean;
  serves(domain: Domain): boolean;
  render(rendering: ListRendering): Rendered | Promise<Rendered>;
}

export interface RecordFormat {
  extension: string;
  type: string;
  name: string;
  schema?: z.ZodType;
  serves(domain: Domain): boolean;
  render(rendering: RecordRendering): Rendered | Promise<Rendered>;
}
