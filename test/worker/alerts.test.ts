/** What an operator is told by webhook: each fault once, its mending once, and nothing in a quiet hour. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { sendAlerts } from '../../src/alerts/send.ts';
import type { Env } from '../../src/env.ts';
import { admin, trigger } from '../support/editors.ts';
import { faultyDatabase, realEnv, throwing } from '../support/faults.ts';
import { importSamples } from '../support/gateway.ts';

const HOOK = 'https://alarm.test/hook?key=only-here';
const HOUR = 3_600_000;
const env = { ...realEnv, ALERT_WEBHOOK: HOOK, SITE_ORIGIN: 'https://motcua.test' };
let sent: Record<string, string>[] = [];
let status = 200;
let logged: string[] = [];
/** What Cloudflare says was used today; null where it refuses. */
let usage: { requests: number; rowsRead: number; rowsWritten: number } | null;
let asked: Record<string, unknown>[] = [];

const run = (statement: string, ...values: unknown[]) =>
  realEnv.DB.prepare(statement)
    .bind(...values)
    .run();
const iso = (at: number) => new Date(at).toISOString();
const backedUp = (at: number) =>
  run(
    "INSERT OR REPLACE INTO backups (day, made_at, editions, records, files) VALUES ('2999-01-01', ?, 1, 1, 1)",
    iso(at),
  );
/** What a turn sends, as `state key`. */
const turn = async (failure?: unknown, given: Partial<Env> = {}) => {
  sent = [];
  await sendAlerts({ ...env, ...given }, failure);
  return sent.map(({ state, key }) => `${state} ${key}`);
};
const register = async (): Promise<string> => {
  const { body } = await admin('POST', '/sources', {
    domain: 'articles',
    name: 'Cổng phường',
    kind: 'page-list',
    address: 'https://vi-du.gov.vn/tin?khoa=rieng',
    selectors: { title: 'h1' },
  });
  return body.data.id;
};

beforeEach(async () => {
  await importSamples(['places']);
  for (const table of ['alerts', 'backups', 'sources', 'source_runs', 'scheduled_imports', 'tokens'])
    await run(`DELETE FROM ${table}`);
  await backedUp(Date.now());
  for (const bucket of [realEnv.SNAPSHOT, realEnv.BACKUPS]) await bucket?.delete('alert-database');
  status = 200;
  usage = { requests: 0, rowsRead: 0, rowsWritten: 0 };
  asked = [];
  sent = [];
  const real = globalThis.fetch;
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (input, init) => {
    if (String(input) === 'https://api.cloudflare.com/client/v4/graphql') {
      asked.push(JSON.parse(String(init?.body)));
      if (usage === null) return Response.json({ data: null, errors: [{ message: 'not authorized' }] });
      const { requests, ...rows } = usage;
      const account = {
        workersInvocationsAdaptive: requests === 0 ? [] : [{ sum: { requests } }],
        d1AnalyticsAdaptiveGroups: [{ sum: rows }],
      };
      return Response.json({ data: { viewer: { accounts: [account] } } });
    }
    if (!String(input).startsWith('https://alarm.test/')) return real(input, init);
    sent.push(JSON.parse(String(init?.body)));
    return new Response(null, { status });
  });
  logged = [];
  vi.spyOn(console, 'error').mockImplementation((text) => void logged.push(String(text)));
});
afterEach(() => vi.restoreAllMocks());

describe('is told once, and once when it is mended:', () => {
  it('a source that fails again and again', async () => {
    const id = await register();
    await run('UPDATE sources SET failures = 2 WHERE id = ?', id);
    expect(await turn()).toEqual([]);
    await run('UPDATE sources SET failures = 3 WHERE id = ?', id);
    expect(await turn()).toEqual([`fault source:${id}`]);
    expect(sent[0]).toMatchObject({
      vi: expect.stringContaining('Cổng phường'),
      from: 'https://motcua.test',
    });
    expect(JSON.stringify(sent)).not.toContain('rieng');
    await run('UPDATE sources SET failures = 9 WHERE id = ?', id);
    expect(await turn()).toEqual([]);
    await run('UPDATE sources SET failures = 0 WHERE id = ?', id);
    expect(await turn()).toEqual([`mended source:${id}`]);
    expect(sent[0]).toMatchObject({
      vi: expect.stringContaining('Cổng phường'),
      mendedAt: expect.any(String),
    });
    expect(await turn()).toEqual([]);
  });

  it('data older than the schedule of its source promises', async () => {
    const id = await register();
    const good = (at: number) =>
      run(
        `INSERT OR REPLACE INTO source_runs (id, source_id, trigger, started_at, outcome)
          VALUES ('r', ?, 'schedule', ?, 'unchanged')`,
        id,
        iso(at),
      );
    await run('UPDATE sources SET updated_at = ? WHERE id = ?', iso(Date.now() - 90 * HOUR), id);
    await good(Date.now() - 20 * HOUR);
    expect(await turn()).toEqual([]);
    await good(Date.now() - 25 * HOUR);
    expect(await turn()).toEqual([`fault age:${id}`]);
    expect(await turn()).toEqual([]);
    await good(Date.now());
    expect(await turn()).toEqual([`mended age:${id}`]);
    // One looked at each fortnight is not old in a day.
    await run('UPDATE sources SET interval_minutes = 20160 WHERE id = ?', id);
    await good(Date.now() - 80 * HOUR);
    expect(await turn()).toEqual([]);
  });

  it('a back-up that is late, where one is wanted', async () => {
    await backedUp(Date.now() - 31 * HOUR);
    expect(await turn(undefined, { BACKUPS: undefined as never })).toEqual([]);
    expect(await turn()).toEqual(['fault backup']);
    expect(await turn()).toEqual([]);
    await backedUp(Date.now());
    expect(await turn()).toEqual(['mended backup']);
  });

  it('a database that does not answer, noted where it can be', async () => {
    const { binding, state } = faultyDatabase(realEnv.DB);
    state.fault = throwing;
    const down = { DB: binding };
    expect(await turn(undefined, down)).toEqual(['fault database']);
    expect(await turn(undefined, down)).toEqual([]);
    expect(await turn()).toEqual(['mended database']);
    expect(sent[0]).toMatchObject({ vi: expect.stringContaining('D1'), since: expect.any(String) });
    expect(await turn()).toEqual([]);
    // With no bucket to note it in it is told in the first quarter of an hour.
    const bare = { ...down, SNAPSHOT: undefined as never, BACKUPS: undefined as never };
    const at = async (minute: string) => {
      sent = [];
      await sendAlerts({ ...env, ...bare }, undefined, Date.parse(`2026-11-28T05:${minute}:00Z`));
      return sent.map(({ key }) => key);
    };
    expect(await at('07')).toEqual(['database']);
    expect(await at('22')).toEqual([]);
  });

  it('a schema older than the Worker', async () => {
    const { binding, state } = faultyDatabase(realEnv.DB);
    state.fault = () => Promise.reject(new Error('D1_ERROR: no such table: alerts: SQLITE_ERROR'));
    expect(await turn(undefined, { DB: binding })).toEqual(['fault schema']);
    expect(await turn()).toEqual(['mended schema']);
  });

  it.each(['SNAPSHOT', 'FILES', 'BACKUPS'] as const)('a bucket that does not answer: %s', async (binding) => {
    const fail = () => Promise.reject(new Error('R2 is down'));
    const broken = { head: fail, get: fail, put: fail, list: fail, delete: fail } as unknown as R2Bucket;
    expect(await turn(undefined, { [binding]: broken })).toEqual([`fault bucket:${binding}`]);
    expect(await turn(undefined, { [binding]: broken })).toEqual([]);
    expect(await turn()).toEqual([`mended bucket:${binding}`]);
  });

  it('a database that is nearly full', async () => {
    expect(await turn(undefined, { DATABASE_BYTES: '1000' })).toEqual(['fault database-size']);
    expect(await turn()).toEqual(['mended database-size']);
  });

  it('budgets of the day that are nearly used up, and figures that cannot be had', async () => {
    const watched = { ACCOUNT_ID: 'account', ANALYTICS_TOKEN: 'for-figures-only', DAY_REQUESTS: '100000' };
    expect(await turn(undefined, watched)).toEqual([]);
    usage = { requests: 79_999, rowsRead: 1e8, rowsWritten: 5 };
    expect(await turn(undefined, watched)).toEqual([]);
    usage = { requests: 80_000, rowsRead: 1e8, rowsWritten: 1_400_000 };
    expect(await turn(undefined, watched)).toEqual(['fault budget:requests', 'fault budget:rows-written']);
    expect(sent[0]).toMatchObject({ vi: expect.stringContaining('80.000 / 100.000') });
    expect(asked[0]).toMatchObject({
      variables: { account: 'account', day: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) },
    });
    expect(await turn(undefined, watched)).toEqual([]);
    usage = null;
    expect((await turn(undefined, watched)).sort()).toEqual([
      'fault usage',
      'mended budget:requests',
      'mended budget:rows-written',
    ]);
    expect(logged.join(' ') + JSON.stringify(sent)).not.toContain('for-figures-only');
    usage = { requests: 0, rowsRead: 25e9 / 30, rowsWritten: 0 };
    expect((await turn(undefined, watched)).sort()).toEqual(['fault budget:rows-read', 'mended usage']);
    expect(await turn()).toEqual(['mended budget:rows-read']);
  });

  it('a scheduled publish that is overdue, or has failed', async () => {
    const state = (named: string, publishAt: number, finishedAt: number | null = null) =>
      run(
        `INSERT OR REPLACE INTO scheduled_imports
          (id, domain, publish_at, strategy, rejects, created_at, created_by, state, rows, finished_at)
          VALUES ('s', 'articles', ?, 'merge', 'refuse', ?, 'an', ?, 1, ?)`,
        iso(publishAt),
        iso(publishAt),
        named,
        finishedAt === null ? null : iso(finishedAt),
      );
    await state('waiting', Date.now() - HOUR / 6);
    expect(await turn()).toEqual([]);
    await state('waiting', Date.now() - HOUR / 3);
    expect(await turn()).toEqual(['fault scheduled:s']);
    await state('published', Date.now() - HOUR / 3, Date.now());
    expect(await turn()).toEqual(['mended scheduled:s']);
    await state('failed', Date.now() - HOUR, Date.now());
    expect(await turn()).toEqual(['fault scheduled:s']);
    await state('failed', Date.now() - 30 * HOUR, Date.now() - 25 * HOUR);
    expect(await turn()).toEqual(['mended scheduled:s']);
  });

  it('a token that ends within a week', async () => {
    const { body } = await admin('POST', '/tokens', { name: 'cổng phường', scopes: ['articles'] });
    const { id } = body.data;
    const ends = (at: number) => run('UPDATE tokens SET expires_at = ? WHERE id = ?', iso(at), id);
    await ends(Date.now() + 8 * 24 * HOUR);
    expect(await turn()).toEqual([]);
    await ends(Date.now() + 6 * 24 * HOUR);
    expect(await turn()).toEqual([`fault token:${id}`]);
    await admin('DELETE', `/tokens/${id}`);
    expect(await turn()).toEqual([`mended token:${id}`]);
  });

  it('a queue of pages that does not move', async () => {
    const id = await register();
    const begun = (at: number) =>
      run(
        `INSERT OR REPLACE INTO source_runs (id, source_id, trigger, started_at, outcome)
          VALUES ('q', ?, 'schedule', ?, 'gathering')`,
        id,
        iso(at),
      );
    await begun(Date.now() - 5 * HOUR);
    expect(await turn()).toEqual([]);
    await begun(Date.now() - 7 * HOUR);
    expect(await turn()).toEqual([`fault queue:${id}`]);
    await run("UPDATE source_runs SET outcome = 'failed' WHERE id = 'q'");
    expect(await turn()).toEqual([`mended queue:${id}`]);
  });

  it('a snapshot that cannot be written, by the trigger itself', async () => {
    const get = () => Promise.reject(new Error('R2 is down'));
    const broken = { get, put: get, head: get, delete: get, list: get } as unknown as R2Bucket;
    await trigger('*/15 * * * *', { ...env, SNAPSHOT: broken }).catch(() => undefined);
    expect(sent.map(({ state, key }) => `${state} ${key}`)).toEqual([
      'fault snapshot',
      'fault bucket:SNAPSHOT',
    ]);
    sent = [];
    await trigger('*/15 * * * *', env);
    expect(sent.map(({ state, key }) => `${state} ${key}`)).toEqual([
      'mended bucket:SNAPSHOT',
      'mended snapshot',
    ]);
  });
});

it('is silent in a quiet hour', async () => {
  await register();
  const watched = { ACCOUNT_ID: 'account', ANALYTICS_TOKEN: 'for-figures-only' };
  for (let quarter = 0; quarter < 4; quarter += 1) expect(await turn(undefined, watched)).toEqual([]);
});

it('sends again what the hook did not take, and nothing to an address that is not HTTPS', async () => {
  await backedUp(Date.now() - 31 * HOUR);
  status = 500;
  expect(await turn()).toEqual(['fault backup']);
  expect(await turn()).toEqual(['fault backup']);
  status = 204;
  expect(await turn()).toEqual(['fault backup']);
  expect(await turn()).toEqual([]);
  for (const ALERT_WEBHOOK of ['http://alarm.test/', 'alarm', 'file:///x'])
    expect(await turn('failed', { ALERT_WEBHOOK })).toEqual([]);
  expect(logged.join(' ')).toContain('ALERT_WEBHOOK');
  expect(logged.join(' ')).not.toContain('only-here');
});
