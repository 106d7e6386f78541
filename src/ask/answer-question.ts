/** The answer to a question: two round trips at most, one for the lexicon and one for the records. */
import { sql } from 'drizzle-orm';
import { draftOfAll, numberStatements } from '../domains/answering/draft.ts';
import { type Before, completeQuestion } from '../domains/answering/follow-up.ts';
import { adoptLexicon, lexiconStatements } from '../domains/answering/lexicon.ts';
import { isNobodysToPublish, nameHeld } from '../domains/answering/refuse.ts';
import type { AnswerLanguage } from '../language/accept-language.ts';
import { type AskAnswer, finish } from '../question/answer.ts';
import { type Question, readQuestion } from '../question/question.ts';
import { DOMAINS } from '../registry.ts';
import type { ReadContext } from '../store/reading.ts';
import { withWordPairs } from '../store/search/word-pairs.ts';
import { inLanguage } from './answer-language.ts';
import { urgentDraft } from './urgent.ts';

export interface Asked {
  answer: AskAnswer;
  /** Editions the answer was read from, by domain. */
  editions: Record<string, number>;
  /** When the newest of them was published. */
  asOf: string | null;
}

/**
 * Answers a question in Vietnamese, or a common one in English or Korean, for a day (today without one): an answer
 * from records, the readings it may have, or that it is not held here. `before` is what was understood of the question
 * before, as its answer said; a follow-up is completed from it. `preferred` is the language of the answer where the
 * question is names and numbers alone.
 */
export async function answerQuestion(
  input: string,
  on: string | undefined,
  context: ReadContext,
  before?: Before,
  preferred: AnswerLanguage = 'vi',
): Promise<Asked> {
  const day = on ?? context.today;
  const asked = readQuestion(input, day);
  const language = asked.language ?? preferred;
  // A cry for help is heard in the words it was cried in.
  const urgent = urgentDraft(readQuestion(input, day, true), context.emergencyLines);
  if (urgent)
    return {
      answer: await finish(inLanguage(urgent, language), day),
      editions: {},
      asOf: null,
    };
  return withWordPairs(input, context, (own) => answerAsked(input, { asked, language }, on, own, before));
}

/** The answer to a question that was read and is of no danger. */
async function answerAsked(
  input: string,
  { asked, language }: { asked: Question; language: AnswerLanguage },
  on: string | undefined,
  context: ReadContext,
  before: Before | undefined,
): Promise<Asked> {
  const day = on ?? context.today;
  // A follow-up may be of the document before: its number is looked up with the rest.
  const earlier =
    typeof before?.number === 'string' ? readQuestion(before.number.slice(0, 100), day).documents : [];
  const documents = [...asked.documents, ...earlier];
  const lexiconPart = lexiconStatements();
  const results = await context.store.read([
    sql`SELECT domain, edition, published_at FROM heads`,
    ...lexiconPart,
    ...numberStatements(documents),
  ]);
  const [heads = [], ...rest] = results;
  const lexicon = adoptLexicon(rest.slice(0, lexiconPart.length));
  const whole = before ? completeQuestion(asked, before, lexicon, day) : null;
  const question = whole === null ? asked : readQuestion(whole, day);
  const rows = rest.slice(lexiconPart.length);
  const digits = question.documents.map(
    (mention) => rows[documents.findIndex(({ text }) => text === mention.text)] ?? [],
  );
  const draft = nameHeld(
    await draftOfAll(question, lexicon, digits, context, on),
    DOMAINS.map(({ words }) => words.label.vi),
  );
  if (draft.outcome === 'not_held' && !isNobodysToPublish(draft))
    context.unanswered.push({ surface: 'ask', text: input });
  const published = heads.map((head) => String(head.published_at)).sort();
  return {
    answer: await finish(inLanguage(draft, language), day),
    editions: Object.fromEntries(heads.map((head) => [String(head.domain), Number(head.edition)])),
    asOf: published.at(-1) ?? null,
  };
}
