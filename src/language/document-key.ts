/** The canonical key of a document number, and the parts it is made of. */

import { isTypeCode, TYPE_CODES } from './document-types.ts';
import { clean, flatten } from './fold.ts';

export interface DocumentNumber {
  /** Digits without leading zeros. */
  number: string;
  /** Four digits. */
  year?: string;
  /** Type code, folded upper case: `QD`; `LUAT` for a law named in words. */
  type?: string;
  /** Issuing organ, folded upper case: `UBND`. */
  organ?: string;
  /** All that was written after number and year, folded upper case with dashes: `QD-UBND`. */
  tail?: string;
  /** Whether the year stood in the number itself (`65/2019`), not after it (`năm 2019`). */
  yearInNumber: boolean;
  /** `65/2019/QD-UBND`, of the parts that were written. */
  key: string;
}

const COMMON =
  'UBND|UB|HDND\\d*|HD|UBTVQH\\d*|QH\\d*|CP|TTG|CTN|TU|TW|VPCP|VPUB|VPUBND|TANDTC|VKSNDTC|HDTP|NHNN|KTNN|TTCP';
const MINISTRIES =
  'BCA|BCH|BCD|BCT|BDT|BGDDT|BGTVT|BKHCN|BKHDT|BLDTBXH|BNG|BNNMT|BNNPTNT|BNN|BNV|BQL|BQP|BTC|BTG|BTNMT|BTP|BTTTT|BVHTTDL|BXD|BYT|BATGT';
const DEPARTMENTS =
  'SCT|SDL|SGDDT|SGTVT|SKHCN|SKHDT|SLDTBXH|SNNMT|SNNPTNT|SNN|SNV|STC|STNMT|STP|STTTT|SVHTTDL|SVHTT|SXD|SYT';
const ORGAN = new RegExp(`^(?:${COMMON}|${MINISTRIES}|${DEPARTMENTS})$`);
const ORGAN_FIRST = /^(UBND|VPUB|HDND|BATGT)([A-Z]{2,5})$/;

/** Whether an upper-case folded token is an organ known to stand in numbers. */
export const isOrgan = (token: string): boolean => ORGAN.test(token);

/** A glued tail cut where it must be meant: `QDUBND` gives `QD`, `UBND`. */
function unglue(token: string): string[] {
  if (isTypeCode(token) || isOrgan(token)) return [token];
  for (const code of TYPE_CODES) {
    if (token.startsWith(code) && isOrgan(token.slice(code.length))) return [code, token.slice(code.length)];
  }
  const organ = ORGAN_FIRST.exec(token);
  return organ ? [organ[1] ?? '', organ[2] ?? ''] : [token];
}

/** Whether an upper-case folded token surely belongs to a number: a type, an organ, or both glued. */
export const isNumberPart = (token: string): boolean =>
  isTypeCode(token) || isOrgan(token) || unglue(token).length > 1;

/** Joins the parts of a number into one; tokens are those of the tail, upper case. */
export function makeNumber(
  digits: string,
  year: string | undefined,
  tokens: readonly string[],
  head: { type?: string | undefined; organ?: string | undefined; yearInNumber: boolean },
): DocumentNumber {
  const number = digits.replace(/^0+(?=\d)/, '');
  const parts = tokens.length === 1 ? unglue(tokens[0] ?? '') : [...tokens];
  const at = parts.slice(0, 2).findIndex(isTypeCode);
  const type = at < 0 ? head.type : parts[at];
  const organ =
    parts.find((part, i) => i !== at && isOrgan(part)) ?? parts.find((_, i) => i !== at) ?? head.organ;
  const tail = parts.join('-');
  const written = tail || [type === 'LUAT' ? undefined : type, organ].filter(Boolean).join('-');
  const result: DocumentNumber = {
    number,
    yearInNumber: head.yearInNumber && year !== undefined,
    key: [number, head.yearInNumber || tail === '' ? year : undefined, written].filter(Boolean).join('/'),
  };
  if (year !== undefined) result.year = year;
  if (type !== undefined) result.type = type;
  if (organ !== undefined) result.organ = organ;
  if (tail !== '') result.tail = tail;
  return result;
}

const FULL =
  /^[^a-z0-9]*(?:so\b[^a-z0-9]*)?(\d{1,6})([a-e](?![a-z0-9]))?(?:[^a-z0-9]+((?:19|20)\d{2})(?!\d))?(.*)$/;
const AFTERWARDS = /\s(?:ngay|nam|cua|ve|v\/v)\s.*$/;
const SEPARATORS = /[^A-Z0-9]+/;

/** Reads a whole number as registers hold it; all that follows number and year is its tail. */
export function readFull(number: string): DocumentNumber | null {
  const found = FULL.exec(flatten(clean(number)).folded);
  if (!found) return null;
  const [, digits = '', letter = '', year, rest = ''] = found;
  const tokens = rest.replace(AFTERWARDS, '').toUpperCase().split(SEPARATORS);
  // The letter of `15b/NQ-CP` is kept with the tail, so that keys still begin with digits alone.
  return makeNumber(digits, year, [letter.toUpperCase(), ...tokens].filter(Boolean), { yearInNumber: true });
}
