/**
 * `npm run backup -- [folder] [--all]`: the current edition of each domain as NDJSON of its import rows, with
 * `--all` every edition that can still be returned to, the files that records came from, and the settings of the
 * sources; a manifest of SHA-256.
 */
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import * as z from 'zod';
import { type BackupManifest, type BackupOriginal, MANIFEST } from '../backup/manifest.ts';
import { purgedRecord } from '../ingest/purged.ts';
import { DOMAINS } from '../registry.ts';
import { newSourceSchema } from '../sources/source.ts';
import { call, fail, type Remote, readToken, send } from './remote.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    url: { type: 'string', default: 'http://localhost:8787' },
    token: { type: 'string' },
    all: { type: 'boolean', default: false },
  },
});
const remote: Remote = { url: values.url, token: readToken(values.token) };
const folder = positionals[0] ?? `backup-${new Date().toISOString().slice(0, 10)}`;
if (existsSync(join(folder, MANIFEST))) fail(`${folder} đã có một bản sao lưu; hãy chọn thư mục khác.`);
mkdirSync(folder, { recursive: true });

type Listed = Omit<BackupManifest['editions'][number], 'state' | 'file' | 'sha256' | 'domain'> & {
  state: BackupManifest['editions'][number]['state'] | 'discarded';
};

/** Digests that rows name as the file they came from. */
const DIGEST = /"@origin":\{[^\n]*?"sha256":"([0-9a-f]{64})"/g;

/** Writes the rows of an edition, page by page, and answers the SHA-256 of the file; `digests` gains those of originals. */
async function writeRows(path: string, file: string, digests: Set<string>): Promise<string> {
  const out = createWriteStream(join(folder, file));
  const hash = createHash('sha256');
  for (let next: string | undefined = path; next !== undefined; ) {
    const response: Response = await call(remote, next);
    const bytes = new Uint8Array(await response.arrayBuffer());
    hash.update(bytes);
    for (const [, digest = ''] of new TextDecoder().decode(bytes).matchAll(DIGEST)) digests.add(digest);
    if (!out.write(bytes)) await once(out, 'drain');
    next = /<([^>]+)>; rel="next"/.exec(response.headers.get('link') ?? '')?.[1];
  }
  out.end();
  await once(out, 'finish');
  return hash.digest('hex');
}

/** Writes the files that a domain's records came from, where readers may have them; the others are counted. */
async function writeOriginals(domain: BackupOriginal['domain'], digests: Iterable<string>): Promise<void> {
  let missing = 0;
  for (const sha256 of digests) {
    const response = await send(remote, `/v1/files/${sha256}`, {});
    const bytes = response.ok ? Buffer.from(await response.arrayBuffer()) : null;
    if (!bytes || createHash('sha256').update(bytes).digest('hex') !== sha256) {
      missing += 1;
      continue;
    }
    const file = `${domain}.original.${sha256}`;
    writeFileSync(join(folder, file), bytes);
    const disposition = response.headers.get('content-disposition') ?? '';
    const name = decodeURIComponent(/filename\*=UTF-8''([^;]+)/.exec(disposition)?.[1] ?? sha256);
    const type = response.headers.get('content-type') ?? 'application/octet-stream';
    manifest.originals?.push({ domain, file, sha256, name, type });
  }
  if (missing > 0)
    console.error(`${domain}: ${missing} tệp gốc không tải được (không mở cho người đọc, hoặc không giữ).`);
}

/** Writes the settings of the sources, without their history. */
async function writeSources(): Promise<BackupManifest['sources']> {
  const settings = z.object(newSourceSchema.shape);
  const { data } = (await (await call(remote, '/v1/admin/sources')).json()) as { data: unknown[] };
  const text = data.map((source) => `${JSON.stringify(settings.parse(source))}\n`).join('');
  const file = 'sources.ndjson';
  writeFileSync(join(folder, file), text);
  return { file, count: data.length, sha256: createHash('sha256').update(text).digest('hex') };
}

const manifest: BackupManifest = {
  madeAt: new Date().toISOString(),
  from: values.url,
  editions: [],
  purged: [],
  originals: [],
};
for (const { name } of DOMAINS) {
  const history = ((await (await call(remote, `/v1/admin/editions/${name}`)).json()) as { data: Listed[] })
    .data;
  const digests = new Set<string>();
  for (const { state, number, publishedAt, publishedBy, source, records, digest } of history.reverse()) {
    if (state === 'discarded' || (state !== 'current' && !values.all)) continue;
    const file = `${name}.${number}.ndjson`;
    const sha256 = await writeRows(`/v1/admin/editions/${name}/${number}/rows`, file, digests);
    manifest.editions.push({
      domain: name,
      number,
      state,
      publishedAt,
      publishedBy,
      source,
      records,
      digest,
      file,
      sha256,
    });
    console.log(`${file}: ${records} bản ghi`);
  }
  await writeOriginals(name, digests);
}
/** What was taken back for good: a restore, of an older back-up too, leaves it out. */
for (const { name } of DOMAINS) {
  const { data } = (await (await call(remote, `/v1/admin/purge/${name}`)).json()) as { data: unknown };
  manifest.purged.push(
    ...purgedRecord
      .omit({ domain: true })
      .array()
      .parse(data)
      .map((one) => ({ domain: name, ...one })),
  );
}
manifest.sources = await writeSources();
writeFileSync(join(folder, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`);
console.log(`Đã sao lưu vào ${folder}`);
