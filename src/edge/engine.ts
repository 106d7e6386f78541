/** The tiers behind every read: isolate memory, the Cache API, D1, and what is left when D1 is down. */
import { Problem, problemKind } from '../problem.ts';
import { unavailable } from '../store/session.ts';
import type { Call } from './call.ts';
import { createColo } from './colo.ts';
import { createEditions, type Editions } from './editions.ts';
import type { Entry } from './entry.ts';
import { createFlights, LATE, within } from './flights.ts';
import { createLastResort } from './last-resort.ts';
import { createMemory, type Memory, type Slot } from './memory.ts';
import { POLICIES } from './policy.ts';
import { produce } from './produce.ts';
import { hitStatus, type Read, timing } from './respond.ts';
import type { Served } from './served.ts';

export interface Edge {
  readonly memory: Memory;
  readonly editions: Editions;
  /** The answer of a read by the nearest tier that has it. Throws Problem where none may answer. */
  obtain(read: Read, call: Call): Promise<Served>;
  /** Shares an entry that has been asked for again with the other isolates of the data centre. */
  share(slot: Slot, call: Call): void;
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

/** The engine of one isolate; `memoryBytes` bounds its own tier. */
export function createEdge(options: { memoryBytes?: number } = {}): Edge {
  const memory = createMemory(options.memoryBytes);
  const editions = createEditions();
  const colo = createColo();
  const flights = createFlights<Served>();
  let troubledUntil = 0;

  const isCurrent = ({ stamp, domains, errorUntil }: Entry, now: number): boolean =>
    now < errorUntil && stamp === editions.stamp(domains);

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
  const fly = (key: string, read: Read, call: Call, miss: string) => {
    const flight = flights.join(key, () => fetchFresh(key, read, call, miss));
    if (!flight.joined) call.waitUntil(flight.result.catch(() => undefined));
    return flight;
  };

  const lastResort = createLastResort(colo);
  const fromDatabase = async (key: string, read: Read, call: Call, held: Entry | null): Promise<Served> => {
    const { result, joined } = fly(key, read, call, held ? 'motcua; fwd=stale' : 'motcua; fwd=uri-miss');
    try {
      const patience = Date.now() < troubledUntil ? SHORT_PATIENCE_MS : PATIENCE_MS;
      let served = await within(result, patience);
      if (served === LATE)
        served = (await lastResort(key, read, call, held)) ?? (await within(result, END_MS - patience));
      if (served === LATE) throw unavailable('no answer in time');
      return joined ? { ...served, status: `${served.status}; collapsed` } : served;
    } catch (error) {
      if (!isServerFault(error)) throw error;
      const served = await lastResort(key, read, call, held);
      if (!served) throw error instanceof Problem ? error : unavailable(error);
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
    if (now < entry.freshUntil) return { ...from, status: hitStatus(entry, now, tier) };
    if (now >= entry.staleUntil) return null;
    fly(key, read, call, 'motcua; fwd=stale');
    return { ...from, status: hitStatus(entry, now, `${tier}-revalidating`) };
  };

  return {
    memory,
    editions,
    async obtain(read, call) {
      const key = `${call.origin}${read.key}`;
      if (POLICIES[read.policy].fresh === 0) {
        return { ...(await fetchFresh(key, read, call, 'motcua; fwd=bypass')) };
      }
      const now = Date.now();
      const slot = memory.slot(key);
      let held = slot?.entry ?? null;
      if (slot && (held || slot.refusal)) {
        await editions.settle(call, now);
        const { refusal } = slot;
        if (refusal && now < refusal.until && refusal.stamp === editions.stamp(read.domains))
          throw refusal.problem;
        if (held && isCurrent(held, now)) {
          slot.touched = true;
          slot.generation = editions.generation;
          const served = atOnce(key, read, call, held, now, 'memory');
          if (served) return served;
        }
      } else if (colo.isWorthAsking()) {
        held = await colo.match(key);
        if (held) await editions.settle(call, now);
        if (held && isCurrent(held, now)) {
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
