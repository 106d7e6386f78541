/** A part of a candidate (its heading, a clause) counted against a query. */
import type { Model } from './model.ts';
import type { Hits } from './scan.ts';

/** Weight of a word that the query does not have: its counts are not known. */
export const FOREIGN = 7;
/** Words before `là` that may be the term a clause defines. */
const LEAD = 14;

/** What a part has of the query, by weight; each syllable and pair once. */
export interface Part {
  syllables: number;
  pairs: number;
  /** Weight of all its words and pairs that are the query's. */
  matched: number;
}

/** What a candidate has in all its parts. */
export interface Totals {
  frequencies: Float64Array;
  pairFrequencies: Float64Array;
  agreed: number;
  met: number;
  /** Syllables met with the query's diacritics. */
  agreeing: Uint8Array;
}

/** Best agreement of each syllable and pair within one part; cleared by the next. */
export interface Scratch {
  syllables: Float64Array;
  pairs: Float64Array;
}

export const scratchOf = (model: Model): Scratch => ({
  syllables: new Float64Array(model.size),
  pairs: new Float64Array(model.pairWeights.length),
});

/** Reads hits `from` to `to` into the totals, `boost` times each; `best` is left with the part's agreements. */
export function tally(
  model: Model,
  hits: Hits,
  from: number,
  to: number,
  boost: number,
  totals: Totals,
  best: Scratch,
): Part {
  const { weights, pairWeights, spellings, otherSpelling } = model;
  best.syllables.fill(0);
  best.pairs.fill(0);
  const part: Part = { syllables: 0, pairs: 0, matched: 0 };
  let [before, beforeAgrees, beforeAt] = [-1, 0, -2];
  for (let at = from; at < to; at++) {
    const own = hits.syllable[at] as number;
    const position = hits.position[at] as number;
    const weight = weights[own] as number;
    const agrees = spellings[own]?.has(hits.marks[at] as number) ? 1 : (otherSpelling[own] as number);
    if (agrees === 1) totals.agreeing[own] = 1;
    totals.agreed += agrees * weight;
    totals.met += weight;
    totals.frequencies[own] = (totals.frequencies[own] as number) + boost * agrees;
    const gain = agrees - (best.syllables[own] as number);
    if (gain > 0) {
      part.syllables += gain * weight;
      best.syllables[own] = agrees;
    }
    part.matched += (weight * agrees) / 2;
    const pair = position === beforeAt + 1 ? model.pairOf(before, own) : -1;
    if (pair >= 0) {
      const both = Math.min(agrees, beforeAgrees);
      const pairGain = both - (best.pairs[pair] as number);
      if (pairGain > 0) {
        part.pairs += pairGain * (pairWeights[pair] as number);
        best.pairs[pair] = both;
      }
      totals.pairFrequencies[pair] = (totals.pairFrequencies[pair] as number) + boost * both;
      part.matched += (pairWeights[pair] as number) * both;
    }
    before = own;
    beforeAgrees = agrees;
    beforeAt = position;
  }
  return part;
}

/** How well the words before `là` in a clause are the query, as the harmonic mean of both coverages. */
export function definitionOf(model: Model, hits: Hits, from: number, to: number): number {
  const start = hits.position[from] as number;
  const seen = new Set<number>();
  let matched = 0;
  for (let at = from; at < to; at++) {
    const own = hits.syllable[at] as number;
    const words = (hits.position[at] as number) - start;
    if (words > LEAD) return 0;
    if (own === model.copula && at > from) {
      const recall = matched / model.total;
      const precision = matched / (matched + Math.max(0, words - seen.size) * FOREIGN * 0.5 || 1);
      return recall + precision > 0 ? (2 * recall * precision) / (recall + precision) : 0;
    }
    if (!seen.has(own)) {
      seen.add(own);
      matched += model.weights[own] as number;
    }
  }
  return 0;
}
