/** Tables of letters: what a code point folds to, and a Vietnamese vowel as shape and tone. */

/** Six forms of each vowel: level, huyền, sắc, hỏi, ngã, nặng. The index is the tone. */
const VOWELS = [
  'aàáảãạ',
  'ăằắẳẵặ',
  'âầấẩẫậ',
  'eèéẻẽẹ',
  'êềếểễệ',
  'iìíỉĩị',
  'oòóỏõọ',
  'ôồốổỗộ',
  'ơờớởỡợ',
  'uùúủũụ',
  'ưừứửữự',
  'yỳýỷỹỵ',
];

export interface Vowel {
  /** The vowel without its tone: `ệ` gives `ê`. */
  shape: string;
  /** 0 level, 1 huyền, 2 sắc, 3 hỏi, 4 ngã, 5 nặng. */
  tone: number;
}

const vowelTable = new Map<string, Vowel>();
for (const forms of VOWELS) {
  for (const [tone, form] of [...forms].entries()) vowelTable.set(form, { shape: forms.charAt(0), tone });
}

/** Shape and tone of a lower-case Vietnamese vowel, or undefined for any other character. */
export const vowel = (char: string): Vowel | undefined => vowelTable.get(char);

const formsByShape = new Map(VOWELS.map((forms) => [forms.charAt(0), forms]));

/** The vowel of this shape bearing this tone. */
export const withTone = (shape: string, tone: number): string =>
  formsByShape.get(shape)?.charAt(tone) ?? shape;

/** Letters that Unicode does not decompose. */
const UNDECOMPOSED = new Map<string, string>([
  ...[...'đÐðƉɖ'].map((char) => [char, 'd'] as const),
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ø', 'o'],
  ['ł', 'l'],
  ['þ', 'th'],
  ['ı', 'i'],
  ['ħ', 'h'],
]);

const LETTER_OR_NUMBER = /^[\p{L}\p{N}]$/u;
const DROPPED = /^[\p{M}\p{Cc}\p{Cf}]$/u;
const WHITE = /^[\t\n\v\f\r\u0085]$/;

/** What a code point folds to: ASCII letters and digits, a space for a separator, nothing for a mark. */
function compute(char: string): string {
  if (WHITE.test(char)) return ' ';
  if (DROPPED.test(char)) return '';
  if (!LETTER_OR_NUMBER.test(char)) return ' ';
  let folded = '';
  for (const part of char.normalize('NFKD').toLowerCase().normalize('NFKD')) {
    const known = UNDECOMPOSED.get(part) ?? part;
    if (/^[a-z0-9]+$/.test(known)) folded += known;
    else if (!DROPPED.test(part)) return ' ';
  }
  return folded === '' ? ' ' : folded;
}

const cache: (string | undefined)[] = [];
const rare = new Map<number, string>();

/** Folded form of one code point (see `fold`), from a table filled as characters are met. */
export function foldCodePoint(code: number): string {
  if (code < 0x2100) {
    const known = cache[code];
    if (known !== undefined) return known;
    const folded = compute(String.fromCharCode(code));
    cache[code] = folded;
    return folded;
  }
  let folded = rare.get(code);
  if (folded === undefined) {
    folded = compute(String.fromCodePoint(code));
    // A bound, since callers pass text of any script.
    if (rare.size < 4_096) rare.set(code, folded);
  }
  return folded;
}
