/** Which segments of a street a question means, by the words of their ends. Pure. */
import { segmentFolded } from '../../domains/land-prices/street-key.ts';
import { expandAbbreviations } from '../../language/abbreviations.ts';
import { withinOneEdit } from '../../language/edits.ts';
import { fold } from '../../language/fold.ts';
import type { Question } from '../question.ts';
import type { PriceRow } from './rows.ts';

const LAST = /\b(?:cuoi|het) (?:duong|tuyen|pho|hem|ranh)\b/;
const FIRST = /\bdau (?:duong|tuyen|pho)\b/;

/** Folded words of a question outside the name of its street. */
export function wordsOutside(question: Question, from: number, to: number): string {
  const words = question.words.map((word, i) => (i >= from && i < to ? '|' : word.folded)).join(' ');
  // `18m` and `18 m` are the same width.
  return ` ${words.replace(/(\d)(m|ha)\b/g, '$1 $2')} `;
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

/** Words that set a segment apart from its siblings, each with how many siblings lack it. */
function tellingWords(text: string, siblings: readonly string[]): string[] {
  const words = fold(expandAbbreviations(text)).replace(/(\d)(m|ha)\b/g, '$1 $2').split(' ');
  return words.filter((word) => siblings.some((other) => !` ${other} `.includes(` ${word} `)));
}

const spoken = (row: PriceRow): string => fold(expandAbbreviations(row.segment.text ?? '')).replace(/(\d)(m|ha)\b/g, '$1 $2');

export interface SegmentChoice {
  rows: PriceRow[];
  /** A segment was spoken of and at least one fits. */
  told: boolean;
}

/** Rows whose segment the words fit best; all where the words tell nothing. */
export function chooseSegments(rows: readonly PriceRow[], words: string): SegmentChoice {
  const texts = [...new Set(rows.map(spoken))];
  if (texts.length < 2) {
    const [row] = rows;
    const ends = [row?.segment.from, row?.segment.to].filter((end): end is string => Boolean(end));
    return { rows: [...rows], told: ends.some((end) => endSaid(end, words)) };
  }
  const score = (row: PriceRow): number => {
    const ends = [row.segment.from, row.segment.to].filter((end): end is string => Boolean(end));
    if (ends.length > 0) return ends.filter((end) => endSaid(end, words)).length;
    const telling = tellingWords(row.segment.text ?? '', texts.filter((text) => text !== spoken(row)));
    const met = telling.filter((word) => words.includes(` ${word} `));
    return telling.length === 0 || met.length * 2 < telling.length ? 0 : (2 * met.length) / telling.length;
  };
  const scored = rows.map((row) => ({ row, score: score(row) }));
  const best = Math.max(...scored.map((each) => each.score));
  return best === 0
    ? { rows: [...rows], told: false }
    : { rows: scored.filter((each) => each.score === best).map(({ row }) => row), told: true };
}

/** Whether the question says where a segment begins or ends. */
export const speaksOfSegment = (words: string): boolean =>
  /\bdoan\b|\btu (?!nam|ngay|thang|\d).{2,40} (?:den|toi)\b/.test(words);
