/** A map drawn by the server from the geometry of records: no tiles, no script, nothing of third parties. */
import { html } from 'hono/html';
import { type Geometry, type Position, pathsOf } from '../contract/geometry.ts';
import type { Html, View } from '../contract/pages.ts';
import { inVietnamese } from './parts.ts';

/** Something on a map. The table or text beside it is its equal for whoever does not see the picture. */
export interface Shape {
  geometry: Geometry;
  /** Shown on pointing. */
  title: string;
  href?: string;
  /** From 1, the least, to 5; without it a shape is one of the surroundings. */
  level?: number;
  /** Written along it where there is room. */
  label?: string;
}

/** Width of the drawing in its own units; a phone shows about half a pixel a unit. */
const WIDTH = 720;
const [FLATTEST, TALLEST] = [240, 1_080];
const MARGIN = 28;
/** Height of a label, large enough on a phone, and the width of a letter of it. */
const [LETTERS, LETTER] = [27, 14];
/** Positions of a drawing: a map of a province stays a small page. */
const MOST = 12_000;

interface Point {
  x: number;
  y: number;
}

/** Longitude and latitude on the plane of the drawing; a degree of longitude is as long as it is at that latitude. */
function planeOf(shapes: readonly Shape[]): { height: number; at: (position: Position) => Point } {
  const all = shapes.flatMap(({ geometry }) => pathsOf(geometry).flat());
  const lngs = all.map(([lng = 0]) => lng);
  const lats = all.map(([, lat = 0]) => lat);
  const least = (values: readonly number[]) => values.reduce((a, b) => Math.min(a, b), Infinity);
  const most = (values: readonly number[]) => values.reduce((a, b) => Math.max(a, b), -Infinity);
  const [west, east, south, north] = [least(lngs), most(lngs), least(lats), most(lats)];
  const narrow = Math.cos((((south + north) / 2) * Math.PI) / 180);
  // About ten metres, so that a place alone is no division by nothing.
  const [wide, high] = [Math.max((east - west) * narrow, 1e-4), Math.max(north - south, 1e-4)];
  const inner = WIDTH - 2 * MARGIN;
  const height = Math.round(Math.min(TALLEST, Math.max(FLATTEST, (high / wide) * inner + 2 * MARGIN)));
  const scale = Math.min(inner / wide, (height - 2 * MARGIN) / high);
  const [left, top] = [(WIDTH - wide * scale) / 2, (height - high * scale) / 2];
  const tenth = (n: number): number => Math.round(n * 10) / 10;
  return {
    height,
    at: ([lng = 0, lat = 0]) => ({
      x: tenth(left + (lng - west) * narrow * scale),
      y: tenth(top + (north - lat) * scale),
    }),
  };
}

const isArea = ({ type }: Geometry): boolean => type === 'Polygon' || type === 'MultiPolygon';

function drawn({ geometry, title, href, level }: Shape, at: (position: Position) => Point): Html {
  const style = `${level === undefined ? 'around' : `level-${level}`}${isArea(geometry) ? ' area' : ''}`;
  const paths = pathsOf(geometry).map((path) => path.map(at));
  const [point] = paths[0] ?? [];
  const shape =
    geometry.type === 'Point' && point
      ? html`<circle cx="${point.x}" cy="${point.y}" r="12"/>`
      : html`<path d="${paths
          .map((path) => `M${path.map(({ x, y }) => `${x} ${y}`).join('L')}${isArea(geometry) ? 'Z' : ''}`)
          .join('')}"/>`;
  const whole = html`<title>${title}</title>${shape}`;
  return href === undefined
    ? html`<g class="${style}">${whole}</g>`
    : html`<a href="${href}" class="${style}" tabindex="-1">${whole}</a>`;
}

/** Labels that do not run into one another or over the edge, those of the highest levels first; one of each text. */
function labels(shapes: readonly Shape[], height: number, at: (position: Position) => Point): Html[] {
  const taken: { left: number; right: number; top: number; bottom: number }[] = [];
  const said = new Set<string>();
  return shapes
    .toSorted((one, other) => (other.level ?? 0) - (one.level ?? 0))
    .flatMap(({ label, geometry }) => {
      const path = pathsOf(geometry)[0]?.map(at) ?? [];
      const middle = path[Math.floor(path.length / 2)];
      if (!label || said.has(label) || !middle) return [];
      const half = (label.length * LETTER) / 2;
      const box = {
        left: middle.x - half,
        right: middle.x + half,
        top: middle.y - LETTERS,
        bottom: middle.y + LETTERS / 2,
      };
      const isOver = taken.some(
        (other) =>
          box.left < other.right &&
          other.left < box.right &&
          box.top < other.bottom &&
          other.top < box.bottom,
      );
      if (isOver || box.left < 0 || box.right > WIDTH || box.top < 0 || box.bottom > height) return [];
      taken.push(box);
      said.add(label);
      return [html`<text x="${middle.x}" y="${middle.y}">${label}</text>`];
    });
}

/**
 * The drawing. It is hidden from screen readers and left out of the order of the keyboard, since every page that has it
 * has the same as a table or as text; `null` where nothing of it has a place.
 */
export function drawMap(view: View, shapes: readonly Shape[], zoom = 1): Html | null {
  let left = MOST;
  const shown = shapes.filter(({ geometry }) => {
    left -= pathsOf(geometry).flat().length;
    return left >= 0;
  });
  if (shown.length === 0) return null;
  const { height, at } = planeOf(shown);
  // What is large lies below, so that it covers nothing.
  const ordered = [
    ...shown.filter(({ geometry }) => isArea(geometry)),
    ...shown.filter(({ geometry }) => !isArea(geometry)),
  ];
  return html`<svg class="map zoom-${zoom}" viewBox="0 0 ${WIDTH} ${height}" aria-hidden="true"${inVietnamese(view)}>${ordered.map(
    (shape) => drawn(shape, at),
  )}${labels(ordered, height, at)}</svg>`;
}

/** Levels from 1 to 5 for values, a fifth of the different ones each; equal values are of one level. */
export function levelsOf(values: readonly number[]): (value: number) => number {
  const distinct = [...new Set(values)].sort((a, b) => a - b);
  return (value) =>
    1 + Math.min(4, Math.floor((5 * Math.max(0, distinct.indexOf(value))) / Math.max(1, distinct.length)));
}

/** Address of the place on a map of the open street map, for whoever wants to go there; nothing of it is loaded here. */
export function placeAddress(geometry: Geometry): string {
  const path = pathsOf(geometry)[0] ?? [];
  const [lng, lat] = path[Math.floor(path.length / 2)] ?? [];
  return `https://www.openstreetmap.org/?mlat=${lat}&mlon=${lng}#map=17/${lat}/${lng}`;
}
