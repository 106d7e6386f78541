/** The cells that lines drawn on a page enclose, and the text in them. */
import type { GridFault } from './grid.ts';
import { linesOf } from './pdf.ts';
import type { PageLayout, PlacedPiece, Rule } from './pdf-layout.ts';
import type { PlacedRow, Span } from './spans.ts';

export interface RuledTable {
  /** Places of the lines along it, from the left. */
  columns: number[];
  top: number;
  bottom: number;
  rows: PlacedRow[];
  spans: Span[];
}

/** Lines closer than this are one, in points; borders of neighbouring cells are often drawn twice. */
const NEAR = 3;
/** How far a text may stand over the line of its cell. */
const OVER = 2.5;
const near = (one: number, other: number): boolean => Math.abs(one - other) <= NEAR;

/** Lines on one height as one, with the stretches that are drawn. */
interface Line {
  at: number;
  stretches: { from: number; to: number }[];
}

function linesOn(rules: readonly Rule[]): Line[] {
  const lines: { at: number; rules: Rule[] }[] = [];
  for (const rule of [...rules].sort((a, b) => a.at - b.at)) {
    const last = lines.at(-1);
    if (last && rule.at - last.at <= NEAR) last.rules.push(rule);
    else lines.push({ at: rule.at, rules: [rule] });
  }
  return lines.map(({ rules: own }) => {
    const stretches: { from: number; to: number }[] = [];
    for (const { from, to } of own.sort((a, b) => a.from - b.from)) {
      const last = stretches.at(-1);
      if (last && from - last.to <= NEAR) last.to = Math.max(last.to, to);
      else stretches.push({ from, to });
    }
    return { at: own.reduce((sum, { at }) => sum + at, 0) / own.length, stretches };
  });
}

const covers = ({ stretches }: Line, from: number, to: number): boolean =>
  stretches.some((one) => one.from <= from + NEAR && one.to >= to - NEAR);

interface Frame {
  xs: Line[];
  ys: Line[];
}

/** Lines that meet, table by table. */
function framesOf({ vertical, horizontal }: PageLayout): Frame[] {
  const across = linesOn(horizontal).flatMap(({ at, stretches }) =>
    stretches.map((stretch): Line => ({ at, stretches: [stretch] })),
  );
  const along = linesOn(vertical).flatMap(({ at, stretches }) =>
    stretches.map((stretch): Line => ({ at, stretches: [stretch] })),
  );
  const frames: Frame[] = [];
  const left = new Set(along);
  const open = new Set(across);
  const meets = (x: Line, y: Line): boolean =>
    x.stretches.some(({ from, to }) => from - NEAR <= y.at && y.at <= to + NEAR) &&
    y.stretches.some(({ from, to }) => from - NEAR <= x.at && x.at <= to + NEAR);
  for (const begin of along) {
    if (!left.delete(begin)) continue;
    const frame: Frame = { xs: [begin], ys: [] };
    for (
      const queue: { line: Line; isAlong: boolean }[] = [{ line: begin, isAlong: true }];
      queue.length > 0;
    ) {
      const { line, isAlong } = queue.pop() as { line: Line; isAlong: boolean };
      for (const other of isAlong ? open : left) {
        if (isAlong ? !meets(line, other) : !meets(other, line)) continue;
        (isAlong ? open : left).delete(other);
        (isAlong ? frame.ys : frame.xs).push(other);
        queue.push({ line: other, isAlong: !isAlong });
      }
    }
    const joined = (lines: Line[]): Line[] =>
      linesOn(lines.flatMap(({ at, stretches }) => stretches.map(({ from, to }) => ({ at, from, to }))));
    const [xs, ys] = [joined(frame.xs), joined(frame.ys)];
    // Two lines each way are the frame of a picture or of a signature; a table has columns.
    if (xs.length > 2 && ys.length > 1) frames.push({ xs, ys });
  }
  return frames;
}

/** The lines of an earlier page where those of this one are some of them, so that a table goes on with its columns. */
const sameColumns = (own: readonly number[], before: readonly number[]): boolean =>
  near(own[0] ?? Number.NaN, before[0] ?? Number.NaN) &&
  near(own.at(-1) ?? Number.NaN, before.at(-1) ?? Number.NaN) &&
  own.every((at) => before.some((other) => near(at, other)));

const STRADDLES = 'Chữ nằm vắt qua đường kẻ của ô, nên không rõ thuộc ô nào.';
const OPEN = 'Ô không được đường kẻ đóng kín, nên không rõ chữ thuộc ô nào.';

function tableOf(frame: Frame, pieces: Set<PlacedPiece>, before: readonly number[] | undefined): RuledTable {
  const own = frame.xs.map(({ at }) => at);
  const columns = before && sameColumns(own, before) ? [...before] : own;
  const heights = frame.ys.map(({ at }) => at);
  const ends = frame.xs.flatMap(({ stretches }) => stretches);
  const [highest, lowest] = [
    Math.min(...ends.map(({ from }) => from)),
    Math.max(...ends.map(({ to }) => to)),
  ];
  // Lines along that go on beyond the last line across belong to a row that the page cuts.
  if (highest < (heights[0] ?? 0) - NEAR) heights.unshift(highest);
  if (lowest > (heights.at(-1) ?? 0) + NEAR) heights.push(lowest);
  const [wide, high] = [columns.length - 1, heights.length - 1];
  const group = Array.from({ length: wide * high }, (_, at) => at);
  const rootOf = (at: number): number => {
    let root = at;
    while (group[root] !== root) root = group[root] ?? root;
    return root;
  };
  const unite = (one: number, other: number): void => {
    const [a, b] = [rootOf(one), rootOf(other)];
    group[Math.max(a, b)] = Math.min(a, b);
  };
  for (let row = 0; row < high; row += 1)
    for (let column = 0; column < wide; column += 1) {
      const [left, right] = [columns[column] ?? 0, columns[column + 1] ?? 0];
      const [top, bottom] = [heights[row] ?? 0, heights[row + 1] ?? 0];
      const beside = frame.xs.find(({ at }) => near(at, right));
      if (column + 1 < wide && !(beside && covers(beside, top, bottom)))
        unite(row * wide + column, row * wide + column + 1);
      const below = frame.ys.find(({ at }) => near(at, bottom));
      if (row + 1 < high && !(below && covers(below, left, right)))
        unite(row * wide + column, (row + 1) * wide + column);
    }
  const regions = new Map<number, { cells: number[]; pieces: PlacedPiece[]; straddles: boolean }>();
  for (const at of group.keys()) {
    const root = rootOf(at);
    const region = regions.get(root) ?? { cells: [], pieces: [], straddles: false };
    region.cells.push(at);
    regions.set(root, region);
  }
  const placeIn = (edges: readonly number[], at: number): number =>
    edges.findIndex((edge, place) => edge <= at && at < (edges[place + 1] ?? Number.NEGATIVE_INFINITY));
  for (const piece of pieces) {
    const row = placeIn(heights, piece.middle);
    const column = placeIn(columns, (piece.left + piece.right) / 2);
    const region = row < 0 || column < 0 ? undefined : regions.get(rootOf(row * wide + column));
    if (!region) continue;
    pieces.delete(piece);
    region.pieces.push(piece);
    const places = region.cells.map((at) => at % wide);
    const [left, right] = [columns[Math.min(...places)] ?? 0, columns[Math.max(...places) + 1] ?? 0];
    if (piece.left < left - OVER || piece.right > right + OVER) region.straddles = true;
  }
  const rows = Array.from({ length: high }, (_, row): PlacedRow => ({ row: row + 1, cells: [] }));
  const spans: Span[] = [];
  for (const { cells, pieces: own, straddles } of regions.values()) {
    const [places, depths] = [cells.map((at) => at % wide), cells.map((at) => Math.floor(at / wide))];
    const [column, row] = [Math.min(...places), Math.min(...depths)];
    const [width, height] = [Math.max(...places) - column + 1, Math.max(...depths) - row + 1];
    const first = rows[row];
    if (!first) continue;
    const text = linesOf(own).join(' ').replace(/\s+/gu, ' ').trim();
    if (text !== '') first.cells[column] = text;
    const isRectangle = width * height === cells.length;
    if (text !== '' && (straddles || !isRectangle)) {
      const fault: GridFault = {
        place: column,
        value: text.slice(0, 120),
        message: straddles ? STRADDLES : OPEN,
      };
      first.faults = [...(first.faults ?? []), fault];
    }
    if (isRectangle && (width > 1 || height > 1)) spans.push({ row, column, height, width });
  }
  return { columns, top: heights[0] ?? 0, bottom: heights.at(-1) ?? 0, rows, spans };
}

/**
 * The tables that lines enclose on a page, from the top, and the text outside them. `before` are the columns of the
 * table that ends the page before. A table of one column is none.
 */
export function ruledTables(
  layout: PageLayout,
  before: readonly number[] | undefined,
): { tables: RuledTable[]; outside: PlacedPiece[] } {
  const left = new Set(layout.pieces);
  const frames = framesOf(layout).sort((a, b) => (a.ys[0]?.at ?? 0) - (b.ys[0]?.at ?? 0));
  let columns = before;
  const tables = frames.map((frame) => {
    const table = tableOf(frame, left, columns);
    columns = table.columns;
    return table;
  });
  return {
    tables: tables.filter(({ rows }) => rows.some(({ cells }) => cells.length > 0)),
    outside: [...left],
  };
}
