import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alongStreet } from '../../../src/domains/land-prices/street-order.ts';

const ends = (text: string) => {
  const [from = null, to = null] = text.split('>');
  return { from: from || null, to: to || null };
};
const order = (given: string[]) => alongStreet(given, ends).map(({ item }) => item);

describe('segments along a street', () => {
  test('follow each other by their ends, however the table lists them', () => {
    expect(order(['C>D', 'A>B', 'B>C'])).toEqual(['A>B', 'B>C', 'C>D']);
    expect(order(['lê lợi>Lý Thái Tổ', 'Hùng Vương>Lê Lợi'])).toEqual([
      'Hùng Vương>Lê Lợi',
      'lê lợi>Lý Thái Tổ',
    ]);
  });

  test('say where the street breaks off', () => {
    const follows = alongStreet(['A>B', 'B>C', 'X>Y'], ends).map((placed) => placed.follows);
    expect(follows).toEqual([false, true, false]);
  });

  test('keep rows without ends, repeated rows and circles', () => {
    expect(order(['', 'A>B', ''])).toEqual(['', 'A>B', '']);
    expect(order(['A>B', 'A>B', 'B>A'])).toHaveLength(3);
  });

  test('each row stands once, whatever its ends', () => {
    const end = fc.constantFrom('A', 'B', 'C', 'D', 'E');
    fc.assert(
      fc.property(fc.array(fc.tuple(end, end)), (pairs) => {
        const rows = pairs.map(([from, to], at) => ({ from, to, at }));
        const placed = alongStreet(rows, (row) => row).map(({ item }) => item.at);
        expect(placed.toSorted((a, b) => a - b)).toEqual(rows.map(({ at }) => at));
      }),
    );
  });
});
