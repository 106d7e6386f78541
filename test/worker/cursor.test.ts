/** Cursors are sealed: nobody dictates an edition, a day or a total, and what was taken back is walked by nobody. */
import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, it } from 'vitest';
import { ask, get, importNdjson, TOKEN } from '../support/gateway.ts';

const { DB } = env as unknown as { DB: D1Database };
const BASE = '/v1/articles';

const article = (number: number, title = `Tin số ${number}`) => ({
  id: `tin-${number}`,
  url: `https://example.org/tin-${number}`,
  title,
  publishedAt: `2026-03-${String(number).padStart(2, '0')}T08:00:00Z`,
  body: 'Ủy ban nhân dân phường thông báo lịch tiếp công dân của tháng này tại trụ sở.',
});
const articles = (count: number, title?: string) =>
  Array.from({ length: count }, (_, index) => article(index + 1, title));

const rollback = (number: number) =>
  ask(`/v1/admin/editions/articles/${number}/rollback`, {
    method: 'POST',
    headers: { authorization: `Bearer ${TOKEN}` },
  });

const cursorOf = async (address: string): Promise<string> => {
  const { body } = await get(address);
  expect(body.page.nextCursor).toBeTypeOf('string');
  return body.page.nextCursor;
};

const base64Url = (text: string) => btoa(text).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
const payloadOf = (cursor: string) =>
  atob((cursor.split('.')[0] ?? '').replaceAll('-', '+').replaceAll('_', '/'));

async function isGone(address: string) {
  const { status, body } = await get(address);
  expect(status, address).toBe(400);
  expect(body.type).toMatch(/#problem-cursor-gone$/);
  expect(body.errors[0]).toMatchObject({ in: 'query', name: 'cursor' });
  expect(body.data).toBeUndefined();
}

describe('a cursor', () => {
  beforeEach(async () => {
    await importNdjson('articles', articles(12));
  });

  it('leads on for the query it was given for, with the edition and the date it began in', async () => {
    const first = (await get(`${BASE}?limit=5`)).body;
    await importNdjson('articles', articles(20, 'Tin mới hơn'));
    const second = (await get(`${BASE}?limit=5&cursor=${first.page.nextCursor}`)).body;
    expect(second.data.map(({ id }: { id: string }) => id)).toEqual([
      'tin-7',
      'tin-6',
      'tin-5',
      'tin-4',
      'tin-3',
    ]);
    expect(second.meta).toEqual(first.meta);
    expect(second.page.total).toBe(12);
  });

  it('is refused with any one character of it changed', async () => {
    const cursor = await cursorOf(`${BASE}?limit=5`);
    for (let index = 0; index < cursor.length; index += 1) {
      const other = cursor[index] === 'A' ? 'B' : 'A';
      const forged = cursor.slice(0, index) + other + cursor.slice(index + 1);
      const { status } = await get(`${BASE}?limit=5&cursor=${forged}`);
      // The last character of each part may carry unused bits only: then the bytes are the same.
      if (status === 200) expect([cursor.indexOf('.') - 1, cursor.length - 1]).toContain(index);
      else expect(status).toBe(400);
    }
  });

  it('is refused with another edition, day, total or position under the same signature, and without one', async () => {
    const cursor = await cursorOf(`${BASE}?limit=5`);
    const [edition, day, total, exact, after] = JSON.parse(payloadOf(cursor));
    const seal = cursor.split('.')[1];
    const forgeries = [
      [edition + 1, day, total, exact, after],
      [edition, '2030-01-01', total, exact, after],
      [edition, day, 999_999, exact, after],
      [edition, day, total, exact, ['9999', 'z']],
    ];
    for (const forgery of forgeries) {
      await isGone(`${BASE}?limit=5&cursor=${base64Url(JSON.stringify(forgery))}.${seal}`);
      await isGone(`${BASE}?limit=5&cursor=${base64Url(JSON.stringify(forgery))}`);
    }
  });

  it('is refused for another query or another domain', async () => {
    const cursor = await cursorOf(`${BASE}?limit=5`);
    await isGone(`${BASE}?limit=5&kind=news&cursor=${cursor}`);
    await isGone(`/v1/recruitments?limit=5&cursor=${cursor}`);
  });

  it('is gone once its edition is rolled back, and once that edition is published over', async () => {
    await importNdjson('articles', articles(20, 'Tin sai'));
    const cursor = await cursorOf(`${BASE}?limit=5`);
    const { body } = await get(BASE);
    expect((await rollback(body.meta.edition - 1)).status).toBe(200);
    await isGone(`${BASE}?limit=5&cursor=${cursor}`);
    await importNdjson('articles', articles(15, 'Tin đúng'));
    await isGone(`${BASE}?limit=5&cursor=${cursor}`);
  });

  it('is gone on pages for people too, which say so', async () => {
    await importNdjson('articles', articles(28));
    const page = await (await ask('/articles', { headers: { accept: 'text/html' } })).text();
    const cursor = /cursor=([\w.-]+)/.exec(page)?.[1] ?? '';
    expect(cursor).not.toBe('');
    const next = await ask(`/articles?cursor=${cursor}`, { headers: { accept: 'text/html' } });
    expect(next.status).toBe(200);
    const forged = await ask(`/articles?cursor=${cursor.slice(2)}`, { headers: { accept: 'text/html' } });
    expect(await forged.text()).toContain('hãy bắt đầu lại');
  });

  it('is signed with a secret of this database that no answer shows', async () => {
    const row = await DB.prepare("SELECT value FROM secrets WHERE name = 'cursor'").first<{
      value: string;
    }>();
    expect(row?.value).toMatch(/^[0-9a-f]{64}$/);
    const cursor = await cursorOf(`${BASE}?limit=5`);
    expect(cursor).not.toContain(row?.value ?? '');
  });
});
