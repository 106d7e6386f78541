/** The two or three sentences that together say most of what an article's lead would say. */
import { LEANING_COST, LENGTH_ALLOWANCE, PAIR_SHARE, PARTIAL_COST, PAIR_WEIGHTS, WORD_WEIGHTS } from './weights.ts';
import { type Article, chances, termsOf } from './worth.ts';

/** Most words in a summary. */
export const BUDGET = 80;
const MOST_SENTENCES = 3;
/** News says what matters early; later sentences are weighed only where these do not fit together. */
const CONSIDERED = 16;

/** What each set of sentences is worth: the expected share of its terms, each counted once, over its length. */
function valuer(article: Article): (set: readonly number[]) => number {
  const { words, pairs } = termsOf(article);
  const wordChances = chances(words, WORD_WEIGHTS);
  const pairChances = chances(pairs, PAIR_WEIGHTS);
  const wordMarks = new Int32Array(wordChances.length);
  const pairMarks = new Int32Array(pairChances.length);
  let mark = 0;
  const gather = (terms: Int32Array | undefined, marks: Int32Array, found: Float64Array): number => {
    let sum = 0;
    for (const term of terms ?? []) {
      if (marks[term] === mark) continue;
      marks[term] = mark;
      sum += found[term] ?? 0;
    }
    return sum;
  };
  return (set) => {
    mark++;
    let worth = 0;
    let length = 0;
    let cost = 0;
    let before = -1;
    for (const index of set) {
      const candidate = article.candidates[index];
      if (candidate?.leans && candidate.place !== before + 1) cost += LEANING_COST;
      if (candidate?.partial) cost += PARTIAL_COST;
      before = candidate?.place ?? before;
      worth += gather(words.of[index], wordMarks, wordChances);
      worth += PAIR_SHARE * gather(pairs.of[index], pairMarks, pairChances);
      length += candidate?.words.length ?? 0;
    }
    return worth / (length + LENGTH_ALLOWANCE) - cost;
  };
}

/**
 * Numbers of the candidates to print, in order: the best two or three within the budget, all of which include the
 * first `given` candidates; one where no two fit; the shortest where none does.
 */
export function choose(article: Article, given = 0): number[] {
  const lengths = article.candidates.map(({ words }) => words.length);
  const count = lengths.length;
  const value = valuer(article);
  const base = Array.from({ length: given }, (_, index) => index);
  const baseLength = base.reduce((sum, index) => sum + (lengths[index] ?? 0), 0);
  let best: number[] = [];
  let bestValue = Number.NEGATIVE_INFINITY;

  const extend = (set: number[], length: number, from: number, until: number, least: number): void => {
    if (set.length >= least) {
      const worth = value(set);
      if (worth > bestValue) {
        bestValue = worth;
        best = set;
      }
    }
    if (set.length === MOST_SENTENCES) return;
    for (let index = from; index < until; index++) {
      const longer = length + (lengths[index] ?? 0);
      if (longer <= BUDGET) extend([...set, index], longer, index + 1, until, least);
    }
  };

  for (const [until, least] of [
    [Math.min(count, CONSIDERED), 2],
    [Math.min(count, 3 * CONSIDERED), 2],
    [count, 1],
  ] as const) {
    if (best.length === 0) extend(base, baseLength, given, until, Math.max(least, given));
  }
  if (best.length > 0 || count === 0) return best.length > 0 ? best : [];
  return [lengths.indexOf(Math.min(...lengths))];
}
