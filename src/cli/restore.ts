/** `npm run restore -- <folder>`: publishes a back-up into an empty gateway and proves the editions equal. */
import { createHash } from 'node:crypto';
import { createReadStream, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { parseArgs } from 'node:util';
import type { BackupManifest } from './backup-manifest.ts';
import { call, fail, type Remote, readToken } from './remote.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    url: { type: 'string', default: 'http://localhost:8787' },
    token: { type: 'string' },
    replace: { type: 'boolean', default: false },
  },
});
const folder = positionals[0] ?? fail('npm run restore -- <thư mục> [--url URL] [--token T] [--replace]');
const remote: Remote = { url: values.url, token: readToken(values.token) };
const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as BackupManifest;

const status = (await (await call(remote, '/v1/status')).json()) as {
  data: { domain: string; edition: number | null }[];
};
const occupied = status.data.filter(({ edition }) => edition !== null).map(({ domain }) => domain);
if (occupied.length > 0 && !values.replace) {
  fail(`Cổng này đã có dữ liệu (${occupied.join(', ')}); thêm --replace để thay bằng bản sao lưu.`);
}

const sha256 = async (path: string): Promise<string> => {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest('hex');
};

interface Held {
  domain: string;
  digest: string | null;
}
const heldDigest = async (domain: string): Promise<string | null | undefined> =>
  (
    (await (await call(remote, `/v1/admin/editions/${domain}`)).json()) as {
      data: (Held & { state: string })[];
    }
  ).data.find(({ state }) => state === 'current')?.digest;

/** Places first: the other domains are read with them. */
const ordered = [...manifest.editions].sort(
  (a, b) => Number(b.domain === 'places') - Number(a.domain === 'places') || a.number - b.number,
);
let unequal = 0;
for (const { domain, file, sha256: expected, digest, records, source } of ordered) {
  const path = join(folder, file);
  if ((await sha256(path)) !== expected)
    fail(`${file} khác với SHA-256 trong manifest.json; không khôi phục tiếp.`);
  const query = new URLSearchParams({ mode: 'publish', strategy: 'replace', source: source ?? file });
  await call(remote, `/v1/admin/imports/${domain}?${query}`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-ndjson' },
    body: Readable.toWeb(createReadStream(path)) as unknown as BodyInit,
    duplex: 'half',
  } as RequestInit);
  const equal = (await heldDigest(domain)) === digest;
  if (!equal) unequal += 1;
  console.log(`${file}: ${records} bản ghi, ${equal ? 'bằng bản gốc' : 'KHÁC bản gốc'}`);
}
if (unequal > 0) fail(`${unequal} ấn bản khác bản gốc.`);
console.log('Khôi phục xong; mọi mã băm đều khớp.');
