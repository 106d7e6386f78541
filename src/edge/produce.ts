/** The last tier: produces an answer from D1 and makes sure of the edition it was read from. */

import type { Read } from '../contract/read.ts';
import { Problem } from '../problem.ts';
import type { StoreUse } from '../store/session.ts';
import type { Call } from './call.ts';
import type { Editions } from './editions.ts';
import { type Entry, makeEntry } from './entry.ts';
import { readContext } from './read-context.ts';

export interface Produced {
  entry: Entry;
  use: StoreUse;
}

/** A refusal that tells of the data (404, 410) and so may be remembered for a moment. */
export interface Refused {
  problem: Problem;
  stamp: string;
}

export const isRefusal = (error: unknown): error is Problem =>
  error instanceof Problem && (error.kind === 'not-found' || error.kind === 'gone');

/**
 * Produces a read. Its batch brings the heads along when the memo is old, so a cold miss is one round trip
 * too. Where it has read another edition than the memo knows, the primary says which is current: the memo
 * learns of a publish, or the read is repeated there because the replica is behind.
 */
export async function produce(read: Read, call: Call, editions: Editions): Promise<Produced | Refused> {
  const now = Date.now();
  const attempt = async (constraint: 'nearest' | 'primary') => {
    const context = readContext(call.env, { now, constraint, withHeads: editions.isOld(now) });
    const known = new Map(read.domains.map((domain) => [domain, editions.of(domain)]));
    let outcome: Awaited<ReturnType<Read['produce']>> | Problem;
    try {
      outcome = await read.produce(context);
    } catch (error) {
      if (!isRefusal(error)) throw error;
      outcome = error;
    }
    const { unanswered } = context;
    const { seen, sawAllHeads, use } = context.store;
    if (sawAllHeads) editions.note(seen, now, true);
    return { outcome, seen, use, known, unanswered };
  };
  const isCurrent = (seen: ReadonlyMap<string, string>): boolean =>
    read.domains.every((domain) => {
      const stamp = seen.get(domain);
      return stamp === undefined || stamp === editions.of(domain);
    });
  let done = await attempt('nearest');
  if (!isCurrent(done.seen)) {
    await editions.renew(call).catch(() => editions.note(done.seen, now, false));
    if (!isCurrent(done.seen)) done = await attempt('primary');
  }
  const { outcome, seen, use, known, unanswered } = done;
  if (unanswered.length > 0) call.unanswered?.(unanswered);
  const stamp = read.domains.map((domain) => seen.get(domain) ?? known.get(domain) ?? '0').join(' ');
  if (outcome instanceof Problem) return { problem: outcome, stamp };
  return { entry: await makeEntry(read, outcome, stamp, now), use };
}
