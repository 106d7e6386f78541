/**
 * Asking over HTTP: a question in the address, cached like any read, or in a body, with a day. What reads and
 * answers is loaded with the first question, so that other reads do not pay for it.
 */
import * as z from 'zod';
import { cleanQuery, collectionEndpoint } from '../contract/collection.ts';
import type { AppContext } from '../contract/context.ts';
import type { ActionEndpoint, Endpoint } from '../contract/endpoint.ts';
import { day } from '../contract/parameters.ts';
import { readContext } from '../edge/read-context.ts';
import { callFor } from '../edge/serve.ts';
import {
  ANSWER_LANGUAGES,
  type AnswerLanguage,
  isNamesAlone,
  preferredOf,
} from '../language/accept-language.ts';
import type { Standing } from '../question/verdict.ts';
import { DOMAIN_NAMES } from '../registry.ts';
import { groupSchema, groupsBody, latest } from '../search/endpoints.ts';
import type { ReadContext } from '../store/reading.ts';
import { readBody, someText } from './body.ts';
import { evaluationItem, readEvaluation } from './evaluation.ts';
import {
  answerMeta,
  askAnswer,
  askBody,
  MOST_CHARACTERS,
  MOST_DRAFT,
  verification,
  verifyBody,
} from './schema.ts';

const SUMMARY = 'Answer a question from records, offer its readings, or say that it is not held';

/** The body of an answer, the same over HTTP, in tools and in channels. */
export async function answerBody(
  question: string,
  on: string | undefined,
  context: ReadContext,
  before?: Readonly<Record<string, unknown>>,
  preferred?: AnswerLanguage,
) {
  const { answerQuestion } = await import('./answer-question.ts');
  const { answer, editions, asOf } = await answerQuestion(question, on, context, before, preferred);
  return {
    data: answer,
    meta: { edition: answer.domain === null ? null : (editions[answer.domain] ?? null), editions, asOf },
  };
}

/** What was understood before, out of a query; null where it is no JSON object. */
function readContextText(given: string): Record<string, unknown> | null {
  try {
    const read: unknown = JSON.parse(given);
    return typeof read === 'object' && read !== null && !Array.isArray(read) ? { ...read } : null;
  } catch {
    return null;
  }
}

const ask = collectionEndpoint({
  path: '/v1/ask',
  operationId: 'ask',
  tag: 'ask',
  summary: SUMMARY,
  description:
    'Extractive: every sentence comes from a record, with its source. Never guesses between readings.',
  query: {
    q: cleanQuery(
      'Question in everyday words, with or without diacritics.',
      'Giá đất ở đường Nguyễn Huệ, vị trí 1?',
      MOST_CHARACTERS,
    ),
    on: day('Day the answer is for; today without it.', '2026-03-01'),
    context: z
      .string()
      .max(8_000)
      .refine((given) => readContextText(given) !== null)
      .optional()
      .meta({
        description:
          'JSON object: the `understood` of the answer before, for a follow-up. Nothing of it is stored.',
        example: '{"street":"Nguyễn Huệ","landType":["ODT"],"position":[1]}',
      }),
  },
  item: askAnswer,
  policy: 'ask',
  domains: DOMAIN_NAMES,
  // Names and numbers alone are of no language: the reader's decides.
  preference: ({ q }, accepted) => (isNamesAlone(q) ? preferredOf(accepted, ANSWER_LANGUAGES) : null),
  produce: ({ q, on, context: before }, context, _url, preferred) =>
    answerBody(
      q,
      on,
      context,
      before === undefined ? undefined : (readContextText(before) ?? undefined),
      preferred,
    ),
});

const askInBody: ActionEndpoint = {
  method: 'post',
  path: '/v1/ask',
  operationId: 'askInBody',
  tag: 'ask',
  summary: SUMMARY,
  body: {
    description: 'The question, the day it is asked for, and what was understood of the one before.',
    content: { 'application/json': askBody },
  },
  responses: { 'application/json': z.object({ data: askAnswer, meta: answerMeta }) },
  problems: ['invalid-body', 'too-large', 'unsupported-media-type', 'too-many-requests', 'unavailable'],
  async act(c: AppContext) {
    const { question, on, context: before } = await readBody(c, askBody);
    const context = readContext(c.env);
    const body = await answerBody(
      someText(question, 'question', 'body', MOST_CHARACTERS),
      on,
      context,
      before,
      preferredOf(c.req.header('accept-language'), ANSWER_LANGUAGES),
    );
    if (context.unanswered.length > 0) callFor(c).unanswered?.(context.unanswered);
    return answered(body, context);
  },
};

/** A body that no cache keeps, since its question came in a body. */
export const answered = (body: unknown, { store }: ReadContext): Response =>
  new Response(JSON.stringify(body), {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-store',
      'server-timing': `d1;dur=${store.use.milliseconds};desc="${store.use.roundTrips} round trips, ${store.use.rowsRead} rows read"`,
    },
  });

/** Claims of a draft with their counts; the same for HTTP and tools. */
export async function verifyBodyOf(text: string, context: ReadContext) {
  const { verifyDraft } = await import('../domains/answering/verify-draft.ts');
  const claims = await verifyDraft(text, context);
  const count = (verdict: Standing): number => claims.filter((claim) => claim.verdict === verdict).length;
  return {
    claims,
    counts: {
      verified: count('verified'),
      contradicted: count('contradicted'),
      unchecked: count('unchecked'),
    },
  };
}

const verify: ActionEndpoint = {
  method: 'post',
  path: '/v1/verify',
  operationId: 'verifyDraft',
  tag: 'ask',
  summary: 'Mark every price, number, date, document number and quotation of a draft against the records',
  body: { description: 'The draft to check.', content: { 'application/json': verifyBody } },
  responses: { 'application/json': z.object({ data: verification, meta: answerMeta }) },
  problems: ['invalid-body', 'too-large', 'unsupported-media-type', 'too-many-requests', 'unavailable'],
  async act(c: AppContext) {
    const { text, on } = await readBody(c, verifyBody);
    const now = readContext(c.env);
    const context = on === undefined ? now : { ...now, today: on };
    someText(text, 'text', 'body', MOST_DRAFT);
    const data = await verifyBodyOf(text, context);
    return answered({ data, meta: { edition: null, asOf: new Date(context.now).toISOString() } }, context);
  },
};

const RULE =
  'Right when the outcome (and domain, if given) agrees, one of `recordIds` is a fact or citation, ' +
  'and all of `contains` stand in the answer or a quotation. A wrong `answer` counts as ' +
  'wrong-confident.';

const evaluation = collectionEndpoint({
  path: '/v1/eval',
  operationId: 'getEvaluation',
  tag: 'ask',
  summary: 'Questions on the sample data with their right answers, to score a bot by',
  description: RULE,
  query: {},
  item: z.array(evaluationItem),
  policy: 'document',
  domains: [],
  produce: async () => ({ data: await readEvaluation(), meta: { edition: null, asOf: null, rule: RULE } }),
});

const search = collectionEndpoint({
  path: '/v1/search',
  operationId: 'search',
  tag: 'search',
  summary: 'The answer where there is one, then the best few of each domain, the likeliest domain first',
  query: { q: cleanQuery('What is sought, in any spelling.', 'tách thửa', 500) },
  item: z.array(groupSchema),
  more: {
    answer: askAnswer
      .nullable()
      .meta({ description: 'As `/v1/ask` answers; null where the records can only be searched.' }),
  },
  policy: 'search',
  domains: DOMAIN_NAMES,
  async produce({ q }, context) {
    const { answerAndSearch } = await import('./box.ts');
    const { answer, groups } = await answerAndSearch(q, context);
    return {
      answer,
      data: groupsBody(groups, q),
      meta: { edition: null, asOf: latest(groups.map(({ asOf }) => asOf)) },
    };
  },
});

export const askEndpoints: readonly Endpoint[] = [search, ask, askInBody, verify, evaluation];
