/** The one box: the answer to what was typed where there is one, then the best few of each domain. */

import type { AskAnswer } from '../question/answer.ts';
import { DOMAINS } from '../registry.ts';
import { type Group, searchAll } from '../search/search.ts';
import type { ReadContext } from '../store/reading.ts';
import { oneRoundTrip } from '../store/round-trip.ts';
import { withWordPairs } from '../store/search/word-pairs.ts';
import { answerQuestion } from './answer-question.ts';

export interface Boxed {
  /** An answer, a question back, or help for somebody in danger; null where the records can only be searched. */
  answer: AskAnswer | null;
  groups: Group[];
}

/** Outcomes that stand before a search; the others are what the search itself shows. */
const TOLD: ReadonlySet<AskAnswer['outcome']> = new Set(['answer', 'ambiguous', 'urgent']);

/** Domains whose records no search shows: what is lacking there, and what there is instead, only an answer can tell. */
const UNSEARCHED: ReadonlySet<string> = new Set(
  DOMAINS.filter(({ searchWith }) => searchWith === null).map(({ name }) => name),
);

/** Whether an answer stands before the search. */
const stands = ({ outcome, reason, domain, options }: AskAnswer): boolean =>
  TOLD.has(outcome) || (reason === 'missing' && options.length > 0 && UNSEARCHED.has(domain ?? ''));

/** Lead of another domain from which what was typed is about that one, though a record here answers it too. */
const FAR = 0.2;

/**
 * Reads what was typed as a question and as words, side by side. The domain that answers leads the groups, unless the
 * words are far more about another. Somebody in
 * danger is given the lines to call and no record.
 */
export const answerAndSearch = (q: string, context: ReadContext): Promise<Boxed> =>
  withWordPairs(q, context, (own) => answerBeside(q, own));

async function answerBeside(q: string, context: ReadContext): Promise<Boxed> {
  const [groups, asked] = await oneRoundTrip(context.store, [
    (store) => searchAll(q, { ...context, store }),
    // What the search finds is not in vain, whatever the reader of questions made of it.
    (store) => answerQuestion(q, undefined, { ...context, store, unanswered: [] }),
  ]);
  const { answer } = asked;
  if (answer.outcome === 'urgent') return { answer, groups: [] };
  const isTold = stands(answer);
  const most = Math.max(0, ...groups.map(({ meant }) => meant));
  const leads = ({ domain, meant }: Group): number =>
    Number(isTold && domain.name === answer.domain && meant > most - FAR);
  return {
    answer: isTold ? answer : null,
    groups: groups.toSorted((a, b) => leads(b) - leads(a)),
  };
}
