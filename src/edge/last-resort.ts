/** What may be served when D1 fails: the last good copy of any edition, else the snapshot. */
import type { Call } from './call.ts';
import type { Colo } from './colo.ts';
import type { Entry } from './entry.ts';
import type { Read } from './respond.ts';
import type { Served } from './served.ts';
import { createSnapshot } from './snapshot/read.ts';

export type LastResort = (key: string, read: Read, call: Call, held: Entry | null) => Promise<Served | null>;

/** The last resort of one isolate; it answers null where nothing may be served. */
export function createLastResort(colo: Colo): LastResort {
  const snapshot = createSnapshot();
  return async (key, read, call, held) => {
    const now = Date.now();
    const copy = held ?? (await colo.match(key));
    if (copy && now < copy.errorUntil) {
      const ttl = Math.floor((copy.freshUntil - now) / 1000);
      const status = `motcua; fwd=stale; fwd-status=503; ttl=${ttl}; detail=stale-if-error`;
      return { entry: copy, status, timing: 'cache;desc="last good copy"' };
    }
    const entry = await snapshot.entry(read, call, now);
    const status = 'motcua; fwd=miss; fwd-status=503; detail=snapshot';
    return entry && { entry, status, timing: 'cache;desc="snapshot"' };
  };
}
