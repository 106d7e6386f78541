/** What the page of a street shows, by value: the rows it chooses, their table, how prices moved, and what a plot costs. */
import { describe, expect, it, test } from 'vitest';
import { chooseRows } from '../../../src/domains/land-prices/street-choice.ts';
import { calculator, historyTable } from '../../../src/domains/land-prices/street-parts.ts';
import { isInForce, type StreetRow, tableDay } from '../../../src/domains/land-prices/street-rows.ts';
import {
  positionsOf,
  priceUnit,
  streetStrip,
  streetTable,
} from '../../../src/domains/land-prices/street-table.ts';
import { buildGraph } from '../../../src/domains/places/graph.ts';
import { createView } from '../../../src/frame/view.ts';
import { tablesOf } from '../../support/page-tables.ts';
import { unit } from '../../support/units.ts';

const TODAY = '2026-06-01';
const view = createView(new URL('https://motcua.test/'), 'Phường thử', [], {} as never);

/** Two wards became one, and a third bears the name of the first since. */
const graph = buildGraph([
  unit('11', 'Phường Bắc', '2000-01-01', '2024-12-31'),
  unit('12', 'Phường Nam', '2000-01-01', '2024-12-31'),
  unit('13', 'Phường Bắc Nam', '2025-01-01', null, ['11', '12']),
  unit('14', 'Phường Xa', '2000-01-01', null),
]);

const TABLES: Record<string, [string, string]> = {
  sau: ['2027-01-01', '9999-12-31'],
  nay: ['2025-01-01', '2026-12-31'],
  cu: ['2020-01-01', '2024-12-31'],
  xua: ['0001-01-01', '2019-12-31'],
};
const TYPES: Record<string, string> = { ODT: 'Đất ở tại đô thị', TMD: 'Đất thương mại, dịch vụ' };

const row = (
  tableId: string,
  [from, to]: [string | null, string | null],
  prices: (number | null)[],
  { landType = 'ODT', ward = 'Phường Bắc' as string | null } = {},
): StreetRow => {
  const [validFrom, validTo] = TABLES[tableId] as [string, string];
  return {
    id: [tableId, from, to, landType, ward].join('.').replaceAll(' ', '-'),
    landType,
    tableId,
    validFrom,
    validTo,
    prices: Array.from({ length: 5 }, (_, at) => prices[at] ?? null),
    historyKey: `hoa sen|${from}>${to}|${landType}`,
    stored: {
      street: 'Hoa Sen',
      segment: { from, to, text: null },
      asWritten: ward,
      landType: { code: landType, name: TYPES[landType] as string },
      prices: [],
      table: { id: tableId, title: `Bảng ${tableId}`, decision: null, validFrom, validTo },
      sourceUnit: 'đồng/m²',
      note: null,
    },
  };
};
// Newest table first, each in its own order, as rows are read.
const ROWS: StreetRow[] = [
  row('sau', ['Cầu', 'Chợ'], [24_000_000], { ward: 'Phường Bắc Nam' }),
  row('nay', ['Chợ', 'Ga'], [8_000_000, null, 2_500_000], { ward: 'Phường Bắc Nam' }),
  row('nay', ['Cầu', 'Chợ'], [12_000_000, 6_000_000], { ward: 'Phường Bắc Nam' }),
  row('nay', ['Ga', 'Bến'], [null, 1_000_000], { ward: 'Phường Xa' }),
  row('nay', ['Cầu', 'Chợ'], [9_000_000], { landType: 'TMD' }),
  row('cu', ['Cầu', 'Chợ'], [8_000_000]),
  row('cu', ['Chợ', 'Ga'], [10_000_000], { ward: 'Phường Nam' }),
  // The same segment by name, on other ground.
  row('cu', ['Ga', 'Bến'], [5_000_000], { ward: 'Phường Bắc' }),
  row('xua', ['Cầu', 'Chợ'], [2_000_000], { ward: null }),
];
const street = { name: 'Hoa Sen', rows: ROWS, graph, rules: new Map(), edition: 1, asOf: null };
const chosen = (asked: Parameters<typeof chooseRows>[1], today = TODAY) => {
  const { shown, tables, types, inForce } = chooseRows(street, asked, today);
  return {
    table: shown[0]?.tableId,
    type: shown[0]?.landType,
    count: shown.length,
    tables: tables.map(({ tableId }) => tableId),
    types: types.map(({ code, count }) => [code, count]),
    inForce,
  };
};

describe('the rows of a page', () => {
  it('are of the table in force on the day, of the type that comes first in it', () => {
    expect(chosen({})).toEqual({
      table: 'nay',
      type: 'ODT',
      count: 3,
      tables: ['sau', 'nay', 'cu', 'xua'],
      types: [
        ['ODT', 3],
        ['TMD', 1],
      ],
      inForce: true,
    });
  });

  it.each<[Parameters<typeof chooseRows>[1], string, string, number, boolean]>([
    [{ on: '2024-12-31' }, 'cu', 'ODT', 3, true],
    [{ on: '2025-01-01' }, 'nay', 'ODT', 3, true],
    [{ on: '2026-12-31' }, 'nay', 'ODT', 3, true],
    [{ on: '2027-01-01' }, 'sau', 'ODT', 1, true],
    [{ on: '2019-12-31' }, 'xua', 'ODT', 1, true],
    [{ table: 'cu' }, 'cu', 'ODT', 3, false],
    [{ table: 'cu', on: '2021-05-05' }, 'cu', 'ODT', 3, true],
    [{ table: 'không có' }, 'nay', 'ODT', 3, true],
    [{ landType: 'tmd' }, 'nay', 'TMD', 1, true],
    [{ landType: 'TMD', table: 'cu' }, 'cu', 'ODT', 3, false],
  ])('asked for %j are of %s, %s', (asked, table, type, count, inForce) => {
    expect(chosen(asked)).toMatchObject({ table, type, count, inForce });
  });

  it('are of the newest table where none is in force', () => {
    const rows = ROWS.filter(({ tableId }) => tableId !== 'nay');
    const { shown, inForce } = chooseRows({ ...street, rows }, {}, TODAY);
    expect([shown[0]?.tableId, inForce]).toEqual(['sau', false]);
  });

  it('hold from the first day of their table to its last', () => {
    const [now] = ROWS.filter(({ tableId }) => tableId === 'nay') as [StreetRow];
    const days = ['2024-12-31', '2025-01-01', '2026-12-31', '2027-01-01'];
    expect(days.map((day) => isInForce(now, day))).toEqual([false, true, true, false]);
    expect(['0001-01-01', '9999-12-31', '2025-01-01'].map(tableDay)).toEqual([null, null, '2025-01-01']);
  });
});

const choice = chooseRows(street, {}, TODAY);

describe('the table of segments', () => {
  it('has them from end to end, a column for each position that some has, the ward where it changes', () => {
    expect(tablesOf(String(streetTable(view, choice.shown, choice)))).toEqual([
      [
        ['Đoạn', 'VT1', 'VT2', 'VT3'],
        ['Phường Bắc Nam'],
        ['Cầu – Chợ', '12.000', '6.000', '–'],
        ['Chợ – Ga', '8.000', '–', '2.500'],
        ['Phường Xa'],
        ['Ga – Bến', '–', '1.000', '–'],
      ],
    ]);
    expect(positionsOf(choice.shown)).toEqual([1, 2, 3]);
  });

  it('names no ward where all are of one', () => {
    const rows = choice.shown.slice(0, 2);
    expect(tablesOf(String(streetTable(view, rows, choice)))[0]).toHaveLength(3);
  });

  it('is in thousands only where no figure loses by it', () => {
    const unitOf = (...prices: (number | null)[]) => priceUnit([row('nay', ['A', 'B'], prices)]);
    expect(unitOf(12_000, null, 1_000)).toMatchObject({ divisor: 1_000, vi: 'nghìn đồng/m²' });
    expect(unitOf(12_000, 1_500)).toMatchObject({ divisor: 1, vi: 'đồng/m²' });
    expect(unitOf(12_001)).toMatchObject({ divisor: 1 });
  });

  it('is drawn as high as its prices, the whole of a street by its five steps', () => {
    const rows = [5, 4, 3, 2, 1].map((price, at) =>
      row('nay', [`Nút ${at}`, `Nút ${at + 1}`], [price * 1_000_000]),
    );
    const strip = String(streetStrip(view, rows));
    expect([...strip.matchAll(/class="lv(\d)"/g)].map(([, level]) => Number(level))).toEqual([5, 4, 3, 2, 1]);
    const heights = [...strip.matchAll(/<rect[^>]*? height="(\d+)"/g)].map(([, height]) => Number(height));
    expect(heights.map((height) => Math.round((height / (heights[0] ?? 1)) * 10))).toEqual([10, 8, 6, 4, 2]);
    expect(strip).toContain('từ 1.000.000 đến 5.000.000 đồng/m²');
    expect(strip).toContain('<span>Nút 0</span><span>Nút 5</span>');
    expect(String(streetStrip(view, rows.slice(0, 1)))).toBe('');
    const even = String(
      streetStrip(
        view,
        rows.map((one) => ({ ...one, prices: [7_000_000, null, null, null, null] })),
      ),
    );
    expect(new Set([...even.matchAll(/class="lv(\d)"/g)].map(([, level]) => level))).toEqual(new Set(['3']));
  });
});

describe('prices from table to table', () => {
  const told = (today: string, rows = ROWS, asked = {}) => {
    const of = { ...street, rows };
    return tablesOf(String(historyTable(view, of, chooseRows(of, asked, today), today)));
  };

  it('stand oldest first, with how much each moved, on the same ground alone', () => {
    expect(told(TODAY)).toEqual([
      [
        ['Đoạn', '…–2019', '2020–2024', '2025–2026'],
        ['Cầu – Chợ', '2.000', '8.000 +300%', '12.000 +50%'],
        ['Chợ – Ga', '–', '10.000', '8.000 −20%'],
        ['Ga – Bến', '–', '–', '1.000'],
      ],
    ]);
  });

  it('leave out tables that have not begun, until the day they do', () => {
    expect(told('2026-12-31')[0]?.[0]?.at(-1)).toBe('2025–2026');
    expect(told('2027-01-01')[0]).toEqual([
      ['Đoạn', '…–2019', '2020–2024', '2025–2026', '2027–nay'],
      ['Cầu – Chợ', '2.000', '8.000 +300%', '12.000 +50%', '24.000 +100%'],
    ]);
  });

  it('are not told of one table alone, nor between rows that cannot be told apart', () => {
    expect(told(TODAY, ROWS.slice(1, 4))).toEqual([]);
    const twice = row('cu', ['Cầu', 'Chợ'], [7_000_000], { ward: 'Phường Nam' });
    expect(told(TODAY, [...ROWS, twice])[0]?.[1]).toEqual(['Cầu – Chợ', '2.000', '–', '12.000 +500%']);
  });
});

test('a plot costs its area times the price of each position of the segment', () => {
  const { shown } = choice;
  const [, second] = shown;
  const cells = (area: number, segment?: string) =>
    tablesOf(String(calculator(view, '/duong', shown, { area, segment }, {})));
  expect(cells(85.5)).toEqual([
    [
      ['Vị trí', 'đồng/m²', 'Thành tiền, đồng'],
      ['VT1', '12.000.000', '1.026.000.000 1,03 tỷ đồng'],
      ['VT2', '6.000.000', '513.000.000 513 triệu đồng'],
    ],
  ]);
  expect(second?.stored.segment.from).toBe('Cầu');
  expect(cells(0.5, shown[0]?.id)[0]?.slice(1)).toEqual([
    ['VT1', '8.000.000', '4.000.000 4 triệu đồng'],
    ['VT3', '2.500.000', '1.250.000 1,25 triệu đồng'],
  ]);
  expect(tablesOf(String(calculator(view, '/duong', shown, {}, {})))).toEqual([]);
  const form = String(calculator(view, '/duong', shown, { area: 1, segment: 'không có' }, { on: TODAY }));
  expect(form).toContain(`<input type="hidden" name="on" value="${TODAY}">`);
  expect([...form.matchAll(/<option[^>]*>([^<]+)/g)].map(([, name]) => name)).toEqual([
    'Cầu – Chợ',
    'Chợ – Ga',
    'Ga – Bến',
  ]);
});
