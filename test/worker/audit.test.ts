/** The audit trail: each change leaves its entry, what did not happen leaves none, and editors see their own. */
import { beforeAll, describe, expect, it } from 'vitest';
import { admin, makeToken, trail } from '../support/editors.ts';
import { faultyDatabase, isolate, realEnv } from '../support/faults.ts';
import { importNdjson, TOKEN } from '../support/gateway.ts';

const article = (id: string, title: string) => ({
  id,
  url: `https://example.org/${id}`,
  title,
  publishedAt: '2026-01-05T08:00:00Z',
  body: `${title} là nội dung thứ nhất của bài này.`,
});
const publish = (id: string, title: string, query = '') =>
  importNdjson('articles', [article(id, title)], `mode=publish${query}`);
const source = {
  domain: 'articles',
  name: 'Cổng tin',
  address: 'https://portal.test.vn/rss?key=secret',
  kind: 'feed',
};

/** Entries written by some work, oldest first. */
async function written(work: () => Promise<unknown>) {
  const [last] = await trail('limit=1');
  await work();
  return (await trail()).filter(({ id }) => id > (last?.id ?? 0)).reverse();
}

describe('an entry', () => {
  it('tells of a publish, with its counts', async () => {
    const [entry, ...more] = await written(() => publish('a', 'Một', '&source=tin.csv'));
    expect(more).toEqual([]);
    expect(entry).toEqual({
      id: expect.any(Number),
      at: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
      editor: 'admin',
      action: 'import.published',
      domain: 'articles',
      subject: '1',
      detail: {
        edition: 1,
        strategy: 'merge',
        source: 'tin.csv',
        rows: 1,
        rejected: 0,
        added: 1,
        changed: 0,
        removed: 0,
        unchanged: 0,
      },
    });
  });

  it('leaves the query of an address out, which may hold a key', async () => {
    const address = encodeURIComponent('https://portal.test.vn/tin.csv?key=secret');
    const [entry] = await written(() => publish('a', 'Một lại', `&source=${address}`));
    expect(entry?.detail.source).toBe('https://portal.test.vn/tin.csv');
  });

  it('is not written where nothing changed', async () => {
    const entries = await written(async () => {
      await publish('a', 'Một lại');
      await importNdjson('articles', [article('b', 'Hai')], 'mode=preview');
      await importNdjson('articles', [{ ...article('b', 'Hai'), publishedAt: 'sai' }], 'mode=publish');
      await admin('POST', '/editions/articles/99/rollback');
      await admin('POST', '/tokens', { name: 'x', scopes: ['nope'] });
      await admin('DELETE', '/tokens/nope');
      await admin('POST', '/sources', { ...source, address: 'http://localhost/' });
      await admin('DELETE', '/sources/nope');
    });
    expect(entries).toEqual([]);
  });

  it('is written with the change or not at all, at whatever batch the publish is killed', async () => {
    for (let n = 1; ; n += 1) {
      const entries = await written(async () => {
        const { ask, state } = isolate();
        let batches = 0;
        state.fault = async (run) => {
          batches += 1;
          if (batches >= n) throw new Error('the isolate was ended');
          return run();
        };
        await ask('/v1/admin/imports/articles?mode=publish', {
          method: 'POST',
          headers: { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/x-ndjson' },
          body: JSON.stringify(article('a', `Lần ${n}`)),
        });
        await realEnv.DB.prepare('DELETE FROM imports').run();
      });
      const { body } = await admin('GET', '/editions/articles');
      const isPublished = (await isolate().ask('/v1/articles/a')).body.data.title === `Lần ${n}`;
      expect(entries.map(({ subject }) => subject)).toEqual(isPublished ? [String(body.data[0].number)] : []);
      if (isPublished) break;
      if (n > 30) throw new Error('so many batches were not expected');
    }
  });

  it('tells of a return to an earlier edition', async () => {
    const { data } = (await admin('GET', '/editions/articles')).body;
    const from = data[0].number;
    const [entry] = await written(() => admin('POST', '/editions/articles/1/rollback'));
    expect(entry).toMatchObject({
      action: 'edition.rolled-back',
      domain: 'articles',
      subject: '1',
      detail: { edition: 1, from },
    });
  });

  it('tells of tokens, never the token or its hash', async () => {
    const made = { id: '', token: '' };
    const entries = await written(async () => {
      Object.assign(made, await makeToken('Nguyễn Văn A', ['places']));
      await admin('DELETE', `/tokens/${made.id}`);
      expect((await admin('DELETE', `/tokens/${made.id}`)).status).toBe(200);
    });
    expect(entries.map(({ action, domain, subject }) => [action, domain, subject])).toEqual([
      ['token.created', null, made.id],
      ['token.revoked', null, made.id],
    ]);
    expect(entries[1]?.detail).toEqual({ name: 'Nguyễn Văn A', scopes: ['places'] });
    const row = await realEnv.DB.prepare('SELECT hash FROM tokens WHERE id = ?').bind(made.id).first();
    expect(JSON.stringify(entries)).not.toContain(made.token);
    expect(JSON.stringify(entries)).not.toContain(row?.hash);
  });

  it('tells of sources: made, changed, checked by an editor, removed; never a key in an address', async () => {
    const entries = await written(async () => {
      const { id } = (await admin('POST', '/sources', source)).body.data;
      expect((await admin('POST', '/sources', source)).status).toBe(409);
      await admin('PATCH', `/sources/${id}`, { intervalMinutes: 30, sourceName: 'Báo' });
      await admin('PUT', `/sources/${id}`, { ...source, name: 'Tên mới', intervalMinutes: 30 });
      await admin('PATCH', `/sources/${id}`, { address: 'https://127.0.0.1/rss' });
      await realEnv.DB.prepare("UPDATE sources SET address = 'https://127.0.0.1/rss' WHERE id = ?")
        .bind(id)
        .run();
      await admin('POST', `/sources/${id}/check`);
      await admin('DELETE', `/sources/${id}`);
    });
    expect(entries.map(({ action, domain, detail }) => [action, domain, detail])).toEqual([
      ['source.created', 'articles', { name: 'Cổng tin', kind: 'feed', strategy: 'merge' }],
      ['source.changed', 'articles', { name: 'Cổng tin', changed: ['intervalMinutes', 'sourceName'] }],
      ['source.changed', 'articles', { name: 'Tên mới', changed: ['name', 'sourceName'] }],
      ['source.checked', 'articles', { name: 'Tên mới', run: expect.any(String) }],
      ['source.removed', 'articles', { name: 'Tên mới', kind: 'feed' }],
    ]);
    expect(JSON.stringify(entries)).not.toContain('secret');
  });
});

describe('the list', () => {
  beforeAll(async () => {
    for (const [code, name] of [
      ['21583', 'Phường Quy Nhơn'],
      ['21601', 'Phường Quy Nhơn Đông'],
    ]) {
      await importNdjson(
        'places',
        [{ code, name, level: 'ward', validFrom: '2025-07-01' }],
        'mode=publish&strategy=merge',
      );
    }
  });

  it('is walked by its cursor, each entry once, newest first', async () => {
    const all = await trail();
    const walked: number[] = [];
    let cursor = '';
    do {
      const { body } = await admin('GET', `/audit?limit=3&cursor=${cursor}`);
      walked.push(...body.data.map(({ id }: { id: number }) => id));
      cursor = body.page.nextCursor ?? '';
    } while (cursor);
    expect(walked).toEqual(all.map(({ id }) => id));
    expect(walked).toEqual(walked.toSorted((a, b) => b - a));
  });

  it('shows an editor the domains of the token, and `*` everything', async () => {
    const { token } = await makeToken('địa giới', ['places', 'land-prices']);
    const own = await trail('limit=200', token);
    expect(new Set(own.map(({ domain }) => domain))).toEqual(new Set(['places']));
    expect(own.map(({ id }) => id)).toEqual((await trail('domain=places&limit=200')).map(({ id }) => id));
    expect(await trail('domain=land-prices', token)).toEqual([]);
    expect((await admin('GET', '/audit?domain=articles', undefined, token)).status).toBe(403);
    expect(new Set((await trail()).map(({ domain }) => domain))).toEqual(
      new Set(['places', 'articles', null]),
    );
  });

  it('names the editor who did it', async () => {
    const { token } = await makeToken('Trần Thị B', ['articles']);
    const { ask } = isolate();
    await ask('/v1/admin/imports/articles?mode=publish', {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/x-ndjson' },
      body: JSON.stringify(article('z', 'Của người khác')),
    });
    expect((await trail('limit=1'))[0]).toMatchObject({ editor: 'Trần Thị B', action: 'import.published' });
  });

  it.each([
    ['limit=0', 'limit'],
    ['limit=201', 'limit'],
    ['cursor=abc', 'cursor'],
    ['domain=nope', 'domain'],
    ['action=x', 'action'],
  ])('refuses %s', async (query, name) => {
    const { status, body } = await admin('GET', `/audit?${query}`);
    expect([status, body.errors[0].name]).toEqual([400, name]);
  });

  it('is for editors, and kept by no cache', async () => {
    expect((await isolate().ask('/v1/admin/audit')).status).toBe(401);
    expect((await admin('GET', '/audit')).headers.get('cache-control')).toBe('no-store');
  });

  it('is one question to the database', async () => {
    const { binding, state } = faultyDatabase(realEnv.DB);
    await isolate({ DB: binding }).ask('/v1/admin/audit?domain=articles', {
      headers: { authorization: `Bearer ${TOKEN}` },
    });
    expect(state.trips).toBe(1);
  });
});
