/** The audit trail, for the editors of the domains it tells of. Entries are never changed and never removed. */
import { sql } from 'drizzle-orm';
import * as z from 'zod';
import type { ActionEndpoint } from '../contract/endpoint.ts';
import { oneOf, whole } from '../contract/parameters.ts';
import { readQuery } from '../contract/query.ts';
import { json } from '../http/json.ts';
import { DOMAIN_NAMES } from '../registry.ts';
import { AUDIT_ACTIONS } from '../store/audit/record.ts';
import { openStore, type Row } from '../store/session.ts';
import { authenticate, requireScope } from './tokens.ts';

const entrySchema = z
  .object({
    id: z.int(),
    at: z.iso.datetime(),
    editor: z.string(),
    token: z
      .string()
      .optional()
      .meta({ description: 'Identifier of the token it was done with, where one was made for the editor.' }),
    action: z.enum(AUDIT_ACTIONS),
    domain: z.enum(DOMAIN_NAMES).nullable().meta({ description: 'Null for tokens.' }),
    subject: z
      .string()
      .nullable()
      .meta({ description: 'Number of an edition, or identifier of a source, token or scheduled import.' }),
    detail: z.record(z.string(), z.unknown()),
  })
  .meta({ id: 'AuditEntry' });

const DEFAULT_LIMIT = 50;

const query = {
  domain: oneOf(DOMAIN_NAMES, 'Entries of this domain only.'),
  limit: whole(1, 200, `Entries, newest first; ${DEFAULT_LIMIT} without it.`, DEFAULT_LIMIT),
  cursor: z
    .string()
    .regex(/^[1-9]\d{0,14}$/)
    .optional()
    .meta({ description: 'Position from `page.nextCursor`.' }),
};

const shown = ({ token, detail, ...row }: Row) => ({
  ...row,
  ...(token === null ? {} : { token }),
  detail: JSON.parse(String(detail ?? '{}')),
});

/** `GET /v1/admin/audit`: an editor sees the domains of the token, `*` everything. */
export const auditEndpoint: ActionEndpoint = {
  method: 'get',
  path: '/v1/admin/audit',
  operationId: 'listAuditEntries',
  tag: 'admin',
  summary: 'Who changed what, and when',
  description:
    'An entry is written in the same batch as its change, so that there is neither without the other; none is ever changed or removed.',
  secured: true,
  query,
  responses: {
    'application/json': z.object({
      data: z.array(entrySchema),
      page: z.object({ nextCursor: z.string().nullable() }),
    }),
  },
  problems: ['invalid-parameter', 'unauthorized', 'forbidden', 'unavailable'],
  async act(c) {
    const editor = await authenticate(c);
    const given = readQuery(new URL(c.req.url).search, query).values;
    const { domain, limit = DEFAULT_LIMIT } = given as { domain?: string; limit?: number };
    if (domain !== undefined) requireScope(editor, domain);
    const before = Number(given.cursor ?? Number.MAX_SAFE_INTEGER);
    const newest = (where = sql`1`) =>
      sql`SELECT * FROM (SELECT id, at, editor, token, action, domain, subject, detail FROM audit_entries
        WHERE id < ${before} AND ${where} ORDER BY id DESC LIMIT ${limit + 1})`;
    const domains = domain === undefined ? editor.scopes : [domain];
    const [rows = []] = await openStore(c.env.DB, 'primary').read([
      domains.includes('*')
        ? newest()
        : sql`${sql.join(
            // Each domain is read by its own index, however much the others have.
            [newest(sql`0`), ...domains.map((name) => newest(sql`domain = ${name}`))],
            sql` UNION ALL `,
          )} ORDER BY id DESC LIMIT ${limit + 1}`,
    ]);
    const data = rows.slice(0, limit).map(shown);
    return json({ data, page: { nextCursor: rows.length > limit ? String(rows[limit - 1]?.id) : null } });
  },
};
