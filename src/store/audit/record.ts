/** The audit trail: one statement an entry, for the batch of the change it tells of. */
import { type SQL, sql } from 'drizzle-orm';

export const AUDIT_ACTIONS = [
  'import.published',
  'import.scheduled',
  'import.cancelled',
  'import.failed',
  'edition.rolled-back',
  'record.purged',
  'purges.remembered',
  'token.created',
  'token.revoked',
  'source.created',
  'source.changed',
  'source.removed',
  'source.checked',
  'words.paired',
  'words.unpaired',
  'question.saved',
  'question.forgotten',
] as const;

export interface AuditEntry {
  editor: string;
  action: (typeof AUDIT_ACTIONS)[number];
  /** Null where the whole gateway is meant. */
  domain: string | null;
  /** What was acted on: the number of an edition, or the identifier of a source, token or scheduled import. */
  subject: string;
  /** Facts such as counts and names; never a token, its hash or an address that may hold a key. */
  detail: Readonly<Record<string, unknown>>;
}

/** The name of a file, or an address without its query, which may hold a key. */
export const withoutKeys = (source: string | null): string | null =>
  source?.replace(/^(https?:[^?#]*)[?#].*$/i, '$1') ?? null;

/** Condition that the statement before, in the same batch, changed something. */
export const CHANGED = sql`changes() > 0`;

/** The token of a name, which no two tokens and no other editor share; null where older ones do. */
const tokenNamed = (name: string): SQL =>
  sql`(SELECT CASE count(*) WHEN 1 THEN min(id) END FROM tokens WHERE name = ${name})`;

/** Statement that writes an entry as of now, where `when` holds. */
export const record = (entry: AuditEntry, when: SQL = sql`1`): SQL =>
  sql`INSERT INTO audit_entries (at, editor, token, action, domain, subject, detail)
    SELECT ${new Date().toISOString()}, ${entry.editor}, ${tokenNamed(entry.editor)}, ${entry.action}, ${entry.domain}, ${entry.subject},
      ${JSON.stringify(entry.detail)} WHERE ${when}`;
