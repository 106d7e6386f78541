/** Questions that editors keep: added, asked again, marked as seen, forgotten. */
import { sql } from 'drizzle-orm';
import * as z from 'zod';
import { authenticate } from '../../admin/tokens.ts';
import type { ActionEndpoint } from '../../contract/endpoint.ts';
import { readQuery } from '../../contract/query.ts';
import { textDigest } from '../../digest.ts';
import { readContext } from '../../edge/read-context.ts';
import { json } from '../../http/json.ts';
import { clean } from '../../language/fold.ts';
import { notFound, Problem } from '../../problem.ts';
import { CHANGED, record } from '../../store/audit/record.ts';
import { openStore } from '../../store/session.ts';
import { readBody } from '../body.ts';
import { CHANGE_KINDS, MOST_QUESTIONS } from './saved-questions.ts';

const path = '/v1/admin/saved-questions';

export const savedResult = z
  .object({
    outcome: z.enum(['answer', 'ambiguous', 'urgent', 'search', 'nothing']).meta({
      description: 'As `ask` says it; `search` where records are only found, `nothing` where none are.',
    }),
    answer: z.string().nullable(),
    domain: z.string().nullable(),
    records: z.array(z.string()),
    facts: z.array(z.tuple([z.string(), z.union([z.string(), z.number()])])),
  })
  .meta({ id: 'SavedResult' });

export const changeKind = z.enum(CHANGE_KINDS).meta({
  description:
    '`gone`: no answer any more; `found`: an answer now; `values`: the same records say otherwise; ' +
    '`records`: other records answer; `other`: another reading.',
});

const saved = z
  .object({
    id: z.string(),
    question: z.string(),
    result: z.union([savedResult, z.null()]),
    checkedAt: z.iso.datetime().nullable(),
    change: z
      .object({ kind: changeKind, before: savedResult, after: savedResult, at: z.iso.datetime() })
      .nullable()
      .meta({ description: 'What changed since an editor saw it last.' }),
    addedBy: z.string(),
    addedAt: z.iso.datetime(),
  })
  .meta({ id: 'SavedQuestion' });

const checked = z
  .object({ checked: z.int(), left: z.int(), changed: z.array(saved) })
  .meta({ id: 'SavedQuestionsChecked' });

const wanted = z
  .strictObject({ question: z.string().trim().min(2).max(300) })
  .meta({ id: 'NewSavedQuestion' });

const shared = {
  tag: 'admin',
  secured: true,
  query: {},
  problems: ['invalid-parameter', 'unauthorized', 'unavailable'],
} as const;
const byId = [{ name: 'id', description: 'Identifier of the question.', example: 'a0c1…' }];

const list: ActionEndpoint = {
  ...shared,
  method: 'get',
  path,
  operationId: 'listSavedQuestions',
  summary: 'Questions that are asked again after each publish, those whose answer changed first',
  responses: { 'application/json': z.object({ data: z.array(saved) }) },
  async act(c) {
    await authenticate(c);
    readQuery(new URL(c.req.url).search, {});
    const { readSavedQuestions } = await import('./saved-questions.ts');
    return json({ data: await readSavedQuestions(openStore(c.env.DB, 'primary')) });
  },
};

const add: ActionEndpoint = {
  ...shared,
  method: 'post',
  path,
  operationId: 'saveQuestion',
  summary: 'Keep a question; saying it again changes nothing',
  body: { description: 'The question as people ask it.', content: { 'application/json': wanted } },
  successes: [201],
  responses: { 'application/json': z.object({ data: saved }) },
  problems: [...shared.problems, 'invalid-body', 'too-large', 'unsupported-media-type', 'conflict'],
  async act(c) {
    const editor = await authenticate(c);
    readQuery(new URL(c.req.url).search, {});
    const { question: given } = await readBody(c, wanted);
    const question = clean(given).replace(/\s+/g, ' ').trim();
    const id = (await textDigest(question)).slice(0, 16);
    const store = openStore(c.env.DB, 'primary');
    const [made = []] = await store.write([
      sql`INSERT INTO saved_questions (id, question, added_by, added_at)
        SELECT ${id}, ${question}, ${editor.name}, ${new Date().toISOString()}
        WHERE (SELECT count(*) FROM saved_questions) < ${MOST_QUESTIONS} ON CONFLICT DO NOTHING RETURNING id`,
      record(
        {
          editor: editor.name,
          action: 'question.saved',
          domain: null,
          subject: id,
          detail: { question },
        },
        CHANGED,
      ),
    ]);
    const { checkSavedQuestions, readSavedQuestions } = await import('./saved-questions.ts');
    if (made.length > 0) await checkSavedQuestions(readContext(c.env), store);
    const data = (await readSavedQuestions(store)).find((each) => each.id === id);
    if (!data) {
      throw new Problem('conflict', {
        vi: `Đã lưu đủ ${MOST_QUESTIONS} câu hỏi; hãy xoá bớt.`,
        en: `${MOST_QUESTIONS} questions are kept already; remove some.`,
      });
    }
    return json({ data }, 201);
  },
};

const check: ActionEndpoint = {
  ...shared,
  method: 'post',
  path: `${path}/check`,
  operationId: 'checkSavedQuestions',
  summary: 'Ask again some of the questions whose ground has moved; until `left` is 0',
  description: 'The gateway does so by itself each quarter of an hour.',
  responses: {
    'application/json': z.object({ data: checked }),
  },
  async act(c) {
    await authenticate(c);
    readQuery(new URL(c.req.url).search, {});
    const { checkSavedQuestions } = await import('./saved-questions.ts');
    const context = readContext(c.env, { constraint: 'primary' });
    return json({ data: await checkSavedQuestions(context, openStore(c.env.DB, 'primary')) });
  },
};

const see: ActionEndpoint = {
  ...shared,
  method: 'post',
  path: `${path}/:id/seen`,
  operationId: 'seeSavedQuestion',
  summary: 'Mark the change of an answer as seen',
  pathParameters: byId,
  responses: { 'application/json': z.object({ data: z.object({ id: z.string() }) }) },
  problems: [...shared.problems, 'not-found'],
  async act(c) {
    await authenticate(c);
    readQuery(new URL(c.req.url).search, {});
    const id = c.req.param('id') ?? '';
    const [rows = []] = await openStore(c.env.DB, 'primary').write([
      sql`UPDATE saved_questions SET change = NULL WHERE id = ${id} RETURNING id`,
    ]);
    if (rows.length === 0) throw notFound();
    return json({ data: { id } });
  },
};

const forget: ActionEndpoint = {
  ...shared,
  method: 'delete',
  path: `${path}/:id`,
  operationId: 'forgetSavedQuestion',
  summary: 'Keep a question no longer',
  pathParameters: byId,
  responses: { 'application/json': z.object({ data: z.object({ id: z.string() }) }) },
  problems: [...shared.problems, 'not-found'],
  async act(c) {
    const editor = await authenticate(c);
    readQuery(new URL(c.req.url).search, {});
    const id = c.req.param('id') ?? '';
    const store = openStore(c.env.DB, 'primary');
    const [[known] = []] = await store.read([sql`SELECT question FROM saved_questions WHERE id = ${id}`]);
    if (!known) throw notFound();
    await store.write([
      sql`DELETE FROM saved_questions WHERE id = ${id}`,
      record(
        {
          editor: editor.name,
          action: 'question.forgotten',
          domain: null,
          subject: id,
          detail: { question: String(known.question) },
        },
        CHANGED,
      ),
    ]);
    return json({ data: { id } });
  },
};

export const savedQuestionEndpoints = [list, add, check, see, forget];
