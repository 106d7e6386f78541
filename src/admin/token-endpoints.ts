/** Editors' tokens: made, listed and revoked by whoever holds every scope. The token itself is shown once. */
import { sql } from 'drizzle-orm';
import * as z from 'zod';
import type { ActionEndpoint } from '../contract/endpoint.ts';
import { readQuery } from '../contract/query.ts';
import type { Env } from '../env.ts';
import { readBytes } from '../http/body.ts';
import { json } from '../http/json.ts';
import { fold } from '../language/fold.ts';
import { notFound, Problem, type PublicText } from '../problem.ts';
import { DOMAIN_NAMES } from '../registry.ts';
import { CHANGED, record } from '../store/audit/record.ts';
import { openStore, type Store } from '../store/session.ts';
import { authenticate, requireScope, tokenHash } from './tokens.ts';

const held = z
  .object({
    id: z.string(),
    name: z.string(),
    scopes: z.array(z.string()),
    createdAt: z.iso.datetime(),
    expiresAt: z.iso.datetime().nullable(),
    revokedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'Token' });

const wanted = z
  .strictObject({
    name: z.string().trim().min(1).max(100),
    scopes: z.array(z.enum(['*', ...DOMAIN_NAMES])).min(1),
    expiresAt: z.iso.datetime().optional(),
  })
  .meta({ id: 'NewToken' });

/** Bytes of a body that are taken. */
const MOST_BYTES = 16 * 1024;

const readJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

async function readWanted(request: Request): Promise<z.infer<typeof wanted>> {
  const text = new TextDecoder().decode(await readBytes(request, MOST_BYTES));
  const given = readJson(text);
  const result = wanted.safeParse(given);
  if (result.success) return result.data;
  const faults = result.error.issues.map((issue) => ({
    in: 'body' as const,
    name:
      issue.path.map(String).join('.') ||
      (issue.code === 'unrecognized_keys' ? issue.keys.join(', ') : 'body'),
    message: {
      vi: 'Cần { name, scopes[], expiresAt? }; scopes là tên miền dữ liệu hoặc *.',
      en: 'Send { name, scopes[], expiresAt? }; scopes are names of domains, or *.',
    },
  }));
  throw new Problem('invalid-body', faults[0]?.message ?? { vi: 'Sai.', en: 'Wrong.' }, { faults });
}

const plainName = (text: string): string => fold(text).replace(/\s+/g, ' ').trim();

/** Throws Problem `invalid-body` for a token that is over already, or whose name the trail could mistake for another's. */
async function refuseMistakable(
  { name, expiresAt }: z.infer<typeof wanted>,
  store: Store,
  { ACCESS_EDITORS = '' }: Env,
): Promise<void> {
  const refuse = (field: string, message: PublicText) => {
    throw new Problem('invalid-body', message, { faults: [{ in: 'body', name: field, message }] });
  };
  if (expiresAt !== undefined && Date.parse(expiresAt) <= Date.now())
    refuse('expiresAt', { vi: 'Thời điểm hết hạn đã qua.', en: 'That instant has passed.' });
  const [rows = []] = await store.read([sql`SELECT name FROM tokens`]);
  const signedIn = ACCESS_EDITORS.split(';').map((entry) => entry.split('=')[0] ?? '');
  const taken = ['admin', ...signedIn, ...rows.map((row) => String(row.name))].map(plainName);
  if (taken.includes(plainName(name)))
    refuse('name', {
      vi: 'Đã có người hoặc mã truy cập mang tên này (kể cả mã đã thu hồi); nhật ký cần tên riêng.',
      en: 'An editor or a token, perhaps a revoked one, has this name; the trail needs a name of its own.',
    });
  if (/[@:\p{Cc}\p{Cf}]/u.test(name))
    refuse('name', {
      vi: 'Tên không được có “@”, “:” hay ký tự ẩn.',
      en: 'A name has no “@”, “:” or hidden characters.',
    });
}

const shared = {
  tag: 'admin',
  secured: true,
  query: {},
  problems: ['unauthorized', 'forbidden', 'unavailable'],
} as const;

const list: ActionEndpoint = {
  ...shared,
  method: 'get',
  path: '/v1/admin/tokens',
  operationId: 'listTokens',
  summary: 'Tokens of editors, without their secrets',
  responses: { 'application/json': z.object({ data: z.array(held) }) },
  async act(c) {
    requireScope(await authenticate(c), '*');
    readQuery(new URL(c.req.url).search, {});
    const [rows] = await openStore(c.env.DB, 'primary').read([
      sql`SELECT id, name, scopes, created_at, expires_at, revoked_at FROM tokens ORDER BY created_at DESC LIMIT 500`,
    ]);
    const data = (rows ?? []).map((row) => ({
      id: row.id,
      name: row.name,
      scopes: JSON.parse(String(row.scopes)),
      createdAt: row.created_at,
      expiresAt: row.expires_at,
      revokedAt: row.revoked_at,
    }));
    return json({ data });
  },
};

const create: ActionEndpoint = {
  ...shared,
  method: 'post',
  path: '/v1/admin/tokens',
  operationId: 'createToken',
  summary: 'Make a token; it is shown this once',
  body: { description: 'Name and scopes of the token.', content: { 'application/json': wanted } },
  successes: [201],
  responses: { 'application/json': z.object({ data: held.extend({ token: z.string() }) }) },
  problems: [...shared.problems, 'invalid-body', 'too-large'],
  async act(c) {
    const editor = await authenticate(c);
    requireScope(editor, '*');
    readQuery(new URL(c.req.url).search, {});
    const asked = await readWanted(c.req.raw);
    const { name, scopes, expiresAt: until } = asked;
    const store = openStore(c.env.DB, 'primary');
    await refuseMistakable(asked, store, c.env);
    // Compared as text with instants in milliseconds: `…00Z` sorts after `…00.000Z`.
    const expiresAt = until === undefined ? null : new Date(until).toISOString();
    const secret = crypto.getRandomValues(new Uint8Array(24));
    const token = `mc_${btoa(String.fromCharCode(...secret))
      .replaceAll('+', '-')
      .replaceAll('/', '_')}`;
    const id = crypto.randomUUID();
    const createdAt = new Date().toISOString();
    await store.write([
      sql`INSERT INTO tokens (id, hash, name, scopes, created_at, expires_at)
        VALUES (${id}, ${await tokenHash(token)}, ${name}, ${JSON.stringify(scopes)}, ${createdAt}, ${expiresAt})`,
      record({
        editor: editor.name,
        action: 'token.created',
        domain: null,
        subject: id,
        detail: { name, scopes, expiresAt },
      }),
    ]);
    return json({ data: { id, name, scopes, createdAt, expiresAt, revokedAt: null, token } }, 201);
  },
};

const revoke: ActionEndpoint = {
  ...shared,
  method: 'delete',
  path: '/v1/admin/tokens/:id',
  operationId: 'revokeToken',
  summary: 'Revoke a token at once',
  pathParameters: [{ name: 'id', description: 'Identifier of the token.', example: 'a0c1…' }],
  responses: {
    'application/json': z.object({ data: z.object({ id: z.string(), revokedAt: z.iso.datetime() }) }),
  },
  problems: [...shared.problems, 'not-found'],
  async act(c) {
    const editor = await authenticate(c);
    requireScope(editor, '*');
    readQuery(new URL(c.req.url).search, {});
    const id = c.req.param('id') ?? '';
    const store = openStore(c.env.DB, 'primary');
    const [[token] = []] = await store.read([sql`SELECT name, scopes FROM tokens WHERE id = ${id}`]);
    if (!token) throw notFound();
    const detail = { name: token.name, scopes: JSON.parse(String(token.scopes)) };
    const [, , rows] = await store.write([
      sql`UPDATE tokens SET revoked_at = ${new Date().toISOString()} WHERE id = ${id} AND revoked_at IS NULL`,
      record({ editor: editor.name, action: 'token.revoked', domain: null, subject: id, detail }, CHANGED),
      sql`SELECT revoked_at FROM tokens WHERE id = ${id}`,
    ]);
    return json({ data: { id, revokedAt: rows?.[0]?.revoked_at } });
  },
};

export const tokenEndpoints = [list, create, revoke];
