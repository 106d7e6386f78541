/** What an editor is warned of before a publish: by row, column and value. */
import { beforeAll, describe, expect, it } from 'vitest';
import { importNdjson, importSamples } from '../support/gateway.ts';

beforeAll(() => importSamples(['places']));

interface Warning {
  row: number;
  column: string;
  value: string | null;
  message: string;
}
async function warnings(domain: string, rows: object[], mode = 'preview'): Promise<Warning[]> {
  const { status, body } = await importNdjson(domain, rows, `mode=${mode}&strategy=merge`);
  expect(status, JSON.stringify(body)).toBe(200);
  return body.data.warnings;
}
const price = (given: object) => ({
  tableId: 'kt-2026',
  street: 'Đường Mẫu',
  landType: 'ODT',
  unit: 'đồng/m²',
  ward: 'Phường Quy Nhơn',
  position1: 10_000_000,
  validFrom: '2026-01-01',
  ...given,
});
const of = (all: Warning[], column: string) => all.filter((warning) => warning.column === column);

describe('price tables', () => {
  it('names positions left out', async () => {
    const [found] = of(
      await warnings('land-prices', [price({ segment: 'A đến B', position3: 3_000_000 })]),
      'position2',
    );
    expect(found).toMatchObject({ row: 1, value: null, message: 'Thiếu giá VT2, trong khi có giá VT3.' });
  });

  it('names segments that lie over each other, and leaves those that meet alone', async () => {
    const found = of(
      await warnings('land-prices', [
        price({ from: 'Số nhà 1', to: 'Số nhà 50' }),
        price({ from: 'Số nhà 50', to: 'Số nhà 90' }),
        price({ from: 'Số nhà 40', to: 'Số nhà 60' }),
        price({ street: 'Km', from: 'Km 1+200', to: 'Km 2+000' }),
        price({ street: 'Km', from: 'Km 2+000', to: 'Km 3' }),
        price({ street: 'Km', from: 'Km 1+900', to: 'Km 2+100' }),
        price({ street: 'Trọn', segment: 'Trọn đường' }),
        price({ street: 'Trọn', segment: 'Từ A đến B' }),
      ]),
      'segment',
    );
    expect(found.map(({ row }) => row)).toEqual([3, 6, 8]);
    expect(found[0]?.message).toContain('dòng 1');
  });

  it('names rows that say the same again by their land type, and those without a ward as such', async () => {
    const given = { segment: 'A đến B', ward: undefined };
    const found = of(
      await warnings('land-prices', [
        price({ segment: 'A đến B' }),
        price({ segment: 'A đến B', street: 'mẫu' }),
        price({ segment: 'A đến B', landType: 'TMD' }),
        price(given),
        price(given),
      ]),
      'street',
    );
    expect(found.map(({ row }) => row)).toEqual([2, 5]);
    expect(found[0]?.message).toContain('phường và loại đất ODT với 1 dòng trước');
    expect(found[1]?.message).toContain('không dòng nào ghi phường');
  });

  it('names jumps against the table before, in the file or held', async () => {
    const before = { tableId: 'kt-2020', validFrom: '2020-01-01', validTo: '2025-12-31', segment: 'A đến B' };
    const inFile = await warnings('land-prices', [
      price({ ...before, position1: 2_000_000 }),
      price({ segment: 'A đến B' }),
    ]);
    expect(of(inFile, 'position1')).toMatchObject([
      {
        row: 2,
        value: '10000000',
        message: expect.stringMatching(/gấp 5 lần so với bảng “kt-2020” \(2\.000\.000/),
      },
    ]);
    await warnings('land-prices', [price({ ...before, position1: 4_000_000 })], 'publish');
    expect(of(await warnings('land-prices', [price({ segment: 'A đến B' })]), 'position1')).toEqual([]);
    expect(
      of(await warnings('land-prices', [price({ segment: 'A đến B', position1: 1_000_000 })]), 'position1'),
    ).toMatchObject([{ message: expect.stringMatching(/chỉ bằng 1\/4/) }]);
    expect(
      of(await warnings('land-prices', [price({ ...before, position1: 400_000 })]), 'position1')[0]?.message,
    ).toMatch(/bản đang công bố/);
  });

  it('names a ward that never was, and one misspelt; old names and codes are known', async () => {
    const found = of(
      await warnings('land-prices', [
        price({ segment: '1', ward: 'Phường Không Có Thật' }),
        price({ segment: '2', ward: 'Phường Quy Nhơm' }),
        price({ segment: '3', ward: 'P. Trần Phú' }),
        price({ segment: '4', ward: '21583' }),
        price({ segment: '5', ward: 'phường qui nhơn bắc' }),
      ]),
      'ward',
    );
    expect(found.map(({ row }) => row)).toEqual([1, 2]);
    expect(found[1]?.message).toMatch(/Có phải “.*Quy Nhơn/);
  });

  it('names a unit that is off by thousands', async () => {
    const rows = Array.from({ length: 30 }, (_, index) =>
      price({ street: `Đường ${index}`, position1: 9_000_000 + index }),
    );
    const found = of(
      await warnings('land-prices', [...rows, price({ street: 'Sai', position1: 9_000 })]),
      'unit',
    );
    expect(found).toMatchObject([{ row: 31, message: expect.stringMatching(/xem lại đơn vị/) }]);
  });
});

it('names a number one issuer gave twice in a year, not one of another issuer or year', async () => {
  const document = (issuedOn: string, issuer = 'UBND tỉnh Gia Lai') => ({
    number: '12/KH-UBND',
    title: `Kế hoạch ${issuedOn}`,
    issuer,
    issuedOn,
  });
  const found = of(
    await warnings('legal-documents', [
      document('2026-01-05'),
      document('2026-02-06'),
      document('2025-01-05'),
      document('2026-01-09', 'UBND phường Quy Nhơn'),
    ]),
    'number',
  );
  expect(found).toMatchObject([{ row: 2, value: '12/KH-UBND', message: expect.stringContaining('dòng 1') }]);
  await warnings('legal-documents', [document('2026-01-05')], 'publish');
  expect(of(await warnings('legal-documents', [document('2026-03-01')]), 'number')[0]?.message).toMatch(
    /đã có văn bản cùng số/,
  );
});

it('names a deadline before its start, and a ward that never was', async () => {
  const found = await warnings('recruitments', [
    {
      title: 'Tuyển viên chức',
      organisation: 'Sở Y tế',
      applyFrom: '2026-12-10',
      applyUntil: '2026-12-01',
      ward: 'Phường Đâu Đó Xa Lắm',
    },
  ]);
  expect(found.map(({ column }) => column).sort()).toEqual(['applyFrom', 'ward']);
});

it('names an article said twice in one file, and keeps both', async () => {
  const body = (
    'Sáng nay, buổi gặp mặt của người dân khu phố được ' +
    'tổ chức tại nhà văn hóa với nhiều ý kiến đóng góp. '
  ).repeat(4);
  const { body: report } = await importNdjson(
    'articles',
    [1, 2].map((n) => ({ url: `https://a${n}.vn/x`, title: 'Gặp mặt', publishedAt: `2026-11-0${n}`, body })),
    'mode=preview',
  );
  expect(report.data).toMatchObject({ accepted: 2, duplicates: 0, diff: { added: 2 } });
  expect(report.data.warnings[0]).toMatchObject({ row: 2, column: 'body' });
});
