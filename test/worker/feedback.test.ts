/** “Thông tin này đúng chưa?”: counted by reason, for editors alone, and nothing that could tell who. */
import { beforeAll, describe, expect, test } from 'vitest';
import { admin } from '../support/editors.ts';
import { ask, importSamples } from '../support/gateway.ts';

beforeAll(() => importSamples(['recruitments', 'places']));

const press = (fields: Record<string, string>, headers: Record<string, string> = {}) =>
  ask('/feedback', {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html', ...headers },
    body: String(new URLSearchParams(fields)),
  });
const from = (address: string) => ({ 'cf-connecting-ip': address });
const held = async () => (await admin('GET', '/feedback/recruitments')).body.data;

describe('a press', () => {
  test('is counted per record and reason, once a day for one visitor', async () => {
    const of = { domain: 'recruitments', id: 'td-gv-tieu-hoc' };
    for (const [at, reason] of ['outdated', 'outdated', 'right'].entries()) {
      const answer = await press({ ...of, reason }, from(`203.0.113.${at + 1}`));
      expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-store']);
      expect(await answer.text()).toContain('Cảm ơn bạn');
    }
    await press({ ...of, reason: 'figure' }, from('203.0.113.1'));
    await press({ domain: 'recruitments', id: 'td-gv-thcs', reason: 'right' }, from('203.0.113.1'));
    const said = await held();
    expect(said.map(({ id, wrong }: { id: string; wrong: number }) => [id, wrong])).toEqual([
      ['td-gv-tieu-hoc', 2],
      ['td-gv-thcs', 0],
    ]);
    expect(said[0].reasons).toMatchObject([
      { reason: 'outdated', count: 2 },
      { reason: 'right', count: 1 },
    ]);
    expect((await admin('DELETE', '/feedback/recruitments/td-gv-tieu-hoc')).status).toBe(200);
    expect((await held()).map(({ id }: { id: string }) => id)).toEqual(['td-gv-thcs']);
    expect((await admin('DELETE', '/feedback/recruitments/td-gv-tieu-hoc')).status).toBe(404);
  });

  test('of a record taken back goes with it', async () => {
    await press({ domain: 'recruitments', id: 'td-mam-non-dao', reason: 'figure' }, from('198.51.100.7'));
    expect(JSON.stringify(await held())).toContain('td-mam-non-dao');
    expect((await admin('POST', '/purge/recruitments/td-mam-non-dao', {})).status).toBe(200);
    expect(JSON.stringify(await held())).not.toContain('td-mam-non-dao');
  });

  test.each([
    [{ domain: 'recruitments', id: 'td-gv-thcs', reason: 'tự viết' }, 400],
    [{ domain: 'nope', id: 'td-gv-thcs', reason: 'right' }, 400],
    [{ domain: 'recruitments', id: 'khong-co', reason: 'right' }, 404],
    [{ domain: 'recruitments', id: 'a'.repeat(5_000), reason: 'right' }, 413],
    [{}, 400],
  ] as const)('%o is refused', async (fields, status) => {
    const before = await held();
    expect((await press(fields, from('192.0.2.9'))).status).toBe(status);
    expect(await held()).toEqual(before);
  });

  test('from a page of another site is refused, and editors need their token', async () => {
    const of = { domain: 'recruitments', id: 'td-gv-thcs', reason: 'right' };
    expect((await press(of, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await ask('/v1/admin/feedback/recruitments')).status).toBe(401);
  });

  test('stands on the page of every record, as a form that works without a script', async () => {
    const html = await (await ask('/recruitments/td-gv-thcs', { headers: { accept: 'text/html' } })).text();
    expect(html).toMatch(/<form[^>]+action="\/feedback" method="post"/);
    expect(html).toContain('value="td-gv-thcs"');
    expect(html).not.toContain('<textarea');
  });
});
