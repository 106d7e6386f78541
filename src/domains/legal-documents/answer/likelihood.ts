/**
 * How likely the article that a search found first answers the question: a logistic over what the search measured and
 * what the article lacks. Its weights are fitted on questions with known answers, each asked twice, once with the right
 * document taken out of the corpus; `npm run fit:answers` derives them. Pure.
 */

import { fold } from '../../../language/fold.ts';
import { isStopWord } from '../../../language/stop-words.ts';
import { syllables } from '../../../language/syllables.ts';
import { askedValue, hasValue } from '../../../question/asked-value.ts';
import type { Question } from '../../../question/question.ts';
import type { SearchQuery } from '../../../store/search/query.ts';
import type { Candidate, Ranked } from '../../../store/search/rank.ts';
import { rarity, type Statistics } from '../../../store/search/statistics.ts';
import fitted from './likelihood-weights.json' with { type: 'json' };

export const LIKELIHOOD_FEATURES = [
  'syllables',
  'coverage',
  'pairCoverage',
  'headingPrecision',
  'headingCoverage',
  'clause',
  'spelling',
  'length',
  'definition',
  'prior',
  'aheadOfNext',
  'aheadOfOther',
  'rarestMissing',
  'missing',
  'rarestPairMissing',
  'pairsMissing',
  'inHeading',
  'pairsInHeading',
  'bestSentence',
  'ownSentence',
  'sentencePairs',
  'headingOrder',
  'headingOwn',
  'titlePairs',
  'twin',
  'otherPairs',
  'run',
  'share',
  'documents',
  'indexRatio',
  'indexMargin',
  'valueAsked',
  'definitionAsked',
  'yesOrNo',
] as const;

export type LikelihoodFeature = (typeof LIKELIHOOD_FEATURES)[number];
export type LikelihoodFeatures = Record<LikelihoodFeature, number>;

/** Characters of an article that are read, and passages after the first that may be its rivals. */
const READ = 6_000;
const RIVALS = 7;
/** Passages among which the first is weighed: by how much of their scores it has, and of how many documents they are. */
const AMONG = 10;
/** Syllables of a text within which the longest run of the question is sought. */
const RUN = 1_200;
const PLACE = /^\s*(?:điều|mục|chương|phần)\s+[\divxlc]+[a-zđ]?\s*[.:]?\s*/iu;

const wordsOf = (text: string): string[] => syllables(text).map(({ folded }) => folded);
const pairsOf = (words: readonly string[]): Set<string> =>
  new Set(words.slice(1).map((word, at) => `${words[at]}_${word}`));

/** Length of the longest common run, or with `gaps` the longest common subsequence, of two texts. */
function common(one: readonly string[], other: readonly string[], gaps: boolean): number {
  let before = new Uint16Array(other.length + 1);
  let best = 0;
  for (const word of one) {
    const row = new Uint16Array(other.length + 1);
    for (const [at, word2] of other.entries()) {
      const met = word === word2;
      row[at + 1] = met
        ? (before[at] as number) + 1
        : gaps
          ? Math.max(before[at + 1] as number, row[at] as number)
          : 0;
      best = Math.max(best, row[at + 1] as number);
    }
    before = row;
  }
  return best;
}

interface Term {
  term: string;
  weight: number;
}

function weighed(terms: SearchQuery['syllables'], { rows, counts }: Statistics): Term[] {
  return terms
    .filter(({ says }) => says >= 0.5)
    .map(({ term, says }) => ({ term, weight: says * rarity(counts.get(term) ?? 0, rows) }));
}

/** Share of the weight of terms that `has`; 1 without any. */
function share(terms: readonly Term[], has: (term: string) => boolean): number {
  let [met, all] = [0, 0];
  for (const { term, weight } of terms) {
    all += weight;
    if (has(term)) met += weight;
  }
  return all === 0 ? 1 : met / all;
}

/** The heaviest term that is lacking, as a share of the heaviest of all. */
function heaviestLacking(terms: readonly Term[], has: (term: string) => boolean): number {
  const most = Math.max(1e-9, ...terms.map(({ weight }) => weight));
  return Math.max(0, ...terms.filter(({ term }) => !has(term)).map(({ weight }) => weight)) / most;
}

/** A question that wants yes or no, and one that wants a term defined, folded. */
const YES_OR_NO = /\bkhong\W*$/;
const DEFINITION = /\b(?:la gi|the nao la|khai niem)\b/;

/** What is measured of the first of ranked articles; null without any. */
export function likelihoodFeatures(
  query: SearchQuery,
  statistics: Statistics,
  ranked: readonly Ranked[],
  question: Question,
): LikelihoodFeatures | null {
  const [first, ...rest] = ranked.slice(0, RIVALS + 1);
  if (!first) return null;
  const { candidate, features } = first;
  const others = rest.filter((each) => each.candidate.owner !== candidate.owner);
  const [other] = others;
  const terms = weighed(query.syllables, statistics);
  const pairs = weighed(query.pairs, statistics);
  const asked = query.runs.flat().filter(({ says }) => says >= 0.5 && says !== 0.7);
  const telling = asked.map(({ folded }) => folded).filter((word) => !isStopWord(word));
  const heading = wordsOf(candidate.heading.replace(PLACE, ''));
  const text = wordsOf(candidate.text.slice(0, READ));
  const title = wordsOf(candidate.title);
  const [inHeading, inText, inTitle] = [new Set(heading), new Set(text), new Set(title)];
  const has = (word: string): boolean => inText.has(word) || inHeading.has(word) || inTitle.has(word);
  const [headingPairs, textPairs, titlePairs] = [pairsOf(heading), pairsOf(text), pairsOf(title)];
  const hasPair = (pair: string): boolean =>
    textPairs.has(pair) || headingPairs.has(pair) || titlePairs.has(pair);
  let [bestSentence, ownSentence, sentencePairs] = [0, 0, 0];
  for (const sentence of candidate.text.slice(0, READ).split(/[.;\n]/)) {
    const words = wordsOf(sentence);
    const [own, ownPairs] = [new Set(words), pairsOf(words)];
    const under = share(terms, (word) => own.has(word) || inHeading.has(word));
    const alone = share(terms, (word) => own.has(word));
    const paired = share(pairs, (pair) => ownPairs.has(pair) || headingPairs.has(pair));
    bestSentence = Math.max(bestSentence, under);
    ownSentence = Math.max(ownSentence, alone);
    sentencePairs = Math.max(sentencePairs, paired);
  }
  const among = ranked.slice(0, AMONG);
  const indexed = among.slice(1).map((each) => each.candidate.score);
  const kind = askedValue(question);
  const asking = fold(question.text);
  const length = Math.max(1, telling.length);
  const everyWord = asked.map(({ folded }) => folded);
  const inOrder = common(telling, heading, true);
  return {
    syllables: features.syllables,
    coverage: features.coverage,
    pairCoverage: features.pairCoverage,
    headingPrecision: features.headingPrecision,
    headingCoverage: features.headingCoverage,
    clause: features.clause,
    spelling: features.spelling,
    length: features.length,
    definition: features.definition,
    prior: features.prior,
    aheadOfNext: Math.min(6, first.score - (rest[0]?.score ?? 0)),
    aheadOfOther: Math.min(8, first.score - (other?.score ?? rest.at(-1)?.score ?? 0)),
    rarestMissing: heaviestLacking(terms, has),
    missing: 1 - share(terms, has),
    rarestPairMissing: heaviestLacking(pairs, hasPair),
    pairsMissing: 1 - share(pairs, hasPair),
    inHeading: share(terms, (word) => inHeading.has(word)),
    pairsInHeading: share(pairs, (pair) => headingPairs.has(pair)),
    bestSentence,
    ownSentence,
    sentencePairs,
    headingOrder: Math.min(1, inOrder / length),
    headingOwn: inOrder / Math.max(1, heading.filter((word) => !isStopWord(word)).length),
    titlePairs: share(pairs, (pair) => titlePairs.has(pair)),
    twin: Math.max(0, ...others.slice(0, 4).map((each) => alike(inHeading, each.candidate))),
    otherPairs: other?.features.pairCoverage ?? 0,
    run: Math.min(
      1,
      Math.max(common(everyWord, heading, false), common(everyWord, text.slice(0, RUN), false)) / length,
    ),
    share: 1 / among.reduce((sum, each) => sum + Math.exp(each.score - first.score), 0),
    documents: new Set(among.map((each) => each.candidate.owner)).size,
    indexRatio: candidate.score / Math.max(1e-9, candidate.score, ...indexed),
    indexMargin: candidate.score - Math.max(0, ...indexed),
    valueAsked: kind === null ? 0 : hasValue(candidate.text, kind) ? 1 : -1,
    definitionAsked: DEFINITION.test(asking) ? 1 : 0,
    yesOrNo: YES_OR_NO.test(asking) ? 1 : 0,
  };
}

/** How alike another document's heading is: an older or newer rule of the same. */
function alike(heading: ReadonlySet<string>, { heading: other }: Candidate): number {
  const words = new Set(wordsOf(other.replace(PLACE, '')));
  const both = [...words].filter((word) => heading.has(word)).length;
  return both / Math.max(1, words.size + heading.size - both);
}

/** Probability that the first article answers, by the fitted weights. */
export function likelihood(features: LikelihoodFeatures): number {
  const sum = LIKELIHOOD_FEATURES.reduce((total, name) => {
    const { mean, deviation, weight } = fitted.features[name];
    const standard = Math.max(-4, Math.min(4, (features[name] - mean) / deviation));
    return total + weight * standard;
  }, fitted.bias);
  return 1 / (1 + Math.exp(-sum));
}

/** From this probability on an answer is asserted; below it stands what is related. */
export const ASSERTED: number = fitted.threshold;
