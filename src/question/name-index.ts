/** Names out of the data, indexed as questions write them. */

import { deletions } from '../language/edits.ts';
import { fold } from '../language/fold.ts';
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

/** Names by each of the ways a question may write them. */
export function makeIndex<T>(given: readonly Entry<T>[]): NameIndex<T> {
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
