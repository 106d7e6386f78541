/** Finds the heading among the first rows of a grid: titles above it, levels within it, numbers below it. */
import { type HeadingSynonyms, joinLevels, readStatement } from '../../contract/headings.ts';
import type { Mapping } from '../mapping/mapping.ts';
import { createReader, type RowReader } from '../mapping/reader.ts';
import { cellString, columnLetters, type GridRow, isBlank } from './grid.ts';
import { headingLetters } from './letters.ts';

/** Rows looked at for a heading. */
export const HEADING_REACH = 30;

export interface Heading {
  names: string[];
  reader: RowReader;
  /** Place of the first row below it, among the rows looked at. */
  next: number;
  /** Sheet row it begins in. */
  row: number;
  /** Values stated above it, such as a unit, by key. */
  stated: Map<string, string>;
}

function namesOf(levels: readonly GridRow[]): string[] {
  const rows = levels.map((level) =>
    (level.heading ?? level.cells).map((cell) => headingLetters(cellString(cell))),
  );
  const width = Math.max(0, ...rows.map((row) => row.length));
  const names = Array.from({ length: width }, (_, place) => joinLevels(rows.map((row) => row[place] ?? '')));
  while (names.at(-1) === '') names.pop();
  // A column without a heading is named by its letter, so that what it holds is not lost unsaid.
  return names.map((name, place) => name || `Cột ${columnLetters(place)}`);
}

/** True for `(1) (2) (3)`, the row official tables put below their heading. */
export function isNumbering(row: GridRow): boolean {
  const filled = row.cells.map(cellString).filter((text) => text !== '');
  if (filled.length < 3) return false;
  const numbers = filled.map((text) => Number(/^\(?\s*(\d{1,3})\s*\)?$/.exec(text)?.[1] ?? Number.NaN));
  return numbers[0] === 1 && numbers.every((number, place) => number === place + 1);
}

function statedAbove(rows: readonly GridRow[], synonyms: HeadingSynonyms): Map<string, string> {
  const stated = new Map<string, string>();
  for (const row of rows) {
    for (const cell of row.cells) {
      const text = headingLetters(cellString(cell));
      const found = text === '' || text.length > 400 ? null : readStatement(text, synonyms);
      if (found && !stated.has(found.key)) stated.set(found.key, found.value);
    }
  }
  return stated;
}

/**
 * The heading whose columns fill the most keys, or the rows a mapping names; null when the grid is blank.
 * `filled` of its reader is 0 when no column is known.
 */
export function findHeading(
  ahead: readonly GridRow[],
  synonyms: HeadingSynonyms,
  mapping?: Mapping,
): Heading | null {
  const named = mapping?.headingRow;
  const [first, last] = typeof named === 'number' ? [named, undefined] : (named ?? [undefined, undefined]);
  let best: (Heading & { guessed: boolean }) | null = null;
  for (const [place, row] of ahead.entries()) {
    if (isBlank(row) || row.faults?.length || (first !== undefined && row.row !== first)) continue;
    const declared = last === undefined ? Math.max(1, row.depth ?? 1) : last - row.row + 1;
    const gaps = first === undefined && (row.cells.includes('') || row.cells.includes(undefined));
    // A heading cell that spans columns may have names below it where nothing says so, and merged rows may
    // be the first of the data.
    for (const depth of new Set([
      declared,
      gaps ? declared + 1 : declared,
      last === undefined ? 1 : declared,
    ])) {
      const guessed = depth > declared;
      const levels = ahead.slice(place).filter((level) => level.row < row.row + depth);
      const names = namesOf(levels);
      const reader = createReader(names, synonyms, mapping);
      const next = place + levels.length;
      // A title guessed to be a level above this very row gives way to it.
      const within: boolean = !guessed && best?.guessed === true && place < best.next;
      const better: boolean = !best || reader.filled > best.reader.filled;
      if (!better && !(within && reader.filled === best?.reader.filled)) continue;
      best = { names, reader, next, row: row.row, stated: new Map(), guessed };
    }
  }
  if (!best) return null;
  const { guessed: _, ...heading } = best;
  return {
    ...heading,
    stated: statedAbove(
      ahead.filter(({ row }) => row < heading.row),
      synonyms,
    ),
  };
}
