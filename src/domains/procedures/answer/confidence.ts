/**
 * How surely the best procedure is the one meant, 0 to 1: a logistic fitted on questions with known procedures,
 * questions about law, prices and places, and questions outside of what is held. Of five folds left out in turn, at
 * the threshold 0.59 of the questions had the right procedure named and 0.04 a wrong one, none of those outside.
 */
import { areSiblings, type ProcedureHit } from './find.ts';

const WEIGHTS = {
  bias: -4.74,
  margin: 0.45,
  coverage: 0.63,
  pairCoverage: -0.16,
  headingPrecision: 2.92,
  headingCoverage: 0.58,
  met: 0.32,
  saidSo: 0.86,
  likely: 0.69,
  own: 1.95,
  nextOwn: 0.94,
} as const;

/** From it on a procedure is named; from `OFFERED` on it is offered as what may be meant. */
export const SURE = 0.72;
export const OFFERED = 0.28;

/** Lead beyond which more says nothing. */
const MOST_MARGIN = 4;

/** The first hit that is another act than the best. */
export const rivalOf = (hits: readonly ProcedureHit[]): ProcedureHit | undefined => {
  const [best] = hits;
  return best && hits.find((hit) => hit !== best && !areSiblings(hit.record, best.record));
};

/** `score` is how strongly the question is about a procedure (see `readProcedure`). */
export function confidence(hits: readonly ProcedureHit[], score: number): number {
  const [best, next] = hits;
  if (!best) return 0;
  const rival = rivalOf(hits);
  const { coverage, pairCoverage, headingPrecision, headingCoverage } = best.features;
  const sum =
    WEIGHTS.bias +
    WEIGHTS.margin * Math.min(MOST_MARGIN, rival ? best.score - rival.score : MOST_MARGIN) +
    WEIGHTS.coverage * coverage +
    WEIGHTS.pairCoverage * pairCoverage +
    WEIGHTS.headingPrecision * headingPrecision +
    WEIGHTS.headingCoverage * headingCoverage +
    WEIGHTS.met * best.met +
    (score === 3 ? WEIGHTS.saidSo : score === 2 ? WEIGHTS.likely : 0) +
    WEIGHTS.own * best.own +
    WEIGHTS.nextOwn * (next?.own ?? 0);
  return 1 / (1 + Math.exp(-sum));
}
