import { isEmpty } from '../mapping/source.ts';
import { type Body, bytesOf, peeked, wholeOf } from './bytes.ts';
import { type Format, formatOf, looksLike } from './formats.ts';
import type { TextOrigin } from './letters.ts';
import { DEFAULT_LIMITS, type Limits } from './limits.ts';
import type { ParseOptions } from './options.ts';
import type { ParsedRow } from './row.ts';
import { textOf, wholeText } from './text.ts';
import { UnreadableFile } from './unreadable-file.ts';

export { SUPPORTED_TYPES } from './formats.ts';
export type { ParseOptions } from './options.ts';
export type { ParsedRow } from './row.ts';
export { UnreadableFile } from './unreadable-file.ts';

interface Context extends ParseOptions {
  limits: Limits;
  charset: string | undefined;
}

type Read = (bytes: AsyncIterable<Uint8Array>, context: Context) => AsyncIterable<ParsedRow>;

const READERS: Readonly<Record<Format, Read>> = {
  async *ndjson(bytes, context) {
    const { ndjsonRows } = await import('./ndjson.ts');
    let hasRows = false;
    for await (const row of ndjsonRows(textOf(bytes, context.charset), context)) {
      hasRows = true;
      yield row;
    }
    if (!hasRows) throw new UnreadableFile('Tệp không có dòng nào.', 'The file has no rows.');
  },
  async *csv(bytes, context) {
    const [{ csvGrid }, { tableRows }] = await Promise.all([import('./csv.ts'), import('./table.ts')]);
    const origin: TextOrigin = {};
    const grid = csvGrid(textOf(bytes, context.charset, origin), {
      ...context,
      maxRecord: context.limits.maxRecord,
    });
    yield* tableRows(grid, { ...context, mapping: context.mapping, strictWidth: true, origin });
  },
  async *json(bytes, context) {
    const { isJsonFeed, jsonRows, parsedOrNull } = await import('./json.ts');
    const text = await wholeText(bytes, context.limits.maxWholeBytes, context.charset);
    const feed = text.includes('jsonfeed.org') && isJsonFeed(parsedOrNull(text));
    yield* feed ? READERS.feed(once(text), context) : jsonRows(text, context);
  },
  async *feed(bytes, context) {
    const { feedRows } = await import('./feed.ts');
    yield* feedRows(await wholeText(bytes, context.limits.maxMarkupBytes, context.charset), context);
  },
  async *html(bytes, context) {
    const { htmlRows } = await import('./html.ts');
    yield* htmlRows(await wholeText(bytes, context.limits.maxMarkupBytes, context.charset), context);
  },
  async *office(bytes, context) {
    const whole = await wholeOf(bytes, context.limits.maxWholeBytes);
    const { officeRows } = await import('./office.ts');
    yield* officeRows(whole, context);
  },
};

async function* once(text: string): AsyncIterable<Uint8Array> {
  yield new TextEncoder().encode(text);
}

/** Bytes looked at to tell what a file really is. */
const MAGIC = 512;

/**
 * Rows of a file. A bad line or cell is an error of its row, in Vietnamese; only a file that is of no use as
 * a whole throws UnreadableFile. Lines and CSV are read as they arrive; nothing is read before it is asked for.
 */
export async function* parseRows(
  body: Body,
  contentType: string,
  options: ParseOptions,
): AsyncIterable<ParsedRow> {
  const limits: Limits = { ...DEFAULT_LIMITS };
  for (const name of Object.keys(DEFAULT_LIMITS) as (keyof Limits)[])
    limits[name] = options[name] ?? limits[name];
  const { format: announced, charset } = formatOf(contentType);
  if (!announced) {
    throw new UnreadableFile(
      `Không nhận loại tệp “${contentType}”.`,
      `The media type “${contentType}” is not accepted.`,
    );
  }
  const all = bytesOf(body, { limit: limits.maxBytes, encoding: options.contentEncoding });
  const { head, chunks } = await peeked(all, MAGIC);
  if (head.byteLength === 0) throw new UnreadableFile('Tệp rỗng.', 'The file is empty.');
  const format = looksLike(head, announced);
  const said = Object.entries(options.said ?? {});
  for await (const row of READERS[format](chunks, { ...options, limits, charset })) {
    if (row.row !== null && row.values)
      for (const [key, value] of said) if (isEmpty(row.values[key])) row.values[key] = value;
    yield row;
  }
}
