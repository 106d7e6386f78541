/** Whether every figure of a summary stands in the text: document numbers, dates, amounts, counts in words. */
import { readDates } from '../../language/date-phrases.ts';
import { findDocumentNumbers } from '../../language/document-number.ts';
import { type NumberMention, readNumbers } from '../../language/numbers.ts';
import { sentences } from '../../language/sentences.ts';
import { isStopWord } from '../../language/stop-words.ts';
import { wordsOf } from '../words.ts';
import type { Evidence } from './evidence.ts';

interface Counted extends NumberMention {
  /** The word that follows at once, which says what is counted; empty where none does. */
  next: string;
}

interface Figure {
  start: number;
  end: number;
  text: string;
  /** What it means, however it is written; a number is compared by its parts. */
  key?: string;
  number?: Counted;
}

interface Read {
  text: string;
  figures: Figure[];
  /** The text with its figures blanked out. */
  rest: string;
}

const DIGITS = wordsOf('không một hai ba bốn năm sáu bảy tám chín mười');
/** Counts among the words that readers of numbers leave alone; `một` is an article more often than a count. */
const COUNTS = new Map([...DIGITS.entries()].slice(2).map(([value, word]) => [word, value]));
/** Before a count these make it a name: thứ hai, lần ba. */
const NAMING = new Set(wordsOf('thứ lần tháng ngày mùng hạng cấp'));
const CODE = /\d(?:[\d.,/:-]*\d)?/g;
const CURRENCY = /đ|vn|₫/iu;
/** Telling words on either side of a figure that say what it is of, and the share of them that must agree. */
const BESIDE = 3;
const AGREEING = 0.5;

const blank = (text: string, found: readonly { start: number; end: number }[]): string =>
  found.reduce(
    (result, { start, end }) => result.slice(0, start) + ' '.repeat(end - start) + result.slice(end),
    text,
  );

function read(text: string, day: string): Read {
  const documents = findDocumentNumbers(text);
  const undocumented = blank(text, documents);
  const dates = readDates(undocumented, day);
  const undated = blank(undocumented, dates);
  const numbers = readNumbers(undated);
  const nextOf = (end: number) => wordsOf(/^ ?[\p{L}\p{M}]*/u.exec(undated.slice(end))?.[0] ?? '')[0] ?? '';
  return {
    text,
    figures: [
      ...documents.map(({ parsed, ...mention }) => ({ ...mention, key: parsed.key })),
      ...dates.map(({ from, to, ...mention }) => ({ ...mention, key: `${from} ${to}` })),
      ...numbers.map((number) => ({ ...number, number: { ...number, next: nextOf(number.end) } })),
    ],
    rest: blank(undated, numbers),
  };
}

/** Stretches of a text between its figures, which say what they say however they are written. */
export const betweenFigures = (text: string, day: string): string[] => read(text, day).rest.split(/ {2,}/);

const codes = (text: string): string[] => text.match(CODE) ?? [];
const groups = (text: string): number[] => (text.match(/\d+/g) ?? []).map(Number);
/** `1 triệu` is read as money, yet nothing says so. */
const bare = ({ unit, text }: NumberMention): boolean =>
  unit === undefined || (unit === 'vnd' && !CURRENCY.test(text));

function sameNumber(one: Counted, other: Counted): boolean {
  if (one.value !== other.value || one.per !== other.per) return false;
  if (one.unit !== undefined && one.unit === other.unit) return true;
  return bare(one) && bare(other) && one.next === other.next;
}

function same(one: Figure, other: Figure): boolean {
  if (one.number && other.number) return sameNumber(one.number, other.number);
  return one.key !== undefined && one.key === other.key;
}

/** The telling words beside a figure. */
function beside({ rest }: Read, { start, end }: Figure): string[] {
  const telling = (text: string) => wordsOf(text).filter((word) => !isStopWord('', word));
  return [...telling(rest.slice(0, start)).slice(-BESIDE), ...telling(rest.slice(end)).slice(0, BESIDE)];
}

/** Whether some sentence of the article has the figure, with its digits, of the same thing. */
function stands(figure: Figure, said: Read, held: readonly Read[]): boolean {
  const words = beside(said, figure);
  return held.some((sentence) => {
    if (!sentence.figures.some((other) => same(figure, other))) return false;
    const digits = new Set(groups(sentence.text));
    if (figure.key !== undefined && !groups(figure.text).every((group) => digits.has(group))) return false;
    const own = new Set(wordsOf(sentence.text));
    return words.filter((word) => own.has(word)).length >= words.length * AGREEING;
  });
}

/** Counts said in words, each with the word beside it. */
function wordedCounts(text: string, evidence: Evidence, held: readonly Read[]): boolean {
  const words = wordsOf(text);
  return words.every((word, index) => {
    const value = COUNTS.get(word);
    if (value === undefined) return true;
    const [before = '', next = ''] = [words[index - 1], words[index + 1]];
    if (next === '' || NAMING.has(before)) return evidence.says([before, word].filter((some) => some !== ''));
    const counted = ({ number }: Figure) => number?.value === value && number.next === next;
    return evidence.says([word, next]) || held.some(({ figures }) => figures.some(counted));
  });
}

/** Whether every figure of `text` is one of the evidence, however each is written; `day` is when it was published. */
export function figuresStand(text: string, evidence: Evidence, day: string): boolean {
  const held = sentences(evidence.text).map((sentence) => read(sentence.text, day));
  const written = new Set(codes(evidence.text));
  const worded = ({ number }: Figure): boolean =>
    number !== undefined && bare(number) && evidence.says([DIGITS[number.value] ?? '?', number.next]);
  return sentences(text).every((sentence) => {
    const said = read(sentence.text, day);
    return (
      said.figures.every((figure) => stands(figure, said, held) || worded(figure)) &&
      codes(said.rest).every((code) => written.has(code)) &&
      wordedCounts(said.rest, evidence, held)
    );
  });
}
