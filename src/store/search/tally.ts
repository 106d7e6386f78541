/** A part of a candidate (its heading, a clause) counted against a query. */
import type { Model } from './model.ts';
import type { Hits } from './scan.ts';

/** What is left of a match whose diacritics differ from the query's. */
const OTHER_SPELLING = 0.3;
/** Weight of a word that the query does not have: its counts are not known. */
export const FOREIGN = 7;
/** Words before `là` that may be the term a clause defines. */
const LEAD = 14;

export interface Tally {
  /** Best agreement of each syllable and pair with the part. */
  syllables: Float64Array;
  pairs: Float64Array;
  /** Weight of all the words and pairs of the part that are the query's. */
  matched: number;
}

export interface Totals {
  frequencies: Float64Array;
  pairFrequencies: Float64Array;
  agreed: number;
  met: number;
}

/** Reads hits `from` to `to` of a part into the totals. */
export function tally(
  model: Model,
  hits: Hits,
  from: number,
  to: number,
  boost: number,
  totals: Totals,
): Tally {
  const { weights, pairWeights, spellings } = model;
  const syllables = new Float64Array(model.size);
  const pairs = new Float64Array(pairWeights.length);
  let [matched, before, beforeAgrees, beforeAt] = [0, -1, 0, -2];
  for (let at = from; at < to; at++) {
    const own = hits.syllable[at] as number;
    const weight = weights[own] as number;
    const agrees = !spellings || spellings[own]?.has(hits.marks[at] as number) ? 1 : OTHER_SPELLING;
    totals.agreed += agrees * weight;
    totals.met += weight;
    totals.frequencies[own] = (totals.frequencies[own] as number) + boost * agrees;
    if (agrees > (syllables[own] as number)) syllables[own] = agrees;
    matched += (weight * agrees) / 2;
    const adjacent = (hits.position[at] as number) === beforeAt + 1;
    const pair = adjacent ? model.pairOf(before, own) : -1;
    if (pair >= 0) {
      const both = Math.min(agrees, beforeAgrees);
      totals.pairFrequencies[pair] = (totals.pairFrequencies[pair] as number) + boost * both;
      if (both > (pairs[pair] as number)) pairs[pair] = both;
      matched += (pairWeights[pair] as number) * both;
    }
    [before, beforeAgrees, beforeAt] = [own, agrees, hits.position[at] as number];
  }
  return { syllables, pairs, matched };
}

/** How well the words before `là` in a clause are the query, as the harmonic mean of both coverages. */
export function leadOf(model: Model, hits: Hits, from: number, to: number): number {
  const start = (hits.position[from] as number) ?? 0;
  let matched = 0;
  const seen = new Set<number>();
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
