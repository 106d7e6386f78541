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
  /** Syllables that say what is sought, by number; those the index does not hold are not among them. */
  sought: number[];
  asksDefinition: boolean;
  /** Number of the syllable `là`, which stands between a term and its definition. */
  copula: number;
  /** Spellings (see `marksOf`) that agree with the query, by syllable; null where it was typed without any. */
  spellings: (Set<number> | undefined)[] | null;
  /** Number of a pair of syllables, or -1. */
  pairOf(first: number, second: number): number;
}

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
      if (own === undefined) continue;
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
    sought: held.flatMap(({ says }, index) => (says >= 0.5 ? [index] : [])),
    asksDefinition: query.asksDefinition,
    copula,
    spellings: query.accented ? spellings : null,
    pairOf: (first, second) => pairTable[first * size + second] as number,
  };
}
