import type { Env } from '../env.ts';
import { vietnamDay } from '../language/dates.ts';
import type { ReadContext } from '../store/reading.ts';
import { openStore, type StoreOptions } from '../store/session.ts';

/** A read as of now. */
export function readContext(env: Env, options: StoreOptions & { now?: number } = {}): ReadContext {
  const { now = Date.now(), constraint, withHeads } = options;
  return {
    store: openStore(env.DB, constraint, withHeads),
    now,
    today: vietnamDay(now),
    unanswered: [],
    emergencyLines: env.EMERGENCY_LINES,
  };
}
