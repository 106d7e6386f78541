/**
 * `npm run restore -- <folder> [--day 2026-11-27]`: publishes a back-up into an empty gateway and proves the editions
 * equal. Run again after an interruption, it goes on where it was. `--from r2://motcua-backups` fetches a nightly one.
 */

import { createReadStream, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline, Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { createGzip } from 'node:zlib';
import { type BackupEdition, MANIFEST, manifestOf, partsOf } from '../backup/manifest.ts';
import { domainOf } from '../registry.ts';
import { readBackup } from './backup-manifest.ts';
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
    state: { type: 'string' },
  },
});
const USE =
  'npm run restore -- <thư mục> | --from r2://motcua-backups [--day 2026-11-27] [--url URL] [--token T] [--replace]';
const remote: Remote = { url: values.url, token: readToken(values.token) };
const name = values.day === undefined ? MANIFEST : manifestOf(values.day);
const folder =
  values.from === undefined
    ? (positionals[0] ?? fail(USE))
    : fetchBackup(values.from, positionals[0], name, values.state);
const manifest = await readBackup(folder, name);

type Edition = BackupEdition;
type Held = Pick<Edition, 'number' | 'digest'> & { state: Edition['state'] | 'discarded' };

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

/** Publishes the rows of an edition; waits while an import that was broken off still holds the domain. */
async function publish(edition: Edition): Promise<void> {
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
    if (response.status !== 409) return void (await answered(response, path));
    body.destroy();
    const seconds = Number(response.headers.get('retry-after') ?? 30);
    console.log(`${file}: một lần nhập khác đang giữ miền dữ liệu; thử lại sau ${seconds} giây.`);
    await pause(seconds * 1_000);
  }
}

/** Restores the editions of one domain, and the one readers saw; answers how many differ from the original. */
async function restore(domain: string, wanted: readonly Edition[], done: number): Promise<number> {
  let unequal = 0;
  for (const [index, edition] of wanted.entries()) {
    let outcome = 'đã có';
    if (index >= done) {
      await publish(edition);
      const equal = (await heldEditions(domain)).at(-1)?.digest === edition.digest;
      outcome = equal ? 'bằng bản gốc' : 'KHÁC bản gốc';
      if (!equal) unequal += 1;
    }
    console.log(`${edition.file}: ${edition.records} bản ghi, ${outcome}`);
  }
  const place = wanted.findIndex(({ state }) => state === 'current');
  const seen = (await heldEditions(domain)).at(place - wanted.length);
  if (place >= 0 && seen && seen.state !== 'current')
    await call(remote, `/v1/admin/editions/${domain}/${seen.number}/rollback`, { method: 'POST' });
  return unequal;
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

let unequal = 0;
for (const { domain, wanted, done } of work) unequal += await restore(domain, wanted, done);
if (unequal > 0) fail(`${unequal} ấn bản khác bản gốc.`);
const refused = manifest.sources ? await restoreSources(manifest.sources.file) : 0;
if (refused > 0) fail(`Dữ liệu đã khôi phục, mọi mã băm đều khớp; ${refused} nguồn cần đăng ký lại.`);
console.log('Khôi phục xong; mọi mã băm đều khớp.');
