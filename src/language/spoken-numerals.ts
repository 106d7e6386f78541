/** Numbers said aloud as names hold them in digits: `bình thái hai`, `tổ mười lăm`, `đường tỉnh sáu không một`. */
import type { Syllable } from './syllables.ts';

/** Digits by value; the first form of each is the usual one. */
const DIGITS = ['không', 'một mốt', 'hai', 'ba', 'bốn tư', 'năm lăm nhăm', 'sáu', 'bảy bẩy', 'tám', 'chín'];
/** Said only behind tens: hai mươi mốt, mười lăm. */
const BEHIND_TENS = new Set(['mốt', 'lăm', 'nhăm', 'mot', 'lam', 'nham', 'tư', 'tu']);
const UNMARKED = new Set(['hai', 'ba']);

const marked = new Map<string, number>();
const bare = new Map<string, number>();
const strip = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '');
for (const [value, forms] of DIGITS.entries()) {
  for (const form of forms.split(' ')) {
    marked.set(form, value);
    if (!bare.has(strip(form))) bare.set(strip(form), value);
  }
}

const isWord = (word: Syllable | undefined, form: string): boolean =>
  word !== undefined &&
  (word.spelling === form || (word.spelling === word.folded && word.folded === strip(form)));

/** The digit a word says. In a text with diacritics a bare word (Nam, tam) is none, save hai and ba. */
function digitOf(word: Syllable | undefined, accented: boolean): number | undefined {
  if (!word) return undefined;
  if (word.spelling !== word.folded || UNMARKED.has(word.spelling)) return marked.get(word.spelling);
  return accented ? undefined : bare.get(word.folded);
}

const onlyBehindTens = (word: Syllable | undefined): boolean =>
  word !== undefined && word.spelling !== 'một' && BEHIND_TENS.has(word.spelling) && word.folded !== 'mot';

export interface Numeral {
  digits: string;
  /** Index of the word after it. */
  to: number;
}

/** Tens with their units: mười hai, ba mươi mốt, hai mươi. */
function tensAt(words: readonly Syllable[], at: number, accented: boolean): Numeral | null {
  const ten = isWord(words[at], 'mười') ? 1 : (digitOf(words[at], accented) ?? 0);
  const next = isWord(words[at], 'mười') ? at + 1 : isWord(words[at + 1], 'mươi') ? at + 2 : 0;
  if (ten === 0 || next === 0) return null;
  const unit = digitOf(words[next], accented);
  return unit ? { digits: String(ten * 10 + unit), to: next + 1 } : { digits: String(ten * 10), to: next };
}

/** Digits one by one (`hai chín`, `sáu không một`), at most four, and after a hundred (`một trăm lẻ năm`). */
function spelledAt(words: readonly Syllable[], at: number, accented: boolean): Numeral[] {
  const found: Numeral[] = [];
  let digits = '';
  for (let next = at; next < at + 4; next++) {
    const digit = digitOf(words[next], accented);
    if (digit === undefined || (next === at && (digit === 0 || onlyBehindTens(words[next])))) break;
    digits += digit;
    found.push({ digits, to: next + 1 });
  }
  const [first] = found;
  if (first && isWord(words[first.to], 'trăm')) {
    const odd = ['linh', 'lẻ'].some((form) => isWord(words[first.to + 1], form));
    const rest = first.to + (odd ? 2 : 1);
    const low = odd
      ? digitOf(words[rest], accented)
      : Number(tensAt(words, rest, accented)?.digits ?? Number.NaN);
    const hundreds = Number(first.digits) * 100;
    if (low !== undefined && !Number.isNaN(low)) {
      const to = odd ? rest + 1 : (tensAt(words, rest, accented)?.to ?? rest);
      return [{ digits: String(hundreds + low), to }];
    }
    return [{ digits: String(hundreds), to: first.to + 1 }];
  }
  return found;
}

/**
 * Every number that may begin at a word, the longest first; none where the word says no number. No number ends
 * within another: of "chín mươi" nine is none.
 */
export function numeralsAt(words: readonly Syllable[], at: number, accented: boolean): Numeral[] {
  const tens = tensAt(words, at, accented);
  if (tens) return [tens];
  // Four is said so by itself only of months: tháng tư.
  if (isWord(words[at], 'tư') && isWord(words[at - 1], 'tháng')) return [{ digits: '4', to: at + 1 }];
  return spelledAt(words, at, accented)
    .filter(({ to }) => !isWord(words[to], 'mươi'))
    .reverse();
}
