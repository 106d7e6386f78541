/** The body of an import request as parsed rows: media type, size and readability are checked here. */
import type { Domain } from '../contract/domain.ts';
import { Problem } from '../problem.ts';
import { type ParsedRow, parseRows, SUPPORTED_TYPES, UnreadableFile } from './parse/parse.ts';

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

/** Rows of a request's body. Throws Problem for a wrong media type, an empty body or one too large. */
export async function receiveRows(request: Request, domain: Domain): Promise<AsyncIterable<ParsedRow>> {
  const given = request.headers.get('content-type') ?? '';
  const type = given.split(';')[0]?.trim().toLowerCase() ?? '';
  if (!SUPPORTED_TYPES.includes(type)) {
    throw new Problem('unsupported-media-type', {
      vi: `Content-Type phải là một trong: ${SUPPORTED_TYPES.join(', ')}.`,
      en: `Content-Type must be one of: ${SUPPORTED_TYPES.join(', ')}.`,
    });
  }
  if (Number(request.headers.get('content-length') ?? 0) > MAX_BYTES) throw tooLarge();
  if (!request.body) {
    throw new Problem('invalid-body', { vi: 'Chưa có nội dung tệp.', en: 'The body is empty.' });
  }
  const { readDocument, headings, reading } = await domain.importer();
  const encoding = request.headers.get('content-encoding');
  return readable(
    parseRows(request.body, given, {
      headings,
      reading,
      maxBytes: MAX_BYTES * 4,
      articles: domain.readsPages,
      readDocument,
      ...(encoding === 'gzip' ? { contentEncoding: 'gzip' } : {}),
    }),
  );
}
