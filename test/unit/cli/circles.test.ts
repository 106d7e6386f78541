import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { circlesOf } from '../../../src/cli/circles.ts';

const graph = (...arrows: [string, string][]): Map<string, string[]> => {
  const imports = new Map<string, string[]>();
  for (const [from, to] of arrows) {
    imports.set(from, [...(imports.get(from) ?? []), to]);
    if (!imports.has(to)) imports.set(to, []);
  }
  return imports;
};

describe('circles of files', () => {
  it('are those that reach each other, however they are entered', () => {
    expect(circlesOf(graph(['a', 'b'], ['b', 'c'], ['c', 'b'], ['c', 'd'], ['e', 'a']))).toEqual([
      ['b', 'c'],
    ]);
    expect(circlesOf(graph(['a', 'b'], ['b', 'c'], ['c', 'a'], ['d', 'e'], ['e', 'd']))).toEqual([
      ['a', 'b', 'c'],
      ['d', 'e'],
    ]);
    expect(circlesOf(graph(['a', 'b'], ['a', 'c'], ['b', 'd'], ['c', 'd']))).toEqual([]);
  });

  it('hold two files exactly where each reaches the other', () => {
    const arrows = fc.array(fc.tuple(fc.integer({ min: 0, max: 7 }), fc.integer({ min: 0, max: 7 })), {
      minLength: 1,
      maxLength: 20,
    });
    fc.assert(
      fc.property(arrows, (pairs) => {
        const imports = graph(...pairs.map(([from, to]): [string, string] => [`${from}`, `${to}`]));
        const reaches = (from: string, to: string, seen = new Set<string>()): boolean =>
          (imports.get(from) ?? []).some((next) => {
            if (next === to) return true;
            if (seen.has(next)) return false;
            seen.add(next);
            return reaches(next, to, seen);
          });
        const circles = circlesOf(imports);
        for (const a of imports.keys())
          for (const b of imports.keys())
            if (a < b)
              expect(circles.some((circle) => circle.includes(a) && circle.includes(b))).toBe(
                reaches(a, b) && reaches(b, a),
              );
      }),
    );
  });
});
