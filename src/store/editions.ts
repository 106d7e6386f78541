/** Editions of a domain: numbered, published by moving one pointer, returned to by moving it back. */
import { type SQL, sql } from 'drizzle-orm';
import { Problem } from '../problem.ts';
import { CHANGED, record } from './audit/record.ts';
import type { Row, Store } from './session.ts';
import { OPEN } from './versions.ts';

export interface Head {
  edition: number;
  latest: number;
  records: number;
  publishedAt: string | null;
}

const readHead = (row: Row | undefined): Head => ({
  edition: Number(row?.edition ?? 0),
  latest: Number(row?.latest ?? 0),
  records: Number(row?.records ?? 0),
  publishedAt: typeof row?.published_at === 'string' ? row.published_at : null,
});

/** The current edition of a domain; number 0 before the first. */
export async function currentHead(store: Store, domain: string): Promise<Head> {
  const [rows] = await store.read([
    sql`SELECT edition, latest, records, published_at FROM heads WHERE domain = ${domain}`,
  ]);
  return readHead(rows?.[0]);
}

/** History of a domain, newest first. */
export async function editionHistory(store: Store, domain: string) {
  const [heads, rows] = await store.read([
    sql`SELECT edition, latest, records, published_at FROM heads WHERE domain = ${domain}`,
    sql`SELECT * FROM editions WHERE domain = ${domain} ORDER BY number DESC LIMIT 200`,
  ]);
  const head = readHead(heads?.[0]);
  return (rows ?? []).map((row) => ({
    number: Number(row.number),
    state: (row.discarded_at !== null
      ? 'discarded'
      : Number(row.number) === head.edition
        ? 'current'
        : Number(row.number) > head.edition
          ? 'rolled-back'
          : 'earlier') as 'current' | 'earlier' | 'rolled-back' | 'discarded',
    publishedAt: String(row.published_at),
    publishedBy: String(row.published_by),
    strategy: String(row.strategy),
    source: row.source === null ? null : String(row.source),
    records: Number(row.records),
    digest: row.digest === null ? null : String(row.digest),
    diff: {
      added: Number(row.added),
      changed: Number(row.changed),
      removed: Number(row.removed),
      unchanged: Number(row.unchanged),
    },
  }));
}

/** Longest that an import may claim a domain ahead: a lease beyond it was made by a clock that is wrong. */
export const MOST_LEASE_MS = 5 * 60_000;

/**
 * Makes an earlier edition (or one rolled back from) the current one: one statement. Throws `not-found` for
 * an edition that never was, `conflict` for one whose rows a later import has discarded.
 */
export async function rollback(store: Store, domain: string, number: number, editor: string): Promise<void> {
  const now = Date.now();
  const [rows, heads] = await store.read([
    sql`SELECT discarded_at FROM editions WHERE domain = ${domain} AND number = ${number}`,
    sql`SELECT edition FROM heads WHERE domain = ${domain}`,
  ]);
  const held = rows?.[0];
  if (!held) {
    throw new Problem('not-found', {
      vi: `Không có ấn bản ${number}.`,
      en: `There is no edition ${number}.`,
    });
  }
  if (held.discarded_at !== null) {
    throw new Problem('conflict', {
      vi: `Ấn bản ${number} đã bị thay bởi một lần công bố sau khi quay lại; không còn dữ liệu.`,
      en: `Edition ${number} was superseded by a publish after a rollback; its rows are gone.`,
    });
  }
  const [moved] = await store.write([
    sql`UPDATE heads SET edition = ${number},
        records = (SELECT records FROM editions WHERE domain = ${domain} AND number = ${number}),
        published_at = (SELECT published_at FROM editions WHERE domain = ${domain} AND number = ${number})
      WHERE domain = ${domain} AND NOT EXISTS (SELECT 1 FROM imports WHERE domain = ${domain}
        AND expires_at BETWEEN ${new Date(now).toISOString()} AND ${new Date(now + MOST_LEASE_MS).toISOString()})
      RETURNING edition`,
    record(
      {
        editor,
        action: 'edition.rolled-back',
        domain,
        subject: String(number),
        detail: { edition: number, from: Number(heads?.[0]?.edition ?? 0) },
      },
      CHANGED,
    ),
  ]);
  if (!moved?.length) {
    const [leases] = await store.read([sql`SELECT expires_at FROM imports WHERE domain = ${domain}`]);
    throw importUnderWay(leases?.[0]);
  }
}

/** A 409 while another import holds the domain; `lease` is its row, which says until when at most. */
export function importUnderWay(lease: Row | undefined): Problem {
  const until = Date.parse(String(lease?.expires_at));
  const seconds = Number.isNaN(until) ? 1 : Math.max(1, Math.ceil((until - Date.now()) / 1000));
  return new Problem(
    'conflict',
    {
      vi:
        `Một lần nhập khác đang chạy cho miền dữ liệu này; nếu nó đã bị ngắt thì sau ${seconds} giây nữa ` +
        'nhập lại được. Dữ liệu công khai không đổi.',
      en:
        'Another import of this domain is under way; if it was interrupted, the domain is free in ' +
        `${seconds} seconds. Nothing public has changed.`,
    },
    { headers: { 'retry-after': String(seconds) } },
  );
}

/** The tables of a domain that hold versions and what hangs on them. */
export interface VersionTables {
  domain: string;
  table: string;
  searchIndex?: string | undefined;
  children: readonly { name: string; owner: string; searchIndex?: string }[];
}

/** Statements that delete versions with all that belongs to them; `which` is a condition on their table. */
export function deleteVersions({ table, searchIndex, children }: VersionTables, which: SQL): SQL[] {
  const doomed = sql`SELECT row FROM ${sql.raw(table)} WHERE ${which}`;
  return [
    ...children.flatMap((child) => {
      const owned = sql`${sql.raw(child.owner)} IN (${doomed})`;
      const name = sql.raw(child.name);
      const unindexed = child.searchIndex
        ? [
            sql`DELETE FROM ${sql.raw(child.searchIndex)} WHERE rowid IN (SELECT row FROM ${name} WHERE ${owned})`,
          ]
        : [];
      return [...unindexed, sql`DELETE FROM ${name} WHERE ${owned}`];
    }),
    ...(searchIndex ? [sql`DELETE FROM ${sql.raw(searchIndex)} WHERE rowid IN (${doomed})`] : []),
    sql`DELETE FROM ${sql.raw(table)} WHERE ${which}`,
  ];
}

const discarded = (domain: string, which: SQL): SQL[] => [
  sql`DELETE FROM artifacts WHERE domain = ${domain} AND edition IN (
    SELECT number FROM editions WHERE domain = ${domain} AND ${which})`,
  sql`UPDATE editions SET discarded_at = ${new Date().toISOString()}
    WHERE domain = ${domain} AND ${which} AND discarded_at IS NULL`,
];

/**
 * Statements that make the editions after one, up to another, as if they had never been: what a killed import
 * left behind, or what was rolled back from and is now published over. No reader sees them.
 */
export function discardEditions(tables: VersionTables, after: number, upTo: number): SQL[] {
  const { domain, table } = tables;
  return [
    ...deleteVersions(tables, sql`from_edition > ${after} AND from_edition <= ${upTo}`),
    sql`UPDATE ${sql.raw(table)} SET to_edition = ${OPEN} WHERE to_edition > ${after} AND to_edition <= ${upTo}`,
    sql`DELETE FROM artifacts WHERE domain = ${domain} AND edition > ${after} AND edition <= ${upTo}`,
    ...discarded(domain, sql`number > ${after} AND number <= ${upTo}`),
  ];
}

/** Editions kept to return to. */
const KEPT = 30;

/** Statements that forget what only editions older than the kept ones held. */
export function pruneEditions(tables: VersionTables, current: number): SQL[] {
  const oldest = current - KEPT;
  if (oldest < 1) return [];
  return [
    ...deleteVersions(tables, sql`to_edition <= ${oldest}`),
    ...discarded(tables.domain, sql`number < ${oldest}`),
  ];
}
