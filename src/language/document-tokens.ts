/** Running text as tokens, and the words that announce a document number. */
import { isOrgan } from './document-key.ts';
import { DOCUMENT_TYPES, documentType } from './document-types.ts';
import { flatten, fold } from './fold.ts';

export interface Token {
  /** Folded, lower case: one sign, a run of digits, or a run of letters with the digits in it. */
  text: string;
  start: number;
  end: number;
  /** Whether white space stands before it. */
  apart: boolean;
  /** Whether it is written in capitals throughout. */
  capital: boolean;
}

/** A type code glued to its number (`QĐ12/2024`) is a token of its own. */
const TOKEN = /(?:so|qd|nq|nd|tt|ct|kh|tb|cv)(?=\d+[/\-_])|[a-z][a-z0-9]*|\d+|[^\sa-z0-9]/g;

/** Tokens in order, with offsets into the original. */
export function tokensOf(text: string): Token[] {
  const { folded, offsets } = flatten(text);
  const tokens: Token[] = [];
  let last = 0;
  for (const found of folded.matchAll(TOKEN)) {
    const at = found.index;
    const start = offsets[at] ?? 0;
    const end = offsets[at + found[0].length] ?? text.length;
    const written = text.slice(start, end);
    const capital = written === written.toUpperCase();
    tokens.push({ text: found[0], start, end, apart: at > last || at === 0, capital });
    last = at + found[0].length;
  }
  return tokens;
}

/** What stands before a number: `Quyết định số`, `QĐ`, `số hiệu`. */
export interface Head {
  /** Index of its first token; that of the number when there is none. */
  from: number;
  /** Folded upper-case code. */
  type?: string;
  organ?: string;
  /** Whether the word `số` was there. */
  saidNumber: boolean;
}

const TYPE_NAMES = new Set([...DOCUMENT_TYPES.map(({ folded }) => folded), 'bo luat']);
/** Codes that stand before a number without its tail (`QĐ 65/2019`); the others mean too many things. */
const HEAD_CODES = new Set('qd nq nd tt ct kh tb cv ctr ttr ttlt nqlt vbhn bc pl'.split(' '));
const JOIN = /^[/\-_]$/;

const codeOf = (words: string): string => fold(documentType(words)?.code ?? words).toUpperCase();

/** Reads backwards from the number at index `at`. */
export function headOf(tokens: readonly Token[], at: number): Head {
  const word = (i: number): string => tokens[i]?.text ?? '';
  let i = at - 1;
  while (word(i) === ':' || word(i) === '.') i--;
  const first = i;
  if (word(i) === 'hieu' && word(i - 1) === 'so') i--;
  const saidNumber = word(i) === 'so';
  if (saidNumber) i--;
  else i = first;
  for (let count = 4; count >= 1; count--) {
    if (i - count + 1 < 0) continue;
    let words = word(i);
    for (let k = i - 1; k > i - count; k--) words = `${word(k)} ${words}`;
    if (TYPE_NAMES.has(words)) return { from: i - count + 1, type: codeOf(words), saidNumber };
  }
  if (HEAD_CODES.has(word(i)) && !JOIN.test(word(i - 1)))
    return { from: i, type: codeOf(word(i)), saidNumber };
  const organ = word(i).toUpperCase();
  const before = JOIN.test(word(i - 1)) ? i - 2 : i - 1;
  if (isOrgan(organ) && HEAD_CODES.has(word(before))) {
    return { from: before, type: codeOf(word(before)), organ, saidNumber };
  }
  return { from: saidNumber ? i + 1 : at, saidNumber };
}

const ORGANS: readonly (readonly [RegExp, string])[] = [
  [/^(?:ubnd|uy ban nhan dan)\b/, 'UBND'],
  [/^(?:hdnd|hoi dong nhan dan)\b/, 'HDND'],
  [/^chinh phu\b/, 'CP'],
  [/^thu tuong\b/, 'TTG'],
];

/** Organ named after the number: `… của Ủy ban nhân dân tỉnh`. Undefined when none of the few that tell. */
export function organAfter(tokens: readonly Token[], at: number): string | undefined {
  if (tokens[at]?.text !== 'cua') return undefined;
  const words = tokens
    .slice(at + 1, at + 5)
    .map(({ text }) => text)
    .join(' ');
  return ORGANS.find(([pattern]) => pattern.test(words))?.[1];
}
