/** Texts as a search index holds them: folded syllables, and their pairs as single tokens. */
import { pairs, syllables } from '../../language/syllables.ts';

/** Text as search weighs it: what the record is called, the headings it stands under, and the rest. */
export interface IndexedText {
  title: string;
  heading: string;
  text: string;
}

/** Values of the columns of a search index, named as they are. */
export interface IndexColumns {
  title: string;
  heading: string;
  text: string;
  titlePairs: string;
  headingPairs: string;
  textPairs: string;
}

/** Marks that no word reaches across; a pair over them would be noise and a fifth of the index. */
const BREAK = /[\n.,;:()?!]/;

function columnsOf(text: string): { words: string; joined: string } {
  const found = syllables(text.normalize('NFC'));
  const joined: string[] = [];
  let run: string[] = [];
  let end = 0;
  for (const { folded, start, end: until } of found) {
    if (BREAK.test(text.slice(end, start))) {
      for (const pair of pairs(run)) joined.push(pair);
      run = [];
    }
    run.push(folded);
    end = until;
  }
  for (const pair of pairs(run)) joined.push(pair);
  return { words: found.map(({ folded }) => folded).join(' '), joined: joined.join(' ') };
}

/** Columns of one row of a search index. The same folding reads the queries, so `gia dat` finds `Giá đất`. */
export function indexText({ title, heading, text }: IndexedText): IndexColumns {
  const [titles, headings, texts] = [columnsOf(title), columnsOf(heading), columnsOf(text)];
  return {
    title: titles.words,
    heading: headings.words,
    text: texts.words,
    titlePairs: titles.joined,
    headingPairs: headings.joined,
    textPairs: texts.joined,
  };
}
