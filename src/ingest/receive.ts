/** The body of an import request as parsed rows: media type, size and readability are checked here. */
import type { Domain } from '../contract/domain.ts';
import { hexadecimal, sha256 } from '../digest.ts';
import { boundedBytes } from '../http/bounded-bytes.ts';
import { Problem } from '../problem.ts';
import type { KeptFile } from './files.ts';
import {
  type ParsedRow,
  type ParseOptions,
  parseRows,
  SUPPORTED_TYPES,
  UnreadableFile,
} from './parse/parse.ts';
import { readOptions } from './read-options.ts';

/** The platform takes bodies of 100 MB; larger files are sent gzipped or in parts. */
const MAX_BYTES = 100 * 1024 * 1024;

const tooLarge = (): Problem =>
  new Problem('too-large', {
    vi: 'Tệp lớn hơn 100 MB; hãy dùng npm run import, nén gzip hoặc chia nhỏ.',
    en: 'The file is larger than 100 MB; use npm run import, gzip it or split it.',
  });

async function* readable(rows: AsyncIterable<ParsedRow>): AsyncIterable<ParsedRow> {
  try {
    yield* rows;
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    throw new Problem('unreadable-file', error.detail, { cause: error });
  }
}

/** Files that are read whole to be digested; larger ones are read as they arrive and not kept. */
const MOST_DIGESTED = 32 * 1024 * 1024;

export interface Received {
  rows: AsyncIterable<ParsedRow>;
  /** The file and its bytes, where it can be kept. */
  file: (Pick<KeptFile, 'sha256' | 'name' | 'type'> & { bytes: Uint8Array<ArrayBuffer> }) | null;
}

const nameOfFile = (source: string | null): string | null =>
  source !== null && /\.[a-z\d]{2,5}$/i.test(source) && !/^https?:/i.test(source) ? source : null;

async function* ofFile(
  rows: AsyncIterable<ParsedRow>,
  file: { name: string; sha256?: string },
): AsyncIterable<ParsedRow> {
  // Rows that were read elsewhere say themselves which file they are of.
  for await (const parsed of rows) yield parsed.file ? parsed : { ...parsed, file };
}

/**
 * Rows of a request's body, and the file it is when `source` names one. Throws Problem for a wrong media type, an
 * empty body or one too large.
 */
export async function receiveRows(
  request: Request,
  domain: Domain,
  source: string | null = null,
  asked: Pick<ParseOptions, 'said' | 'sheet' | 'mapping' | 'onTable'> = {},
): Promise<Received> {
  const given = request.headers.get('content-type') ?? '';
  const type = given.split(';')[0]?.trim().toLowerCase() ?? '';
  if (!SUPPORTED_TYPES.includes(type)) {
    throw new Problem('unsupported-media-type', {
      vi: `Content-Type phải là một trong: ${SUPPORTED_TYPES.join(', ')}.`,
      en: `Content-Type must be one of: ${SUPPORTED_TYPES.join(', ')}.`,
    });
  }
  const length = Number(request.headers.get('content-length') ?? 0);
  if (length > MAX_BYTES) throw tooLarge();
  if (!request.body) {
    throw new Problem('invalid-body', { vi: 'Chưa có nội dung tệp.', en: 'The body is empty.' });
  }
  const encoding = request.headers.get('content-encoding');
  const name = nameOfFile(source);
  const isDigested = name !== null && length > 0 && length <= MOST_DIGESTED;
  const bytes = isDigested ? await boundedBytes(request.body, MOST_DIGESTED, tooLarge) : null;
  const digest = bytes ? hexadecimal(await sha256(bytes)) : null;
  const rows = readable(
    parseRows(bytes ?? request.body, given, {
      ...(await readOptions(domain)),
      ...asked,
      maxBytes: MAX_BYTES * 4,
      ...(encoding === 'gzip' ? { contentEncoding: 'gzip' } : {}),
    }),
  );
  if (name === null) return { rows, file: null };
  return {
    rows: ofFile(rows, { name, ...(digest === null ? {} : { sha256: digest }) }),
    file: bytes && digest !== null ? { sha256: digest, name, type, bytes } : null,
  };
}
