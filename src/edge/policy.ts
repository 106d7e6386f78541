/** Named lifetimes in seconds: fresh, then served stale while revalidated, then served when all else fails. */
export interface Policy {
  fresh: number;
  stale: number;
  error: number;
}

const WEEK = 7 * 24 * 3600;

export const POLICIES = {
  list: { fresh: 60, stale: 600, error: WEEK },
  detail: { fresh: 300, stale: 3600, error: WEEK },
  search: { fresh: 60, stale: 300, error: WEEK },
  feed: { fresh: 300, stale: 1800, error: WEEK },
  embed: { fresh: 300, stale: 3600, error: WEEK },
  document: { fresh: 3600, stale: 24 * 3600, error: WEEK },
  ask: { fresh: 60, stale: 60, error: WEEK },
  status: { fresh: 5, stale: 30, error: 3600 },
  never: { fresh: 0, stale: 0, error: 0 },
} as const satisfies Record<string, Policy>;

export type PolicyName = keyof typeof POLICIES;
