/** Whether a summary denies what its text denies, and nothing else. */
import { isStopWord } from '../../language/stop-words.ts';
import { wordsOf } from '../words.ts';
import type { Evidence } from './evidence.ts';

const DENYING = new Set(wordsOf('không chưa chẳng chả đừng chớ cấm ngừng dừng miễn hủy hoãn ngưng'));
/** After `không`, part of another word (không gian, không khí) or of `không chỉ … mà còn`. */
const NO_DENIAL = /^(?:gian(?! (?:lận|dối))|khí|những|chỉ(?! (?:đạo|định|thị|ra)))(?: |$)/;
/** Words after a denial that it bears upon. */
const REACH = 3;

interface Denials {
  /** Words and neighbouring pairs that are denied somewhere, and those that are said outright somewhere. */
  denied: Set<string>;
  plain: Set<string>;
  /** Each denial with what it bears upon first: up to two words after it, or none at the end of a clause. */
  each: { phrase: string[]; bearing: string[] }[];
}

const denies = (words: readonly string[], at: number): boolean =>
  DENYING.has(words[at] ?? '') && !NO_DENIAL.test(words.slice(at + 1, at + 3).join(' '));

function read(clauses: readonly (readonly string[])[]): Denials {
  const found: Denials = { denied: new Set(), plain: new Set(), each: [] };
  for (const words of clauses) {
    let denial = Number.NEGATIVE_INFINITY;
    for (const [at, word] of words.entries()) {
      if (denies(words, at)) {
        denial = at;
        const bearing = words.slice(at + 1, at + 3);
        const from = bearing.length > 0 ? at : Math.max(0, at - 1);
        found.each.push({ phrase: words.slice(from, at + 3), bearing });
        continue;
      }
      const next = words[at + 1];
      const pairs = at - denial <= REACH ? found.denied : found.plain;
      if (next !== undefined && !denies(words, at + 1)) pairs.add(`${word}_${next}`);
      if (!isStopWord('', word)) (at - denial === 1 ? found.denied : found.plain).add(word);
    }
  }
  return found;
}

/** Whether nothing the evidence only denies is said outright, and each denial is one of the evidence. */
export function negationsStand(text: Evidence, evidence: Evidence): boolean {
  const said = read(text.clauses);
  const held = read(evidence.clauses);
  for (const term of said.plain) if (held.denied.has(term) && !held.plain.has(term)) return false;
  return said.each.every(({ phrase, bearing }) => {
    if (evidence.says(phrase)) return true;
    const pair = bearing.join('_');
    if (held.denied.has(pair) || held.plain.has(pair)) return held.denied.has(pair);
    return held.denied.has(bearing[0] ?? '');
  });
}
