/**
 * `npm run restore -- <folder> [--day 2026-11-27]`: publishes a back-up into an empty gateway and proves the editions
 * equal. Run again after an interruption, it goes on where it was. `--from r2://motcua-backups` fetches a nightly one.
 * What was purged stays gone: by the back-up's own list, a `purged.json` beside it, and `--purged` of a newer back-up.
 */

import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pipeline, Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { createGzip } from 'node:zlib';
import { type BackupEdition, MANIFEST, manifestOf, partsOf } from '../backup/manifest.ts';
import { PURGE_LIST, type PurgedRecord } from '../ingest/purged.ts';
import { domainOf } from '../registry.ts';
import { readBackup, readPurgeList } from './backup-manifest.ts';
import { fetchBackup } from './backup-r2.ts';
import { answered, call, fail, type Remote, readToken, send } from './remote.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    url: { type: 'string', default: 'http://localhost:8787' },
    token: { type: 'string' },
    replace: { type: 'boolean', default: false },
    from: { type: 'string' },
    day: { type: 'string' },
    purged: { type: 'string' },
    state: { type: 'string' },
  },
});
const USE =
  'npm run restore -- <thư mục> | --from r2://motcua-backups [--day 2026-11-27] ' +
  '[--purged manifest.json] [--url URL] [--token T] [--replace]';
const remote: Remote = { url: values.url, token: readToken(values.token) };
const name = values.day === undefined ? MANIFEST : manifestOf(values.day);
const folder =
  values.from === undefined
    ? (positionals[0] ?? fail(USE))
    : fetchBackup(values.from, positionals[0], name, values.state);
const manifest = await readBackup(folder, name);
const beside = join(folder, PURGE_LIST);
const purged: PurgedRecord[] = [
  ...manifest.purged,
  ...(existsSync(beside) ? readPurgeList(beside) : []),
  ...(values.purged === undefined ? [] : readPurgeList(values.purged)),
];

type Edition = BackupEdition;
type Held = Pick<Edition, 'number' | 'digest' | 'records'> & { state: Edition['state'] | 'discarded' };

/** Editions a domain of the gateway holds, the oldest first. */
async function heldEditions(domain: string): Promise<Held[]> {
  const answer = await (await call(remote, `/v1/admin/editions/${domain}`)).json();
  return (answer as { data: Held[] }).data.filter(({ state }) => state !== 'discarded').reverse();
}

/** How many of the wanted editions, from the first on, are the last ones held already. */
function restoredAlready(held: readonly Held[], wanted: readonly Edition[]): number {
  for (let count = Math.min(held.length, wanted.length); count > 0; count -= 1) {
    const last = held.slice(-count);
    if (last.every(({ digest }, index) => digest !== null && digest === wanted[index]?.digest)) return count;
  }
  return 0;
}

/** The bytes of an edition's files, one after another. */
async function* rowsOf(edition: Edition): AsyncGenerator<Buffer> {
  for (const { file } of partsOf(edition))
    yield* createReadStream(join(folder, file)) as AsyncIterable<Buffer>;
}

/** What an import answers, as far as a restore looks at it. */
interface Published {
  rows: number;
  accepted: number;
  rejected: number;
}

/**
 * Publishes the rows of an edition, and answers how many were left out since they are purged; waits while an import
 * that was broken off still holds the domain.
 */
async function publish(edition: Edition): Promise<number> {
  const { domain, file, source } = edition;
  // What was published once was confirmed then.
  const query = new URLSearchParams({
    mode: 'publish',
    strategy: 'replace',
    confirm: 'all',
    source: source ?? file,
  });
  const path = `/v1/admin/imports/${domain}?${query}`;
  for (;;) {
    // Gzipped, since the platform takes bodies of 100 MB.
    const body = pipeline(rowsOf(edition), createGzip({ level: 1 }), () => undefined);
    const response = await send(remote, path, {
      method: 'POST',
      headers: { 'content-type': 'application/x-ndjson' },
      body: Readable.toWeb(body) as unknown as BodyInit,
      duplex: 'half',
    } as RequestInit);
    if (response.status !== 409) {
      const { data } = (await (await answered(response, path)).json()) as { data: Published };
      return data.rows - data.accepted - data.rejected;
    }
    body.destroy();
    const seconds = Number(response.headers.get('retry-after') ?? 30);
    console.log(`${file}: một lần nhập khác đang giữ miền dữ liệu; thử lại sau ${seconds} giây.`);
    await pause(seconds * 1_000);
  }
}

/** Digests of files that hold a record which was purged: they come back as little as the record. */
async function purgedFiles(domain: string, wanted: readonly Edition[]): Promise<Set<string>> {
  const ids = new Set(purged.filter((one) => one.domain === domain).map(({ id }) => id));
  const digests = new Set<string>();
  for (const edition of ids.size === 0 ? [] : wanted)
    for await (const line of createInterface({ input: Readable.from(rowsOf(edition)) })) {
      const { id, '@origin': origin } = JSON.parse(line) as { id: string; '@origin'?: { sha256?: string } };
      if (ids.has(id) && origin?.sha256 !== undefined) digests.add(origin.sha256);
    }
  return digests;
}

/** Keeps the files that a domain's records came from, unseen until the rows that name them are published. */
async function keepOriginals(domain: string, wanted: readonly Edition[]): Promise<void> {
  const originals = (manifest.originals ?? []).filter((one) => one.domain === domain);
  if (originals.length === 0) return;
  const gone = await purgedFiles(domain, wanted);
  for (const { file, sha256, name, type } of originals) {
    if (gone.has(sha256)) continue;
    const path = `/v1/admin/files/${domain}/${sha256}?${new URLSearchParams({ name: name.slice(-300) })}`;
    const body = readFileSync(join(folder, file));
    const response = await send(remote, path, { method: 'PUT', headers: { 'content-type': type }, body });
    await answered(response, path);
  }
}

/**
 * Restores the editions of one domain, and the one readers saw; answers how many differ from the original by more than
 * what was purged since.
 */
async function restore(domain: string, wanted: readonly Edition[], done: number): Promise<number> {
  let unequal = 0;
  const numbers = (await heldEditions(domain)).slice(done === 0 ? Number.MAX_SAFE_INTEGER : -done);
  if (done < wanted.length) await keepOriginals(domain, wanted);
  for (const [index, edition] of wanted.entries()) {
    let outcome = 'đã có';
    if (index >= done) {
      const leftOut = await publish(edition);
      const held = (await heldEditions(domain)).at(-1);
      const equal = held?.digest === edition.digest;
      const isLess = leftOut > 0 && (held?.records ?? 0) === edition.records - leftOut;
      outcome = equal
        ? 'bằng bản gốc'
        : isLess
          ? `bằng bản gốc trừ ${leftOut} bản ghi đã gỡ vĩnh viễn`
          : 'KHÁC bản gốc';
      if (!equal && !isLess) unequal += 1;
      if (held) numbers.push(held);
    }
    console.log(`${edition.file}: ${edition.records} bản ghi, ${outcome}`);
  }
  const seen = numbers[wanted.findIndex(({ state }) => state === 'current')];
  const now = (await heldEditions(domain)).find(({ state }) => state === 'current');
  if (seen && seen.number !== now?.number)
    await call(remote, `/v1/admin/editions/${domain}/${seen.number}/rollback`, { method: 'POST' });
  return unequal;
}

/** Tells the gateway what was purged, before any row: rows of it are left out there, and readers get 410. */
async function rememberPurged(): Promise<void> {
  for (const domain of new Set(purged.map((one) => one.domain))) {
    if (!domainOf(domain))
      fail(`Danh sách gỡ vĩnh viễn có miền dữ liệu lạ: “${domain}”; không khôi phục gì.`);
    const latest = new Map(
      purged.filter((one) => one.domain === domain).map(({ id, purgedAt }) => [id, purgedAt]),
    );
    const data = [...latest].map(([id, purgedAt]) => ({ id, purgedAt }));
    const path = `/v1/admin/purge/${domain}`;
    const body = { method: 'POST', headers: { 'content-type': 'application/json' } };
    for (let at = 0; at < data.length; at += 5_000) {
      const answer = await call(remote, path, {
        ...body,
        body: JSON.stringify({ data: data.slice(at, at + 5_000) }),
      });
      const { held } = ((await answer.json()) as { data: { held: string[] } }).data;
      for (const id of held) await call(remote, `${path}/${encodeURIComponent(id)}`, { method: 'POST' });
    }
    console.log(`${domain}: ${data.length} bản ghi đã gỡ vĩnh viễn không được khôi phục`);
  }
}

/** Registers the sources the gateway lacks; answers how many it refused. */
async function restoreSources(file: string): Promise<number> {
  let refused = 0;
  for (const line of readFileSync(join(folder, file), 'utf8').split('\n').filter(Boolean)) {
    const { name } = JSON.parse(line) as { name: string };
    const response = await send(remote, '/v1/admin/sources', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: line,
    });
    if (response.ok || response.status === 409) continue;
    refused += 1;
    console.error(`Nguồn “${name}” không đăng ký được: ${(await response.text()).slice(0, 500)}`);
  }
  return refused;
}

/** What others rest on comes first: rows are read with the names of wards. */
const isBelow = (name: string): boolean => domainOf(name)?.restsOn.length === 0;
const domains = [...new Set(manifest.editions.map(({ domain }) => domain))].sort(
  (a, b) => Number(isBelow(b)) - Number(isBelow(a)),
);
const work: { domain: string; wanted: Edition[]; done: number }[] = [];
const occupied: string[] = [];
for (const domain of domains) {
  const wanted = manifest.editions.filter((edition) => edition.domain === domain);
  const held = await heldEditions(domain);
  const done = restoredAlready(held, wanted);
  work.push({ domain, wanted, done });
  if (held.length > done) occupied.push(domain);
}
if (occupied.length > 0 && !values.replace)
  fail(`Cổng này đã có dữ liệu khác (${occupied.join(', ')}); thêm --replace để thay bằng bản sao lưu.`);

await rememberPurged();
let unequal = 0;
for (const { domain, wanted, done } of work) unequal += await restore(domain, wanted, done);
if (unequal > 0) fail(`${unequal} ấn bản khác bản gốc.`);
const refused = manifest.sources ? await restoreSources(manifest.sources.file) : 0;
if (refused > 0) fail(`Dữ liệu đã khôi phục, mọi mã băm đều khớp; ${refused} nguồn cần đăng ký lại.`);
console.log('Khôi phục xong; mọi mã băm đều khớp.');
