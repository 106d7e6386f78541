/** Cells under their headings → rows under contract keys, by synonyms or by a mapping. */
import { type HeadingSynonyms, isOrdinal, resolveHeadings } from '../../contract/headings.ts';
import type { ColumnMeaning, TableReading } from '../../contract/table-reading.ts';
import { isSafeKey } from '../parse/row.ts';
import type { Mapping, Source } from './mapping.ts';
import { compileSource, isEmpty, placeOf } from './source.ts';

type Values = Record<string, unknown>;

export interface RowReader {
  /** Rows that one input row stands for; none when it is left out. */
  read(cells: readonly unknown[]): Values[];
  /** The place a key is read from without change, for cells that carry a link; -1 when there is none. */
  place(key: string): number;
  /** Whether the column at a place fills a key. */
  reads(place: number): boolean;
  /** The key a column fills, where it fills one. */
  keyAt(place: number): string | undefined;
  /** Places of columns that hold figures. */
  figures: readonly number[];
  /** Keys a column of the file fills. */
  filled: number;
  /** What the file calls the column of each of them. */
  headings: Readonly<Record<string, string>>;
  ambiguous: readonly { key: string; headings: string[] }[];
  /** Heading → key, of columns that an editor chose; `kept` are those chosen for an earlier file. */
  chosen: Readonly<Record<string, string>>;
  kept: Readonly<Record<string, string>>;
  /** Headings the mapping names and the file lacks. */
  missing: readonly string[];
}

type Fill = (cells: readonly unknown[], values: Values) => void;

/** Columns of figures that belong together: one record of each row. */
interface Group {
  constants: Readonly<Record<string, string>>;
  columns: Map<string, { place: number; exact: boolean; cell: ColumnMeaning['cell'] }>;
}

/** Figures by what their headings mean, in groups such as one for each land type. */
function groupFigures(names: readonly string[], reading: TableReading, hidden: ReadonlySet<number>) {
  const meant = names.flatMap((name, place) => {
    const meaning = name === '' ? null : reading.column(name);
    return meaning && (meaning.key.startsWith('@') || reading.figures.includes(meaning.key))
      ? [{ place, ...meaning }]
      : [];
  });
  const dated = meant.filter(({ period }) => period !== undefined);
  // A year beside columns without one is another year's; several years are for a person to choose from.
  const read =
    dated.length > 0 && dated.length < meant.filter(({ key }) => !key.startsWith('@')).length
      ? meant.filter(({ period }) => period === undefined)
      : meant;
  const groups = new Map<string, Group>();
  const ambiguous: { key: string; headings: string[] }[] = [];
  const places: number[] = [];
  for (const { place, key, group, exact, cell } of read) {
    const name = key.startsWith('@') ? '@' : JSON.stringify(group);
    const held: Group = groups.get(name) ?? { constants: group, columns: new Map() };
    groups.set(name, held);
    const before = held.columns.get(key);
    const loses = before && ((before.exact && !exact) || (hidden.has(place) && !hidden.has(before.place)));
    if (loses) continue;
    const wins = !before || (exact && !before.exact) || (hidden.has(before.place) && !hidden.has(place));
    if (wins) held.columns.set(key, { place, exact, cell });
    else ambiguous.push({ key, headings: [names[before.place] ?? '', names[place] ?? ''] });
  }
  for (const { columns } of groups.values()) for (const { place } of columns.values()) places.push(place);
  const kinds = [...groups].flatMap(([name, group]) => (name === '@' ? [] : [group]));
  return { groups: kinds, shared: groups.get('@')?.columns ?? new Map(), ambiguous, places };
}

/** Keys of remarks, of which a table may have several columns: they are told together. */
const JOINED = new Set(['note']);

function bySynonyms(
  names: readonly string[],
  synonyms: HeadingSynonyms,
  keepEmpty: boolean,
  reading: TableReading | undefined,
  hidden: ReadonlySet<number>,
) {
  const known = resolveHeadings(names, synonyms);
  const figures = reading && groupFigures(names, reading, hidden);
  const meant = new Set(figures?.places);
  // What is known by its meaning is not read a second time by its name.
  const left: number[] = [];
  for (const [key, place] of known.columns) {
    if (meant.size === 0 || (!meant.has(place) && !reading?.figures.includes(key))) continue;
    known.columns.delete(key);
    if (!meant.has(place)) left.push(place);
  }
  const joined = known.ambiguous.filter(({ key }) => JOINED.has(key));
  const ambiguous = [
    ...known.ambiguous.filter(
      ({ key }) => !JOINED.has(key) && (meant.size === 0 || !reading?.figures.includes(key)),
    ),
    ...(figures?.ambiguous ?? []),
  ];
  const resolved = {
    ...known,
    unknown: [...known.unknown, ...left].filter((place) => !meant.has(place)),
    ambiguous,
  };
  const targets: [string, number][] = [...resolved.columns];
  const used = new Set(resolved.columns.keys());
  for (const place of resolved.unknown) {
    const heading = names[place] ?? '';
    if (!isSafeKey(heading) || isOrdinal(heading) || heading === '') continue;
    let name = heading;
    for (let copy = 2; used.has(name); copy += 1) name = `${heading} (${copy})`;
    used.add(name);
    targets.push([name, place]);
  }
  const fill: Fill = (cells, values) => {
    for (const [key, place] of targets) {
      const value = cells[place];
      if (value !== undefined && (keepEmpty || !isEmpty(value))) values[key] = value;
    }
    for (const { key, places } of joined) {
      const parts = places.map((place) => cells[place]).filter((cell) => !isEmpty(cell));
      if (parts.length > 1) values[key] = [...new Set(parts.map(String))].join('; ');
      else if (parts.length === 1) values[key] = parts[0];
    }
    for (const [key, { place }] of figures?.shared ?? [])
      if (!isEmpty(cells[place])) values[key] = cells[place];
    for (const [key, value] of resolved.stated) if (isEmpty(values[key])) values[key] = value;
  };
  return {
    fill,
    resolved,
    joined,
    groups: figures?.groups ?? [],
    shared: figures?.shared ?? new Map<string, never>(),
  };
}

/** The record of a group in a row; false where the row has none of its figures. */
function fillGroup({ constants, columns }: Group, cells: readonly unknown[], values: Values): boolean {
  let any = false;
  for (const [key, { place, cell }] of columns) {
    const value = cells[place];
    if (isEmpty(value)) continue;
    values[key] = cell ? cell(value) : value;
    any = true;
  }
  for (const [key, value] of Object.entries(constants)) if (isEmpty(values[key])) values[key] = value;
  return any;
}

function compileSources(sources: Readonly<Record<string, Source>>, names: readonly string[]) {
  const missing: string[] = [];
  const readers = Object.entries(sources).flatMap(([key, source]) => {
    const compiled = compileSource(source, names);
    if (!compiled) missing.push(JSON.stringify(source));
    return compiled && isSafeKey(key) ? [{ key, ...compiled }] : [];
  });
  const fill = (cells: readonly unknown[], values: Values): boolean => {
    let any = false;
    for (const { key, read } of readers) {
      const value = read(cells);
      if (isEmpty(value)) continue;
      values[key] = value;
      any = true;
    }
    return any;
  };
  const headings = readers.map(({ key, places }): [string, string] => [key, names[places[0] ?? -1] ?? key]);
  const places = readers.flatMap((reader) => reader.places);
  return { fill, missing, count: readers.length, places, headings };
}

const constantsOf = (given: Readonly<Record<string, unknown>> = {}): Values =>
  Object.fromEntries(Object.entries(given).filter(([key]) => key !== 'columns' && isSafeKey(key)));

/** The headings with those that an editor has chosen a key for under its likeliest name. */
function renamed(
  names: readonly string[],
  synonyms: HeadingSynonyms,
  rename: Mapping['rename'],
): readonly string[] {
  if (!rename) return names;
  return names.map((name) => {
    const key = Object.hasOwn(rename, name) ? rename[name] : undefined;
    return key === undefined ? name : key === '' ? '' : (synonyms[key]?.[0] ?? key);
  });
}

/** Reader of rows with these headings. `keepEmpty` leaves empty cells in place, as JSON has them. */
export function createReader(
  given: readonly string[],
  synonyms: HeadingSynonyms,
  mapping: Mapping = {},
  keepEmpty = false,
  table: { reading?: TableReading | undefined; hidden?: ReadonlySet<number> | undefined } = {},
): RowReader {
  // Objects name their keys themselves: only the columns of a table are read as they were before.
  const kept = keepEmpty ? {} : (mapping.kept?.(given) ?? {});
  const rename = { ...kept, ...mapping.rename };
  const names = renamed(given, synonyms, rename);
  const reading = mapping.columns || mapping.unpivot ? undefined : table.reading;
  const plain = mapping.columns
    ? null
    : bySynonyms(names, synonyms, keepEmpty, reading, table.hidden ?? new Set());
  const groups = plain?.groups ?? [];
  const mapped = compileSources(mapping.columns ?? {}, names);
  const constants = constantsOf(mapping.constants);
  const entries = (mapping.unpivot ?? []).map((entry) => ({
    ...compileSources(entry.columns, names),
    constants: constantsOf(entry),
  }));
  const skips = Object.entries(mapping.skip ?? {}).map(([name, values]) => ({
    name,
    place: placeOf(name, names),
    values: new Set(values.map((value) => String(value).trim())),
  }));
  const keys = new Map<number, string>();
  for (const [key, place] of plain?.resolved.columns ?? []) keys.set(place, key);
  for (const { key, places } of plain?.joined ?? []) for (const place of places) keys.set(place, key);
  for (const { columns } of groups) for (const [key, { place }] of columns) keys.set(place, key);
  for (const [key, { place }] of plain?.shared ?? []) keys.set(place, key);
  for (const sources of [mapping.columns ?? {}, ...(mapping.unpivot ?? []).map((entry) => entry.columns)])
    for (const [key, source] of Object.entries(sources)) {
      const [place] = compileSource(source, names)?.places ?? [];
      if (place !== undefined && !keys.has(place)) keys.set(place, key);
    }
  const figureKeys = new Set(table.reading?.figures);
  const places = new Set([
    ...(plain?.resolved.columns.values() ?? []),
    ...groups.flatMap(({ columns }) => [...columns.values()].map(({ place }) => place)),
    ...mapped.places,
    ...entries.flatMap((entry) => entry.places),
  ]);
  const left = (cells: readonly unknown[], values: Values): boolean =>
    skips.some(({ name, place, values: out }) =>
      out.has(String((place >= 0 ? cells[place] : values[name]) ?? '').trim()),
    );

  return {
    headings: Object.fromEntries([
      ...[...(plain?.resolved.columns ?? [])].map(([key, place]) => [key, names[place] ?? key]),
      ...mapped.headings,
      ...entries.flatMap((entry) => entry.headings),
    ]),
    filled:
      (plain?.resolved.columns.size ?? 0) +
      groups.reduce((sum, { columns }) => sum + columns.size, 0) +
      (plain?.shared.size ?? 0) +
      mapped.count +
      entries.reduce((sum, entry) => sum + entry.count, 0),
    ambiguous: plain?.resolved.ambiguous ?? [],
    chosen: Object.fromEntries(Object.entries(rename).filter(([name]) => given.includes(name))),
    kept: Object.fromEntries(
      Object.entries(kept).filter(([name]) => !Object.hasOwn(mapping.rename ?? {}, name)),
    ),
    missing: [...mapped.missing, ...entries.flatMap((entry) => entry.missing)],
    reads: (place) => places.has(place) || keys.has(place),
    keyAt: (place) => keys.get(place),
    figures: [...keys].flatMap(([place, key]) => (figureKeys.has(key) ? [place] : [])),
    place: (key) => {
      const source = mapping.columns?.[key];
      if (typeof source === 'string') return placeOf(source, names);
      return plain?.resolved.columns.get(key) ?? -1;
    },
    read(cells) {
      const values: Values = {};
      plain?.fill(cells, values);
      mapped.fill(cells, values);
      Object.assign(values, constants);
      if (skips.length > 0 && left(cells, values)) return [];
      if (groups.length > 0) {
        const filled = groups.flatMap((group) => {
          const row = { ...values };
          return fillGroup(group, cells, row) ? [Object.assign(row, constants)] : [];
        });
        return filled.length > 0 ? filled : [values];
      }
      if (entries.length === 0) return [values];
      const rows = entries.flatMap((entry) => {
        const row = { ...values };
        return entry.fill(cells, row) ? [Object.assign(row, entry.constants)] : [];
      });
      // A row without any of the columns is still shown to the domain, which says what it lacks.
      return rows.length > 0 ? rows : [Object.assign({ ...values }, entries[0]?.constants)];
    },
  };
}
