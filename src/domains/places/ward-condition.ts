/** A ward of any generation as a condition on price rows and notices. */
import { type SQL, sql } from 'drizzle-orm';
import { fold } from '../../language/fold.ts';
import { isNameSyllable } from '../../language/name-syllables.ts';
import { type Facet, gatherBy } from '../../store/facets.ts';
import type { Row } from '../../store/session.ts';
import { findUnits, type PlaceGraph, relatedUnits, type Unit } from './graph.ts';
import { bareName, levelOf } from './names.ts';

const EVER = ['0000-01-01', '9999-12-31'] as const;

/** The time a name meant this unit: open before the first and after the last unit of that name. */
function reignOf(graph: PlaceGraph, unit: Unit): [string, string] {
  const namesakes = (graph.byBareName.get(unit.bare) ?? []).filter((other) => other.folded === unit.folded);
  const first = namesakes.every((other) => other.validFrom >= unit.validFrom);
  const last = namesakes.every((other) => other.validFrom <= unit.validFrom);
  return [first ? EVER[0] : unit.validFrom, last ? EVER[1] : (unit.validTo ?? EVER[1])];
}

interface WardMatch {
  /** Names without level and codes that any row meant must bear. */
  bare: ReadonlySet<string>;
  /** Names and codes by the time they meant it; null for an unknown ward, which is compared as text. */
  windows: { from: string; to: string; keys: ReadonlySet<string> }[] | null;
}

/**
 * Whether a name may be a unit's with a slip in it: of its level, and where they differ no syllable that names are made of.
 * "Phường Hải Châu", which only a price table prints, is no slip of xã Hoài Châu.
 */
function isSlipOf(ward: string, unit: Unit): boolean {
  const level = levelOf(ward);
  if (level !== null && fold(unit.level) !== level) return false;
  const own = new Set(unit.bare.split(' '));
  return bareName(ward)
    .split(' ')
    .every((word) => own.has(word) || !isNameSyllable(word));
}

/** What rows written for a ward, for what it was made of, or for what it became may bear, and when. */
function wardMatch(graph: PlaceGraph, ward: string, dated: boolean): WardMatch {
  const found = findUnits(graph, ward);
  const units =
    found.matchedBy === 'fuzzy' ? found.units.filter((unit) => isSlipOf(ward, unit)) : found.units;
  if (units.length === 0) return { bare: new Set([bareName(ward)]), windows: null };
  const related = new Map(units.flatMap((unit) => relatedUnits(graph, unit)).map((unit) => [unit.id, unit]));
  const windows = new Map<string, { from: string; to: string; keys: Set<string> }>();
  for (const unit of related.values()) {
    if (!unit.isWard && !units.includes(unit)) continue;
    const [from, to] = dated ? reignOf(graph, unit) : EVER;
    const window = windows.get(`${from}|${to}`) ?? { from, to, keys: new Set<string>() };
    windows.set(`${from}|${to}`, window);
    for (const key of [unit.folded, unit.bare, unit.code]) window.keys.add(key);
  }
  const bare = new Set([...related.values()].flatMap((unit) => [unit.bare, unit.code]));
  return { bare, windows: [...windows.values()] };
}

const among = (column: SQL, keys: ReadonlySet<string>): SQL =>
  sql`${column} IN (SELECT value FROM json_each(${JSON.stringify([...keys])}))`;

/**
 * Rows written for the ward itself, for what it was made of, or for what it became. `day` is the column that
 * dates the row; without it any namesake fits. An unknown ward is compared as text.
 */
export function wardCondition(graph: PlaceGraph, ward: string, day?: SQL): SQL {
  const { bare, windows } = wardMatch(graph, ward, day !== undefined);
  if (windows === null) return among(sql`v.ward_bare`, bare);
  const dated = windows.map(({ from, to, keys }) => {
    const names = among(sql`v.ward_folded`, keys);
    return day ? sql`(${names} AND ${day} BETWEEN ${from} AND ${to})` : names;
  });
  return sql`${among(sql`v.ward_bare`, bare)} AND (${sql.join(dated, sql` OR `)})`;
}

/** Whether a group `folded, bare, day` of rows is among those the condition finds. */
export function wardFinder(graph: PlaceGraph, ward: string, isDated: boolean): (group: Row) => boolean {
  const { bare, windows } = wardMatch(graph, ward, isDated);
  return (group) =>
    bare.has(String(group.bare)) &&
    (windows === null ||
      windows.some(
        ({ from, to, keys }) =>
          keys.has(String(group.folded)) &&
          (!isDated || (String(group.day) >= from && String(group.day) <= to)),
      ));
}

/** The facet of that condition: each ward as written, with the rows that the filter would find for it. */
export const wardFacet = (graph: PlaceGraph, asWritten: SQL, day?: SQL): Facet => ({
  value: asWritten,
  by: [sql`v.ward_folded AS folded`, sql`v.ward_bare AS bare`, sql`${day ?? sql`''`} AS day`],
  gather: (groups) => gatherBy(groups, (ward) => wardFinder(graph, ward, day !== undefined)),
});

/** Folded form of a ward as rows keep it. */
export const wardKey = (ward: string): { wardFolded: string; wardBare: string } => ({
  wardFolded: fold(ward),
  wardBare: bareName(ward),
});
