/** Reads the snapshot when D1 is down. Whatever is wrong with it, it then simply has no answer. */
import type { Domain, DomainName } from '../contract/domain.ts';
import type { Read } from '../contract/read.ts';
import type { Call } from '../edge/call.ts';
import { type Entry, makeEntry } from '../edge/entry.ts';
import type { Snapshot } from '../edge/last-resort.ts';
import { vietnamDay } from '../language/dates.ts';
import type { PublicRecord } from '../store/reading.ts';
import { withTimeLimit } from '../time-limit.ts';
import { artifactKey, type HeldBody, indexName, type SnapshotIndex, snapshotIndex } from './layout.ts';

const PATIENCE_MS = 3_000;
const INDEX_TRUSTED_MS = 30_000;
/** An answer from the snapshot is asked for again soon: the database may be back. */
const LIFETIME_MS = 10_000;

interface ListOrRecord {
  data: PublicRecord | PublicRecord[];
  page?: { total: number };
}

/** A body written on an earlier day, as of today: what has ended leaves its list, and days left are counted anew. */
function asOfToday(text: string, domain: Domain, today: string): string {
  const { asOfDay } = domain;
  if (!asOfDay) return text;
  const body = JSON.parse(text) as ListOrRecord;
  if (!Array.isArray(body.data)) return JSON.stringify({ ...body, data: asOfDay(body.data, today).record });
  const listed = body.data.map((record) => asOfDay(record, today)).filter((held) => held.listed);
  const gone = body.data.length - listed.length;
  const page = body.page ? { page: { ...body.page, total: body.page.total - gone } } : {};
  return JSON.stringify({ ...body, data: listed.map(({ record }) => record), ...page });
}

/** How one isolate reads the snapshot of these domains. */
export function snapshotReader(domains: readonly Domain[]): Pick<Snapshot, 'entry'> {
  const indexes = new Map<DomainName, { index: SnapshotIndex | null; at: number }>();
  const indexOf = async (
    bucket: R2Bucket,
    domain: DomainName,
    now: number,
  ): Promise<SnapshotIndex | null> => {
    const held = indexes.get(domain);
    if (held && now - held.at < INDEX_TRUSTED_MS) return held.index;
    const object = await bucket.get(indexName(domain));
    const parsed = object ? snapshotIndex.safeParse(await object.json()) : undefined;
    const index = parsed?.success ? parsed.data : null;
    if (index) indexes.set(domain, { index, at: now });
    return index;
  };
  const bodyOf = async (bucket: R2Bucket, bodies: string, { offset, length }: HeldBody) => {
    const object = await bucket.get(bodies, { range: { offset, length } });
    return object ? new Uint8Array(await object.arrayBuffer()) : null;
  };
  const find = async (read: Read, call: Call, now: number): Promise<Entry | null> => {
    const bucket = call.env.SNAPSHOT;
    const name = read.offline?.domain ?? read.domains[0];
    if (!bucket || name === undefined) return null;
    const index = await indexOf(bucket, name, now);
    const held = index?.entries[read.offline ? artifactKey(read.offline.artifact) : read.key];
    if (!index || !held) return null;
    const bytes = await bodyOf(bucket, index.bodies, held);
    const domain = domains.find((one) => one.name === name);
    if (!bytes || !domain) return null;
    const headers = held.link === undefined ? {} : { link: held.link };
    const asWritten = { body: bytes, type: held.type, headers, expiresAt: now + LIFETIME_MS };
    const whole = await makeEntry(read, asWritten, '', now);
    // A damaged body does not have the validator it was written with.
    if (whole.etag !== held.etag) return null;
    const today = vietnamDay(now);
    const text = (): string => new TextDecoder().decode(bytes);
    const { edition, asOf } = index;
    const body = read.offline
      ? JSON.stringify(await read.offline.answer(text(), { edition, asOf }))
      : index.day === today
        ? null
        : asOfToday(text(), domain, today);
    const type = 'application/json; charset=utf-8';
    const entry = body === null ? whole : await makeEntry(read, { ...asWritten, body, type }, '', now);
    return { ...entry, storedAt: index.at };
  };
  return {
    async entry(read, call, now) {
      const found = await withTimeLimit(find(read, call, now), PATIENCE_MS).catch((error: unknown) => {
        console.error(JSON.stringify({ snapshot: read.key, cause: String(error) }));
        return null;
      });
      return typeof found === 'symbol' ? null : found;
    },
  };
}
