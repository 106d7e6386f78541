/** The one measure by which hits of different domains are compared. */
import { withinOneEdit } from '../language/edits.ts';
import { isStopWord } from '../language/stop-words.ts';
import { type Syllable, syllables } from '../language/syllables.ts';
import { everydayMentions } from '../store/search/formal-words.ts';
import type { Wording } from '../store/search/query.ts';
import { questionWords } from '../store/search/question-words.ts';
import type { WordPairs } from '../store/search/word-pairs.ts';

/** Worth of a syllable met as typed, typed bare and met with diacritics, met with others than were typed, but for one slip. */
const EXACT = 1;
const FOLDED = 0.85;
const OTHER = 0.25;
const SLIP = 0.6;
/** Part of the measure that goes to neighbours standing together, as most words are two syllables. */
const PAIRS = 0.4;
/** What a formal name that is met is worth against the everyday words typed. */
const FORMAL = 0.9;
/** What is left of a word of an everyday phrase that is met without its neighbours. */
const APART = 0.3;
/** What words say that only ask, or only join others. */
const ASKING = 0.15;
const JOINING = 0.3;
/** Words read of a query. */
const MOST = 40;
/** What the line below a title is worth against it. */
const DETAIL = 0.5;

interface AskedWord {
  folded: string;
  spelling: string;
  /** 0 to 1: how much it says of what is sought. */
  says: number;
  /** The words called the domain, whatever is sought in it: met by every record. */
  given: boolean;
}

/** Words of a query as they are compared with what a domain shows. */
export interface Asked {
  words: AskedWord[];
  /** The spellings are meant: diacritics were typed, or the words are known well enough to put them back. */
  certain: boolean[];
  mentions: { from: number; to: number; formal: Syllable[] }[];
}

/**
 * Reads a query for comparing. `wording` is the domain's own, and `given` tells the words that name the domain, each
 * with its spelling.
 */
export function readAsked(
  query: readonly Syllable[],
  wording?: Wording,
  given: ReadonlyMap<number, string> = new Map(),
  pairs?: WordPairs,
): Asked {
  const typed = query.slice(0, MOST);
  const accented = typed.some(({ folded, spelling }) => folded !== spelling);
  const asks = questionWords(typed, wording?.asking);
  const everyday = everydayMentions(typed, pairs);
  const spellings = new Map(given);
  for (const { from, spelling } of everyday) {
    for (const [index, word] of (spelling?.split(' ') ?? []).entries()) spellings.set(from + index, word);
  }
  const restored = accented ? new Map<number, string>() : spellings;
  const words = typed.map(({ folded, spelling }, index) => ({
    folded,
    spelling: restored.get(index) ?? spelling,
    says: asks[index] ? ASKING : isStopWord(folded, accented ? spelling : folded) ? JOINING : 1,
    given: given.has(index),
  }));
  const own = (wording?.mentions?.(typed) ?? []).filter(({ to }) => to <= typed.length);
  return {
    words,
    certain: words.map((_, index) => accented || restored.has(index)),
    mentions: [...everyday, ...own].map(({ from, to, formal }) => ({ from, to, formal: syllables(formal) })),
  };
}

interface Part {
  words: readonly Syllable[];
  joined: string;
  weight: number;
}

const partOf = (text: string, weight: number): Part => {
  const words = syllables(text);
  return { words, joined: ` ${words.map(({ folded }) => folded).join(' ')} `, weight };
};

/** Typed or written bare, a word may be any that folds to it; with marks on both sides it is another. */
const spellingWorth = (held: Syllable, spelling: string, certain: boolean): number =>
  held.spelling === spelling ? EXACT : certain && held.spelling !== held.folded ? OTHER : FOLDED;

/** What a word finds in the parts, 0 to 1. */
function worthOf(
  word: Pick<AskedWord, 'folded' | 'spelling'>,
  certain: boolean,
  parts: readonly Part[],
): number {
  let best = 0;
  for (const { words, weight } of parts) {
    for (const held of words) {
      if (held.folded === word.folded) {
        best = Math.max(best, weight * spellingWorth(held, word.spelling, certain));
      } else if (word.folded.length > 3 && withinOneEdit(held.folded, word.folded)) {
        best = Math.max(best, weight * SLIP);
      }
    }
  }
  return best;
}

const pairWorth = (first: string, second: string, parts: readonly Part[]): number =>
  Math.max(0, ...parts.map(({ joined, weight }) => (joined.includes(` ${first} ${second} `) ? weight : 0)));

/** Share of words and pairs that the parts hold; words by themselves where there is but one. */
function shareOf(singles: readonly [worth: number, says: number][], pairs: typeof singles): number {
  const mean = (values: typeof singles): number => {
    const total = values.reduce((sum, [, says]) => sum + says, 0);
    return total === 0 ? 0 : values.reduce((sum, [worth, says]) => sum + worth * says, 0) / total;
  };
  return pairs.length === 0 ? mean(singles) : (1 - PAIRS) * mean(singles) + PAIRS * mean(pairs);
}

/** How near to its beginning a title has the first word of a query, 0 to 1: titles name their subject first. */
export function headedness({ words }: Asked, title: string): number {
  const said = new Set(words.filter(({ says }) => says === 1).map(({ folded }) => folded));
  const held = syllables(title);
  const at = held.findIndex(({ folded }) => said.has(folded));
  return at < 0 ? 0 : 1 - at / held.length;
}

/** How much of a query a title (counted in full) and the line below it (counted by half) hold: 0 to 1. */
export function agreement({ words, certain, mentions }: Asked, title: string, detail: string): number {
  if (words.length === 0) return 0;
  const parts = [partOf(title, 1), partOf(detail, DETAIL)];
  const singles = words.map((word, index) =>
    word.given ? 1 : worthOf(word, certain[index] === true, parts),
  );
  const pairs = words.slice(1).map((word, index) => {
    const before = words[index] as AskedWord;
    if (before.given || word.given) return 1;
    return (
      Math.min(1, pairWorth(before.folded, word.folded, parts)) *
      Math.min(1, singles[index] as number, singles[index + 1] as number)
    );
  });
  // Words of an everyday phrase that stand apart are other words: the `sổ` and the `đỏ` of two things.
  for (const { from, to } of mentions) {
    if (to - from > 1 && pairs.slice(from, to - 1).every((worth) => worth === 0)) {
      for (let at = from; at < to; at++) singles[at] = APART * (singles[at] ?? 0);
    }
  }
  for (const { from, to, formal } of mentions) {
    const met = formal.map((word): [number, number] => [worthOf(word, true, parts), 1]);
    const together = formal
      .slice(1)
      .map((word, index): [number, number] => [
        pairWorth(formal[index]?.folded ?? '', word.folded, parts),
        1,
      ]);
    const share = FORMAL * shareOf(met, together);
    for (let at = from; at < to; at++) {
      singles[at] = Math.max(singles[at] ?? 0, share);
      if (at > from) pairs[at - 1] = Math.max(pairs[at - 1] ?? 0, share);
    }
  }
  return shareOf(
    singles.map((worth, index) => [worth, words[index]?.says ?? 1]),
    pairs.map((worth, index) => [worth, Math.min(words[index]?.says ?? 1, words[index + 1]?.says ?? 1)]),
  );
}
