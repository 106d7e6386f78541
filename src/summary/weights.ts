/**
 * Weights of the summariser, fitted on newspaper articles and the leads their editors wrote: first the chance
 * that the lead uses a term (logistic regression), then all of them together so that the sentences chosen share
 * most with the lead (mean of ROUGE-1, -2 and -L). On quarters kept out of the fit it loses less than one point.
 */

/** One weight for each of `FEATURES`, for single words and for pairs of neighbours. */
export const WORD_WEIGHTS = [
  -0.27, 0.54, 3.34, 0, -0.21, 0.09, 0.46, -0.01, -0.31, 1.4, -0.81, -2.68,
] as const;
export const PAIR_WEIGHTS = [
  -0.69, 1.29, 2.9, 1.63, -0.28, 0.38, -0.08, -0.12, 0.08, 1.98, -1.46, -1.79,
] as const;

/** What a pair counts for beside a single word. */
export const PAIR_SHARE = 1.93;
/** Added to the length by which the worth of a summary is divided: the smaller, the shorter the summaries. */
export const LENGTH_ALLOWANCE = 17.8;
/** What each sentence costs that leans on one the summary lacks, and each question or part of a quotation. */
export const LEANING_COST = 0.03;
export const PARTIAL_COST = 0.03;
