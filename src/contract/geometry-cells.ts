/** Import cells of a place: GeoJSON, or latitude and longitude, made small enough to be sent with every list. */
import simplify from 'simplify-js';
import * as z from 'zod';
import { cellText } from './cells.ts';
import { type Geometry, geometrySchema, type Position, pathsOf } from './geometry.ts';
import type { ImportContext } from './importer.ts';

/** Positions read of a cell, and kept of it. */
const [MOST_READ, MOST_KEPT] = [20_000, 500];
/** About half a metre, in degrees; doubled until few enough are left. */
const TOLERANCE = 0.000005;
/** Six decimals are a tenth of a metre. */
const DECIMALS = 1e6;
/** Degrees between which Việt Nam lies, its islands included. */
const [WEST, EAST, SOUTH, NORTH] = [102, 118, 6, 24];

const isWithin = (lng: number, lat: number): boolean =>
  lng >= WEST && lng <= EAST && lat >= SOUTH && lat <= NORTH;

/** What is wrong with a position; null where it lies in Việt Nam. */
function faultAt([lng = 0, lat = 0]: Position): string | null {
  if (isWithin(lng, lat)) return null;
  if (isWithin(lat, lng))
    return 'Kinh độ và vĩ độ bị đổi chỗ: GeoJSON viết [kinh độ, vĩ độ], như [109.22, 13.77].';
  return Math.abs(lng) > 180 || Math.abs(lat) > 180
    ? 'Toạ độ phải là độ WGS 84, như [109.22, 13.77]; toạ độ mét (VN-2000) cần được chuyển hệ trước.'
    : `Toạ độ ${lng}, ${lat} nằm ngoài Việt Nam (kinh độ ${WEST}–${EAST}, vĩ độ ${SOUTH}–${NORTH}).`;
}

/** A cell as GeoJSON: an object or its text; a Feature is its geometry; heights are left out. */
function readCell(value: unknown): unknown {
  if (value === null || (typeof value === 'string' && value.trim() === '')) return undefined;
  let read = value;
  if (typeof value === 'string') {
    try {
      read = JSON.parse(value);
    } catch {
      return value;
    }
  }
  const { type, geometry } = read as { type?: unknown; geometry?: unknown };
  return flat(type === 'Feature' ? geometry : read);
}

/** Coordinates without heights. */
function flat(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('coordinates' in value)) return value;
  let left = MOST_READ;
  const plain = (part: unknown, depth: number): unknown => {
    if (!Array.isArray(part) || depth > 4) return part;
    if (part.every((one) => typeof one === 'number')) {
      left -= 1;
      return left < 0 ? [] : part.slice(0, 2);
    }
    return part.map((one) => plain(one, depth + 1));
  };
  return { ...value, coordinates: plain((value as { coordinates: unknown }).coordinates, 0) };
}

const REFUSED =
  'Không đọc được; viết GeoJSON Point, LineString, MultiLineString, Polygon hoặc MultiPolygon với nhiều nhất ' +
  `${MOST_READ.toLocaleString('vi-VN')} điểm, như {"type":"Point","coordinates":[109.22,13.77]}.`;

const geometry = z
  .preprocess(
    readCell,
    z.unknown().superRefine((value, context) => {
      if (value === undefined) return;
      const { success, data } = geometrySchema.safeParse(value);
      const message = success
        ? pathsOf(data)
            .flat()
            .map(faultAt)
            .find((fault) => fault !== null)
        : REFUSED;
      if (message) context.addIssue({ code: 'custom', message });
    }),
  )
  .optional();

/** `13,7703` and `13.7703°`; anything else is left for the schema to refuse. */
const degrees = (least: number, most: number, error: string) =>
  z
    .preprocess((value) => {
      const text = cellText(value)?.replace(',', '.').replace(/\s*°$/, '');
      return text === undefined ? undefined : /^-?\d{1,9}(?:\.\d+)?$/.test(text) ? Number(text) : text;
    }, z.number(error).min(least, error).max(most, error).optional())
    .optional();

/** The cells, to be spread into the row of a domain. */
export const geometryCells = {
  geometry,
  lat: degrees(SOUTH, NORTH, `Vĩ độ của Việt Nam là số từ ${SOUTH} đến ${NORTH}, như 13,7703.`),
  lng: degrees(WEST, EAST, `Kinh độ của Việt Nam là số từ ${WEST} đến ${EAST}, như 109,2237.`),
};

/** Headings of the cells. */
export const geometryHeadings = {
  geometry: ['GeoJSON', 'Hình học', 'Toạ độ hình', 'geom', 'the_geom'],
  lat: ['Vĩ độ', 'latitude', 'Vĩ độ (lat)'],
  lng: ['Kinh độ', 'longitude', 'lon', 'long', 'Kinh độ (lng)'],
};

const rounded = (path: readonly Position[], tolerance: number): number[][] =>
  simplify(
    path.map(([x = 0, y = 0]) => ({ x, y })),
    tolerance,
    true,
  ).map(({ x, y }) => [Math.round(x * DECIMALS) / DECIMALS, Math.round(y * DECIMALS) / DECIMALS]);

/** A geometry of at most 500 positions: near ones go first, then rings that shrank to nothing. */
export function simplified(given: Geometry): Geometry {
  for (let tolerance = TOLERANCE; ; tolerance *= 2) {
    const made = atTolerance(given, tolerance);
    if (pathsOf(made).flat().length <= MOST_KEPT || tolerance > 1) return made;
  }
}

function atTolerance(given: Geometry, tolerance: number): Geometry {
  const lines = (paths: readonly (readonly Position[])[], least: number): number[][][] => {
    const short = paths.map((path) => rounded(path, tolerance));
    const whole = short.filter((path) => path.length >= least);
    // The first is the outline: it stays, if only as its corners.
    return whole.length > 0 ? whole : paths.slice(0, 1).map((path) => rounded(path, 0));
  };
  switch (given.type) {
    case 'Point':
      return { type: 'Point', coordinates: rounded([given.coordinates], 0)[0] as number[] };
    case 'LineString':
      return { type: 'LineString', coordinates: lines([given.coordinates], 2)[0] as number[][] };
    case 'MultiLineString':
      return { type: 'MultiLineString', coordinates: lines(given.coordinates, 2) };
    case 'Polygon':
      return { type: 'Polygon', coordinates: lines(given.coordinates, 4) };
    case 'MultiPolygon': {
      const parts = given.coordinates.map((part) => part.map((path) => rounded(path, tolerance)));
      const whole = parts
        .filter(([outline]) => (outline?.length ?? 0) >= 4)
        .map((part) => part.filter((path) => path.length >= 4));
      const largest =
        given.coordinates.toSorted((a, b) => (b[0]?.length ?? 0) - (a[0]?.length ?? 0))[0] ?? [];
      return { type: 'MultiPolygon', coordinates: whole.length > 0 ? whole : [lines(largest, 4)] };
    }
  }
}

/** The cells of a place as the member of a record: none, or simplified. Latitude without longitude is a doubt. */
export function geometryOf(
  given: { geometry?: unknown; lat?: number | undefined; lng?: number | undefined },
  context: ImportContext,
): { geometry?: Geometry } {
  const { lat, lng } = given;
  const shape = given.geometry as Geometry | undefined;
  if (lat !== undefined && lng !== undefined) {
    if (shape === undefined || shape.type === 'Point')
      return { geometry: simplified({ type: 'Point', coordinates: [lng, lat] }) };
    const message = 'Đã có hình của cả đoạn hay cả vùng; vĩ độ và kinh độ bên cạnh không được dùng.';
    context.warn({ column: 'lat', value: `${lat}; ${lng}`, message, code: 'place-twice' });
  } else if (lat !== undefined || lng !== undefined) {
    const [column, lacking] = lat === undefined ? ['lng', 'vĩ độ (lat)'] : ['lat', 'kinh độ (lng)'];
    const message = `Thiếu ${lacking}: vị trí này không được ghi.`;
    context.warn({ column, value: String(lat ?? lng), message, code: 'place-halved', confirm: true });
  }
  return shape === undefined ? {} : { geometry: simplified(shape) };
}
