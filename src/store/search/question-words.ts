/** Words that ask rather than say what is sought. */
import { type Syllable, syllables } from '../../language/syllables.ts';

/** Phrases of questions, written as they ought to be. */
const phrasesOf = (text: string, separator: string) =>
  text.split(separator).map((phrase) => syllables(phrase));

const PHRASES = phrasesOf(
  `theo quy định của pháp luật, theo quy định pháp luật, theo quy định hiện hành, theo quy định mới nhất,
  được quy định như thế nào, quy định như thế nào, được quy định ra sao, quy định ra sao,
  được quy định thế nào, được thực hiện như thế nào, được hiểu như thế nào, được hiểu thế nào,
  bị xử lý như thế nào, bị xử lý thế nào,
  có bị truy cứu trách nhiệm hình sự, bị truy cứu trách nhiệm hình sự, có bị xử phạt, bị phạt bao nhiêu,
  như thế nào, làm thế nào, làm sao, đúng hay sai, hay không, có đúng không, đúng không, được không, phải không,
  có được, có phải, có bị, có cần, là bao nhiêu, bao nhiêu, bao lâu, bao giờ, là gì, là ai, khi nào,
  ở đâu, thế nào, ra sao, thì sao, tại sao, vì sao, dưới đây, sau đây, cho hỏi, xin hỏi,
  cho tôi hỏi, cho em hỏi, xin cho biết,
  gồm những gì, nào, gì, ai, sao, không, tôi, em, thì, có, vậy, ạ, mấy`,
  ',',
);

/** Phrases of a wording, split once. */
const split = new Map<string, ReturnType<typeof phrasesOf>>();
function asked(text: string): ReturnType<typeof phrasesOf> {
  const known = split.get(text) ?? phrasesOf(text, '|');
  split.set(text, known);
  return known;
}

/** Asking words that are common words of the law once their diacritics are gone: tội, thi, cơ, cổ … */
const TELLING = new Set(['toi', 'thi', 'co', 'ai', 'em', 'sao', 'vay', 'a']);

/** A question after what something means; the answer stands in an article of definitions. */
const DEFINITION =
  / (?:la gi|khai niem|dinh nghia|hieu (?:la |nhu )?the nao|the nao la|duoc xem la|nghia la) /;

type Word = Pick<Syllable, 'folded' | 'spelling'>;

/**
 * For each word of a query whether it only asks, by what `also` (`a|b`) calls so too. A query of nothing
 * else is sought by all its words.
 */
export function questionWords(words: readonly Word[], also = ''): boolean[] {
  const accented = words.some(({ folded, spelling }) => folded !== spelling);
  const asks = words.map(() => false);
  for (const phrase of also === '' ? PHRASES : [...PHRASES, ...asked(also)]) {
    if (!accented && phrase.length === 1 && TELLING.has(phrase[0]?.folded ?? '')) continue;
    for (let at = 0; at + phrase.length <= words.length; at++) {
      const met = phrase.every((word, offset) => {
        const typed = words[at + offset];
        return accented ? typed?.spelling === word.spelling : typed?.folded === word.folded;
      });
      if (met) asks.fill(true, at, at + phrase.length);
    }
  }
  return asks.every(Boolean) ? asks.fill(false) : asks;
}

/** Whether the query asks for a definition. */
export const asksDefinition = (words: readonly Word[]): boolean =>
  DEFINITION.test(` ${words.map(({ folded }) => folded).join(' ')} `);
