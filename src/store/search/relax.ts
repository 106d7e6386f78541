/** How far a search was loosened to find anything, in words, and where its answers end. */
import type { PublicText } from '../../problem.ts';
import type { SearchQuery } from './query.ts';
import type { Ranked } from './rank.ts';

/** Share of the best candidate's coverage below which another is noise. */
const NOISE = 0.2;

/** How many words that were typed say what is sought. */
export const wordsSought = (query: SearchQuery): number => query.sought.length;

/** Candidates without those that have next to nothing of the query. */
export function withoutNoise<R extends Ranked>(ranked: readonly R[]): R[] {
  const covered = ({ features }: R): number => Math.max(features.coverage, features.titleCoverage);
  const best = Math.max(0, ...ranked.map(covered));
  return ranked.filter((found) => covered(found) >= best * NOISE);
}

/**
 * Null where some candidate has every word of the query; else a sentence that says how many the best has:
 * most of them, or only some.
 */
export function relaxation(query: SearchQuery, ranked: readonly Ranked[]): PublicText | null {
  const sought = wordsSought(query);
  const met = Math.max(0, ...ranked.map((found) => found.met));
  if (ranked.length === 0 || met >= sought) return null;
  return met * 2 >= sought
    ? {
        vi:
          `Không mục nào có đủ ${sought} từ cần tìm; xếp ` +
          `trước là những mục có nhiều từ nhất (${met} từ).`,
        en: `Nothing has all ${sought} words sought; those with the most of them (${met}) come first.`,
      }
    : {
        vi:
          'Không mục nào có quá nửa số từ cần tìm; đây là những ' +
          `mục có ít nhất một phần (${met} trên ${sought} từ).`,
        en: `Nothing has more than half of the words sought; these have some of them (${met} of ${sought}).`,
      };
}
