/** Names out of the data, found in a question: spelt exactly, without diacritics, said aloud, or with a slip. */

import { expandAbbreviations } from '../language/abbreviations.ts';
import { deletions, editDistance } from '../language/edits.ts';
import { isNameSyllable } from '../language/name-syllables.ts';
import { soundKey } from '../language/pronunciation.ts';
import { type Numeral, numeralsAt } from '../language/spoken-numerals.ts';
import { streetFolded } from '../language/street-key.ts';
import { isBareSyllable, isSyllable } from '../language/syllable.ts';
import type { Syllable } from '../language/syllables.ts';
import type { Entry, NameIndex } from './name-index.ts';
import type { Question } from './question.ts';

export type NameMatch = 'exact' | 'folded' | 'fuzzy';

export interface NameMention<T> {
  items: readonly T[];
  matchedBy: NameMatch;
  /** Set where what was typed is not how the name is spelt, so that the answer must say so. */
  corrected: boolean;
  /** Words of the question, end exclusive. */
  from: number;
  to: number;
}

type Word = Pick<Syllable, 'folded' | 'spelling'>;

/** The entries a spelling means: those it agrees with, all where it was typed without diacritics. */
function agreeing<T>(typed: readonly Word[], accented: boolean, entries: readonly Entry<T>[]) {
  const spelling = typed.map((word) => word.spelling).join(' ');
  const exact = entries.filter((entry) => entry.spelling === spelling);
  if (accented && exact.length > 0) return { entries: exact, exact: true, corrected: false };
  // A syllable typed bare may stand for any; one typed with marks stands for itself.
  const fitting = entries.filter((entry) => {
    const meant = entry.spelling.split(' ');
    return typed.every((word, i) => word.spelling === word.folded || word.spelling === meant[i]);
  });
  if (fitting.length > 0)
    return {
      entries: fitting,
      exact: fitting.every((entry) => entry.spelling === spelling),
      corrected: false,
    };
  const sound = soundKey(spelling);
  const alike = entries.filter((entry) => soundKey(entry.spelling) === sound);
  return { entries: alike.length > 0 ? alike : entries, exact: false, corrected: true };
}

/** Words behind a number that show it to count something instead of ending a name. */
const COUNTED =
  /^(?:met|m|m2|ha|hec|hecta|sao|mau|trieu|tr|ty|ti|nghin|ngan|dong|phay|phan|nguoi|lo|thua|manh|mieng|nen|can|mat|lan|muoi|tram)$/;
const YEAR_FOLLOWS = /^(?:\d{4}|nay|ngoai|truoc|sau|toi|qua|moi|do|hai|mot)$/;

/** Numbers said aloud that may be part of a name, by the word each begins at. */
function spokenNumerals(question: Question): readonly (readonly Numeral[])[] {
  const { words, accented } = question;
  return words.map((word, at) =>
    numeralsAt(words, at, accented).filter(({ to }) => {
      const next = words[to]?.folded ?? '';
      return !COUNTED.test(next) && !(to === at + 1 && word.folded === 'nam' && YEAR_FOLLOWS.test(next));
    }),
  );
}

interface Found<T> {
  from: number;
  to: number;
  typed: readonly Word[];
  entries: readonly Entry<T>[];
}

function allNames<T>(question: Question, index: NameIndex<T>): Found<T>[] {
  const { words, claimed } = question;
  const numerals = spokenNumerals(question);
  const found: Found<T>[] = [];
  const walk = (from: number, at: number, typed: readonly Word[], key: string): void => {
    if (at >= words.length || typed.length >= index.longest) return;
    const next = words[at] as Syllable;
    // "Phường Quy Nhơn năm 2020" is not Quy Nhơn Nam.
    if (next.spelling === 'năm' && YEAR_FOLLOWS.test(words[at + 1]?.folded ?? '')) return;
    const readings: { word: Word; to: number }[] = [
      { word: next, to: at + 1 },
      ...(numerals[at] ?? []).map(({ digits, to }) => ({ word: { folded: digits, spelling: digits }, to })),
    ];
    for (const { word, to } of readings) {
      if (claimed.subarray(at, to).some(Boolean)) continue;
      const longer = key === '' ? word.folded : `${key} ${word.folded}`;
      const entries = index.byFolded.get(longer);
      const all = [...typed, word];
      if (entries) found.push({ from, to, typed: all, entries });
      if (index.beginnings.has(longer)) walk(from, to, all, longer);
    }
  };
  for (let from = 0; from < words.length; from++) walk(from, from, [], '');
  return found;
}

/** Names of the index in the question, the longest first, none overlapping another or what is claimed. */
export function findNames<T>(question: Question, index: NameIndex<T>): NameMention<T>[] {
  const used = new Uint8Array(question.words.length);
  const mentions: NameMention<T>[] = [];
  const found = allNames(question, index).sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from);
  for (const { from, to, typed, entries } of found) {
    if (used.subarray(from, to).some(Boolean)) continue;
    const agreed = agreeing(typed, question.accented, entries);
    used.fill(1, from, to);
    mentions.push({
      items: agreed.entries.map(({ item }) => item),
      matchedBy: agreed.exact ? 'exact' : 'folded',
      corrected: agreed.corrected,
      from,
      to,
    });
  }
  return mentions.sort((a, b) => a.from - b.from);
}

/** The words of a run with a number that ends them in digits, as names have it. */
function asName(question: Question, from: number, to: number): Word[] {
  const { words, accented } = question;
  const result: Word[] = [];
  for (let at = from; at < to; ) {
    const numeral = at > from ? numeralsAt(words, at, accented).find((each) => each.to <= to) : undefined;
    result.push(numeral ? { folded: numeral.digits, spelling: numeral.digits } : (words[at] as Syllable));
    at = numeral?.to ?? at + 1;
  }
  return result;
}

export interface Nearest<T> {
  items: readonly T[];
  /** Whether what was typed can hardly be anything else; else the name may only be offered. */
  certain: boolean;
}

/**
 * The names a run of words is but for its spelling: one that sounds the same in some region, or a slip of one edit
 * within a word. A slip that makes another Vietnamese syllable (Sô for Cô, Hưng for Huân) may be another name.
 */
export function nearestName<T>(
  question: Question,
  from: number,
  to: number,
  index: NameIndex<T>,
): Nearest<T> {
  const words = asName(question, from, to);
  const typed = words.map(({ folded }) => folded).join(' ');
  const none = { items: [], certain: false };
  if (typed.length < 5) return none;
  const { accented } = question;
  const sound = index
    .bySound(accented)
    .get(soundKey(words.map((word) => (accented ? word.spelling : word.folded)).join(' ')));
  if (sound && words.length > 1) return { items: sound.map(({ item }) => item), certain: true };
  if (typed.length < 6) return none;
  const candidates = new Set(deletions(typed).flatMap((key) => index.byDeletion().get(key) ?? []));
  const near = [...candidates].filter((folded) => editDistance(typed, folded, 1) <= 1);
  if (near.length === 0) return none;
  const slips = near.filter((folded) => isSlip(words, folded));
  return {
    items: (slips.length > 0 ? slips : near).flatMap((folded) =>
      (index.byFolded.get(folded) ?? []).map(({ item }) => item),
    ),
    certain: slips.length > 0,
  };
}

/** Whether the words that differ are no words of names, so that a finger slipped. */
function isSlip(typed: readonly Word[], meant: string): boolean {
  const names = meant.split(' ');
  if (typed.length !== names.length) return true;
  return typed.every(({ folded, spelling }, i) => {
    if (folded === names[i]) return true;
    if (/^\d+$/.test(folded) || /^\d+$/.test(names[i] ?? '')) return false;
    if (!(spelling === folded ? isBareSyllable(folded) : isSyllable(spelling))) return true;
    // A letter left out or doubled (Bìn) is a slip where no name has the syllable; another letter (Sô) may be meant.
    return !isNameSyllable(folded) && folded.length !== names[i]?.length;
  });
}

/** The former names in the question: their folded form and what they are called since. */
export function renamedTo(name: string, renamed: readonly (readonly [string, string])[]): string | undefined {
  const folded = streetFolded(expandAbbreviations(name));
  return renamed.find(([former]) => streetFolded(expandAbbreviations(former)) === folded)?.[1];
}
