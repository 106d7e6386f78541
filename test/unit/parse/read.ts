/** Reads what a test wrote as a file would be read. */

import { headingsOf, readingOf } from '../../../src/ingest/mapping/index.ts';
import type { Mapping } from '../../../src/ingest/mapping/mapping.ts';
import {
  type ParsedRow,
  type ParseOptions,
  parseRows,
  UnreadableFile,
} from '../../../src/ingest/parse/parse.ts';

export const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** `printed` reads tables by all their domain knows of them, as an import does, and not by the names of columns alone. */
export type Given = Partial<ParseOptions> & { domain?: string; mapping?: Mapping; printed?: boolean };

const encoder = new TextEncoder();

/** What the file calls its columns stands beside every row, and is looked at where it matters. */
const bare = ({ headings: _, ...row }: ParsedRow): ParsedRow => row;

/** All rows of a text or of bytes. */
export async function rowsOf(
  content: string | Uint8Array,
  type: string,
  given: Given = {},
): Promise<ParsedRow[]> {
  const { domain = 'land-prices', printed = false, ...options } = given;
  const bytes = typeof content === 'string' ? encoder.encode(content) : content;
  const rows: ParsedRow[] = [];
  for await (const row of parseRows(bytes, type, {
    headings: await headingsOf(domain),
    reading: printed ? await readingOf(domain) : undefined,
    ...options,
  }))
    rows.push(bare(row));
  return rows;
}

/** The values of records alone. */
export const valuesOf = async (content: string | Uint8Array, type: string, given: Given = {}) =>
  (await rowsOf(content, type, given)).filter(({ row }) => row !== null).map(({ values }) => values);

/** What is said of a file that cannot be read; fails when it can. */
export async function refusalOf(
  content: string | Uint8Array,
  type: string,
  given: Given = {},
): Promise<string> {
  try {
    await rowsOf(content, type, given);
  } catch (error) {
    if (error instanceof UnreadableFile) return error.detail.vi;
    throw error;
  }
  throw new Error('The file was read.');
}

/** A body that arrives in pieces of `size` bytes, and how many pieces were asked for. */
export function inPieces(content: string | Uint8Array, size: number) {
  const bytes = typeof content === 'string' ? encoder.encode(content) : content;
  const state = { pulled: 0, cancelled: false };
  let at = 0;
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        if (at >= bytes.byteLength) return controller.close();
        state.pulled += 1;
        controller.enqueue(bytes.slice(at, at + size));
        at += size;
      },
      cancel() {
        state.cancelled = true;
      },
    },
    { highWaterMark: 0 },
  );
  return { body, state };
}
