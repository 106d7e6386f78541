/** Names out of the data, found in a question: spelt exactly, without diacritics, or with a slip of a finger. */

import { streetFolded } from '../domains/land-prices/street-key.ts';
import type { Street } from '../domains/land-prices/streets.ts';
import type { PlaceGraph, Unit } from '../domains/places/graph.ts';
import { bareName } from '../domains/places/names.ts';
import { expandAbbreviations } from '../language/abbreviations.ts';
import { deletions, editDistance } from '../language/edits.ts';
import { spellingKey } from '../language/fold.ts';
import { isNameSyllable } from './name-syllables.ts';
import type { Question } from './question.ts';

interface Entry<T> {
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

export type NameMatch = 'exact' | 'folded' | 'fuzzy';

export interface NameMention<T> {
  items: readonly T[];
  matchedBy: NameMatch;
  /** Words of the question, end exclusive. */
  from: number;
  to: number;
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

/** The entries a spelling means: those it agrees with, all where it was typed without diacritics. */
function agreeing<T>(question: Question, from: number, to: number, entries: readonly Entry<T>[]) {
  const typed = question.words.slice(from, to);
  const spelling = typed.map((word) => word.spelling).join(' ');
  const exact = entries.filter((entry) => entry.spelling === spelling);
  if (question.accented && exact.length > 0) return { entries: exact, exact: true };
  // A syllable typed bare may stand for any; one typed with marks stands for itself.
  const fitting = entries.filter((entry) => {
    const meant = entry.spelling.split(' ');
    return typed.every((word, i) => word.spelling === word.folded || word.spelling === meant[i]);
  });
  const kept = fitting.length > 0 ? fitting : entries;
  return { entries: kept, exact: kept.every((entry) => entry.spelling === spelling) };
}

/** Names of the index in the question, the longest first, none overlapping another or what is taken. */
export function findNames<T>(question: Question, index: NameIndex<T>, least = 1): NameMention<T>[] {
  const folded = question.words.map((word) => word.folded);
  const used = Uint8Array.from(question.taken);
  const found: NameMention<T>[] = [];
  for (let length = Math.min(index.longest, folded.length); length >= least; length--) {
    for (let from = 0; from + length <= folded.length; from++) {
      if (used.subarray(from, from + length).some(Boolean)) continue;
      const entries = index.byFolded.get(folded.slice(from, from + length).join(' '));
      if (!entries) continue;
      const agreed = agreeing(question, from, from + length, entries);
      used.fill(1, from, from + length);
      found.push({
        items: agreed.entries.map(({ item }) => item),
        matchedBy: agreed.exact ? 'exact' : 'folded',
        from,
        to: from + length,
      });
    }
  }
  return found.sort((a, b) => a.from - b.from);
}

/**
 * The name a run of words is but for a slip: one edit, two in a long name, each within one word. A word that
 * differs by being another usual word of names (Huy for Huệ) is another name, not a slip.
 */
export function nearestName<T>(words: readonly string[], index: NameIndex<T>): readonly T[] {
  const typed = words.join(' ');
  if (typed.length < 6) return [];
  const candidates = new Set(deletions(typed).flatMap((key) => index.byDeletion().get(key) ?? []));
  const near = [...candidates].filter((folded) => isSlip(typed, folded));
  if (near.length === 0) return [];
  const distances = near.map((folded) => editDistance(typed, folded, 2));
  const least = Math.min(...distances);
  return near
    .filter((_, i) => distances[i] === least)
    .flatMap((folded) => (index.byFolded.get(folded) ?? []).map(({ item }) => item));
}

function isSlip(typed: string, meant: string): boolean {
  if (editDistance(typed, meant, 1) > 1) return false;
  const [a, b] = [typed.split(' '), meant.split(' ')];
  if (a.length !== b.length) return true;
  return a.every((word, i) => word === b[i] || !isNameSyllable(word));
}

/** The former names in the question: their folded form and what they are called since. */
export function renamedTo(name: string, renamed: readonly (readonly [string, string])[]): string | undefined {
  const folded = streetFolded(expandAbbreviations(name));
  return renamed.find(([former]) => streetFolded(expandAbbreviations(former)) === folded)?.[1];
}
