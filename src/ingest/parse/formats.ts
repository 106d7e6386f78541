/** Media types and what a file is by its first bytes. */
import { isOffice } from './office-kind.ts';

export type Format = 'ndjson' | 'json' | 'csv' | 'office' | 'feed' | 'html';

const FORMATS: Readonly<Record<string, Format>> = {
  'application/x-ndjson': 'ndjson',
  'application/ndjson': 'ndjson',
  'application/jsonl': 'ndjson',
  'application/x-jsonlines': 'ndjson',
  'application/json': 'json',
  'application/feed+json': 'feed',
  'text/csv': 'csv',
  'application/csv': 'csv',
  'text/tab-separated-values': 'csv',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'office',
  'application/vnd.ms-excel': 'office',
  'application/vnd.oasis.opendocument.spreadsheet': 'office',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'office',
  'application/msword': 'office',
  'application/pdf': 'office',
  'application/rss+xml': 'feed',
  'application/atom+xml': 'feed',
  'application/rdf+xml': 'feed',
  'application/xml': 'feed',
  'text/xml': 'feed',
  'text/html': 'html',
  'application/xhtml+xml': 'html',
};

/** Media types that can be read. */
export const SUPPORTED_TYPES: readonly string[] = Object.keys(FORMATS);

/** Format and charset a Content-Type names. */
export function formatOf(contentType: string): { format: Format | undefined; charset: string | undefined } {
  const type = contentType.split(';')[0]?.trim().toLowerCase() ?? '';
  const charset = /;\s*charset\s*=\s*"?([\w-]+)/i.exec(contentType)?.[1];
  return { format: Object.hasOwn(FORMATS, type) ? FORMATS[type] : undefined, charset };
}

/**
 * The format to read a file in. Office files are told by their bytes, for browsers send CSV as Excel and portals
 * export HTML or CSV under the name of a spreadsheet.
 */
export function looksLike(head: Uint8Array, announced: Format): Format {
  if (isOffice(head)) return 'office';
  const text = new TextDecoder('latin1').decode(head);
  // A document over several lines is no line of JSON.
  if (announced === 'ndjson') return /^[^\w{[]{0,5}(?:\[|\{\s*\n)/.test(text) ? 'json' : 'ndjson';
  if (announced !== 'office') return announced;
  return /^[^\w]{0,5}\s*<(?:!doctype|html|table|meta|head|body|style)/i.test(text) ? 'html' : 'csv';
}
