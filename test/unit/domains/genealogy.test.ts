/** The picture of wards: every unit once, every change a line from old to new, no two names on each other. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { familyOf, genealogyOf, wardsUnder } from '../../../src/domains/places/genealogy.ts';
import { buildGraph } from '../../../src/domains/places/graph.ts';
import type { PlaceRecord } from '../../../src/domains/places/record.ts';

const DAYS = ['2000-01-01', '2010-01-01', '2020-01-01', '2030-01-01'];

/** Units of `sizes` a generation, each made of some of the one before. */
function generations(sizes: readonly number[], pick: (most: number) => number): PlaceRecord[] {
  return sizes.flatMap((size, at) =>
    Array.from({ length: size }, (_, n) => {
      const before = sizes[at - 1] ?? 0;
      const last = at === sizes.length - 1;
      const made = Array.from({ length: before }, (__, old) => old).filter(
        (old) => old % size === n || pick(4) === 0,
      );
      return {
        id: `${at}-${n}`,
        code: `${at}${n}`,
        name: `Phường ${at} ${n}`,
        level: 'Phường',
        parent: '540',
        validFrom: DAYS[at] as string,
        validTo: last ? null : `${String(Number((DAYS[at + 1] as string).slice(0, 4)) - 1)}-12-31`,
        predecessors: made.map((old) => ({ code: `${at - 1}${old}`, partial: false })),
        resolution: null,
      } as unknown as PlaceRecord;
    }),
  );
}

const shape = fc.record({
  sizes: fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 2, maxLength: 4 }),
  picks: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 60 }),
});

describe('the picture of units', () => {
  test('holds each unit once, each change as a line forward, and no two names on each other', () => {
    fc.assert(
      fc.property(shape, ({ sizes, picks }) => {
        let at = 0;
        const graph = buildGraph(generations(sizes, () => picks[at++ % picks.length] as number));
        const drawn = genealogyOf(graph, graph.units);
        const changes = [...graph.successors.values()].flat().length;
        if (changes === 0) return expect(drawn).toBeNull();
        expect(drawn?.nodes.map(({ unit }) => unit.id).sort()).toEqual(
          graph.units.map(({ id }) => id).sort(),
        );
        expect(drawn?.links).toHaveLength(changes);
        for (const { from, to } of drawn?.links ?? []) expect(from.column).toBeLessThan(to.column);
        for (const column of Map.groupBy(drawn?.nodes ?? [], (node) => node.column).values()) {
          const rows = column.map(({ row }) => row).sort((a, b) => a - b);
          for (const [n, row] of rows.entries())
            if (n > 0) expect(row - (rows[n - 1] as number)).toBeGreaterThanOrEqual(1);
          expect(rows.at(-1)).toBeLessThanOrEqual((drawn?.rows ?? 0) - 1);
        }
        return undefined;
      }),
    );
  });

  test('a divided unit shows where else it went, and its part is marked', () => {
    const graph = buildGraph(generations([2, 2], () => 0));
    const unit = graph.units.find(({ id }) => id === '1-0');
    const family = unit ? familyOf(graph, unit) : [];
    expect(family.map(({ id }) => id).sort()).toEqual(['0-0', '0-1', '1-0', '1-1']);
    expect(genealogyOf(graph, family)?.links.every(({ partial }) => partial)).toBe(true);
  });

  test('too many units are no picture', () => {
    const graph = buildGraph(generations([60, 40], () => 1));
    expect(genealogyOf(graph, graph.units)).toBeNull();
  });

  test('more generations than five are no picture', () => {
    const line = (count: number) =>
      Array.from(
        { length: count },
        (_, at) =>
          ({
            id: `${at}`,
            code: `7000${at}`,
            name: `Phường ${at}`,
            level: 'Phường',
            parent: null,
            validFrom: `20${10 + at}-01-01`,
            validTo: at === count - 1 ? null : `20${10 + at}-12-31`,
            predecessors: at === 0 ? [] : [{ code: `7000${at - 1}`, partial: false }],
            resolution: null,
          }) as unknown as PlaceRecord,
      );
    const drawn = [1, 2, 5, 6].map((count) => {
      const graph = buildGraph(line(count));
      return genealogyOf(graph, graph.units)?.days.length ?? null;
    });
    expect(drawn).toEqual([null, 2, 5, null]);
  });

  test('wards stand under a district from its first day to its last', () => {
    const under = (validFrom: string, validTo: string | null, more: object = {}) => ({
      ...(generations([1], () => 1)[0] as PlaceRecord),
      id: `${validFrom}–${validTo}`,
      code: `5${validFrom.slice(2, 4)}${validFrom.slice(5, 7)}`,
      validFrom,
      validTo,
      ...more,
    });
    const district = {
      ...under('2005-03-01', '2009-12-31'),
      id: 'd',
      code: '540',
      level: 'Huyện',
      parent: null,
    };
    const graph = buildGraph([
      district,
      under('2000-01-01', '2005-02-28'),
      under('2001-01-01', '2005-03-01'),
      under('2009-12-31', null),
      under('2010-01-01', null),
      under('2006-01-01', null, { parent: '541' }),
      under('2007-01-01', null, { level: 'Huyện' }),
    ]);
    const above = graph.units.find(({ id }) => id === 'd');
    expect(above && wardsUnder(graph, above).map(({ id }) => id)).toEqual([
      '2001-01-01–2005-03-01',
      '2009-12-31–null',
    ]);
  });

  test('wards of a district are those it had while it was in use', () => {
    const graph = buildGraph([
      ...generations([3, 2], () => 1),
      {
        id: 'd',
        code: '540',
        name: 'Thành phố Thử',
        level: 'Thành phố',
        parent: null,
        validFrom: '1999-01-01',
        validTo: '2009-12-31',
        predecessors: [],
        resolution: null,
      } as unknown as PlaceRecord,
    ]);
    const above = graph.units.find(({ id }) => id === 'd');
    expect(above && wardsUnder(graph, above).map(({ id }) => id)).toEqual(['0-0', '0-1', '0-2']);
  });
});
