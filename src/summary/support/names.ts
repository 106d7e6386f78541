/** Whether every proper name of a summary stands in the text. */
import { sentences } from '../../language/sentences.ts';
import { isStopWord } from '../../language/stop-words.ts';
import { wordsOf } from '../words.ts';
import type { Evidence } from './evidence.ts';

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const CAPITAL = /^\p{Lu}/u;

interface Run {
  words: string[];
  /** Whether it opens a sentence, where any word has a capital. */
  opening: boolean;
}

/** Capitalised words side by side. */
function runsOf(sentence: string): Run[] {
  const runs: Run[] = [];
  let end = -2;
  let nth = 0;
  for (const found of sentence.matchAll(WORD)) {
    const [word] = found;
    const capital = CAPITAL.test(word);
    if (capital && sentence.slice(end, found.index) === ' ' && end > 0) runs.at(-1)?.words.push(word);
    else if (capital) runs.push({ words: [word], opening: nth === 0 });
    end = capital ? found.index + word.length : -2;
    nth += 1;
  }
  return runs;
}

/** Whether the evidence has each run of capitalised words; what merely opens a sentence need only be known. */
export function namesStand(text: string, evidence: Evidence): boolean {
  const known = (word: string) => evidence.words.has(word) || isStopWord('', word);
  return sentences(text)
    .flatMap((sentence) => runsOf(sentence.text))
    .every(({ words, opening }) => {
      const run = wordsOf(words.join(' '));
      const [first = '', ...others] = run;
      if (evidence.says(run)) return true;
      return opening && known(first) && (others.length === 0 || evidence.says(others));
    });
}
