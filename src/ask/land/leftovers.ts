/**
 * What a question says that no reading used: it restricts the answer, so that the answer names it or is withheld.
 * Pure. Everyday wording narrows nothing; a landmark, a house number or a width only says where the plot lies.
 */
import { numeralsAt } from '../../language/spoken-numerals.ts';
import { isSyllable } from '../../language/syllable.ts';
import type { Syllable } from '../../language/syllables.ts';
import { type Question, usePhrases } from '../question.ts';
import { isNeutralWord, NEUTRAL_PHRASES } from './neutral-words.ts';

export interface Leftover {
  /** As asked. */
  text: string;
  /** Where the plot lies, a number that was not read, or anything else, which asks for another thing. */
  kind: 'place' | 'number' | 'content';
}

/** Words behind which something only says where a plot lies. */
const LOCATING = new Set(
  (
    'gần cạnh bên sát kế đối sau trước giáp khúc đoạn phía chỗ ngay ngã góc đầu cuối từ đến tới giao ' +
    'cắt nối doan khuc phia doi dien gan canh sat giap khuc tu den toi cat noi'
  ).split(' '),
);
const ADDRESS = /^(?:nha|so|lo|thua|to|k|kiet|hem|ngo|ngach|block|o|khu|tang|ban|do)$/;

/** Whether a scrap of chat: no syllable of Vietnamese, too short for a foreign word, and no run of initials. */
const isScrap = (word: Syllable, accented: boolean): boolean =>
  accented &&
  word.text.length <= 4 &&
  /^\p{L}+$/u.test(word.text) &&
  /[aeiouy]/.test(word.folded) &&
  !isSyllable(word.spelling);

function kindOf(question: Question, from: number, to: number): Leftover['kind'] {
  const { words, accented } = question;
  const run = words.slice(from, to);
  const isNumber = (word: Syllable, i: number): boolean =>
    /\d/.test(word.folded) || numeralsAt(words, from + i, accented).length > 0;
  // Before or after a day, with no place behind it, is no place.
  const onlyTime = run.every(({ folded }) => folded === 'truoc' || folded === 'sau');
  if (!onlyTime && run.some((word) => LOCATING.has(word.spelling))) return 'place';
  const before = words[from - 1]?.folded ?? '';
  const others = run.filter((word, i) => !isNumber(word, i) && !ADDRESS.test(word.folded));
  if (others.length > 0 || !run.some(isNumber)) return 'content';
  return run.some(({ folded }) => ADDRESS.test(folded)) || ADDRESS.test(before) ? 'place' : 'number';
}

/** Runs of unused words, none of them everyday wording. */
export function leftovers(question: Question): Leftover[] {
  usePhrases(question, NEUTRAL_PHRASES);
  const { words, used, text, accented } = question;
  const runs: [number, number][] = [];
  for (const [at, word] of words.entries()) {
    if (used[at] || isNeutralWord(word) || isScrap(word, accented)) continue;
    const last = runs.at(-1);
    if (last && at - last[1] <= 1 && used[at - 1] !== 1) last[1] = at + 1;
    else runs.push([at, at + 1]);
  }
  return runs.map(([from, to]) => ({
    text: text.slice(words[from]?.start, words[to - 1]?.end),
    kind: kindOf(question, from, to),
  }));
}
