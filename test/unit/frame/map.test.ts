import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { View } from '../../../src/contract/pages.ts';
import { drawMap, levelsOf, type Shape } from '../../../src/frame/map.ts';

const VIEW = { language: 'vi' } as View;

const position = fc.tuple(
  fc.double({ min: 108.9, max: 109.4, noNaN: true }).map((n) => Math.round(n * 1e5) / 1e5),
  fc.double({ min: 13.5, max: 14, noNaN: true }).map((n) => Math.round(n * 1e5) / 1e5),
);
const shape: fc.Arbitrary<Shape> = fc.record({
  geometry: fc.oneof(
    position.map((coordinates) => ({ type: 'Point' as const, coordinates })),
    fc
      .array(position, { minLength: 2, maxLength: 8 })
      .map((coordinates) => ({ type: 'LineString' as const, coordinates })),
  ),
  title: fc.constant('Đường'),
  href: fc.constant('/x'),
  level: fc.integer({ min: 1, max: 5 }),
  label: fc.constantFrom('Nguyễn Huệ', 'Lê Lợi', 'Trần Hưng Đạo', 'An Dương Vương'),
});

describe('a map', () => {
  it('draws every shape inside its box, and no label over another', () => {
    fc.assert(
      fc.property(fc.array(shape, { minLength: 1, maxLength: 30 }), (shapes) => {
        const svg = String(drawMap(VIEW, shapes));
        const [, width, height] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg)?.map(Number) ?? [];
        expect(svg.match(/<a href="\/x" class="level-\d" tabindex="-1">/g)).toHaveLength(shapes.length);
        const numbers = [
          ...svg.matchAll(/[ML]([\d.-]+) ([\d.-]+)/g),
          ...svg.matchAll(/cx="([\d.-]+)" cy="([\d.-]+)"/g),
        ];
        expect(numbers.length).toBeGreaterThanOrEqual(shapes.length);
        for (const [, x, y] of numbers) {
          expect(Number(x) >= 0 && Number(x) <= (width ?? 0)).toBe(true);
          expect(Number(y) >= 0 && Number(y) <= (height ?? 0)).toBe(true);
        }
        const rows = [...svg.matchAll(/<text x="([\d.]+)" y="([\d.]+)">([^<]+)</g)].map(
          ([, x, y, text = '']) => ({
            x: Number(x),
            y: Number(y),
            half: text.length * 6.5,
          }),
        );
        for (const [at, one] of rows.entries())
          for (const other of rows.slice(at + 1))
            expect(
              Math.abs(one.x - other.x) >= one.half + other.half || Math.abs(one.y - other.y) >= 25,
            ).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('is none without a place, and escapes what it is given', () => {
    expect(drawMap(VIEW, [])).toBeNull();
    const given: Shape = {
      geometry: { type: 'Point', coordinates: [109.2, 13.7] },
      title: '<script>',
      label: '"&',
    };
    expect(String(drawMap(VIEW, [given]))).not.toMatch(/<script>|>"&</);
  });

  it('has five levels of about as many values, the same for equal ones', () => {
    const values = [10, 20, 30, 40, 50, 50, 50];
    const level = levelsOf(values);
    expect(values.map(level)).toEqual([1, 2, 3, 4, 5, 5, 5]);
    expect(levelsOf([7])(7)).toBe(1);
  });
});
