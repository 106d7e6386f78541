/** How much of a query a hit holds, by which hits of all domains are compared, and what is told of a loosened search. */
import { describe, expect, it } from 'vitest';
import { syllables } from '../../../src/language/syllables.ts';
import { agreement, headedness, readAsked } from '../../../src/search/agreement.ts';
import { readQuery } from '../../../src/store/search/query.ts';
import type { Ranked } from '../../../src/store/search/rank.ts';
import { relaxation, withoutNoise } from '../../../src/store/search/relax.ts';

const asked = (text: string) => readAsked(syllables(text));
const of = (query: string, title: string, detail = '') => agreement(asked(query), title, detail);

describe('agreement', () => {
  it('is whole for a title that is the query, and none for one that has nothing of it', () => {
    expect(of('trồng cây', 'Trồng cây')).toBeCloseTo(1, 9);
    expect(of('trồng cây', 'Hộ tịch')).toBe(0);
    expect(of('', 'Trồng cây')).toBe(0);
  });

  it('falls from exact to bare to one slip, and lowest with other diacritics', () => {
    const order = ['Hoa Sến', 'Hoa Sen', 'Hoa Sẽn'].map((title) => of('hoa sến', title));
    expect(order[0]).toBeCloseTo(1, 9);
    expect(order[0]).toBeGreaterThan(order[1] as number);
    expect(order[1]).toBeGreaterThan(order[2] as number);
    // One word alone: the worth of the word is the measure.
    expect(of('sến', 'Sến')).toBe(1);
    expect(of('sen', 'Sến')).toBeCloseTo(0.85, 9);
    expect(of('sến', 'Sen')).toBeCloseTo(0.85, 9);
    expect(of('sến', 'Sẽn')).toBeCloseTo(0.25, 9);
    expect(of('tuyen', 'tuyn')).toBeCloseTo(0.6, 9);
    expect(of('sen', 'sem')).toBe(0);
  });

  it('counts the line below by half, and the better of both', () => {
    expect(of('sến', 'Hộ tịch', 'Sến')).toBeCloseTo(0.5, 9);
    expect(of('sến', 'Sến', 'Sến')).toBe(1);
  });

  it('gives four tenths to words that stand together', () => {
    expect(of('trồng cây', 'cây trồng')).toBeCloseTo(0.6, 9);
    expect(of('trồng cây', 'trồng nhiều cây')).toBeCloseTo(0.6, 9);
    expect(of('trồng cây', 'trồng cây')).toBeGreaterThan(of('trồng cây', 'trồng nhiều cây'));
  });

  it('prefers titles that begin with what is sought', () => {
    expect(headedness(asked('cây'), 'Cây xanh')).toBe(1);
    expect(headedness(asked('cây'), 'Trồng cây')).toBe(0.5);
    expect(headedness(asked('cây'), 'Hộ tịch')).toBe(0);
  });
});

describe('a loosened search', () => {
  const found = (coverage: number, titleCoverage: number, met: number) =>
    ({ features: { coverage, titleCoverage }, met }) as unknown as Ranked;
  it('loses what has less than a fifth of the best', () => {
    const kept = (...coverages: [number, number][]) =>
      withoutNoise(coverages.map(([coverage, title]) => found(coverage, title, 1))).map(({ features }) => [
        features.coverage,
        features.titleCoverage,
      ]);
    expect(kept([1, 0], [0.2, 0], [0.19, 0], [0, 0.2])).toEqual([
      [1, 0],
      [0.2, 0],
      [0, 0.2],
    ]);
    expect(kept([0.5, 0], [0.1, 0], [0.09, 0])).toEqual([
      [0.5, 0],
      [0.1, 0],
    ]);
    expect(kept()).toEqual([]);
  });

  it('says how many of the words the best has, unless that is all of them', () => {
    const query = readQuery('trồng cây bến sông');
    const sought = query.sought.length;
    expect(sought).toBe(4);
    const told = (...met: number[]) =>
      relaxation(
        query,
        met.map((each) => found(1, 1, each)),
      )?.vi ?? null;
    expect(told()).toBeNull();
    expect(told(4)).toBeNull();
    expect(told(1, 4)).toBeNull();
    expect(told(3, 1)).toBe(
      'Không mục nào có đủ 4 từ cần tìm; xếp trước là những mục có nhiều từ nhất (3 từ).',
    );
    expect(told(2)).toContain('(2 từ)');
    expect(told(1)).toContain('(1 trên 4 từ)');
  });
});
