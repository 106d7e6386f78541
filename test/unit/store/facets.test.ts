/** Counts of facets out of grouped rows. */
import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { containing, facetCounts, facetStatements, gatherBy } from '../../../src/store/facets.ts';

const rows = (...pairs: [string | null, number][]) => pairs.map(([value, count]) => ({ value, count }));

it('a word counts wherever a value holds it, each spelling once', () => {
  const { gather } = containing(sql`v.field`);
  expect(gather(rows(['Đất đai', 3], ['dat dai', 2], ['Giá đất đai', 1], ['Hộ tịch', 4]))).toEqual(
    expect.arrayContaining([
      { value: 'Giá đất đai', count: 1 },
      { value: 'Đất đai', count: 6 },
      { value: 'Hộ tịch', count: 4 },
    ]),
  );
  expect(gather(rows(['Đất đai', 3], ['dat dai', 2]))).toEqual([{ value: 'Đất đai', count: 5 }]);
});

it('the most frequent come first, then by value; fifty at most; what is empty is not counted', () => {
  const facet = {
    value: sql`v.x`,
    gather: (groups: readonly object[]) =>
      gatherBy(groups as never, (value) => (group) => group.value === value),
  };
  const many = Array.from({ length: 60 }, (_, index): [string, number] => [
    `v${String(index).padStart(2, '0')}`,
    index % 3,
  ]);
  const { x = [] } = facetCounts({ x: facet }, ['x'], [rows(...many, ['', 99], [null, 99])]);
  expect(x).toHaveLength(50);
  expect(x.slice(0, 2)).toEqual([
    { value: 'v02', count: 2 },
    { value: 'v05', count: 2 },
  ]);
  const counts = x.map(({ count }) => count);
  expect(counts).toEqual([...counts].sort((a, b) => b - a));
  expect(x.some(({ value }) => value === '' || value === 'null')).toBe(false);
});

it('only facets that are asked for and known have a statement and counts', () => {
  const facets = { a: sql`v.a`, b: sql`v.b` };
  expect(facetStatements(facets, ['b', 'nope'], sql`FROM t v`, sql`1`)).toHaveLength(1);
  expect(facetCounts(facets, ['nope', 'b'], [rows(['x', 2])])).toEqual({ b: [{ value: 'x', count: 2 }] });
  expect(facetCounts(facets, [], [])).toEqual({});
});
