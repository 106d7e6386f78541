/** What a check works with, made once for an invocation of the Worker. */
import type { DomainName } from '../contract/domain.ts';
import { announcePublish } from '../edge/announce.ts';
import { callOf } from '../edge/call.ts';
import type { Edge } from '../edge/engine.ts';
import type { Env, PageMessage } from '../env.ts';
import { openStore, type Store } from '../store/session.ts';
import { allowedHosts } from './address.ts';
import type { Fetch, Reach } from './fetch.ts';
import { robotsCheck } from './robots-check.ts';

export interface Work {
  store: Store;
  reach: Reach;
  now(): number;
  /** Throws where robots.txt of the address keeps us out. */
  permit(url: URL): Promise<void>;
  /** Carries article fetches; without it they are made at once. */
  pages: Queue<PageMessage> | undefined;
  /** Where a language model for summaries is reached. */
  models: Pick<Env, 'AI' | 'SUMMARY_MODEL'>;
  /** Buckets that a purge reaches. */
  buckets: Pick<Env, 'FILES' | 'BACKUPS'>;
  /** Tells the caches of a publish. */
  announcePublish(domain: DomainName): Promise<void>;
}

/** The work of one invocation. `fetch` is how the outside world is reached. */
export function openWork(
  env: Env,
  context: Pick<ExecutionContext, 'waitUntil'>,
  edge: Edge,
  fetch: Fetch = (address, init) => globalThis.fetch(address, init),
): Work {
  const store = openStore(env.DB, 'primary');
  const origin = env.SITE_ORIGIN ?? '';
  const reach: Reach = { fetch, allowed: allowedHosts(env.ALLOW_LOCAL_SOURCES), origin };
  return {
    store,
    reach,
    now: Date.now,
    permit: robotsCheck(store, reach, Date.now()),
    pages: env.PAGES,
    models: env,
    buckets: env,
    announcePublish: (domain) =>
      announcePublish(edge, callOf(env, context, origin || 'https://motcua.invalid'), domain),
  };
}
