/** Asking over HTTP: a question in the address, cached like any read, or in a body, with a day. */
import { z } from 'zod';
import type { ReadContext } from '../domains/domain.ts';
import { cleanQuery, collectionEndpoint } from '../http/collection.ts';
import { type AppContext, readContext } from '../http/context.ts';
import type { ActionEndpoint, Endpoint } from '../http/endpoint.ts';
import { day } from '../http/parameters.ts';
import { DOMAIN_NAMES } from '../registry.ts';
import { answerQuestion } from './answer-question.ts';
import { readBody, someText } from './body.ts';
import { answerMeta, askAnswer, askBody, MOST_CHARACTERS } from './schema.ts';

const SUMMARY = 'Answer a question from records, offer its readings, or say that it is not held';

async function bodyOf(question: string, on: string | undefined, context: ReadContext) {
  const { answer, editions, asOf } = await answerQuestion(question, on, context);
  return { data: answer, meta: { edition: answer.domain === null ? null : (editions[answer.domain] ?? null), editions, asOf } };
}

const ask = collectionEndpoint({
  path: '/v1/ask',
  operationId: 'ask',
  tag: 'ask',
  summary: SUMMARY,
  description: 'Extractive: every sentence comes from a record, with its source. Never guesses between readings.',
  query: {
    q: cleanQuery('Question in everyday words, with or without diacritics.', 'Giá đất ở đường Nguyễn Huệ, vị trí 1?', MOST_CHARACTERS),
    on: day('Day the answer is for; today without it.', '2026-03-01'),
  },
  item: askAnswer,
  policy: 'ask',
  domains: DOMAIN_NAMES,
  produce: ({ q, on }, context) => bodyOf(q, on, context),
});

const askInBody: ActionEndpoint = {
  method: 'post',
  path: '/v1/ask',
  operationId: 'askInBody',
  tag: 'ask',
  summary: SUMMARY,
  body: { description: 'The question and the day it is asked for.', content: { 'application/json': askBody } },
  responses: { 'application/json': z.object({ data: askAnswer, meta: answerMeta }) },
  problems: ['invalid-body', 'too-large', 'unsupported-media-type', 'too-many-requests', 'unavailable'],
  async act(c: AppContext) {
    const { question, on } = await readBody(c, askBody);
    const context = readContext(c.env);
    const body = await bodyOf(someText(question, 'question', 'body', MOST_CHARACTERS), on, context);
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

export const askEndpoints: readonly Endpoint[] = [ask, askInBody];
