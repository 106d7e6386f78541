/** The snapshot of a gateway: written at each publish, renewed with the day, read when the database is down. */

import type { DomainName } from '../contract/domain.ts';
import type { Call } from '../edge/call.ts';
import type { Snapshot } from '../edge/last-resort.ts';
import { readContext } from '../edge/read-context.ts';
import { currentHead } from '../store/editions.ts';
import { indexName, snapshotIndex } from './layout.ts';
import { snapshotReader } from './read.ts';
import { type SnapshotOf, writeSnapshot } from './write.ts';

/** Writes the first snapshot found to be of another edition or day; one a turn keeps a turn small. */
async function renewSnapshot(of: SnapshotOf, call: Call): Promise<DomainName | null> {
  const bucket = call.env.SNAPSHOT;
  if (!bucket) return null;
  const { store, today } = readContext(call.env, { constraint: 'primary' });
  for (const { name: domain } of of.domains) {
    const { edition, publishedAt } = await currentHead(store, domain);
    if (edition === 0) continue;
    const held = await bucket.get(indexName(domain)).then(
      (object) => object?.json(),
      () => undefined,
    );
    const index = snapshotIndex.safeParse(held).data;
    if (index?.edition === edition && index.asOf === publishedAt && index.day === today) continue;
    await writeSnapshot(of, call, domain);
    return domain;
  }
  return null;
}

/** The snapshot of a gateway with these endpoints and domains. */
export const createSnapshot = (of: SnapshotOf): Snapshot => ({
  ...snapshotReader(of.domains),
  write: (call, domain) => writeSnapshot(of, call, domain),
  renew: (call) => renewSnapshot(of, call),
});
