/** One way to D1: a batch of statements is one round trip, counted for `Server-Timing` and for the tests. */

import { type SQL, sql } from 'drizzle-orm';
import { SQLiteSyncDialect } from 'drizzle-orm/sqlite-core';
import { internal, Problem } from '../problem.ts';
import { LATE, withTimeLimit } from '../time-limit.ts';

const dialect = new SQLiteSyncDialect({ casing: 'snake_case' });

/** A database that has not answered by then is treated as down; the caller serves an older copy or 503. */
const READ_TIMEOUT_MS = 5_000;

const ALL_HEADS = sql`SELECT domain, edition, published_at FROM heads`;

export type Row = Record<string, unknown>;

export interface StoreUse {
  roundTrips: number;
  statements: number;
  rowsRead: number;
  rowsWritten: number;
  milliseconds: number;
}

export interface Store {
  /** Runs the statements as one batch (one round trip, one transaction) and answers their rows in order. */
  read(statements: readonly SQL[]): Promise<Row[][]>;
  /** The same for writes: all of them take effect, or none. */
  write(statements: readonly SQL[]): Promise<Row[][]>;
  readonly use: StoreUse;
  /** Editions noticed among the rows of reads, by domain; of every domain once `sawAllHeads`. */
  readonly seen: ReadonlyMap<string, string>;
  readonly sawAllHeads: boolean;
}

export interface StoreOptions {
  /** Reads go to the nearest replica (the default) or to the primary. */
  constraint?: 'nearest' | 'primary';
  /** Brings the heads of all domains along in the first read. */
  withHeads?: boolean;
}

interface Query {
  sql: string;
  params: unknown[];
}
const queries = new WeakMap<SQL, Query>();

/** Text and parameters of a statement, for D1's `prepare(...).bind(...)`; written once for each. */
export function toQuery(statement: SQL): Query {
  const query = queries.get(statement) ?? dialect.sqlToQuery(statement);
  queries.set(statement, query);
  return query;
}

/** A 503 that says when to come back; the cause is for the log. */
export function unavailable(cause: unknown): Problem {
  return new Problem(
    'unavailable',
    {
      vi: 'Cơ sở dữ liệu chưa trả lời. Xin thử lại sau ít phút.',
      en: 'The database did not answer. Please retry.',
    },
    { headers: { 'retry-after': '30' }, cause },
  );
}

/** What SQLite says of a statement that is wrong, or of a schema without what it names: asking again mends neither. */
const WRONG_STATEMENT = new RegExp(
  'SQLITE_(?!BUSY|LOCKED|FULL|IOERR|INTERRUPT|NOMEM)|no such (?:table|column|function|index)|' +
    'syntax error|constraint failed|D1_TYPE_ERROR|D1_COLUMN_NOTFOUND|wrong number of parameter',
  'i',
);

/**
 * A failure of the database as a problem: `unavailable` where it may answer later, `internal` where the statement
 * or the schema is wrong. Either way its own words are the cause alone, for the log.
 */
export function databaseProblem(cause: unknown): Problem {
  const said = cause instanceof Error ? `${cause.message} ${String(cause.cause ?? '')}` : String(cause);
  return WRONG_STATEMENT.test(said) ? internal(cause) : unavailable(cause);
}

async function inTime<T>(work: Promise<T>, milliseconds: number): Promise<T> {
  const answer = await withTimeLimit(work, milliseconds);
  if (answer === LATE) throw new Error(`no answer within ${milliseconds} ms`);
  return answer;
}

type Runner = Pick<D1Database, 'prepare' | 'batch'>;

/**
 * Opens the store for one request. Reads go to the nearest replica (`first-unconstrained`), writes to the
 * primary. Throws Problem `unavailable` or `internal` with the database's own message as cause only.
 */
export function openStore(
  database: D1Database,
  constraint: 'nearest' | 'primary' = 'nearest',
  withHeads = false,
): Store {
  const seen = new Map<string, string>();
  let headsWanted = withHeads;
  let sawAllHeads = false;
  const use: StoreUse = { roundTrips: 0, statements: 0, rowsRead: 0, rowsWritten: 0, milliseconds: 0 };
  let session: Runner | undefined;
  const connect = (): Runner => {
    session ??= database.withSession(constraint === 'nearest' ? 'first-unconstrained' : 'first-primary');
    return session;
  };
  const batch = async (statements: readonly SQL[], limit?: number): Promise<Row[][]> => {
    const started = Date.now();
    use.roundTrips += 1;
    use.statements += statements.length;
    try {
      const runner = connect();
      const bringHeads = headsWanted && limit !== undefined;
      headsWanted = false;
      const prepared = (bringHeads ? [...statements, ALL_HEADS] : statements).map((statement) => {
        const { sql: text, params } = toQuery(statement);
        return runner.prepare(text).bind(...params);
      });
      const answering = runner.batch<Row>(prepared);
      const results = limit === undefined ? await answering : await inTime(answering, limit);
      for (const { meta } of results) {
        use.rowsRead += meta.rows_read ?? 0;
        use.rowsWritten += meta.rows_written ?? 0;
      }
      for (const result of results) noteEditions(result.results, seen);
      sawAllHeads ||= bringHeads;
      return results.slice(0, statements.length).map((result) => result.results);
    } catch (cause) {
      throw databaseProblem(cause);
    } finally {
      use.milliseconds += Date.now() - started;
    }
  };
  const mayKnow = constraint === 'nearest' && !withHeads;
  const read = async (statements: readonly SQL[]): Promise<Row[][]> => {
    const ahead = statements.map((statement) => (mayKnow ? rowsPreset(statement) : undefined));
    const asked = statements.filter((_, index) => ahead[index] === undefined);
    const rows = asked.length === 0 ? [] : await batch(asked, READ_TIMEOUT_MS);
    for (const known of ahead) if (known) noteEditions(known, seen);
    let next = 0;
    return ahead.map((known) => {
      if (known) return known;
      next += 1;
      return rows[next - 1] ?? [];
    });
  };
  return {
    use,
    seen,
    get sawAllHeads() {
      return sawAllHeads;
    },
    read,
    write: async (statements) => (statements.length === 0 ? [] : batch(statements)),
  };
}

const known = new WeakMap<SQL, Row[]>();

/** Gives a statement its rows ahead of being asked. */
export function presetRows(statement: SQL, rows: Row[]): SQL {
  known.set(statement, rows);
  return statement;
}

/** The rows of a statement that need not be asked. */
export const rowsPreset = (statement: SQL): Row[] | undefined => known.get(statement);

/** An edition with its instant: a number alone would be taken for another after a restored backup. */
export const stampOf = (row: Row): string => `${row.edition}@${row.published_at}`;

/** The stamp of a domain of which one read saw two editions: none is it, so that what was read is read again. */
export const MIXED = 'mixed';

/**
 * Notes the stamps of heads and of held artifacts among the rows of one statement. An artifact held for some seconds may be of
 * the edition before the heads that came along: an answer made of both would pass for one of the newer.
 */
export function noteEditions(rows: readonly Row[], seen: Map<string, string>): void {
  const note = (domain: string, stamp: string): void => {
    const before = seen.get(domain);
    seen.set(domain, before === undefined || before === stamp ? stamp : MIXED);
  };
  const first = rows[0];
  if (first === undefined || typeof first.domain !== 'string') return;
  if (typeof first.stamp === 'string') note(first.domain, first.stamp);
  else if ('edition' in first && 'published_at' in first) {
    for (const row of rows) note(String(row.domain), stampOf(row));
  }
}
