/** What documents call the things that a query names in everyday words or short forms. */
import { fold } from '../../language/fold.ts';
import { type Syllable, syllables } from '../../language/syllables.ts';
import { EVERYDAY, SHORT } from './everyday-words.ts';

const words = (text: string): string =>
  syllables(text)
    .map(({ spelling }) => spelling)
    .join(' ');
const short = new Map(Object.entries(SHORT));
const bySpelling = new Map(Object.entries(EVERYDAY).map(([said, formal]) => [words(said), formal]));
/** Everyday words that are others of the law without their diacritics: chứng cứ, công nhận, cuối … */
const MISTAKEN = new Set(['chung cu', 'cong nhan', 'cuoi', 'di linh', 'mo quan', 'sao y']);
const byFolded = new Map(
  Object.entries(EVERYDAY)
    .map(([said, formal]) => [fold(said), formal] as const)
    .filter(([said]) => !MISTAKEN.has(said)),
);
const LONGEST = 4;

type Word = Pick<Syllable, 'folded' | 'spelling'>;

/** What documents call the things a query names: formal texts, each once. */
export function formalWords(query: readonly Word[]): string[] {
  const accented = query.some(({ folded, spelling }) => folded !== spelling);
  const found = new Set<string>();
  for (let from = 0; from < query.length; from++) {
    for (let length = 1; length <= LONGEST && from + length <= query.length; length++) {
      const said = query.slice(from, from + length);
      const folded = said.map((word) => word.folded).join(' ');
      const spelled = said.map((word) => word.spelling).join(' ');
      const formal = short.get(folded) ?? (accented ? bySpelling.get(spelled) : byFolded.get(folded));
      if (formal !== undefined) found.add(formal);
    }
  }
  return [...found];
}
