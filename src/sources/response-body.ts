/** Bodies of answers, read no further than they may be long. */
import { SourceFailure } from './failure.ts';

const megabytes = (bytes: number): string =>
  (bytes / 1024 ** 2).toLocaleString('vi-VN', { maximumFractionDigits: 1 });

/** All bytes of a body; it is left as soon as it proves too long, whatever it announced. */
export async function readBody(response: Response, maximum: number): Promise<Uint8Array<ArrayBuffer>> {
  const tooLong = () =>
    new SourceFailure(
      `Nội dung lớn hơn ${megabytes(maximum)} MB.`,
      `The body is larger than ${megabytes(maximum)} MB.`,
    );
  if (Number(response.headers.get('content-length') ?? 0) > maximum) {
    await response.body?.cancel();
    throw tooLong();
  }
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of response.body ?? []) {
    length += part.byteLength;
    // Leaving the loop cancels the stream.
    if (length > maximum) throw tooLong();
    parts.push(part);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.byteLength;
  }
  return bytes;
}

/** Bytes in hexadecimal. */
export const hexadecimal = (buffer: ArrayBuffer): string =>
  Array.from(new Uint8Array(buffer), (byte) => byte.toString(16).padStart(2, '0')).join('');
