/** Filters over a list index: which records pass, where they stand, and how many have each value. */
import { fold } from '../../language/fold.ts';
import { type ListIndex, NONE, type NumberColumn, type TextColumn } from './body.ts';

/**
 * A filter: records whose text is allowed, any of whose numbers lies between two, ends included, or whose version is among
 * those marked by their numbers in the table.
 */
export type Condition =
  | { marked: Uint8Array }
  | { column: TextColumn; allows: Uint8Array }
  | { columns: readonly NumberColumn[]; least: number; most: number };

/** Records whose value passes the test, which is asked once of each value. */
export const where = (column: TextColumn, passes: (value: string, code: number) => boolean): Condition => ({
  column,
  allows: Uint8Array.from(column.values, (value, code) => (passes(value, code) ? 1 : 0)),
});

const folded = new WeakMap<TextColumn, readonly string[]>();

/** Records whose text holds the words, both folded. */
export function holding(column: TextColumn, words: string): Condition {
  const wanted = fold(words);
  const known = folded.get(column) ?? column.values.map((value) => fold(value));
  folded.set(column, known);
  return where(column, (_, code) => known[code]?.includes(wanted) ?? false);
}

/** Records any of whose numbers lies in the range; columns that no record has are undefined. */
export const between = (
  columns: readonly (NumberColumn | undefined)[],
  least = 0,
  most = Number.MAX_SAFE_INTEGER,
): Condition => ({ columns: columns.filter((column) => column !== undefined), least, most });

/** Records whose versions have these numbers. */
export function among(rows: readonly number[]): Condition {
  const marked = new Uint8Array(rows.reduce((most, row) => Math.max(most, row), 0) + 1);
  for (const row of rows) marked[row] = 1;
  return { marked };
}

/** Positions, in order, of the records that pass every condition; null stands for all of them. */
export function select(index: ListIndex, conditions: readonly Condition[]): Int32Array | null {
  let found: Int32Array | null = null;
  for (const condition of conditions) found = narrow(index, condition, found);
  return found;
}

function narrow(index: ListIndex, condition: Condition, from: Int32Array | null): Int32Array {
  const length: number = from?.length ?? index.rows.length;
  const kept = new Int32Array(length);
  let count = 0;
  if ('column' in condition) {
    const { allows } = condition;
    const { codes } = condition.column;
    for (let place = 0; place < length; place += 1) {
      const position: number = from === null ? place : (from[place] as number);
      kept[count] = position;
      count += allows[codes[position] as number] as number;
    }
    return kept.subarray(0, count);
  }
  if ('marked' in condition) {
    const { marked } = condition;
    for (let place = 0; place < length; place += 1) {
      const position: number = from === null ? place : (from[place] as number);
      kept[count] = position;
      count += marked[index.rows[position] as number] ?? 0;
    }
    return kept.subarray(0, count);
  }
  const ranges = condition.columns.map(({ values, step }) => ({
    values,
    least: Math.max(NONE + 1, Math.ceil(condition.least / step)),
    most: Math.floor(condition.most / step),
  }));
  for (let place = 0; place < length; place += 1) {
    const position: number = from === null ? place : (from[place] as number);
    for (const { values, least, most } of ranges) {
      const value = values[position] as number;
      if (value < least || value > most) continue;
      kept[count] = position;
      count += 1;
      break;
    }
  }
  return kept.subarray(0, count);
}

/** How many of the records at the positions have each value of a column, by its code. */
export function countValues({ values, codes }: TextColumn, positions: Int32Array | null): Uint32Array {
  const counts = new Uint32Array(values.length);
  const add = (position: number): void => {
    const code = codes[position] as number;
    counts[code] = (counts[code] as number) + 1;
  };
  if (positions) for (const position of positions) add(position);
  else for (let position = 0; position < codes.length; position += 1) add(position);
  return counts;
}

/** Where the first position at or after the given one stands among sorted ones. */
export function placeOf(positions: Int32Array, position: number): number {
  let [low, high] = [0, positions.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((positions[middle] as number) < position) low = middle + 1;
    else high = middle;
  }
  return low;
}
