/** Words of a question as sequences that say nothing of who asked. */
import { isStopWord } from '../../language/stop-words.ts';
import { syllables } from '../../language/syllables.ts';

/** A pasted page is counted by its beginning. */
const MOST_CHARACTERS = 300;
const LONGEST = 4;
/** No Vietnamese syllable is longer; what is may be a password or a name of an account. */
const LONGEST_SYLLABLE = 7;
const MOST_TERMS = 40;

/** Addresses of people and pages, whose parts would otherwise count as words. */
const ADDRESS = /\S+@\S+|\b(?:https?:\/\/|www\.)\S+/giu;
const BREAK = /[\n.,;:()?!"“”]/;
const WORD = /^[a-z]+$/;

/**
 * Runs of one to four folded syllables, each once, without stop words at either end. Whatever holds a digit ends a
 * run and is left out: house and parcel numbers, telephones, identity numbers.
 */
export function termsOf(question: string): string[] {
  const whole =
    question.length > MOST_CHARACTERS ? question.slice(0, MOST_CHARACTERS).replace(/\S+$/, '') : question;
  const text = whole.replace(ADDRESS, ' 0 ');
  const words = syllables(text);
  // Where diacritics were typed, `thẻ` is no stop word although `thế` is.
  const accented = words.some(({ folded, spelling }) => folded !== spelling);
  const runs: { word: string; stops: boolean }[][] = [[]];
  let end = 0;
  for (const { folded: word, spelling, start, end: until } of words) {
    if (BREAK.test(text.slice(end, start))) runs.push([]);
    end = until;
    const stops = isStopWord(word, accented ? spelling : word);
    if (WORD.test(word) && word.length <= LONGEST_SYLLABLE) runs.at(-1)?.push({ word, stops });
    else runs.push([]);
  }
  const terms = new Set<string>();
  for (const run of runs) {
    for (let from = 0; from < run.length; from += 1) {
      for (let length = 1; length <= LONGEST && from + length <= run.length; length += 1) {
        const term = run.slice(from, from + length);
        if (term[0]?.stops || term.at(-1)?.stops) continue;
        const text = term.map(({ word }) => word).join(' ');
        if (text.length > 1) terms.add(text);
      }
    }
  }
  return [...terms].slice(0, MOST_TERMS);
}
