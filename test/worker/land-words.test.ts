import { beforeAll, expect, it } from 'vitest';
import { get, importNdjson } from '../support/gateway.ts';

const row = (id: string, street: string, from: string, ward: string) => ({
  id,
  tableId: 'thu',
  tableTitle: 'Bảng giá dữ liệu mẫu',
  validFrom: '2020-01-01',
  street,
  from,
  to: 'hết đường',
  ward,
  landType: 'ODT',
  position1: 5_000_000,
});

beforeAll(async () => {
  const rows = Array.from({ length: 300 }, (_, n) =>
    row(`x${n}`, `Đường số ${n}`, 'Cổng chào', 'Phường Nam'),
  );
  await importNdjson('land-prices', [
    ...rows,
    row('a', 'Hoa Sen', 'Cầu Đôi', 'Phường Bắc'),
    row('b', 'Hoa Sen', 'Chợ Đầm', 'Phường Bắc'),
    row('c', 'Lộc Vừng', 'Ngã tư Cầu Đôi', 'Phường Nam'),
  ]);
});

const found = async (q: string) => {
  const { body, headers } = await get(`/v1/land-prices?limit=100&q=${encodeURIComponent(q)}`);
  const rowsRead = Number(/(\d+) rows read/.exec(headers.get('server-timing') ?? '')?.[1]);
  return { ids: body.data.map(({ id }: { id: string }) => id).sort(), total: body.page.total, rowsRead };
};

it.each([
  ['cau doi', ['a', 'c']],
  ['Cầu Đôi', ['a', 'c']],
  ['giá đất chợ đầm', ['b']],
  ['phường bắc', ['a', 'b']],
  ['nam cầu đôi', ['c']],
  ['hoa sen cầu đôi', ['a']],
  ['cấp phép xây dựng', []],
])('finds the rows of which %s speaks', async (q, ids) => {
  expect(await found(q)).toMatchObject({ ids, total: ids.length });
});

it('reads the rows that have the words and no others', async () => {
  expect((await found('ngã tư cầu đôi')).rowsRead).toBeLessThan(40);
  expect((await found('giấy phép xây dựng nhà ở')).rowsRead).toBeLessThan(40);
});

it('finds nothing of rows that were withdrawn', async () => {
  await importNdjson('land-prices', [row('c', 'Lộc Vừng', 'Ngã tư Cầu Đôi', 'Phường Nam')]);
  expect((await found('cầu đôi')).ids).toEqual(['c']);
});
