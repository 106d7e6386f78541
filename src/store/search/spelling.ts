/** Diacritics: which a query means when it was typed without them, and how rare its spellings are. */
import type { Model } from './model.ts';
import type { Hits } from './scan.ts';

/** Spellings by syllable, as `marksOf` gives them. */
export type Spellings = (Set<number> | undefined)[];

/** Votes for a spelling that a pair of syllables gives, against a syllable alone. */
const PAIR_VOTE = 10;

/**
 * The spellings a query typed without diacritics most likely means: those its syllables bear most often in the
 * best candidates, neighbours deciding before single syllables (`hop dong` is `hợp đồng` where both meet).
 */
export function restoreSpellings(model: Model, candidates: readonly (readonly Hits[])[]): Spellings {
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

/** Least share of the candidates with a syllable that its spelling is taken to have. */
const LEAST_SHARE = 0.02;

/**
 * Weighs syllables by their spelling: the index counts `tội`, `tôi`, `tối` and `tới` as one, which makes each
 * look common. The share of candidates that spell it as the query does tells how common it is.
 */
export function weighSpellings(model: Model, candidates: readonly (readonly Hits[])[]): void {
  const { spellings } = model;
  const any = new Uint16Array(model.size);
  const agreeing = new Uint16Array(model.size);
  const lastAny = new Int32Array(model.size).fill(-1);
  const lastAgreeing = new Int32Array(model.size).fill(-1);
  for (const [number, parts] of candidates.entries()) {
    for (const { syllable, marks } of parts) {
      for (let at = 0; at < syllable.length; at++) {
        const own = syllable[at] as number;
        if (lastAny[own] !== number) {
          lastAny[own] = number;
          any[own] = (any[own] as number) + 1;
        }
        if (lastAgreeing[own] === number || !spellings[own]?.has(marks[at] as number)) continue;
        lastAgreeing[own] = number;
        agreeing[own] = (agreeing[own] as number) + 1;
      }
    }
  }
  // Typed with its marks and held so, a word is no other that only looks alike without them. In a long question a slip
  // of the marks is likelier than another word.
  if (model.accented) {
    model.otherSpelling = model.otherSpelling.map((left, own) =>
      (agreeing[own] as number) > 0 ? left * (1 - model.brevity) : left,
    );
  }
  model.weights = model.weights.map((weight, own) => {
    if (weight === 0 || any[own] === 0) return weight;
    const share = Math.max(LEAST_SHARE, ((agreeing[own] as number) + 0.5) / ((any[own] as number) + 1));
    return weight - Math.log(share) * (model.says[own] as number);
  });
  model.total = model.weights.reduce((total, weight) => total + weight, 0) || 1;
}
