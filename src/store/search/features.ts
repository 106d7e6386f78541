/** What is measured of a candidate against a query. Each feature is about 0 to 1, or a little beyond. */
import type { Model } from './model.ts';
import type { Hits } from './scan.ts';
import { FOREIGN, leadOf, type Tally, type Totals, tally } from './tally.ts';

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
/** What a pair in the title alone covers of the query. */
const IN_TITLE = 0.7;
/** Words up to which a clause is read as one statement. */
const CLAUSE = 40;
const dot = (values: Float64Array, weights: readonly number[]): number =>
  weights.reduce((total, weight, index) => total + weight * (values[index] as number), 0);

export interface Measured {
  features: Features;
  /** How many of the words sought stand in the candidate or its title. */
  met: number;
}

/** Everything but what depends on the other candidates (`sameDocument`) or the caller (`index`, `prior`). */
export function measure(model: Model, title: Hits, heading: Hits, text: Hits): Measured {
  const totals: Totals = {
    frequencies: new Float64Array(model.size),
    pairFrequencies: new Float64Array(model.pairWeights.length),
    agreed: 0,
    met: 0,
  };
  const inHeading = tally(model, heading, 0, heading.syllable.length, HEADING, totals);
  let [clause, clauseSyllables, lead] = [0, 0, 0];
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
  const features: Features = {
    index: 0,
    syllables: dot(saturated, model.weights) / model.total,
    coverage: dot(covered, model.weights) / model.total,
    pairCoverage: dot(pairsCovered, model.pairWeights) / model.pairTotal,
    headingPrecision: precision(inHeading, heading.length),
    headingCoverage: dot(headed, model.pairWeights) / model.pairTotal,
    titlePrecision: precision(inTitle, title.length),
    clauseSyllables,
    clause,
    sameDocument: 0,
    spelling: totals.met > 0 ? totals.agreed / totals.met : 1,
    length: Math.log(words + 1) / 5,
    lead,
    definition: model.asksDefinition ? lead : 0,
    prior: 0,
  };
  const met = model.sought.filter(
    (own) => (totals.frequencies[own] as number) > 0 || (inTitle.syllables[own] as number) > 0,
  ).length;
  return { features, met };
}
