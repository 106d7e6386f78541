/** Document numbers inside running text. */
import { type DocumentNumber, isNumberPart, makeNumber } from './document-key.ts';
import { tailOf } from './document-tail.ts';
import { type Head, headOf, organAfter, type Token, tokensOf } from './document-tokens.ts';
import { isTypeCode } from './document-types.ts';

export interface DocumentMention {
  /** As written, with the type word before it and the year after it. */
  text: string;
  /** Offsets into the original, end exclusive. */
  start: number;
  end: number;
  parsed: DocumentNumber;
}

const JOIN_OR_DOT = /^[/\-_.]$/;
const DIGITS = /^\d{1,6}$/;
const YEAR = /^(?:19|20)\d{2}$/;
/** Types that people name with nothing but a number: `quyết định 1489`, `nghị định 123`. */
const PLAIN_HEADS = new Set(['QD', 'NQ', 'ND', 'TT', 'CV', 'CT']);
/** Words that make the number before them a quantity. */
const COUNTED = new Set(
  'thang ngay nam trieu tr dong ty nghin ngan met m m2 nguoi phuong xa muc khoan dieu van cai phan lan ho noi vi'.split(
    ' ',
  ),
);

/** The year after the number at `at`: in it (`/2019`), or told by `năm`. */
function yearOf(
  tokens: readonly Token[],
  at: number,
  head: Head,
): { year?: string; to: number; inNumber: boolean } {
  const next = tokens[at + 1]?.text ?? '';
  const after = tokens[at + 2]?.text ?? '';
  if (JOIN_OR_DOT.test(next) && YEAR.test(after)) return { year: after, to: at + 3, inNumber: true };
  const typed = head.type !== undefined || isTypeCode(tokens[at + 2]?.text.toUpperCase() ?? '');
  if (typed && YEAR.test(next)) return { year: next, to: at + 2, inNumber: true };
  const plain = head.type !== undefined && (head.saidNumber || PLAIN_HEADS.has(head.type));
  if (plain && next === 'nam' && YEAR.test(after)) return { year: after, to: at + 3, inNumber: false };
  return { to: at + 1, inNumber: false };
}

/** The year of the date of issue that follows a number without one. */
function yearAfter(tokens: readonly Token[], at: number): { year?: string; to: number } {
  const word = (i: number): string => tokens[i]?.text ?? '';
  if (word(at) === 'nam' && YEAR.test(word(at + 1))) return { year: word(at + 1), to: at + 2 };
  // The date itself stays outside the mention: it may be the day asked about.
  if (word(at) === 'ngay' && YEAR.test(word(at + 5))) return { year: word(at + 5), to: at };
  if (word(at) === 'ngay' && word(at + 4) === 'nam' && YEAR.test(word(at + 5)))
    return { year: word(at + 5), to: at };
  return { to: at };
}

function readAt(
  tokens: readonly Token[],
  at: number,
): { from: number; to: number; parsed: DocumentNumber } | null {
  const digits = tokens[at]?.text ?? '';
  if (JOIN_OR_DOT.test(tokens[at - 1]?.text ?? '') && /^\d+$/.test(tokens[at - 2]?.text ?? '')) return null;
  const head = headOf(tokens, at);
  const suffix = tokens[at + 1];
  const lettered = suffix !== undefined && !suffix.apart && /^[a-e]$/.test(suffix.text);
  const written = yearOf(tokens, lettered ? at + 1 : at, head);
  const { parts, to } = tailOf(tokens, written.to, head);
  if (parts.length > 0) {
    if (lettered) parts.unshift(suffix.text.toUpperCase());
    if (head.type === undefined && !parts.some(isNumberPart)) return null;
    const later = written.year === undefined ? yearAfter(tokens, to) : { to };
    const year = written.year ?? later.year;
    const parsed = makeNumber(digits, year, parts, { ...head, yearInNumber: written.inNumber });
    return { from: head.from, to: later.to, parsed };
  }
  if (head.type === undefined) return null;
  const next = tokens[written.to];
  if (written.year === undefined) {
    if (next && COUNTED.has(next.text)) return null;
    if (JOIN_OR_DOT.test(next?.text ?? '') && /^\d/.test(tokens[written.to + 1]?.text ?? '')) return null;
    if (!head.saidNumber && (!PLAIN_HEADS.has(head.type) || digits.length < 2 || YEAR.test(digits)))
      return null;
  }
  const organ = head.organ ?? organAfter(tokens, written.to);
  const parsed = makeNumber(digits, written.year, [], {
    type: head.type,
    organ,
    yearInNumber: written.inNumber,
  });
  return { from: head.from, to: written.to, parsed };
}

/**
 * Document numbers in a text, in order and apart from each other: full ones (`65/2019/QĐ-UBND`,
 * `880/UBND-ĐT`) and those told by their type (`Nghị định 15/2020`, `QĐ số 63`). Dates, prices and house
 * numbers are none.
 */
export function findDocumentNumbers(text: string): DocumentMention[] {
  const tokens = tokensOf(text);
  const found: DocumentMention[] = [];
  let free = 0;
  for (let at = 0; at < tokens.length; at++) {
    if (at < free || !DIGITS.test(tokens[at]?.text ?? '')) continue;
    const read = readAt(tokens, at);
    const last = read && tokens[read.to - 1];
    if (!last) continue;
    const start = tokens[Math.max(read.from, free)]?.start ?? 0;
    found.push({ text: text.slice(start, last.end), start, end: last.end, parsed: read.parsed });
    free = read.to;
  }
  return found;
}
