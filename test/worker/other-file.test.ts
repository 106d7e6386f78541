/** A file of another kind of thing is told what was read as its headings and which columns are needed. */
import { expect, it } from 'vitest';
import { DOMAINS } from '../../src/registry.ts';
import { ask, TOKEN } from '../support/gateway.ts';

const preview = async (domain: string, text: string) => {
  const response = await ask(`/v1/admin/imports/${domain}?mode=preview&strategy=merge`, {
    method: 'POST',
    headers: { authorization: `Bearer ${TOKEN}`, 'content-type': 'text/csv' },
    body: text,
  });
  // biome-ignore lint/suspicious/noExplicitAny: reports are checked by the tests that read them
  return { status: response.status, body: (await response.json()) as any };
};

it.each(DOMAINS.map(({ name }) => name))('%s', async (name) => {
  const domain = DOMAINS.find((one) => one.name === name);
  const headings: Readonly<Record<string, readonly string[]>> = (await domain?.importer())?.headings ?? {};
  const { status, body } = await preview(
    name,
    'Thực đơn tuần này\nMón khai vị,Nước chấm,Rau kèm\nGỏi,Mắm,Húng\nNem,Tương,Mùi\n',
  );
  expect(status).toBe(422);
  expect(body.detail).toContain('“Món khai vị”, “Nước chấm”, “Rau kèm”');
  expect(body.detail).not.toContain('Thực đơn tuần này');
  const firsts = Object.values(headings).flatMap(([first]) => first ?? []);
  expect(firsts.some((first) => body.detail.includes(`“${first}”`))).toBe(true);
});

it.each(['land-prices', 'recruitments'])(
  'says once for the file of %s what no row can do without',
  async (name) => {
    const one =
      name === 'land-prices'
        ? 'Ghi chú,Món,Số bàn\nngon,Gỏi,5\nnguội,Nem,6\n'
        : 'Lệ phí,Món,Số bàn\n5000,Gỏi,5\n6000,Nem,6\n';
    const { body } = await preview(name, one);
    const [error, ...more] = body.data.errors.filter((held: { row: number | null }) => held.row === null);
    expect(more).toEqual([]);
    expect(error.message).toContain('thiếu hẳn cột');
    expect(error.message).toContain(one.split(',')[0]);
  },
);

it('says nothing of the kind where a column is there and its cells are empty', async () => {
  const { body } = await preview('land-prices', 'Tên đường,Loại đất,VT1\n,ODT,5000000\n,ODT,6000000\n');
  expect(body.data.errors.some((held: { row: number | null }) => held.row === null)).toBe(false);
});
