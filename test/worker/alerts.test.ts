/** What an operator is told by webhook: each fault once, its mending once, and nothing in a quiet hour. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { sendAlerts } from '../../src/alerts/send.ts';
import { admin, trigger } from '../support/editors.ts';
import { realEnv } from '../support/faults.ts';
import { importSamples } from '../support/gateway.ts';

const HOOK = 'https://alarm.test/hook?key=only-here';
const HOUR = 3_600_000;
const env = { ...realEnv, ALERT_WEBHOOK: HOOK, SITE_ORIGIN: 'https://motcua.test' };
let sent: Record<string, string>[] = [];
let status = 200;
let logged: string[] = [];

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
const turn = async (failure?: unknown, given: Partial<typeof env> = {}) => {
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
  for (const table of ['alerts', 'backups', 'sources', 'source_runs']) await run(`DELETE FROM ${table}`);
  await backedUp(Date.now());
  status = 200;
  sent = [];
  const real = globalThis.fetch;
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (input, init) => {
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

  it('a snapshot that cannot be written, by the trigger itself', async () => {
    const get = () => Promise.reject(new Error('R2 is down'));
    const broken = { get, put: get, head: get, delete: get, list: get } as unknown as R2Bucket;
    await trigger('*/15 * * * *', { ...env, SNAPSHOT: broken }).catch(() => undefined);
    expect(sent.map(({ state, key }) => `${state} ${key}`)).toEqual(['fault snapshot']);
    sent = [];
    await trigger('*/15 * * * *', env);
    expect(sent.map(({ state, key }) => `${state} ${key}`)).toEqual(['mended snapshot']);
  });
});

it('is silent in a quiet hour', async () => {
  await register();
  for (let quarter = 0; quarter < 4; quarter += 1) expect(await turn()).toEqual([]);
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
