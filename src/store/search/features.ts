/** What is measured of a candidate against a query. Each feature is about 0 to 1, or a little beyond. */
import type { Model } from './model.ts';
import type { Hits } from './scan.ts';

export const FEATURES = [
  'index',
  'syllables',
  'coverage',
  'pairCoverage',
  'headingPrecision',
  'headingCoverage',
  'titlePrecision',
  'clauseSyllables',
  'clause',
  'run',
  'sameDocument',
  'spelling',
  'length',
  'lead',
  'definition',
  'prior',
] as const;

export type Feature = (typeof FEATURES)[number];
export type Features = Record<Feature, number>;

/** Saturation and length normalisation of BM25, and the words of a usual passage. */
const K1 = 1.2;
const B = 0.6;
const USUAL_LENGTH = 250;
/** What a heading's word is worth against one of the text. */
const HEADING = 3;
/** What is left of a match whose diacritics differ from the query's. */
const OTHER_SPELLING = 0.3;
/** What a pair in the title alone covers of the query. */
const IN_TITLE = 0.7;
/** Weight of a word that the query does not have: its counts are not known. */
const FOREIGN = 7;
/** Words up to which a clause is read as one statement. */
const CLAUSE = 40;
/** Words before `là` that may be the term a clause defines. */
const LEAD = 14;

interface Tally {
  /** Best agreement of each syllable and pair with the part. */
  syllables: Float64Array;
  pairs: Float64Array;
  /** Weight of all the words and pairs of the part that are the query's. */
  matched: number;
  run: number;
}

interface Totals {
  frequencies: Float64Array;
  pairFrequencies: Float64Array;
  agreed: number;
  met: number;
}

const dot = (values: Float64Array, weights: readonly number[]): number =>
  weights.reduce((total, weight, index) => total + weight * (values[index] as number), 0);

/** Reads hits `from` to `to` of a part into the totals. */
function tally(model: Model, hits: Hits, from: number, to: number, boost: number, totals: Totals): Tally {
  const { weights, pairWeights, spellings } = model;
  const syllables = new Float64Array(model.size);
  const pairs = new Float64Array(pairWeights.length);
  let [matched, run, longest, before, beforeAgrees, beforeAt] = [0, 0, 0, -1, 0, -2];
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
      run += weight * agrees;
    } else run = weight * agrees;
    if (run > longest) longest = run;
    [before, beforeAgrees, beforeAt] = [own, agrees, hits.position[at] as number];
  }
  return { syllables, pairs, matched, run: longest };
}

/** How well the words before `là` in a clause are the query, as the harmonic mean of both coverages. */
function leadOf(model: Model, hits: Hits, from: number, to: number): number {
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

/** Everything but what depends on the other candidates (`sameDocument`) or the caller (`index`, `prior`). */
export function measure(model: Model, title: Hits, heading: Hits, text: Hits): Features & { words: number } {
  const totals: Totals = {
    frequencies: new Float64Array(model.size),
    pairFrequencies: new Float64Array(model.pairWeights.length),
    agreed: 0,
    met: 0,
  };
  const inHeading = tally(model, heading, 0, heading.syllable.length, HEADING, totals);
  let [clause, clauseSyllables, run, lead] = [0, 0, inHeading.run, 0];
  for (let from = 0; from < text.syllable.length; ) {
    const number = text.clause[from] as number;
    let to = from + 1;
    while (to < text.syllable.length && text.clause[to] === number) to++;
    const part = tally(model, text, from, to, 1, totals);
    const shorter = 1 / (1 + Math.max(0, (text.clauseLengths[number] as number) - CLAUSE) / (CLAUSE * 4));
    const syllables = (dot(part.syllables, model.weights) / model.total) * shorter;
    const pairs = (dot(part.pairs, model.pairWeights) / model.pairTotal) * shorter;
    clauseSyllables = Math.max(clauseSyllables, syllables);
    clause = Math.max(clause, (syllables + pairs) / 2);
    run = Math.max(run, part.run);
    lead = Math.max(lead, leadOf(model, text, from, to));
    from = to;
  }
  const inTitle = tally(model, title, 0, title.syllable.length, 0, totals);
  const words = heading.length + text.length;
  const damping = K1 * (1 - B + (B * words) / USUAL_LENGTH);
  const saturated = totals.frequencies.map((frequency) => (frequency * (K1 + 1)) / (frequency + damping));
  const covered = totals.frequencies.map((frequency) => Math.min(1, frequency));
  const pairsCovered = totals.pairFrequencies.map((frequency, pair) =>
    Math.max(Math.min(1, frequency), IN_TITLE * (inTitle.pairs[pair] as number)),
  );
  const headed = inHeading.pairs.map((agrees, pair) => Math.max(agrees, inTitle.pairs[pair] as number));
  const precision = (part: Tally, length: number) => {
    const foreign = Math.max(0, length - part.matched / FOREIGN) * FOREIGN;
    return length === 0 ? 0 : part.matched / (part.matched + foreign);
  };
  return {
    index: 0,
    syllables: dot(saturated, model.weights) / model.total,
    coverage: dot(covered, model.weights) / model.total,
    pairCoverage: dot(pairsCovered, model.pairWeights) / model.pairTotal,
    headingPrecision: precision(inHeading, heading.length),
    headingCoverage: dot(headed, model.pairWeights) / model.pairTotal,
    titlePrecision: precision(inTitle, title.length),
    clauseSyllables,
    clause,
    run: run / model.total,
    sameDocument: 0,
    spelling: totals.met > 0 ? totals.agreed / totals.met : 1,
    length: Math.log(words + 1) / 5,
    lead,
    definition: model.asksDefinition ? lead : 0,
    prior: 0,
    words,
  };
}
