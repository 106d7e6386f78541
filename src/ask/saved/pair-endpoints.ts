/** Pairs of everyday words and words of records that editors add, tried on the questions kept before they count. */
import { sql } from 'drizzle-orm';
import * as z from 'zod';
import { authenticate, requireScope } from '../../admin/tokens.ts';
import type { AppContext } from '../../contract/context.ts';
import type { ActionEndpoint } from '../../contract/endpoint.ts';
import { oneOf } from '../../contract/parameters.ts';
import { readQuery } from '../../contract/query.ts';
import { readContext } from '../../edge/read-context.ts';
import { json } from '../../http/json.ts';
import { clean } from '../../language/fold.ts';
import { syllables } from '../../language/syllables.ts';
import { notFound, Problem, type PublicText } from '../../problem.ts';
import { CHANGED, record } from '../../store/audit/record.ts';
import {
  forgetWordPairs,
  indexPairs,
  MOST_PAIRS,
  readWordPairs,
  type WordPair,
} from '../../store/search/word-pairs.ts';
import { openStore } from '../../store/session.ts';
import { readBody } from '../body.ts';
import { changeKind, savedResult } from './question-endpoints.ts';

const path = '/v1/admin/word-pairs';
/** Syllables of what is said and of one of its meanings. */
const LONGEST = 8;

const pair = z.strictObject({
  said: z.string().trim().min(1).max(80).meta({ description: 'As people say it, with diacritics.' }),
  means: z
    .array(z.string().trim().min(1).max(120))
    .min(1)
    .max(4)
    .meta({ description: 'What records say instead; any of them.' }),
});
const wanted = pair.meta({ id: 'NewWordPair' });
const held = z
  .object({ ...pair.shape, addedBy: z.string(), addedAt: z.iso.datetime() })
  .meta({ id: 'WordPair' });

const effects = z
  .object({
    pair,
    saved: z.boolean(),
    checked: z.int().meta({ description: 'Questions kept that were asked both ways.' }),
    left: z.int().meta({ description: 'Questions kept that were not: one turn asks twenty.' }),
    effects: z.array(
      z.object({ question: z.string(), kind: changeKind, before: savedResult, after: savedResult }),
    ),
  })
  .meta({ id: 'WordPairEffect' });

const shared = {
  tag: 'admin',
  secured: true,
  query: {},
  problems: ['invalid-parameter', 'unauthorized', 'forbidden', 'unavailable'],
} as const;

const tidy = (text: string): string => clean(text).replace(/\s+/g, ' ').trim().toLocaleLowerCase('vi');

function refuse(name: string, message: PublicText): never {
  throw new Problem('invalid-body', message, { faults: [{ in: 'body', name, message }] });
}

/** The pair as it is kept. Throws Problem `invalid-body` for one that says nothing, too much or only itself. */
async function readPair(c: AppContext): Promise<WordPair> {
  const given = await readBody(c, wanted);
  const said = tidy(given.said);
  const means = [...new Set(given.means.map(tidy))];
  for (const [name, text] of [['said', said], ...means.map((each) => ['means', each])] as [
    string,
    string,
  ][]) {
    const { length } = syllables(text);
    if (length === 0)
      refuse(name, { vi: 'Cần ít nhất một từ có chữ.', en: 'At least one word with letters is needed.' });
    if (length > LONGEST)
      refuse(name, {
        vi: `Dài quá ${LONGEST} tiếng: mỗi cặp là một cụm từ, không phải một câu.`,
        en: `Longer than ${LONGEST} syllables: a pair is of phrases, not of sentences.`,
      });
  }
  if (means.includes(said))
    refuse('means', { vi: 'Hai vế giống nhau.', en: 'Both sides are the same words.' });
  return { said, means };
}

const list: ActionEndpoint = {
  ...shared,
  method: 'get',
  path,
  operationId: 'listWordPairs',
  summary: 'Everyday words and what records say instead, as editors added them',
  responses: { 'application/json': z.object({ data: z.array(held) }) },
  async act(c) {
    await authenticate(c);
    readQuery(new URL(c.req.url).search, {});
    const [rows = []] = await openStore(c.env.DB, 'primary').read([
      sql`SELECT said, means, added_by, added_at FROM word_pairs ORDER BY added_at DESC, said LIMIT ${MOST_PAIRS}`,
    ]);
    const data = rows.map((row) => ({
      said: row.said,
      means: JSON.parse(String(row.means)),
      addedBy: row.added_by,
      addedAt: row.added_at,
    }));
    return json({ data });
  },
};

const putQuery = {
  mode: oneOf(
    ['preview', 'save'],
    '`preview` (default) writes nothing: it asks the questions kept with the pair and without.',
  ),
};

const put: ActionEndpoint = {
  ...shared,
  method: 'put',
  path,
  operationId: 'putWordPair',
  summary: 'Try a pair of words on the questions kept, or add it',
  description:
    'A pair of the same words is replaced; one that comes with the gateway gives way. Searches read it ' +
    'within two minutes.',
  query: putQuery,
  body: { description: 'What people say, and what records say.', content: { 'application/json': wanted } },
  responses: { 'application/json': z.object({ data: effects }) },
  problems: [...shared.problems, 'invalid-body', 'too-large', 'unsupported-media-type', 'conflict'],
  async act(c) {
    const editor = await authenticate(c);
    requireScope(editor, '*');
    const { mode = 'preview' } = readQuery(new URL(c.req.url).search, putQuery).values as {
      mode?: 'preview' | 'save';
    };
    const added = await readPair(c);
    const context = readContext(c.env, { constraint: 'primary' });
    const before = await readWordPairs(context.store);
    const others = before.filter(({ said }) => said !== added.said);
    const { effectOf } = await import('./saved-questions.ts');
    const effect = await effectOf(indexPairs(before), indexPairs([...others, added]), context);
    if (mode === 'save') {
      const [made = []] = await openStore(c.env.DB, 'primary').write([
        sql`INSERT INTO word_pairs (said, means, added_by, added_at)
          SELECT ${added.said}, ${JSON.stringify(added.means)}, ${editor.name}, ${new Date().toISOString()}
          WHERE (SELECT count(*) FROM word_pairs WHERE said <> ${added.said}) < ${MOST_PAIRS}
          ON CONFLICT (said) DO UPDATE SET means = excluded.means, added_by = excluded.added_by,
            added_at = excluded.added_at RETURNING said`,
        record(
          {
            editor: editor.name,
            action: 'words.paired',
            domain: null,
            subject: added.said,
            detail: { ...added },
          },
          CHANGED,
        ),
      ]);
      if (made.length === 0) {
        throw new Problem('conflict', {
          vi: `Đã có đủ ${MOST_PAIRS} cặp từ; hãy xoá bớt.`,
          en: `There are ${MOST_PAIRS} pairs already; remove some.`,
        });
      }
      forgetWordPairs();
    }
    return json({ data: { pair: added, saved: mode === 'save', ...effect } });
  },
};

const remove: ActionEndpoint = {
  ...shared,
  method: 'delete',
  path: `${path}/:said`,
  operationId: 'removeWordPair',
  summary: 'Take a pair of words away',
  pathParameters: [{ name: 'said', description: 'What people say, as it is listed.', example: 'sổ đỏ' }],
  responses: { 'application/json': z.object({ data: z.object({ said: z.string() }) }) },
  problems: [...shared.problems, 'not-found'],
  async act(c) {
    const editor = await authenticate(c);
    requireScope(editor, '*');
    readQuery(new URL(c.req.url).search, {});
    const said = tidy(c.req.param('said') ?? '');
    const store = openStore(c.env.DB, 'primary');
    const [rows = []] = await store.write([
      sql`DELETE FROM word_pairs WHERE said = ${said} RETURNING said`,
      record(
        { editor: editor.name, action: 'words.unpaired', domain: null, subject: said, detail: { said } },
        CHANGED,
      ),
    ]);
    if (rows.length === 0) throw notFound();
    forgetWordPairs();
    return json({ data: { said } });
  },
};

export const wordPairEndpoints = [list, put, remove];
