/** A text as what summaries of it are held against. */
import { expandAbbreviations } from '../../language/abbreviations.ts';
import { sentences } from '../../language/sentences.ts';
import { neighbours, wordsOf } from '../words.ts';

export interface Evidence {
  /** Written out: `UBND` as `ủy ban nhân dân`. */
  text: string;
  /** Per clause, the words in order; nothing is denied across the end of a clause. */
  clauses: readonly (readonly string[])[];
  words: ReadonlySet<string>;
  pairs: ReadonlySet<string>;
  /** Whether these words stand side by side somewhere. */
  says(words: readonly string[]): boolean;
}

const CLAUSE_END = /[,;:()–—“”"]+\s/u;

/** Reads paragraphs, each apart from the next. */
export function readEvidence(paragraphs: readonly string[]): Evidence {
  const texts = paragraphs.map(expandAbbreviations);
  const runs = texts.map(wordsOf);
  const whole = runs.map((run) => ` ${run.join(' ')} `).join('|');
  return {
    text: texts.join('\n'),
    clauses: texts.flatMap((text) =>
      sentences(text).flatMap((sentence) => sentence.text.split(CLAUSE_END).map(wordsOf)),
    ),
    words: new Set(runs.flat()),
    pairs: new Set(runs.flatMap(neighbours)),
    says: (words) => whole.includes(` ${words.join(' ')} `),
  };
}
