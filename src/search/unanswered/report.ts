/** What editors read: phrases asked for in vain, the most frequent first. */
import { sql } from 'drizzle-orm';
import { addDays } from '../../language/dates.ts';
import type { Store } from '../../store/session.ts';
import { UNREADABLE } from './count.ts';

export interface UnansweredTerm {
  surface: string;
  term: string;
  count: number;
  /** Days in Vietnam's time. */
  firstOn: string;
  lastOn: string;
}

const KEPT_DAYS = 90;
const MOST_TERMS = 20_000;
/** Terms read for a report; parts of longer ones among them are left out. */
const READ = 2_000;
/** A part of a phrase says more than the phrase when it is asked for this much oftener. */
const OFTENER = 1.25;

/** What a phrase holds besides itself: its runs of words, and itself with the last word still being typed. */
function partsOf(phrase: string): string[] {
  const words = phrase.split(' ');
  const runs = words.flatMap((_, from) =>
    words.slice(from).map((_, more) => words.slice(from, from + more + 1).join(' ')),
  );
  const last = words.at(-1) ?? '';
  const typed = words.length > 1 ? Array.from(last, (_, cut) => phrase.slice(0, phrase.length - cut)) : [];
  return [...runs, ...typed].filter((part) => part !== phrase);
}

/** Leaves out the parts of phrases that are asked for about as often as the whole. */
export function phrases(terms: readonly UnansweredTerm[]): UnansweredTerm[] {
  const wholes = new Map<string, number>();
  for (const { surface, term, count } of terms) {
    for (const part of partsOf(term)) {
      const key = `${surface} ${part}`;
      wholes.set(key, Math.max(count, wholes.get(key) ?? 0));
    }
  }
  return terms
    .filter(({ surface, term, count }) => count > (wholes.get(`${surface} ${term}`) ?? 0) * OFTENER)
    .sort((a, b) => b.count - a.count || (a.term < b.term ? -1 : 1));
}

/** The report, of one surface or of all. */
export async function readUnanswered(
  store: Store,
  surface: string | undefined,
  limit: number,
): Promise<UnansweredTerm[]> {
  const [rows] = await store.read([
    sql`SELECT surface, term, count, first_on, last_on FROM unanswered_terms
      WHERE count > ${UNREADABLE} AND term IS NOT NULL${surface === undefined ? sql`` : sql` AND surface = ${surface}`}
      ORDER BY count DESC LIMIT ${READ}`,
  ]);
  const terms = (rows ?? []).map((row) => ({
    surface: String(row.surface),
    term: String(row.term),
    count: Number(row.count),
    firstOn: String(row.first_on),
    lastOn: String(row.last_on),
  }));
  return phrases(terms).slice(0, limit);
}

/** Forgets terms nobody has asked for lately, and the rarest where there are too many. */
export async function forgetUnanswered(store: Store, today: string): Promise<void> {
  await store.write([
    sql`DELETE FROM unanswered_terms WHERE last_on < ${addDays(today, -KEPT_DAYS)}`,
    sql`DELETE FROM unanswered_terms WHERE key IN (SELECT key FROM unanswered_terms ORDER BY count, last_on
      LIMIT max(0, (SELECT count(*) FROM unanswered_terms) - ${MOST_TERMS}))`,
  ]);
}

/** Forgets everything. */
export async function forgetAllUnanswered(store: Store): Promise<void> {
  await store.write([sql`DELETE FROM unanswered_terms`]);
}
