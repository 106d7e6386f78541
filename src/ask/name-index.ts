/** Names out of the data, indexed as questions write them. */

import { streetFolded } from '../domains/land-prices/street-key.ts';
import type { Street } from '../domains/land-prices/streets.ts';
import type { PlaceGraph, Unit } from '../domains/places/graph.ts';
import { bareName } from '../domains/places/names.ts';
import { expandAbbreviations } from '../language/abbreviations.ts';
import { deletions } from '../language/edits.ts';
import { spellingKey } from '../language/fold.ts';

export interface Entry<T> {
  item: T;
  folded: string;
  spelling: string;
}

export interface NameIndex<T> {
  byFolded: ReadonlyMap<string, readonly Entry<T>[]>;
  /** Names by what they are with a letter left out; made when a slip is first looked for. */
  byDeletion(): ReadonlyMap<string, readonly string[]>;
  /** Words of the longest name. */
  longest: number;
}

const MARKED_STREET_WORD = /^(?:đường phố|đường|phố|tuyến đường) (?!số(?:\s|$))/u;

function makeIndex<T>(entries: readonly Entry<T>[]): NameIndex<T> {
  const byFolded = new Map<string, Entry<T>[]>();
  let longest = 0;
  for (const entry of entries) {
    if (entry.folded === '') continue;
    const held = byFolded.get(entry.folded);
    if (held) held.push(entry);
    else byFolded.set(entry.folded, [entry]);
    longest = Math.max(longest, entry.folded.split(' ').length);
  }
  let slips: Map<string, string[]> | null = null;
  const byDeletion = () => {
    slips ??= bySlip(byFolded.keys());
    return slips;
  };
  return { byFolded, byDeletion, longest: Math.min(longest, 14) };
}

function bySlip(names: Iterable<string>): Map<string, string[]> {
  const slips = new Map<string, string[]>();
  for (const folded of names) {
    if (folded.length < 6) continue;
    for (const key of deletions(folded)) {
      const held = slips.get(key);
      if (held) held.push(folded);
      else slips.set(key, [folded]);
    }
  }
  return slips;
}

/** Cheap sign of an abbreviation: a dot, or capitals side by side. */
const ABBREVIATED = /\p{Lu}\p{Lu}|\./u;

/** Streets by name, with abbreviations written out as questions have them (Khu TĐC, QL1D). */
export function streetIndex(streets: readonly Street[]): NameIndex<Street> {
  return makeIndex(
    streets.map((street) => {
      if (!ABBREVIATED.test(street.name))
        return { item: street, folded: street.folded, spelling: street.spelling };
      const full = expandAbbreviations(street.name);
      return {
        item: street,
        folded: streetFolded(full),
        spelling: spellingKey(full).replace(MARKED_STREET_WORD, ''),
      };
    }),
  );
}

/** Units by name without their level. */
export function unitIndex(graph: PlaceGraph): NameIndex<Unit> {
  return makeIndex(
    graph.units.flatMap((unit) => {
      const spelt = (name: string, count: number) => spellingKey(name).split(' ').slice(-count).join(' ');
      const whole = {
        item: unit,
        folded: unit.bare,
        spelling: spelt(unit.name, unit.bare.split(' ').length),
      };
      // "Phường Xuân Hương - Đà Lạt" is called Xuân Hương for short.
      const [short, rest] = unit.name.split(/\s+[-–]\s+/);
      if (short === undefined || rest === undefined) return [whole];
      const bare = bareName(short);
      return [whole, { item: unit, folded: bare, spelling: spelt(short, bare.split(' ').length) }];
    }),
  );
}
