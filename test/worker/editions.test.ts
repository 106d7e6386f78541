import { beforeEach, describe, expect, it } from 'vitest';
import { realEnv } from '../support/faults.ts';
import { ask, get, importNdjson, TOKEN } from '../support/gateway.ts';

const article = (id: string, title: string) => ({
  id,
  url: `https://example.org/${id}`,
  title,
  publishedAt: '2026-01-05T08:00:00Z',
  body: `${title} là nội dung thứ nhất của bài này.\n\nĐoạn thứ hai của bài có thêm chi tiết.`,
});
const rollback = (number: number) =>
  ask(`/v1/admin/editions/articles/${number}/rollback`, {
    method: 'POST',
    headers: { authorization: `Bearer ${TOKEN}` },
  });
const ids = async () =>
  (await get('/v1/articles?limit=100&sort=newest')).body.data.map((held: { id: string }) => held.id).sort();

/** Each test begins before the first edition. */
beforeEach(async () => {
  const { DB } = realEnv;
  await DB.batch([
    ...['articles', 'articles_search'].map((table) => DB.prepare(`DELETE FROM ${table}`)),
    ...['heads', 'editions', 'artifacts', 'imports'].map((table) =>
      DB.prepare(`DELETE FROM ${table} WHERE domain = 'articles'`),
    ),
  ]);
});

describe('editions', () => {
  it('publishes, compares, withdraws and returns', async () => {
    const first = await importNdjson('articles', [article('a', 'Một'), article('b', 'Hai')]);
    expect(first.body.data).toMatchObject({ accepted: 2, published: true, edition: 1, diff: { added: 2 } });
    const again = await importNdjson('articles', [article('a', 'Một'), article('b', 'Hai')]);
    expect(again.body.data).toMatchObject({
      published: true,
      edition: 1,
      diff: { added: 0, changed: 0, unchanged: 2 },
    });
    const second = await importNdjson('articles', [article('a', 'Một mới'), article('c', 'Ba')]);
    expect(second.body.data).toMatchObject({
      edition: 2,
      diff: { added: 1, changed: 1, removed: 1, unchanged: 0 },
    });
    expect(await ids()).toEqual(['a', 'c']);
    expect((await get('/v1/articles/b')).status).toBe(410);
    expect((await get('/v1/articles/never')).status).toBe(404);
    expect((await rollback(1)).status).toBe(200);
    expect(await ids()).toEqual(['a', 'b']);
    expect((await get('/v1/articles/a')).body.data.title).toBe('Một');
    const third = await importNdjson(
      'articles',
      [article('a', 'Một'), article('d', 'Tư')],
      'mode=publish&strategy=merge',
    );
    expect(third.body.data).toMatchObject({
      edition: 3,
      diff: { added: 1, changed: 0, removed: 0, unchanged: 1 },
    });
    expect(await ids()).toEqual(['a', 'b', 'd']);
    expect((await rollback(2)).status).toBe(409);
  });

  const publishThree = () =>
    importNdjson('articles', [article('a', 'Một'), article('b', 'Hai'), article('d', 'Tư')]);

  it('shows record by record what a file would add, change and withdraw', async () => {
    await publishThree();
    const before = await ids();
    const { body } = await importNdjson(
      'articles',
      [article('a', 'Một đổi'), article('mới', 'Năm')],
      'mode=preview&strategy=replace',
    );
    const told = body.data.changes.map(
      ({ id, outcome, before, after }: { [name: string]: { title?: string } | null }) => [
        id,
        outcome,
        before?.title ?? null,
        after?.title ?? null,
      ],
    );
    expect(told).toEqual([
      ['a', 'changed', 'Một', 'Một đổi'],
      ['mới', 'added', null, 'Năm'],
      ['b', 'removed', 'Hai', null],
      ['d', 'removed', 'Tư', null],
    ]);
    expect(body.data.diff).toEqual({ added: 1, changed: 1, removed: 2, unchanged: 0 });
    expect(await ids()).toEqual(before);
  });

  it('withdraws nothing for a file without a usable row, though rejected rows may be skipped', async () => {
    await publishThree();
    const before = await ids();
    const { status, body } = await importNdjson(
      'articles',
      [{ ...article('x', 'Sai'), publishedAt: 'hôm qua' }],
      'mode=publish&strategy=replace&rejects=skip&confirm=all',
    );
    expect(status).toBe(422);
    expect(body.data).toMatchObject({ published: false, rejected: 1, diff: { removed: 0 } });
    expect(await ids()).toEqual(before);
  });

  it.each(['replace', 'merge'])(
    'says of a text without a line that it has none, and leaves all as it is: %s',
    async (strategy) => {
      await publishThree();
      const before = await ids();
      for (const mode of ['preview', 'publish']) {
        const { status, body } = await importNdjson('articles', '\n \n', `mode=${mode}&strategy=${strategy}`);
        expect([status, body.detail]).toEqual([422, expect.stringMatching(/^Tệp không có dòng nào\./)]);
      }
      expect(await ids()).toEqual(before);
    },
  );

  it('changes nothing when a row is rejected, and names its row and column', async () => {
    await publishThree();
    const { status, body } = await importNdjson('articles', [
      article('x', 'Đúng'),
      { ...article('y', 'Sai'), publishedAt: 'hôm qua' },
    ]);
    expect(status).toBe(422);
    expect(body.data).toMatchObject({ published: false, rejected: 1 });
    expect(body.data.errors[0]).toMatchObject({ row: 2, column: 'publishedAt', value: 'hôm qua' });
    expect((await get('/v1/articles/x')).status).toBe(404);
  });

  it('previews without writing', async () => {
    await publishThree();
    const { body } = await importNdjson('articles', [article('p', 'Xem trước')], 'mode=preview');
    expect(body.data).toMatchObject({ published: false, diff: { added: 1 } });
    expect((await get('/v1/articles/p')).status).toBe(404);
  });
});

describe('what was rolled back from', () => {
  it('is still there after an import that failed', async () => {
    await importNdjson('articles', [article('a', 'Một')]);
    await importNdjson('articles', [article('a', 'Hai')]);
    const { body: history } = await get('/v1/admin/editions/articles', { authorization: `Bearer ${TOKEN}` });
    const [second, first] = history.data.map((edition: { number: number }) => edition.number);
    expect((await rollback(first)).status).toBe(200);
    await importNdjson('articles', [{ ...article('a', 'Ba'), publishedAt: 'sai' }]);
    expect((await rollback(second)).status).toBe(200);
    expect((await get('/v1/articles/a')).body.data.title).toBe('Hai');
  });
});
