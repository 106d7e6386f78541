/** Bytes of a body: counted, unzipped when gzipped, one chunk at a time. */
import { tooManyBytes } from './limits.ts';
import { UnreadableFile } from './unreadable-file.ts';

export type Body = ReadableStream<Uint8Array> | Uint8Array;

async function* read(stream: ReadableStream<Uint8Array>): AsyncIterable<Uint8Array> {
  const reader = stream.getReader();
  let finished = false;
  try {
    while (true) {
      const { done, value } = await reader.read();
      if (done) break;
      if (value.byteLength > 0) yield value;
    }
    finished = true;
  } finally {
    if (!finished) await reader.cancel().catch(() => undefined);
    reader.releaseLock();
  }
}

const SLICE = 256 * 1024;

/** A large array is handed on in slices, so that a reader never holds its text twice. */
async function* slices(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  for (let start = 0; start < bytes.byteLength; start += SLICE) yield bytes.subarray(start, start + SLICE);
}

/** The chunks from the first on, which was read to look at it. */
async function* resumed(first: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncIterable<Uint8Array> {
  try {
    yield first;
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}

function streamOf(chunks: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  const iterator = chunks[Symbol.asyncIterator]();
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await iterator.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await iterator.return?.();
    },
  });
}

async function* unzipped(
  chunks: AsyncIterable<Uint8Array>,
  format: 'gzip' | 'deflate',
): AsyncIterable<Uint8Array> {
  const transform = new DecompressionStream(format) as unknown as ReadableWritablePair<
    Uint8Array,
    Uint8Array
  >;
  try {
    yield* read(streamOf(chunks).pipeThrough(transform));
  } catch (error) {
    if (error instanceof UnreadableFile) throw error;
    throw new UnreadableFile(
      'Tệp nén bị hỏng hoặc chưa tải lên đủ.',
      'The compressed file is damaged or cut short.',
      {
        cause: error,
      },
    );
  }
}

async function* counted(chunks: AsyncIterable<Uint8Array>, limit: number): AsyncIterable<Uint8Array> {
  let total = 0;
  for await (const chunk of chunks) {
    total += chunk.byteLength;
    if (total > limit) throw tooManyBytes(limit);
    yield chunk;
  }
}

/** Chunks of a body. Gzip is unzipped whether announced or not; more than `limit` bytes is unreadable. */
export async function* bytesOf(
  body: Body,
  options: { limit: number; encoding?: 'gzip' | 'deflate' | undefined },
): AsyncIterable<Uint8Array> {
  const chunks = body instanceof Uint8Array ? slices(body) : read(body);
  const iterator = chunks[Symbol.asyncIterator]();
  let first = await iterator.next();
  if (first.done) return;
  let head = first.value;
  while (head.byteLength < 2) {
    first = await iterator.next();
    if (first.done) break;
    head = joined([head, first.value]);
  }
  const isGzip = head[0] === 0x1f && head[1] === 0x8b;
  const whole = resumed(head, iterator);
  if (isGzip) yield* counted(unzipped(whole, 'gzip'), options.limit);
  else if (options.encoding === 'deflate') yield* counted(unzipped(whole, 'deflate'), options.limit);
  else yield* counted(whole, options.limit);
}

/** One array of several chunks. */
function joined(chunks: readonly Uint8Array[]): Uint8Array {
  if (chunks.length === 1 && chunks[0]) return chunks[0];
  const whole = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.byteLength, 0));
  let offset = 0;
  for (const chunk of chunks) {
    whole.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return whole;
}

/** All bytes at once, at most `limit` of them. */
export async function wholeOf(chunks: AsyncIterable<Uint8Array>, limit: number): Promise<Uint8Array> {
  const held: Uint8Array[] = [];
  for await (const chunk of counted(chunks, limit)) held.push(chunk);
  return joined(held);
}

/** The first chunks, at least `length` bytes where there are as many, and all chunks again. */
export async function peeked(
  chunks: AsyncIterable<Uint8Array>,
  length: number,
): Promise<{ head: Uint8Array; chunks: AsyncIterable<Uint8Array> }> {
  const iterator = chunks[Symbol.asyncIterator]();
  const held: Uint8Array[] = [];
  let size = 0;
  while (size < length) {
    const next = await iterator.next();
    if (next.done) break;
    held.push(next.value);
    size += next.value.byteLength;
  }
  const head = joined(held);
  return { head, chunks: resumed(head, iterator) };
}
