/** How units became others, laid out as a picture: a column for each day of change, lines from old to new. */
import { formerUnits, type PlaceGraph, type Unit } from './graph.ts';

export interface Node {
  unit: Unit;
  column: number;
  /** Row from the top, in steps of one name; a half lies between two. */
  row: number;
}

export interface Genealogy {
  nodes: Node[];
  links: { from: Node; to: Node; partial: boolean }[];
  /** The first day of each column. */
  days: string[];
  rows: number;
}

/** Units drawn; a picture of more is a table. */
const MOST = 70;
const MOST_COLUMNS = 5;

/** Everything that units became. */
function after(graph: PlaceGraph, seeds: readonly Unit[]): Unit[] {
  const found = new Map(seeds.map((unit) => [unit.id, unit]));
  for (const unit of found.values())
    for (const { unit: next } of graph.successors.get(unit.id) ?? []) found.set(next.id, next);
  return [...found.values()];
}

/** A unit with all it was made of and became, and where else the units it was made of went. */
export const familyOf = (graph: PlaceGraph, unit: Unit): Unit[] => {
  const former = formerUnits(graph, unit).map((step) => step.unit);
  return after(graph, [unit, ...former]);
};

/** The wards that stood under a unit while it was in use, and what they became. */
export function wardsUnder(graph: PlaceGraph, above: Unit): Unit[] {
  const end = above.validTo ?? '9999-12-31';
  return graph.units.filter(
    ({ parent, isWard, validFrom, validTo }) =>
      isWard && parent === above.code && validFrom <= end && (validTo === null || validTo >= above.validFrom),
  );
}

/** The picture of units and all they became; null where nothing changed, or too much to draw. */
export function genealogyOf(graph: PlaceGraph, seeds: readonly Unit[]): Genealogy | null {
  const units = after(graph, seeds);
  const ids = new Set(units.map(({ id }) => id));
  const next = (unit: Unit) => (graph.successors.get(unit.id) ?? []).filter((step) => ids.has(step.unit.id));
  const days = [...new Set(units.map(({ validFrom }) => validFrom))].sort();
  if (units.length > MOST || days.length < 2 || days.length > MOST_COLUMNS) return null;
  // Units that end in the same place stand together, so that lines cross little.
  const last = units
    .filter((unit) => next(unit).length === 0)
    .sort((one, other) => one.name.localeCompare(other.name, 'vi'));
  const place = new Map(last.map((unit, at) => [unit.id, at]));
  const endOf = (unit: Unit): number => {
    const known = place.get(unit.id);
    if (known !== undefined) return known;
    const ends = next(unit).map((step) => endOf(step.unit));
    const mean = ends.reduce((sum, at) => sum + at, 0) / ends.length;
    place.set(unit.id, mean);
    return mean;
  };
  const nodes = new Map<string, Node>();
  const before = new Map<string, Node[]>();
  let rows = 0;
  for (const [column, day] of days.entries()) {
    const here = units
      .filter(({ validFrom }) => validFrom === day)
      .sort((one, other) => endOf(one) - endOf(other) || one.name.localeCompare(other.name, 'vi'));
    let free = 0;
    for (const unit of here) {
      const origins = before.get(unit.id) ?? [];
      const wanted = origins.reduce((sum, { row }) => sum + row, 0) / Math.max(1, origins.length);
      const row = Math.max(free, Math.round(wanted * 2) / 2);
      const node = { unit, column, row };
      free = row + 1;
      nodes.set(unit.id, node);
      for (const step of next(unit)) before.set(step.unit.id, [...(before.get(step.unit.id) ?? []), node]);
    }
    rows = Math.max(rows, free);
  }
  const links = [...nodes.values()].flatMap((from) =>
    next(from.unit).flatMap(({ unit, partial }) => {
      const to = nodes.get(unit.id);
      return to ? [{ from, to, partial }] : [];
    }),
  );
  return links.length === 0 ? null : { nodes: [...nodes.values()], links, days, rows };
}
