/** The snapshot of a gateway: written at each publish, looked at each quarter of an hour, read when the database is down. */

import type { DomainName } from '../contract/domain.ts';
import type { Call } from '../edge/call.ts';
import type { Snapshot } from '../edge/last-resort.ts';
import { readContext } from '../edge/read-context.ts';
import { LATE, withTimeLimit } from '../time-limit.ts';
import { indexName, linesPrefix, purgeMarkName, readIndex } from './layout.ts';
import type { SnapshotOf } from './write.ts';

/** Writing is loaded with the first publish or trigger: no read needs it. */
const writeSnapshot = async (of: SnapshotOf, call: Call, domain: DomainName): Promise<void> =>
  (await import('./write.ts')).writeSnapshot(of, call, domain);

/** Writes the first snapshot found to be of another edition; one a turn keeps a turn small. */
async function renewSnapshot(of: SnapshotOf, call: Call): Promise<DomainName | null> {
  const bucket = call.env.SNAPSHOT;
  if (!bucket) return null;
  const { store } = readContext(call.env, { constraint: 'primary' });
  const { currentHead } = await import('../store/editions.ts');
  for (const { name: domain } of of.domains) {
    const { edition, publishedAt } = await currentHead(store, domain);
    if (edition === 0) continue;
    const index = await readIndex(bucket, domain).catch(() => undefined);
    if (index?.edition === edition && index.asOf === publishedAt) continue;
    await writeSnapshot(of, call, domain);
    return domain;
  }
  return null;
}

const MARK_TRUSTED_MS = 5_000;
const MARK_PATIENCE_MS = 1_000;

/** How one isolate learns of purges while the database is down. */
function purgeMarks(): Pick<Snapshot, 'purgedAt'> {
  const held = new Map<DomainName, { at: number; askedAt: number }>();
  const of = async (domain: DomainName, call: Call, now: number): Promise<number> => {
    const known = held.get(domain);
    if (known && now - known.askedAt < MARK_TRUSTED_MS) return known.at;
    const asked = call.env.SNAPSHOT?.head(purgeMarkName(domain)).then((mark) =>
      Number(mark?.customMetadata?.at ?? 0),
    );
    const answer = await withTimeLimit(Promise.resolve(asked ?? 0), MARK_PATIENCE_MS).catch(() => LATE);
    const at = typeof answer === 'symbol' ? (known?.at ?? 0) : answer;
    held.set(domain, { at, askedAt: now });
    return at;
  };
  return {
    purgedAt: async (domains, call, now) =>
      Math.max(0, ...(await Promise.all(domains.map((domain) => of(domain, call, now))))),
  };
}

/** Deletes the snapshot of a domain: first the index, so that nothing is looked for that is gone. */
async function forgetSnapshot(call: Call, domain: DomainName): Promise<void> {
  const bucket = call.env.SNAPSHOT;
  if (!bucket) return;
  await bucket.put(purgeMarkName(domain), '', { customMetadata: { at: String(Date.now()) } });
  await bucket.delete(indexName(domain));
  let cursor: string | undefined;
  do {
    const listed = await bucket.list({ prefix: linesPrefix(domain), ...(cursor ? { cursor } : {}) });
    if (listed.objects.length > 0) await bucket.delete(listed.objects.map(({ key }) => key));
    cursor = listed.truncated ? listed.cursor : undefined;
  } while (cursor);
}

/** Reading is loaded the first time the database is down. */
function lazyReader(marks: Pick<Snapshot, 'purgedAt'>): Pick<Snapshot, 'entry'> {
  let reader: Promise<Pick<Snapshot, 'entry'>> | null = null;
  return {
    async entry(read, call, now) {
      reader ??= import('./read.ts').then(({ snapshotReader }) => snapshotReader(marks));
      return (await reader).entry(read, call, now);
    },
  };
}

/** The snapshot of a gateway with these domains. */
export function createSnapshot(of: SnapshotOf): Snapshot {
  const marks = purgeMarks();
  return {
    ...lazyReader(marks),
    write: (call, domain) => writeSnapshot(of, call, domain),
    ...marks,
    forget: forgetSnapshot,
    renew: (call) => renewSnapshot(of, call),
  };
}
