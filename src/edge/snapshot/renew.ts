/** Keeps snapshots in step with the day and with publishes whose own writing failed. */
import type { DomainName } from '../../domains/domain.ts';
import { readContext } from '../../http/context.ts';
import { currentHead } from '../../store/editions.ts';
import type { Call } from '../call.ts';
import { indexName, snapshotIndex } from './layout.ts';
import { writeSnapshot } from './write.ts';

/** Writes the first snapshot found to be of another edition or day; one a turn keeps a turn small. */
export async function renewSnapshot(call: Call, domains: readonly DomainName[]): Promise<DomainName | null> {
  const bucket = call.env.SNAPSHOT;
  if (!bucket) return null;
  const { store, today } = readContext(call.env, { constraint: 'primary' });
  for (const domain of domains) {
    const { edition, publishedAt } = await currentHead(store, domain);
    if (edition === 0) continue;
    const held = await bucket.get(indexName(domain)).then(
      (object) => object?.json(),
      () => undefined,
    );
    const index = snapshotIndex.safeParse(held).data;
    if (index?.edition === edition && index.asOf === publishedAt && index.day === today) continue;
    await writeSnapshot(call, domain);
    return domain;
  }
  return null;
}
