/** What was asked for in vain is counted without keeping the question, and told to editors as phrases. */
import { afterEach, beforeAll, expect, it, vi } from 'vitest';
import { forgetUnanswered, phrases } from '../../src/search/unanswered/report.ts';
import { openStore } from '../../src/store/session.ts';
import { admin } from '../support/editors.ts';
import { isolate, realEnv, throwing } from '../support/faults.ts';
import { importSamples } from '../support/gateway.ts';

beforeAll(() => importSamples(), 60_000);
afterEach(() => vi.useRealTimers());

let turn = 0;
let clock = Date.now();

/** Lets so much time pass that what was counted before may be written. */
function pass(): void {
  clock += 11_000;
  vi.useFakeTimers({ toFake: ['Date'], now: clock });
}

/** Asks as another visitor each time, once what was counted before may be written. */
async function seek(path: string, init: { env?: object; headers?: Record<string, string> } = {}) {
  pass();
  turn += 1;
  const { ask, state } = isolate({ UNANSWERED: '', ...init.env });
  const answer = await ask(encodeURI(path), {
    headers: { 'cf-connecting-ip': `192.0.2.${turn % 250}`, ...init.headers },
  });
  expect(answer.status).toBe(200);
  return { answer, trips: state.trips };
}

const rows = async () =>
  (await realEnv.DB.prepare('SELECT * FROM unanswered_terms').all<Record<string, unknown>>()).results;
const report = async (query = '') =>
  (await admin('GET', `/unanswered${query}`)).body.data as { surface: string; term: string; count: number }[];

it('shows words from the sixth visitor on, and holds none before', async () => {
  for (let n = 0; n < 5; n += 1) await seek(`/v1/articles?q=zước mlịn xyzt&from=2020-01-0${n + 1}`);
  expect(await report()).toEqual([]);
  const held = await rows();
  expect(held.length).toBeGreaterThan(3);
  expect(held.every(({ term, count }) => term === null && count === 5)).toBe(true);
  expect(JSON.stringify(held)).not.toMatch(/zuoc|mlin|xyzt/);
  await seek('/v1/articles?q=Zước mlịn XYZT&from=2020-02-01');
  expect(await report()).toEqual([
    expect.objectContaining({ surface: 'articles', term: 'zuoc mlin xyzt', count: 6 }),
  ]);
});

it.each([
  ['a list by words', '/v1/recruitments?q=', 'recruitments'],
  ['a street', '/v1/land-prices?street=', 'land-prices'],
  ['passages', '/v1/legal-documents/passages?q=', 'legal-documents'],
  ['the search over everything', '/v1/search?q=', 'search'],
  ['a question', '/v1/ask?q=', 'ask'],
  ['the page of a list', '/recruitments?q=', 'recruitments'],
])('counts %s', async (_, path, surface) => {
  await admin('DELETE', '/unanswered');
  const { trips } = await seek(`${path}qwzx vbnk`);
  const before = (await rows()).filter((row) => row.surface === surface);
  expect(before.length).toBeGreaterThan(0);
  expect(trips).toBeGreaterThan(0);
});

it('counts a question in a body, and not what was found', async () => {
  await admin('DELETE', '/unanswered');
  pass();
  const { ask } = isolate();
  await ask('/v1/ask', {
    method: 'POST',
    body: JSON.stringify({ question: 'qwzx vbnk là gì?' }),
    headers: { 'content-type': 'application/json', 'cf-connecting-ip': '198.51.100.7' },
  });
  expect((await rows()).map(({ surface }) => surface)).toContain('ask');
  await admin('DELETE', '/unanswered');
  await seek('/v1/land-prices?street=nguyen hue');
  expect(await rows()).toEqual([]);
});

it('counts a visitor once a day, and nobody who asked not to be', async () => {
  await admin('DELETE', '/unanswered');
  const same = { headers: { 'cf-connecting-ip': '203.0.113.9' } };
  for (let n = 0; n < 8; n += 1) await seek(`/v1/articles?q=qwzx&from=2021-01-0${n + 1}`, same);
  expect((await rows()).map(({ count }) => count)).toEqual([1]);
  await seek('/v1/articles?q=mnbv', { headers: { dnt: '1' } });
  await seek('/v1/articles?q=mnbv', { headers: { 'sec-gpc': '1' } });
  await seek('/v1/articles?q=mnbv', { env: { UNANSWERED: 'off' } });
  expect(await rows()).toHaveLength(1);
});

it('adds no round trip to the read, and harms no answer when it cannot be written', async () => {
  const { ask, state } = isolate();
  pass();
  const answer = await ask('/v1/articles?q=hgfd', { settle: false });
  expect(answer.headers.get('server-timing')).toContain('1 round trips');
  state.fault = (run, texts) =>
    texts.some((text) => text.includes('unanswered_terms')) ? throwing(run, texts, '') : run();
  pass();
  expect((await ask('/v1/articles?q=hgfdsa')).status).toBe(200);
});

it('tells phrases rather than their parts, unless a part is asked for far oftener', () => {
  const term = (words: string, count: number) => ({
    surface: 'ask',
    term: words,
    count,
    firstOn: '2026-01-01',
    lastOn: '2026-01-02',
  });
  const told = phrases([term('the', 40), term('the can cuoc', 10), term('can cuoc', 11), term('cuoc', 10)]);
  expect(told.map(({ term }) => term)).toEqual(['the', 'the can cuoc']);
});

it('forgets what was not asked for in ninety days', async () => {
  await admin('DELETE', '/unanswered');
  await seek('/v1/articles?q=poiu');
  const store = openStore(realEnv.DB, 'primary');
  await forgetUnanswered(store, '2026-12-01');
  expect(await rows()).not.toEqual([]);
  await forgetUnanswered(store, '2099-01-01');
  expect(await rows()).toEqual([]);
});

it('is for editors, and only an administrator empties it', async () => {
  const made = await admin('POST', '/tokens', { name: 'thử', scopes: ['articles'] });
  const token = made.body.data.token;
  expect((await admin('GET', '/unanswered', undefined, token)).status).toBe(200);
  expect((await admin('DELETE', '/unanswered', undefined, token)).status).toBe(403);
  expect((await admin('GET', '/unanswered', undefined, 'wrong-token')).status).toBe(401);
  expect((await admin('GET', '/unanswered?surface=nowhere')).status).toBe(400);
});
