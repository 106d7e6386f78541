/** Finds the heading among the first rows of a grid: titles above it, levels within it, numbers below it. */
import { type HeadingSynonyms, joinLevels, readStatement } from '../../contract/headings.ts';
import type { TableReading } from '../../contract/table-reading.ts';
import type { Mapping } from '../mapping/mapping.ts';
import { createReader, type RowReader } from '../mapping/reader.ts';
import { cellString, columnLetters, type GridRow, isBlank } from './grid.ts';
import { headingLetters } from './letters.ts';
import { UnreadableFile } from './unreadable-file.ts';

/** Rows looked at for a heading. */
export const HEADING_REACH = 60;

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

export interface HeadingOptions {
  headings: HeadingSynonyms;
  mapping?: Mapping | undefined;
  reading?: TableReading | undefined;
  /** Places of columns a sheet hides. */
  hidden?: ReadonlySet<number> | undefined;
  /** Name of the sheet. */
  sheet?: string | undefined;
  /** What an editor says of the whole file. */
  said?: Readonly<Record<string, string>> | undefined;
}

const isRepeating = (names: readonly string[]): boolean => {
  const said = names.filter((name) => name !== '');
  return new Set(said).size < said.length;
};

/** Levels in which a group stands over all columns to its right that have a name below, as merged cells lose it in CSV. */
const spreadLevels = (rows: readonly (readonly string[])[]): string[][] =>
  rows.map((row, level) => {
    const below = rows[level + 1];
    let group = '';
    return (below ?? row).map((_, place) => {
      const own = row[place] ?? '';
      if (!below?.[place]) group = '';
      else if (own !== '') group = own;
      return own === '' && below ? group : own;
    });
  });

function namesOf(levels: readonly GridRow[]): string[] {
  const rows = levels.map((level) =>
    (level.heading ?? level.cells).map((cell) => headingLetters(cellString(cell))),
  );
  const width = Math.max(0, ...rows.map((row) => row.length));
  const joined = (given: readonly (readonly string[])[]): string[] =>
    Array.from({ length: width }, (_, place) => joinLevels(given.map((row) => row[place] ?? '')));
  let names = joined(rows);
  if (rows.length > 1 && isRepeating(names)) {
    const spread = joined(spreadLevels(rows));
    if (!isRepeating(spread)) names = spread;
  }
  while (names.at(-1) === '') names.pop();
  // A column without a heading is named by its letter, so that what it holds is not lost unsaid.
  return names.map((name, place) => name || `Cột ${columnLetters(place)}`);
}

/** Gathers what is said around a table. Throws UnreadableFile for a unit not understood, or two that differ. */
function statements({ reading, mapping, said = {} }: HeadingOptions) {
  const stated = new Map<string, string>();
  const isTold = said.unit !== undefined;
  const toldUnit = mapping?.constants?.unit !== undefined;
  const add = (key: string, value: string) => {
    const before = stated.get(key);
    if (before === undefined) stated.set(key, value);
    else if (key === 'unit' && reading && !reading.same(key, before, value)) {
      throw new UnreadableFile(
        `Bảng nêu hai đơn vị khác nhau: “${before}” và “${value}”; hãy để lại một đơn vị.`,
        `The table states two different units: “${before}” and “${value}”.`,
      );
    }
  };
  return {
    stated,
    add: (key: string, value: string) => (toldUnit && key === 'unit' ? undefined : add(key, value)),
    read(text: string, where: 'line' | 'heading' | 'sheet', only?: string) {
      if (!reading || text === '' || text.length > 400) return;
      const { values, notUnderstood } = reading.stated(text, where);
      if (notUnderstood !== undefined && !toldUnit && !isTold) {
        throw new UnreadableFile(
          `Không hiểu đơn vị “${notUnderstood}” trong “${text.slice(0, 120)}”; viết đồng/m², nghìn đồng/m² ` +
            'hoặc triệu đồng/m², hoặc chọn unit=… cho cả tệp.',
          `The unit “${notUnderstood}” is not understood.`,
        );
      }
      for (const [key, value] of Object.entries(values))
        if (only === undefined || key === only) this.add(key, value);
      // What a line or the sheet says holds for a second table below too; what a heading says does not.
      if (values.unit !== undefined && where !== 'heading') stated.set('@unit', values.unit);
    },
  };
}

function statedAround(
  above: readonly GridRow[],
  heading: Heading,
  options: HeadingOptions,
): Map<string, string> {
  const { reading, headings: synonyms, sheet } = options;
  const said = statements(options);
  const { reader, names } = heading;
  for (const place of reader.figures) said.read(names[place] ?? '', 'heading', 'unit');
  if (!said.stated.has('unit'))
    for (const [place, name] of names.entries()) if (!reader.reads(place)) said.read(name, 'heading', 'unit');
  for (const row of above.toReversed()) {
    for (const cell of row.cells) {
      const text = headingLetters(cellString(cell));
      const found = text === '' || text.length > 400 ? null : readStatement(text, synonyms);
      if (found && !(reading && found.key === 'unit')) said.add(found.key, found.value);
      said.read(text, 'line');
    }
  }
  if (sheet !== undefined) said.read(sheet, 'sheet');
  return said.stated;
}

const namedIn = ({ cells }: GridRow): number => cells.filter((cell) => cellString(cell).trim() !== '').length;

/**
 * The heading whose columns fill the most keys, or the rows a mapping names; null when the grid is blank.
 * `filled` of its reader is 0 when no column is known.
 */
export function findHeading(ahead: readonly GridRow[], options: HeadingOptions): Heading | null {
  const { headings: synonyms, mapping } = options;
  const named = mapping?.headingRow;
  const [first, last] = typeof named === 'number' ? [named, undefined] : (named ?? [undefined, undefined]);
  let best: (Heading & { guessed: boolean; named: number }) | null = null;
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
      const reader = createReader(names, synonyms, mapping, false, options);
      const next = place + levels.length;
      // A title guessed to be a level above this very row gives way to it.
      const within: boolean = !guessed && best?.guessed === true && place < best.next;
      // Where no column is known, the row with the most names is what the file has for a heading, not its title.
      // A title may be read as one column; so is a row of names of which one alone is known.
      const wider: boolean =
        reader.filled <= 1 && best?.reader.filled === reader.filled && namedIn(row) > best.named;
      const better: boolean = !best || reader.filled > best.reader.filled || wider;
      if (!better && !(within && reader.filled === best?.reader.filled)) continue;
      best = { names, reader, next, row: row.row, stated: new Map(), guessed, named: namedIn(row) };
    }
  }
  if (!best) return null;
  const { guessed: _, named: _named, ...heading } = best;
  return withLevelBelow(ahead, heading, options);
}

/** The heading with the row below it, where that holds nothing but names and units of figures: `VT1` below `Giá đất`. */
function withLevelBelow(ahead: readonly GridRow[], heading: Heading, options: HeadingOptions): Heading {
  const { reading, mapping } = options;
  const below = ahead[heading.next];
  const texts = (below?.cells ?? []).map(cellString).filter((text) => text !== '');
  if (!reading || texts.length === 0 || Array.isArray(mapping?.headingRow)) return heading;
  const isUnit = (text: string) => reading.stated(text, 'heading').values.unit !== undefined;
  if (!texts.every((text) => reading.column(text) !== null || isUnit(text))) return heading;
  const levels = ahead.filter(({ row }, place) => row >= heading.row && place <= heading.next);
  const names = namesOf(levels);
  const reader = createReader(names, options.headings, mapping, false, options);
  return reader.filled < heading.reader.filled
    ? heading
    : { ...heading, names, reader, next: heading.next + 1 };
}

/** The heading with what is said around it; `above` are the rows before it. */
export function withStatements(
  heading: Heading,
  above: readonly GridRow[],
  options: HeadingOptions,
): Heading {
  const stated = statedAround(above, heading, options);
  for (const [key, value] of Object.entries(options.said ?? {})) {
    const own = stated.get(key);
    if (own === undefined) stated.set(key, value);
    else if (key === 'unit' && options.reading && !options.reading.same(key, own, value)) {
      throw new UnreadableFile(
        `Tệp ghi đơn vị “${own}”, khác với đơn vị được chọn “${value}”.`,
        `The file says “${own}”, not the unit chosen, “${value}”.`,
      );
    }
  }
  return { ...heading, stated };
}
