/** One value of a mapping, compiled against the headings of a file. */
import { headingKey } from '../../contract/headings.ts';
import type { Source } from './mapping.ts';

/** Characters of a cell a pattern is tried on. */
const PATTERN_REACH = 10_000;

export const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || (typeof value === 'string' && value.trim() === '');

/** Place of a heading: as written, or else spelt alike. -1 when the file has none. */
export function placeOf(heading: string, names: readonly string[]): number {
  const exact = names.indexOf(heading);
  if (exact >= 0) return exact;
  const key = headingKey(heading);
  return names.findIndex((name) => headingKey(name) === key);
}

/** Headings a source may read, in order. */
function headingsOfSource(given: Source): readonly string[] {
  const from = typeof given === 'object' && !Array.isArray(given) ? given.from : given;
  return typeof from === 'string' ? [from] : from;
}

export interface CompiledSource {
  places: readonly number[];
  read(cells: readonly unknown[]): unknown;
}

/** Reader of a source, or null when the file has none of its headings. */
export function compileSource(given: Source, names: readonly string[]): CompiledSource | null {
  const places = headingsOfSource(given)
    .map((heading) => placeOf(heading, names))
    .filter((place) => place >= 0);
  if (places.length === 0) return null;
  const { join, pattern, replace } =
    typeof given === 'object' && !Array.isArray(given)
      ? given
      : { join: undefined, pattern: undefined, replace: undefined };
  const expression = pattern === undefined ? null : new RegExp(pattern, 'u');

  const gather = (cells: readonly unknown[]): unknown => {
    if (join === undefined) return places.map((place) => cells[place]).find((value) => !isEmpty(value));
    const parts = places.flatMap((place) => cells[place]).filter((value) => !isEmpty(value));
    return parts.length === 0 ? undefined : parts.map(String).join(join);
  };

  const read = (cells: readonly unknown[]): unknown => {
    const value = gather(cells);
    if (expression === null || isEmpty(value)) return value;
    const match = expression.exec(String(value).slice(0, PATTERN_REACH));
    if (!match) return undefined;
    if (replace === undefined) return match[1] ?? match[0];
    return replace.replace(/\$(\d)/g, (_, group: string) => match[Number(group)] ?? '');
  };
  return { places, read };
}
