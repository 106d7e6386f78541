/** Makes a publish or a return to an earlier edition known: to this isolate, the cache in front, the snapshot. */
import type { DomainName } from '../contract/domain.ts';
import type { Call } from './call.ts';
import type { Edge } from './engine.ts';

/**
 * Makes an edition visible at once in this isolate and in the Workers Cache, and within seconds elsewhere.
 * Never rejects: the publish itself is done, and every tier finds out by itself in time.
 */
export async function announcePublish(edge: Edge, call: Call, domain: DomainName): Promise<void> {
  await edge.editions.renew(call, true).catch(() => undefined);
  const purged = call
    .purge?.([domain])
    .catch((error: unknown) => console.error(`purge of ${domain}: ${error}`));
  if (purged) call.waitUntil(purged);
  const written = edge.snapshot
    ?.write(call, domain)
    .catch((error: unknown) => console.error(`snapshot of ${domain}: ${error}`));
  if (written) call.waitUntil(written);
}
