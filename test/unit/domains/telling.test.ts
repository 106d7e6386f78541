/** What records tell by value: bases, relations, deadlines, wards, price rows, and street names brought along. */
import { describe, expect, it, test } from 'vitest';
import { describePlace } from '../../../src/domains/land-prices/present.ts';
import { showLandPrice } from '../../../src/domains/land-prices/show.ts';
import { basisKeys, basisText, isShaken, readBasis } from '../../../src/domains/legal-documents/basis.ts';
import { legalDocumentRow } from '../../../src/domains/legal-documents/export-row.ts';
import { readRelations } from '../../../src/domains/legal-documents/present.ts';
import type { Basis } from '../../../src/domains/legal-documents/record.ts';
import { buildGraph } from '../../../src/domains/places/graph.ts';
import { resolveUnit } from '../../../src/domains/places/resolve.ts';
import { daysBadge, daysLeft } from '../../../src/domains/recruitments/badge.ts';
import { recruitmentStatus } from '../../../src/domains/recruitments/status.ts';
import { unit } from '../../support/units.ts';

describe('what a record rests on', () => {
  const basis = (more: Partial<Basis>): Basis => ({
    number: '9/2021/QĐ-UBND',
    status: 'in_force',
    id: 'x',
    ...more,
  });

  it.each<[Partial<Basis>, boolean, string]>([
    [{}, false, 'còn hiệu lực'],
    [{ status: 'partially_in_force' }, false, 'còn hiệu lực một phần'],
    [{ status: 'unknown' }, false, 'chưa rõ hiệu lực'],
    [{ status: 'not_yet_in_force' }, false, 'chưa có hiệu lực'],
    [{ status: 'expired' }, true, 'hết hiệu lực'],
    [{ status: 'suspended' }, true, 'tạm ngưng hiệu lực'],
    [{ replacedBy: '1/2' }, true, 'còn hiệu lực, được thay thế hoặc bãi bỏ bởi 1/2'],
    [{ amendedBy: ['1/2', '3/4'] }, true, 'còn hiệu lực, được sửa đổi bởi 1/2, 3/4'],
  ])('%j is shaken: %s', (more, shaken, text) => {
    expect([isShaken(basis(more)), basisText(basis(more))]).toEqual([shaken, `9/2021/QĐ-UBND: ${text}`]);
  });

  it('that is not held is said to be so, and never in force', () => {
    const { id: _, ...absent } = basis({ status: 'unknown' });
    expect(basisText(absent)).toBe('9/2021/QĐ-UBND: không có trong dữ liệu, chưa rõ hiệu lực');
  });

  it('is read with the first that replaced it and all that amended it', () => {
    expect(
      readBasis([
        { number: '1', id: 'a', status: 'expired', replaced: '["3","4"]', amended: '["5","6"]' },
        { number: '2', id: null, status: 'unknown', replaced: null, amended: '[]' },
      ]),
    ).toEqual([
      { number: '1', id: 'a', status: 'expired', replacedBy: '3', amendedBy: ['5', '6'] },
      { number: '2', status: 'unknown' },
    ]);
    expect(readBasis()).toEqual([]);
  });

  it('is looked up by each number that texts name, once', () => {
    const keys = (...texts: string[]) => basisKeys(texts).map(([, number]) => number);
    expect(keys('Theo Quyết định số 926/2021/QĐ-UBND và 927/2021/QĐ-UBND', '926/2021/QĐ-UBND')).toHaveLength(
      2,
    );
    expect(keys('926-kx')).toEqual(['926-kx']);
    expect(keys('926 kx', 'Không có số')).toEqual([]);
  });
});

test('relations are told each once, those from the other end by their own name', () => {
  const told = readRelations(
    '[["replaces","1",null],["replaces","1",null],["replaces","2","b"],["by:replaces","3","c"],["amends","1",null]]',
  );
  expect(told).toEqual([
    { kind: 'replaces', number: '1' },
    { kind: 'replaces', number: '2', id: 'b' },
    { kind: 'replacedBy', number: '3', id: 'c' },
    { kind: 'amends', number: '1' },
  ]);
  expect(legalDocumentRow({ relations: told })).toEqual({
    relations: [
      { kind: 'replaces', number: '1' },
      { kind: 'replaces', number: '2' },
      { kind: 'amends', number: '1' },
    ],
    relatedFrom: [{ kind: 'replacedBy', number: '3' }],
  });
});

describe('a notice', () => {
  it.each<[string, string, number | null, string, string]>([
    ['2026-03-04', 'upcoming', 11, 'note', 'Nhận hồ sơ từ 5/3/2026'],
    ['2026-03-05', 'open', 10, 'good', 'Còn 10 ngày'],
    ['2026-03-09', 'open', 6, 'good', 'Còn 6 ngày'],
    ['2026-03-10', 'open', 5, 'note', 'Còn 5 ngày'],
    ['2026-03-14', 'open', 1, 'note', 'Còn 1 ngày'],
    ['2026-03-15', 'open', 0, 'note', 'Hôm nay là hạn cuối'],
    ['2026-03-16', 'closed', null, 'bad', 'Đã hết hạn'],
  ])('on %s is %s', (today, status, left, tone, text) => {
    const dates = { applyFrom: '2026-03-05', applyUntil: '2026-03-15' };
    const told = recruitmentStatus(dates, today);
    expect(told).toEqual({ status, daysLeft: left });
    expect(daysBadge({ ...told, applyFrom: dates.applyFrom })).toMatchObject({ tone, text: { vi: text } });
  });

  it('without a first day is open until its last', () => {
    expect(recruitmentStatus({ applyFrom: null, applyUntil: '2026-03-15' }, '2020-01-01').status).toBe(
      'open',
    );
    expect(daysLeft({ status: 'open', daysLeft: 1, applyFrom: null }).en).toBe('1 day left');
    expect(daysLeft({ status: 'open', daysLeft: 2, applyFrom: null }).en).toBe('2 days left');
  });
});

const graph = buildGraph([
  unit('11', 'Xã Đồng', '2000-01-01', '2019-12-31', [], 'NQ lập'),
  unit('12', 'Phường Đồng', '2020-01-01', '2024-12-31', ['11'], 'NQ đổi'),
  unit('13', 'Phường Bãi', '2025-01-01', null, ['12'], 'NQ gộp'),
  unit('14', 'Xã Tan', '2000-01-01', '2019-12-31', [], 'NQ riêng'),
]);

describe('a unit', () => {
  it.each<[string, string, string[], string]>([
    ['11', '2019-12-31', ['11'], 'NQ đổi'],
    ['11', '2020-01-01', ['12'], 'NQ đổi'],
    ['11', '2024-12-31', ['12'], 'NQ đổi'],
    ['11', '2025-01-01', ['13'], 'NQ gộp'],
    ['13', '2025-01-01', ['13'], 'NQ gộp'],
    ['13', '2024-12-31', ['12'], 'NQ đổi'],
    ['14', '2025-01-01', [], 'NQ riêng'],
  ])('%s is on %s %j by %s', (code, day, current, resolution) => {
    const [found] = graph.byCode.get(code) ?? [];
    const told = found && resolveUnit(graph, found, day, 'exact');
    expect([told?.current.map((each) => each.code), told?.resolution]).toEqual([current, resolution]);
  });

  it('printed in a table is the one of the day the table began, and what that is today', () => {
    const place = (name: string | null, from: string, today = '2026-01-01') => {
      const { ward, current } = describePlace(graph, name, from, today);
      return [ward?.code ?? null, current.map(({ code }) => code)];
    };
    expect(place('Xã Đồng', '2019-12-31')).toEqual(['11', ['13']]);
    expect(place('Xã Đồng', '2020-01-01')).toEqual([null, []]);
    expect(place('Phường Đồng', '2020-01-01', '2024-12-31')).toEqual(['12', ['12']]);
    expect(place('Phường Đồng', '2020-01-01')).toEqual(['12', ['13']]);
    expect(place(null, '2020-01-01')).toEqual([null, []]);
  });
});

describe('a price row tells', () => {
  const table = {
    id: 't',
    title: 'Bảng mẫu',
    decision: null,
    validFrom: '2026-01-01',
    validTo: '2026-12-31',
  };
  const before = { id: 's', title: 'Bảng cũ', decision: null, validFrom: null, validTo: '2025-12-31' };
  const price = (position: number, vndPerSquareMetre: number) => ({ position, vndPerSquareMetre });
  const record = {
    id: 'x',
    street: 'Hoa Sen',
    segment: { from: null, to: null, text: 'Từ A đến B' },
    place: { asWritten: 'Xã Đồng', ward: null, current: [] },
    landType: { code: 'ODT', name: 'Đất ở tại đô thị' },
    prices: [price(1, 2_000_000), price(3, 1_000_000)],
    table,
    sourceUnit: 'đồng/m²',
    note: null,
    matchedBy: null,
  };
  const shown = (history: unknown[] | undefined) =>
    showLandPrice({ ...record, ...(history ? { history } : {}) } as never);
  const rowsOf = (history: unknown[] | undefined) =>
    (shown(history).sections ?? []).map((section) => (section as { table: { rows: unknown } }).table.rows);

  it('its prices by position, and beside them those of other tables where there are any', () => {
    const now = { table, prices: record.prices };
    const then = { table: before, prices: [price(2, 900_000), price(1, 1_500_000)] };
    const own = [
      ['VT1', '2.000.000'],
      ['VT3', '1.000.000'],
    ];
    expect(rowsOf(undefined)).toEqual([own, []]);
    expect(rowsOf([now])).toEqual([own, []]);
    expect(rowsOf([now, then])).toEqual([
      own,
      [
        ['Bảng mẫu', 'từ 1/1/2026 đến hết 31/12/2026', '2.000.000', '', '1.000.000'],
        ['Bảng cũ', 'không ghi ngày bắt đầu đến hết 31/12/2025', '1.500.000', '900.000', ''],
      ],
    ]);
  });

  it('its title and summary in one line each', () => {
    const { title, summary } = shown(undefined);
    expect([title, summary]).toEqual([
      'Hoa Sen, Từ A đến B (Đất ở tại đô thị)',
      'VT1: 2.000.000 đồng/m²; VT3: 1.000.000 đồng/m². Bảng mẫu',
    ]);
  });
});
