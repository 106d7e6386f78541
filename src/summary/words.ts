/** Text as comparable words, in any script. */
import { canonicalWord } from '../language/spelling.ts';

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const spellings = new Map<string, string>();
/** Bounds the memory of spellings met; a newspaper's syllables fit several times over. */
const REMEMBERED = 20_000;

/**
 * The words of a text in order, lower case and in one spelling (hòa = hoà). In Vietnamese a word here is one
 * syllable.
 */
export function wordsOf(text: string): string[] {
  const found: string[] = [];
  for (const [word] of text.normalize('NFC').toLowerCase().matchAll(WORD)) {
    let spelling = spellings.get(word);
    if (spelling === undefined) {
      spelling = canonicalWord(word);
      if (spellings.size < REMEMBERED) spellings.set(word, spelling);
    }
    found.push(spelling);
  }
  return found;
}

/** Neighbours joined: most Vietnamese words are two syllables written apart. */
export function neighbours(words: readonly string[]): string[] {
  const joined: string[] = [];
  for (let i = 1; i < words.length; i++) joined.push(`${words[i - 1]}_${words[i]}`);
  return joined;
}
