/** Positions by the rule of a table: what an alley of any measures is, and cells that are no rule. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { positionsCell } from '../../../src/domains/land-prices/position-cell.ts';
import { fitAlley, otherwise } from '../../../src/domains/land-prices/position-fit.ts';
import { positionSection } from '../../../src/domains/land-prices/position-page.ts';
import type { PositionRule } from '../../../src/domains/land-prices/position-rule.ts';
import { createView } from '../../../src/frame/view.ts';
import { tablesOf } from '../../support/page-tables.ts';

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

describe('on the page an alley', () => {
  const view = createView(new URL('https://motcua.test/'), 'Phường thử', [], {} as never);
  const RULE = [
    one(1, 'Thửa đất giáp đường.'),
    one(2, 'Hẻm rộng từ 5 m trở lên, sâu đến 100 m.', { minWidth: 5, depth: 100 }),
    one(3, 'Hẻm rộng từ 5 m trở lên, sâu trên 100 m.', { minWidth: 5, minDepth: 100 }),
    one(4, 'Hẻm rộng dưới 5 m.', { maxWidth: 5 }),
  ];
  const told = (asked: { width?: number; depth?: number }, rule: readonly PositionRule[] = RULE) => {
    const page = String(
      positionSection(view, {
        rule,
        decision: '12/2025/NQ-HĐND',
        path: '/duong',
        kept: { table: 'nay', area: undefined },
        asked,
        priceOf: (position) => (position === 3 ? '' : `${position} đồng/m²`),
      }),
    );
    const status = /<div class="told" role="status">(.*?)<\/div>/s.exec(page)?.[1] ?? '';
    return {
      page,
      said: [...status.matchAll(/<p(?: class="formula")?>(?!<strong>)([^<]+)<\/p>/g)].map(([, text]) => text),
      quoted: [...status.matchAll(/<strong>(VT\d)<\/strong>(?:: ([^<]+))?/g)].map(([, vt, price]) => [
        vt,
        price,
      ]),
    };
  };
  test.each<[{ width?: number; depth?: number }, string[], (string | undefined)[][]]>([
    [{ width: 5, depth: 100 }, ['Hẻm rộng 5 m, sâu 100 m: VT2.'], [['VT2', '2 đồng/m²']]],
    [{ width: 5, depth: 100.5 }, ['Hẻm rộng 5 m, sâu 100,5 m: VT3.'], [['VT3', undefined]]],
    [{ width: 4.9 }, ['Hẻm rộng 4,9 m: VT4.'], [['VT4', '4 đồng/m²']]],
    // What is missing is asked for, and only where a sentence turns on it.
    [
      { width: 6 },
      ['Hẻm rộng 6 m có thể là VT2 hoặc VT3.', 'Cần biết thêm chiều sâu.'],
      [
        ['VT2', '2 đồng/m²'],
        ['VT3', undefined],
      ],
    ],
    [
      { depth: 50 },
      ['Hẻm sâu 50 m có thể là VT2 hoặc VT4.', 'Cần biết thêm bề rộng.'],
      [
        ['VT2', '2 đồng/m²'],
        ['VT4', '4 đồng/m²'],
      ],
    ],
    [{}, [], []],
  ])('of %j is told its position, and what is missing', (asked, said, quoted) => {
    expect(told(asked)).toMatchObject({ said, quoted });
  });

  test('on a bound of which no sentence tells may be either, and that is said', () => {
    const rule = [one(2, 'Hẻm lớn.', { minWidth: 4 }), one(3, 'Hẻm nhỏ.', { maxWidth: 4 })];
    expect(told({ width: 4 }, rule).said).toEqual([
      'Hẻm rộng 4 m có thể là VT2 hoặc VT3.',
      'Số đo đứng đúng mốc, hoặc nhiều câu cùng nhận: hãy đọc từng câu.',
    ]);
  });

  test('that no sentence measures is of what is left, or of nothing', () => {
    const rule = [one(1, 'Giáp đường.'), one(2, 'Hẻm rộng từ 4 m trở lên.', { minWidth: 4 })];
    expect(told({ width: 3 }, rule)).toMatchObject({
      said: ['Quy định của bảng giá không có câu nào cho hẻm rộng 3 m.'],
      quoted: [],
    });
    const left = told({ width: 3 }, [...rule, one(3, 'Các vị trí còn lại.')]);
    expect(left.said[0]).toContain('Quy định nói về các trường hợp còn lại:');
    expect(left.quoted.map(([vt]) => vt)).toEqual(['VT3']);
  });

  test('has the bounds of each sentence in a table, and the form only where something is measured', () => {
    const { page } = told({ width: 3.5 });
    expect(tablesOf(page)[0]).toEqual([
      ['Vị trí', 'Hẻm', 'Câu của quy định'],
      ['VT1', '', 'Thửa đất giáp đường.'],
      ['VT2', 'rộng từ 5 m sâu đến 100 m', 'Hẻm rộng từ 5 m trở lên, sâu đến 100 m.'],
      ['VT3', 'rộng từ 5 m sâu trên 100 m', 'Hẻm rộng từ 5 m trở lên, sâu trên 100 m.'],
      ['VT4', 'rộng đến 5 m', 'Hẻm rộng dưới 5 m.'],
    ]);
    expect(page).toContain('<input type="hidden" name="table" value="nay">');
    expect(page).not.toContain('name="area"');
    expect(page).toContain('value="3,5"');
    expect(told({}, [one(1, 'Giáp đường.')]).page).not.toContain('<form');
    expect(told({ width: 3 }, []).page).toContain('chưa có quy định đó');
  });
});
