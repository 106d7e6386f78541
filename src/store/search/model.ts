/** A query as numbers: its syllables and pairs with their weights, for reading candidates quickly. */

import { marksOf } from './letter-codes.ts';
import type { SearchQuery } from './query.ts';
import { type Finder, finder } from './scan.ts';
import { rarity, type Statistics } from './statistics.ts';

export interface Model {
  finder: Finder;
  size: number;
  /** Weight of each syllable and each pair: how rare it is, times what it says. */
  weights: number[];
  pairWeights: number[];
  /** How much each syllable says (see `QueryTerm`). */
  says: number[];
  total: number;
  pairTotal: number;
  /** For each word sought the sets of syllables, by number, any of which stands for it; none where the index has none. */
  sought: number[][][];
  /** 0 to 1: how short the query is. What few words name is a subject, which titles state. */
  brevity: number;
  /** What is left of a match whose diacritics differ from the query's, by syllable. */
  otherSpelling: number[];
  /** Diacritics were typed. */
  accented: boolean;
  asksDefinition: boolean;
  /** Number of the syllable `là`, which stands between a term and its definition. */
  copula: number;
  /** Spellings (see `marksOf`) that agree with the query, by syllable; none where it was typed without any. */
  spellings: (Set<number> | undefined)[];
  /** Number of a pair of syllables, or -1. */
  pairOf(first: number, second: number): number;
}

/** What is left of a match whose diacritics differ from the query's, where no candidate agrees. */
const OTHER_SPELLING = 0.3;
/** Words beyond the first from which a query is a sentence. */
const BRIEF = 8;
const COPULA = 'la';
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0) || 1;

/** Numbers the terms of a query and weighs them. Terms the index does not hold are left out. */
export function modelOf(query: SearchQuery, { rows, counts }: Statistics): Model {
  const held = query.syllables.filter(({ term }) => counts.has(term));
  const names = held.map(({ term }) => term);
  const said = held.map(({ says }) => says);
  const weights = held.map(({ term, says }) => says * rarity(counts.get(term) ?? 0, rows));
  let copula = names.indexOf(COPULA);
  if (copula < 0) {
    copula = names.push(COPULA) - 1;
    weights.push(0);
    said.push(0);
  }
  const size = names.length;
  const number = new Map(names.map((name, index) => [name, index]));
  const pairTable = new Int16Array(size * size).fill(-1);
  const pairWeights: number[] = [];
  for (const { term, says } of query.pairs) {
    const [first = '', second = ''] = term.split('_');
    const [a, b] = [number.get(first), number.get(second)];
    if (a === undefined || b === undefined || !counts.has(term)) continue;
    pairTable[a * size + b] = pairWeights.push(says * rarity(counts.get(term) ?? 0, rows)) - 1;
  }
  const spellings: (Set<number> | undefined)[] = [];
  for (const run of query.runs) {
    for (const { folded, spelling } of run) {
      const own = number.get(folded);
      if (own === undefined || (spelling === folded && !query.accented)) continue;
      spellings[own] ??= new Set();
      spellings[own].add(marksOf(spelling));
    }
  }
  return {
    finder: finder(names),
    size,
    weights,
    pairWeights,
    says: said,
    total: sum(weights),
    pairTotal: sum(pairWeights),
    sought: query.sought.map(({ term, formal }) =>
      [[term], ...formal]
        .map((terms) => terms.map((each) => number.get(each)))
        .filter((terms): terms is number[] => terms.every((each) => each !== undefined)),
    ),
    brevity: Math.max(0, 1 - Math.max(0, query.sought.length - 1) / BRIEF),
    otherSpelling: names.map(() => OTHER_SPELLING),
    accented: query.accented,
    asksDefinition: query.asksDefinition,
    copula,
    spellings,
    pairOf: (first, second) => pairTable[first * size + second] as number,
  };
}
