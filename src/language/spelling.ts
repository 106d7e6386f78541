/** One spelling out of the several a Vietnamese syllable may correctly have. */
import { vowel, withTone } from './letters.ts';

const HATTED = 'ăâêôơư';
/** Open rimes whose tone may sit on either letter: hòa/hoà, khỏe/khoẻ, thủy/thuỷ. */
const SECOND_OF_TWO = new Set(['oa', 'oe', 'uy']);
/** Onsets after which a lone i and y are one sound; `s` is written with i (bác sĩ), the others with y. */
const Y_ONSETS = new Set(['h', 'k', 'l', 'm', 't']);
const QU_CODAS = new Set(['', 't', 'nh', 'ch']);

/** Index within the vowels on which the tone is written. */
function tonePosition(shapes: readonly string[], open: boolean): number {
  for (let i = shapes.length - 1; i >= 0; i--) if (HATTED.includes(shapes[i] ?? '')) return i;
  if (!open) return shapes.length - 1;
  if (shapes.length === 2) return SECOND_OF_TWO.has(shapes.join('')) ? 1 : 0;
  return shapes.length >> 1;
}

/** Canonical letter for a lone i or y: lí → lý, sỹ → sĩ, quí → quý; others stand. */
export function canonicalI(onset: string, shape: string, coda: string): string {
  if (onset === 'qu') return shape === 'i' && QU_CODAS.has(coda) ? 'y' : shape;
  if (coda !== '') return shape;
  if (onset === 's' && shape === 'y') return 'i';
  return shape === 'i' && Y_ONSETS.has(onset) ? 'y' : shape;
}

/**
 * Canonical spelling of one lower-case NFC word: the tone on its regular vowel, y for i where both are
 * correct, and highland names in -k without tone or breve (Đắk = Đăk = Đak). A word that is no single
 * Vietnamese syllable stays as it is.
 */
export function canonicalWord(word: string): string {
  const length = word.length;
  const shapes: string[] = [];
  let tone = 0;
  let tones = 0;
  for (const char of word) {
    const found = vowel(char);
    shapes.push(found?.shape ?? char);
    if (found && found.tone > 0) {
      tone = found.tone;
      tones++;
    }
  }
  if (tones > 1 || shapes.length !== length) return word;
  const isVowel = (i: number): boolean => i < length && vowel(shapes[i] ?? '') !== undefined;
  let from = 0;
  while (from < length && !isVowel(from)) from++;
  if (from === length) return word;
  const first = shapes[from];
  // In qu- and gi- the letter belongs to the consonant, unless nothing follows it (gì).
  const glide = (shapes[from - 1] === 'q' && first === 'u') || (shapes[from - 1] === 'g' && first === 'i');
  if (from === 1 && glide && isVowel(from + 1)) from++;
  let to = from;
  while (isVowel(to)) to++;
  for (let i = to; i < length; i++) if (isVowel(i)) return word;
  if (to === length - 1 && shapes[to] === 'k') {
    return shapes.map((shape) => (shape === 'ă' ? 'a' : shape)).join('');
  }
  if (to - from === 1) {
    const onset = shapes.slice(0, from).join('');
    shapes[from] = canonicalI(onset, shapes[from] ?? '', shapes.slice(to).join(''));
  }
  if (tones === 1) {
    const at = from + tonePosition(shapes.slice(from, to), to === length);
    shapes[at] = withTone(shapes[at] ?? '', tone);
  }
  return shapes.join('');
}

/** The same choice of i or y for a word already folded to ASCII. */
export function canonicalFolded(word: string): string {
  const length = word.length;
  if (length === 2) {
    const onset = word.charAt(0);
    const letter = word.charAt(1);
    return letter === 'i' || letter === 'y' ? onset + canonicalI(onset, letter, '') : word;
  }
  if (length > 2 && length < 6 && word.startsWith('qui') && QU_CODAS.has(word.slice(3))) {
    return `quy${word.slice(3)}`;
  }
  return word;
}
