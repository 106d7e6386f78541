/** Document numbers: what registers print, what people type, and how well the two agree. */
import { type DocumentNumber, isNumberPart, readFull } from './document-key.ts';
import { findDocumentNumbers } from './document-mentions.ts';
import { fold } from './fold.ts';

export type { DocumentNumber } from './document-key.ts';
export { type DocumentMention, findDocumentNumbers } from './document-mentions.ts';
export { DOCUMENT_TYPES, documentType } from './document-types.ts';

const WHOLE =
  /^(?:so )?\d{1,6}(?: (?:19|20)\d{2})?(?: (?!(?:xa|phuong|tinh|huyen|thanh|thi)(?: |$))[a-z][a-z0-9]*){0,5}$/;

/**
 * The number in what a person typed, however loosely: `65-2019-QĐUBND`, `QĐ 65/2019`, `nd 15 2020`,
 * `quyết định số 17 năm 2022 của UBND …`. A text that is nothing but a number (`65/2019`) counts; null when
 * there is none.
 */
export function parseDocumentNumber(text: string): DocumentNumber | null {
  const [mention] = findDocumentNumbers(text);
  if (mention) return mention.parsed;
  if (!WHOLE.test(fold(text))) return null;
  const whole = readFull(text);
  return whole && (whole.tail === undefined || whole.tail.split('-').some(isNumberPart)) ? whole : null;
}

/**
 * Canonical key of a full number: no diacritics, upper case, no leading zeros, dashes in the tail
 * (`05/2026/QĐ-UBND` gives `5/2026/QD-UBND`). A text without a number gives its folded letters.
 */
export function documentNumberKey(number: string): string {
  const full = readFull(number) ?? parseDocumentNumber(number);
  return full?.key ?? fold(number).toUpperCase().replaceAll(' ', '-');
}

/**
 * Keys under which a number may be looked up, the most telling first: whole, glued, then by number with year
 * and type, year, tail, type, and alone. The keys of a held number contain the first key of any looser typing.
 */
export function documentNumberKeys(text: string): string[] {
  const parsed = parseDocumentNumber(text) ?? readFull(text);
  if (!parsed) return [];
  const { number, year, type, tail, key } = parsed;
  const join = (...parts: (string | undefined)[]): string | null =>
    parts.includes(undefined) ? null : [number, ...parts].join('/');
  const keys = [
    key,
    tail === undefined ? null : key.slice(0, key.length - tail.length) + tail.replaceAll('-', ''),
    join(year, type),
    join(year),
    join(tail),
    join(type),
    number,
  ];
  return [...new Set(keys.filter((found) => found !== null))];
}

let lastTyped: { text: string; parsed: DocumentNumber | null } | undefined;

function parseOnce(text: string): DocumentNumber | null {
  if (lastTyped?.text !== text) lastTyped = { text, parsed: parseDocumentNumber(text) };
  return lastTyped.parsed;
}

const TYPELESS = /^(QH\d+|UBTVQH\d+)/;

/** What the type typed in words costs against a candidate's; null when they disagree. */
function typeCost(type: string, candidate: DocumentNumber): number | null {
  if (candidate.type === type) return 0.05;
  if (candidate.tail === undefined) return 0.2;
  if (candidate.type !== undefined) return null;
  // Official letters bear no type code, nor do laws and resolutions of the National Assembly.
  if (type === 'CV') return 0.1;
  return TYPELESS.test(candidate.tail) && (type === 'LUAT' || type === 'L' || type === 'NQ') ? 0.1 : null;
}

/** What a typed tail costs against a candidate's; null when they disagree. */
function tailCost(typed: string, candidate: string): number | null {
  if (typed.replaceAll('-', '') === candidate.replaceAll('-', '')) return 0;
  const held = candidate.split('-');
  const renamed = (a: string, b: string): boolean => a === 'UBND' && b === 'UB';
  const numbered = (a: string, b: string): boolean => b.startsWith(a) && /^\d+$/.test(b.slice(a.length));
  let cost = 0;
  let from = 0;
  for (const token of typed.split('-')) {
    const at = held.findIndex(
      (part, i) => i >= from && (part === token || numbered(token, part) || renamed(token, part)),
    );
    if (at < 0) return null;
    if (held[at] !== token) cost += 0.1;
    from = at + 1;
  }
  const missing = held.length - typed.split('-').length;
  // What is left out tends to be the end: `880/UBND` rather means UBND-ĐT than TB-UBND.
  return cost + 0.1 * (missing + 1) + (typed.startsWith(held[0] ?? '') ? 0 : 0.02);
}

/**
 * How well what was typed fits a held key, from 0 (some part disagrees) to 1 (everything was typed and
 * agrees). A part not typed lowers the score a little, so candidates can be ranked.
 */
export function matchDocumentNumber(typed: string | DocumentNumber, candidateKey: string): number {
  const given = typeof typed === 'string' ? parseOnce(typed) : typed;
  const candidate = given && readFull(candidateKey);
  if (!given || !candidate || given.number !== candidate.number) return 0;
  let score = 1;
  if (given.year !== candidate.year) {
    if (given.year === undefined) score -= given.tail === undefined ? 0.15 : 0.25;
    else if (candidate.year !== undefined) return 0;
    else if (given.yearInNumber && given.tail !== undefined) return 0;
    else score -= given.yearInNumber ? 0.5 : 0.1;
  }
  if (given.tail !== undefined) {
    const cost = tailCost(given.tail, candidate.tail ?? '');
    if (cost === null) return 0;
    score -= cost;
  } else if (given.type === undefined && candidate.tail !== undefined) score -= 0.2;
  if (given.type !== undefined && given.type !== candidate.type) {
    const cost = typeCost(given.type, candidate);
    if (cost === null) return 0;
    score -= cost;
  } else if (given.tail === undefined && given.type !== undefined) score -= 0.05;
  if (given.tail === undefined && given.organ !== undefined && candidate.tail !== undefined) {
    const cost = tailCost(given.organ, candidate.tail);
    score -= cost === null ? 0.3 : 0;
  }
  return Math.max(score, 0.01);
}
