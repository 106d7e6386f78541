/** Keyset lists over a domain's visible versions, with their total and facets, in one round trip. */
import { type SQL, sql } from 'drizzle-orm';
import { cursorGone } from '../problem.ts';
import { type Facets, facetCounts, facetStatements } from './facets.ts';
import type {
  Changed,
  Cursor,
  FacetCounts,
  ListRequest,
  Page,
  PublicRecord,
  ReadContext,
} from './reading.ts';
import type { Row } from './session.ts';
import { editionOf, visible } from './versions.ts';

/** One term of the order; the terms together must tell any two rows apart. */
export interface SortTerm {
  sql: SQL;
  descending?: boolean;
}

export interface ScanPlan {
  domain: string;
  /** Name of the table; its alias in every expression is `v`. */
  table: string;
  /** Where the rows come from, when it is more than the table: a FROM clause that ends in the table as `v`. */
  from?: SQL;
  where: readonly SQL[];
  order: readonly SortTerm[];
  /** Extra columns for `present`, as `expression AS name`. */
  select?: readonly SQL[];
  /** Counted without scanning, when the filters allow. */
  total?: SQL;
  /** The order needs every matching row anyway, and they are few: count them in the same pass. */
  countInRows?: boolean;
  facets?: Facets;
  /** Further statements of the same round trip; their rows are answered in `extra`. */
  extra?: readonly SQL[];
}

export interface ScanResult {
  rows: Row[];
  total: number;
  exact: boolean;
  next: Cursor | null;
  edition: number;
  asOf: string | null;
  facets?: FacetCounts;
  changes?: Changed[];
  extra: Row[][];
}

/** Counting stops there: beyond it a total is a lower bound, so that no filter reads a whole large table. */
export const COUNT_LIMIT = 20_000;

/** The condition of rows after a position: a row value where all terms run one way, else a chain of ORs. */
function after(order: readonly SortTerm[], values: readonly (string | number)[]): SQL {
  const terms = order.map((term, index) => ({ ...term, value: values[index] ?? '' }));
  if (terms.every(({ descending }) => Boolean(descending) === Boolean(terms[0]?.descending))) {
    const columns = sql.join(
      terms.map((term) => term.sql),
      sql`, `,
    );
    const given = sql.join(
      terms.map(({ value }) => sql`${value}`),
      sql`, `,
    );
    return terms[0]?.descending ? sql`(${columns}) < (${given})` : sql`(${columns}) > (${given})`;
  }
  const chain = terms.map((term, index) => {
    const equal = terms.slice(0, index).map((earlier) => sql`${earlier.sql} = ${earlier.value}`);
    return sql`(${sql.join([...equal, sql`${term.sql} ${sql.raw(term.descending ? '<' : '>')} ${term.value}`], sql` AND `)})`;
  });
  return sql`(${sql.join(chain, sql` OR `)})`;
}

/**
 * The current edition of a domain, as every read's first statement; `more` is selected beside it. `pinned` is the
 * edition of a cursor, whose `pinned_at` is null where readers may not see it.
 */
export const headOf = (domain: string, more: readonly SQL[] = [], pinned?: number): SQL => {
  const seen =
    pinned === undefined
      ? []
      : [
          sql`(SELECT e.published_at FROM editions e WHERE e.domain = ${domain} AND e.number = ${pinned}
            AND e.number <= heads.edition AND e.discarded_at IS NULL) AS pinned_at`,
        ];
  const columns = sql.join([sql`domain, edition, records, published_at`, ...seen, ...more], sql`, `);
  return sql`SELECT ${columns} FROM heads WHERE domain = ${domain}`;
};

/**
 * The edition a list answers of, and when it was published. Throws Problem `cursor-gone` for the edition of a cursor
 * that was never published, rolled back, discarded or is no longer kept.
 */
export function pinnedHead(
  head: Row | undefined,
  cursor: Cursor | null,
): { edition: number; asOf: string | null } {
  const text = (value: unknown) => (typeof value === 'string' ? value : null);
  if (!cursor) return { edition: Number(head?.edition ?? 0), asOf: text(head?.published_at) };
  const asOf = text(head?.pinned_at);
  if (asOf === null) throw cursorGone();
  return { edition: cursor.edition, asOf };
}

export const all = (conditions: readonly SQL[]): SQL =>
  conditions.length === 0 ? sql`1` : sql.join([...conditions], sql` AND `);

/**
 * Runs a list. A first page counts and remembers the edition in its cursor; later pages read that edition
 * again, so a walk yields exactly its total, each record once, whatever is published meanwhile.
 */
export async function scan(plan: ScanPlan, request: ListRequest, context: ReadContext): Promise<ScanResult> {
  const { cursor, limit, skip = 0 } = request;
  const edition = editionOf(plan.domain, cursor?.edition);
  const from = plan.from ?? sql`FROM ${sql.raw(plan.table)} v`;
  const conditions = all([visible('v', edition), ...plan.where]);
  const keys = plan.order.map((term, index) => sql`${term.sql} AS ${sql.raw(`key${index}`)}`);
  const counting = plan.countInRows && !cursor ? [sql`count(*) OVER () AS total`] : [];
  const columns = sql.join(
    [
      sql`v.record AS record`,
      ...keys,
      ...counting,
      ...changeColumns(plan.domain, request),
      ...(plan.select ?? []),
    ],
    sql`, `,
  );
  const order = sql.join(
    plan.order.map((term) => sql`${term.sql} ${sql.raw(term.descending ? 'DESC' : 'ASC')}`),
    sql`, `,
  );
  const beyond = cursor ? sql` AND ${after(plan.order, cursor.after)}` : sql``;
  const counts = !cursor && !plan.countInRows;
  const counted =
    plan.total ??
    sql`SELECT count(*) AS total FROM (SELECT 1 ${from} WHERE ${conditions} LIMIT ${COUNT_LIMIT + 1})`;
  const statements: SQL[] = [
    headOf(plan.domain, counts ? [sql`(${counted}) AS total`] : [], cursor?.edition),
    sql`SELECT ${columns} ${from} WHERE ${conditions}${beyond} ORDER BY ${order} LIMIT ${limit + 1} OFFSET ${cursor ? 0 : skip}`,
  ];
  const facets = facetStatements(plan.facets ?? {}, request.facets, from, conditions);
  statements.push(...facets, ...(plan.extra ?? []));
  const results = await context.store.read(statements);
  const [head] = results[0] ?? [];
  const rows = results[1] ?? [];
  const found = cursor ? cursor.total : Number((counts ? head : rows[0])?.total ?? 0);
  const exact = cursor ? cursor.exact : found <= COUNT_LIMIT || plan.total !== undefined;
  const total = exact ? found : Math.min(found, COUNT_LIMIT);
  const { edition: answered, asOf } = pinnedHead(head, cursor);
  const given = rows.slice(0, limit);
  const last = given.at(-1);
  const next =
    rows.length > limit && last
      ? {
          edition: answered,
          today: context.today,
          total,
          exact,
          after: plan.order.map((_, index) => last[`key${index}`] as string | number),
        }
      : null;
  return {
    rows: given,
    total,
    exact,
    next,
    edition: answered,
    asOf,
    ...(facets.length > 0
      ? { facets: facetCounts(plan.facets ?? {}, request.facets, results.slice(2)) }
      : {}),
    ...changesOf(given, request),
    extra: results.slice(2 + facets.length),
  };
}

/** Columns that tell when a version appeared, where a list asks for it; read by `changesOf`. */
export const changeColumns = (domain: string, { withChanges }: ListRequest): SQL[] =>
  withChanges
    ? [
        sql`v.from_edition AS changed_in`,
        sql`(SELECT e.published_at FROM editions e WHERE e.domain = ${domain} AND e.number = v.from_edition) AS changed_at`,
      ]
    : [];

/** When the record of each row last changed, where that was asked for. */
export const changesOf = (rows: readonly Row[], { withChanges }: ListRequest): Pick<Page, 'changes'> =>
  withChanges
    ? { changes: rows.map((row) => ({ edition: Number(row.changed_in), at: String(row.changed_at) })) }
    : {};

/** The page of a result, its rows shown as the domain's records. */
export const pageOf = (
  { rows, total, exact, next, edition, asOf, facets, changes }: ScanResult,
  present: (row: Row) => PublicRecord,
  relaxed: Page['relaxed'] = null,
): Page => ({
  records: rows.map((row) => present(row)),
  total,
  totalIsExact: exact,
  next,
  relaxed,
  edition,
  asOf,
  ...(facets ? { facets } : {}),
  ...(changes ? { changes } : {}),
});

/** Runs a list and answers its page, in one round trip. */
export const scanPage = async (
  plan: ScanPlan,
  request: ListRequest,
  context: ReadContext,
  present: (row: Row) => PublicRecord,
): Promise<Page> => pageOf(await scan(plan, request, context), present);
