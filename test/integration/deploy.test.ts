/** A deploy over a version that serves, with each of its steps failing: what people use goes on, and nothing held is lost. */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { Deployment } from '../../src/cli/account.ts';
import { deploy, rollback } from '../../src/cli/deployment.ts';
import { checkLive } from '../../src/cli/smoke.ts';
import { addDays, vietnamDay } from '../../src/language/dates.ts';
import { DOMAINS } from '../../src/registry.ts';
import { freePort } from '../support/gateway-process.ts';
import {
  checkOut,
  copyProject,
  type LocalAccount,
  openAccount,
  TOKEN,
  versionBefore,
} from '../support/local-account.ts';
import { openDatabase } from '../support/local-database.ts';
import { SAMPLES, sample } from '../support/samples.ts';

const LONG = 240_000;
const old = versionBefore();
const folder = mkdtempSync(join(tmpdir(), 'motcua-account-'));
const made: string[] = [folder];
const editor = { authorization: `Bearer ${TOKEN}` };

afterAll(() => {
  for (const each of made) rmSync(each, { recursive: true, force: true });
});

const project = () => {
  const copy = copyProject();
  made.push(copy);
  return copy;
};

const deploymentOf = (account: LocalAccount, told: string[] = []): Deployment => ({
  root: account.root,
  run: account.run,
  smoke: (url) => checkLive(url, (line) => told.push(line), 30_000),
  tell: (line) => told.push(line),
  newToken: () => TOKEN,
  url: account.url,
});

async function importAll({ url }: LocalAccount, query: string): Promise<void> {
  for (const domain of Object.keys(SAMPLES)) {
    const response = await fetch(`${url}/v1/admin/imports/${domain}?mode=publish&confirm=all&${query}`, {
      method: 'POST',
      headers: { ...editor, 'content-type': 'application/x-ndjson' },
      body: sample(domain),
    });
    if (!response.ok)
      throw new Error(`${domain}: ${response.status} ${(await response.text()).slice(0, 300)}`);
  }
}

/** What readers see, by domain, as the gateway proves it. */
async function digests({ url }: LocalAccount): Promise<Record<string, string>> {
  const { data } = (await (await fetch(`${url}/v1/manifest`)).json()) as {
    data: { domain: string; digest: string }[];
  };
  return Object.fromEntries(data.map(({ domain, digest }) => [domain, digest]));
}

/** Every kind of change an editor makes, and reading it again: with the old code on the new schema, above all. */
async function writesWork({ url }: LocalAccount): Promise<void> {
  const send = async (method: string, path: string, body?: object | string) => {
    const type = typeof body === 'string' ? 'application/x-ndjson' : 'application/json';
    const response = await fetch(`${url}/v1/admin${path}`, {
      method,
      headers: { ...editor, ...(body ? { 'content-type': type } : {}) },
      ...(body ? { body: typeof body === 'string' ? body : JSON.stringify(body) } : {}),
    });
    const text = await response.text();
    expect(response.status, `${method} ${path}: ${text.slice(0, 300)}`).toBeLessThan(300);
    return text ? JSON.parse(text) : null;
  };
  const row = {
    url: `https://bao.test.vn/${Date.now()}`,
    title: 'Tin viết trong lúc nâng cấp',
    publishedAt: '2026-11-20',
    body: 'Ủy ban nhân dân phường thông báo lịch tiếp công dân trong tuần tới tại trụ sở.',
  };
  const publish = '/imports/articles?mode=publish&strategy=merge&confirm=all';
  const { data: report } = await send('POST', publish, JSON.stringify(row));
  expect(report.diff.added).toBe(1);
  const listed = await fetch(`${url}/v1/articles?sort=newest&limit=100`);
  const { data: held } = (await listed.json()) as { data: { id: string; title: string }[] };
  const id = held.find(({ title }) => title === row.title)?.id;
  await send('POST', `/purge/articles/${id}`);
  expect((await fetch(`${url}/v1/articles/${id}`)).status).toBeGreaterThanOrEqual(404);
  await send(
    'POST',
    `${publish}&publishAt=${addDays(vietnamDay(Date.now()), 20)}T08:00`,
    JSON.stringify({ ...row, url: `${row.url}/sau` }),
  );
  const { data: token } = await send('POST', '/tokens', { name: `thử ${Date.now()}`, scopes: ['articles'] });
  await send('DELETE', `/tokens/${token.id}`);
  const address = `https://portal.test.vn/${Date.now()}.rss`;
  const { data: source } = await send('POST', '/sources', {
    domain: 'articles',
    name: 'Nguồn',
    address,
    kind: 'feed',
  });
  await send('DELETE', `/sources/${source.id}`);
  expect((await send('GET', '/audit')).data.length).toBeGreaterThan(3);
}

/** The old version with the data it published, as each test finds it. */
beforeAll(async () => {
  if (old === null) return;
  const account = await openAccount(join(folder, 'old'), await freePort());
  account.root = checkOut(old);
  made.push(account.root);
  const told: string[] = [];
  // The first deploy of an account; the code that is deployed is asked only what it promised in its own time.
  expect(await deploy({ ...deploymentOf(account, told), smoke: async () => [] }), told.join('\n')).toBe(
    'deployed',
  );
  await importAll(account, 'strategy=replace');
  await account.stop();
}, LONG);

async function accountWithOld(): Promise<LocalAccount> {
  const copy = mkdtempSync(join(tmpdir(), 'motcua-account-'));
  made.push(copy);
  cpSync(join(folder, 'old'), copy, { recursive: true });
  const account = await openAccount(copy, await freePort());
  onTestFinished(() => account.stop());
  return account;
}

const serving = async (account: LocalAccount) =>
  JSON.parse((await account.run(['deployments', 'status', '--json'])).out).versions[0].version_id;

const hasTable = ({ state }: LocalAccount, name: string): boolean => {
  const database = openDatabase(state);
  try {
    return database.prepare('SELECT 1 FROM sqlite_master WHERE name = ?').get(name) !== undefined;
  } finally {
    database.close();
  }
};

describe.skipIf(old === null)('over the version before the newest migration', () => {
  it(
    'adds, deploys, asks, takes away; keeps all that was published; and can be taken back',
    async () => {
      const account = await accountWithOld();
      account.root = project();
      writeFileSync(join(account.root, 'migrations/9998_begun.sql'), 'CREATE TABLE begun (x);');
      writeFileSync(join(account.root, 'migrations/9999_ended.sql'), 'DROP TABLE ended;');
      const database = openDatabase(account.state);
      database.exec('CREATE TABLE ended (x)');
      database.close();
      const before = await digests(account);
      expect(Object.keys(before).sort()).toEqual(DOMAINS.map(({ name }) => name).sort());

      let sawNewSchema = false;
      account.before = async ([command]) => {
        if (command !== 'deploy') return;
        sawNewSchema = hasTable(account, 'begun') && hasTable(account, 'ended');
        await writesWork(account);
        expect(await digests(account)).toEqual(before);
      };
      const told: string[] = [];
      expect(await deploy(deploymentOf(account, told)), told.join('\n')).toBe('deployed');
      expect(sawNewSchema).toBe(true);
      expect(hasTable(account, 'ended')).toBe(false);
      expect(await digests(account)).toEqual(before);
      expect(told.join('\n')).toContain('9999_ended.sql (sau khi');
      account.before = null;
      await writesWork(account);

      const returned: string[] = [];
      // The old version is asked what it promised in its own time: that is what it answers now.
      const back = { ...deploymentOf(account, returned), smoke: async () => [] };
      expect(await rollback(back, {}), returned.join('\n')).toBe('returned');
      expect(await serving(account)).toBe('version-1');
      expect(await digests(account)).toEqual(before);
      await writesWork(account);
    },
    LONG,
  );

  it(
    'leaves the old version serving when a migration fails half-way, and goes on from there when mended',
    async () => {
      const account = await accountWithOld();
      account.root = project();
      writeFileSync(join(account.root, 'migrations/9997_begun.sql'), 'CREATE TABLE begun (x);');
      const broken = join(account.root, 'migrations/9998_broken.sql');
      writeFileSync(broken, 'CREATE TABLE half (x);\nINSERT INTO nowhere VALUES (1);');
      const before = await digests(account);
      const told: string[] = [];
      expect(await deploy(deploymentOf(account, told))).toBe('untouched');
      expect(told.join('\n')).toContain('Bản đang chạy không bị thay đổi');
      expect(hasTable(account, 'half')).toBe(false);
      expect(await serving(account)).toBe('version-1');
      expect(await digests(account)).toEqual(before);
      await writesWork(account);
      writeFileSync(broken, 'CREATE TABLE half (x);');
      const again: string[] = [];
      expect(await deploy(deploymentOf(account, again)), again.join('\n')).toBe('deployed');
      expect(await digests(account)).toEqual(before);
    },
    LONG,
  );

  it(
    'leaves the old version serving when the deploy fails, and refuses a migration that both adds and takes',
    async () => {
      const account = await accountWithOld();
      account.root = project();
      const before = await digests(account);
      account.before = ([command]) =>
        command === 'deploy' ? { code: 1, out: 'upload failed [code: 10021]' } : undefined;
      const told: string[] = [];
      expect(await deploy(deploymentOf(account, told))).toBe('untouched');
      expect(told.join('\n')).toContain('10021');
      await writesWork(account);
      writeFileSync(
        join(account.root, 'migrations/9999_both.sql'),
        'CREATE TABLE a (x);\nDROP TABLE alerts;',
      );
      expect(await deploy(deploymentOf(account, told))).toBe('untouched');
      expect(told.join('\n')).toContain('9999_both.sql: vừa thêm vừa bớt');
      expect(await serving(account)).toBe('version-1');
      expect(await digests(account)).toEqual(before);
    },
    LONG,
  );

  it(
    'returns to the old version when the new one does not keep the contract, and takes nothing away',
    async () => {
      const account = await accountWithOld();
      account.root = project();
      writeFileSync(join(account.root, 'migrations/9999_ended.sql'), 'DROP TABLE kept_columns;');
      writeFileSync(
        join(account.root, 'src/index.ts'),
        "export default { fetch: () => new Response('D1_ERROR: no such table', { status: 500 }) };",
      );
      const before = await digests(account);
      const told: string[] = [];
      const smoke = async (url: string) =>
        (await serving(account)) === 'version-1' ? [] : checkLive(url, (line) => told.push(line), 2_000);
      expect(await deploy({ ...deploymentOf(account, told), smoke }), told.join('\n')).toBe('returned');
      expect(told.join('\n')).toContain('Đã trở lại bản version-1');
      expect(hasTable(account, 'kept_columns')).toBe(true);
      expect(await digests(account)).toEqual(before);
      await writesWork(account);
    },
    LONG,
  );
});

it('makes what an account lacks by whole names, and stops before anything where nobody is signed in', async () => {
  const account = await openAccount(join(folder, 'empty'), await freePort());
  onTestFinished(() => account.stop());
  const ran: string[] = [];
  account.before = (args) => {
    ran.push(args.join(' '));
    if (args[0] === 'whoami') return { code: 1, out: 'You are not authenticated.' };
  };
  expect(await deploy(deploymentOf(account))).toBe('untouched');
  expect(ran).toEqual(['whoami --json']);
  account.before = (args) => {
    ran.push(args.join(' '));
    if (args[0] === 'deploy') return { code: 1, out: 'stopped here' };
    if (args[0] === 'd1' && args[1] === 'migrations') return { code: 0, out: 'No migrations to apply!' };
  };
  expect(await deploy(deploymentOf(account))).toBe('untouched');
  // `motcua-files-old` and `motcua-pages-of-another` are there, and are not what is meant.
  expect(ran).toContain('queues create motcua-pages');
  expect(ran).toContain('r2 bucket create motcua-files');
});
