import { fold } from '../../language/fold.ts';
import { hasPhrase, type Question } from '../question.ts';

const NUMERALS: Readonly<Record<string, number>> = {
  1: 1,
  2: 2,
  3: 3,
  4: 4,
  5: 5,
  mot: 1,
  nhat: 1,
  hai: 2,
  ba: 3,
  bon: 4,
  tu: 4,
  nam: 5,
  i: 1,
  ii: 2,
  iii: 3,
  iv: 4,
  v: 5,
};

export interface SaidPositions {
  /** Positions by number; empty when none was said. */
  positions: number[];
  /** "Hẻm" without a number: the second position and beyond. */
  alley: boolean;
}

/** Positions said: VT2, vị trí một, mặt tiền, hẻm. A number beats a word. */
export function saidPositions(question: Question): SaidPositions {
  const found = new Set<number>();
  const folded = question.words.map((word, i) => (question.claimed[i] ? '' : word.folded));
  for (const [at, word] of folded.entries()) {
    const glued = /^vt([1-5])$/.exec(word);
    if (glued) found.add(Number(glued[1]));
    const said = word === 'vt' || (word === 'tri' && folded[at - 1] === 'vi');
    if (!said) continue;
    let next = at + 1;
    if (/^(?:so|thu)$/.test(folded[next] ?? '')) next++;
    for (;;) {
      const value = Object.hasOwn(NUMERALS, folded[next] ?? '') ? NUMERALS[folded[next] ?? ''] : undefined;
      const year = folded[next] === 'nam' && /^\d{4}$/.test(folded[next + 1] ?? '');
      if (value === undefined || year) break;
      found.add(value);
      next++;
      if (/^(?:va|den|voi)$/.test(folded[next] ?? '') && Object.hasOwn(NUMERALS, folded[next + 1] ?? ''))
        next++;
    }
  }
  if (found.size > 0) return { positions: [...found].sort(), alley: false };
  if (hasPhrase(question, 'hẻm|hẽm|kiệt|ngõ|ngách|trong hẻm|đường hẻm'))
    return { positions: [], alley: true };
  if (hasPhrase(question, 'mặt tiền|mặt đường|mặt phố|mặt lộ|ngoài đường lớn'))
    return { positions: [1], alley: false };
  return { positions: [], alley: false };
}

const PRODUCT = /(\d+(?:[.,]\d+)?)\s*(?:m|mét)?\s*[x×*]\s*(\d+(?:[.,]\d+)?)\s*(?:m|mét)?(?![\d/])/iu;

const decimal = (text: string | undefined): number => Number((text ?? '').replace(',', '.'));

/** The area of the plot asked about in m², or null. "Một mét vuông" is a unit, not an area. */
export function saidArea(question: Question): number | null {
  for (const { value, unit, start } of question.numbers) {
    if (unit === 'm2' && value > 1) return value;
    if (unit === 'ha') return value * 10_000;
    const before = fold(question.text.slice(Math.max(0, start - 16), start));
    if (unit === 'm' && value >= 20 && /(?:lo|thua|manh|mieng|nen|dien tich|dat|nha)$/.test(before))
      return value;
  }
  const product = PRODUCT.exec(question.text);
  return product ? decimal(product[1]) * decimal(product[2]) : null;
}
