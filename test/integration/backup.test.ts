/** From one gateway into another: back-ups, interrupted and tampered with, and a source that follows, also one that lies. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { type GatewayProcess, startGateway } from '../support/gateway-process.ts';
import { endLeases, openDatabase } from '../support/local-database.ts';

const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'motcua-backup-'));
const whole = join(folder, 'whole');
const state = join(folder, 'state');
let other: GatewayProcess;

/** Runs a command to its end, or until it has printed `until`; answers its code and what it printed. */
function run(command: 'backup' | 'restore', args: readonly string[], until?: string) {
  return new Promise<{ code: number | null; printed: string }>((resolve) => {
    const child = spawn(process.execPath, [`src/cli/${command}.ts`, ...args], { cwd: root });
    let printed = '';
    const listen = (text: Buffer) => {
      printed += text;
      if (until !== undefined && printed.includes(until)) child.kill('SIGKILL');
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.on('close', (code) => resolve({ code, printed }));
  });
}

const authorised = () => ({ authorization: `Bearer ${other.token}` });

// biome-ignore lint/suspicious/noExplicitAny: bodies are checked by the tests that read them
const read = async (url: string): Promise<any> => (await fetch(url, { headers: authorised() })).json();

/** The file a back-up keeps the current edition of a domain in, or its sources. */
function fileOf(domain: string): string {
  const { editions, sources } = JSON.parse(readFileSync(join(whole, 'manifest.json'), 'utf8'));
  return [...editions, { ...sources, domain: 'sources' }].find((listed) => listed.domain === domain).file;
}

/** Records and digest of each domain's current edition. */
const held = async (base: string): Promise<object[]> =>
  (await read(`${base}/v1/manifest`)).data.map(
    ({ domain, records, digest }: { domain: string; records: number; digest: string }) => ({
      domain,
      records,
      digest,
    }),
  );

const notice = (title: string) => ({ title, organisation: 'Trường mẫu', applyUntil: '2030-01-31' });

const publish = (rows: readonly object[]) =>
  fetch(`${other.base}/v1/admin/imports/recruitments?mode=publish&strategy=replace&confirm=all`, {
    method: 'POST',
    headers: { ...authorised(), 'content-type': 'application/x-ndjson' },
    body: rows.map((row) => JSON.stringify(row)).join('\n'),
  });

const history = async (): Promise<{ number: number; state: string; digest: string }[]> =>
  (await read(`${other.base}/v1/admin/editions/recruitments`)).data;

beforeAll(async () => {
  other = await startGateway(state, ['--empty', '--var', 'ALLOW_LOCAL_SOURCES:*']);
  const source = {
    domain: 'articles',
    name: 'Cổng phường',
    kind: 'page-list',
    address: 'https://vi-du.gov.vn/tin',
    enabled: false,
    selectors: { title: 'h1' },
  };
  const sources = `${inject('base')}/v1/admin/sources`;
  const registered = await fetch(sources, {
    method: 'POST',
    headers: { ...authorised(), 'content-type': 'application/json' },
    body: JSON.stringify(source),
  });
  const { data } = (await registered.json()) as { data: { id: string } };
  const made = await run('backup', [whole, '--url', inject('base')]);
  await fetch(`${sources}/${data.id}`, { method: 'DELETE', headers: authorised() });
  expect(made, made.printed).toMatchObject({ code: 0 });
});
afterAll(async () => {
  await other?.end('SIGTERM');
  rmSync(folder, { recursive: true, force: true });
});

it('does not write over a back-up that is there', async () => {
  const manifest = readFileSync(join(whole, 'manifest.json'), 'utf8');
  const again = await run('backup', [whole, '--url', inject('base')]);
  expect(again.code).toBe(2);
  expect(again.printed).toContain('đã có một bản sao lưu');
  expect(readFileSync(join(whole, 'manifest.json'), 'utf8')).toBe(manifest);
});

it.each(['legal-documents', 'sources'])('refuses %s with one byte changed', async (domain) => {
  const file = fileOf(domain);
  const copy = join(folder, `tampered-${file}`);
  cpSync(whole, copy, { recursive: true });
  const bytes = readFileSync(join(copy, file));
  const place = bytes.length >> 1;
  bytes[place] = (bytes[place] ?? 0) ^ 1;
  writeFileSync(join(copy, file), bytes);
  const { code, printed } = await run('restore', [copy, '--url', other.base]);
  expect(code).toBe(2);
  expect(printed).toContain(`${file} khác với SHA-256`);
  expect(await held(other.base)).toEqual([]);
});

it('refuses a folder without a manifest, one that is damaged, and one that lacks a file', async () => {
  const none = await run('restore', [folder, '--url', other.base]);
  expect([none.code, none.printed]).toEqual([2, expect.stringContaining('không có manifest.json')]);
  const copy = join(folder, 'damaged');
  cpSync(whole, copy, { recursive: true });
  rmSync(join(copy, fileOf('places')));
  const lacking = await run('restore', [copy, '--url', other.base]);
  expect([lacking.code, lacking.printed]).toEqual([2, expect.stringContaining(`Thiếu ${fileOf('places')}`)]);
  writeFileSync(join(copy, 'manifest.json'), '{');
  const damaged = await run('restore', [copy, '--url', other.base]);
  expect([damaged.code, damaged.printed]).toEqual([2, expect.stringContaining('bị hỏng')]);
  expect(await held(other.base)).toEqual([]);
});

it('follows another gateway over HTTP, and takes nothing from one that lies on the way', async () => {
  const follow = async (domain: string, address: string) => {
    const source = { domain, name: `Cổng kia: ${domain}`, address, kind: 'gateway', enabled: false };
    const headers = { ...authorised(), 'content-type': 'application/json' };
    const made = await fetch(`${other.base}/v1/admin/sources`, {
      method: 'POST',
      headers,
      body: JSON.stringify(source),
    });
    const { data } = (await made.json()) as { data: { id: string } };
    expect(made.status, JSON.stringify(data)).toBe(201);
    const path = `${other.base}/v1/admin/sources/${data.id}`;
    const run = await fetch(`${path}/check`, { method: 'POST', headers });
    const answer = (await run.json()) as { data: { outcome: string; added: number; reason: string } };
    await fetch(path, { method: 'DELETE', headers });
    return answer.data;
  };
  const liar = createServer(async (request, response) => {
    const { status, headers, text } = await fetch(`${inject('base')}${request.url}`).then(async (answer) => ({
      ...{ status: answer.status, headers: answer.headers, text: await answer.text() },
    }));
    response.writeHead(status, { 'content-type': headers.get('content-type') ?? '' });
    response.end(request.url?.includes('/rows') ? text.replace('mẫu', 'thật') : text);
  }).listen(0, '127.0.0.1');
  await once(liar, 'listening');
  const { port } = liar.address() as AddressInfo;
  const lied = await follow('procedures', `http://127.0.0.1:${port}/`);
  liar.close();
  expect(lied).toMatchObject({
    outcome: 'failed',
    reason: expect.stringContaining('khác với mã băm của nó'),
  });
  expect(await held(other.base)).toEqual([]);

  const told = await follow('procedures', inject('base'));
  expect(told, JSON.stringify(told)).toMatchObject({ outcome: 'published', reason: null });
  const of = (listed: { domain?: string }[]) => listed.filter(({ domain }) => domain === 'procedures');
  await expect
    .poll(async () => of(await held(other.base)), { timeout: 15_000 })
    .toEqual(of(await held(inject('base'))));
});

it('goes on where an interrupted restore was, and ends with the same digests and sources', async () => {
  const first = await run('restore', [whole, '--url', other.base], fileOf('places'));
  expect(first.code).not.toBe(0);
  endLeases(state);
  const second = await run('restore', [whole, '--url', other.base]);
  expect(second, second.printed).toMatchObject({ code: 0 });
  expect(second.printed).toMatch(/places\.\d+\.ndjson: .* đã có/);
  expect(await held(other.base)).toEqual(await held(inject('base')));
  const { data } = await read(`${other.base}/v1/admin/sources`);
  expect(data.find(({ name }: { name: string }) => name === 'Cổng phường')).toMatchObject({
    address: 'https://vi-du.gov.vn/tin',
    enabled: false,
    selectors: { title: 'h1' },
  });
  const third = await run('restore', [whole, '--url', other.base]);
  expect(third.printed).not.toContain('bằng bản gốc');
  expect(await held(other.base)).toEqual(await held(inject('base')));
});

it('keeps with --all every edition that can be returned to, and brings back the one readers saw', async () => {
  for (const titles of [['Một'], ['Một', 'Hai'], ['Ba']]) {
    expect((await publish(titles.map(notice))).status).toBe(200);
  }
  const [, shown] = await history();
  await fetch(`${other.base}/v1/admin/editions/recruitments/${shown?.number}/rollback`, {
    method: 'POST',
    headers: authorised(),
  });
  const before = await history();
  const text = 'Mã bảng,Tên đường,Loại đất,VT1\nMAU-1,Đường Dữ Liệu Mẫu,ODT,12000000\n';
  const prices = await fetch(
    `${other.base}/v1/admin/imports/land-prices?mode=publish&strategy=replace&confirm=all&source=gia-mau.csv`,
    { method: 'POST', headers: { ...authorised(), 'content-type': 'text/csv' }, body: text },
  );
  expect(prices.status).toBe(200);
  const all = join(folder, 'all');
  expect((await run('backup', [all, '--all', '--url', other.base])).code).toBe(0);
  const { originals } = JSON.parse(readFileSync(join(all, 'manifest.json'), 'utf8'));
  const kept = originals.find(({ name }: { name: string }) => name === 'gia-mau.csv');
  expect(readFileSync(join(all, kept.file), 'utf8')).toBe(text);
  for (const { number } of before) expect(existsSync(join(all, `recruitments.${number}.ndjson`))).toBe(true);

  expect((await publish([notice('Khác hẳn')])).status).toBe(200);
  const refused = await run('restore', [all, '--url', other.base]);
  expect([refused.code, refused.printed]).toEqual([2, expect.stringContaining('recruitments')]);
  const { code, printed } = await run('restore', [all, '--replace', '--url', other.base]);
  expect(code, printed).toBe(0);
  const states = ({ state, digest }: { state: string; digest: string }) => ({ state, digest });
  const after = (await history()).filter(({ state }) => state !== 'discarded');
  expect(after.slice(0, before.length).map(states)).toEqual(before.map(states));
});

it('does not bring back what was purged after the copy was made', async () => {
  expect((await publish([notice('Ở lại'), notice('Phải gỡ')])).status).toBe(200);
  const old = join(folder, 'before-purge');
  expect((await run('backup', [old, '--url', other.base])).code).toBe(0);
  const listed = await read(`${other.base}/v1/recruitments?status=all&q=Phải+gỡ`);
  const { id } = listed.data.find(({ title }: { title: string }) => title === 'Phải gỡ');
  const address = `${other.base}/v1/recruitments/${id}`;
  await fetch(`${other.base}/v1/admin/purge/recruitments/${id}`, { method: 'POST', headers: authorised() });
  const newer = join(folder, 'after-purge');
  expect((await run('backup', [newer, '--url', other.base])).code).toBe(0);
  // A gateway that has never heard of the purge.
  const database = openDatabase(state);
  database.exec('DELETE FROM purged_records');
  database.close();
  const notOne = await run('restore', [
    old,
    '--replace',
    '--purged',
    join(old, 'places.1.ndjson'),
    '--url',
    other.base,
  ]);
  expect([notOne.code, notOne.printed]).toEqual([2, expect.stringContaining('không phải danh sách')]);
  const list = join(newer, 'manifest.json');
  const { code, printed } = await run('restore', [old, '--replace', '--purged', list, '--url', other.base]);
  expect(code, printed).toBe(0);
  expect(printed).toContain('bằng bản gốc trừ 1 bản ghi đã gỡ vĩnh viễn');
  expect((await fetch(address)).status).toBe(410);
  expect(
    (await read(`${other.base}/v1/recruitments?status=all&limit=99`)).data.map(
      ({ title }: { title: string }) => title,
    ),
  ).toEqual(['Ở lại']);
});

it('restores the nightly back-up out of its bucket, and nothing when a part of it is another', async () => {
  expect((await publish([notice('Đêm một')])).status).toBe(200);
  expect((await publish([notice('Đêm một'), notice('Đêm hai')])).status).toBe(200);
  const before = await history();
  await fetch(`${other.base}/cdn-cgi/handler/scheduled?cron=*/15+*+*+*+*`);
  await expect
    .poll(async () => (await read(`${other.base}/v1/status?`)).lastBackup, {
      timeout: 60_000,
      interval: 2_000,
    })
    .toMatchObject({ editions: expect.any(Number) });
  expect((await publish([notice('Sau đêm ấy')])).status).toBe(200);

  const night = join(folder, 'night');
  const from = ['--from', 'r2://motcua-backups', '--state', state, '--url', other.base];
  const refused = await run('restore', [night, ...from]);
  expect([refused.code, refused.printed]).toEqual([2, expect.stringContaining('recruitments')]);
  const [part = ''] = readdirSync(night).filter((name) => /^recruitments\..*\.ndjson$/.test(name));
  const kept = readFileSync(join(night, part));
  writeFileSync(join(night, part), '{}');
  const damaged = await run('restore', [night, ...from, '--replace']);
  expect([damaged.code, damaged.printed]).toEqual([2, expect.stringContaining(`${part} khác với SHA-256`)]);
  writeFileSync(join(night, part), kept);

  const { code, printed } = await run('restore', [night, ...from, '--replace']);
  expect(code, printed).toBe(0);
  const current = (listed: { state: string; digest: string }[]) =>
    listed.find((edition) => edition.state === 'current')?.digest;
  expect(current(await history())).toBe(current(before));
}, 400_000);
