/** Media types and what a file is by its first bytes. */
export type Format = 'ndjson' | 'json' | 'csv' | 'sheet' | 'feed' | 'html';

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
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'sheet',
  'application/vnd.ms-excel': 'sheet',
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

const startsWith = (head: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, place) => head[place] === byte);

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];

/**
 * The format to read a file in. Spreadsheets are told by their bytes, for browsers send CSV as Excel and
 * portals export HTML or CSV under the name of a spreadsheet.
 */
export function looksLike(head: Uint8Array, announced: Format): Format {
  if (startsWith(head, ZIP) || startsWith(head, COMPOUND)) return 'sheet';
  if (announced !== 'sheet') return announced;
  const text = new TextDecoder('latin1').decode(head);
  return /^[^\w]{0,5}\s*<(?:!doctype|html|table|meta|head|body|style)/i.test(text) ? 'html' : 'csv';
}
