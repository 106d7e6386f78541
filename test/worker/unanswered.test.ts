/** What was asked for in vain is counted without keeping the question, and told to editors as phrases. */
import { afterEach, beforeAll, expect, it, vi } from 'vitest';
import { forgetUnanswered, phrases } from '../../src/search/unanswered/report.ts';
import { openStore } from '../../src/store/session.ts';
import { deliver, SECRETS } from '../support/deliveries.ts';
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
  ['a completion of a street', '/v1/land-prices/streets?q=', 'land-prices'],
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

it.each(['xin chào', 'Hồ sơ đất của tôi đến bước nào rồi?', 'địa chỉ nhà riêng của ông Qwzx Vbnk'])(
  'leaves alone what nobody could publish: %s',
  async (question) => {
    await admin('DELETE', '/unanswered');
    await seek(`/v1/ask?q=${question}`);
    expect(await rows()).toEqual([]);
  },
);

it('keeps nothing of numbers and addresses', async () => {
  await admin('DELETE', '/unanswered');
  const personal = '0912 345 678 052099001234 thửa 123 qwzx.vbnk@example.org';
  for (let n = 0; n < 6; n += 1) await seek(`/v1/articles?q=${personal} mlkj&from=2090-01-0${n + 1}`);
  expect((await rows()).map(({ term }) => term).sort()).toEqual(['mlkj', 'thua']);
});

it('counts the people of a chat channel apart, though one platform asks for them', async () => {
  await admin('DELETE', '/unanswered');
  const ask = async (chat: number) => {
    pass();
    const message = {
      date: Math.floor(clock / 1000),
      text: 'qwzx vbnk',
      chat: { id: chat, type: 'private' },
    };
    const body = JSON.stringify({ update_id: clock, message });
    const headers = { 'x-telegram-bot-api-secret-token': SECRETS.TELEGRAM_WEBHOOK_SECRET };
    expect((await deliver('telegram', { body, headers })).status).toBe(200);
  };
  for (const chat of [1, 2, 2]) await ask(chat);
  expect((await rows()).map(({ surface, count }) => `${surface} ${count}`)).toEqual([
    'ask 2',
    'ask 2',
    'ask 2',
  ]);
});

it('counts a visitor once a day, and nobody who asked not to be', async () => {
  await admin('DELETE', '/unanswered');
  for (let n = 1; n < 9; n += 1)
    await seek(`/v1/articles?q=qwzx&from=2021-01-0${n}`, {
      // One household has all the addresses of a network.
      headers: { 'cf-connecting-ip': `2001:db8:7:9::${n}` },
    });
  expect((await rows()).map(({ count }) => count)).toEqual([1]);
  await seek('/v1/articles?q=mnbv', { headers: { dnt: '1' } });
  await seek('/v1/articles?q=mnbv', { headers: { 'sec-gpc': '1' } });
  await seek('/v1/articles?q=mnbv', { env: { UNANSWERED: 'off' } });
  await seek('/v1/articles?q=mnbv', { env: { ADMIN_TOKEN: '' } });
  expect(await rows()).toHaveLength(1);
});

it('writes little of one who floods it', async () => {
  await admin('DELETE', '/unanswered');
  const word = (n: number) => `q${String.fromCharCode(97 + (n % 26), 97 + (Math.floor(n / 26) % 26))}w`;
  const flood = { headers: { 'cf-connecting-ip': '203.0.113.77' } };
  for (let n = 0; n < 30; n += 1) {
    const words = Array.from({ length: 15 }, (_, at) => word(n * 15 + at));
    await seek(`/v1/articles?q=${words.join(' ')}`, flood);
  }
  expect(await rows()).toHaveLength(400);
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
  const typing = [term('tran ph', 6), term('ph', 6), term('tran phu', 7), term('tran', 7), term('phu', 9)];
  expect(phrases(typing).map(({ term }) => term)).toEqual(['phu', 'tran phu']);
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
