/** One pass over a text for the syllables of a query, without cutting it into words. */
import { CODES, codeOf, foldedCode, MARK, shapeOf, toneOf } from './letter-codes.ts';

/** Finds the numbered syllables of a query, letter by letter. */
export interface Finder {
  /** Next state by state and letter; 0 is the state from which nothing is found. */
  steps: Uint16Array;
  /** Number of the syllable that ends in a state, or -1. */
  ends: Int16Array;
}

/** Hits of one text, in order. Positions count words, with a gap wherever a mark stands that no word crosses. */
export interface Hits {
  syllable: number[];
  marks: number[];
  position: number[];
  clause: number[];
  /** Where each hit stands in the text, end exclusive. */
  start: number[];
  end: number[];
  /** Words in each clause (a sentence, a khoản or a line of it). */
  clauseLengths: number[];
  /** Words in all. */
  length: number;
}

/** Longest part of a text that is read; an annex of tables beyond it changes no ranking. */
const READ = 16_000;

/** Both letters where i and y are one sound, since the index folds them together. */
function spellings(syllable: string): string[] {
  if (syllable.length === 2 && /^[hklmst][iy]$/.test(syllable)) return [`${syllable[0]}i`, `${syllable[0]}y`];
  return /^quy(t|nh|ch)?$/.test(syllable) ? [syllable, `qui${syllable.slice(3)}`] : [syllable];
}

/** Prepares the syllables of a query, folded and each once; a hit gives their index. */
export function finder(syllables: readonly string[]): Finder {
  const letters = syllables.reduce((sum, syllable) => sum + syllable.length, 0);
  const steps = new Uint16Array((letters * 2 + 2) * CODES);
  const ends = new Int16Array(letters * 2 + 2).fill(-1);
  let states = 1;
  for (const [index, syllable] of syllables.entries()) {
    for (const spelling of spellings(syllable)) {
      let state = 1;
      for (const char of spelling) {
        const at = state * CODES + codeOf(char);
        if (steps[at] === 0) steps[at] = ++states;
        state = steps[at] as number;
      }
      ends[state] = index;
    }
  }
  return { steps, ends };
}

const NEWLINE = 10;
const SPACE = 32;
const STOP = 46;
const SEMICOLON = 59;
/** `( ) , : ! ?` end a phrase but not a clause. */
const PHRASE_END = new Set([40, 41, 44, 58, 33, 63]);

/** Hits of a text, in one pass. */
export function scan(text: string, { steps, ends }: Finder): Hits {
  const hits: Hits = {
    syllable: [],
    marks: [],
    position: [],
    clause: [],
    start: [],
    end: [],
    clauseLengths: [0],
    length: 0,
  };
  const until = Math.min(text.length, READ);
  let position = 0;
  let clause = 0;
  let inClause = 0;
  let words = 0;
  let at = 0;
  while (at < until) {
    let code = text.charCodeAt(at);
    let letter = foldedCode(code);
    if (letter === 0 || letter === MARK) {
      const next = at + 1 < until ? text.charCodeAt(at + 1) : NEWLINE;
      if (code === NEWLINE || code === SEMICOLON || (code === STOP && (next === SPACE || next === NEWLINE))) {
        position++;
        if (inClause > 0) {
          hits.clauseLengths[clause] = inClause;
          clause++;
          inClause = 0;
        }
      } else if (PHRASE_END.has(code)) position++;
      at++;
      continue;
    }
    const start = at;
    let state = 1;
    let marks = 0;
    let tone = 0;
    do {
      if (letter !== MARK) {
        state = steps[state * CODES + letter] as number;
        marks = (marks * 4 + shapeOf(code)) & 0xffffff;
        const own = toneOf(code);
        if (own > tone) tone = own;
      }
      at++;
      if (at >= text.length) break;
      code = text.charCodeAt(at);
      letter = foldedCode(code);
    } while (letter !== 0);
    const found = ends[state] as number;
    if (found >= 0) {
      hits.syllable.push(found);
      hits.marks.push(marks * 6 + tone);
      hits.position.push(position);
      hits.clause.push(clause);
      hits.start.push(start);
      hits.end.push(at);
    }
    position++;
    inClause++;
    words++;
  }
  hits.clauseLengths[clause] = inClause;
  hits.length = words;
  return hits;
}
