/** The store at its limits: artifacts of several parts, more publishes than are kept, facets beyond their cut. */
import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { insertRows } from '../../src/store/bulk.ts';
import { cachedArtifact, storeArtifact } from '../../src/store/cached-artifact.ts';
import { openStore } from '../../src/store/session.ts';
import { realEnv } from '../support/faults.ts';
import { ask, get, importNdjson, TOKEN } from '../support/gateway.ts';

const store = () => openStore(realEnv.DB, 'primary');

describe('an artifact', () => {
  it.each([0, 1, 899_999, 900_000, 900_001, 1_800_000, 1_800_001, 2_345_678])(
    'of %i characters comes back whole',
    async (length) => {
      const name = `thu-${length}`;
      // No two parts are alike, so that parts in the wrong order would show.
      const body = Array.from({ length: Math.ceil(length / 8) }, (_, at) => String(at).padStart(8, '0'))
        .join('')
        .slice(0, length);
      await importNdjson('places', [
        { code: '70001', name: 'Xã Thử', level: 'xã', validFrom: '2026-01-01', resolution: `số ${length}` },
      ]);
      const [heads] = await store().read([sql`SELECT edition FROM heads WHERE domain = 'places'`]);
      await store().write(storeArtifact('places', Number(heads?.[0]?.edition), name, body));
      const held = cachedArtifact('places', name, (text) => text, 'none');
      expect((await held.load(store())) === body).toBe(true);
      const [parts] = await store().read([
        sql`SELECT length(body) AS length FROM artifacts WHERE domain = 'places' AND name = ${name}`,
      ]);
      expect(parts).toHaveLength(Math.max(1, Math.ceil(length / 900_000)));
    },
  );

  it('is the empty one where nothing is held', async () => {
    expect(await cachedArtifact('recruitments', 'khong-co', (text) => text, 'none').load(store())).toBe(
      'none',
    );
  });
});

describe('rows written in bulk', () => {
  it('are all written, however many statements they need', async () => {
    expect(insertRows('imported_ids', [])).toEqual([]);
    const rows = Array.from({ length: 5_000 }, (_, at) => ({
      domain: 'thu',
      edition: 1,
      id: `${at}-${'đ'.repeat(400)}`,
      outcome: 'added',
    }));
    const statements = insertRows('imported_ids', rows);
    expect(statements.length).toBeGreaterThan(1);
    await store().write(statements);
    const [counted] = await store().read([
      sql`SELECT count(*) AS n, count(DISTINCT id) AS ids FROM imported_ids WHERE domain = 'thu'`,
    ]);
    expect(counted?.[0]).toEqual({ n: 5_000, ids: 5_000 });
    await store().write([sql`DELETE FROM imported_ids WHERE domain = 'thu'`]);
  });
});

describe('editions', () => {
  const article = (n: number) => ({
    id: 'a',
    url: 'https://example.org/a',
    title: `Bài lần ${n} (dữ liệu mẫu)`,
    publishedAt: '2026-01-05T08:00:00Z',
    body: `Nội dung lần thứ ${n} của bài này.`,
  });
  const rollback = async (number: number) =>
    (
      await ask(`/v1/admin/editions/articles/${number}/rollback`, {
        method: 'POST',
        headers: { authorization: `Bearer ${TOKEN}` },
      })
    ).status;
  const title = async () => (await get(`/v1/articles?limit=1&q=`)).body.data[0]?.title;

  it('are kept for thirty publishes; older ones say that they are gone', async () => {
    const first = (await importNdjson('articles', [article(1)])).body.data.edition as number;
    const at = (n: number) => first + n - 1;
    for (let n = 2; n <= 33; n += 1) {
      const { body } = await importNdjson('articles', [article(n)]);
      expect(body.data.edition).toBe(at(n));
    }
    const { body } = await get('/v1/admin/editions/articles', { authorization: `Bearer ${TOKEN}` });
    const states = Object.fromEntries(
      body.data.map(({ number, state }: { number: number; state: string }) => [number, state]),
    );
    expect([states[at(33)], states[at(32)], states[at(3)]]).toEqual(['current', 'earlier', 'earlier']);
    expect([states[at(1)], states[at(2)]]).toEqual(['discarded', 'discarded']);
    for (const gone of [1, 2]) expect(await rollback(at(gone))).toBe(409);
    expect(await rollback(at(34))).toBe(404);
    expect(await rollback(0)).toBe(404);
    for (const kept of [3, 32, 33]) {
      expect(await rollback(at(kept))).toBe(200);
      const { data } = (await get('/v1/articles/a')).body;
      expect(data.title).toBe(`Bài lần ${kept} (dữ liệu mẫu)`);
    }
    expect(await title()).toBe('Bài lần 33 (dữ liệu mẫu)');
  }, 120_000);
});

describe('a facet of more values than are listed', () => {
  it('has the most frequent first, and equals by value', async () => {
    const rows = Array.from({ length: 70 }, (_, topic) =>
      Array.from({ length: topic < 5 ? 5 - topic : 1 }, (_, n) => ({
        id: `f-${topic}-${n}`,
        url: `https://example.org/f/${topic}/${n}`,
        title: `Bài ${topic} ${n} (dữ liệu mẫu)`,
        publishedAt: '2026-01-05T08:00:00Z',
        body: 'Một nội dung.',
        topics: [`chủ đề ${String(topic).padStart(2, '0')}`],
      })),
    ).flat();
    await importNdjson('articles', rows);
    const { body } = await get('/v1/articles?facets=topic&limit=1');
    expect(body.page.total).toBe(rows.length);
    const { topic } = body.facets as { topic: { value: string; count: number }[] };
    expect(topic).toHaveLength(50);
    expect(topic.slice(0, 5)).toEqual(
      [5, 4, 3, 2, 1].map((count, at) => ({ value: `chủ đề 0${at}`, count })),
    );
    expect(topic.slice(4).map(({ value }) => value)).toEqual(
      [...topic.slice(4).map(({ value }) => value)].sort(),
    );
    expect(new Set(topic.slice(4).map(({ count }) => count))).toEqual(new Set([1]));
  });
});
