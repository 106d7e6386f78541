/** What each filter of an indexed list finds, by value: on the day, the day before and the day after, alone and beside others. */
import { describe, expect, it, test } from 'vitest';
import type { LandPriceFilters } from '../../../src/domains/land-prices/filters.ts';
import { landPricesIndexed } from '../../../src/domains/land-prices/list-index.ts';
import type { LegalFilters } from '../../../src/domains/legal-documents/filters.ts';
import { legalIndexed } from '../../../src/domains/legal-documents/list-index.ts';
import { buildGraph } from '../../../src/domains/places/graph.ts';
import { wardFinder } from '../../../src/domains/places/ward-condition.ts';
import { collectTexts, type ListIndex, numberColumn } from '../../../src/store/list-index/body.ts';
import { countValues, select } from '../../../src/store/list-index/select.ts';
import { unit } from '../../support/units.ts';

const texts = (values: readonly string[]) => {
  const column = collectTexts();
  for (const value of values) column.add(value);
  return column.finish();
};
const columnsOf = <T>(records: readonly T[], columns: Record<string, (record: T) => string>) =>
  Object.fromEntries(Object.entries(columns).map(([name, of]) => [name, texts(records.map(of))]));
const numbersOf = <T>(records: readonly T[], columns: Record<string, (record: T) => number | null>) =>
  Object.fromEntries(Object.entries(columns).map(([name, of]) => [name, numberColumn(records.map(of))]));

/** Xã Đồng became Phường Đồng; another Phường Đồng bears the name since; Xã Khác has nothing to do with them. */
const graph = buildGraph([
  unit('11', 'Xã Đồng', '2000-01-01', '2019-12-31'),
  unit('12', 'Phường Đồng', '2020-01-01', '2024-12-31', ['11']),
  unit('13', 'Phường Đồng', '2025-01-01', null),
  unit('14', 'Xã Khác', '2000-01-01', null),
  unit('15', 'Huyện Đồng', '2000-01-01', null),
  unit('16', 'Huyện Đảo', '2000-01-01', '2019-12-31'),
  unit('17', 'Xã Đảo', '2020-01-01', null, ['16']),
]);

describe('a ward of any generation', () => {
  const finds = (asked: string, folded: string, day: string, isDated = true): boolean =>
    wardFinder(graph, asked, isDated)({ folded, bare: folded.replace(/^(xa|phuong|huyen) /, ''), day });

  it.each<[string, string, string, boolean]>([
    // Asked by code, the ward is one of its namesakes: its name meant it until its last day, and never after.
    ['12', 'phuong dong', '2024-12-31', true],
    ['12', 'phuong dong', '2025-01-01', false],
    ['13', 'phuong dong', '2024-12-31', false],
    ['13', 'phuong dong', '2025-01-01', true],
    ['13', 'phuong dong', '2099-01-01', true],
    // The first of a name has it before its first day too: tables are older than the records of units.
    ['12', 'phuong dong', '1990-01-01', true],
    // What it was made of, and what it became.
    ['12', 'xa dong', '2015-01-01', true],
    ['11', 'phuong dong', '2021-01-01', true],
    ['13', 'xa dong', '2015-01-01', false],
    ['12', 'xa khac', '2015-01-01', false],
    ['Xã Khác', 'xa khac', '2015-01-01', true],
    ['Xã Khác', 'xa dong', '2015-01-01', false],
    // A district is no ward, unless it is itself asked for.
    ['Huyện Đồng', 'huyen dong', '2015-01-01', true],
    ['12', 'huyen dong', '2021-01-01', false],
    ['17', 'huyen dao', '2015-01-01', false],
    ['17', 'xa dao', '2021-01-01', true],
    // Unknown to the graph: compared as text.
    ['Xã Nơi Nao', 'xa noi nao', '2015-01-01', true],
    ['Xã Nơi Nao', 'xa noi', '2015-01-01', false],
  ])('%s finds “%s” of %s: %s', (asked, folded, day, expected) => {
    expect(finds(asked, folded, day)).toBe(expected);
  });

  it('means any of its namesakes where rows have no day', () => {
    expect(finds('12', 'phuong dong', '2025-01-01', false)).toBe(true);
    expect(finds('12', 'xa khac', '2025-01-01', false)).toBe(false);
  });
});

/** Price rows: table, first and last day, land type, ward, prices by position. */
const ROWS: readonly [string, string, string, string, string, ...(number | null)[]][] = [
  ['cu', '2020-01-01', '2024-12-31', 'ODT', 'Xã Đồng', 100, 80, null, null, null],
  ['cu', '2020-01-01', '2024-12-31', 'TMD', 'Xã Khác', 200, null, null, null, null],
  ['moi', '2025-01-01', '9999-12-31', 'ODT', 'Phường Đồng', 300, 250, 200, 150, 100],
  ['moi', '2025-01-01', '9999-12-31', 'SKC', 'Xã Khác', null, null, null, null, 90],
];
const ward = (name: string, day: string): string =>
  JSON.stringify({
    value: name,
    folded: { 'Xã Đồng': 'xa dong', 'Xã Khác': 'xa khac', 'Phường Đồng': 'phuong dong' }[name],
    bare: name === 'Xã Khác' ? 'khac' : 'dong',
    day,
  });
const prices: ListIndex = {
  rows: Int32Array.of(11, 12, 13, 14),
  texts: columnsOf(ROWS, {
    table: ([table]) => table,
    period: ([, from, to]) => JSON.stringify([from, to]),
    landType: ([, , , type]) => type,
    ward: ([, from, , , name]) => ward(name, from),
  }),
  numbers: numbersOf(
    ROWS,
    Object.fromEntries(
      [1, 2, 3, 4, 5].map((position) => [
        `position${position}`,
        (row: (typeof ROWS)[number]) => row[4 + position] as number | null,
      ]),
    ),
  ),
};
const everyRow = [...ROWS.keys()];

describe('price rows', () => {
  const found = (filters: LandPriceFilters, on?: string, rows?: number[]): number[] => {
    const { conditions } = landPricesIndexed(filters, graph, on, false, rows);
    return [...(select(prices, conditions(prices)) ?? everyRow)];
  };

  it.each<[LandPriceFilters, number[]]>([
    [{}, [0, 1, 2, 3]],
    [{ table: 'cu' }, [0, 1]],
    [{ table: 'c' }, []],
    [{ landType: 'ODT' }, [0, 2]],
    [{ landType: 'LUC' }, []],
    [{ ward: 'Xã Khác' }, [1, 3]],
    [{ ward: '11' }, [0]],
    [{ ward: '13' }, [2]],
    [{ position: 1 }, [0, 1, 2]],
    [{ position: 2 }, [0, 2]],
    [{ position: 5 }, [2, 3]],
    [{ minPrice: 300 }, [2]],
    [{ minPrice: 301 }, []],
    [{ minPrice: 200 }, [1, 2]],
    [{ maxPrice: 80 }, [0]],
    [{ maxPrice: 79 }, []],
    [{ maxPrice: 90 }, [0, 3]],
    [{ minPrice: 150, maxPrice: 199 }, [2]],
    [{ minPrice: 81, maxPrice: 89 }, []],
    [{ position: 1, maxPrice: 100 }, [0]],
    [{ position: 1, minPrice: 101, maxPrice: 299 }, [1]],
    [{ position: 5, minPrice: 90 }, [2, 3]],
    [{ position: 5, minPrice: 91 }, [2]],
    [{ table: 'moi', landType: 'ODT' }, [2]],
    [{ table: 'cu', ward: 'Xã Khác', position: 1 }, [1]],
  ])('%j are %j', (filters, expected) => {
    expect(found(filters)).toEqual(expected);
  });

  it.each<[string, number[]]>([
    ['2019-12-31', []],
    ['2020-01-01', [0, 1]],
    ['2024-12-31', [0, 1]],
    ['2025-01-01', [2, 3]],
    ['9999-12-31', [2, 3]],
  ])('in force on %s are %j', (on, expected) => {
    expect(found({}, on)).toEqual(expected);
  });

  it('found by words are no more than those', () => {
    expect(found({}, undefined, [12, 13])).toEqual([1, 2]);
    expect(found({ landType: 'ODT' }, '2025-01-01', [11, 13])).toEqual([2]);
    expect(found({}, undefined, [])).toEqual([]);
  });

  it('count their types, wards and tables', () => {
    const { facets } = landPricesIndexed({}, null, undefined, false);
    const counted = Object.entries(facets).map(([name, of]) => [name, of(prices).values.length]);
    expect(counted).toEqual([
      ['landType', 3],
      ['ward', 4],
      ['table', 2],
    ]);
    expect(facets.landType?.(prices)).toBe(prices.texts.landType);
    expect(facets.ward?.(prices)).toBe(prices.texts.ward);
    expect(facets.table?.(prices)).toBe(prices.texts.table);
  });
});

/** Documents: issued, in force from, to, ended by another, status given. Days as YYYYMMDD. */
interface Document {
  type?: string;
  typeName?: string;
  issuer?: string;
  field?: string;
  signer?: string;
  issued?: number;
  from?: number;
  to?: number;
  ended?: number;
  given?: string;
}
const indexOf = (documents: readonly Document[]): ListIndex => ({
  rows: Int32Array.from(documents, (_, at) => at + 1),
  texts: columnsOf(
    documents,
    Object.fromEntries(
      (['type', 'typeName', 'issuer', 'field', 'signer', 'given'] as const).map((name) => [
        name,
        (one: Document) => one[name] ?? '',
      ]),
    ),
  ),
  numbers: numbersOf(
    documents,
    Object.fromEntries(
      (['issued', 'from', 'to', 'ended'] as const).map((name) => [
        name,
        (one: Document) => one[name] ?? null,
      ]),
    ),
  ),
});

describe('validity of a document on a day', () => {
  const statusOf = (document: Document, on: string): string => {
    const index = indexOf([document]);
    const { values, codes } = legalIndexed({}, on, false).facets.status?.(index) ?? { values: [], codes: [] };
    return values[codes[0] as number] as string;
  };
  const [before, day, after] = ['2024-02-29', '2024-03-01', '2024-03-02'];
  const on = 20240301;
  it.each<[string, Document, string, string, string]>([
    ['its first day', { from: on }, 'not_yet_in_force', 'in_force', 'in_force'],
    ['its last day', { from: 20200101, to: on }, 'in_force', 'in_force', 'expired'],
    ['a day on which another ends it', { from: 20200101, ended: on }, 'in_force', 'expired', 'expired'],
    [
      'an own last day before the other',
      { from: 20200101, to: on, ended: 20210101 },
      'in_force',
      'in_force',
      'expired',
    ],
    [
      'an own last day, given as expired',
      { from: 20200101, to: on, given: 'expired' },
      'in_force',
      'in_force',
      'expired',
    ],
    ['given as expired', { from: 20200101, given: 'expired' }, 'expired', 'expired', 'expired'],
    [
      'suspended past its last day',
      { from: 20200101, to: on, given: 'suspended' },
      'suspended',
      'suspended',
      'suspended',
    ],
    [
      'in force in part, and replaced',
      { from: 20200101, ended: on, given: 'partially_in_force' },
      'partially_in_force',
      'partially_in_force',
      'partially_in_force',
    ],
    ['no days', {}, 'unknown', 'unknown', 'unknown'],
    ['no days, given as in force', { given: 'in_force' }, 'in_force', 'in_force', 'in_force'],
    ['no first day, ended by another', { ended: on }, 'unknown', 'expired', 'expired'],
    [
      'a first day against what is given',
      { from: on, given: 'in_force' },
      'not_yet_in_force',
      'in_force',
      'in_force',
    ],
  ])('with %s', (_, document, ...expected) => {
    expect([before, day, after].map((each) => statusOf(document, each))).toEqual(expected);
  });

  it('is of the day asked, however many days were asked before', () => {
    const index = indexOf([{ from: on }]);
    const days = Array.from({ length: 9 }, (_, at) => `2024-02-2${at + 1}`).concat(day, before, after, day);
    const told = days.map((each) => {
      const column = legalIndexed({}, each, false).facets.status?.(index);
      return column?.values[column.codes[0] as number];
    });
    expect(told).toEqual([
      ...Array.from({ length: 9 }, () => 'not_yet_in_force'),
      'in_force',
      'not_yet_in_force',
      'in_force',
      'in_force',
    ]);
  });
});

describe('documents', () => {
  const index = indexOf([
    {
      type: 'QĐ',
      typeName: 'Quyết định',
      issuer: 'UBND tỉnh Mẫu',
      field: 'Đất đai',
      signer: 'Trần Văn A',
      issued: 20240301,
      from: 20240311,
    },
    {
      type: 'NQ',
      typeName: 'Nghị quyết',
      issuer: 'HĐND tỉnh Mẫu',
      field: 'Đất đai; Thuế',
      signer: 'Lê Thị B',
      issued: 20231231,
      from: 20240101,
      to: 20240229,
    },
    { typeName: 'Quy chế mẫu', issuer: 'UBND huyện Mẫu', signer: 'Trần Thị C', issued: 19991231 },
  ]);
  const found = (filters: LegalFilters, on = '2024-03-11'): number[] => {
    const { conditions } = legalIndexed(filters, on, false);
    return [...(select(index, conditions(index)) ?? [0, 1, 2])];
  };

  it.each<[LegalFilters, number[]]>([
    [{}, [0, 1, 2]],
    [{ type: 'QĐ' }, [0]],
    [{ type: 'nghị quyết' }, [1]],
    [{ type: 'Quy chế MẪU' }, [2]],
    [{ issuer: 'ubnd' }, [0, 2]],
    [{ issuer: 'tinh mau' }, [0, 1]],
    [{ field: 'thuế' }, [1]],
    [{ field: 'đất đai' }, [0, 1]],
    [{ signer: 'tran' }, [0, 2]],
    [{ signer: 'B' }, [1]],
    [{ issuedFrom: '2024-03-01' }, [0]],
    [{ issuedFrom: '2024-03-02' }, []],
    [{ issuedFrom: '2023-12-31' }, [0, 1]],
    [{ issuedTo: '2023-12-31' }, [1, 2]],
    [{ issuedTo: '2023-12-30' }, [2]],
    [{ issuedFrom: '2000-01-01', issuedTo: '2024-02-29' }, [1]],
    [{ status: 'in_force' }, [0]],
    [{ status: 'expired' }, [1]],
    [{ status: 'unknown' }, [2]],
    [{ status: 'not_yet_in_force' }, []],
    [{ issuer: 'ubnd', signer: 'tran', type: 'QĐ' }, [0]],
    [{ field: 'đất đai', status: 'expired' }, [1]],
    [{ field: 'thuế', type: 'QĐ' }, []],
  ])('%j are %j', (filters, expected) => {
    expect(found(filters)).toEqual(expected);
  });

  it('are filtered by their validity on the day asked', () => {
    expect(['2024-02-29', '2024-03-01', '2024-03-10'].map((on) => found({ status: 'in_force' }, on))).toEqual(
      [[1], [], []],
    );
    expect(found({ status: 'not_yet_in_force' }, '2024-03-10')).toEqual([0]);
  });

  test('are counted by type, issuer, field, year and validity', () => {
    const { facets } = legalIndexed({}, '2024-03-11', false);
    const counted = Object.entries(facets).map(([name, of]) => {
      const column = of(index);
      const counts = countValues(column, null);
      return [name, column.values.flatMap((value, code) => (counts[code] ? [[value, counts[code]]] : []))];
    });
    expect(Object.fromEntries(counted)).toEqual({
      type: [
        ['QĐ', 1],
        ['NQ', 1],
        ['', 1],
      ],
      issuer: [
        ['UBND tỉnh Mẫu', 1],
        ['HĐND tỉnh Mẫu', 1],
        ['UBND huyện Mẫu', 1],
      ],
      field: [
        ['Đất đai', 1],
        ['Đất đai; Thuế', 1],
        ['', 1],
      ],
      year: [
        ['2024', 1],
        ['2023', 1],
        ['1999', 1],
      ],
      status: expect.arrayContaining([
        ['expired', 1],
        ['in_force', 1],
        ['unknown', 1],
      ]),
    });
  });

  test('of one year are counted together, wherever they stand', () => {
    const some = indexOf([20240301, 20240101, 20231231, 20240601].map((issued) => ({ issued })));
    const column = legalIndexed({}, '2024-03-11', false).facets.year?.(some);
    expect(column && [column.values, [...countValues(column, null)]]).toEqual([
      ['2024', '2023'],
      [3, 1],
    ]);
  });
});
