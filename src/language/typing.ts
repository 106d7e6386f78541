/** Telex and VNI left undecoded, as when the keyboard was not switched on: `ddaats`, `d9uo72ng`. */
import { clean } from './fold.ts';
import { vowel, withTone } from './letters.ts';
import { canonicalWord } from './spelling.ts';
import { isSyllable } from './syllable.ts';

const TELEX_TONES = ' fsrxj';
const CIRCUMFLEX: Record<string, string> = { a: 'â', e: 'ê', o: 'ô' };
const HORN: Record<string, string> = { a: 'ă', o: 'ơ', u: 'ư' };

/** A decoded word, and whether plain text could hardly look like what was typed. */
interface Decoded {
  word: string;
  sure: boolean;
}

/** Gives the last vowel that takes it the hat of `table`; `uo` takes the horn as a pair. */
function mark(letters: string[], table: Record<string, string>): boolean {
  for (let i = letters.length - 1; i >= 0; i--) {
    const marked = table[letters[i] ?? ''];
    if (marked === undefined) continue;
    if (marked === 'ư' && i > 0 && letters[i - 1] === 'u') continue;
    letters[i] = marked;
    if (marked === 'ơ' && letters[i - 1] === 'u' && letters[i - 2] !== 'q') letters[i - 1] = 'ư';
    return true;
  }
  return false;
}

/** The letters with a tone put where it belongs, if they then make a syllable. */
function finish(letters: readonly string[], tone: number): string | null {
  const at = letters.findLastIndex((letter) => vowel(letter) !== undefined);
  if (at < 0) return null;
  const toned = letters.map((letter, i) => (i === at ? withTone(letter, tone) : letter)).join('');
  const word = canonicalWord(toned);
  return isSyllable(word) ? word : null;
}

function telex(typed: string): Decoded | null {
  const letters: string[] = [];
  let tone = 0;
  let doubled = false;
  let sure = false;
  for (const [i, key] of [...typed].entries()) {
    const last = letters.at(-1) ?? '';
    const vowels = letters.some((letter) => vowel(letter) !== undefined);
    if (key === 'd' && i === 1 && last === 'd') {
      letters[0] = 'đ';
      sure = true;
    } else if (CIRCUMFLEX[key] !== undefined && last === key) {
      letters[letters.length - 1] = CIRCUMFLEX[key];
      // Doubled a is in no common foreign word; oo and ee are in many.
      if (key === 'a') sure = true;
      doubled = true;
    } else if (key === 'w') {
      if (mark(letters, HORN) || (last === 'ơ' && letters.at(-2) === 'ư')) doubled = true;
      else if (vowels) return null;
      else letters.push('ư');
      if (last === 'u' || (letters.length > 1 && !vowels)) sure = true;
    } else if (key === 'o' && last === 'ư') letters.push('ơ');
    else if (vowels && tone === 0 && TELEX_TONES.indexOf(key) > 0) tone = TELEX_TONES.indexOf(key);
    else letters.push(key);
  }
  if ((tone === 0 && !doubled && !sure) || typed.length < 3) return null;
  const word = finish(letters, tone);
  // Tones 1 and 5 are typed with f and j, which end hardly any other word.
  return word === null ? null : { word, sure: sure || tone === 1 || tone === 5 || (doubled && tone > 0) };
}

function vni(typed: string): Decoded | null {
  const letters: string[] = [];
  let tone = 0;
  for (const key of typed) {
    if (!/\d/.test(key)) letters.push(key);
    else if (key === '9') {
      if (letters[0] !== 'd') return null;
      letters[0] = 'đ';
    } else if (key >= '1' && key <= '5') {
      if (tone > 0 || !letters.some((letter) => vowel(letter) !== undefined)) return null;
      tone = ' 21345'.indexOf(key);
    } else if (
      key === '0' ||
      !mark(letters, key === '6' ? CIRCUMFLEX : key === '7' ? { o: 'ơ', u: 'ư' } : { a: 'ă' })
    )
      return null;
  }
  const word = finish(letters, tone);
  // Digits at the end alone are more often a number: quan1, ngo72.
  return word === null ? null : { word, sure: /\d[a-z]/.test(typed) };
}

const WORD = /(?<![\p{L}\p{N}/\-_.@])[A-Za-z][A-Za-z0-9]*(?![\p{L}\p{N}/\-_@])/gu;
const MAY_BE = /dd|aa|ee|oo|w|[a-z][sfrxj](?![a-z])|[a-z]\d|[aeiouy][sfrxj]/i;
const CAPITALS = /^[A-Z0-9]{2,}$/;
/** English words that would decode to syllables, seen beside Vietnamese in questions. */
const ENGLISH = new Set(
  `as is us his has bus gas tax box max mix list test best post cost host most room teen moon soon been see too now how
  low new law door our for per car bar sir war tour bis lux six sex ios sms gps wifi visa show two raw row son of if chef
  beef reef roof gif`.split(/\s+/),
);

function decode(token: string): Decoded | null {
  const lower = token.toLowerCase();
  if (lower.length > 9 || ENGLISH.has(lower)) return null;
  return /\d/.test(lower) ? vni(lower) : telex(lower);
}

function withCase(word: string, typed: string): string {
  if (CAPITALS.test(typed)) return word.toUpperCase();
  return /^[A-Z]/.test(typed) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}

/**
 * The text with undecoded Telex and VNI syllables decoded: `gias ddaats owr dduwowngf` gives `giá đất ở
 * đường`. A word is decoded only when that makes a Vietnamese syllable, and a doubtful one (`bus`, `quan1`)
 * only beside a sure one, so plain text, English, codes and numbers stay.
 */
export function decodeTyping(text: string): string {
  if (!MAY_BE.test(text)) return text;
  const decoded = new Map<string, Decoded>();
  let doubtful = 0;
  let sure = false;
  const tokens = [...text.matchAll(WORD)].map(([token]) => token);
  const shouted = tokens.every((token) => CAPITALS.test(token));
  for (const token of tokens) {
    const found = shouted || !CAPITALS.test(token) ? decode(token) : null;
    if (!found) continue;
    decoded.set(token, found);
    if (found.sure) sure = true;
    else if (!/\d/.test(token)) doubtful++;
  }
  // Several doubtful words that make up half the text vouch for each other: hoaf binhs.
  if (!sure && (doubtful < 2 || doubtful * 2 < tokens.length)) return text;
  return clean(text).replace(WORD, (token) => {
    const found = decoded.get(token);
    return found ? withCase(found.word, token) : token;
  });
}
