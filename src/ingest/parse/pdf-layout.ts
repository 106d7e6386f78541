/** One page of a PDF as it is drawn: pieces of text with their boxes, and the straight lines between them. */
import { getResolvedPDFJS } from 'unpdf';
import type { PDFPageProxy } from 'unpdf/pdfjs';
import type { Piece } from './pdf.ts';

/** A piece of text in points, from the upper left corner of the page. */
export interface PlacedPiece extends Piece {
  left: number;
  right: number;
  /** Height of the middle of its letters. */
  middle: number;
}

/** A straight line drawn along or across the page. */
export interface Rule {
  at: number;
  from: number;
  to: number;
}

export interface PageLayout {
  pieces: PlacedPiece[];
  vertical: Rule[];
  horizontal: Rule[];
}

type Matrix = readonly [number, number, number, number, number, number];

const times = (m: Matrix, n: Matrix): Matrix => [
  m[0] * n[0] + m[2] * n[1],
  m[1] * n[0] + m[3] * n[1],
  m[0] * n[2] + m[2] * n[3],
  m[1] * n[2] + m[3] * n[3],
  m[0] * n[4] + m[2] * n[5] + m[4],
  m[1] * n[4] + m[3] * n[5] + m[5],
];
const moved = (m: Matrix, x: number, y: number): [number, number] => [
  m[0] * x + m[2] * y + m[4],
  m[1] * x + m[3] * y + m[5],
];

/** Thickest filled box that is a line, and how far a line may lean, in points. */
const THICKEST = 3;
const LEANING = 0.7;
/** Members of a point in a path, by the sign before it: move, line, curve, quadratic curve, close. */
const MEMBERS = [2, 2, 6, 4, 0] as const;

/** The points of each part of a path, on the page; null for a part with curves. */
function partsOf(
  path: ArrayLike<number>,
  matrix: Matrix,
): { points: [number, number][]; isClosed: boolean }[] {
  const parts: { points: [number, number][]; isClosed: boolean; isCurved: boolean }[] = [];
  for (let at = 0; at < path.length; ) {
    const sign = path[at] ?? 4;
    const size = MEMBERS[sign as 0] ?? 0;
    if (sign === 0) parts.push({ points: [], isClosed: false, isCurved: false });
    const part = parts.at(-1);
    if (sign >= 2 && sign < 4 && part) part.isCurved = true;
    if (sign === 4 && part) part.isClosed = true;
    else if (size >= 2) part?.points.push(moved(matrix, path[at + size - 1] ?? 0, path[at + size] ?? 0));
    at += size + 1;
  }
  return parts.filter(({ isCurved }) => !isCurved);
}

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

type Glyph = number | { unicode: string; width: number; isSpace?: boolean } | null;

/** How text is set, until it is set otherwise. */
const PLAIN_TEXT = {
  size: 0,
  fontScale: 0.001,
  charSpacing: 0,
  wordSpacing: 0,
  stretch: 1,
  rise: 0,
  leading: 0,
  isSeen: true,
};

/** Where the next text is set. */
interface TextPlace {
  matrix: Matrix;
  x: number;
  y: number;
  lineX: number;
  lineY: number;
}

/** A move of the pen as wide as this part of a letter's height is a space. */
const GAP = 0.2;

/** The words of one run of glyphs, each with its box; the pen moves on behind them. */
function wordsOf(
  glyphs: readonly Glyph[],
  state: typeof PLAIN_TEXT & { matrix: Matrix },
  place: TextPlace,
): PlacedPiece[] {
  const { size, fontScale, charSpacing, wordSpacing, stretch, rise, isSeen } = state;
  const matrix = times(state.matrix, place.matrix);
  const words: PlacedPiece[] = [];
  let text = '';
  let begin = 0;
  let x = 0;
  const end = (): void => {
    if (text.trim() !== '' && isSeen) {
      const [fromX, fromY] = moved(matrix, place.x + begin * stretch, place.y + rise);
      const [toX, toY] = moved(matrix, place.x + x * stretch, place.y + rise);
      const height = Math.hypot(matrix[2], matrix[3]) * Math.abs(size);
      const isAcross = Math.abs(toX - fromX) >= Math.abs(toY - fromY);
      words.push({
        str: text,
        width: Math.abs(toX - fromX),
        // Heights grow upwards where lines are put together.
        transform: [height, 0, 0, height, Math.min(fromX, toX), -fromY],
        left: Math.min(fromX, toX),
        right: Math.max(fromX, toX),
        middle: (fromY + toY) / 2 - (isAcross ? height * 0.3 : 0),
      });
    }
    text = '';
  };
  for (const glyph of glyphs) {
    if (glyph === null) continue;
    if (typeof glyph === 'number') {
      const step = (-glyph * size) / 1000;
      if (Math.abs(step) > GAP * Math.abs(size)) end();
      x += step;
      continue;
    }
    const isSpace = /^\s*$/u.test(glyph.unicode);
    if (isSpace) end();
    if (text === '') begin = x;
    const before = x;
    x += glyph.width * size * fontScale;
    if (!isSpace) text += glyph.unicode;
    if (charSpacing > GAP * Math.abs(size)) end();
    x += charSpacing + (glyph.isSpace ? wordSpacing : 0);
    if (isSpace) begin = before;
  }
  end();
  place.x += x * stretch;
  return words;
}

/** Text and lines of a page. Lines drawn in white are not seen, and not read. */
export async function pageLayout(page: PDFPageProxy): Promise<PageLayout> {
  const { OPS } = await getResolvedPDFJS();
  const view = page.getViewport({ scale: 1 }).transform as unknown as Matrix;
  const layout: PageLayout = { pieces: [], vertical: [], horizontal: [] };
  const line = (a: [number, number], b: [number, number]): void => {
    if (Math.abs(a[0] - b[0]) <= LEANING)
      layout.vertical.push({ at: (a[0] + b[0]) / 2, from: Math.min(a[1], b[1]), to: Math.max(a[1], b[1]) });
    else if (Math.abs(a[1] - b[1]) <= LEANING)
      layout.horizontal.push({ at: (a[1] + b[1]) / 2, from: Math.min(a[0], b[0]), to: Math.max(a[0], b[0]) });
  };
  const box = (points: readonly [number, number][]): void => {
    const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
    const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    if (right - left <= THICKEST && bottom - top > THICKEST)
      layout.vertical.push({ at: (left + right) / 2, from: top, to: bottom });
    else if (bottom - top <= THICKEST && right - left > THICKEST)
      layout.horizontal.push({ at: (top + bottom) / 2, from: left, to: right });
  };
  const strokes = new Set([
    OPS.stroke,
    OPS.closeStroke,
    OPS.fillStroke,
    OPS.eoFillStroke,
    OPS.closeFillStroke,
  ]);
  const fills = new Set([OPS.fill, OPS.eoFill, OPS.fillStroke, OPS.eoFillStroke, OPS.closeFillStroke]);
  const closing = new Set([OPS.closeStroke, OPS.closeFillStroke]);
  let state = { matrix: view, stroke: '', fill: '', ...PLAIN_TEXT };
  const held: (typeof state)[] = [];
  const place: TextPlace = { matrix: IDENTITY, x: 0, y: 0, lineX: 0, lineY: 0 };
  const move = (x: number, y: number): void => {
    place.lineX += x;
    place.lineY += y;
    place.x = place.lineX;
    place.y = place.lineY;
  };
  const fontScale = (name: string): number => {
    const font = page.commonObjs.has(name) ? (page.commonObjs.get(name) as { fontMatrix?: number[] }) : null;
    return font?.fontMatrix?.[0] ?? 0.001;
  };
  const { fnArray, argsArray } = await page.getOperatorList();
  for (const [at, drawn] of fnArray.entries()) {
    const given = (argsArray[at] ?? []) as unknown[];
    if (drawn === OPS.save) held.push(state);
    else if (drawn === OPS.restore || drawn === OPS.paintFormXObjectEnd) state = held.pop() ?? state;
    else if (drawn === OPS.transform)
      state = { ...state, matrix: times(state.matrix, given as unknown as Matrix) };
    else if (drawn === OPS.paintFormXObjectBegin) {
      held.push(state);
      if (given[0]) state = { ...state, matrix: times(state.matrix, given[0] as Matrix) };
    } else if (drawn === OPS.beginText)
      Object.assign(place, { matrix: IDENTITY, x: 0, y: 0, lineX: 0, lineY: 0 });
    else if (drawn === OPS.setFont)
      state = { ...state, size: Number(given[1]), fontScale: fontScale(String(given[0])) };
    else if (drawn === OPS.setCharSpacing) state = { ...state, charSpacing: Number(given[0]) };
    else if (drawn === OPS.setWordSpacing) state = { ...state, wordSpacing: Number(given[0]) };
    else if (drawn === OPS.setHScale) state = { ...state, stretch: Number(given[0]) / 100 };
    else if (drawn === OPS.setTextRise) state = { ...state, rise: Number(given[0]) };
    else if (drawn === OPS.setLeading) state = { ...state, leading: -Number(given[0]) };
    else if (drawn === OPS.setTextRenderingMode) state = { ...state, isSeen: Number(given[0]) !== 3 };
    else if (drawn === OPS.moveText) move(Number(given[0]), Number(given[1]));
    else if (drawn === OPS.setLeadingMoveText) {
      state = { ...state, leading: Number(given[1]) };
      move(Number(given[0]), Number(given[1]));
    } else if (drawn === OPS.nextLine) move(0, state.leading);
    else if (drawn === OPS.setTextMatrix) {
      const matrix = (given.length === 6 ? given : given[0]) as Matrix;
      Object.assign(place, { matrix, x: 0, y: 0, lineX: 0, lineY: 0 });
    } else if (drawn === OPS.showText) layout.pieces.push(...wordsOf(given[0] as Glyph[], state, place));
    else if (drawn === OPS.setStrokeRGBColor) state = { ...state, stroke: String(given[0]) };
    else if (drawn === OPS.setFillRGBColor) state = { ...state, fill: String(given[0]) };
    else if (drawn === OPS.constructPath) {
      const [how, [path] = []] = given as [number, [ArrayLike<number>?]?];
      if (!path) continue;
      const isStroked = strokes.has(how) && state.stroke !== '#ffffff';
      const isFilled = fills.has(how) && state.fill !== '#ffffff';
      if (!isStroked && !isFilled) continue;
      for (const { points, isClosed } of partsOf(path, state.matrix)) {
        if (isFilled && points.length >= 3) box(points);
        if (!isStroked) continue;
        for (const [place, point] of points.entries()) {
          const next = points[place + 1] ?? (isClosed || closing.has(how) ? points[0] : undefined);
          if (next) line(point, next);
        }
      }
    }
  }
  return layout;
}
