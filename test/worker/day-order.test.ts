/** A file whose days are month first in one cell publishes no day that could be read so. */
import { describe, expect, it } from 'vitest';
import { ask, get, TOKEN } from '../support/gateway.ts';

const HEADING = 'Số ký hiệu,Trích yếu,Cơ quan ban hành,Ngày ban hành';
const row = (number: string, day: string) =>
  `${number}/2024/QĐ-UBND,Quyết định mẫu số ${number},UBND tỉnh Mẫu,${day}`;

async function publish(lines: string[], rejects: string) {
  const answer = await ask(`/v1/admin/imports/legal-documents?mode=publish&rejects=${rejects}&confirm=all`, {
    method: 'POST',
    headers: { authorization: `Bearer ${TOKEN}`, 'content-type': 'text/csv' },
    body: [HEADING, ...lines].join('\n'),
  });
  // biome-ignore lint/suspicious/noExplicitAny: answers are checked by the tests that read them
  return { status: answer.status, body: (await answer.json()) as any };
}
/** Which of these numbers readers find. */
async function held(...asked: string[]): Promise<string[]> {
  const { body } = await get('/v1/legal-documents?limit=100');
  const known = new Set((body.data as { number: string }[]).map(({ number }) => number.split('/')[0]));
  return asked.filter((number) => known.has(number));
}

describe('a column of days with one that is month first', () => {
  const mixed = (from: number) =>
    ['05/04/2024', '12/25/2024', '2024-06-30'].map((day, n) => row(String(from + n), day));

  it('is refused at each cell with two readings', async () => {
    const { status, body } = await publish(mixed(701), 'stop');
    expect(status).toBe(422);
    const places = body.data.errors.map((one: { row: number; heading: string }) => [one.row, one.heading]);
    expect(places).toEqual([
      [2, 'Ngày ban hành'],
      [3, 'Ngày ban hành'],
    ]);
    expect(await held('701', '702', '703')).toEqual([]);
  });

  it('publishes only what has one reading where faulty rows are skipped', async () => {
    const { status, body } = await publish(mixed(711), 'skip');
    expect(status).toBe(200);
    expect(body.data).toMatchObject({ rows: 3, accepted: 1, rejected: 2, published: true });
    expect(await held('711', '712', '713')).toEqual(['713']);
  });

  it('refuses the file, skipping or not, where it shows after a thousand rows', async () => {
    const lines = Array.from({ length: 1_001 }, (_, n) => row(String(8_000 + n), '05/04/2024'));
    const { status, body } = await publish([...lines, row('9999', '12/25/2024')], 'skip');
    expect(status).toBe(422);
    expect(body.data.errors).toContainEqual(expect.objectContaining({ row: null, column: 'issuedOn' }));
    expect(await held('8000', '8001', '9999')).toEqual([]);
  });

  it('is read as ever where all its days can be day first', async () => {
    const { status } = await publish([row('704', '05/04/2024'), row('705', '25/12/2024')], 'stop');
    expect(status).toBe(200);
    const { body } = await get('/v1/legal-documents/resolve?number=704/2024/QĐ-UBND');
    expect(JSON.stringify(body.data)).toContain('2024-04-05');
  });
});
