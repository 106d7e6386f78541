/** A query as numbers: its syllables and pairs with their weights, for reading candidates quickly. */

import { marksOf } from './letter-codes.ts';
import type { SearchQuery } from './query.ts';
import { type Finder, finder, type Hits } from './scan.ts';
import { rarity, type Statistics } from './statistics.ts';

export interface Model {
  finder: Finder;
  size: number;
  /** Weight of each syllable and each pair: how rare it is, times what it says. */
  weights: number[];
  pairWeights: number[];
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
  const weights = held.map(({ term, says }) => says * rarity(counts.get(term) ?? 0, rows));
  let copula = names.indexOf(COPULA);
  if (copula < 0) {
    copula = names.push(COPULA) - 1;
    weights.push(0);
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
    total: sum(weights),
    pairTotal: sum(pairWeights),
    sought: held.flatMap(({ says }, index) => (says >= 0.5 ? [index] : [])),
    asksDefinition: query.asksDefinition,
    copula,
    spellings: query.accented ? spellings : null,
    pairOf: (first, second) => pairTable[first * size + second] as number,
  };
}

/** Votes for a spelling that a pair of syllables gives, against a syllable alone. */
const PAIR_VOTE = 10;

/**
 * The spellings a query typed without diacritics most likely means: those its syllables bear most often in the
 * best candidates, neighbours deciding before single syllables (`hop dong` is `hợp đồng` where both meet).
 */
export function restoreSpellings(
  model: Model,
  candidates: readonly (readonly Hits[])[],
): (Set<number> | undefined)[] {
  const votes: Map<number, number>[] = Array.from({ length: model.size }, () => new Map());
  const vote = (syllable: number, marks: number, weight: number) => {
    const own = votes[syllable];
    own?.set(marks, (own.get(marks) ?? 0) + weight);
  };
  for (const [rank, parts] of candidates.entries()) {
    const trust = 1 / (1 + rank / 20);
    const seen = new Set<string>();
    for (const { syllable, marks, position } of parts) {
      for (let at = 0; at < syllable.length; at++) {
        const own = syllable[at] as number;
        const mark = marks[at] as number;
        if (!seen.has(`${own} ${mark}`)) {
          seen.add(`${own} ${mark}`);
          vote(own, mark, trust);
        }
        const next = syllable[at + 1];
        if (next === undefined || position[at + 1] !== (position[at] as number) + 1) continue;
        if (model.pairOf(own, next) < 0) continue;
        const pair = `${own} ${mark} ${next} ${marks[at + 1]}`;
        if (seen.has(pair)) continue;
        seen.add(pair);
        vote(own, mark, trust * PAIR_VOTE);
        vote(next, marks[at + 1] as number, trust * PAIR_VOTE);
      }
    }
  }
  return votes.map((own) => {
    const best = [...own].sort((a, b) => b[1] - a[1])[0];
    return best ? new Set([best[0]]) : undefined;
  });
}
