/** The second stage of a search: candidates of the index read again in the Worker and put in order. */
import { FEATURES, type Feature, type Features, measure } from './features.ts';
import { modelOf } from './model.ts';
import type { SearchQuery } from './query.ts';
import { scan } from './scan.ts';
import { restoreSpellings, weighSpellings } from './spelling.ts';
import type { Statistics } from './statistics.ts';
import { scratchOf } from './tally.ts';

export interface Candidate {
  title: string;
  heading: string;
  text: string;
  /** What the index gave it, more being better. */
  score: number;
  /** The record it is a part of; parts of one record speak for each other. */
  owner: string | number;
  /** What the domain adds, such as `recency`; 0 without. */
  prior?: number;
}

export interface Ranked<C extends Candidate = Candidate> {
  candidate: C;
  score: number;
  /** How many of the words that say what is sought stand in the candidate or its title. */
  met: number;
  features: Features;
}

/** Fitted on questions with known answers; see the block comment of `query.ts`. */
export const WEIGHTS: Readonly<Record<Feature, number>> = {
  index: 0.4,
  syllables: 4,
  coverage: 1.1,
  pairCoverage: 5.3,
  headingPrecision: 3.3,
  headingCoverage: 1.5,
  titlePrecision: 1.9,
  titleCoverage: 11,
  clause: 2.5,
  sameDocument: 2.5,
  spelling: 3.4,
  length: -2.6,
  definition: 6.8,
  prior: 1,
};

/** "Điều 5." and its like name a heading's place, not its subject. */
const PLACE = /^\s*(?:điều|mục|chương|phần)\s+[\divxlc]+[a-zđ]?\s*[.:]?\s*/iu;

/** Candidates whose words decide the spelling of a query typed without diacritics. */
const WITNESSES = 60;
/** Other parts of the same record that count as evidence for it. */
const SIBLINGS = 5;

/** A prior for documents by year: a law of today before the one it replaced, all else being equal. */
export const recency = (year: number): number => Math.min(3, Math.max(-2, (year - 2010) / 10));

/** Orders candidates, best first; equal ones by the index, then as given. `without` is for ablations. */
export function rescore<C extends Candidate>(
  query: SearchQuery,
  statistics: Statistics,
  candidates: readonly C[],
  weights: Readonly<Record<Feature, number>> = WEIGHTS,
): Ranked<C>[] {
  const model = modelOf(query, statistics);
  const titles = new Map<string, ReturnType<typeof scan>>();
  const titleHits = (title: string) => {
    let hits = titles.get(title);
    if (!hits) {
      hits = scan(title, model.finder);
      titles.set(title, hits);
    }
    return hits;
  };
  const ordered = [...candidates].sort((a, b) => b.score - a.score);
  const read = ordered.map((candidate) => ({
    candidate,
    title: titleHits(candidate.title),
    heading: scan(candidate.heading.replace(PLACE, ''), model.finder),
    text: scan(candidate.text, model.finder),
  }));
  const parts = read.map(({ title, heading, text }) => [title, heading, text]);
  if (!query.accented) {
    const restored = restoreSpellings(model, parts.slice(0, WITNESSES));
    model.spellings = restored.map((likeliest, own) => model.spellings[own] ?? likeliest);
  }
  weighSpellings(model, parts);
  const scratch = scratchOf(model);
  const measured = read.map(({ candidate, title, heading, text }) => {
    const { features, met } = measure(model, scratch, title, heading, text);
    features.index = candidate.score / 10;
    features.prior = candidate.prior ?? 0;
    return { candidate, features, met };
  });
  const evidence = ({ features }: { features: Features }) => features.syllables + features.pairCoverage;
  const most = Math.max(1e-9, ...measured.map(evidence));
  const owners = Map.groupBy(measured, ({ candidate }) => candidate.owner);
  for (const own of measured) {
    const siblings = (owners.get(own.candidate.owner) ?? []).filter((other) => other !== own).map(evidence);
    const best = siblings.sort((a, b) => b - a).slice(0, SIBLINGS);
    own.features.sameDocument = best.reduce((total, value) => total + value / most, 0) / SIBLINGS;
  }
  return measured
    .map((found) => ({
      ...found,
      score: FEATURES.reduce((total, name) => total + weights[name] * found.features[name], 0),
    }))
    .sort((a, b) => b.score - a.score);
}
