/** The tiers behind every read: isolate memory, the Cache API, D1, and what is left when D1 is down. */

import { POLICIES } from '../contract/policy.ts';
import type { Read } from '../contract/read.ts';
import type { Env } from '../env.ts';
import { Problem, problemKind } from '../problem.ts';
import { unavailable } from '../store/session.ts';
import type { Unanswered } from '../store/unanswered.ts';
import { LATE, withTimeLimit } from '../time-limit.ts';
import type { Call } from './call.ts';
import { createColo } from './colo.ts';
import { createEditions, type Editions } from './editions.ts';
import type { Entry } from './entry.ts';
import { createFlights } from './flights.ts';
import { createLastResort, type Snapshot } from './last-resort.ts';
import { createMemory, type Memory, type Slot } from './memory.ts';
import { produce } from './produce.ts';
import { hitStatus, type Served, timing } from './respond.ts';

export interface Edge {
  readonly memory: Memory;
  readonly editions: Editions;
  /** What is kept outside the database, where anything is. */
  readonly snapshot: Snapshot | undefined;
  /** Takes what a request did not find, once it is answered. */
  readonly countUnanswered: CountUnanswered | undefined;
  /** The answer of a read by the nearest tier that has it. Throws Problem where none may answer. */
  obtain(read: Read, call: Call): Promise<Served>;
  /** Shares an entry that has been asked for again with the other isolates of the data centre. */
  share(slot: Slot, call: Call): void;
}

/** Counts what was not found; a visitor's number of times is told by `visitor` and the request's headers. */
export type CountUnanswered = (
  found: readonly Unanswered[],
  visitor: string,
  headers: Headers,
  env: Env,
) => Promise<void>;

export interface EdgeOptions {
  /** Bounds the isolate's own tier. */
  memoryBytes?: number;
  snapshot?: Snapshot;
  countUnanswered?: CountUnanswered;
}

declare module 'hono' {
  interface ContextVariableMap {
    edge: Edge;
  }
}

/** A 404 or 410 stands this long without asking again. */
const REFUSAL_MS = 5_000;
/** How long a request waits for D1 before it is answered from what is left; less while D1 is known to fail. */
const PATIENCE_MS = 1_000;
const SHORT_PATIENCE_MS = 100;
const TROUBLE_MS = 5_000;
/** The end of every wait, beyond the store's own. */
const END_MS = 9_000;

const isServerFault = (error: unknown): boolean =>
  !(error instanceof Problem) || problemKind(error.kind).status >= 500;

/** The engine of one isolate. */
export function createEdge(options: EdgeOptions = {}): Edge {
  const memory = createMemory(options.memoryBytes);
  const editions = createEditions();
  const colo = createColo();
  const flights = createFlights<Served>();
  let troubledUntil = 0;

  const isCurrent = ({ stamp, domains, errorUntil }: Entry, now: number): boolean =>
    now < errorUntil && stamp === editions.stamp(domains);
  /** The same where the database is down: a purge it would tell of is asked for where the snapshot lies. */
  const mayBeServed = async (entry: Entry, call: Call, now: number): Promise<boolean> =>
    isCurrent(entry, now) &&
    (!editions.isLost(now) ||
      entry.storedAt > ((await options.snapshot?.purgedAt(entry.domains, call, now)) ?? 0));

  const fetchFresh = async (key: string, read: Read, call: Call, miss: string): Promise<Served> => {
    try {
      const produced = await produce(read, call, editions);
      troubledUntil = 0;
      if ('problem' in produced) {
        memory.refuse(key, { ...produced, until: Date.now() + REFUSAL_MS });
        throw produced.problem;
      }
      const { entry, use } = produced;
      const kept = entry.freshUntil > Date.now() && POLICIES[read.policy].fresh > 0;
      const slot = kept
        ? memory.keep(key, entry, isCurrent(entry, entry.storedAt) ? editions.generation : -1)
        : undefined;
      if (kept && !slot) call.waitUntil(colo.put(key, entry));
      return { entry, slot, status: kept ? `${miss}; stored` : miss, timing: timing(use) };
    } catch (error) {
      if (isServerFault(error)) troubledUntil = Date.now() + TROUBLE_MS;
      throw error;
    }
  };
  const fetchOnce = (key: string, read: Read, call: Call, miss: string) => {
    const flight = flights.join(key, () => fetchFresh(key, read, call, miss));
    if (!flight.joined) call.waitUntil(flight.result.catch(() => undefined));
    return flight;
  };

  const lastResort = createLastResort(colo, options.snapshot);
  const fromDatabase = async (key: string, read: Read, call: Call, held: Entry | null): Promise<Served> => {
    const { result, joined } = fetchOnce(
      key,
      read,
      call,
      held ? 'motcua; fwd=stale' : 'motcua; fwd=uri-miss',
    );
    try {
      const patience = Date.now() < troubledUntil ? SHORT_PATIENCE_MS : PATIENCE_MS;
      let served = await withTimeLimit(result, patience);
      if (served === LATE)
        served =
          (await lastResort(key, read, call, held)) ?? (await withTimeLimit(result, END_MS - patience));
      if (served === LATE) throw unavailable('no answer in time');
      return joined ? { ...served, status: `${served.status}; collapsed` } : served;
    } catch (error) {
      if (!isServerFault(error)) throw error;
      const served = await lastResort(key, read, call, held);
      if (!served) throw error;
      console.error(
        JSON.stringify({ edge: served.status, key, cause: String((error as Error).cause ?? error) }),
      );
      return served;
    }
  };

  /** A current entry as it may be served at once, with its renewal begun where it is stale. */
  const atOnce = (
    key: string,
    read: Read,
    call: Call,
    entry: Entry,
    now: number,
    tier: string,
  ): Served | null => {
    const from = { entry, slot: memory.slot(key), timing: `cache;desc=${tier}` };
    // Where the database does not answer, no edition is known to be current still.
    if (now < (editions.isLost(now) ? entry.freshUntil : entry.currentUntil))
      return { ...from, status: hitStatus(entry, now, tier) };
    if (now >= entry.staleUntil) return null;
    fetchOnce(key, read, call, 'motcua; fwd=stale');
    return { ...from, status: hitStatus(entry, now, `${tier}-revalidating`) };
  };

  return {
    memory,
    editions,
    snapshot: options.snapshot,
    countUnanswered: options.countUnanswered,
    async obtain(read, call) {
      const key = `${call.origin}${read.key}`;
      if (POLICIES[read.policy].fresh === 0) {
        return { ...(await fetchFresh(key, read, call, 'motcua; fwd=bypass')) };
      }
      const now = Date.now();
      const slot = memory.slot(key);
      let held = slot?.entry ?? null;
      if (slot && (held || slot.refusal)) {
        await editions.refreshIfOld(call, now);
        const { refusal } = slot;
        if (refusal && now < refusal.until && refusal.stamp === editions.stamp(read.domains))
          throw refusal.problem;
        if (held && (await mayBeServed(held, call, now))) {
          slot.touched = true;
          slot.generation = editions.generation;
          const served = atOnce(key, read, call, held, now, 'memory');
          if (served) return served;
        }
      } else if (colo.isWorthAsking()) {
        held = await colo.match(key);
        if (held) await editions.refreshIfOld(call, now);
        if (held && (await mayBeServed(held, call, now))) {
          const kept = memory.keep(key, held, editions.generation);
          if (kept) kept.shared = true;
          const served = atOnce(key, read, call, held, now, 'colo');
          if (served) return served;
        }
      }
      return fromDatabase(key, read, call, held);
    },
    share(slot, call) {
      slot.shared = true;
      if (slot.entry) call.waitUntil(colo.put(slot.key, slot.entry));
    },
  };
}
