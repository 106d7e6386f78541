/** How far two words are apart: insertions, deletions, substitutions and swaps of neighbours, one each. */

/**
 * Optimal string alignment distance in UTF-16 units; `limit + 1` as soon as it is known to be more than
 * `limit`.
 */
export function editDistance(a: string, b: string, limit: number): number {
  const most = limit + 1;
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) > limit) return most;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(
        (last[j] ?? most) + 1,
        (row[j - 1] ?? most) + 1,
        (last[j - 1] ?? most) + (same ? 0 : 1),
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, (beforeLast[j - 2] ?? most) + 1);
      }
      row.push(cost);
      if (cost < least) least = cost;
    }
    // A swap reaches back two rows, so one row over the limit is not yet proof.
    if (least > limit && Math.min(...last) > limit) return most;
    beforeLast = last;
    last = row;
  }
  return Math.min(last[b.length] ?? most, most);
}

/** Whether one insertion, deletion, substitution or swap of neighbours at most makes `a` into `b`. */
export function withinOneEdit(a: string, b: string): boolean {
  if (a === b) return true;
  if (Math.abs(a.length - b.length) > 1) return false;
  let from = 0;
  while (from < a.length && from < b.length && a[from] === b[from]) from++;
  if (a.length < b.length) return a.slice(from) === b.slice(from + 1);
  if (a.length > b.length) return a.slice(from + 1) === b.slice(from);
  if (a.slice(from + 1) === b.slice(from + 1)) return true;
  return a[from] === b[from + 1] && a[from + 1] === b[from] && a.slice(from + 2) === b.slice(from + 2);
}

/**
 * Keys of symmetric deletion: the word and the word with each one character left out. Two words within one
 * edit share at least one key (a swap shares one too).
 */
export function deletions(word: string): string[] {
  const keys = new Set([word]);
  for (let i = 0; i < word.length; i++) keys.add(word.slice(0, i) + word.slice(i + 1));
  return [...keys];
}
