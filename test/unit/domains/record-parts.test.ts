/** Parts of records' pages and exports by value: how a price moved, the life of a document, rules and columns of a table. */
import { describe, expect, it, test } from 'vitest';
import { landPriceColumns, landPriceRow } from '../../../src/domains/land-prices/export-row.ts';
import { historySection } from '../../../src/domains/land-prices/history-page.ts';
import { ruleOf, rulesOfTable } from '../../../src/domains/land-prices/position-rule.ts';
import { isShaken } from '../../../src/domains/legal-documents/basis.ts';
import { type Related, timeline } from '../../../src/domains/legal-documents/timeline-page.ts';
import { createView } from '../../../src/frame/view.ts';
import { tablesOf } from '../../support/page-tables.ts';

const view = createView(new URL('https://motcua.test/'), 'Phường thử', [], {} as never);

describe('the history of a price', () => {
  type History = Parameters<typeof historySection>[1];
  const table = (id: string, validFrom: string | null, validTo: string | null) => ({
    id,
    title: `Bảng ${id}`,
    decision: null,
    validFrom,
    validTo,
  });
  const prices = (...given: [number, number][]) =>
    given.map(([position, vndPerSquareMetre]) => ({ position, vndPerSquareMetre }));
  const history: History = [
    { id: 'a', table: table('xua', null, '2019-12-31'), prices: prices([1, 2_000_000]) },
    {
      id: 'b',
      table: table('cu', '2020-01-01', '2024-12-31'),
      prices: prices([1, 4_000_000], [3, 1_000_000]),
    },
    { id: 'c', table: table('ngan', '2025-02-01', '2025-12-31'), prices: prices([2, 3_000_000]) },
    { id: 'd', table: table('nay', '2026-01-01', null), prices: prices([1, 8_000_000], [2, 3_500_000]) },
  ];
  const page = String(historySection(view, history, 'd'));

  it('has a row for each table, oldest first, and a column for each position that some table has', () => {
    expect(tablesOf(page)).toEqual([
      [
        ['Thời gian', 'VT1', 'VT2', 'VT3'],
        ['…–2019', '2.000.000', '–', '–'],
        ['2020–2024', '4.000.000', '–', '1.000.000'],
        ['2025', '–', '3.000.000', '–'],
        ['2026–nay', '8.000.000', '3.500.000', '–'],
      ],
    ]);
    expect([...page.matchAll(/href="\/land-prices\/(\w)"/g)].map(([, id]) => id)).toEqual(['a', 'b', 'c']);
  });

  it('is drawn by its first position, as long as its price, its own table marked', () => {
    const bars = [...page.matchAll(/class="(now|bar)" x="\d+" y="\d+" width="(\d+)"/g)];
    expect(bars.map(([, kind]) => kind)).toEqual(['bar', 'bar', 'bar', 'now']);
    const [first = 0, second = 0, none = 0, last = 0] = bars.map(([, , width]) => Number(width));
    expect([last / first, last / second].map(Math.round)).toEqual([4, 2]);
    expect(none).toBe(2);
  });

  it('is none where there is but one table', () => {
    expect(String(historySection(view, history.slice(0, 1), 'a'))).toBe('');
    expect(tablesOf(String(historySection(view, history.slice(0, 2), 'a')))).toHaveLength(1);
  });
});

describe('the life of a document', () => {
  type Document = Parameters<typeof timeline>[1];
  const record = {
    id: 'co',
    number: '5/2020/QĐ-UBND',
    issuedOn: '2020-05-01',
    effectiveFrom: '2020-06-01',
    effectiveTo: null,
  } as unknown as Document;
  const other = (kind: string, issuedOn: string | null, effectiveFrom: string | null = null) =>
    ({
      kind,
      number: `${kind}`,
      ...(issuedOn === null ? {} : { id: kind }),
      other: issuedOn === null ? null : { title: `Về ${kind}`, issuedOn, effectiveFrom },
    }) as unknown as Related;
  const days = (own: Partial<Document>, ...related: Related[]) =>
    [
      ...String(timeline(view, { ...record, ...own }, related)).matchAll(
        /<li(?: class="(own)")?>(.*?)<\/li>/gs,
      ),
    ].map(([, isOwn, text = '']) => [
      /datetime="([^"]+)"/.exec(text)?.[1] ?? null,
      isOwn ? 'own' : (/>([a-zA-Z]+)<\/a>/.exec(text)?.[1] ?? /([a-zA-Z]+)$/.exec(text)?.[1]),
    ]);

  it('runs from what it rests on to what ended it, each on the day that counts, the unknown last', () => {
    expect(
      days(
        { effectiveTo: '2024-12-31' },
        // What was done to it counts from the day it took effect; what it was made of, from the day of that.
        other('replacedBy', '2024-01-01', '2025-01-01'),
        other('amendedBy', '2022-02-02'),
        other('guides', null),
        other('basedOn', '2019-01-01', '2021-01-01'),
        other('basisOf', '2020-05-05', '2020-07-01'),
        other('replaces', '2015-01-01', '2015-02-01'),
      ),
    ).toEqual([
      ['2015-01-01', 'replaces'],
      ['2019-01-01', 'basedOn'],
      ['2020-05-01', 'own'],
      ['2020-06-01', 'own'],
      ['2020-07-01', 'basisOf'],
      ['2022-02-02', 'amendedBy'],
      ['2024-12-31', 'own'],
      ['2025-01-01', 'replacedBy'],
      [null, 'guides'],
    ]);
  });

  it('says once that it took effect on the day it was issued', () => {
    expect(days({ effectiveFrom: '2020-05-01' })).toEqual([['2020-05-01', 'own']]);
    expect(days({ effectiveFrom: null })).toEqual([['2020-05-01', 'own']]);
  });
});

test.each([
  [{ status: 'in_force' }, false],
  [{ status: 'unknown' }, false],
  [{ status: 'not_yet_in_force' }, false],
  [{ status: 'partially_in_force' }, false],
  [{ status: 'expired' }, true],
  [{ status: 'suspended' }, true],
  [{ status: 'in_force', replacedBy: '1/QĐ-UBND' }, true],
  [{ status: 'in_force', amendedBy: ['1/QĐ-UBND'] }, true],
])('what rests on a document %j is looked at again: %s', (basis, expected) => {
  expect(isShaken({ number: '5/2020/QĐ-UBND', ...basis } as Parameters<typeof isShaken>[0])).toBe(expected);
});

describe('the rule of positions', () => {
  const rule = (text: string) => [
    { position: 1, name: 'Vị trí 1', minWidth: null, maxWidth: null, minDepth: null, depth: null, text },
  ];
  const rules = new Map([
    ['nay\nODT', [rule('Mặt tiền.')]],
    ['nay\nTMD', [rule('Mặt tiền.'), rule('Giáp đường.')]],
    ['nay khác\nODT', [rule('Khác.')]],
  ]);
  const of = (id: string, code: string, positions?: ReturnType<typeof rule>) =>
    ruleOf(rules, { table: { id }, landType: { code }, ...(positions ? { positions } : {}) }).map(
      ({ text }) => text,
    );

  it('is the one a row brings, else the one that its table agrees on for its type', () => {
    expect(of('nay', 'ODT')).toEqual(['Mặt tiền.']);
    expect(of('nay', 'TMD')).toEqual([]);
    expect(of('nay', 'TMD', rule('Riêng.'))).toEqual(['Riêng.']);
    expect(of('cu', 'ODT')).toEqual([]);
    expect(of('nay', 'CLN')).toEqual([]);
  });

  it('is listed for a table by type, where rows differ each of them', () => {
    const listed = rulesOfTable(rules, 'nay').map(({ landType, rule: [one] }) => [landType, one?.text]);
    expect(listed).toEqual([
      ['ODT', 'Mặt tiền.'],
      ['TMD', 'Mặt tiền.'],
      ['TMD', 'Giáp đường.'],
    ]);
  });
});

describe('an export of prices', () => {
  const positions = (filters: Record<string, unknown>) =>
    landPriceColumns(filters).filter((column) => /^position\d$/.test(column));
  it('has a column for each position, or for the one asked for', () => {
    expect(positions({})).toEqual(['position1', 'position2', 'position3', 'position4', 'position5']);
    expect(positions({ position: 3 })).toEqual(['position3']);
    expect(landPriceColumns({ position: 3 }).length).toBe(landPriceColumns({}).length - 4);
  });

  it('names every ward of today, and has prices in đồng whatever was printed', () => {
    const row = landPriceRow({
      id: 'a',
      street: 'Hoa Sen',
      place: {
        asWritten: 'Phường Cũ',
        ward: { code: '11', name: 'Phường Cũ', validFrom: '2000-01-01' },
        current: [
          { code: '12', name: 'Phường Mới' },
          { code: '13', name: 'Phường Khác' },
        ],
      },
      prices: [
        { position: 2, vndPerSquareMetre: 5_000_500 },
        { position: 4, vndPerSquareMetre: 1_000_000 },
      ],
      sourceUnit: 'nghìn đồng/m²',
    });
    expect(row).toMatchObject({
      ward: 'Phường Cũ',
      wardCode: '11',
      currentWards: 'Phường Mới; Phường Khác',
      position2: 5_000_500,
      position4: 1_000_000,
      unit: 'đồng/m²',
      sourceUnit: 'nghìn đồng/m²',
    });
    expect(row).not.toHaveProperty('position1');
  });
});
