/** Who changed what, and when: written with the change it tells of, never changed or removed, read by editors. */
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const auditEntries = sqliteTable(
  'audit_entries',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    /** RFC 3339 in UTC. */
    at: text().notNull(),
    editor: text().notNull(),
    /** Identifier of the token it was done with; null for the first one, Cloudflare Access and the gateway itself. */
    token: text(),
    action: text().notNull(),
    /** Null where the whole gateway is meant, as with tokens. */
    domain: text(),
    /** What was acted on: an edition, a source, a token, a scheduled import. */
    subject: text(),
    /** Further facts as a JSON object; no token and no personal data. */
    detail: text(),
  },
  (table) => [index('audit_entries_domain').on(table.domain, table.id)],
);
