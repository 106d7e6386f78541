/** Positions by the rule of a table: what an alley of any measures is, and cells that are no rule. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { positionsCell } from '../../../src/domains/land-prices/position-cell.ts';
import { fitAlley, otherwise } from '../../../src/domains/land-prices/position-fit.ts';
import type { PositionRule } from '../../../src/domains/land-prices/position-rule.ts';

const one = (position: number, text: string, bounds: Partial<PositionRule> = {}): PositionRule => ({
  position,
  name: `Vị trí ${position}`,
  minWidth: null,
  maxWidth: null,
  minDepth: null,
  depth: null,
  text,
  ...bounds,
});
const positions = (rules: readonly PositionRule[]): number[] => rules.map(({ position }) => position);

describe('an alley by the rule', () => {
  test('touching spans that say where they end leave every width one position', () => {
    const least = fc.double({ min: 1, max: 5, noNaN: true }).map((width) => Math.round(width * 10) / 10);
    const written = fc.constantFrom('.', ',');
    const words = fc.constantFrom(
      ['từ {} m trở lên', 'dưới {} m'],
      ['≥ {}m', '< {}m'],
      ['trên {} mét', 'đến {} mét'],
      ['lớn hơn {} m', 'không quá {} m'],
      ['tối thiểu {} m', 'nhỏ hơn {} m'],
    );
    fc.assert(
      fc.property(
        least,
        written,
        words,
        fc.double({ min: 0.1, max: 9, noNaN: true }),
        (bound, point, said, other) => {
          const figure = String(bound).replace('.', point);
          const [wide, narrow] = said.map((text) => `Thửa đất trong hẻm rộng ${text.replace('{}', figure)}.`);
          const rule = [one(2, wide ?? '', { minWidth: bound }), one(3, narrow ?? '', { maxWidth: bound })];
          for (const width of [bound, other]) {
            const { fits, maybe } = fitAlley(rule, { width });
            expect(positions(maybe)).toEqual([]);
            expect(fits).toHaveLength(1);
          }
        },
      ),
    );
  });

  test('a width on a bound of which no sentence tells may be either', () => {
    const rule = [one(2, 'Hẻm lớn.', { minWidth: 4 }), one(3, 'Hẻm nhỏ.', { maxWidth: 4 })];
    expect(fitAlley(rule, { width: 4 })).toMatchObject({ fits: [], maybe: rule });
  });

  test('what is not measured is not guessed', () => {
    const rule = [
      one(2, 'Hẻm rộng từ 5 m, sâu đến 100 m', { minWidth: 5, depth: 100 }),
      one(3, 'Hẻm rộng từ 5 m, sâu trên 100 m', { minWidth: 5, minDepth: 100 }),
      one(4, 'Còn lại'),
    ];
    expect(positions(fitAlley(rule, { width: 6 }).maybe)).toEqual([2, 3]);
    expect(positions(fitAlley(rule, { width: 6, depth: 100 }).fits)).toEqual([2]);
    expect(positions(fitAlley(rule, { width: 6, depth: 100.5 }).fits)).toEqual([3]);
    expect(fitAlley(rule, { width: 4 })).toEqual({ fits: [], maybe: [] });
    expect(positions(otherwise(rule))).toEqual([4]);
  });
});

describe('the cell of a rule', () => {
  const rule = [
    { position: 1, name: 'Mặt tiền', text: 'Giáp đường.' },
    { position: 2, name: 'Hẻm', minWidth: 3.5, depth: 100, text: 'Hẻm rộng từ 3,5 m.' },
  ];
  const read = (value: unknown) => positionsCell.safeParse(value);

  test('JSON, its text, and lines say the same', () => {
    const lines = 'VT1 | Mặt tiền | | | | Giáp đường.\nVT2 | Hẻm | 3,5 m | - | 100 | Hẻm rộng từ 3,5 m.';
    const wanted = read(rule);
    expect(wanted.data?.[1]).toMatchObject({ position: 2, minWidth: 3.5, maxWidth: null, depth: 100 });
    expect(read(JSON.stringify(rule)).data).toEqual(wanted.data);
    expect(read(lines).data).toEqual(wanted.data);
  });

  test.each([
    ['words', 'hẻm rộng là VT2'],
    ['broken JSON', '[{"position": 2'],
    ['a position beyond five', [{ position: 6, text: 'x' }]],
    ['no sentence', [{ position: 2, minWidth: 3 }]],
    ['a width in words', [{ position: 2, minWidth: 'ba mét', text: 'x' }]],
    ['a width below nothing', [{ position: 2, minWidth: -1, text: 'x' }]],
    ['reversed widths', [{ position: 2, minWidth: 5, maxWidth: 3, text: 'x' }]],
  ])('%s is refused', (_, value) => {
    expect(read(value).success).toBe(false);
  });

  test('an empty cell brings none', () => {
    for (const value of ['', null, undefined, []])
      expect(read(value)).toMatchObject({ success: true, data: undefined });
  });
});
