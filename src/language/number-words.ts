/** Numbers in words and words of scale, over tokens of running text. */
import { readDigits } from './amounts.ts';
import { clean, flatten } from './fold.ts';

export interface NumberToken {
  /** Folded, lower case: digits with their separators, letters, or one sign. */
  text: string;
  /** As written, in lower case. */
  spelt: string;
  start: number;
  end: number;
  /** Whether white space stands before it. */
  apart: boolean;
}

const TOKEN = /\d{1,3}(?: \d{3}){2,}(?!\d)|\d+(?:[.,]\d+)*|[mk]m?2(?![a-z0-9])|[a-z]+|[^\sa-z0-9]/g;

/** Tokens in order, with offsets into the original. */
export function numberTokens(text: string): NumberToken[] {
  const { folded, offsets } = flatten(text);
  const tokens: NumberToken[] = [];
  let last = -1;
  for (const found of folded.matchAll(TOKEN)) {
    const start = offsets[found.index] ?? 0;
    const end = offsets[found.index + found[0].length] ?? text.length;
    const spelt = clean(text.slice(start, end)).toLowerCase();
    tokens.push({ text: found[0], spelt, start, end, apart: found.index !== last });
    last = found.index + found[0].length;
  }
  return tokens;
}

/** Digits as spelt, with and without marks; a word spelt otherwise (`từ`, `hải`) is no digit. */
const DIGITS = new Map<string, number>();
const SPELT = [
  'không khong',
  'một mốt mot',
  'hai',
  'ba',
  'bốn tư bon tu',
  'năm lăm nhăm nam lam nham',
  'sáu sau',
  'bảy bẩy bay',
  'tám tam',
  'chín chin',
];
for (const [value, forms] of SPELT.entries()) for (const form of forms.split(' ')) DIGITS.set(form, value);
/** Only after tens: hai mươi lăm, ba mốt. */
const UNITS_ONLY = new Set(['mốt', 'lăm', 'nhăm', 'lam', 'nham', 'tư', 'tu']);

const one = (...forms: string[]) => {
  const set = new Set(forms);
  return (token: NumberToken | undefined): boolean => token !== undefined && set.has(token.spelt);
};
const isTen = one('mười', 'mươi', 'muoi');
const isHundred = one('trăm', 'tram');
const isOdd = one('linh', 'lẻ', 'le');
export const isHalf = one('rưỡi', 'rưởi', 'ruoi');

export interface Group {
  value: number;
  /** Index of the token after it. */
  to: number;
  /** How many digits it was written with; 0 for words. */
  digits: number;
  /** Whether it is one bare digit word, which alone is more often something else. */
  single: boolean;
}

const digitAt = (tokens: readonly NumberToken[], at: number): number | undefined =>
  DIGITS.get(tokens[at]?.spelt ?? '');

/** Tens and units from `at`: `mười hai`, `ba mươi lăm`, `ba lăm`, `bảy`. */
function belowHundred(tokens: readonly NumberToken[], at: number): Group | null {
  const digit = digitAt(tokens, at);
  const ten = isTen(tokens[at]) ? 1 : digit !== undefined && isTen(tokens[at + 1]) ? digit : 0;
  if (ten > 0) {
    const next = isTen(tokens[at]) ? at + 1 : at + 2;
    const unit = digitAt(tokens, next);
    if (unit) return { value: ten * 10 + unit, to: next + 1, digits: 0, single: false };
    return { value: ten * 10, to: next, digits: 0, single: false };
  }
  if (digit === undefined || UNITS_ONLY.has(tokens[at]?.spelt ?? '')) return null;
  const unit = digit > 1 ? digitAt(tokens, at + 1) : undefined;
  if (unit !== undefined && /^(?:mốt|lăm|nhăm)$/.test(tokens[at + 1]?.spelt ?? '')) {
    return { value: digit * 10 + unit, to: at + 2, digits: 0, single: false };
  }
  return { value: digit, to: at + 1, digits: 0, single: true };
}

/** The number below a thousand in words, or in digits of any size, that begins at `at`. */
export function groupAt(tokens: readonly NumberToken[], at: number): Group | null {
  const text = tokens[at]?.text ?? '';
  if (/^\d/.test(text)) {
    const value = readDigits(text);
    if (value === null) return null;
    const digits = text.length;
    if (value < 10 && isHundred(tokens[at + 1]))
      return { value: value * 100, to: at + 2, digits: 0, single: false };
    return { value, to: at + 1, digits, single: false };
  }
  const low = belowHundred(tokens, at);
  if (!low?.single || !isHundred(tokens[low.to])) return low;
  const hundreds = low.value * 100;
  const next = low.to + 1;
  if (isHalf(tokens[next])) return { value: hundreds + 50, to: next + 1, digits: 0, single: false };
  const odd = isOdd(tokens[next]);
  const rest = belowHundred(tokens, odd ? next + 1 : next);
  if (rest && (odd || !rest.single || rest.value === 0))
    return { value: hundreds + rest.value, to: rest.to, digits: 0, single: false };
  return { value: hundreds, to: next, digits: 0, single: false };
}

const SCALES = new Map<string, number>();
for (const form of ['nghìn', 'ngàn', 'nghin', 'ngan']) SCALES.set(form, 1e3);
for (const form of ['triệu', 'trieu', 'tr', 'củ']) SCALES.set(form, 1e6);
for (const form of ['tỷ', 'tỉ', 'ty', 'ti']) SCALES.set(form, 1e9);

/** Scale of the word at `at`, or 0. `k` and an unmarked `cu` count only glued to digits. */
export function scaleAt(tokens: readonly NumberToken[], at: number): number {
  const token = tokens[at];
  if (!token) return 0;
  if (!token.apart && (token.spelt === 'k' || token.spelt === 'cu')) return token.spelt === 'k' ? 1e3 : 1e6;
  return SCALES.get(token.spelt) ?? 0;
}
