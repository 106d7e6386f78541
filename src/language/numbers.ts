/** Numbers in running text, with their units. */
import { moneyAt, type NumberUnit, type UnitFound, unitAt } from './number-units.ts';
import { groupAt, isHalf, type NumberToken, numberTokens, scaleAt } from './number-words.ts';

export { formatNumber, formatVnd, parseAmount } from './amounts.ts';
export type { NumberUnit } from './number-units.ts';

export interface NumberMention {
  /** In the unit: đồng for `vnd`, never thousands or millions of it. */
  value: number;
  /** Absent for a plain number. */
  unit?: NumberUnit;
  /** Set for a price per square metre. */
  per?: 'm2';
  /** Offsets into the original, end exclusive. */
  start: number;
  end: number;
  /** As written, with its unit. */
  text: string;
}

/** After a scale, these make the amount a count of something and not money. */
const COUNTED = new Set('nguoi dan luot khach tan cay suat lit kwh usd m2 ha km met m hecta'.split(' '));
/** After a bare digit behind a scale, these show the digit to be a number of its own: `2 tỷ 3 tầng`. */
const OWN = new Set(
  'mat tang phong lo nguoi cai nam thang ngay met m m2 ha vi hem thua can phuong duong km phan vt trieu nghin'.split(
    ' ',
  ),
);

/** `8,000동`: the đồng as Korean writes it, told by one letter so that offsets stay. */
const KOREAN_DONG = /(?<=\d ?)동(?!\p{L})/gu;

interface Amount {
  value: number;
  to: number;
  scaled: boolean;
  single: boolean;
  inWords: boolean;
}

/** `2 tỷ 350 triệu`, `1 ty 2`, `35tr5`, `3 triệu rưỡi`, `ba mươi lăm triệu`, `162.160`. */
function amountAt(tokens: readonly NumberToken[], at: number): Amount | null {
  const first = groupAt(tokens, at);
  if (!first) return null;
  const inWords = !/^\d/.test(tokens[at]?.text ?? '');
  const result: Amount = { value: first.value, to: first.to, scaled: false, single: first.single, inWords };
  let group: typeof first | null = first;
  let last = Number.POSITIVE_INFINITY;
  while (group) {
    let scale = scaleAt(tokens, group.to);
    let to = group.to + 1;
    for (let more = scaleAt(tokens, to); scale > 0 && more > scale; more = scaleAt(tokens, to)) {
      scale *= more;
      to++;
    }
    if (scale === 0 || scale >= last) break;
    result.value = (result.scaled ? result.value : 0) + group.value * scale;
    result.scaled = true;
    result.to = to;
    last = scale;
    group = groupAt(tokens, to);
  }
  if (!result.scaled) return result;
  if (isHalf(tokens[result.to])) {
    result.value += last / 2;
    result.to++;
  } else if (group && group.to > result.to && scaleAt(tokens, group.to) === 0 && group.value < 1000) {
    const next = tokens[group.to];
    const counted = next !== undefined && (OWN.has(next.text) || (!next.apart && /^[a-z/]/.test(next.text)));
    if (!counted && Number.isInteger(group.value)) {
      const power = group.digits > 0 ? group.digits : group.value < 10 ? 1 : 3;
      result.value += (group.value * last) / 10 ** power;
      result.to = group.to;
    }
  }
  result.value = Math.round(result.value * 100) / 100;
  return result;
}

/** Whether the token is part of a date, a document number or a code, where digits are no quantity. */
function insideCode(tokens: readonly NumberToken[], at: number, { to, unit }: UnitFound): boolean {
  const glued = (i: number): string => (tokens[i] && !tokens[i]?.apart ? (tokens[i]?.text ?? '') : '');
  const own = tokens[at];
  if (own && !own.apart && at > 0) {
    const before = tokens[at - 1]?.text ?? '';
    if (/^[a-z]/.test(before) || before === '/') return true;
    if (before === '.' && /^[a-z]/.test(tokens[at - 2]?.text ?? '') && (tokens[at - 2]?.text.length ?? 0) < 3)
      return true;
    if (before === '-' && glued(to) === '-' && /^\d/.test(glued(to + 1))) return true;
    if (before === '-' && /^\d/.test(tokens[at - 2]?.text ?? '') && tokens[at - 3]?.text === '-') return true;
  }
  if (glued(to) === '-' && /^\d/.test(glued(to + 1)) && glued(to + 2) === '-') return true;
  if (glued(to) === '/') {
    // `38.000 đồng/hộ/tháng`, `300 m²/hộ`: what has its unit is a rate.
    const isRate = unit === 'vnd' || (unit !== undefined && /^[a-z]/.test(tokens[to + 1]?.text ?? ''));
    return !isRate && !/^(?:m2?|thang|nam|nguoi|ngay|ha|met)$/.test(glued(to + 1));
  }
  return /^[a-z]/.test(glued(to));
}

/**
 * Numbers in a text, in order: digits with Vietnamese grouping, words, scales (`1,5 triệu`, `35tr`, `2 tỷ 3`)
 * and units, with or without diacritics. A lone digit word counts only before a unit. Digits of dates,
 * document numbers and codes (`27/7`, `65/2019/QĐ-UBND`, `VT1`) are left out.
 */
export function readNumbers(text: string): NumberMention[] {
  const tokens = numberTokens(text.replace(KOREAN_DONG, 'đ'));
  const found: NumberMention[] = [];
  for (let at = 0; at < tokens.length; ) {
    const amount = amountAt(tokens, at);
    const first = tokens[at];
    if (!amount || !first) {
      at++;
      continue;
    }
    const money = moneyAt(tokens, amount.to, amount.scaled);
    let unit = money ?? (amount.scaled ? { to: amount.to } : unitAt(tokens, amount.to, tokens[at - 1]));
    if (!money && amount.scaled) {
      const counted = COUNTED.has(tokens[amount.to]?.text ?? '');
      unit = counted ? unitAt(tokens, amount.to, undefined) : { unit: 'vnd', to: amount.to };
    }
    const last = tokens[unit.to - 1];
    const bareWord = amount.inWords && amount.single && unit.unit === undefined;
    const zeroWord = amount.inWords && amount.value === 0;
    if (!last || bareWord || zeroWord || (!amount.inWords && insideCode(tokens, at, unit))) {
      at = Math.max(at + 1, bareWord || zeroWord ? at + 1 : amount.to);
      continue;
    }
    const mention: NumberMention = {
      value: amount.value,
      start: first.start,
      end: last.end,
      text: text.slice(first.start, last.end),
    };
    if (unit.unit !== undefined) mention.unit = unit.unit;
    if (unit.per !== undefined) mention.per = unit.per;
    found.push(mention);
    at = unit.to;
  }
  return found;
}

/** The number a text is in words or digits with scales and nothing else (`ba mươi lăm triệu`), or null. */
export function readNumberWords(text: string): number | null {
  const tokens = numberTokens(text);
  const amount = amountAt(tokens, 0);
  return amount && amount.to === tokens.length ? amount.value : null;
}
