/** How far a record bears out what a question is about. Pure. */
import { syllables } from '../language/syllables.ts';
import { rarity, type Statistics } from '../store/search/statistics.ts';
import type { ContentWord } from './content.ts';

/** Characters of a part that are read; tables in an annex beyond them prove nothing. */
const READ = 2_500;
/** What a word counts whose diacritics differ from the question's. */
const OTHER_SPELLING = 0.25;
/** What a word counts that stands only in the title of the whole. */
const IN_TITLE = 0.75;

export interface Read {
  spellings: ReadonlyMap<string, ReadonlySet<string>>;
  pairs: ReadonlySet<string>;
  length: number;
}

/** A text as its words and neighbouring pairs. */
export function read(text: string): Read {
  const spellings = new Map<string, Set<string>>();
  const pairs = new Set<string>();
  let before = '';
  let length = 0;
  for (const { folded, spelling } of syllables(text.slice(0, READ))) {
    const held = spellings.get(folded);
    if (held) held.add(spelling);
    else spellings.set(folded, new Set([spelling]));
    pairs.add(`${before} ${folded}`);
    before = folded;
    length++;
  }
  return { spellings, pairs, length };
}

export interface Weighed extends ContentWord {
  weight: number;
}

/** Words with what each tells: the rarer in the collections the more; a word they lack tells the most. */
export function weigh(words: readonly ContentWord[], statistics: readonly Statistics[]): Weighed[] {
  const rows = statistics.reduce((sum, each) => sum + each.rows, 0);
  return words.map((word) => {
    const count = statistics.reduce((sum, each) => sum + (each.counts.get(word.folded) ?? 0), 0);
    return { ...word, weight: 0.6 + Math.min(6, rarity(count, Math.max(rows, count))) / 2 };
  });
}

function worth(word: ContentWord, part: Read, accented: boolean): number {
  const held = part.spellings.get(word.folded);
  if (!held) return 0;
  // Bare words typed among marked ones may stand for any spelling.
  return !accented || held.has(word.spelling) || word.spelling === word.folded ? 1 : OTHER_SPELLING;
}

export interface Evidence {
  /** Share of what the words tell that the record has, 0 to 1. */
  coverage: number;
  /** The same for neighbouring words. */
  together: number;
  /** Places in the question of neighbouring words that stand together in the record too. */
  joined: ReadonlySet<number>;
  /** Words the record lacks. */
  missing: Weighed[];
  /** Of both shares. */
  score: number;
}

/** Evidence of a body under a title. */
export function evidence(
  words: readonly Weighed[],
  body: Read,
  title: Read | null,
  accented: boolean,
): Evidence {
  let [met, all] = [0, 0];
  const missing: Weighed[] = [];
  for (const word of words) {
    const own = Math.max(worth(word, body, accented), title ? IN_TITLE * worth(word, title, accented) : 0);
    if (word.free && own < 0.5) continue;
    all += word.weight;
    met += own * word.weight;
    if (own < 0.5) missing.push(word);
  }
  let [paired, pairs, extra] = [0, 0, 0];
  const joined = new Set<number>();
  for (const [index, word] of words.entries()) {
    const next = words[index + 1];
    if (!next || next.at !== word.at + 1) continue;
    const weight = word.weight + next.weight;
    const key = `${word.folded} ${next.folded}`;
    const worth = body.pairs.has(key) ? 1 : title?.pairs.has(key) ? IN_TITLE : 0;
    if (worth > 0) joined.add(word.at);
    if (word.free || next.free) {
      extra += worth;
      if (worth === 0) continue;
    }
    pairs += weight;
    paired += worth * weight;
  }
  const coverage = all === 0 ? 0 : met / all;
  const together = pairs === 0 ? coverage : paired / pairs;
  return {
    coverage,
    together,
    joined,
    missing,
    score: 0.65 * coverage + 0.35 * together + Math.min(0.5, extra * 0.05),
  };
}
