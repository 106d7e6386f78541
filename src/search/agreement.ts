/** The one measure by which hits of different domains are compared. */
import { withinOneEdit } from '../language/edits.ts';
import { syllables } from '../language/syllables.ts';

/** Worth of a syllable met as typed, without its diacritics, or but for one slip. */
const EXACT = 1;
const FOLDED = 0.85;
const SLIP = 0.6;
/** Part of the measure that goes to neighbours standing together, as most words are two syllables. */
const PAIRS = 0.4;

/** How much of a query a title (counted in full) and the line below it (counted by half) hold: 0 to 1. */
export function agreement(query: string, title: string, detail: string): number {
  const asked = syllables(query).slice(0, 40);
  if (asked.length === 0) return 0;
  const parts = [
    { words: syllables(title), weight: 1 },
    { words: syllables(detail), weight: 0.5 },
  ];
  const worth = (word: (typeof asked)[number]): number =>
    Math.max(
      0,
      ...parts.flatMap(({ words, weight }) =>
        words.map((held) => {
          if (held.folded === word.folded) return weight * (held.spelling === word.spelling ? EXACT : FOLDED);
          return word.folded.length > 3 && withinOneEdit(held.folded, word.folded) ? weight * SLIP : 0;
        }),
      ),
    );
  const single = asked.reduce((sum, word) => sum + worth(word), 0) / asked.length;
  if (asked.length === 1) return single;
  const joined = parts.map(({ words, weight }) => ({
    text: ` ${words.map(({ folded }) => folded).join(' ')} `,
    weight,
  }));
  const pairs = asked.slice(1).map((word, index) => ` ${asked[index]?.folded} ${word.folded} `);
  const together = pairs.reduce(
    (sum, pair) => sum + Math.max(0, ...joined.map(({ text, weight }) => (text.includes(pair) ? weight : 0))),
    0,
  );
  return (1 - PAIRS) * single + (PAIRS * together) / pairs.length;
}
