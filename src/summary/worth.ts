/**
 * What the words of an article are worth: for each word and each pair of neighbours, the chance that the
 * article's own lead would use it. Position, repetition and the title speak for a word; captions against it.
 */
import { isStopWord } from '../language/stop-words.ts';
import type { Candidate } from './candidates.ts';
import { neighbours } from './words.ts';

/** Distinct terms of the candidates, with the features that weigh them. */
export interface Terms {
  /** Per candidate, the numbers of its distinct terms. */
  of: Int32Array[];
  /** `FEATURES.length` values a term, one term after another. */
  features: Float64Array;
}

/** The meaning of each feature, in the order of the weights. */
export const FEATURES = [
  'constant',
  'log of the number of sentences that have it',
  'stands in the title',
  'share of its syllables that stand in the title',
  'log of the first sentence that has it',
  'share of its syllables that are grammar',
  'repetition, for terms of the title',
  'first sentence, for terms of the title',
  'first sentence, where the text is one paragraph',
  'first three sentences, where the text is one paragraph',
  'share of its sentences that are captions',
  'log of the number of sentences',
] as const;

export interface Article {
  title: readonly string[];
  candidates: readonly Candidate[];
  /** Whether the text came as a single paragraph, so that its lead is still within it. */
  oneParagraph: boolean;
}

interface Seen {
  sentences: number;
  first: number;
  captions: number;
  last: number;
}

function measure(
  lists: readonly (readonly string[])[],
  titleTerms: ReadonlySet<string>,
  article: Article,
): Terms {
  const numbers = new Map<string, number>();
  const seen: Seen[] = [];
  const of = lists.map((list, index) => {
    const own: number[] = [];
    for (const term of list) {
      let number = numbers.get(term);
      if (number === undefined) {
        number = seen.length;
        numbers.set(term, number);
        seen.push({ sentences: 0, first: index, captions: 0, last: -1 });
      }
      const entry = seen[number];
      if (entry === undefined || entry.last === index) continue;
      entry.last = index;
      entry.sentences++;
      if (article.candidates[index]?.caption) entry.captions++;
      own.push(number);
    }
    return Int32Array.from(own);
  });
  const title = new Set(article.title);
  const block = article.oneParagraph ? 1 : 0;
  const size = Math.log(1 + lists.length) / 4;
  const features = new Float64Array(seen.length * FEATURES.length);
  let at = 0;
  for (const [term, number] of numbers) {
    const { sentences, first, captions } = seen[number] as Seen;
    const parts = term.split('_');
    let grammar = 0;
    let shared = 0;
    for (const part of parts) {
      if (isStopWord('', part)) grammar++;
      if (title.has(part)) shared++;
    }
    const inTitle = titleTerms.has(term) ? 1 : 0;
    const repeated = Math.log(sentences);
    const opening = first === 0 ? 1 : 0;
    features[at] = 1;
    features[at + 1] = repeated;
    features[at + 2] = inTitle;
    features[at + 3] = parts.length > 1 ? shared / parts.length : 0;
    features[at + 4] = Math.log(1 + first);
    features[at + 5] = grammar / parts.length;
    features[at + 6] = inTitle * repeated;
    features[at + 7] = inTitle * opening;
    features[at + 8] = block * opening;
    features[at + 9] = first < 3 ? block : 0;
    features[at + 10] = captions / sentences;
    features[at + 11] = size;
    at += FEATURES.length;
  }
  return { of, features };
}

/** Single words and pairs of an article, measured. */
export function termsOf(article: Article): { words: Terms; pairs: Terms } {
  const lists = article.candidates.map(({ words }) => words);
  return {
    words: measure(lists, new Set(article.title), article),
    pairs: measure(lists.map(neighbours), new Set(neighbours(article.title)), article),
  };
}

/** The chance of each term, by logistic weights over its features. */
export function chances(terms: Terms, weights: readonly number[]): Float64Array {
  const width = FEATURES.length;
  const found = new Float64Array(terms.features.length / width);
  for (let term = 0; term < found.length; term++) {
    let sum = 0;
    for (let k = 0; k < width; k++) sum += (weights[k] ?? 0) * (terms.features[term * width + k] ?? 0);
    found[term] = 1 / (1 + Math.exp(-sum));
  }
  return found;
}
