/** Saved questions: asked again after each publish, and what an answer has become beside what it was. */
import { type SQL, sql } from 'drizzle-orm';
import type { Group } from '../../search/search.ts';
import type { ReadContext } from '../../store/reading.ts';
import type { WordPairs } from '../../store/search/word-pairs.ts';
import type { Row, Store } from '../../store/session.ts';
import { answerAndSearch } from '../box.ts';

/** What the one box gives for a question, without what moves with the day alone. */
export interface SavedResult {
  /** As `ask` says it; `search` where records are only found, `nothing` where none are. */
  outcome: 'answer' | 'ambiguous' | 'urgent' | 'search' | 'nothing';
  answer: string | null;
  domain: string | null;
  /** Records that the answer rests on, or the first that is found. */
  records: string[];
  /** What the answer says in figures and words, each with its label. */
  facts: [label: string, value: string | number][];
}

export const CHANGE_KINDS = ['gone', 'found', 'values', 'records', 'other'] as const;

export interface SavedChange {
  /** `gone`: no answer any more; `found`: an answer now; `values`: the same records say otherwise; `records`: others answer. */
  kind: (typeof CHANGE_KINDS)[number];
  before: SavedResult;
  after: SavedResult;
  /** When it was noticed. */
  at: string;
}

/** Questions that one gateway keeps at most, and those asked again in one turn: each is a search of its own. */
export const MOST_QUESTIONS = 200;
export const EACH_TURN = 10;

/** A count of days left is another each day though nothing was published. */
const PASSING = /^(?:còn|days left)/iu;

function resultOf(
  answer: Awaited<ReturnType<typeof answerAndSearch>>['answer'],
  groups: readonly Group[],
): SavedResult {
  if (answer === null) {
    const [first] = groups;
    const [hit] = first?.hits ?? [];
    return {
      outcome: hit ? 'search' : 'nothing',
      answer: hit?.title ?? null,
      domain: first?.domain.name ?? null,
      records: hit ? [hit.id] : [],
      facts: [],
    };
  }
  const facts = answer.facts.filter(({ label }) => !PASSING.test(label));
  return {
    outcome: answer.outcome as SavedResult['outcome'],
    answer: answer.answer,
    domain: answer.domain,
    records: [...new Set(facts.map(({ recordId }) => recordId))].sort(),
    facts: facts.map(({ label, value }) => [label, value]),
  };
}

/** Asks a question as people do, with other pairs of words than the gateway's where they are given. */
export async function resultNow(
  question: string,
  context: ReadContext,
  wordPairs?: WordPairs,
): Promise<SavedResult> {
  const apart = { ...context, unanswered: [], ...(wordPairs ? { wordPairs } : {}) };
  const { answer, groups } = await answerAndSearch(question, apart);
  return resultOf(answer, groups);
}

const answers = ({ outcome }: SavedResult): boolean => outcome === 'answer' || outcome === 'ambiguous';

/** What became of an answer; null where it is what it was. */
export function changeOf(before: SavedResult, after: SavedResult): SavedChange['kind'] | null {
  const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
  if (answers(before) && !answers(after)) return 'gone';
  if (!answers(before) && answers(after)) return 'found';
  if (before.outcome === 'search' && after.outcome === 'nothing') return 'gone';
  if (before.outcome === 'nothing' && after.outcome === 'search') return 'found';
  if (before.outcome !== after.outcome || before.domain !== after.domain) return 'other';
  if (!same(before.records, after.records)) return 'records';
  return same(before.facts, after.facts) ? null : 'values';
}

export interface SavedQuestion {
  id: string;
  question: string;
  result: SavedResult | null;
  /** RFC 3339; null until it is asked for the first time. */
  checkedAt: string | null;
  change: SavedChange | null;
  addedBy: string;
  addedAt: string;
}

const readSaved = (row: Row): SavedQuestion => ({
  id: String(row.id),
  question: String(row.question),
  result: row.result === null ? null : JSON.parse(String(row.result)),
  checkedAt: row.checked_at === null ? null : String(row.checked_at),
  change: row.change === null ? null : JSON.parse(String(row.change)),
  addedBy: String(row.added_by),
  addedAt: String(row.added_at),
});

/** The questions kept, those that changed first, then the newest. */
export async function readSavedQuestions(store: Store): Promise<SavedQuestion[]> {
  const [rows = []] = await store.read([
    sql`SELECT * FROM saved_questions ORDER BY change IS NULL, added_at DESC, id LIMIT ${MOST_QUESTIONS}`,
  ]);
  return rows.map(readSaved);
}

/** What answers rest on besides the day: the editions published and the pairs of words. */
const STAMP: SQL = sql`(SELECT group_concat(domain || ' ' || edition || ' ' || published_at, ', ')
    FROM (SELECT * FROM heads ORDER BY domain))
  || (SELECT ' / ' || count(*) || ' ' || coalesce(max(added_at), '') FROM word_pairs)`;

const keep = ({ id, result, change }: SavedQuestion, stamp: string, now: string): SQL =>
  sql`UPDATE saved_questions SET result = ${JSON.stringify(result)}, stamp = ${stamp}, checked_at = ${now},
    change = ${change === null ? null : JSON.stringify(change)} WHERE id = ${id}`;

/** What a change not yet seen and a new one are together: what it was at first, what it is now; null where it is back. */
function joined(earlier: SavedChange | null, before: SavedResult, after: SavedResult, at: string) {
  const first = earlier?.before ?? before;
  const kind = changeOf(first, after);
  return kind === null ? null : { kind, before: first, after, at };
}

export interface Checked {
  checked: number;
  /** Questions that are still to be asked again. */
  left: number;
  changed: SavedQuestion[];
}

/** Asks again some of the questions whose ground has moved since, and keeps what became of them. */
export async function checkSavedQuestions(
  context: ReadContext,
  store: Store,
  most: number = EACH_TURN,
): Promise<Checked> {
  const [stamps = [], rows = []] = await store.read([
    sql`SELECT ${STAMP} AS stamp, (SELECT count(*) FROM saved_questions WHERE stamp IS NOT ${STAMP}) AS stale`,
    sql`SELECT * FROM saved_questions WHERE stamp IS NOT ${STAMP} ORDER BY checked_at, id LIMIT ${most}`,
  ]);
  const stamp = String(stamps[0]?.stamp ?? '');
  const now = new Date(context.now).toISOString();
  const asked: SavedQuestion[] = [];
  const changed: SavedQuestion[] = [];
  for (const saved of rows.map(readSaved)) {
    const result = await resultNow(saved.question, context);
    const change = saved.result === null ? null : joined(saved.change, saved.result, result, now);
    const next = { ...saved, result, change, checkedAt: now };
    asked.push(next);
    if (change !== null && saved.result !== null && changeOf(saved.result, result) !== null)
      changed.push(next);
  }
  if (asked.length > 0) await store.write(asked.map((saved) => keep(saved, stamp, now)));
  return { checked: asked.length, left: Number(stamps[0]?.stale ?? 0) - asked.length, changed };
}

export interface PairEffect {
  question: string;
  kind: SavedChange['kind'];
  before: SavedResult;
  after: SavedResult;
}

/** What other pairs of words would make of the questions kept, asked both ways as of now; at most `most` of them. */
export async function effectOf(
  before: WordPairs,
  after: WordPairs,
  context: ReadContext,
  most: number = EACH_TURN * 2,
): Promise<{ checked: number; left: number; effects: PairEffect[] }> {
  const questions = await readSavedQuestions(context.store);
  const effects: PairEffect[] = [];
  for (const { question } of questions.slice(0, most)) {
    const [was, is] = [await resultNow(question, context, before), await resultNow(question, context, after)];
    const kind = changeOf(was, is);
    if (kind !== null) effects.push({ question, kind, before: was, after: is });
  }
  const checked = Math.min(most, questions.length);
  return { checked, left: questions.length - checked, effects };
}
