import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { numberHabit, type PriceCell, readPriceCell } from '../../../src/domains/land-prices/price-cell.ts';
import { readPriceRow } from '../../../src/domains/land-prices/price-row.ts';
import { readUnit } from '../../../src/language/price-units.ts';

const NO_HABIT = { decimal: null };
const vnd = (cell: PriceCell) => (cell.kind === 'amount' ? cell.vnd : cell.kind);

describe('a price cell', () => {
  test.each<[unknown, number, number | string]>([
    ['12.500', 1_000, 12_500_000],
    ['12,500', 1_000, 12_500_000],
    ['12 500', 1_000, 12_500_000],
    ["12'500'000", 1, 12_500_000],
    ['1.250,5', 1_000, 1_250_500],
    ['1.925', 1_000_000, 1_925_000],
    ['1,925', 1_000_000, 1_925_000],
    [2.535, 1_000_000, 2_535_000],
    ['12,5 triệu', 1, 12_500_000],
    ['12.500 nghìn đồng/m2', 1_000, 12_500_000],
    ['12.500.000 đ/m2', 1_000, 12_500_000],
    ['12.500 đ', 1_000, 'fault'],
    ['12.500(1)', 1_000, 12_500_000],
    ['12.500 *', 1_000, 12_500_000],
    ['12500000', 1_000_000, 'fault'],
    ['1.200–1.500', 1_000, 'fault'],
    ['từ 1.200 đến 1.500', 1_000, 'fault'],
    ['12.50.0', 1, 'fault'],
    ['(12.500)', 1_000, 'fault'],
    ['12.500 USD', 1, 'fault'],
    ['thỏa thuận', 1, 'fault'],
    [true, 1, 'fault'],
    ['2026-05-01', 1, 'fault'],
    [0, 1, 'fault'],
    ['0', 1_000, 'fault'],
    [12.5, 1, 'fault'],
    ['-', 1, 'none'],
    [' – ', 1, 'none'],
    ['không có', 1, 'none'],
    ['35%', 1, 'share'],
    ['0,7 x VT1', 1, 'share'],
  ])('%j in a table of %i đồng', (value, factor, expected) =>
    expect(vnd(readPriceCell(value, factor, NO_HABIT))).toBe(expected),
  );

  it('is refused where the cells beside it write decimals with the same sign', () => {
    const habit = numberHabit(['8,25', '7,250']);
    expect(vnd(readPriceCell('7,250', 1_000, habit))).toBe('fault');
    expect(vnd(readPriceCell('7.250', 1_000, habit))).toBe(7_250_000);
  });
});

describe('parts of another price', () => {
  it.each([
    ['0,7%', 'fault'],
    ['70 ％', 'share'],
    ['70 phần trăm', 'share'],
  ])('%j is a %s', (value, kind) => expect(readPriceCell(value, 1_000, NO_HABIT).kind).toBe(kind));

  it.each([
    ['0,7', '12,5'],
    ['70', '12,5'],
    [0.5, 12.5],
  ])('%j beside %j in a table of millions must be confirmed', (position2, position1) => {
    const row = readPriceRow({ position1, position2, unit: 'triệu đồng/m²' });
    expect(row.doubts).toMatchObject([{ column: 'position2', code: 'share-likely', confirm: true }]);
  });

  it('a low price of a low street is no part', () => {
    expect(readPriceRow({ position1: '1,9', position2: '0,7', unit: 'triệu đồng/m²' }).doubts).toEqual([]);
  });
});

describe('a row of prices', () => {
  it('works out shares of the position they name, and says how', () => {
    const row = readPriceRow({
      position1: 12_000,
      position2: '35% VT1',
      position3: '0,5 x VT2',
      unit: 'nghìn đồng/m²',
    });
    expect(row.prices.map(({ vndPerSquareMetre }) => vndPerSquareMetre)).toEqual([
      12_000_000, 4_200_000, 2_100_000,
    ]);
    expect(row.computed).toEqual(['VT2 = 35% giá VT1', 'VT3 = 50% giá VT2']);
    expect(row.doubts.every(({ confirm }) => confirm !== true)).toBe(true);
  });

  it('asks of what a bare percentage is, and refuses one with nothing to be of', () => {
    expect(readPriceRow({ position1: 12_000_000, position2: '35%' }).doubts).toMatchObject([
      { column: 'position2', confirm: true },
    ]);
    expect(readPriceRow({ position2: '35%' }).faults).toMatchObject([{ column: 'position2' }]);
  });

  it('takes a coefficient for no price', () => {
    const row = readPriceRow({ position1: '12000', position2: '0,7', position3: 35, unit: 'nghìn đồng/m²' });
    expect(row.faults.map(({ column }) => column)).toEqual(['position2', 'position3']);
  });
});

describe('every way of writing 12.500.000 đồng/m²', () => {
  const separated = (digits: string, sign: string) => digits.replace(/\B(?=(\d{3})+$)/g, sign);
  const groups = fc.constantFrom('', '.', ',', ' ', '\u00a0', "'");
  const area = fc.constantFrom('', '/m2', '/m²', ' / m2', '/ 1 m2', ' trên m2');
  const money = fc.constantFrom('đồng', 'đ', 'Đồng', 'VNĐ', 'vnd', '₫');
  const scales: readonly [number, readonly string[]][] = [
    [1, ['']],
    [1_000, ['nghìn ', 'ngàn ', '1.000 ', '1000', 'x1.000 ', '1,000 ', 'Nghìn ']],
    [1_000_000, ['triệu ', 'tr.', '1.000.000 ', 'Triệu ']],
  ];
  const unit = fc
    .constantFrom(...scales)
    .chain(([factor, words]) =>
      fc.tuple(fc.constant(factor), fc.constantFrom(...words), money, area, fc.boolean()),
    )
    .map(([factor, word, currency, per, isDecomposed]) => {
      const text = `${word}${currency}${per}`;
      return { factor, text: isDecomposed ? text.normalize('NFD') : text };
    });
  const figure = (factor: number) =>
    factor === 1_000_000
      ? fc.constantFrom('12.5', '12,5', '12.50', '12,500', '12.500', 12.5)
      : fc.oneof(
          groups.map((sign) => separated(String(12_500_000 / factor), sign)),
          fc.constantFrom(',0', '.00', '').map((tail) => `${12_500_000 / factor}${tail}`),
          fc.constant(12_500_000 / factor),
        );
  const written = unit.chain((given) =>
    fc.record({
      given: fc.constant(given),
      value: figure(given.factor),
      mark: fc.constantFrom('', '(1)', '*', ' ¹'),
    }),
  );

  it('is read as it, or refused', () => {
    let read = 0;
    fc.assert(
      fc.property(written, fc.boolean(), ({ given, value, mark }, isInCell) => {
        const cell = typeof value === 'number' ? value : `${value}${isInCell ? '' : mark}`;
        const row = isInCell
          ? readPriceRow({
              position1: `${cell} ${given.text.replace(
                /^x?1[.,\d]*/,
                given.factor === 1_000 ? 'nghìn ' : given.factor === 1 ? '' : 'triệu ',
              )}`,
            })
          : readPriceRow({ position1: cell, unit: given.text });
        const [price] = row.prices;
        if (price) read += 1;
        expect(price?.vndPerSquareMetre ?? 12_500_000).toBe(12_500_000);
        expect(row.prices.length + row.faults.length).toBe(1);
        if (!isInCell) expect(readUnit(given.text)).toBe(given.factor);
      }),
      { numRuns: 5_000 },
    );
    expect(read).toBeGreaterThan(4_000);
  });
});
