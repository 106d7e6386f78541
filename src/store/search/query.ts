/**
 * A citizen's words read for search: which syllables and pairs to look for, and how much each says.
 *
 * A search is two stages in one round trip:
 *   query → `readQuery` → [`statisticsOf`, `candidateRows`] → `rescore` → `withoutNoise`, `relaxation`
 * 1. The index (`match.ts`): rarest terms first, until their postings reach a budget. Counts are looked up and
 *    terms chosen within the statement, so the cost of a search does not grow with the index. A query of
 *    common words alone reads headings and the newest rows, without ranking them there.
 * 2. The Worker (`rank.ts`): about 80 candidates are read again, letter by letter (`scan.ts`), and fourteen
 *    features weighed: BM25, coverage by words and neighbours, heading, title, best clause, other articles of
 *    the same document, spelling, length, definitions. A query typed without diacritics is given those that
 *    its candidates bear most (`spelling.ts`), and then ranks as if it had been typed with them.
 *
 * Chosen by these curves (first right / recall@10 over 35,700 articles, 189 questions):
 *   postings, 120 read   1,000        2,000        4,000        10,000       20,000       40,000
 *   quality              .743/.923    .745/.936    .743/.942    .759/.942    .759/.938    .761/.946
 *   postings, read       1,500, 80    3,000, 80    6,000, 80    6,000, 120
 *   quality              .714/.899    .730/.915    .720/.915    .725/.910
 *   milliseconds, SQL    –            6.0          –            9.1
 * The first row is of other questions of the same set. Quality is flat from 3,000 postings and 80 candidates
 * on, while the time grows with every row ranked (about 1.3 µs). At ten times the data the same budget holds a
 * tenth of the terms' postings. The constants of the features (saturation, length, clause, spelling) move
 * single sets by up to two points when halved or doubled.
 * Tried on half of 1,509 questions and judged on the other half, none worth a point: BM25 and likelihood of words,
 * pairs and runs of three with their marks, the narrowest window, the document's own share, kinds of answers,
 * feedback of the first hits, associations of texts with headings, trees over all of these, other weights.
 * What people's words lacked was vocabulary (`everyday-words.ts`): 15 questions .33 to .73 first, .73 to .93 in five.
 * Weights: fitted by likelihood over four question sets of equal say; left out of the fit, a set loses about
 * a point.
 */
import { clean } from '../../language/fold.ts';
import { type Syllable, syllables } from '../../language/syllables.ts';
import { askedFor, type EverydayMention, everydayMentions } from './formal-words.ts';
import { asksDefinition, questionWords } from './question-words.ts';
import type { WordPairs } from './word-pairs.ts';

/** Words read of a query; a pasted page is searched by its beginning. */
const MOST_WORDS = 120;
/** Distinct syllables that are looked for; the rest of a long query adds nothing but time. */
const MOST_TERMS = 60;
/** Share of its weight that a word keeps which only asks. */
const ASKING = 0.15;
/** Share of their weight that words have which only mean the same (see `everyday-words.ts`). */
const FORMAL = 0.7;
/**
 * Share of their weight that words have which headings use for what a question is after (`thời hạn` for "mấy ngày").
 * Below a half: they weigh, and are neither looked for in the index nor marked.
 */
const AFTER = 0.45;
/** Words that say what is sought, up to which a question is given what it is after. */
const BRIEF = 8;

export interface QueryWord {
  folded: string;
  /** As `spellingKey` gives it. */
  spelling: string;
  /** 0 to 1: how much the word says of what is sought. */
  says: number;
}

export interface QueryTerm {
  /** A syllable (`hop`) or a pair (`hop_dong`), as the index holds it. */
  term: string;
  says: number;
}

/** A word typed that says what is sought. */
export interface Sought {
  /** Its syllable. */
  term: string;
  /** Syllables of formal names of what it is a part of; all those of one stand for it. */
  formal: string[][];
}

export interface SearchQuery {
  /** Runs of words as written, then one run for each formal name of what they say. Pairs stay within a run. */
  runs: QueryWord[][];
  syllables: QueryTerm[];
  pairs: QueryTerm[];
  /** Words typed that say what is sought, each once, and the formal names that stand for some of them. */
  sought: Sought[];
  /** Any diacritic was typed: then its words are spelt as they are meant. */
  accented: boolean;
  asksDefinition: boolean;
}

/** How the records of a domain are spoken of, besides what is common to all. */
export interface Wording {
  /** Phrases that only ask, `a|b`. */
  asking: string;
  /** What its titles call the things a query names: words `from` to `to`, end exclusive. */
  mentions(
    words: readonly Pick<Syllable, 'folded' | 'spelling'>[],
  ): readonly { from: number; to: number; formal: string }[];
}

const BREAK = /[\n,;:()?!]|\.\s/;

type Mention = Pick<EverydayMention, 'from' | 'to' | 'formal'> &
  Partial<Pick<EverydayMention, 'spelling' | 'between'>>;

interface Read {
  runs: QueryWord[][];
  sought: Sought[];
  accented: boolean;
}

const isAccented = (words: readonly Pick<Syllable, 'folded' | 'spelling'>[]): boolean =>
  words.some(({ folded, spelling }) => folded !== spelling);

/** Words typed that say what is sought, and what else stands for them. */
function soughtOf(words: readonly QueryWord[], mentions: readonly Mention[]): Sought[] {
  const found = new Map<string, Sought>();
  for (const [index, { folded, says }] of words.entries()) {
    if (says < 1) continue;
    const own = found.get(folded) ?? { term: folded, formal: [] };
    for (const { from, to, between, formal } of mentions) {
      if (between && index >= between.from && index < between.to) continue;
      if (index >= from && index < to) own.formal.push(syllables(formal).map((word) => word.folded));
    }
    found.set(folded, own);
  }
  return [...found.values()];
}

function runsOf(text: string, wording?: Wording, pairs?: WordPairs): Read {
  const found = syllables(text).slice(0, MOST_WORDS);
  const mentions: Mention[] = [...everydayMentions(found, pairs), ...(wording?.mentions(found) ?? [])];
  const asks = questionWords(found, wording?.asking);
  const accented = isAccented(found);
  const spellings = new Map<number, string>();
  // Everyday words are known well enough to be spelt where they were typed bare.
  if (!accented) {
    for (const { from, spelling } of mentions) {
      for (const [offset, word] of (spelling?.split(' ') ?? []).entries()) spellings.set(from + offset, word);
    }
  }
  const runs: QueryWord[][] = [];
  let end = -1;
  for (const [index, { folded, spelling, start, end: until }] of found.entries()) {
    if (end < 0 || BREAK.test(text.slice(end, start))) runs.push([]);
    runs.at(-1)?.push({ folded, spelling: spellings.get(index) ?? spelling, says: asks[index] ? ASKING : 1 });
    end = until;
  }
  const sought = soughtOf(runs.flat(), mentions);
  for (const formal of new Set(mentions.map(({ formal }) => formal))) {
    runs.push(syllables(formal).map(({ folded, spelling }) => ({ folded, spelling, says: FORMAL })));
  }
  // A long question says itself what it is after, in the words of the law; a domain with a wording has its own of these.
  for (const name of !wording && sought.length <= BRIEF ? askedFor(found) : []) {
    runs.push(syllables(name).map(({ folded, spelling }) => ({ folded, spelling, says: AFTER })));
  }
  return { runs, sought, accented };
}

function strongest(terms: Iterable<QueryTerm>): QueryTerm[] {
  const best = new Map<string, number>();
  for (const { term, says } of terms) best.set(term, Math.max(best.get(term) ?? 0, says));
  return [...best].map(([term, says]) => ({ term, says }));
}

/**
 * Reads a query of any length and content, with the pairs of words that editors added. Nothing in it can reach the
 * index as an operator.
 */
export function readQuery(input: string, wording?: Wording, added?: WordPairs): SearchQuery {
  const text = clean(input.slice(0, 4_000));
  const { runs, sought, accented } = runsOf(text, wording, added);
  const words = runs.flat();
  const kept = strongest(words.map(({ folded, says }) => ({ term: folded, says })))
    .sort((a, b) => b.says - a.says)
    .slice(0, MOST_TERMS);
  const known = new Set(kept.map(({ term }) => term));
  const pairs: QueryTerm[] = [];
  for (const run of runs) {
    for (const [index, word] of run.entries()) {
      const next = run[index + 1];
      if (!next || !known.has(word.folded) || !known.has(next.folded)) continue;
      pairs.push({ term: `${word.folded}_${next.folded}`, says: Math.min(word.says, next.says) });
    }
  }
  return {
    runs,
    syllables: kept,
    pairs: strongest(pairs),
    sought,
    accented,
    asksDefinition: asksDefinition(words),
  };
}
