/** Text made comparable: cleaned, by exact spelling, or without diacritics. */
import { foldCodePoint } from './letters.ts';
import { canonicalFolded, canonicalWord } from './spelling.ts';

/** ASCII and the composed letters of Vietnamese, single spaces between: nothing to clean. */
const PLAIN_LETTER = '[!-~À-ÃÈ-ÊÌÍÒ-ÕÙÚÝà-ãè-êìíò-õùúýĂăĐđĨĩŨũƠơƯưẠ-ỹ]';
const PLAIN = new RegExp(`^(?:${PLAIN_LETTER}+(?: ${PLAIN_LETTER}+)*)?$`);
const LOOKALIKE = /[ÐðƉɖ]|[dD][\u0335\u0336]/g;
const MARKS_RUN = /[\u0300-\u0303\u0306\u0309\u031b\u0323]{2,}/g;
const SHAPES = /[\u0302\u0306\u031b]/g;
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
const MARK = /[\u0300-\u036f]/;
const INVISIBLE = /[\p{Cc}\p{Cf}]/gu;
const WHITE_CONTROL = /[\t\n\v\f\r\u0085]/g;
const WHITE_RUN = /[\s\u0085]+/g;

const properD = (found: string): string =>
  found === 'ð' || found === 'ɖ' || found.startsWith('d') ? 'đ' : 'Đ';

/**
 * Text as it ought to have been typed: NFC, no control or zero-width characters, the letter đ where a
 * look-alike stands (Ð U+00D0), single spaces, trimmed. Letters and case are kept.
 */
export function clean(text: string): string {
  if (PLAIN.test(text)) return text;
  let result = text.replace(WHITE_CONTROL, ' ').replace(INVISIBLE, '').normalize('NFC');
  if (MARK.test(result)) {
    // A tone typed before the hat (ò + ̂) does not compose; put the shape first.
    const shapeFirst = (marks: string): string => marks.replace(TONES, '') + marks.replace(SHAPES, '');
    result = result
      .replace(LOOKALIKE, properD)
      .normalize('NFD')
      .replace(MARKS_RUN, shapeFirst)
      .normalize('NFC');
  }
  return result.replace(LOOKALIKE, properD).replace(WHITE_RUN, ' ').trim();
}

const WORD = /[\p{L}\p{N}\p{M}]+/gu;
const LETTERS = /^\p{L}+$/u;
const MARKS = /\p{M}+/gu;

/** Vietnamese has some seven thousand syllables, so a bounded memory answers nearly all words. */
const known = new Map<string, string>();

function spellingOf(found: string): string {
  let spelling = known.get(found);
  if (spelling === undefined) {
    const word = found.replace(MARKS, '');
    spelling = LETTERS.test(word) ? canonicalWord(word) : word;
    if (known.size < 16_384) known.set(found, spelling);
  }
  return spelling;
}

/**
 * Key under which two spellings count as exactly the same: lower case, tone marks in one place (hòa = hoà),
 * one of i and y where both are correct (Quy = Qui, lý = lí), Đắk = Đăk = Đak, punctuation as spaces.
 */
export function spellingKey(text: string): string {
  let key = '';
  for (const [found] of clean(text).toLowerCase().normalize('NFC').matchAll(WORD)) {
    const spelling = spellingOf(found);
    if (spelling !== '') key += key === '' ? spelling : ` ${spelling}`;
  }
  return key;
}

export interface Folded {
  folded: string;
  /**
   * For each folded character the index in the original it came from, and one more for the end, so that
   * `original.slice(offsets[a], offsets[b])` is what `folded.slice(a, b)` stands for.
   */
  offsets: number[];
}

function foldInto(text: string, offsets: number[] | null): string {
  let folded = '';
  let word = '';
  let gap = -1;
  let end = 0;
  for (let i = 0; i < text.length; ) {
    const code = text.codePointAt(i) ?? 0;
    const width = code > 0xffff ? 2 : 1;
    const part = foldCodePoint(code);
    if (part === ' ') {
      if (gap < 0) {
        gap = i;
        folded += canonicalFolded(word);
        word = '';
      }
    } else if (part !== '') {
      if (gap >= 0 && folded !== '') {
        folded += ' ';
        offsets?.push(gap);
      }
      gap = -1;
      word += part;
      if (offsets) for (let n = 0; n < part.length; n++) offsets.push(i);
      end = i + width;
    } else if (gap < 0 && word !== '') end = i + width;
    i += width;
  }
  offsets?.push(end);
  return folded + canonicalFolded(word);
}

/**
 * Text as ASCII letters, digits and single spaces: no diacritics, đ as d, lower case, one of i and y where
 * both are correct (`Qui Nhơn` gives `quy nhon`, `bác sỹ` gives `bac si`). `fold(spellingKey(x)) === fold(x)`.
 */
export const fold = (text: string): string => foldInto(text, null);

/** `fold` with the way back to the original, for highlights. */
export function foldWithOffsets(text: string): Folded {
  const offsets: number[] = [];
  return { folded: foldInto(text, offsets), offsets };
}

const ASCII = /^[ -~]*$/;
const DASH = /\p{Pd}/u;
/** The sign of the đồng reads as the letter, and the fraction slash as a slash. */
const SIGNS = new Map([
  [0x20ab, 'd'],
  [0x2044, '/'],
]);
const sign = (code: number): string => (DASH.test(String.fromCodePoint(code)) ? '-' : ' ');

/**
 * Lower-case text without diacritics that keeps punctuation and spacing, for patterns such as dates. Dashes
 * become `-`, other signs outside ASCII a space; i and y stand as typed.
 */
export function flatten(text: string): Folded {
  if (ASCII.test(text)) {
    return { folded: text.toLowerCase(), offsets: Array.from({ length: text.length + 1 }, (_, i) => i) };
  }
  let folded = '';
  const offsets: number[] = [];
  for (let i = 0; i < text.length; ) {
    const code = text.codePointAt(i) ?? 0;
    let part = foldCodePoint(code);
    if (part === ' ') part = code < 0x7f ? String.fromCharCode(code) : (SIGNS.get(code) ?? sign(code));
    folded += part;
    for (let n = 0; n < part.length; n++) offsets.push(i);
    i += code > 0xffff ? 2 : 1;
  }
  offsets.push(text.length);
  return { folded, offsets };
}
