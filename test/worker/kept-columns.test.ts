/** What an editor chose a column to be read as is how the next file of the same headings is read. */
import { beforeAll, describe, expect, it } from 'vitest';
import { ask, get, TOKEN } from '../support/gateway.ts';

const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

async function admin(path: string, init: RequestInit & { token?: string } = {}) {
  const { token = TOKEN, headers, ...rest } = init;
  const answer = await ask(`/v1/admin${path}`, { ...rest, headers: { ...bearer(token), ...headers } });
  // biome-ignore lint/suspicious/noExplicitAny: answers are checked by the tests that read them
  return { status: answer.status, body: (await answer.json()) as any };
}

/** A list of notices with a title that the file calls by a name of its own, and one more column. */
const file = (name: string, odd: string, until = 'Hạn nộp') =>
  [`${odd},Đơn vị tuyển dụng,${until}`, `Tuyển dụng mẫu ${name},UBND xã Mẫu,2030-05-31`].join('\n');

const send = (body: string, query: Record<string, string>) =>
  admin(`/imports/recruitments?${new URLSearchParams({ confirm: 'all', ...query })}`, {
    method: 'POST',
    headers: { 'content-type': 'text/csv' },
    body,
  });
const rename = (odd: string, key = 'title') => JSON.stringify({ rename: { [odd]: key } });
const titles = async () => {
  const { body } = await get('/v1/recruitments?status=all&limit=100');
  return (body.data as { title: string }[]).map(({ title }) => title);
};
/** What is said of columns read as before. */
const said = (report: { warnings: { code: string; message: string }[] }) =>
  report.warnings.filter(({ code }) => code === 'columns-kept').map(({ message }) => message);
const keptOf = async (odd: string) => {
  const { body } = await admin('/kept-columns/recruitments');
  return body.data.filter(({ headings }: { headings: string[] }) => headings.includes(odd));
};

describe('a column chosen for a file', () => {
  it('is read so in the next file of the same headings, which says so', async () => {
    const odd = 'Nội dung A';
    expect((await send(file('một', odd), { mode: 'publish' })).status).toBe(422);
    const first = await send(file('một', odd), { mode: 'publish', map: rename(odd) });
    expect(first.status).toBe(200);
    expect(said(first.body.data)).toEqual([]);
    const next = await send(file('hai', odd), { mode: 'publish' });
    expect(next.status).toBe(200);
    expect(said(next.body.data)).toHaveLength(1);
    expect(said(next.body.data)[0]).toContain(`“${odd}” là “`);
    expect(await titles()).toEqual(expect.arrayContaining(['Tuyển dụng mẫu một', 'Tuyển dụng mẫu hai']));
    const shown = await send(file('ba', odd), { mode: 'preview' });
    expect(shown.body.data.tables[0].columns[0]).toEqual({ heading: odd, key: 'title' });
    expect(await keptOf(odd)).toMatchObject([{ columns: { [odd]: 'title' }, chosenBy: 'admin' }]);
  });

  it('is not kept by a preview, nor by a publish that is refused', async () => {
    const odd = 'Nội dung B';
    expect((await send(file('bốn', odd), { map: rename(odd) })).body.data.accepted).toBe(1);
    expect((await send(file('bốn', odd), { mode: 'publish', map: rename(odd, 'note') })).status).toBe(422);
    expect(await keptOf(odd)).toEqual([]);
    expect((await send(file('bốn', odd), {})).body.data.accepted).toBe(0);
  });

  it.each([
    ['another heading', (odd: string) => file('năm', odd, 'Hạn cuối')],
    ['another order', (odd: string) => `Đơn vị tuyển dụng,${odd},Hạn nộp\nUBND xã Mẫu,Tên,2030-05-31`],
    ['one heading more', (odd: string) => file('năm', odd, 'Hạn nộp,Số lượng').replace('-31', '-31,2')],
  ])('is not read into a file with %s', async (name, other) => {
    const odd = `Nội dung C ${name}`;
    expect((await send(file('năm', odd), { mode: 'publish', map: rename(odd) })).status).toBe(200);
    const { body } = await send(other(odd), {});
    expect(said(body.data)).toEqual([]);
    expect(body.data.tables[0].columns).toContainEqual({ heading: odd, key: null });
  });

  it('is changed by another choice, and left aside and forgotten by a fresh reading', async () => {
    const odd = 'Nội dung D';
    const both = (name: string) => `Tên thông báo,${file(name, odd).replace('\n', `\nTuyển ${name},`)}`;
    await send(both('sáu'), { mode: 'publish', map: rename(odd, 'method') });
    await send(both('bảy'), { mode: 'publish', map: rename(odd, 'fee') });
    expect(await keptOf(odd)).toMatchObject([{ columns: { [odd]: 'fee' } }]);
    const aside = await send(both('tám'), { columns: 'fresh' });
    expect(said(aside.body.data)).toEqual([]);
    expect(await keptOf(odd)).toHaveLength(1);
    expect((await send(both('tám'), { mode: 'publish', columns: 'fresh' })).status).toBe(200);
    expect(await keptOf(odd)).toEqual([]);
  });

  it('stays with its domain', async () => {
    const odd = 'Nội dung E';
    await send(file('chín', odd), { mode: 'publish', map: rename(odd) });
    const { body } = await admin('/kept-columns/articles');
    expect(body.data).toEqual([]);
  });
});

describe('who may see and forget a choice', () => {
  let other = '';
  beforeAll(async () => {
    const { body } = await admin('/tokens', {
      method: 'POST',
      body: JSON.stringify({ name: 'Biên tập tin', scopes: ['articles'] }),
    });
    other = body.data.token;
  });

  it('is whoever has a token of the domain', async () => {
    const odd = 'Nội dung G';
    await send(file('mười', odd), { mode: 'publish', map: rename(odd) });
    const [{ id }] = await keptOf(odd);
    expect((await admin('/kept-columns/recruitments', { token: other })).status).toBe(403);
    const path = `/kept-columns/recruitments/${id}`;
    expect((await admin(path, { method: 'DELETE', token: other })).status).toBe(403);
    expect((await ask(`/v1/admin${path}`, { method: 'DELETE' })).status).toBe(401);
    expect((await admin(`/kept-columns/articles/${id}`, { method: 'DELETE' })).status).toBe(404);
    expect(await admin(path, { method: 'DELETE' })).toEqual({ status: 200, body: { data: { id } } });
    expect((await admin(path, { method: 'DELETE' })).status).toBe(404);
    expect((await send(file('mười', odd), {})).body.data.accepted).toBe(0);
  });
});
