/**
 * Everyday words and what records say instead, added by editors to those that come with the gateway. They are read
 * along with the first search of an isolate and then each minute, so that they cost no round trip of their own.
 */
import { sql } from 'drizzle-orm';
import { syllables } from '../../language/syllables.ts';
import type { ReadContext } from '../reading.ts';
import { oneRoundTrip } from '../round-trip.ts';
import type { Store } from '../session.ts';

export interface WordPair {
  /** As people say it. */
  said: string;
  /** What records say; any of them. */
  means: string[];
}

/** Pairs by the syllables of what is said. */
export interface WordPairs {
  /** By the spelling of each syllable, apart by spaces. */
  bySpelling: ReadonlyMap<string, readonly string[]>;
  /** By the syllables without diacritics, with the spelling meant. */
  byFolded: ReadonlyMap<string, { spelling: string; means: readonly string[] }>;
  /** Syllables of the longest. */
  longest: number;
}

/** Pairs that one gateway holds at most. */
export const MOST_PAIRS = 1_000;
/** Milliseconds for which an isolate believes the pairs it read. */
const BELIEVED_MS = 60_000;

/** Indexes pairs; of two that are said alike without diacritics the earlier is meant by a query typed bare. */
export function indexPairs(pairs: readonly WordPair[]): WordPairs {
  const bySpelling = new Map<string, readonly string[]>();
  const byFolded = new Map<string, { spelling: string; means: readonly string[] }>();
  let longest = 0;
  for (const { said, means } of pairs) {
    const words = syllables(said);
    const spelling = words.map((word) => word.spelling).join(' ');
    const folded = words.map((word) => word.folded).join(' ');
    if (spelling === '') continue;
    bySpelling.set(spelling, means);
    if (!byFolded.has(folded)) byFolded.set(folded, { spelling, means });
    longest = Math.max(longest, words.length);
  }
  return { bySpelling, byFolded, longest };
}

export const NO_PAIRS: WordPairs = indexPairs([]);

/** The pairs of a gateway, in the order in which they were added. */
export async function readWordPairs(store: Store): Promise<WordPair[]> {
  const [rows = []] = await store.read([
    sql`SELECT said, means FROM word_pairs ORDER BY added_at, said LIMIT ${MOST_PAIRS}`,
  ]);
  return rows.map(({ said, means }) => ({ said: String(said), means: JSON.parse(String(means)) }));
}

let known: { pairs: WordPairs; at: number } | null = null;

/** Lets the next search read the pairs again: they were changed here. */
export function forgetWordPairs(): void {
  known = null;
}

/** Whether some words of a text are said so in one of two sets of pairs, and not alike in both. */
function differOn(text: string, before: WordPairs, after: WordPairs): boolean {
  const longest = Math.max(before.longest, after.longest);
  if (longest === 0) return false;
  const words = syllables(text);
  for (let from = 0; from < words.length; from += 1) {
    for (let to = from + 1; to <= Math.min(words.length, from + longest); to += 1) {
      const folded = words
        .slice(from, to)
        .map((word) => word.folded)
        .join(' ');
      const [one, other] = [before.byFolded.get(folded), after.byFolded.get(folded)];
      if (JSON.stringify(one) !== JSON.stringify(other)) return true;
    }
  }
  return false;
}

/**
 * Does the work of a search with the pairs of the gateway. Where this isolate does not know them, the search goes out
 * with the reading of them in one round trip, and once more only if they say something of its words.
 */
export async function withWordPairs<T>(
  text: string,
  context: ReadContext,
  work: (context: ReadContext) => Promise<T>,
): Promise<T> {
  if (context.wordPairs) return work(context);
  if (known && Math.abs(context.now - known.at) < BELIEVED_MS)
    return work({ ...context, wordPairs: known.pairs });
  const before = known?.pairs ?? NO_PAIRS;
  const unanswered: ReadContext['unanswered'] = [];
  const [found, pairs] = await oneRoundTrip(context.store, [
    (store) => work({ ...context, store, unanswered, wordPairs: before }),
    // Without them a search is what it was before them; a database that is down is told by the search itself.
    (store) => readWordPairs(store).catch(() => null),
  ]);
  if (pairs === null) {
    context.unanswered.push(...unanswered);
    return found;
  }
  const read = indexPairs(pairs);
  known = { pairs: read, at: context.now };
  if (differOn(text, before, read)) return work({ ...context, wordPairs: read });
  context.unanswered.push(...unanswered);
  return found;
}
