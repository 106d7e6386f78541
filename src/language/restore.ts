/** Diacritics put back into text typed without them, by the words a collection uses. */

export interface Candidate {
  /** A spelling with diacritics. */
  spelling: string;
  /** How often the collection has it. */
  count: number;
}

interface Path {
  spelling: string;
  score: number;
  before: Path | null;
}

/** How much a pair seen together tells over its parts: the share of the next word that is left to its own count. */
const ALONE = 0.2;

/**
 * The likeliest spellings of a run of folded syllables (Viterbi over pairs). `candidates` gives the spellings
 * of one folded syllable with their counts, `pairCount(a, b)` how often two spellings stand side by side. A
 * syllable without candidates stays as it is.
 */
export function restoreDiacritics(
  foldedSyllables: readonly string[],
  candidates: (folded: string) => readonly Candidate[],
  pairCount: (a: string, b: string) => number,
): string[] {
  let paths: { path: Path; count: number }[] = [];
  for (const folded of foldedSyllables) {
    const found = candidates(folded);
    const choices = found.length > 0 ? found : [{ spelling: folded, count: 1 }];
    let total = 0;
    for (const { count } of choices) total += count;
    const next: typeof paths = [];
    for (const { spelling, count } of choices) {
      const own = (count + 0.5) / (total + 0.5 * choices.length);
      let best: Path | null = null;
      for (const { path, count: countBefore } of paths) {
        const joint = pairCount(path.spelling, spelling) / Math.max(countBefore, 1);
        const score = path.score + Math.log((1 - ALONE) * Math.min(joint, 1) + ALONE * own);
        if (best === null || score > best.score) best = { spelling, score, before: path };
      }
      next.push({ path: best ?? { spelling, score: Math.log(own), before: null }, count });
    }
    paths = next;
  }
  let end: Path | null = null;
  for (const { path } of paths) if (end === null || path.score > end.score) end = path;
  const spellings: string[] = [];
  for (let path = end; path !== null; path = path.before) spellings.push(path.spelling);
  return spellings.reverse();
}
