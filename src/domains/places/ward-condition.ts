/** A ward of any generation as a condition on price rows and notices. */
import { type SQL, sql } from 'drizzle-orm';
import { fold } from '../../language/fold.ts';
import { findUnits, type PlaceGraph, relatedUnits, type Unit } from './graph.ts';
import { bareName } from './names.ts';

const EVER = ['0000-01-01', '9999-12-31'] as const;

/** The time a name meant this unit: open before the first and after the last unit of that name. */
function reignOf(graph: PlaceGraph, unit: Unit): [string, string] {
  const namesakes = (graph.byBareName.get(unit.bare) ?? []).filter((other) => other.folded === unit.folded);
  const first = namesakes.every((other) => other.validFrom >= unit.validFrom);
  const last = namesakes.every((other) => other.validFrom <= unit.validFrom);
  return [first ? EVER[0] : unit.validFrom, last ? EVER[1] : (unit.validTo ?? EVER[1])];
}

/**
 * Rows written for the ward itself, for what it was made of, or for what it became. `day` is the column that
 * dates the row; without it any namesake fits. An unknown ward is compared as text.
 */
export function wardCondition(graph: PlaceGraph, ward: string, day?: SQL): SQL {
  const { units } = findUnits(graph, ward);
  if (units.length === 0) return sql`v.ward_bare = ${bareName(ward)}`;
  const related = new Map(units.flatMap((unit) => relatedUnits(graph, unit)).map((unit) => [unit.id, unit]));
  const windows = new Map<string, { from: string; to: string; keys: Set<string> }>();
  for (const unit of related.values()) {
    if (!unit.isWard && !units.includes(unit)) continue;
    const [from, to] = day ? reignOf(graph, unit) : EVER;
    const window = windows.get(`${from}|${to}`) ?? { from, to, keys: new Set<string>() };
    windows.set(`${from}|${to}`, window);
    for (const key of [unit.folded, unit.bare, unit.code]) window.keys.add(key);
  }
  const anyName = JSON.stringify([
    ...new Set([...related.values()].flatMap(({ bare, code }) => [bare, code])),
  ]);
  const dated = [...windows.values()].map(({ from, to, keys }) => {
    const names = sql`v.ward_folded IN (SELECT value FROM json_each(${JSON.stringify([...keys])}))`;
    return day ? sql`(${names} AND ${day} BETWEEN ${from} AND ${to})` : names;
  });
  return sql`v.ward_bare IN (SELECT value FROM json_each(${anyName})) AND (${sql.join(dated, sql` OR `)})`;
}

/** Folded form of a ward as rows keep it. */
export const wardKey = (ward: string): { wardFolded: string; wardBare: string } => ({
  wardFolded: fold(ward),
  wardBare: bareName(ward),
});
