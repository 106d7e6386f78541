/** What of a query speaks of a domain as a whole, by the words the domain declares. */
import type { Domain } from '../contract/domain.ts';
import { type Syllable, syllables } from '../language/syllables.ts';

type Phrase = readonly Syllable[];

const phrasesOf = (text: string): Phrase[] =>
  text
    .split('|')
    .map((phrase) => syllables(phrase))
    .filter(({ length }) => length > 0)
    .sort((a, b) => b.length - a.length);

const read = new Map<string, { asked: Phrase[]; signs: Phrase[] }>();

function phrasesOfDomain({ name, words }: Domain): { asked: Phrase[]; signs: Phrase[] } {
  const known = read.get(name) ?? {
    asked: phrasesOf([words.label.vi, words.nav.vi, words.asked].join('|')),
    signs: phrasesOf(words.signs),
  };
  read.set(name, known);
  return known;
}

/** Words that phrases take up, longest first, each with its spelling. */
function taken(query: readonly Syllable[], phrases: readonly Phrase[]): Map<number, string> {
  const accented = query.some(({ folded, spelling }) => folded !== spelling);
  const found = new Map<number, string>();
  for (const phrase of phrases) {
    for (let at = 0; at + phrase.length <= query.length; at++) {
      const met = phrase.every(({ folded, spelling }, offset) => {
        const typed = query[at + offset];
        if (found.has(at + offset)) return false;
        return accented ? typed?.spelling === spelling : typed?.folded === folded;
      });
      if (met) for (const [offset, { spelling }] of phrase.entries()) found.set(at + offset, spelling);
    }
  }
  return found;
}

export interface Aim {
  /** Words that name the domain's records in general, with their spellings. */
  named: Map<number, string>;
  /** Words that point to it and are part of what is sought. */
  signed: Map<number, string>;
  /** What is sought in it: the query without the words that name the domain. */
  rest: string;
}

/** How much of a query is about a domain as a whole. */
export function aimOf(domain: Domain, q: string): Aim {
  const query = syllables(q);
  const { asked, signs } = phrasesOfDomain(domain);
  const named = taken(query, asked);
  let rest = '';
  let from = 0;
  for (const index of [...named.keys()].sort((a, b) => a - b)) {
    const word = query[index];
    if (!word) continue;
    rest += q.slice(from, word.start);
    from = word.end;
  }
  rest = (rest + q.slice(from)).replace(/\s+/g, ' ').trim();
  return { named, signed: taken(query, signs), rest: /[\p{L}\p{N}]/u.test(rest) ? rest : '' };
}
