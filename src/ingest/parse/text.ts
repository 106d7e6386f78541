/** Bytes to text. UTF-8 and UTF-16 are told apart by their first bytes; windows-1258 is what is left. */
import { likeliestTable } from '../../language/legacy-letters.ts';
import { peeked, wholeOf } from './bytes.ts';
import type { TextOrigin } from './letters.ts';

const SAMPLE = 64 * 1024;

/** UTF-16 without a mark has a zero beside most letters of ASCII. */
function looksLikeUtf16(head: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const length = Math.min(head.byteLength, 400) & ~1;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < length; i += 2) {
    if (head[i] === 0) even += 1;
    if (head[i + 1] === 0) odd += 1;
  }
  if (odd > length / 8 && even === 0) return 'utf-16le';
  return even > length / 8 && odd === 0 ? 'utf-16be' : null;
}

/** Most letters outside ASCII are well formed: a few damaged ones do not make another encoding of a file. */
function isUtf8(head: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(head, { stream: true });
  const foreign = text.match(/[^\0-\x7f]/g)?.length ?? 0;
  const damaged = text.match(/\uFFFD/g)?.length ?? 0;
  return damaged <= foreign / 10;
}

/**
 * Windows-1258 unless its words are Vietnamese only in another table: then the bytes are taken for Latin, in which the
 * letters of TCVN3 and VNI are recognised cell by cell.
 */
function singleByte(head: Uint8Array): 'windows-1258' | 'windows-1252' {
  const table = likeliestTable(new TextDecoder('windows-1252').decode(head));
  return table === 'tcvn3' || table === 'vni' ? 'windows-1252' : 'windows-1258';
}

/** Name of the encoding of a text that begins so; a named `charset` stands unless the bytes disprove it. */
function encodingOf(head: Uint8Array, charset?: string): string {
  const [first, second, third] = head;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const wide = looksLikeUtf16(head);
  if (wide) return wide;
  if (charset && !/^utf-?8$/i.test(charset)) {
    try {
      return new TextDecoder(charset).encoding;
    } catch {
      // A name nobody knows says nothing.
    }
  }
  return isUtf8(head) ? 'utf-8' : singleByte(head);
}

/** Text in NFC where the encoding writes tones as separate marks. */
const composed = (text: string, encoding: string): string =>
  encoding === 'windows-1258' ? text.normalize('NFC') : text;

/** Text of a body, chunk by chunk, without a byte order mark. */
export async function* textOf(
  bytes: AsyncIterable<Uint8Array>,
  charset?: string,
  origin: TextOrigin = {},
): AsyncIterable<string> {
  const { head, chunks } = await peeked(bytes, SAMPLE);
  const encoding = encodingOf(head, charset);
  origin.encoding = encoding;
  const decoder = new TextDecoder(encoding);
  for await (const chunk of chunks) {
    const text = decoder.decode(chunk, { stream: true });
    if (text !== '') yield composed(text, encoding);
  }
  const last = decoder.decode();
  if (last !== '') yield last;
}

/** Text of a whole body of at most `limit` bytes. */
export async function wholeText(
  bytes: AsyncIterable<Uint8Array>,
  limit: number,
  charset?: string,
): Promise<string> {
  const whole = await wholeOf(bytes, limit);
  const encoding = encodingOf(whole.subarray(0, SAMPLE), charset);
  return composed(new TextDecoder(encoding).decode(whole), encoding);
}

/** Said of a cell whose bytes were not in the encoding of the file. */
export const DAMAGED = 'Có ký tự hỏng (�): tệp không phải UTF-8; hãy lưu lại ở dạng “CSV UTF-8”.';
export const isDamaged = (text: string): boolean => text.includes('\uFFFD');
