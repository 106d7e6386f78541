/** Names out of the data, indexed as questions write them. */

import { streetFolded } from '../domains/land-prices/street-key.ts';
import type { Street } from '../domains/land-prices/streets.ts';
import type { PlaceGraph, Unit } from '../domains/places/graph.ts';
import { bareName } from '../domains/places/names.ts';
import { expandAbbreviations } from '../language/abbreviations.ts';
import { deletions } from '../language/edits.ts';
import { fold, spellingKey } from '../language/fold.ts';
import { soundKey } from '../language/pronunciation.ts';
import { numeralsAt } from '../language/spoken-numerals.ts';
import { syllables } from '../language/syllables.ts';

export interface Entry<T> {
  item: T;
  folded: string;
  spelling: string;
}

export interface NameIndex<T> {
  byFolded: ReadonlyMap<string, readonly Entry<T>[]>;
  /** What names begin with, word by word, so that a search stops where no name goes on. */
  beginnings: ReadonlySet<string>;
  /** Names that others carry on with a number: An Đồn, of An Đồn 2. */
  series: ReadonlySet<string>;
  /** Names by what they are with a letter left out; made when a slip is first looked for. */
  byDeletion(): ReadonlyMap<string, readonly string[]>;
  /** Names by how they sound, with their marks or without; made when a name is first not found as spelt. */
  bySound(marked: boolean): ReadonlyMap<string, readonly Entry<T>[]>;
  /** Words of the longest name. */
  longest: number;
}

const MARKED_STREET_WORD = /^(?:đường phố|đường|phố|tuyến đường) (?!số(?:\s|$))/u;

/** The name with numbers in digits where it spells them: Cách Mạng Tháng Tám is asked for as tháng 8 too. */
function inDigits(spelling: string): string {
  const words = syllables(spelling);
  const result: string[] = [];
  for (let at = 0; at < words.length; ) {
    const [numeral] = numeralsAt(words, at, true);
    result.push(numeral?.digits ?? words[at]?.spelling ?? '');
    at = numeral?.to ?? at + 1;
  }
  return result.join(' ');
}

function add<T>(map: Map<string, Entry<T>[]>, key: string, entry: Entry<T>): void {
  const held = map.get(key);
  if (held) held.push(entry);
  else map.set(key, [entry]);
}

function makeIndex<T>(given: readonly Entry<T>[]): NameIndex<T> {
  const entries = given.flatMap((entry) => {
    const spelling = inDigits(entry.spelling);
    return spelling === entry.spelling ? [entry] : [entry, { ...entry, spelling, folded: fold(spelling) }];
  });
  const byFolded = new Map<string, Entry<T>[]>();
  const beginnings = new Set<string>();
  const series = new Set<string>();
  let longest = 0;
  for (const entry of entries) {
    if (entry.folded === '') continue;
    add(byFolded, entry.folded, entry);
    const words = entry.folded.split(' ');
    longest = Math.max(longest, words.length);
    for (let to = 1; to < words.length; to++) beginnings.add(words.slice(0, to).join(' '));
    const numbered = /^(.+) \d{1,3}$/.exec(entry.folded)?.[1];
    if (numbered) series.add(numbered);
  }
  let slips: Map<string, string[]> | null = null;
  const byDeletion = () => {
    slips ??= bySlip(byFolded.keys());
    return slips;
  };
  const sounds = new Map<boolean, Map<string, Entry<T>[]>>();
  const bySound = (marked: boolean) => {
    let held = sounds.get(marked);
    if (!held) {
      held = new Map();
      for (const entry of entries) add(held, soundKey(marked ? entry.spelling : entry.folded), entry);
      sounds.set(marked, held);
    }
    return held;
  };
  return { byFolded, beginnings, series, byDeletion, bySound, longest };
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

/** Wards as price tables print them, where no unit held bears the name. */
export function printedWardIndex(wards: readonly string[], graph: PlaceGraph): NameIndex<string> {
  return makeIndex(
    wards.flatMap((ward) => {
      const bare = bareName(ward);
      if (graph.byBareName.get(bare)?.some(({ isWard }) => isWard)) return [];
      const spelling = spellingKey(expandAbbreviations(ward))
        .split(' ')
        .slice(-bare.split(' ').length)
        .join(' ');
      return [{ item: ward, folded: bare, spelling }];
    }),
  );
}
