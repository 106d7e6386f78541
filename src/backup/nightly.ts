/**
 * The nightly back-up to R2: every edition that can be returned to, as NDJSON in parts, the files its records came from,
 * and a manifest with digests.
 * An edition that lies there is not written again. What a turn cannot finish, the next one goes on with.
 */
import { getTableName, sql } from 'drizzle-orm';
import * as z from 'zod';
import type { Domain } from '../contract/domain.ts';
import { bytesOf, hexadecimal, sha256, textDigest } from '../digest.ts';
import type { Env } from '../env.ts';
import { writePurgeList } from '../ingest/purged.ts';
import { vietnamDay } from '../language/dates.ts';
import { DOMAINS } from '../registry.ts';
import { newSourceSchema } from '../sources/source.ts';
import { readSource } from '../sources/source-rows.ts';
import { editionRows } from '../store/edition-rows.ts';
import { editionHistory } from '../store/editions.ts';
import { openStore, type Store } from '../store/session.ts';
import {
  type BackupEdition,
  type BackupManifest,
  type BackupPart,
  MANIFEST,
  manifestOf,
  partsOf,
} from './manifest.ts';
import { copyOriginals } from './originals.ts';
import { deleteOld } from './retention.ts';

/** Rows of one statement, and statements of one turn: D1 answers 1,000 an invocation, and others want theirs. */
const PAGE = 1_000;
const MOST_PAGES = 150;
/** A part ends with the page that brings it here. */
const PART_BYTES = 4 * 1024 * 1024;
/** The night's back-up begins an hour after midnight in Việt Nam. */
const AFTER_MIDNIGHT_MS = 3_600_000;

/** What a part in the bucket says of itself: where the next one goes on, empty at the end. */
const partMetadata = z.object({
  sha256: z.string().length(64),
  rows: z.coerce.number().int(),
  next: z.string(),
});

export interface HeldObject {
  uploaded: Date;
  metadata: Readonly<Record<string, string>>;
}

interface Turn {
  store: Store;
  bucket: R2Bucket;
  held: Map<string, HeldObject>;
  pagesLeft: number;
}

type Edition = Omit<Awaited<ReturnType<typeof editionHistory>>[number], 'state'> & {
  state: BackupEdition['state'];
};

/** `made`: now; `there`: this night's was made before; `unfinished`: the next turn goes on; `off`: no bucket. */
export type BackupOutcome = 'made' | 'there' | 'unfinished' | 'off';

/** Every object of the bucket by its name. */
async function listObjects(bucket: R2Bucket): Promise<Map<string, HeldObject>> {
  const held = new Map<string, HeldObject>();
  let cursor: string | undefined;
  do {
    const listed = await bucket.list({ include: ['customMetadata'], ...(cursor ? { cursor } : {}) });
    for (const { key, uploaded, customMetadata } of listed.objects)
      held.set(key, { uploaded, metadata: customMetadata ?? {} });
    cursor = listed.truncated ? listed.cursor : undefined;
  } while (cursor);
  return held;
}

/** Its instant is part of the name: a purge moves it, so that a copy from before is not taken for the edition's. */
const nameOf = (domain: Domain, { number, publishedAt }: Edition): string =>
  `${domain.name}.${number}.${publishedAt.replaceAll(/\D/g, '')}`;

/** Writes the parts of an edition that are not there; null where the turn ended, or the edition changed, before the end. */
async function writeEdition(turn: Turn, domain: Domain, edition: Edition): Promise<BackupPart[] | null> {
  const { store, bucket, held } = turn;
  const table = getTableName(domain.table);
  const parts: BackupPart[] = [];
  let records = 0;
  let after: number | null = 0;
  while (after !== null) {
    const file = `${nameOf(domain, edition)}.${parts.length}.ndjson`;
    const written = partMetadata.safeParse(held.get(file)?.metadata).data;
    if (written) {
      parts.push({ file, sha256: written.sha256 });
      records += written.rows;
      after = written.next === '' ? null : Number(written.next);
      continue;
    }
    let text = '';
    let rows = 0;
    while (after !== null && text.length < PART_BYTES) {
      if (turn.pagesLeft === 0) break;
      turn.pagesLeft -= 1;
      const [editions, page = []]: Record<string, unknown>[][] = await store.read([
        sql`SELECT 1 FROM editions WHERE domain = ${domain.name} AND number = ${edition.number}
          AND published_at = ${edition.publishedAt} AND discarded_at IS NULL`,
        editionRows(table, edition.number, after, PAGE),
      ]);
      if (!editions?.length) return null;
      text += page.map(({ given }) => `${given}\n`).join('');
      rows += page.length;
      after = page.length === PAGE ? Number(page.at(-1)?.row) : null;
    }
    if (rows === 0 && after !== null) return null;
    const bytes = bytesOf(text);
    const digest = hexadecimal(await sha256(bytes));
    const customMetadata = { sha256: digest, rows: String(rows), next: after === null ? '' : String(after) };
    await bucket.put(file, bytes, { sha256: digest, customMetadata });
    held.set(file, { uploaded: new Date(), metadata: customMetadata });
    parts.push({ file, sha256: digest });
    records += rows;
  }
  // An edition pruned while it was read ends early: it is not one to return to.
  if (records !== edition.records) {
    await bucket.delete(parts.map(({ file }) => file));
    throw new Error(`${nameOf(domain, edition)}: ${records} rows of ${edition.records}`);
  }
  return parts;
}

/** Writes the settings of the sources, as they are registered with. */
async function writeSources({ store, bucket, held }: Turn): Promise<BackupManifest['sources']> {
  const [rows = []] = await store.read([sql`SELECT * FROM sources ORDER BY created_at, id`]);
  const settings = z.object(newSourceSchema.shape);
  const text = rows.map((row) => `${JSON.stringify(settings.parse(readSource(row)))}\n`).join('');
  const digest = await textDigest(text);
  const file = `sources.${digest.slice(0, 16)}.ndjson`;
  if (!held.has(file)) await bucket.put(file, text);
  held.set(file, { uploaded: new Date(), metadata: {} });
  return { file, count: rows.length, sha256: digest };
}

/** The editions that can be returned to, the oldest first. */
const keptEditions = async (store: Store, domain: Domain): Promise<Edition[]> =>
  (await editionHistory(store, domain.name))
    .flatMap(({ state, ...edition }) => (state === 'discarded' ? [] : [{ ...edition, state }]))
    .reverse();

/** Makes the back-up of the night, unless it was made or no bucket is bound. Throws what D1 and R2 throw. */
export async function backUp(
  env: Pick<Env, 'DB' | 'FILES' | 'BACKUPS' | 'BACKUP_DAYS' | 'SITE_ORIGIN'>,
  now = Date.now(),
  mostPages = MOST_PAGES,
): Promise<BackupOutcome> {
  const bucket = env.BACKUPS;
  if (!bucket) return 'off';
  const day = vietnamDay(now - AFTER_MIDNIGHT_MS);
  if (await bucket.head(manifestOf(day))) return 'there';
  const store = openStore(env.DB, 'primary');
  const turn: Turn = { store, bucket, held: await listObjects(bucket), pagesLeft: mostPages };
  const editions: BackupManifest['editions'] = [];
  for (const domain of DOMAINS)
    for (const edition of await keptEditions(store, domain)) {
      const parts = await writeEdition(turn, domain, edition);
      if (!parts) return 'unfinished';
      const { strategy: _, diff: __, ...told } = edition;
      editions.push({ domain: domain.name, ...told, file: nameOf(domain, edition), parts });
    }
  const originals = await copyOriginals(env.FILES, bucket, turn.held);
  if (!originals) return 'unfinished';
  const madeAt = new Date(now).toISOString();
  const from = env.SITE_ORIGIN ?? '';
  const sources = await writeSources(turn);
  const purged = await writePurgeList(store, bucket);
  const manifest = { madeAt, from, editions, sources, originals, purged };
  // A purge while the last pages were read has moved the instants: the next turn reads those editions anew.
  const names = new Set(editions.map(({ file }) => file));
  for (const domain of DOMAINS) {
    const current = (await keptEditions(store, domain)).map((edition) => nameOf(domain, edition));
    const listed = editions.filter((edition) => edition.domain === domain.name);
    if (current.length !== listed.length || current.some((name) => !names.has(name))) return 'unfinished';
  }
  const text = `${JSON.stringify(manifest, null, 2)}\n`;
  await bucket.put(MANIFEST, text);
  await deleteOld({ store, bucket, held: turn.held, manifest, day, keptDays: env.BACKUP_DAYS });
  const records = editions.reduce((sum, edition) => sum + edition.records, 0);
  await store.write([
    sql`INSERT OR REPLACE INTO backups (day, made_at, editions, records, files)
      VALUES (${day}, ${madeAt}, ${editions.length}, ${records}, ${editions.flatMap(partsOf).length + originals.length})`,
    sql`DELETE FROM backups WHERE day < ${vietnamDay(now - 400 * 86_400_000)}`,
  ]);
  // Last: what stands before it is done again when a turn breaks off.
  await bucket.put(manifestOf(day), text);
  return 'made';
}
