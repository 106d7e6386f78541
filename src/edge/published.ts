/** What is told of a publish or a return to an earlier edition: this isolate, the cache in front, the snapshot. */
import type { DomainName } from '../domains/domain.ts';
import type { Call } from './call.ts';
import type { Edge } from './engine.ts';
import { writeSnapshot } from './snapshot/write.ts';

/**
 * Makes an edition visible at once in this isolate and in the Workers Cache, and within seconds elsewhere.
 * Never rejects: the publish itself is done, and every tier finds out by itself in time.
 */
export async function published(edge: Edge, call: Call, domain: DomainName): Promise<void> {
  await edge.editions.renew(call, true).catch(() => undefined);
  const purged = call
    .purge?.([domain])
    .catch((error: unknown) => console.error(`purge of ${domain}: ${error}`));
  if (purged) call.waitUntil(purged);
  call.waitUntil(
    writeSnapshot(call, domain).catch((error: unknown) => console.error(`snapshot of ${domain}: ${error}`)),
  );
}
