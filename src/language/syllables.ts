/** Text as its runs of letters and digits. */
import { foldWithOffsets, spellingKey } from './fold.ts';

export interface Syllable {
  /** As written. */
  text: string;
  /** As `fold` gives it. */
  folded: string;
  /** As `spellingKey` gives it. */
  spelling: string;
  /** Offsets into the original, end exclusive. */
  start: number;
  end: number;
}

const ASCII = /^[!-~]*$/;
const known = new Map<string, string>();

/** Spelling of one run, remembered: long documents repeat the same few thousand. */
function spellingOf(written: string): string {
  let spelling = known.get(written);
  if (spelling === undefined) {
    spelling = spellingKey(written);
    if (known.size < 16_384) known.set(written, spelling);
  }
  return spelling;
}

/** Runs of letters and digits in order; `65/2019/QĐ-UBND` gives four. Their folded forms joined are `fold(text)`. */
export function syllables(text: string): Syllable[] {
  const { folded, offsets } = foldWithOffsets(text);
  const found: Syllable[] = [];
  let from = 0;
  while (from < folded.length) {
    let to = folded.indexOf(' ', from);
    if (to < 0) to = folded.length;
    const start = offsets[from] ?? 0;
    const end = offsets[to] ?? text.length;
    const slice = text.slice(start, end);
    const word = folded.slice(from, to);
    found.push({
      text: slice,
      folded: word,
      spelling: ASCII.test(slice) ? word : spellingOf(slice),
      start,
      end,
    });
    from = to + 1;
  }
  return found;
}

/** Neighbouring pairs joined by `_`: most Vietnamese words are two syllables written apart (`hop_dong`). */
export function pairs(folded: readonly string[]): string[] {
  const joined: string[] = [];
  for (let i = 1; i < folded.length; i++) joined.push(`${folded[i - 1]}_${folded[i]}`);
  return joined;
}
