import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  formatNumber,
  formatVnd,
  parseAmount,
  readNumbers,
  readNumberWords,
} from '../../../src/language/numbers.ts';

const read = (text: string) =>
  readNumbers(text).map(({ value, unit, per }) => [value, unit, per].filter((one) => one !== undefined));

describe('readNumbers', () => {
  test.each<[string, (number | string)[][]]>([
    ['162.160', [[162_160]]],
    ['giá 35.000.000 đồng/m²', [[35e6, 'vnd', 'm2']]],
    ['35.000.000 đ/m2', [[35e6, 'vnd', 'm2']]],
    ['35.000.000₫', [[35e6, 'vnd']]],
    ['38.000 đồng/hộ/tháng', [[38_000, 'vnd']]],
    ['38000d/ho/thang', [[38_000, 'vnd']]],
    ['thu 38.000 đồng/ hộ', [[38_000, 'vnd']]],
    [
      '50.000 đồng/máy, 20.000 đồng/100 kg, 1,5 triệu/lô',
      [
        [50_000, 'vnd'],
        [20_000, 'vnd'],
        [1.5e6, 'vnd'],
      ],
    ],
    ['tối đa 300 m²/hộ', [[300, 'm2']]],
    ['Nghị định 12/2025/NĐ-CP, khóa 300 m2/2025', []],
    ['1,5 triệu', [[1.5e6, 'vnd']]],
    ['1.5 triệu', [[1.5e6, 'vnd']]],
    ['35tr', [[35e6, 'vnd']]],
    ['35 tr/m2', [[35e6, 'vnd', 'm2']]],
    ['35 củ', [[35e6, 'vnd']]],
    ['2 tỷ 3', [[2.3e9, 'vnd']]],
    ['2 tỷ 3 có mua được không', [[2.3e9, 'vnd']]],
    ['1 ty 2', [[1.2e9, 'vnd']]],
    ['2 tỷ 350 triệu', [[2.35e9, 'vnd']]],
    ['1tr200', [[1.2e6, 'vnd']]],
    ['3 triệu rưỡi', [[3.5e6, 'vnd']]],
    ['2 nghìn tỷ đồng', [[2e12, 'vnd']]],
    ['5 trăm nghìn', [[5e5, 'vnd']]],
    ['35k', [[35_000, 'vnd']]],
    ['hai trăm nghìn', [[200_000, 'vnd']]],
    ['hai tram nghin', [[200_000, 'vnd']]],
    ['ba mươi lăm triệu', [[35e6, 'vnd']]],
    ['một triệu hai trăm năm mươi nghìn đồng', [[1_250_000, 'vnd']]],
    ['hai trăm linh năm nghìn đồng', [[205_000, 'vnd']]],
    ['100m2', [[100, 'm2']]],
    ['Mảnh 100 m² đất', [[100, 'm2']]],
    ['64 mét vuông', [[64, 'm2']]],
    ['dat o 85m2 duong', [[85, 'm2']]],
    ['lộ giới 18m', [[18, 'm']]],
    ['10,5 ha', [[10.5, 'ha']]],
    [
      '15%, 15 phần trăm',
      [
        [15, 'percent'],
        [15, 'percent'],
      ],
    ],
    [
      'sau 3 tháng, 15 ngày',
      [
        [3, 'month'],
        [15, 'day'],
      ],
    ],
    ['1 triệu người', [[1e6, 'person']]],
    ['35 triệu 1 m2', [[35e6, 'vnd', 'm2']]],
    [
      '2 tỷ 100 m2',
      [
        [2e9, 'vnd'],
        [100, 'm2'],
      ],
    ],
    ['giá 35 triệu 2 mặt tiền', [[35e6, 'vnd'], [2]]],
    ['vị trí 1 120 m2', [[1], [120, 'm2']]],
    ['1 250 000 đồng', [[1_250_000, 'vnd']]],
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected));

  test.each([
    'VT1',
    '27/7/2025',
    '27.7.2025',
    '8-7-2025',
    '65/2019/QĐ-UBND',
    '1250/qd-ubnd',
    'V.07.03.29',
    '1A',
    '7h30',
    'Hai Bà Trưng',
    'Ba Đình',
    'đất làm muối',
    'còn không',
  ])('finds no quantity in %s', (text) => expect(read(text)).toEqual([]));
  it('does not take the old ward for a million', () => expect(read('quan 1 cu')).toEqual([[1]]));
  it('gives the stretch it read', () => {
    const text = 'Lô đất giá 1,5 triệu đồng một mét';
    const [found] = readNumbers(text);
    expect(found?.text).toBe('1,5 triệu đồng một mét');
    expect(text.slice(found?.start, found?.end)).toBe(found?.text);
  });
  it('reads back any amount it could print', () =>
    fc.assert(fc.property(fc.integer({ min: 1, max: 2 ** 50 }), (n) => read(formatVnd(n))[0]?.[0] === n)));
  it('never throws, and its stretches are in order', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        let last = 0;
        for (const { start, end } of readNumbers(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
      }),
    ));
});

describe('parseAmount', () => {
  test.each<[string, number | null]>([
    ['1.250.000', 1_250_000],
    ['1,250,000', 1_250_000],
    ['1 250 000', 1_250_000],
    ['"1 250 000"', 1_250_000],
    ['1\u00a0250\u00a0000', 1_250_000],
    ['162.160', 162_160],
    ['105.1', 105.1],
    ['105,1', 105.1],
    ['0.125', 0.125],
    ['1234.567', 1234.567],
    ['1.250.000,5', 1_250_000.5],
    ['162160.0', 162_160],
    ['1.5E7', 15_000_000],
    ['-5', -5],
    ['35.000.000 đồng/m²', 35_000_000],
    ['1,5 triệu', null],
    ['12.34.56', null],
    ['', null],
    ['-', null],
    ['abc', null],
  ])('%j gives %j', (text, expected) => expect(parseAmount(text)).toBe(expected));
  it('reads back what is printed', () =>
    fc.assert(
      fc.property(fc.integer({ min: -(2 ** 50), max: 2 ** 50 }), (n) => parseAmount(formatNumber(n)) === n),
    ));
});

describe('formatNumber', () => {
  test.each([
    [35_000_000, '35.000.000'],
    [105.1, '105,1'],
    [-1234.5, '-1.234,5'],
    [0, '0'],
    [999, '999'],
    [-0.0001, '0'],
  ])('%d as %s', (n, expected) => expect(formatNumber(n)).toBe(expected));
  it('adds the currency', () => expect(formatVnd(35e6)).toBe('35.000.000 đồng'));
});

describe('readNumberWords', () => {
  test.each<[string, number | null]>([
    ['một', 1],
    ['mười', 10],
    ['ba mươi lăm triệu', 35e6],
    ['bốn trăm năm mươi', 450],
    ['muoi lam', 15],
    ['ba triệu đồng', null],
    ['từ', null],
    ['', null],
  ])('%s', (text, expected) => expect(readNumberWords(text)).toBe(expected));
});
