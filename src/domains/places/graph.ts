/** The dated graph of administrative units: who bore a name on a day, and what became of whom. */
import { addDays } from '../../language/dates.ts';
import { withinOneEdit } from '../../language/edits.ts';
import { fold, spellingKey } from '../../language/fold.ts';
import { bareName, levelOf } from './names.ts';
import type { PlaceRecord } from './record.ts';

export interface Unit extends PlaceRecord {
  /** Folded full name and folded name without its level. */
  folded: string;
  bare: string;
  /** Rank of a city quarter, commune or town: the level prices and notices are written for. */
  isWard: boolean;
}

export interface Successor {
  unit: Unit;
  partial: boolean;
}

export interface PlaceGraph {
  units: readonly Unit[];
  byCode: ReadonlyMap<string, readonly Unit[]>;
  byBareName: ReadonlyMap<string, readonly Unit[]>;
  successors: ReadonlyMap<string, readonly Successor[]>;
  predecessors: ReadonlyMap<string, readonly Successor[]>;
}

const WARD_LEVELS = new Set(['phuong', 'xa', 'thi tran', 'dac khu']);

export const isValidOn = (unit: { validFrom: string; validTo: string | null }, day: string): boolean =>
  unit.validFrom <= day && (unit.validTo === null || unit.validTo >= day);

function grouped<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const name = key(item);
    const group = groups.get(name);
    if (group) group.push(item);
    else groups.set(name, [item]);
  }
  return groups;
}

/** Builds the graph. A predecessor's code means the unit that held it the day before. */
export function buildGraph(records: readonly PlaceRecord[]): PlaceGraph {
  const units = records.map(
    (record): Unit => ({
      ...record,
      folded: fold(record.name),
      bare: bareName(record.name),
      isWard: WARD_LEVELS.has(fold(record.level)),
    }),
  );
  const byCode = grouped(units, ({ code }) => code);
  const successors = new Map<string, Successor[]>();
  const predecessors = new Map<string, Successor[]>();
  for (const unit of units) {
    for (const { code, partial } of unit.predecessors) {
      const before = byCode.get(code)?.find((held) => isValidOn(held, addDays(unit.validFrom, -1)));
      if (!before || before.id === unit.id) continue;
      successors.set(before.id, [...(successors.get(before.id) ?? []), { unit, partial }]);
      predecessors.set(unit.id, [...(predecessors.get(unit.id) ?? []), { unit: before, partial }]);
    }
  }
  for (const next of successors.values()) {
    if (next.length > 1) for (const step of next) step.partial = true;
  }
  return { units, byCode, byBareName: grouped(units, ({ bare }) => bare), successors, predecessors };
}

function reach(links: PlaceGraph['successors'], start: Unit): Successor[] {
  const found = new Map<string, Successor>();
  const walk = (unit: Unit, partial: boolean): void => {
    for (const step of links.get(unit.id) ?? []) {
      const known = found.get(step.unit.id);
      if (known) continue;
      found.set(step.unit.id, { unit: step.unit, partial: partial || step.partial });
      walk(step.unit, partial || step.partial);
    }
  };
  walk(start, false);
  return [...found.values()];
}

/** What the unit is on a day: itself, what it became, or what it was made of. Several when it was divided. */
export function unitsOn(graph: PlaceGraph, unit: Unit, day: string): Successor[] {
  if (isValidOn(unit, day)) return [{ unit, partial: false }];
  const links = unit.validFrom > day ? graph.predecessors : graph.successors;
  return reach(links, unit).filter((step) => isValidOn(step.unit, day));
}

/** All that a unit was made of, through every generation, the nearest first. */
export const formerUnits = (graph: PlaceGraph, unit: Unit): Successor[] => reach(graph.predecessors, unit);

/** The unit with all it was made of and all it became: the names a record about its ground may carry. */
export function relatedUnits(graph: PlaceGraph, unit: Unit): Unit[] {
  const later = reach(graph.successors, unit);
  return [unit, ...[...formerUnits(graph, unit), ...later].map((step) => step.unit)];
}

/** What a unit stood under when it began. */
export const parentUnit = (graph: PlaceGraph, unit: Unit): Unit | undefined =>
  unit.parent === null
    ? undefined
    : graph.byCode.get(unit.parent)?.find((held) => isValidOn(held, unit.validFrom));

export type PlaceMatch = 'exact' | 'folded' | 'fuzzy';

/** Units a name or code may mean: spelt exactly, else without diacritics, else with one edit; newest first. */
export function findUnits(graph: PlaceGraph, text: string): { units: Unit[]; matchedBy: PlaceMatch } {
  const typed = text.trim();
  if (/^\d{2,6}$/.test(typed))
    return { units: newestFirst(graph.byCode.get(typed) ?? []), matchedBy: 'exact' };
  const bare = bareName(typed);
  const level = levelOf(typed);
  const ofLevel = (units: readonly Unit[]): Unit[] => {
    const same = level ? units.filter((unit) => fold(unit.level) === level) : [];
    return newestFirst(same.length > 0 ? same : units);
  };
  const held = graph.byBareName.get(bare) ?? [];
  const spelling = spellingKey(typed);
  const exact = held.filter((unit) => {
    const name = spellingKey(unit.name);
    return name === spelling || name.endsWith(` ${spelling}`) || spelling.endsWith(` ${name}`);
  });
  if (exact.length > 0) return { units: ofLevel(exact), matchedBy: 'exact' };
  if (held.length > 0) return { units: ofLevel(held), matchedBy: 'folded' };
  const close = bare.length < 5 ? [] : graph.units.filter((unit) => withinOneEdit(unit.bare, bare));
  return { units: ofLevel(close), matchedBy: 'fuzzy' };
}

const newestFirst = (units: readonly Unit[]): Unit[] =>
  [...units].sort((a, b) => (a.validFrom < b.validFrom ? 1 : a.validFrom > b.validFrom ? -1 : 0));

/** Wards by printed name and day, for as long as their graph is held: a price table prints few names many times. */
const bornBy = new WeakMap<PlaceGraph, Map<string, Unit | null>>();
const MOST_NAMES = 20_000;

/** The ward that bore a printed name or code on a day; null when none or several did. */
export function wardOn(graph: PlaceGraph, printed: string, day: string): Unit | null {
  const known = bornBy.get(graph) ?? new Map<string, Unit | null>();
  bornBy.set(graph, known);
  const key = `${day} ${printed}`;
  const held = known.get(key);
  if (held !== undefined) return held;
  if (known.size >= MOST_NAMES) known.clear();
  const unit = findWardOn(graph, printed, day);
  known.set(key, unit);
  return unit;
}

function findWardOn(graph: PlaceGraph, printed: string, day: string): Unit | null {
  const { units, matchedBy } = findUnits(graph, printed);
  if (matchedBy === 'fuzzy') return null;
  const valid = units.filter((unit) => unit.isWard && isValidOn(unit, day));
  return valid.length === 1 ? (valid[0] as Unit) : null;
}
