/** What memory an isolate takes after many distinct answers. */
import type { Running } from './gateway.ts';
import { inspect } from './inspector.ts';
import { drive } from './measure.ts';

/** Megabytes. */
export interface Memory {
  keys: number;
  heap: { before: number; after: number };
  /** Bodies of answers, which lie beside the heap. */
  buffers: number;
}

interface HeapUsage {
  usedSize: number;
  backingStorageSize: number;
}

const megabytes = (bytes: number): number => Math.round(bytes / 1e5) / 10;

/** Asks for so many different lists and compares the isolate's memory before and after. */
export async function memoryAfter(gateway: Running, streets: number, keys: number): Promise<Memory> {
  const usage = () => inspect<HeapUsage>(gateway.inspectorPort, 'Runtime.getHeapUsage');
  const before = await usage();
  let asked = 0;
  const next = (): string => {
    asked += 1;
    return `/v1/land-prices?street=Tay+Son+${asked % streets}&maxPrice=${800_000_000 + asked}`;
  };
  while (asked < keys) await drive({ name: 'distinct keys', url: gateway.url, next }, 5);
  const after = await usage();
  return {
    keys: asked,
    heap: { before: megabytes(before.usedSize), after: megabytes(after.usedSize) },
    buffers: megabytes(after.backingStorageSize),
  };
}
