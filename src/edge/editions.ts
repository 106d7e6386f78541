/** Which edition of each domain is current, known without a query on a hit: a memo of a few seconds. */
import { sql } from 'drizzle-orm';
import type { DomainName } from '../contract/domain.ts';
import { MIXED, openStore, stampOf } from '../store/session.ts';
import { LATE, withTimeLimit } from '../time-limit.ts';
import type { Call } from './call.ts';

/** Up to here the memo is simply believed; up to `RENEWED_MS` it is believed while it is renewed. */
const BELIEVED_MS = 4_000;
const RENEWED_MS = 9_000;
/** A renewal begun longer ago than this has died with its request. */
const LOST_MS = 8_000;
/** A renewal may hold a hit up for so long; after one that failed, the old memo stands for a while. */
const PATIENCE_MS = 1_000;
const RETRY_MS = 2_000;

export interface Editions {
  /** Moves whenever any stamp does, so that a hit compares one number. */
  readonly generation: number;
  /** Whether the memo is too old to answer from, so that a read had better bring the heads along. */
  isOld(now: number): boolean;
  /** Whether it is older than any answer may rest on while the database answers: it does not, and purges are not heard of. */
  isLost(now: number): boolean;
  /** The editions of the domains in one text; null while they have never been learnt. */
  stamp(domains: readonly DomainName[]): string | null;
  of(domain: DomainName): string | undefined;
  /** Notes heads seen in a read; `all` when every domain's was among them. */
  note(heads: ReadonlyMap<string, string>, at: number, all: boolean): void;
  /**
   * Renews the memo from the primary, once however many ask; `anew` does not join a renewal that may have
   * asked before a publish. Rejects when the database does not answer.
   */
  renew(call: Call, anew?: boolean): Promise<void>;
  /**
   * Undefined while the memo may be answered from, which it also may while it is renewed behind; else a
   * renewal to wait for. When the database does not answer, the old memo stands.
   */
  refreshIfOld(call: Call, now: number): Promise<void> | undefined;
}

/** An empty memo, for one isolate. */
export function createEditions(): Editions {
  const stamps = new Map<string, string>();
  let generation = 0;
  let checkedAt = Number.NEGATIVE_INFINITY;
  let retryAt = 0;
  let renewal: { work: Promise<void>; begunAt: number } | null = null;

  const note: Editions['note'] = (heads, at, all) => {
    for (const [domain, stamp] of heads) {
      if (stamp === MIXED || stamps.get(domain) === stamp) continue;
      stamps.set(domain, stamp);
      generation += 1;
    }
    if (all) checkedAt = Math.max(checkedAt, at);
  };
  let asked = 0;
  let answered = 0;
  const ask = async (call: Call, now: number): Promise<void> => {
    asked += 1;
    const turn = asked;
    const store = openStore(call.env.DB, 'primary');
    const [rows = []] = await store.read([sql`SELECT domain, edition, published_at FROM heads`]);
    if (turn < answered) return;
    answered = turn;
    note(new Map(rows.map((row) => [String(row.domain), stampOf(row)])), now, true);
  };
  const renew = (call: Call, anew = false): Promise<void> => {
    const now = Date.now();
    if (!anew && renewal && now - renewal.begunAt < LOST_MS) return renewal.work;
    const work = ask(call, now).finally(() => {
      if (renewal?.work === work) renewal = null;
    });
    renewal = { work, begunAt: now };
    call.waitUntil(work.catch(() => undefined));
    return work;
  };
  return {
    get generation() {
      return generation;
    },
    isOld: (now) => now - checkedAt > BELIEVED_MS,
    isLost: (now) => now - checkedAt > RENEWED_MS,
    stamp: (domains) =>
      checkedAt === Number.NEGATIVE_INFINITY
        ? null
        : domains.map((domain) => stamps.get(domain) ?? '0').join(' '),
    of: (domain) => stamps.get(domain),
    note,
    renew,
    refreshIfOld(call, now) {
      const age = now - checkedAt;
      if (age <= BELIEVED_MS || now < retryAt) return undefined;
      const work = withTimeLimit(renew(call), PATIENCE_MS).then(
        (outcome) => {
          if (outcome === LATE) retryAt = Date.now() + RETRY_MS;
        },
        () => {
          retryAt = Date.now() + RETRY_MS;
        },
      );
      if (age > RENEWED_MS) return work;
      call.waitUntil(work);
      return undefined;
    },
  };
}
