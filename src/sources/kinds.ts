/** What each kind of source may send, and how it is told what it is. */
import { SUPPORTED_TYPES } from '../ingest/parse/formats.ts';
import { SourceFailure } from './failure.ts';
import type { Fetched } from './fetch.ts';
import type { SourceKind } from './source.ts';

const MB = 1024 ** 2;
const FEEDS =
  'application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9';

/** A file may unpack to so much. */
export const MOST_UNPACKED = 200 * MB;

/** What each kind accepts; portals send feeds as HTML and tables as any bytes. */
export const KINDS: Readonly<
  Record<SourceKind, { accept: string; types: RegExp; maxBytes: number; milliseconds: number }>
> = {
  feed: {
    accept: FEEDS,
    types: /^(?:(?:application|text)\/(?:[\w.+-]*\+)?(?:xml|json)|text\/(?:html|plain))$/,
    maxBytes: 6 * MB,
    milliseconds: 15_000,
  },
  'page-list': {
    accept: 'text/html, application/xhtml+xml;q=0.9',
    types: /^(?:text\/html|application\/xhtml\+xml)$/,
    maxBytes: 4 * MB,
    milliseconds: 15_000,
  },
  sitemap: {
    accept: 'application/xml, text/xml',
    types: /^(?:(?:application|text)\/(?:[\w.+-]*\+)?xml|text\/(?:plain|html)|application\/(?:x-)?gzip)$/,
    maxBytes: 10 * MB,
    milliseconds: 15_000,
  },
  gateway: {
    accept: 'application/json',
    types: /^application\/json$/,
    maxBytes: 8 * MB,
    milliseconds: 20_000,
  },
  file: { accept: '*/*', types: /^(?:text|application)\//, maxBytes: 30 * MB, milliseconds: 25_000 },
};

/** Media types of files whose server names none of use. */
const BY_EXTENSION: readonly [RegExp, string][] = [
  [/\.(?:ndjson|jsonl)(?:\.gz)?$/i, 'application/x-ndjson'],
  [/\.json(?:\.gz)?$/i, 'application/json'],
  [/\.xlsx?$/i, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  [/\.(?:csv|tsv)(?:\.gz)?$/i, 'text/csv'],
];
const VAGUE = /^(?:|text\/plain|application\/(?:octet-stream|x-download|force-download|x-gzip|gzip))$/;

/** Media type to read a file under, by what its server says or else by its name. */
export function fileType({ type, url }: Fetched): string {
  const bare = type.split(';')[0]?.trim().toLowerCase() ?? '';
  if (!VAGUE.test(bare) && SUPPORTED_TYPES.includes(bare)) return type;
  const path = new URL(url).pathname;
  const found = BY_EXTENSION.find(([extension]) => extension.test(path))?.[1];
  if (found) return found;
  throw new SourceFailure(
    `Không nhận tệp kiểu “${bare || path}”.`,
    `A file of type “${bare || path}” is not taken.`,
  );
}

/** A feed is told by its first letters, for portals send it under any name. */
export function feedType({ bytes, type }: Fetched): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 400)).trimStart();
  if (head.startsWith('{')) return 'application/feed+json';
  if (/^(?:\u00ef\u00bb\u00bf)?\s*<(?:\?xml|rss|feed|rdf|!--|\?xml-stylesheet)/i.test(head)) {
    return `application/xml${/;.*/.exec(type)?.[0] ?? ''}`;
  }
  throw new SourceFailure(
    'Nội dung không phải RSS, Atom hay JSON Feed.',
    'The body is no RSS, Atom or JSON Feed.',
  );
}
