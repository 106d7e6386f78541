/** Units that follow a number. */
import type { NumberToken } from './number-words.ts';

export type NumberUnit = 'vnd' | 'm2' | 'ha' | 'm' | 'km' | 'percent' | 'day' | 'month' | 'year' | 'person';

export interface UnitFound {
  unit?: NumberUnit;
  /** Set for a price per square metre. */
  per?: 'm2';
  /** Index of the token after the unit. */
  to: number;
}

const WORDS = new Map<string, NumberUnit>([
  ['m2', 'm2'],
  ['met vuong', 'm2'],
  ['m vuong', 'm2'],
  ['ha', 'ha'],
  ['hecta', 'ha'],
  ['hec ta', 'ha'],
  ['m', 'm'],
  ['met', 'm'],
  ['km', 'km'],
  ['%', 'percent'],
  ['phan tram', 'percent'],
  ['ngay', 'day'],
  ['thang', 'month'],
  ['nam', 'year'],
  ['nguoi', 'person'],
]);
const TIMES = new Set<NumberUnit>(['day', 'month', 'year']);
const DATE_WORDS = new Set(['ngay', 'thang', 'nam', 'mung', 'quy']);
const ACCENTED: Record<string, RegExp> = {
  nam: /^n[aă]m$/,
  ngay: /^ng[aà]y$/,
  thang: /^th[aá]ng$/,
  ha: /^ha$/,
};

function wordsAt(tokens: readonly NumberToken[], at: number): { unit: NumberUnit; to: number } | null {
  const first = tokens[at];
  if (!first) return null;
  const double = tokens[at + 1] && WORDS.get(`${first.text} ${tokens[at + 1]?.text}`);
  if (double) return { unit: double, to: at + 2 };
  const unit = WORDS.get(first.text);
  return unit && (ACCENTED[first.text]?.test(first.spelt) ?? true) ? { unit, to: at + 1 } : null;
}

/** `/m²`, `một mét`, `mỗi m2` after an amount of money. */
function perSquareMetre(tokens: readonly NumberToken[], at: number): number | null {
  const joins = ['/', 'mot', '1', 'moi', 'tren'].includes(tokens[at]?.text ?? '');
  let next = joins ? at + 1 : at;
  if (joins && /^(?:1|mot)$/.test(tokens[next]?.text ?? '')) next++;
  const found = wordsAt(tokens, next);
  return found && joins && (found.unit === 'm2' || found.unit === 'm') ? found.to : null;
}

function isCurrency(tokens: readonly NumberToken[], at: number): boolean {
  const token = tokens[at];
  if (!token) return false;
  if (token.text === 'vnd' || token.spelt === 'đồng' || token.spelt === 'dong') return true;
  return token.text === 'd' && (token.spelt !== 'd' || !token.apart || tokens[at + 1]?.text === '/');
}

/** Money that begins at `at` with its currency or, where a scale was said, without. */
export function moneyAt(tokens: readonly NumberToken[], at: number, scaled: boolean): UnitFound | null {
  const said = isCurrency(tokens, at);
  const after = said ? at + 1 : at;
  const per = perSquareMetre(tokens, after);
  if (per !== null && (said || scaled)) return { unit: 'vnd', per: 'm2', to: per };
  return said ? { unit: 'vnd', to: after } : null;
}

/** The unit at `at`, for a number whose own token follows `before`. */
export function unitAt(
  tokens: readonly NumberToken[],
  at: number,
  before: NumberToken | undefined,
): UnitFound {
  const found = wordsAt(tokens, at);
  if (!found) return { to: at };
  // `ngày 15 tháng 3 năm 2025` and `2 tháng 9` are dates.
  const inDate = DATE_WORDS.has(before?.text ?? '') || /^\d/.test(tokens[found.to]?.text ?? '');
  return TIMES.has(found.unit) && inDate ? { to: at } : found;
}
