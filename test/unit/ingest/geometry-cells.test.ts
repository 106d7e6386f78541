import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { type Geometry, geometrySchema, pathsOf } from '../../../src/contract/geometry.ts';
import { geometryCells, geometryOf, simplified } from '../../../src/contract/geometry-cells.ts';
import type { ImportContext } from '../../../src/contract/importer.ts';

const row = z.object(geometryCells);

function read(given: Record<string, unknown>) {
  const codes: string[] = [];
  const context = { warn: ({ code }: { code: string }) => codes.push(code) } as unknown as ImportContext;
  return { ...geometryOf(row.parse(given), context), codes };
}

const faultOf = (given: Record<string, unknown>): string =>
  row
    .safeParse(given)
    .error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
    .join() ?? '';

describe('a place in a row', () => {
  it.each([
    ['GeoJSON text', { geometry: '{"type":"Point","coordinates":[109.2237,13.7703]}' }],
    ['an object', { geometry: { type: 'Point', coordinates: [109.2237, 13.7703] } }],
    [
      'a feature with a height',
      { geometry: { type: 'Feature', geometry: { type: 'Point', coordinates: [109.2237, 13.7703, 8] } } },
    ],
    ['two columns', { lat: '13,7703', lng: '109,2237' }],
    ['two figures', { lat: 13.7703, lng: 109.2237 }],
    [
      'two columns beside a held point',
      { lat: 13.7703, lng: 109.2237, geometry: { type: 'Point', coordinates: [109, 13] } },
    ],
  ])('is read of %s', (_, given) => {
    expect(read(given)).toEqual({ geometry: { type: 'Point', coordinates: [109.2237, 13.7703] }, codes: [] });
  });

  it.each([
    [{}, []],
    [{ geometry: '', lat: '', lng: null }, []],
    [{ lat: 13.77 }, ['place-halved']],
  ])('is absent of %o', (given, codes) => {
    expect(read(given)).toEqual({ codes });
  });

  it('says that a point beside a line is not used', () => {
    const line = {
      type: 'LineString',
      coordinates: [
        [109.1, 13.7],
        [109.2, 13.8],
      ],
    };
    expect(read({ geometry: line, lat: 13.7, lng: 109.2 })).toEqual({
      geometry: line,
      codes: ['place-twice'],
    });
  });

  it.each([
    ['{"type":"Point","coordinates":[13.77,109.22]}', 'đổi chỗ'],
    ['{"type":"Point","coordinates":[580123.5,1523456.1]}', 'VN-2000'],
    ['{"type":"Point","coordinates":[2.35,48.85]}', 'ngoài Việt Nam'],
    ['13.77, 109.22', 'Không đọc được'],
    ['{"type":"Circle","coordinates":[109.22,13.77]}', 'Không đọc được'],
    ['{"type":"Polygon","coordinates":[[[109.2,13.7],[109.3,13.7]]]}', 'Không đọc được'],
    ['{"type":"LineString","coordinates":[[109.2,13.7],["a",13.8]]}', 'Không đọc được'],
    [
      JSON.stringify({ type: 'LineString', coordinates: Array(30_000).fill([109.2, 13.7]) }),
      'Không đọc được',
    ],
    [`${'['.repeat(5_000)}${']'.repeat(5_000)}`, 'Không đọc được'],
  ])('%.60s is refused', (geometry, why) => {
    expect(faultOf({ geometry })).toContain(why);
  });

  it.each([
    [{ lat: 109.22, lng: 13.77 }, 'lat: Vĩ độ'],
    [{ lat: 'mười ba', lng: 109.2 }, 'lat: Vĩ độ'],
  ])('%o is refused', (given, why) => {
    expect(faultOf(given)).toContain(why);
  });
});

describe('what is kept', () => {
  const position = fc.tuple(
    fc.double({ min: 109, max: 109.3, noNaN: true }),
    fc.double({ min: 13.6, max: 13.9, noNaN: true }),
  );
  const line = fc.array(position, { minLength: 2, maxLength: 1_500 });
  const ring = fc
    .array(position, { minLength: 3, maxLength: 1_500 })
    .map((path) => [...path, path[0] as [number, number]]);
  const geometry: fc.Arbitrary<Geometry> = fc.oneof(
    line.map((coordinates): Geometry => ({ type: 'LineString', coordinates })),
    fc
      .array(line, { minLength: 1, maxLength: 4 })
      .map((coordinates): Geometry => ({ type: 'MultiLineString', coordinates })),
    fc
      .array(ring, { minLength: 1, maxLength: 4 })
      .map((coordinates): Geometry => ({ type: 'Polygon', coordinates })),
    fc
      .array(fc.array(ring, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 4 })
      .map((coordinates): Geometry => ({ type: 'MultiPolygon', coordinates })),
  );

  it('is a valid geometry of the same kind, small, and within where it was', () => {
    fc.assert(
      fc.property(geometry, (given) => {
        const made = simplified(given);
        expect(geometrySchema.safeParse(made).success).toBe(true);
        expect(made.type).toBe(given.type);
        expect(pathsOf(made).flat().length).toBeLessThanOrEqual(500);
        for (const [lng = 0, lat = 0] of pathsOf(made).flat())
          expect(lng >= 109 && lng <= 109.3 && lat >= 13.6 && lat <= 13.9).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('leaves a line of few corners as it is', () => {
    const given: Geometry = {
      type: 'LineString',
      coordinates: [
        [109.2375, 13.7745],
        [109.236, 13.773],
        [109.234, 13.7715],
      ],
    };
    expect(simplified(given)).toEqual(given);
  });
});
