/** What an editor is asked to look at again in a table of prices, at its bounds. */
import { describe, expect, it } from 'vitest';
import {
  missingPositions,
  type PriceRow,
  previousOf,
  priceJumps,
  unitReview,
} from '../../../src/domains/land-prices/review-prices.ts';
import { segmentReview } from '../../../src/domains/land-prices/review-segments.ts';

const row = (id: string, more: Partial<PriceRow> = {}): PriceRow => ({
  id,
  tableId: 'nay',
  validFrom: '2026-01-01',
  positions: [null, null, null, null, null],
  ...more,
});

it.each<[(number | null)[], number[]]>([
  [[1, 2, 3, 4, 5], []],
  [[1, null, null, null, null], []],
  [[1, null, 3, null, null], [2]],
  [
    [null, null, null, null, 5],
    [1, 2, 3, 4],
  ],
  [[null, 2, null, null, null], [1]],
  [[null, null, null, null, null], []],
])('of prices %j the positions %j are missing', (positions, expected) => {
  expect(missingPositions(positions).map(({ position }) => position)).toEqual(expected);
});

describe('what a price was before', () => {
  const [old, older] = [
    row('cu', { tableId: 'cu', validFrom: '2025-01-01' }),
    row('xua', { tableId: 'xua', validFrom: '2020-01-01' }),
  ];
  it('is the same record, else the newest table that began no later', () => {
    expect(previousOf(row('a'), [older, old])?.id).toBe('cu');
    expect(previousOf(row('a'), [old, older])?.id).toBe('cu');
    expect(previousOf(row('a'), [old, row('a', { positions: [1] })])?.id).toBe('a');
    expect(previousOf(row('a'), [row('mai', { tableId: 'moi', validFrom: '2026-01-02' }), older])?.id).toBe(
      'xua',
    );
    expect(previousOf(row('a'), [row('cung', { tableId: 'khac', validFrom: '2026-01-01' })])?.id).toBe(
      'cung',
    );
    expect(previousOf(row('a'), [row('b')])).toBeUndefined();
  });

  const jumps = (now: number | null, before: number | null | undefined) =>
    priceJumps(
      row('a', { positions: [now] }),
      row('b', { tableId: 'cu', positions: before === undefined ? [] : [before] }),
    ).map(({ position, isUnit }) => [position, isUnit]);
  it.each<[number | null, number | null | undefined, unknown[]]>([
    [3_000, 1_000, []],
    [3_001, 1_000, [[1, false]]],
    [1_000, 3_000, []],
    [1_000, 3_001, [[1, false]]],
    [299_999, 1_000, [[1, false]]],
    [300_000, 1_000, [[1, true]]],
    [1_000, 299_999, [[1, false]]],
    [1_000, 300_000, [[1, true]]],
    [null, 1_000, []],
    [1_000, null, []],
    [1_000, undefined, []],
    [0, 1_000, []],
    [1_000, 0, []],
  ])('%s after %s', (now, before, expected) => {
    expect(jumps(now, before)).toEqual(expected);
  });

  it('is told with how often, and against what', () => {
    const [higher] = priceJumps(
      row('a', { positions: [null, 4_000] }),
      row('b', { tableId: 'cu', positions: [null, 1_000] }),
    );
    expect(higher).toMatchObject({
      position: 2,
      message: 'Giá VT2 gấp 4 lần so với bảng “cu” (1.000 đồng/m²).',
    });
    const [lower] = priceJumps(row('a', { positions: [1_000] }), row('a', { positions: [4_000] }));
    expect(lower?.message).toBe('Giá VT1 chỉ bằng 1/4 so với bản đang công bố (4.000 đồng/m²).');
    expect(priceJumps(row('a', { positions: [1] }), undefined)).toEqual([]);
  });
});

describe('a unit', () => {
  it('is doubted three hundred times off the usual of its kind, once three are known', () => {
    const told = (prices: readonly number[], kind = 'ODT') => {
      const review = unitReview();
      return prices.map((price) => review(kind, price) !== null);
    };
    expect(told([1_000, 1_000, 300_000])).toEqual([false, false, false]);
    expect(told([1_000, 1_000, 1_000, 300_000])).toEqual([false, false, false, true]);
    expect(told([1_000, 1_000, 1_000, 299_999])).toEqual([false, false, false, false]);
    expect(told([300_000, 300_000, 300_000, 1_000])).toEqual([false, false, false, true]);
    expect(told([300_000, 300_000, 300_000, 1_001])).toEqual([false, false, false, false]);
    // The middle one is usual, in whatever order they came; nothing is no price.
    expect(told([1_000_000, 1_000, 1, 300_000])).toEqual([false, false, false, true]);
    expect(told([1_000, 1_000, 1_000, 0])).toEqual([false, false, false, false]);
    const review = unitReview();
    for (const price of [1_000, 1_000, 1_000]) review('ODT', price);
    expect(review('LUC', 1_000_000)).toBeNull();
  });
});

describe('segments of a street', () => {
  const review = (...pieces: (string | [string, string])[]) => {
    const look = segmentReview();
    return pieces.map((piece, index) => {
      const [from, to] = typeof piece === 'string' ? [null, null] : piece;
      const found = look('Hoa Sen', {
        row: index + 2,
        from,
        to,
        text: typeof piece === 'string' ? piece : null,
      });
      return found === null ? null : Number(/dòng (\d+)|Dòng (\d+)/.exec(found)?.slice(1).find(Boolean));
    });
  };
  it.each<[(string | [string, string])[], (number | null)[]]>([
    [
      [
        ['Km 1', 'Km 3'],
        ['Km 3', 'Km 5'],
      ],
      [null, null],
    ],
    [
      [
        ['Km 1', 'Km 3'],
        ['Km 2+999', 'Km 5'],
      ],
      [null, 2],
    ],
    [
      [
        ['Km 3', 'Km 1'],
        ['Km 5', 'Km 2'],
      ],
      [null, 2],
    ],
    [
      [
        ['Km 3', 'Km 5'],
        ['Km 1', 'Km 3'],
      ],
      [null, null],
    ],
    [
      [
        ['số nhà 1', 'số nhà 21'],
        ['số nhà 2', 'số nhà 20'],
      ],
      [null, null],
    ],
    [
      [
        ['số nhà 1', 'số nhà 21'],
        ['số nhà 11', 'số nhà 31'],
      ],
      [null, 2],
    ],
    [
      [
        ['số nhà 1', 'số nhà 20'],
        ['số nhà 2', 'số nhà 10'],
      ],
      [null, 2],
    ],
    [
      [
        ['số nhà 1', 'số nhà 9'],
        ['Km 1', 'Km 3'],
      ],
      [null, null],
    ],
    [
      [
        ['Km 1 bên trái', 'Km 3'],
        ['Km 2 bên phải', 'Km 4'],
      ],
      [null, null],
    ],
    [
      [
        ['Km 1 bên trái', 'Km 3'],
        ['Km 2 bên trái', 'Km 4'],
      ],
      [null, 2],
    ],
    [
      [
        ['thửa 5', 'thửa 9'],
        ['thửa 8', 'thửa 12'],
      ],
      [null, 2],
    ],
    // A place told by two numbers is none.
    [
      [
        ['số 1 và số 3', 'số 9'],
        ['số 2', 'số 8'],
      ],
      [null, null],
    ],
    [
      ['Trọn đường', ['Km 1', 'Km 3']],
      [null, 2],
    ],
    [
      [['Km 1', 'Km 3'], 'Trọn đường'],
      [null, 2],
    ],
    [
      ['Trọn đường', 'Toàn tuyến'],
      [null, null],
    ],
    [
      ['Toàn tuyến', ['Km 1', 'Km 3'], ['Km 5', 'Km 7']],
      [null, 2, 2],
    ],
    [
      ['Từ cầu đến chợ', 'Từ chợ đến ga'],
      [null, null],
    ],
    [
      ['Từ cầu đến chợ', 'Đoạn còn lại của toàn tuyến'],
      [null, null],
    ],
  ])('%j lie over rows %j', (pieces, expected) => {
    expect(review(...pieces)).toEqual(expected);
  });

  it('of another street lie over nothing', () => {
    const look = segmentReview();
    const piece = { row: 2, from: 'Km 1', to: 'Km 3', text: null };
    expect(look('Hoa Sen', piece)).toBeNull();
    expect(look('Hoa Mai', { ...piece, row: 3 })).toBeNull();
    expect(look('Hoa Sen', { ...piece, row: 4 })).toContain('dòng 2');
  });
});
