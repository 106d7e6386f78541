/** `npm run backup -- [folder]`: each edition as NDJSON of its import rows, with a manifest of SHA-256. */
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { DOMAINS } from '../registry.ts';
import type { BackupManifest } from './backup-manifest.ts';
import { call, type Remote, readToken } from './remote.ts';

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
mkdirSync(folder, { recursive: true });

interface Listed {
  number: number;
  state: string;
  publishedAt: string;
  publishedBy: string;
  source: string | null;
  records: number;
  digest: string | null;
}

const manifest: BackupManifest = { madeAt: new Date().toISOString(), from: values.url, editions: [] };
for (const { name } of DOMAINS) {
  const history = ((await (await call(remote, `/v1/admin/editions/${name}`)).json()) as { data: Listed[] })
    .data;
  const kept = history
    .filter(({ state }) => state === 'current' || (values.all && state === 'earlier'))
    .reverse();
  for (const edition of kept) {
    const file = `${name}.${edition.number}.ndjson`;
    const out = createWriteStream(join(folder, file));
    const hash = createHash('sha256');
    let path: string | undefined = `/v1/admin/editions/${name}/${edition.number}/rows`;
    while (path !== undefined) {
      const response: Response = await call(remote, path);
      const text = await response.text();
      hash.update(text);
      if (!out.write(text)) await once(out, 'drain');
      path = /<([^>]+)>; rel="next"/.exec(response.headers.get('link') ?? '')?.[1];
    }
    out.end();
    await once(out, 'finish');
    manifest.editions.push({
      domain: name,
      number: edition.number,
      publishedAt: edition.publishedAt,
      publishedBy: edition.publishedBy,
      source: edition.source,
      records: edition.records,
      digest: edition.digest,
      file,
      sha256: hash.digest('hex'),
    });
    console.log(`${file}: ${edition.records} bản ghi`);
  }
}
writeFileSync(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
console.log(`Đã sao lưu vào ${folder}`);
