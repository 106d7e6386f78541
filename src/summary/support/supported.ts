/** Whether a summary that a language model wrote says only what its article says. Pure. */
import { sentences } from '../../language/sentences.ts';
import { isStopWord } from '../../language/stop-words.ts';
import { isSyllable } from '../../language/syllable.ts';
import { BUDGET } from '../choose.ts';
import type { Story } from '../summarise.ts';
import { neighbours, wordsOf } from '../words.ts';
import { type Evidence, readEvidence } from './evidence.ts';
import { betweenFigures, figuresStand } from './figures.ts';
import { namesStand } from './names.ts';
import { negationsStand } from './negation.ts';

/** What is wrong with a summary: its form, its language, or what the article does not say. */
export type Fault = 'form' | 'length' | 'language' | 'figure' | 'name' | 'negation' | 'words';

const FEWEST_SENTENCES = 2;
const MOST_SENTENCES = 3;
/** Shares of a sentence's telling words, and of its neighbouring words, that the article has. */
const WORDS_HELD = 0.8;
const PAIRS_HELD = 0.5;
/** Running Vietnamese has more than these shares of well-formed syllables and of words with diacritics. */
const SYLLABLES = 0.7;
const MARKED = 0.3;

const OPENED = /^["“‘«(]*[\p{Lu}\p{N}]/u;
const ENDED = /[.!…]["”’»)]*$/u;
/** Markup, addresses and lists have no place in a summary. */
const FOREIGN = /[\n<>{}[\]*#_`|@\\]|https?:|www\./iu;

const share = <T>(all: readonly T[], held: (one: T) => boolean): number =>
  all.length === 0 ? 1 : all.filter(held).length / all.length;

function isVietnamese(words: readonly string[]): boolean {
  return share(words, isSyllable) >= SYLLABLES && share(words, (word) => /[^a-z\d]/.test(word)) >= MARKED;
}

/** Whether a sentence, apart from its figures, is told in the article's own words. */
function ownWords(sentence: string, { words, pairs }: Evidence, day: string): boolean {
  const said = betweenFigures(sentence, day).map(wordsOf);
  const telling = said.flat().filter((word) => !isStopWord('', word));
  return (
    share(telling, (word) => words.has(word)) >= WORDS_HELD &&
    share(said.flatMap(neighbours), (pair) => pairs.has(pair)) >= PAIRS_HELD
  );
}

/**
 * The first fault of a summary, or null where the article bears it out: two or three whole Vietnamese sentences
 * within the budget whose figures, names and denials are the article's, told mostly in its words. `day` is the
 * Vietnamese day the article was published.
 */
export function faultOf(summary: string, { title, paragraphs }: Story, day: string): Fault | null {
  const parts = sentences(summary);
  const whole = parts.every(({ text }) => OPENED.test(text) && ENDED.test(text));
  if (!whole || parts.length < FEWEST_SENTENCES || parts.length > MOST_SENTENCES || FOREIGN.test(summary))
    return 'form';
  const words = wordsOf(summary);
  if (words.length > BUDGET) return 'length';
  if (!isVietnamese(words)) return 'language';
  const evidence = readEvidence([title, ...paragraphs]);
  const said = readEvidence([summary]);
  if (!figuresStand(said.text, evidence, day)) return 'figure';
  if (!namesStand(said.text, evidence)) return 'name';
  if (!negationsStand(said, evidence)) return 'negation';
  return sentences(said.text).every(({ text }) => ownWords(text, evidence, day)) ? null : 'words';
}
