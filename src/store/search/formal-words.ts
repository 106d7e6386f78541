/** What documents call the things that a query names in everyday words or short forms. */
import { SHORT_FORMS } from '../../language/abbreviations.ts';
import { fold } from '../../language/fold.ts';
import { type Syllable, syllables } from '../../language/syllables.ts';
import { EVERYDAY } from './everyday-words.ts';
import { NO_PAIRS, type WordPairs } from './word-pairs.ts';

const words = (text: string): string =>
  syllables(text)
    .map(({ spelling }) => spelling)
    .join(' ');
const bySpelling = new Map(Object.entries(EVERYDAY).map(([said, formal]) => [words(said), formal]));
/** Everyday words that are others of the law without their diacritics: chứng cứ, công nhận, cuối … */
const MISTAKEN = new Set([
  ...[
    'chung cu',
    'cong nhan',
    'cuoi',
    'di linh',
    'mo quan',
    'sao y',
    'con dau',
    'giay tay',
    'khang an',
    'nhan chung',
  ],
  ...['chu tro', 'tai ngoai', 'trai tuyen'],
]);
const byFolded = new Map(
  Object.entries(EVERYDAY)
    .map(([said, formal]) => [fold(said), { spelling: words(said), formal }] as const)
    .filter(([said]) => !MISTAKEN.has(said)),
);
const LONGEST = Math.max(...Object.keys(EVERYDAY).map((said) => said.split(' ').length));

type Word = Pick<Syllable, 'folded' | 'spelling'>;

/** An everyday wording in a query: its words `from` to `to`, end exclusive, and what documents say instead. */
export interface EverydayMention {
  from: number;
  to: number;
  formal: string;
  /** Its words as they ought to be spelt, apart by spaces; null for a short form. */
  spelling: string | null;
}

/**
 * Everyday words and short forms of a query, in order. An editor's pair stands in place of what comes with the gateway
 * for the same words.
 */
export function everydayMentions(query: readonly Word[], pairs: WordPairs = NO_PAIRS): EverydayMention[] {
  const accented = query.some(({ folded, spelling }) => folded !== spelling);
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
      const everyday = accented
        ? { spelling: spelled, formal: bySpelling.get(spelled) }
        : byFolded.get(folded);
      if (written !== undefined) found.push({ from, to, formal: written, spelling: null });
      for (const formal of everyday?.formal?.split('|') ?? []) {
        found.push({ from, to, formal, spelling: everyday?.spelling ?? null });
      }
    }
  }
  return found;
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
