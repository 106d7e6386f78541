/** The list index by value: what passes a filter, where a walk goes on, what facets count, and that nothing is lost when it is stored. */
import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { containing } from '../../../src/store/facets.ts';
import {
  collectTexts,
  type ListIndex,
  NONE,
  numberColumn,
  readListIndex,
  writeListIndex,
} from '../../../src/store/list-index/body.ts';
import { facetsOf, type IndexedPlan } from '../../../src/store/list-index/scan.ts';
import {
  among,
  between,
  type Condition,
  countValues,
  holding,
  placeOf,
  select,
  where,
} from '../../../src/store/list-index/select.ts';

const texts = (...values: string[]) => {
  const column = collectTexts();
  for (const value of values) column.add(value);
  return column.finish();
};
const index: ListIndex = {
  rows: Int32Array.of(50, 40, 30, 20, 10),
  texts: {
    type: texts('b', 'a', 'b', 'c', 'b'),
    field: texts('Đất đai', 'Hộ tịch', 'Giá đất', '', 'Đất đai'),
  },
  numbers: {
    price: numberColumn([300, null, 100, 200, 0]),
    other: numberColumn([null, 250, 900, null, null]),
  },
};
const { type, field } = index.texts as Required<typeof index.texts> as Record<
  'type' | 'field',
  ReturnType<typeof texts>
>;
const { price, other } = index.numbers as Record<'price' | 'other', ReturnType<typeof numberColumn>>;
const found = (...conditions: Condition[]): number[] | null => {
  const positions = select(index, conditions);
  return positions && [...positions];
};

describe('conditions', () => {
  it.each<[string, Condition, number[]]>([
    ['texts that pass', where(type, (value) => value === 'b'), [0, 2, 4]],
    ['no text', where(type, () => false), []],
    ['folded words', holding(field, 'DAT'), [0, 2, 4]],
    ['folded words of one value', holding(field, 'hộ Tich'), [1]],
    ['words that no value has', holding(field, 'đất hộ'), []],
    ['both ends of a range', between([price], 100, 200), [2, 3]],
    ['between steps', between([price], 101, 299), [3]],
    ['one step short of both', between([price], 201, 299), []],
    ['a least alone', between([price], 200), [0, 3]],
    ['a most alone, nought counted and none left out', between([price], undefined, 100), [2, 4]],
    ['any number at all', between([price]), [0, 2, 3, 4]],
    ['any of two columns, each record once', between([price, other], 250, 900), [0, 1, 2]],
    ['a column that no record has', between([undefined]), []],
    ['versions by number', among([10, 40, 41]), [1, 4]],
    ['the highest version alone', among([50]), [0]],
    ['no version', among([]), []],
  ])('%s', (_, condition, expected) => {
    expect(found(condition)).toEqual(expected);
  });

  it('narrow what those before them left, in whatever order', () => {
    const some = [where(type, (value) => value === 'b'), between([price], 100, 300), among([50, 20, 10])];
    for (const order of [
      [0, 1, 2],
      [2, 1, 0],
      [1, 0, 2],
      [1, 2, 0],
    ])
      expect(found(...order.map((at) => some[at] as Condition))).toEqual([0]);
    expect(found(some[0] as Condition, some[1] as Condition)).toEqual([0, 2]);
    expect(found()).toBeNull();
  });

  it('are asked once of each value, and know it by its number too', () => {
    const asked: [string, number][] = [];
    where(type, (value, code) => asked.push([value, code]) > 0);
    expect(asked).toEqual([
      ['b', 0],
      ['a', 1],
      ['c', 2],
    ]);
  });
});

test('values are counted among all or among some', () => {
  expect([...countValues(type, null)]).toEqual([3, 1, 1]);
  expect([...countValues(type, Int32Array.of(1, 2, 4))]).toEqual([2, 1, 0]);
  expect([...countValues(type, Int32Array.of())]).toEqual([0, 0, 0]);
});

test('a walk goes on at the first position at or after the one it seeks', () => {
  const positions = Int32Array.of(2, 4, 5, 9);
  expect([0, 2, 3, 4, 5, 6, 9, 10].map((position) => placeOf(positions, position))).toEqual([
    0, 0, 1, 1, 2, 3, 3, 4,
  ]);
  expect(placeOf(Int32Array.of(), 3)).toBe(0);
});

describe('facets', () => {
  const plan = {
    domain: 'x',
    table: 'x',
    where: [],
    order: [],
    facets: {
      type: sql`v.type`,
      field: containing(sql`v.field`),
      many: sql`v.many`,
      ward: { value: sql`v.w`, by: [sql`v.w AS folded`], gather: (rows: readonly object[]) => rows },
    },
  } as unknown as Parameters<typeof facetsOf>[0];
  // Sixty values, the last of them oftenest: fifty are listed, and those not in the order they were met.
  const many = texts(
    ...Array.from({ length: 60 }, (_, at) =>
      Array.from({ length: at < 10 ? 1 : 2 }, () => `v${String(at).padStart(2, '0')}`),
    ).flat(),
    'v59',
  );
  const indexed = {
    facets: {
      type: () => type,
      field: () => field,
      many: () => many,
      ward: () => texts('{"value":"X","folded":"x"}', '{"value":"Y","folded":"y"}'),
    },
  } as unknown as IndexedPlan;
  const facets = (positions: number[] | null, asked: string[]) =>
    facetsOf(plan, indexed, index, positions && Int32Array.from(positions), asked);

  it('count the most frequent first, then by value, and nothing that is empty or absent', () => {
    expect(facets(null, ['type'])).toEqual({
      type: [
        { value: 'b', count: 3 },
        { value: 'a', count: 1 },
        { value: 'c', count: 1 },
      ],
    });
    expect(facets([1, 3], ['type'])).toEqual({
      type: [
        { value: 'a', count: 1 },
        { value: 'c', count: 1 },
      ],
    });
    expect(facets([3], ['field'])).toEqual({ field: [] });
  });

  it('gather what a filter by that value would find', () => {
    expect(facets([0, 1, 2, 4], ['field']).field).toEqual([
      { value: 'Đất đai', count: 2 },
      { value: 'Giá đất', count: 1 },
      { value: 'Hộ tịch', count: 1 },
    ]);
  });

  it('give what gathers them the columns of their group', () => {
    expect(facets([0, 3], ['ward']).ward).toEqual([{ value: 'X', folded: 'x', count: 1 }]);
  });

  it('list fifty at most, and only those asked for that both the list and its index know', () => {
    const listed = facets(null, ['many', 'unknown']);
    expect(Object.keys(listed)).toEqual(['many']);
    expect(listed.many).toHaveLength(50);
    expect(listed.many?.[0]).toEqual({ value: 'v59', count: 3 });
    expect(listed.many?.at(-1)).toEqual({ value: 'v58', count: 2 });
  });
});

describe('columns', () => {
  it('number each text once, in the order met', () => {
    const column = texts('x', 'y', 'x', '', 'y');
    expect(column.values).toEqual(['x', 'y', '']);
    expect([...column.codes]).toEqual([0, 1, 0, 2, 1]);
  });

  it.each([65_535, 65_536])('hold %i different texts', (count) => {
    const column = texts(...Array.from({ length: count }, (_, at) => `t${at}`));
    expect(column.codes[count - 1]).toBe(count - 1);
    const kept = readListIndex(
      writeListIndex({ rows: new Int32Array(count), texts: { column }, numbers: {} }),
    );
    expect(kept.texts.column?.codes[count - 1]).toBe(count - 1);
  });

  it.each<[(number | null)[], number, number[]]>([
    [[300, null, 200], 100, [3, NONE, 2]],
    [[0, 12, 18], 6, [0, 2, 3]],
    [[7], 7, [1]],
    [[null, 0], 1, [NONE, 0]],
    [[], 1, []],
  ])('of %j are kept in steps of %i', (given, step, values) => {
    const column = numberColumn(given);
    expect([column.step, [...column.values]]).toEqual([step, values]);
  });

  it('widen for numbers above 31 bits', () => {
    const [fits, wide] = [
      [0x7fffffff, 1],
      [0x80000000, 1],
    ].map((given) => numberColumn(given));
    expect([fits?.values instanceof Int32Array, wide?.values instanceof Float64Array]).toEqual([true, true]);
    expect([...(wide?.values ?? [])]).toEqual([0x80000000, 1]);
  });

  it('are read as they were written, whatever they hold', () => {
    const amount = fc.option(fc.oneof(fc.nat(300), fc.nat(), fc.integer({ min: 0, max: 2 ** 51 })), {
      nil: null,
    });
    const record = fc.tuple(fc.nat(2 ** 31 - 1), fc.string({ unit: 'grapheme', maxLength: 3 }), amount);
    fc.assert(
      fc.property(fc.array(record), (records) => {
        const given: ListIndex = {
          rows: Int32Array.from(records, ([row]) => row),
          texts: { text: texts(...records.map(([, text]) => text)) },
          numbers: { amount: numberColumn(records.map(([, , number]) => number)) },
        };
        expect(readListIndex(writeListIndex(given))).toEqual(given);
        const { step, values } = given.numbers.amount as ReturnType<typeof numberColumn>;
        expect(Array.from(values, (value) => (value === NONE ? null : value * step))).toEqual(
          records.map(([, , number]) => number),
        );
      }),
    );
  });
});
