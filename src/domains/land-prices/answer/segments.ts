/** Which segments of a street a question means, by the words of their ends. Pure. */

import { expandAbbreviations } from '../../../language/abbreviations.ts';
import { withinOneEdit } from '../../../language/edits.ts';
import { fold } from '../../../language/fold.ts';
import { segmentFolded } from '../../../language/street-key.ts';
import type { Question } from '../../../question/question.ts';
import type { PriceRow } from './rows.ts';

const LAST = /\b(?:cuoi|het) (?:duong|tuyen|pho|hem|ranh)\b/;
const FIRST = /\bdau (?:duong|tuyen|pho)\b/;

const METRES = /(\d)(m|ha)(?![a-z])/g;
/** `5m5` is 5,5 m. */
export const HALVES = /(?<![\d])(\d{1,2})m(\d)(?![\da-z])/g;

/** Folded words of a question outside the name of its street. */
export function wordsOutside(question: Question, from: number, to: number): string {
  const words = question.words.map((word, i) => (i >= from && i < to ? '|' : word.folded)).join(' ');
  // `18m` and `18 m` are the same width.
  return ` ${words.replace(HALVES, '$1 $2 m').replace(METRES, '$1 $2')} `;
}

/** How many of its words a part has in the text, side by side; a slip within one long word is forgiven. */
function said(part: string, words: string): boolean {
  const core = segmentFolded(part) || fold(part);
  if (words.includes(` ${core} `)) return true;
  const sought = core.split(' ');
  const run = words.trim().split(' ');
  if (core.length < 6) return false;
  for (let at = 0; at + sought.length <= run.length; at++) {
    let slips = 0;
    const met = sought.every((word, i) => {
      const typed = run[at + i] ?? '';
      if (typed === word) return true;
      slips++;
      return word.length > 3 && withinOneEdit(typed, word);
    });
    if (met && slips <= 1) return true;
  }
  return false;
}

function endSaid(end: string, words: string): boolean {
  const folded = fold(expandAbbreviations(end));
  if (LAST.test(folded)) return LAST.test(words);
  if (FIRST.test(folded)) return FIRST.test(words);
  return said(folded, words);
}

/** Words of many segments, which by themselves tell none apart. */
const GENERAL = new Set(
  'duong doan tuyen pho khu cac lo tron toan phuong xa tu den va con lai trong thuoc qua co mat'.split(' '),
);

/** Words that set a segment apart from its siblings. */
function tellingWords(text: string, siblings: readonly string[]): string[] {
  return text
    .split(' ')
    .filter((word) => !GENERAL.has(word) && siblings.some((other) => !` ${other} `.includes(` ${word} `)));
}

const spoken = (row: PriceRow): string =>
  fold(expandAbbreviations(row.segment.text ?? '')).replace(METRES, '$1 $2');

export interface SegmentChoice {
  rows: PriceRow[];
  /** A segment was spoken of and at least one fits. */
  told: boolean;
  /** The segment's own words stand in the question. */
  verbatim: boolean;
}

/** Rows whose segment is asked for in its own words; of those that hold another's words the longest. */
function wordForWord(rows: readonly PriceRow[], words: string): PriceRow[] {
  const length = (row: PriceRow): number => {
    const text = spoken(row).replace(/^doan /, '');
    return text.includes(' ') && words.includes(` ${text} `) ? text.length : 0;
  };
  const most = Math.max(0, ...rows.map(length));
  return most === 0 ? [] : rows.filter((row) => length(row) === most);
}

/** How well the words fit the segment of a row: its ends that are said, or the share of its telling words. */
function fitting(row: PriceRow, siblings: readonly string[], words: string): number {
  const ends = [row.segment.from, row.segment.to].filter((end): end is string => Boolean(end));
  if (ends.length > 0) return ends.filter((end) => endSaid(end, words)).length;
  const telling = tellingWords(spoken(row), siblings);
  const met = telling.filter((word) => words.includes(` ${word} `));
  return telling.length === 0 || met.length * 2 < telling.length ? 0 : (2 * met.length) / telling.length;
}

const streetOf = (row: PriceRow): string =>
  `${row.street}|${row.place.current.map(({ code }) => code).join() || row.place.asWritten}`;

/** Rows whose segment the words fit best; all where the words tell nothing. Siblings are of one street and ward. */
export function chooseSegments(rows: readonly PriceRow[], words: string): SegmentChoice {
  const own = wordForWord(rows, words);
  if (own.length > 0) return { rows: own, told: true, verbatim: true };
  const scored = [...Map.groupBy(rows, streetOf).values()].flatMap((own) => {
    const texts = [...new Set(own.map(spoken))];
    return own.map((row) => ({
      row,
      score: fitting(
        row,
        texts.filter((text) => text !== spoken(row)),
        words,
      ),
    }));
  });
  const best = Math.max(0, ...scored.map((each) => each.score));
  return best === 0
    ? { rows: [...rows], told: false, verbatim: false }
    : {
        rows: scored.filter((each) => each.score === best).map(({ row }) => row),
        told: true,
        verbatim: false,
      };
}

const TWO_ENDS = /\btu (?!nam|ngay|thang|\d).{2,60} (?:den|toi)\b/;

/** Whether the question says where a segment begins or ends. */
export const speaksOfSegment = (words: string): boolean => /\bdoan\b/.test(words) || TWO_ENDS.test(words);

/** Whether the question says both ends of a segment, and one row alone, which has but one of them, fits best. */
export const meetsOneEnd = ({ rows, told, verbatim }: SegmentChoice, words: string): boolean => {
  const texts = new Set(rows.map(({ segment }) => segment.text));
  const [row] = rows;
  if (!told || verbatim || texts.size !== 1 || !row || !TWO_ENDS.test(words)) return false;
  const ends = [row.segment.from, row.segment.to].filter((end): end is string => Boolean(end));
  return ends.length === 2 && ends.filter((end) => endSaid(end, words)).length === 1;
};
