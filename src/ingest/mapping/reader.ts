/** Cells under their headings → rows under contract keys, by synonyms or by a mapping. */
import { type HeadingSynonyms, isOrdinal, resolveHeadings } from '../../contract/headings.ts';
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
  /** Keys a column of the file fills. */
  filled: number;
  ambiguous: readonly { key: string; headings: string[] }[];
  /** Headings the mapping names and the file lacks. */
  missing: readonly string[];
}

type Fill = (cells: readonly unknown[], values: Values) => void;

function bySynonyms(names: readonly string[], synonyms: HeadingSynonyms, keepEmpty: boolean) {
  const resolved = resolveHeadings(names, synonyms);
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
    for (const [key, value] of resolved.stated) if (isEmpty(values[key])) values[key] = value;
  };
  return { fill, resolved };
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
  return { fill, missing, count: readers.length, places: readers.flatMap(({ places }) => places) };
}

const constantsOf = (given: Readonly<Record<string, unknown>> = {}): Values =>
  Object.fromEntries(Object.entries(given).filter(([key]) => key !== 'columns' && isSafeKey(key)));

/** Reader of rows with these headings. `keepEmpty` leaves empty cells in place, as JSON has them. */
export function createReader(
  names: readonly string[],
  synonyms: HeadingSynonyms,
  mapping: Mapping = {},
  keepEmpty = false,
): RowReader {
  const plain = mapping.columns ? null : bySynonyms(names, synonyms, keepEmpty);
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
  const places = new Set([
    ...(plain?.resolved.columns.values() ?? []),
    ...mapped.places,
    ...entries.flatMap((entry) => entry.places),
  ]);
  const keys = new Map<number, string>();
  for (const [key, place] of plain?.resolved.columns ?? []) keys.set(place, key);
  for (const sources of [mapping.columns ?? {}, ...(mapping.unpivot ?? []).map((entry) => entry.columns)])
    for (const [key, source] of Object.entries(sources)) {
      const [place] = compileSource(source, names)?.places ?? [];
      if (place !== undefined && !keys.has(place)) keys.set(place, key);
    }
  const left = (cells: readonly unknown[], values: Values): boolean =>
    skips.some(({ name, place, values: out }) =>
      out.has(String((place >= 0 ? cells[place] : values[name]) ?? '').trim()),
    );

  return {
    filled:
      (plain?.resolved.columns.size ?? 0) +
      mapped.count +
      entries.reduce((sum, entry) => sum + entry.count, 0),
    ambiguous: plain?.resolved.ambiguous ?? [],
    missing: [...mapped.missing, ...entries.flatMap((entry) => entry.missing)],
    reads: (place) => places.has(place),
    keyAt: (place) => keys.get(place),
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
