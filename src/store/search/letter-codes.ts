/**
 * Letters by character code, for reading hundreds of passages within a request: what a letter folds to, and
 * the marks it bears apart from it. Agrees with `fold` on Vietnamese text; other letters are kept apart.
 */

/** Codes of `foldedCode`: 0 separates, 1–26 letters, 27–36 digits, then other letters and bare marks. */
export const OTHER = 37;
export const MARK = 38;
export const CODES = 39;

const SIZE = 0x2000;
const folded = new Uint8Array(SIZE);
const shapes = new Uint8Array(SIZE);
const tones = new Uint8Array(SIZE);

const SHAPE_MARKS: Readonly<Record<string, number>> = { '\u0302': 1, '\u0306': 2, '\u031b': 2 };
const TONE_MARKS = '\u0300\u0301\u0309\u0303\u0323';

/** Code of an ASCII letter or digit. */
export function codeOf(char: string): number {
  const at = 'abcdefghijklmnopqrstuvwxyz0123456789'.indexOf(char);
  return at < 0 ? OTHER : at + 1;
}

function fill(code: number): void {
  const char = String.fromCharCode(code);
  if (/\p{M}/u.test(char)) folded[code] = MARK;
  else if (/[\p{L}\p{N}]/u.test(char)) {
    const [base = '', ...marks] = char.normalize('NFD').toLowerCase().normalize('NFD');
    folded[code] = codeOf(base);
    if (base === 'đ' || base === 'ð') {
      folded[code] = codeOf('d');
      shapes[code] = 3;
    }
    for (const mark of marks) {
      shapes[code] = SHAPE_MARKS[mark] ?? shapes[code] ?? 0;
      tones[code] = Math.max(tones[code] ?? 0, TONE_MARKS.indexOf(mark) + 1);
    }
  }
}

for (let code = 0x30; code < SIZE; code++) {
  // Only these blocks hold letters that Vietnamese text is written with; elsewhere a letter is a letter.
  if (code < 0x250 || (code >= 0x300 && code < 0x370) || code >= 0x1e00) fill(code);
  else folded[code] = OTHER;
}

/** What the character at a code folds to. Above the table lie punctuation and scripts that end a word. */
export const foldedCode = (code: number): number => (code < SIZE ? (folded[code] as number) : 0);

/** Hat, breve or horn of a letter, or the stroke of đ; 0 without. */
export const shapeOf = (code: number): number => (code < SIZE ? (shapes[code] as number) : 0);

/** Tone of a letter, 0 where it bears none. */
export const toneOf = (code: number): number => (code < SIZE ? (tones[code] as number) : 0);

/**
 * Marks of a syllable as a number: its shapes in order and its tone wherever it is written, so that hòa and
 * hoà agree.
 */
export function marksOf(syllable: string): number {
  let marks = 0;
  let tone = 0;
  for (let at = 0; at < syllable.length; at++) {
    const code = syllable.charCodeAt(at);
    marks = (marks * 4 + shapeOf(code)) & 0xffffff;
    tone = Math.max(tone, toneOf(code));
  }
  return marks * 6 + tone;
}
