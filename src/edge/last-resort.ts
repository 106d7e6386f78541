/** What may be served when D1 fails: the last good copy of any edition since the last purge, else the snapshot. */
import type { DomainName } from '../contract/domain.ts';
import type { Read } from '../contract/read.ts';
import type { Call } from '../edge/call.ts';
import type { Colo } from '../edge/colo.ts';
import type { Entry } from '../edge/entry.ts';
import type { Served } from '../edge/respond.ts';

/** Answers kept outside the database, for when it is down. */
export interface Snapshot {
  /** The entry of a read, or null. Throws Problem `invalid-parameter` alone. */
  entry(read: Read, call: Call, now: number): Promise<Entry | null>;
  /** Writes the answers of a domain's current edition. */
  write(call: Call, domain: DomainName): Promise<void>;
  /** Instant (ms) of the last purge in any of the domains, 0 where there was none. Never rejects. */
  purgedAt(domains: readonly DomainName[], call: Call, now: number): Promise<number>;
  /** Deletes all that is kept of a domain, and marks the moment. */
  forget(call: Call, domain: DomainName): Promise<void>;
  /** Writes the first domain found to be of another edition, and names it; null when none is. */
  renew(call: Call): Promise<DomainName | null>;
}

export type LastResort = (key: string, read: Read, call: Call, held: Entry | null) => Promise<Served | null>;

/** The last resort of one isolate; it answers null where nothing may be served. */
export function createLastResort(colo: Colo, snapshot: Snapshot | undefined): LastResort {
  return async (key, read, call, held) => {
    const now = Date.now();
    const copy = held ?? (await colo.match(key));
    if (
      copy &&
      now < copy.errorUntil &&
      copy.storedAt > ((await snapshot?.purgedAt(read.domains, call, now)) ?? 0)
    ) {
      const ttl = Math.floor((copy.freshUntil - now) / 1000);
      const status = `motcua; fwd=stale; fwd-status=503; ttl=${ttl}; detail=stale-if-error`;
      return { entry: copy, status, timing: 'cache;desc="last good copy"' };
    }
    const entry = (await snapshot?.entry(read, call, now)) ?? null;
    const status = 'motcua; fwd=miss; fwd-status=503; detail=snapshot';
    return entry && { entry, status, timing: 'cache;desc="snapshot"' };
  };
}
