/** What an import says of a row, domain by domain: each bound met, and passed by one. */
import { describe, expect, it } from 'vitest';
import { createChecker } from '../../../src/ingest/check.ts';
import { addDays } from '../../../src/language/dates.ts';
import { DOMAINS } from '../../../src/registry.ts';

const NOW = Date.parse('2026-11-28T05:00:00Z');
const TODAY = '2026-11-28';
type Row = Record<string, unknown>;

const BASE: Record<string, Row> = {
  'land-prices': {
    tableId: 'thu',
    street: 'Hoa Sen',
    landType: 'ODT',
    ward: 'Phường Mẫu',
    validFrom: '2026-01-01',
    unit: 'đồng/m²',
    position1: 10_000_000,
  },
  'legal-documents': {
    number: '5/2026/QĐ-UBND',
    title: 'Quy định thử (dữ liệu mẫu)',
    issuer: 'UBND tỉnh Thử',
    issuedOn: '2026-03-01',
  },
  recruitments: { title: 'Tuyển thử (dữ liệu mẫu)', organisation: 'Sở Thử', applyUntil: '2026-12-20' },
  articles: {
    url: 'https://example.org/tin/1',
    title: 'Phường mở quầy lưu động tại chợ',
    publishedAt: '2026-11-20T01:00:00Z',
    body: 'Phường mở quầy lưu động tại chợ từ sáng nay để nhận hồ sơ của người dân.',
  },
  places: { code: '70001', name: 'Phường Mẫu', level: 'Phường', validFrom: '2020-01-01' },
  procedures: { code: '9.200001', title: 'Xác nhận thử (dữ liệu mẫu)', field: 'Việc thử', level: 'Cấp xã' },
  indicators: { unit: 'Xã Thử', indicator: 'Tỷ lệ đúng hạn', period: '2026-09', value: 98, measure: '%' },
};

/** What is said of rows of one file, each the usual one with something else. */
async function read(domain: string, ...changes: Row[]) {
  const { importer, computed } = DOMAINS.find(({ name }) => name === domain) as (typeof DOMAINS)[number];
  const check = createChecker(await importer(), NOW, computed);
  const found = [];
  for (const [at, change] of changes.entries()) {
    const values = Object.fromEntries(
      Object.entries({ ...BASE[domain], ...change }).filter(([, value]) => value !== undefined),
    );
    const { prepared, errors, warnings } = await check({ row: at + 2, values });
    found.push({
      errors: errors.map(({ column }) => column),
      warnings: warnings.map(({ code, column, confirm }) => `${code} ${column}${confirm ? ' !' : ''}`),
      prepared,
    });
  }
  return found;
}
const doubts = async (domain: string, ...changes: Row[]) =>
  (await read(domain, ...changes)).map(({ errors, warnings }) => [
    ...errors.map((column) => `error ${column}`),
    ...warnings,
  ]);

it.each(Object.keys(BASE))('nothing is said of a usual row of %s', async (domain) => {
  expect(await doubts(domain, {})).toEqual([[]]);
});

it('there is a usual row of each domain', () => {
  expect(Object.keys(BASE).sort()).toEqual(DOMAINS.map(({ name }) => name).sort());
});

it.each<[string, Row, string]>([
  ['land-prices', { street: undefined }, 'Thiếu giá trị bắt buộc.'],
  // What can be said once for the whole file is offered.
  [
    'land-prices',
    { tableId: undefined },
    'Thiếu giá trị bắt buộc. Thêm cột, hoặc chọn tableId=… cho cả tệp.',
  ],
  ['articles', { kind: 'vidoe' }, 'kind phải là một trong: news, video, photos. Có phải “video”?'],
  ['articles', { publishedAt: '1980-01-01' }, 'Ngày đăng này không thể có; hãy xem lại năm.'],
  ['places', { code: '7' }, 'Mã đơn vị phải có từ 2 đến 6 chữ số.'],
])('of %s with %j says what is wrong', async (domain, change, message) => {
  const { importer, computed } = DOMAINS.find(({ name }) => name === domain) as (typeof DOMAINS)[number];
  const values = Object.fromEntries(
    Object.entries({ ...BASE[domain], ...change }).filter(([, value]) => value !== undefined),
  );
  const { errors } = await createChecker(await importer(), NOW, computed)({ row: 2, values });
  expect(errors.map((error) => [error.row, error.message])).toEqual([[2, message]]);
});

describe('a row of prices', () => {
  it.each<[Row, string[]]>([
    // So little is no price of such land, unless somebody says so; without a unit it may be thousands.
    ...(
      [
        ['ODT', 100_000],
        ['TMD', 50_000],
        ['SKC', 50_000],
        ['ONT', 20_000],
        ['CLN', 2_000],
        ['LUC', 2_000],
      ] as const
    ).flatMap(([landType, least]): [Row, string[]][] => [
      [{ landType, position1: least }, []],
      [{ landType, position1: least - 1 }, ['price-low position1 !']],
      [{ landType, position1: least - 1, unit: undefined }, ['unit-missing unit !']],
      [{ landType, position1: undefined, position2: least - 1 }, ['price-low position2 !']],
    ]),
    [{ position1: 1_000_000_000 }, []],
    [{ position1: 1_000_000_001 }, ['price-high position1 !']],
    [{ position1: 2_000_000_000 }, ['price-high position1 !']],
    [{ position1: 2_000_000_001 }, ['error position1']],
    [{ landType: 'CLN', position1: 100 }, ['price-low position1 !']],
    [{ landType: 'CLN', position1: 99 }, ['error position1']],
    [{ position1: 0 }, ['error position1']],
    // A position dearer than the one before it.
    [{ position2: 10_000_000 }, []],
    [{ position2: 10_000_001 }, ['price-order position2']],
    [{ position2: 4_000_000, position3: 4_000_001 }, ['price-order position3']],
    [{ position3: 10_000_001 }, ['price-order position3']],
    // So small a part of the front is a share written as a price.
    [{ position1: 100_000_000, position2: 1_000_000 }, []],
    [{ position1: 100_000_000, position2: 999_999 }, ['error position2']],
    [{ position1: 100_000_000, position2: 50_000_000, position5: 999_999 }, ['error position5']],
    // In millions a bare figure may be a part of the front, in thousands it is a price.
    [{ unit: 'triệu đồng/m²', position1: 5, position2: 1 }, []],
    [{ unit: 'triệu đồng/m²', position1: 5.1, position2: 1 }, ['share-likely position2 !']],
    [{ unit: 'triệu đồng/m²', position1: 40, position2: 0.7 }, ['share-likely position2 !']],
    [{ unit: 'triệu đồng/m²', position1: 20, position2: 30 }, ['price-order position2']],
    [
      { unit: 'triệu đồng/m²', position1: 20, position2: 31 },
      ['share-likely position2 !', 'price-order position2'],
    ],
    [
      { unit: 'triệu đồng/m²', position1: 60, position2: 100 },
      ['share-likely position2 !', 'price-order position2'],
    ],
    [{ unit: 'triệu đồng/m²', position1: 60, position2: 101 }, ['price-order position2']],
    [{ unit: 'nghìn đồng/m²', position1: 50_000, position2: 90_000 }, ['price-order position2']],
    [{ unit: 'nghìn đồng/m²', landType: 'CLN', position1: 20, position2: 70 }, ['price-order position2']],
    // A share needs the price that it is of, which stands before it.
    [{ position2: '70% VT1' }, ['percent-computed position2']],
    [{ position2: '70%' }, ['percent-of-what position2 !']],
    [{ position2: '70% VT2' }, ['error position2']],
    [{ position2: '70% VT3', position3: 1_000_000 }, ['error position2']],
    [{ position1: undefined, position2: '70% VT1' }, ['error position2']],
    [{ position2: '150% VT1' }, ['percent-computed position2', 'price-order position2']],
    [{ position2: '151% VT1' }, ['error position2']],
    [{ position2: '3% VT1' }, ['percent-computed position2']],
    [{ position2: '2,9% VT1' }, ['error position2']],
    [{ validTo: '2026-01-01' }, []],
    [{ validTo: '2025-12-31' }, ['dates-reversed validTo']],
    // Homes are rural in a xã; without a ward nobody knows.
    [{ landType: 'Đất ở' }, []],
    [{ landType: 'Đất ở', ward: undefined }, ['land-type-unclear landType !']],
    [{ landType: 'Đất ở', ward: 'Mẫu' }, ['land-type-unclear landType !']],
    [{ position1: undefined }, ['error position1']],
    [{ street: undefined }, ['error street']],
    [{ position1: -1 }, ['error position1']],
  ])('%j', async (change, expected) => {
    expect(await doubts('land-prices', change)).toEqual([expected]);
  });

  it.each([
    ['Phường Mẫu', 'ODT'],
    ['P. Mẫu', 'ODT'],
    ['Thị trấn Mẫu', 'ODT'],
    ['TT.Mẫu', 'ODT'],
    ['Xã Mẫu', 'ONT'],
    ['x. Mẫu', 'ONT'],
  ])('of homes in %s is %s', async (ward, code) => {
    const [found] = await read('land-prices', { landType: 'Đất ở', ward });
    expect(found?.prepared?.record.landType).toMatchObject({ code });
  });

  it('repeated is said, and is kept apart; of another segment, ward, type or table it is another', async () => {
    const rows = await read(
      'land-prices',
      { segment: 'Cầu đến chợ' },
      { segment: 'Cầu đến chợ', position1: 9_000_000 },
      { segment: 'Từ Cầu đến Chợ', position1: 8_000_000 },
      { segment: 'Chợ đến ga' },
      { segment: 'Cầu đến chợ', ward: 'Phường Khác' },
      { segment: 'Cầu đến chợ', landType: 'TMD' },
      { segment: 'Cầu đến chợ', tableId: 'khac' },
      { segment: 'Cầu đến chợ', street: 'Hoa Sên' },
    );
    expect(rows.map(({ warnings }) => warnings)).toEqual([
      [],
      ['row-repeated street'],
      ['row-repeated street'],
      ...Array.from({ length: 5 }, () => []),
    ]);
    const ids = rows.map(({ prepared }) => prepared?.id);
    expect(new Set(ids).size).toBe(rows.length);
    // The same row of another import has the same identifier, whatever it costs now.
    const [again] = await read('land-prices', { segment: 'Cầu đến chợ', position1: 1_000_000 });
    expect(again?.prepared?.id).toBe(ids[0]);
    const keys = rows.map(({ prepared }) => prepared?.columns.historyKey);
    expect(keys[6]).toBe(keys[0]);
    expect(keys[3]).not.toBe(keys[0]);
    expect(keys[5]).not.toBe(keys[0]);
  });

  it('is filed under its prices in whole đồng, its days and its place in the file', async () => {
    const [one, two, late] = await read(
      'land-prices',
      { unit: 'nghìn đồng/m²', position1: 12_345.6, position3: '30%', note: 'Ghi chú.' },
      { street: 'Hoa Mai', landType: 'CLN', position1: 90_000, validFrom: undefined, validTo: '2027-12-31' },
      { street: 'Hoa Lan', validFrom: '2027-01-01' },
    );
    expect(one?.prepared?.columns).toMatchObject({
      position1: 12_345_600,
      position2: null,
      position3: 3_703_680,
      validFrom: '2026-01-01',
      validTo: '9999-12-31',
    });
    expect(one?.prepared?.record).toMatchObject({
      note: 'Ghi chú. VT3 = 30% giá VT1.',
      sourceUnit: 'nghìn đồng/m²',
      table: { validFrom: '2026-01-01', validTo: null, title: 'thu' },
    });
    expect(two?.prepared?.columns).toMatchObject({ validFrom: '0001-01-01', validTo: '2027-12-31' });
    expect(two?.prepared?.record).toMatchObject({ table: { validFrom: null, validTo: '2027-12-31' } });
    const keys = [one, two, late].map((each) => String(each?.prepared?.columns.sortKey));
    // Newest table first, then homes before fields.
    expect([...keys].sort()).toEqual([keys[2], keys[0], keys[1]]);
  });
});

describe('a row of a document', () => {
  it.each<[Row, string[]]>([
    [{ effectiveFrom: '2026-03-01' }, []],
    [{ effectiveFrom: '2026-02-28' }, ['dates-reversed effectiveFrom']],
    [{ effectiveFrom: '2026-03-10', effectiveTo: '2026-03-10' }, []],
    [{ effectiveFrom: '2026-03-10', effectiveTo: '2026-03-09' }, ['dates-reversed effectiveTo']],
    [{ issuedOn: undefined }, ['error issuedOn']],
    [{ status: 'in_force' }, []],
    [{ status: 'nửa vời' }, ['status-unknown status !']],
    [{ relations: [{ kind: 'replaces', number: '1/2020/QĐ-UBND' }] }, []],
    [{ relations: [{ kind: 'ends', number: '1/2020/QĐ-UBND' }] }, ['error relations.0.kind']],
  ])('%j', async (change, expected) => {
    expect(await doubts('legal-documents', change)).toEqual([expected]);
  });

  it('repeated is the same number, issuer and day, however the number is written', async () => {
    expect(
      await doubts(
        'legal-documents',
        {},
        { number: '05/2026/QD-UBND' },
        { issuer: 'UBND xã Khác' },
        { issuedOn: '2026-03-02' },
        { number: '6/2026/QĐ-UBND' },
      ),
    ).toEqual([[], ['row-repeated number'], [], [], []]);
  });

  it.each<[Row, string | null, string | null]>([
    [{}, 'QĐ', 'Quyết định'],
    [{ type: 'Nghị quyết' }, 'NQ', 'Nghị quyết'],
    [{ number: '7/CV-SXD', type: undefined }, 'CV', 'Công văn'],
    [{ number: 'không số', type: 'Giấy mời họp' }, null, 'Giấy mời họp'],
    [{ number: 'không số' }, null, null],
  ])('of %j is of the type %s', async (change, code, name) => {
    const [found] = await read('legal-documents', change);
    expect(found?.prepared?.record.type).toEqual({ code, name });
  });

  it('without a text has one place to be found by, with one as many as it has articles', async () => {
    const parts = async (body?: string) =>
      (await read('legal-documents', { body }))[0]?.prepared?.children?.legal_passages?.map(({ columns }) => [
        columns.ordinal,
        columns.anchor,
        columns.heading,
      ]);
    expect(await parts()).toEqual([[0, '', '']]);
    expect(await parts('Điều 1. Phạm vi\nÁp dụng.\nĐiều 2. Hiệu lực\nTừ ngày ký.')).toEqual([
      [0, 'dieu-1', 'Điều 1. Phạm vi'],
      [1, 'dieu-2', 'Điều 2. Hiệu lực'],
    ]);
  });
});

describe('a row of a notice', () => {
  const posts = (...counts: (number | undefined)[]) =>
    counts.map((count, at) => ({ title: `Vị trí ${at}`, count }));
  it.each<[Row, string[]]>([
    [{ applyFrom: '2026-12-20' }, []],
    [{ applyFrom: '2026-12-21' }, ['dates-reversed applyFrom']],
    [{ positions: posts(2, 3), quota: 5 }, []],
    [{ positions: posts(2, 3), quota: 6 }, ['quota-differs quota']],
    [{ positions: posts(2, undefined), quota: 6 }, []],
    [{ positions: posts(undefined, undefined), quota: 6 }, []],
    [{ applyUntil: addDays(TODAY, 550) }, []],
    [{ applyUntil: addDays(TODAY, 551) }, ['year-unlikely applyUntil !']],
    [{ applyUntil: addDays(TODAY, 552), publishedAt: addDays(TODAY, 2) }, []],
    [{ applyUntil: addDays(TODAY, 553), publishedAt: addDays(TODAY, 2) }, ['year-unlikely applyUntil !']],
    // Long closed is history; a date of long ago is a slip.
    [{ applyUntil: '1990-01-01' }, []],
    [{ applyUntil: '1989-12-31' }, ['year-unlikely applyUntil !']],
    [{ publishedAt: addDays(TODAY, 2) }, []],
    [{ publishedAt: addDays(TODAY, 3) }, ['year-unlikely publishedAt !']],
    [{ publishedAt: '2026-11-20', applyUntil: '2026-11-19' }, []],
    [{ publishedAt: '2026-11-20', applyUntil: '2026-11-18' }, ['dates-reversed applyUntil !']],
    [{ contact: '912345678' }, ['phone-zero-lost contact !']],
    [{ contact: '0912345678' }, []],
    [{ contact: '9,12E+08' }, ['error contact']],
    [{ positions: [{ title: 'Giáo viên', code: '12' }] }, ['error positions.0.code']],
    [{ applyUntil: 'sớm nhất có thể' }, ['error applyUntil']],
  ])('%j', async (change, expected) => {
    expect(await doubts('recruitments', change)).toEqual([expected]);
  });

  it.each<[Row, number | null]>([
    [{}, null],
    [{ positions: posts(2, 3) }, 5],
    [{ positions: posts(2, undefined) }, 2],
    [{ positions: posts(undefined) }, null],
    [{ positions: posts(2, 3), quota: 6 }, 6],
    [{ quota: '05 (năm)' }, 5],
  ])('%j has the quota %j', async (change, quota) => {
    const [found] = await read('recruitments', change);
    expect(found?.prepared?.record.quota).toBe(quota);
  });

  it('is filed by when it was posted: its own day, else the first of its window, else its last', async () => {
    const posted = async (change: Row) => (await read('recruitments', change))[0]?.prepared?.columns;
    expect(await posted({ publishedAt: '2026-11-03T02:00:00Z', applyFrom: '2026-11-10' })).toMatchObject({
      publishedAt: '2026-11-03T02:00:00Z',
      applyFrom: '2026-11-10',
    });
    expect(await posted({ applyFrom: '2026-11-10' })).toMatchObject({
      publishedAt: '2026-11-09T17:00:00.000Z',
    });
    expect(await posted({})).toMatchObject({
      publishedAt: '2026-12-19T17:00:00.000Z',
      applyFrom: '0001-01-01',
      applyUntil: '2026-12-20',
    });
  });
});

describe('a row of news', () => {
  it.each<[Row, string[]]>([
    [{ publishedAt: '2026-11-30T05:00:00Z' }, []],
    [{ publishedAt: '2026-11-30T05:00:01Z' }, ['year-unlikely publishedAt']],
    [{ publishedAt: '1990-01-01T00:00:00Z' }, []],
    [{ publishedAt: '1989-12-31T23:59:59Z' }, ['error publishedAt']],
    [{ url: 'javascript:alert(1)' }, ['error url']],
    [{ kind: 'truyện' }, ['error kind']],
  ])('%j', async (change, expected) => {
    expect(await doubts('articles', change)).toEqual([expected]);
  });

  it('was changed when it was published, unless it says a later instant', async () => {
    const updated = async (updatedAt?: string) =>
      (await read('articles', { updatedAt }))[0]?.prepared?.record.updatedAt;
    expect(await updated()).toBe('2026-11-20T01:00:00Z');
    expect(await updated('2026-11-19T01:00:00Z')).toBe('2026-11-20T01:00:00Z');
    expect(await updated('2026-11-21T01:00:00Z')).toBe('2026-11-21T01:00:00Z');
  });

  it.each([
    [30, 1],
    [359, 1],
    [361, 2],
    [2_400, 10],
  ])('of %i syllables is read in %i minutes', async (syllables, minutes) => {
    const words = 'chợ phường mở cửa đón người dân'.split(' ');
    const body = Array.from({ length: syllables }, (_, at) => words[at % words.length]).join(' ');
    const [found] = await read('articles', { body: `${body}.` });
    expect(found?.prepared?.record.readingMinutes).toBe(minutes);
  });

  it('takes the address of a picture from that of its page, and none that is not http', async () => {
    const body =
      '<p>Phường mở quầy lưu động tại chợ từ sáng nay để nhận hồ sơ.</p><img src="/anh/1.jpg" alt="Quầy">' +
      '<img src="data:image/png;base64,AAAA">';
    const [found] = await read('articles', { body, media: [{ url: 'https://example.org/0.jpg' }] });
    expect(((found?.prepared?.detail?.media ?? []) as { url: string }[]).map(({ url }) => url)).toEqual([
      'https://example.org/0.jpg',
      'https://example.org/anh/1.jpg',
    ]);
  });
});

describe('a row of a unit', () => {
  it.each<[Row, string[]]>([
    [{ validTo: '2020-01-01' }, []],
    [{ validTo: '2019-12-31' }, ['dates-reversed validTo']],
    [{ code: '7001' }, ['code-length code !']],
    [{ code: '700012' }, ['code-length code !']],
    [{ code: '7' }, ['error code']],
    [{ code: '52', level: 'Tỉnh', name: 'Tỉnh Mẫu' }, []],
    [{ name: 'Xã Mẫu' }, ['level-differs level !']],
    [{ name: 'Mẫu' }, ['name-completed name']],
    [{ predecessors: ['70002', { code: '70003', partial: true }] }, []],
    [{ predecessors: ['abc'] }, ['error predecessors.0.code']],
  ])('%j', async (change, expected) => {
    expect(await doubts('places', change)).toEqual([expected]);
  });

  it('is known by its code and its first day', async () => {
    const rows = await read(
      'places',
      {},
      { validFrom: '2025-07-01' },
      { id: 'rieng', validFrom: '2026-01-01' },
    );
    expect(rows.map(({ prepared }) => prepared?.id)).toEqual([
      '70001@2020-01-01',
      '70001@2025-07-01',
      'rieng',
    ]);
    expect(await doubts('places', {}, {})).toEqual([[], ['error id']]);
  });
});

describe('a row of a procedure or a figure', () => {
  it.each<[string, Row, string[]]>([
    ['procedures', { validFrom: '2026-01-01', validTo: '2026-01-01' }, []],
    ['procedures', { validFrom: '2026-01-01', validTo: '2025-12-31' }, ['error validTo']],
    ['procedures', { code: 'không có' }, ['error code']],
    ['procedures', { timeLimit: '15' }, ['time-unit-missing timeLimit !']],
    ['indicators', { value: 1_000 }, []],
    ['indicators', { value: 1_000.5 }, ['error value']],
    ['indicators', { value: -1_000 }, []],
    ['indicators', { value: 1_001, measure: 'hồ sơ' }, []],
    ['indicators', { period: 'tháng 13/2026' }, ['error period']],
  ])('of %s: %j', async (domain, change, expected) => {
    expect(await doubts(domain, change)).toEqual([expected]);
  });

  it.each([
    ['2026-09', '2026-09-01', '2026-09-30'],
    ['Quý III/2026', '2026-07-01', '2026-09-30'],
    ['2026', '2026-01-01', '2026-12-31'],
    ['2/2024', '2024-02-01', '2024-02-29'],
  ])('of %s runs from %s to %s', async (period, periodFrom, periodTo) => {
    const [found] = await read('indicators', { period });
    expect(found?.prepared?.columns).toMatchObject({ periodFrom, periodTo });
  });
});
