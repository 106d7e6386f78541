/** The bodies of a snapshot while it is made. */

import type { Answer } from '../contract/read.ts';
import { entityTag } from '../edge/entry.ts';
import type { HeldBody } from './layout.ts';

/** An isolate has 128 MB in all. */
const MAX_BYTES = 24 * 1024 * 1024;

export interface Collected {
  parts: Uint8Array[];
  bytes: number;
  entries: Record<string, HeldBody>;
}

/** Adds a body under a key. Rejects when there is no room for it. */
export async function collect(
  into: Collected,
  key: string,
  { body, type, headers }: Pick<Answer, 'body' | 'type' | 'headers'>,
) {
  if (key in into.entries) return;
  const bytes = (typeof body === 'string' ? new TextEncoder().encode(body) : body) as Uint8Array<ArrayBuffer>;
  if (into.bytes + bytes.byteLength > MAX_BYTES) throw new Error(`the snapshot is full at ${key}`);
  const link = headers?.link;
  into.entries[key] = {
    offset: into.bytes,
    length: bytes.byteLength,
    etag: await entityTag(bytes),
    type,
    ...(link === undefined ? {} : { link }),
  };
  into.parts.push(bytes);
  into.bytes += bytes.byteLength;
}

/** All bodies end to end. */
export function joined({ parts, bytes }: Collected): Uint8Array {
  const whole = new Uint8Array(bytes);
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.byteLength;
  }
  return whole;
}
