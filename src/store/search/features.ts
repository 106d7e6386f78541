/** What is measured of a candidate against a query. Each feature is about 0 to 1, or a little beyond. */
import type { Model } from './model.ts';
import type { Hits } from './scan.ts';
import { definitionOf, FOREIGN, type Part, type Scratch, type Totals, tally } from './tally.ts';

export const FEATURES = [
  'index',
  'syllables',
  'coverage',
  'pairCoverage',
  'headingPrecision',
  'headingCoverage',
  'titlePrecision',
  'titleCoverage',
  'clause',
  'sameDocument',
  'spelling',
  'length',
  'definition',
  'prior',
] as const;

export type Feature = (typeof FEATURES)[number];
export type Features = Record<Feature, number>;

/** Saturation and length normalisation of BM25, and the words of a usual passage. */
const K1 = 1;
const B = 0.5;
const USUAL_LENGTH = 250;
/** What a heading's word is worth against one of the text. */
const HEADING = 3;
/** What a pair in the title alone covers of the query. */
const IN_TITLE = 0.8;
/** Words up to which a clause is read as one statement. */
const CLAUSE = 25;

export interface Measured {
  features: Features;
  /** How many of the words sought stand in the candidate or its title. */
  met: number;
}

/** Share of a part that is the query's, its own words and pairs weighed alike. */
function precision({ matched }: Part, words: number): number {
  return words === 0 ? 0 : matched / Math.max(matched, words * FOREIGN);
}

/** Everything but what depends on the other candidates (`sameDocument`) or the caller (`index`, `prior`). */
export function measure(model: Model, scratch: Scratch, title: Hits, heading: Hits, text: Hits): Measured {
  const totals: Totals = {
    frequencies: new Float64Array(model.size),
    pairFrequencies: new Float64Array(model.pairWeights.length),
    agreed: 0,
    met: 0,
    agreeing: new Uint8Array(model.size),
  };
  const inTitle = tally(model, title, 0, title.syllable.length, 0, totals, scratch);
  const titlePairs = scratch.pairs.slice();
  const inHeading = tally(model, heading, 0, heading.syllable.length, HEADING, totals, scratch);
  let headed = 0;
  for (const [pair, weight] of model.pairWeights.entries()) {
    headed += weight * Math.max(scratch.pairs[pair] as number, titlePairs[pair] as number);
  }
  let titled = inTitle.syllables;
  for (const [pair, weight] of model.pairWeights.entries()) titled += weight * (titlePairs[pair] as number);
  let [clause, definition] = [0, 0];
  for (let from = 0; from < text.syllable.length; ) {
    const number = text.clause[from] as number;
    let to = from + 1;
    while (to < text.syllable.length && text.clause[to] === number) to++;
    const part = tally(model, text, from, to, 1, totals, scratch);
    const shorter = 1 / (1 + Math.max(0, (text.clauseLengths[number] as number) - CLAUSE) / (CLAUSE * 4));
    clause = Math.max(clause, (part.syllables / model.total) * shorter);
    if (model.asksDefinition) definition = Math.max(definition, definitionOf(model, text, from, to));
    from = to;
  }
  const words = heading.length + text.length;
  const damping = K1 * (1 - B + (B * words) / USUAL_LENGTH);
  let [saturated, covered, pairsCovered] = [0, 0, 0];
  for (const [own, weight] of model.weights.entries()) {
    const frequency = totals.frequencies[own] as number;
    saturated += (weight * frequency * (K1 + 1)) / (frequency + damping);
    covered += weight * Math.min(1, frequency);
  }
  for (const [pair, weight] of model.pairWeights.entries()) {
    const own = Math.min(1, totals.pairFrequencies[pair] as number);
    pairsCovered += weight * Math.max(own, IN_TITLE * (titlePairs[pair] as number));
  }
  const features: Features = {
    index: 0,
    syllables: saturated / model.total,
    coverage: covered / model.total,
    pairCoverage: pairsCovered / model.pairTotal,
    headingPrecision: precision(inHeading, heading.length),
    headingCoverage: headed / model.pairTotal,
    titlePrecision: precision(inTitle, title.length),
    titleCoverage: model.brevity * (titled / (model.total + model.pairTotal)),
    clause,
    sameDocument: 0,
    spelling: totals.met > 0 ? totals.agreed / totals.met : 1,
    length: Math.log(words + 1) / 5,
    definition,
    prior: 0,
  };
  const has = (own: number) => totals.agreeing[own] === 1;
  return { features, met: model.sought.filter((ways) => ways.some((terms) => terms.every(has))).length };
}
