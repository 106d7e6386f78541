import { describe, expect, test } from 'vitest';
import { readUnit, readUnits } from '../../../src/language/price-units.ts';

describe('a unit alone', () => {
  test.each<[number, string[]]>([
    [1, ['đồng/m²', 'đ/m2', 'VNĐ', 'vnd/m2', 'Việt Nam đồng', 'ĐỒNG/M2', 'đồng']],
    [
      1_000,
      [
        'nghìn đồng/m²',
        'ngàn đồng',
        '1.000 đồng/m2',
        '1000đ/m2',
        '1,000 VND/m2',
        'x1.000',
        '× 1.000 đ',
        'ngđ/m2',
        'k/m2',
        '10³ đồng/m²',
        '(nghìn đ)',
        'ĐVT: 1.000 đồng/m2',
        'nghìn đồng trên một mét vuông',
        'Nghìn đồng / m²'.normalize('NFD'),
      ],
    ],
    [1_000_000, ['triệu đồng/m²', 'tr.đ/m2', 'tr/m2', 'trđ', 'Triệu VNĐ/m2', '1.000.000 đồng/m2', 'triệu']],
  ])('is worth %i đồng', (factor, spellings) => {
    expect(spellings.map((text) => [text, readUnit(text)])).toEqual(spellings.map((text) => [text, factor]));
  });

  test('is none where it is a name, a number, or not understood', () => {
    for (const text of ['Lê Lợi', 'Đông', '12', 'USD/m2', 'đồng/ha', 'đồng/m2/năm', '10.000 đồng', ''])
      expect([text, readUnit(text)]).toEqual([text, null]);
  });
});

describe('units in a text', () => {
  const factors = (text: string) => readUnits(text).map(({ factor }) => factor);

  test.each<[string, (number | null)[]]>([
    ['Vị trí 1 (1.000đ/m2)', [1_000]],
    ['BẢNG GIÁ ĐẤT Ở (Đơn vị tính: 1.000 đồng/m²)', [1_000]],
    ['Đơn vị tính (nghìn đồng/m²)', [1_000]],
    ['Giá đất ở, triệu đồng', [1_000_000]],
    ['Giá đất ở nông thôn (ngàn)', [1_000]],
    ['VT1 nghìn đồng/m2', [1_000]],
    ['Bảng 1. Giá đất; đơn vị: ngàn đồng/m2', [1_000]],
    ['Giá đất VT1 x1000đ', [1_000]],
    ['Đơn vị tính: đô la/m2', [null]],
    ['Đơn vị tính: cái', [null]],
    ['VT1 (USD/m2)', [null]],
    ['Giá đất (đ/m2/năm)', [null]],
    ['giá khởi điểm 12,5 triệu đồng/m2', []],
    ['Đơn vị: UBND phường Quy Nhơn', []],
    ['Xã Đồng Xuân (Đồng Tre)', []],
    ['Từ (Đông)', []],
    ['Khu vực 1 triệu dân', []],
    ['Diện tích (m2)', []],
    ['Lô 1.000 m2, đường rộng 12 m/2 làn', []],
  ])('%s', (text, expected) => expect(factors(text)).toEqual(expected));
});

test.each(['Đơn vị: chục nghìn đồng', 'Giá (trăm nghìn đồng/m²)', 'ĐVT: chục triệu đồng/m2'])(
  'a count of units is not understood: “%s”',
  (text) => {
    const found = readUnits(text);
    expect(found.length).toBeGreaterThan(0);
    for (const { factor } of found) expect(factor).toBeNull();
  },
);
