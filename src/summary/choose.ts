/** The two or three sentences that together say most of what an article's lead would say. */
import {
  LEANING_COST,
  LENGTH_ALLOWANCE,
  PAIR_SHARE,
  PAIR_WEIGHTS,
  PARTIAL_COST,
  WORD_WEIGHTS,
} from './weights.ts';
import { type Article, chances, type Terms, termsOf } from './worth.ts';

/** Most words in a summary. */
export const BUDGET = 80;
const MOST_SENTENCES = 3;
/** News says what matters early; later sentences are weighed only where these do not fit together. */
const CONSIDERED = 16;

interface Tally {
  /** What a sentence adds to those taken: a term counts once, however many of them have it. */
  take(index: number): number;
  leave(index: number): void;
}

function tally(terms: Terms, weights: readonly number[], share: number): Tally {
  const worth = chances(terms, weights);
  const held = new Uint8Array(worth.length);
  return {
    take(index) {
      const own = terms.of[index] as Int32Array;
      let added = 0;
      for (let i = 0; i < own.length; i++) {
        const term = own[i] as number;
        if (held[term] === 0) added += worth[term] as number;
        held[term] = (held[term] as number) + 1;
      }
      return share * added;
    },
    leave(index) {
      const own = terms.of[index] as Int32Array;
      for (let i = 0; i < own.length; i++) held[own[i] as number] = (held[own[i] as number] as number) - 1;
    },
  };
}

/**
 * Numbers of the candidates to print, in order: the best two or three within the budget, all of which include
 * the first `given` candidates; one where no two fit; the shortest where none does.
 */
export function choose(article: Article, given = 0): number[] {
  const { candidates } = article;
  const terms = termsOf(article);
  const words = tally(terms.words, WORD_WEIGHTS, 1);
  const pairs = tally(terms.pairs, PAIR_WEIGHTS, PAIR_SHARE);
  const set: number[] = [];
  let best: number[] = [];
  let bestValue = Number.NEGATIVE_INFINITY;

  const extend = (worth: number, length: number, cost: number, until: number, least: number): void => {
    if (set.length >= least) {
      const value = worth / (length + LENGTH_ALLOWANCE) - cost;
      if (value > bestValue) {
        bestValue = value;
        best = [...set];
      }
    }
    if (set.length === MOST_SENTENCES) return;
    const last = set.at(-1) ?? -1;
    // The given ones come first, each in its turn.
    const end = set.length < given ? last + 2 : until;
    for (let index = last + 1; index < end; index++) {
      const candidate = candidates[index];
      if (candidate === undefined) break;
      const longer = length + candidate.words.length;
      if (longer > BUDGET) continue;
      const follows = candidate.place === (candidates[last]?.place ?? -1) + 1;
      const leaning = candidate.leans && !follows ? LEANING_COST : 0;
      const partial = candidate.partial ? PARTIAL_COST : 0;
      set.push(index);
      extend(worth + words.take(index) + pairs.take(index), longer, cost + leaning + partial, until, least);
      words.leave(index);
      pairs.leave(index);
      set.pop();
    }
  };

  const count = candidates.length;
  for (const [until, least] of [
    [CONSIDERED, 2],
    [3 * CONSIDERED, 2],
    [count, 1],
  ] as const) {
    if (best.length === 0) extend(0, 0, 0, Math.min(count, until), Math.max(least, given));
  }
  if (best.length > 0 || count === 0) return best;
  const lengths = candidates.map((candidate) => candidate.words.length);
  return [lengths.indexOf(Math.min(...lengths))];
}
