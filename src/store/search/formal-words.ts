/** What documents call the things that a query names in everyday words or short forms. */
import { SHORT_FORMS } from '../../language/abbreviations.ts';
import { fold } from '../../language/fold.ts';
import { type Syllable, syllables } from '../../language/syllables.ts';
import { ASKED_FOR, EVERYDAY, MISTAKEN } from './everyday-words.ts';
import { NO_PAIRS, type WordPairs } from './word-pairs.ts';

const GAP = ' ~ ';

const words = (text: string): string =>
  syllables(text)
    .map(({ spelling }) => spelling)
    .join(' ');

interface Phrase {
  /** As it ought to be spelt, apart by spaces. */
  spelling: string;
  formal: readonly string[];
}
type Phrases = Map<string, Phrase>;

/** Whether a phrase typed bare is taken for what it says: it is no other phrase, and more than one syllable. */
const isKnownBare = (said: string): boolean =>
  !MISTAKEN.has(fold(said)) && (said.includes(' ') || said === fold(said));

const plain = [...EVERYDAY].filter(([said]) => !said.includes(GAP));
const bySpelling: Phrases = new Map(
  plain.map(([said, formal]) => [words(said), { spelling: words(said), formal }]),
);
const byFolded: Phrases = new Map(
  plain
    .filter(([said]) => isKnownBare(said))
    .map(([said, formal]) => [fold(said), { spelling: words(said), formal }] as const),
);
const LONGEST = Math.max(...plain.map(([said]) => said.split(' ').length));

/** Phrases with words between them. */
const parted = [...EVERYDAY]
  .filter(([said]) => said.includes(GAP))
  .map(([said, formal]) => ({ formal, halves: said.split(GAP).map((half) => words(half).split(' ')) }));
/** Those by the first word of their first half, as spelt. */
const partedBySpelling = Map.groupBy(parted, ({ halves }) => halves[0]?.[0] ?? '');
/** Those by their first word typed bare: two lone syllables without marks say too little. */
const partedByFolded = Map.groupBy(
  parted
    .filter(({ halves }) => halves.flat().length > 2)
    .map(({ formal, halves }) => ({ formal, halves: halves.map((half) => half.map(fold)) })),
  ({ halves }) => halves[0]?.[0] ?? '',
);
/** Words that may stand between the halves of a phrase. */
const BETWEEN = 4;

type Word = Pick<Syllable, 'folded' | 'spelling'>;

/** An everyday wording in a query: its words `from` to `to`, end exclusive, and what documents say instead. */
export interface EverydayMention {
  from: number;
  to: number;
  formal: string;
  /** Words within it that are not its own, end exclusive. */
  between?: { from: number; to: number };
  /** Its words as they ought to be spelt, apart by spaces; null for a short form. */
  spelling: string | null;
}

/**
 * Everyday words and short forms of a query, in order. An editor's pair stands in place of what comes with the gateway
 * for the same words.
 */
export function everydayMentions(query: readonly Word[], pairs: WordPairs = NO_PAIRS): EverydayMention[] {
  const accented = query.some(({ folded, spelling }) => folded !== spelling);
  const typed = query.map(({ folded, spelling }) => (accented ? spelling : folded));
  const longest = Math.max(LONGEST, pairs.longest);
  const found: EverydayMention[] = [];
  for (let from = 0; from < query.length; from++) {
    for (let length = 1; length <= longest && from + length <= query.length; length++) {
      const said = query.slice(from, from + length);
      const to = from + length;
      const folded = said.map((word) => word.folded).join(' ');
      const spelled = said.map((word) => word.spelling).join(' ');
      const paired = pairedWith(accented ? spelled : folded, accented, pairs);
      if (paired) {
        for (const formal of paired.means) found.push({ from, to, formal, spelling: paired.spelling });
        continue;
      }
      const written = SHORT_FORMS.get(folded);
      const everyday = accented ? bySpelling.get(spelled) : byFolded.get(folded);
      if (written !== undefined) found.push({ from, to, formal: written, spelling: null });
      for (const formal of everyday?.formal ?? []) {
        found.push({ from, to, formal, spelling: everyday?.spelling ?? null });
      }
    }
    found.push(...gappedFrom(typed, from, accented));
  }
  return found;
}

/** Phrases that begin at a word and have others between their halves. */
function gappedFrom(typed: readonly string[], from: number, accented: boolean): EverydayMention[] {
  const isAt = (half: readonly string[], at: number): boolean =>
    half.every((word, offset) => typed[at + offset] === word);
  const found: EverydayMention[] = [];
  for (const { halves, formal } of (accented ? partedBySpelling : partedByFolded).get(typed[from] ?? '') ??
    []) {
    const [first = [], second = []] = halves;
    if (!isAt(first, from)) continue;
    const end = from + first.length;
    const at = Array.from({ length: BETWEEN + 1 }, (_, gap) => end + gap).find((start) =>
      isAt(second, start),
    );
    if (at === undefined) continue;
    const between = { from: end, to: at };
    for (const name of formal) {
      found.push({ from, to: at + second.length, between, formal: name, spelling: null });
    }
  }
  return found;
}

const wanted = [...ASKED_FOR].map(([asked, names]) => ({
  spelled: ` ${words(asked)} `,
  bare: ` ${fold(asked)} `,
  names,
}));

/** What a question is after, as headings name it: `thời hạn` for "mấy ngày". */
export function askedFor(query: readonly Word[]): string[] {
  const accented = query.some(({ folded, spelling }) => folded !== spelling);
  const text = ` ${query.map(({ folded, spelling }) => (accented ? spelling : folded)).join(' ')} `;
  const found = wanted.filter(({ spelled, bare }) => text.includes(accented ? spelled : bare));
  return [...new Set(found.flatMap(({ names }) => names))];
}

/** What an editor's pair says of words, with their spelling; undefined without one. */
function pairedWith(
  words: string,
  accented: boolean,
  { bySpelling: spelt, byFolded: bare }: WordPairs,
): { spelling: string; means: readonly string[] } | undefined {
  if (!accented) return bare.get(words);
  const means = spelt.get(words);
  return means && { spelling: words, means };
}
