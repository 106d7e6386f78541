/** What a back-up bucket forgets: back-ups beyond their days, and every copy made before a purge. */
import { sql } from 'drizzle-orm';
import { PURGE_LIST } from '../ingest/purged.ts';
import { addDays } from '../language/dates.ts';
import type { Store } from '../store/session.ts';
import { type BackupManifest, filesOf, MANIFEST, manifestSchema, partsOf } from './manifest.ts';

const DEFAULT_DAYS = 30;
const HOUR_MS = 3_600_000;
const DELETED_AT_ONCE = 1_000;

interface Bucket {
  store: Store;
  bucket: R2Bucket;
  held: ReadonlyMap<string, { uploaded: Date }>;
  /** The back-up just made, of this Vietnamese day. */
  manifest: BackupManifest;
  day: string;
  /** `BACKUP_DAYS`: how many days a back-up is kept. */
  keptDays: string | undefined;
}

/** Days to keep, or null, said in the log, for a setting that is none: nothing is deleted by a guess. */
function readDays(given: string | undefined): number | null {
  if (given === undefined || given === '') return DEFAULT_DAYS;
  if (/^[1-9]\d{0,3}$/.test(given)) return Number(given);
  console.error(
    JSON.stringify({ backup: 'BACKUP_DAYS', cause: `“${given}” is no number of days from 1 to 9999` }),
  );
  return null;
}

/**
 * Deletes back-ups older than their days and the files no back-up lists. A purge reaches back: files of its domain from
 * before it go, and earlier back-ups no longer list those editions, so that none of them brings the record back.
 */
export async function deleteOld({ store, bucket, held, manifest, day, keptDays }: Bucket): Promise<void> {
  const days = readDays(keptDays);
  const [purges = []] = await store.read([
    sql`SELECT domain, max(purged_at) AS at FROM purged_records GROUP BY domain`,
  ]);
  const purgedAt = new Map(purges.map(({ domain, at }) => [String(domain), Date.parse(String(at))]));
  const current = new Set(filesOf(manifest).map(({ file }) => file));
  /** A page read just before a purge may have been written just after it. */
  const isBeforePurge = (file: string): boolean => {
    const at = purgedAt.get(file.split('.', 1)[0] ?? '');
    const uploaded = held.get(file)?.uploaded.getTime() ?? 0;
    return at !== undefined && !current.has(file) && uploaded < at + HOUR_MS;
  };
  const named = new Set([...current, MANIFEST, PURGE_LIST]);
  const gone: string[] = [];
  for (const name of held.keys()) {
    const of = /^(\d{4}-\d\d-\d\d)\.manifest\.json$/.exec(name)?.[1];
    if (of === undefined) continue;
    named.add(name);
    if (days !== null && of <= addDays(day, -days)) {
      gone.push(name);
      continue;
    }
    const earlier = manifestSchema.parse(await (await bucket.get(name))?.json());
    const editions = earlier.editions.filter(
      (edition) => !partsOf(edition).some(({ file }) => isBeforePurge(file)),
    );
    const originals = earlier.originals?.filter(({ file }) => !isBeforePurge(file));
    const kept = { ...earlier, editions, ...(originals ? { originals } : {}) };
    if (filesOf(kept).length < filesOf(earlier).length)
      await bucket.put(name, `${JSON.stringify(kept, null, 2)}\n`);
    for (const { file } of filesOf(kept)) named.add(file);
  }
  // What was only just written may be another turn's, which has not come to its manifest.
  const isOld = (name: string): boolean =>
    (held.get(name)?.uploaded.getTime() ?? 0) < Date.now() - 24 * HOUR_MS;
  for (const name of held.keys())
    if (isBeforePurge(name) || (!named.has(name) && days !== null && isOld(name))) gone.push(name);
  for (let start = 0; start < gone.length; start += DELETED_AT_ONCE)
    await bucket.delete(gone.slice(start, start + DELETED_AT_ONCE));
}
