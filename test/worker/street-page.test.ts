import { beforeAll, describe, expect, test } from 'vitest';
import { ask, get, importNdjson, importSamples } from '../support/gateway.ts';

const page = async (path: string) => {
  const response = await ask(path, { headers: { accept: 'text/html' } });
  return { status: response.status, text: await response.text(), headers: response.headers };
};
const segments = (text: string): string[] =>
  [...text.matchAll(/<tr id="[^"]+"><th[^>]*>\s*<a[^>]*>([^<]+)<\/a>/g)].map(([, name = '']) => name);

beforeAll(async () => {
  await importSamples();
  const row = {
    tableId: 'thu',
    tableTitle: 'Bảng thử (dữ liệu mẫu)',
    validFrom: '2026-01-01',
    landType: 'ODT',
    unit: 'đồng/m²',
  };
  const long = Array.from({ length: 63 }, (_, at) => ({
    ...row,
    street: 'Đường Rất Dài',
    from: `Nút ${62 - at}`,
    to: `Nút ${63 - at}`,
    position1: 90_000_000 - at * 1_000_000,
  }));
  const twins = ['Nguyễn Du Thử', 'Nguyễn Dữ Thử'].map((street) => ({
    ...row,
    street,
    position1: 30_000_500,
  }));
  expect(
    (await importNdjson('land-prices', [...long, ...twins], 'mode=publish&strategy=merge&confirm=all'))
      .status,
  ).toBe(200);
});

describe('the page of a street', () => {
  test('has every segment once, from one end to the other, on one page in one round trip', async () => {
    const { status, text } = await page('/land-prices/street/rat-dai');
    expect(status).toBe(200);
    const names = segments(text);
    expect(names).toHaveLength(63);
    expect([names[0], names.at(-1)]).toEqual(['Nút 0 – Nút 1', 'Nút 62 – Nút 63']);
  });

  test('shows prices as the table has them, and those of a type by its link', async () => {
    const { text } = await page('/land-prices/street/Nguyễn-Huệ');
    expect(text).toContain('41.600</td>');
    const link =
      /href="([^"]+)"[^>]*>Đất thương mại, dịch vụ<\/a>/.exec(text)?.[1]?.replaceAll('&amp;', '&') ?? '';
    expect((await page(link)).text).toContain('25.800</td>');
  });

  test('works out an area on the segment asked for, by every position', async () => {
    const { text } = await page('/land-prices/street/nguyen-hue?area=100&segment=lp26-nguyen-hue-2-odt');
    expect(text).toContain('4.630.000.000');
    expect(text).toContain('1.250.000.000');
  });

  test('another table is shown as asked, and said not to be in force', async () => {
    const { text } = await page('/land-prices/street/nguyen-hue?table=mau-2020');
    expect(text).toContain('19.500</td>');
    expect(text).toContain('không áp dụng cho ngày được hỏi');
    expect((await page('/land-prices/street/nguyen-hue?on=2023-05-01')).text).toContain('19.500</td>');
  });

  test('streets that differ by diacritics alone are two pages, and typed bare a choice', async () => {
    const bare = await page('/land-prices/street/nguyen-du-thu');
    expect(bare.text).toContain('Bạn tìm đường nào?');
    expect(bare.text).toContain('Nguyễn Dữ Thử</a>');
    const own = await page(`/land-prices/street/${encodeURIComponent('nguyễn-dữ-thử')}`);
    expect(own.text).toMatch(/<h1[^>]*>Nguyễn Dữ Thử</);
    // Not whole thousands: given in đồng, so that no digit is lost.
    expect(own.text).toContain('30.000.500</td>');
  });

  test('a slip leads to the nearest names, nothing near is not found, a table that is not there is said', async () => {
    expect((await page('/land-prices/street/nguyen-huee')).text).toContain('Nguyễn Huệ</a>');
    expect((await page('/land-prices/street/zzzz-qqqq-xxxx')).status).toBe(404);
    expect((await page('/land-prices/street/nguyen-hue?table=khong-co')).text).toContain('khong-co');
  });

  test('lists gather the rows of a street under its name', async () => {
    const { text } = await page('/land-prices?q=nguyen+hue');
    expect(text.match(/<h3><a href="\/land-prices\/street\//g)?.length).toBeGreaterThan(0);
    expect(text.match(/<li class="card">/g)?.length).toBeLessThan(
      text.match(/<dl class="prices">/g)?.length ?? 0,
    );
  });
});

describe('the list of a street', () => {
  const found = async (query: string) => {
    const { status, body } = await get(`/v1/land-prices?${query}`);
    expect([query, status]).toEqual([query, 200]);
    return body;
  };
  const walked = async (query: string) => {
    const ids = new Set<string>();
    const told: unknown[] = [];
    for (let cursor = ''; cursor !== 'end'; ) {
      const { data, page: at, meta } = await found(`${query}&limit=20${cursor}`);
      for (const { id, street, matchedBy } of data) {
        ids.add(id);
        told.push([street, matchedBy, at.total, meta.relaxed]);
      }
      cursor = at.nextCursor === null ? 'end' : `&cursor=${at.nextCursor}`;
    }
    return {
      count: ids.size,
      told: [...new Set(told.map((each) => JSON.stringify(each)))].map((each) => JSON.parse(each)),
    };
  };

  test.each<[string, string, number, string | null]>([
    ['street=Rất+Dài', 'exact', 63, null],
    ['street=đường+rất+dài', 'exact', 63, null],
    ['street=rat+dai', 'folded', 63, null],
    // A slip of the pen, and words beside the street that name nothing of it: said on every page of the walk.
    [
      'street=Rất+Daii',
      'fuzzy',
      63,
      'Không có đường viết đúng là “Rất Daii”; đây là tên đường gần giống nhất.',
    ],
    ['q=rất+dài+bexilu', 'exact', 63, 'Đây là mọi đoạn của đường “rất dài”; chưa dùng: bexilu.'],
    ['q=rat+dai+bexilu', 'folded', 63, 'Đây là mọi đoạn của đường “rat dai”; chưa dùng: bexilu.'],
  ])('?%s is %s, as a whole and page by page', async (query, matchedBy, count, relaxed) => {
    expect(await walked(query)).toEqual({ count, told: [['Đường Rất Dài', matchedBy, count, relaxed]] });
  });

  test('finds a segment named in one sentence with its street, in its own words', async () => {
    const { data, meta } = await found('q=Rất+Dài+đoạn+từ+nút+61+đến+nút+62');
    expect(data.map(({ segment }: { segment: { to: string } }) => segment.to)).toEqual(['Nút 62']);
    expect(meta.relaxed).toBeNull();
    expect((await found('q=Rất+Dài+bên+phải+nút+61')).meta.relaxed).toContain('ben phai nut 61');
  });

  test('is empty, and says no more, where no name is near', async () => {
    const { data, page: at, meta } = await found('street=Hoàn+Toàn+Khác+Hẳn');
    expect([data, at.total, meta.relaxed]).toEqual([[], 0, null]);
  });

  test.each([
    ['position=1&minPrice=89000000&maxPrice=90000000', 2],
    ['position=1&minPrice=89000001', 1],
    ['position=2&minPrice=1', 0],
    ['minPrice=28000000&maxPrice=28000000', 1],
    ['maxPrice=27999999', 0],
    ['maxPrice=28000000', 1],
    ['table=thu', 63],
    ['table=mau-2026', 0],
    ['landType=ODT', 63],
    ['landType=TMD', 0],
    ['on=2025-12-31', 0],
    ['q=62', 2],
    // Words that only join the ends of a segment are in no key of it, and may be typed.
    ['q=nút+62', 2],
    ['q=từ+nút+61+đến+nút+62', 1],
    ['q=bên+phải+nút+62', 0],
  ])('narrowed by %s has %i rows', async (query, count) => {
    const { data, page: at } = await found(`street=Rất+Dài&${query}&limit=100`);
    expect([at.total, data.length]).toEqual([count, count]);
  });

  test('of a table that is not held names the nearest that is', async () => {
    const { status, body } = await get('/v1/land-prices?street=rat+dai&table=mau-206');
    expect([status, body.errors]).toMatchObject([400, [{ name: 'table', suggestion: 'mau-2026' }]]);
    expect(body.errors[0].message).toContain('thu');
  });
});

describe('what a position is', () => {
  const rule = [
    { position: 1, name: 'Mặt tiền', text: 'Thửa đất giáp đường.' },
    { position: 2, name: 'Hẻm rộng', minWidth: 4, text: 'Hẻm rộng từ 4 m trở lên.' },
    { position: 3, name: 'Hẻm hẹp', maxWidth: 4, text: 'Hẻm rộng dưới 4 m.' },
  ];
  const row = { tableId: 'quy-tac', validFrom: '2026-01-01', landType: 'ODT', unit: 'đồng/m²' };
  const rows = [1, 2, 3].map((at) => ({
    ...row,
    id: `qt-${at}`,
    street: 'Đường Quy Tắc',
    from: `Nút ${at}`,
    to: `Nút ${at + 1}`,
    position1: 30_000_000 * at,
    position2: 15_000_000 * at,
    position3: 9_000_000,
    ...(at === 1 ? { positions: rule } : {}),
  }));
  const publish = (given: object[], strategy = 'merge') =>
    importNdjson('land-prices', given, `mode=publish&strategy=${strategy}&confirm=all`);
  const path = '/land-prices/street/quy-tac';

  test('is drawn, told in the words of the table, and asked with the measures of an alley', async () => {
    expect((await publish(rows)).status).toBe(200);
    const plain = (await page(path)).text;
    expect(plain).toContain('class="alleys"');
    expect(plain).toContain('Hẻm rộng dưới 4 m.</td>');
    const asked = (await page(`${path}?width=3,5`)).text;
    expect(asked).toContain('Hẻm rộng 3,5 m: VT3.');
    expect(asked).toContain('“Hẻm rộng dưới 4 m.”');
    expect(asked).toContain('9.000.000 đồng/m²');
    // Along a street a position costs from its least to its most; where all ask the same it is one price.
    const wide = (await page(`${path}?width=5`)).text;
    expect(wide).toContain('15.000.000 đến 45.000.000 đồng/m², tuỳ đoạn');
    expect(asked).not.toContain('tuỳ đoạn');
    const other = (await page('/land-prices/qt-3?width=4&depth=20')).text;
    expect(other).toContain('Hẻm rộng 4 m, sâu 20 m: VT2.');
    expect(other).toContain('45.000.000 đồng/m²');
  });

  test('is in the answers of the interface, in the export and in the list of tables', async () => {
    const detail = (await get('/v1/land-prices/qt-2')).body.data;
    expect(detail.positions.map(({ position }: { position: number }) => position)).toEqual([1, 2, 3]);
    const { data } = (await get('/v1/land-prices/tables')).body;
    const held = data.find(({ id }: { id: string }) => id === 'quy-tac');
    expect(held.positions).toMatchObject([{ landType: 'ODT', rule: [{ position: 1 }, {}, {}] }]);
    expect(await (await ask('/v1/land-prices.csv?table=quy-tac')).text()).toContain('Hẻm rộng dưới 4 m.');
  });

  test('is not told where the rule is not held, and goes with the row that brought it', async () => {
    const none = (await page('/land-prices/street/rat-dai')).text;
    expect(none).not.toContain('class="alleys"');
    expect(none).toContain('do quyết định của bảng giá quy định');
    expect((await publish([{ ...rows[0], positions: [] }])).status).toBe(200);
    expect((await page(path)).text).not.toContain('Hẻm rộng dưới 4 m.');
    expect((await get('/v1/land-prices/qt-2')).body.data.positions).toEqual([]);
  });
});
