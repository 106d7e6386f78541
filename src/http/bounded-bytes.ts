/**
 * All bytes of a stream, read until there are more than the maximum; then throws what `tooLong` makes, and
 * leaving the loop cancels the stream.
 */
export async function boundedBytes(
  stream: ReadableStream<Uint8Array> | null,
  maximum: number,
  tooLong: () => Error,
): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of stream ?? []) {
    length += part.byteLength;
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
