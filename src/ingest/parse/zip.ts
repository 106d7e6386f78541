/** What a zip would unfold to, found out before anything unfolds it. */
import { UnreadableFile } from './unreadable-file.ts';

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const MOST_ENTRIES = 2_000;
/** Bytes the end record may lie before the end of the file: its own 22 and a comment. */
const END_REACH = 22 + 65_535;

const damaged = (cause?: unknown): UnreadableFile =>
  new UnreadableFile('Tệp XLSX bị hỏng hoặc chưa tải lên đủ.', 'The XLSX is damaged or cut short.', {
    cause,
  });

const tooLarge = (limit: number): UnreadableFile => {
  const size = Math.round(limit / 1024 ** 2);
  return new UnreadableFile(
    `Tệp XLSX giải nén ra hơn ${size} MB; hãy chia nhỏ hoặc lưu thành CSV.`,
    `The XLSX unpacks to more than ${size} MB; split it or save it as CSV.`,
  );
};

function endOf(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - END_REACH);
  for (let at = view.byteLength - 22; at >= lowest; at -= 1) if (view.getUint32(at, true) === END) return at;
  throw damaged();
}

async function inflatedSize(bytes: Uint8Array, limit: number): Promise<number> {
  const source = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(bytes);
      controller.close();
    },
  });
  const inflate = new DecompressionStream('deflate-raw') as unknown as ReadableWritablePair<
    Uint8Array,
    Uint8Array
  >;
  const reader = source.pipeThrough(inflate).getReader();
  let size = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    size += part.value.byteLength;
    if (size <= limit) continue;
    await reader.cancel().catch(() => undefined);
    throw tooLarge(limit);
  }
  return size;
}

/**
 * Throws UnreadableFile unless all entries together unfold to at most `limit` bytes. Sizes are read from the
 * directory and from each entry, and then measured, for both may lie.
 */
export async function checkZip(bytes: Uint8Array, limit: number): Promise<void> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    if (view.byteLength < 22) throw damaged();
    const end = endOf(view);
    const count = view.getUint16(end + 10, true);
    if (count > MOST_ENTRIES) throw tooLarge(limit);
    let at = view.getUint32(end + 16, true);
    let declared = 0;
    const packed: Uint8Array[] = [];
    for (let entry = 0; entry < count; entry += 1) {
      if (view.getUint32(at, true) !== ENTRY) throw damaged();
      const method = view.getUint16(at + 10, true);
      const size = view.getUint32(at + 20, true);
      const local = view.getUint32(at + 42, true);
      if (view.getUint32(local, true) !== LOCAL || (method !== 0 && method !== 8)) throw damaged();
      declared += Math.max(view.getUint32(at + 24, true), view.getUint32(local + 22, true));
      if (declared > limit) throw tooLarge(limit);
      const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
      if (start + size > bytes.byteLength) throw damaged();
      if (method === 8) packed.push(bytes.subarray(start, start + size));
      at +=
        46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    }
    let measured = 0;
    for (const part of packed) measured += await inflatedSize(part, limit - measured);
  } catch (error) {
    throw error instanceof UnreadableFile ? error : damaged(error);
  }
}
