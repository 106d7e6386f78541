/**
 * Lists found by words. They are whole, like any list: a head that the Worker ranks, then every other match in the
 * list's own order, walked to the end; asked in an order of its own, the whole of it is in that order. The head is
 * sealed into the cursor, so that a walk has each record once though the index goes on changing.
 */
import { type SQL, sql } from 'drizzle-orm';
import type { PublicText } from '../problem.ts';
import { facetCounts, facetStatements } from './facets.ts';
import type { Cursor, ListRequest, Page, PublicRecord, ReadContext } from './reading.ts';
import { oneRoundTrip } from './round-trip.ts';
import { all, COUNT_LIMIT, headOf, pinnedHead, type ScanPlan, scan } from './scan.ts';
import type { SearchQuery, Wording } from './search/query.ts';
import type { Candidate, WEIGHTS } from './search/rank.ts';
import type { Row } from './session.ts';
import { editionOf, visible } from './versions.ts';

export interface WordPlan extends ScanPlan {
  q: string;
  /** Search index; its rows are the records, or parts of them. */
  index: string;
  /** Joins after `m(rowid)`, a row of the index, that end in the table of versions as `v`. */
  join: SQL;
  /** Table of the parts and its column for the record, where a record is found by its parts and listed once. */
  parts?: { table: string; owner: string };
  present(row: Row, query: SearchQuery): PublicRecord;
  /** The text of a row as ranking weighs it. */
  text(row: Row): Omit<Candidate, 'score'>;
  /** How this domain is spoken of, and what its features weigh; by default as articles of law. */
  ranking?: { wording?: Wording; weights?: typeof WEIGHTS };
  /** False gives all matches in the plan's own order. */
  byRank: boolean;
}

/** Where a walk by rank stands, as the first number of a position: in the head from 0 on, or in the rest. */
const REST_BEGINS = -1;
const REST_GOES_ON = -2;

interface Position {
  at: number;
  /** Sort values of the last record given of the rest. */
  beyond: (string | number)[];
  /** Rows of the index in the head, best first. */
  head: number[];
}

function positionOf({ after: [at, ...values] }: Cursor, terms: number): Position {
  const beyond = at === REST_GOES_ON ? values.splice(0, terms) : [];
  return { at: Number(at), beyond, head: values.map(Number) };
}

interface Matches extends ScanPlan {
  from: SQL;
  select: readonly SQL[];
}

/** A page of what words find. */
export async function ranked(plan: WordPlan, request: ListRequest, context: ReadContext): Promise<Page> {
  const [{ candidates }, { matchingRows }, { readQuery }] = await Promise.all([
    import('./search/candidates.ts'),
    import('./search/match.ts'),
    import('./search/query.ts'),
  ]);
  const { index, parts, join, where } = plan;
  const query = readQuery(plan.q, plan.ranking?.wording);
  const from = (most?: number): SQL => {
    const rows = matchingRows(index, query, most);
    const one = parts
      ? sql`SELECT min(row) AS rowid FROM ${sql.raw(parts.table)} WHERE row IN (${rows}) GROUP BY ${sql.raw(parts.owner)}`
      : rows;
    return sql`FROM (${one}) m ${join}`;
  };
  const select = [sql`m.rowid AS found`, sql`v.row AS owner`, ...(plan.select ?? [])];
  const { extra: _, total: __, ...listed } = plan;
  const matches: Matches = { ...listed, from: from(), counted: from(COUNT_LIMIT + 1), select };
  const present = (row: Row) => plan.present(row, query);

  if (!plan.byRank) {
    const { rows, exact, extra: _, ...page } = await scan(matches, request, context);
    return { ...page, records: rows.map(present), totalIsExact: exact, relaxed: null };
  }

  const edition = editionOf(plan.domain, request.cursor?.edition);
  const conditions = all([visible('v', edition), ...where]);
  const facets = facetStatements(plan.facets ?? {}, request.facets, matches.from, conditions);
  const columns = sql.join([sql`v.record AS record`, ...select], sql`, `);

  /** Matches that the head has not given, after a position; `cursor` names the edition and the total. */
  const rest = (cursor: Cursor, { head, beyond }: Position, limit: number, store = context.store) => {
    const given = sql`(SELECT value FROM json_each(${JSON.stringify(head)}))`;
    const others = parts
      ? sql`v.row NOT IN (SELECT ${sql.raw(parts.owner)} FROM ${sql.raw(parts.table)} WHERE row IN ${given})`
      : sql`m.rowid NOT IN ${given}`;
    return scan(
      { ...matches, where: [...where, others] },
      { ...request, facets: [], limit, cursor: { ...cursor, after: beyond } },
      { ...context, store },
    );
  };
  const answer = (
    rows: Row[],
    cursor: Omit<Cursor, 'after'>,
    asOf: string | null,
    after: Cursor['after'] | null,
    relaxed: PublicText | null,
    counts: readonly Row[][],
  ): Page => ({
    records: rows.map(present),
    total: cursor.total,
    totalIsExact: cursor.exact,
    next: after && { ...cursor, after },
    relaxed,
    edition: cursor.edition,
    asOf,
    ...(facets.length > 0 ? { facets: facetCounts(plan.facets ?? {}, request.facets, counts) } : {}),
  });
  /** The position after a page that took `taken` of the head, and the rest up to `tail`'s cursor. */
  const nextOf = (head: readonly number[], taken: number, total: number, tail: Cursor | null | undefined) => {
    if (taken < head.length) return [taken, ...head];
    if (tail) return [REST_GOES_ON, ...tail.after, ...head];
    return tail === undefined && total > head.length ? [REST_BEGINS, ...head] : null;
  };

  if (request.cursor === null) {
    const counted = sql`SELECT count(*) FROM (SELECT 1 ${matches.counted} WHERE ${conditions} LIMIT ${COUNT_LIMIT + 1})`;
    const found = await candidates(context.store, {
      index,
      query,
      columns,
      join: sql`${join} WHERE ${conditions}`,
      text: plan.text,
      ...(plan.ranking?.weights ? { weights: plan.ranking.weights } : {}),
      beside: [headOf(plan.domain, [sql`(${counted}) AS total`]), ...facets],
    });
    const first = new Map<unknown, Row>();
    for (const row of found.rows) {
      const own = parts ? row.owner : row.found;
      if (!first.has(own)) first.set(own, row);
    }
    const rows = [...first.values()];
    const head = rows.map((row) => Number(row.found));
    const top = found.beside[0]?.[0];
    const { edition: answered, asOf } = pinnedHead(top, null);
    const matching = Number(top?.total ?? 0);
    const begun = {
      edition: answered,
      today: context.today,
      total: Math.min(matching, COUNT_LIMIT),
      exact: matching <= COUNT_LIMIT,
    };
    const given = rows.slice(0, request.limit);
    const wanted = request.limit - given.length;
    const more = wanted > 0 && matching > head.length;
    const tail = more
      ? await rest({ ...begun, after: [] }, { at: REST_BEGINS, beyond: [], head }, wanted)
      : undefined;
    const after = nextOf(head, given.length, matching, tail?.next);
    return answer(
      [...given, ...(tail?.rows ?? [])],
      begun,
      asOf,
      after,
      found.relaxed,
      found.beside.slice(1),
    );
  }

  const { cursor } = request;
  const position = positionOf(cursor, plan.order.length);
  const chosen = position.at < 0 ? [] : position.head.slice(position.at, position.at + request.limit);
  const wanted = request.limit - chosen.length;
  const [[top, rows, ...counts], tail] = await oneRoundTrip(context.store, [
    (store) =>
      store.read([
        headOf(plan.domain, [], cursor.edition),
        sql`SELECT ${columns} FROM (SELECT value AS rowid FROM json_each(${JSON.stringify(chosen)})) m ${join} WHERE ${conditions}`,
        ...facets,
      ]),
    async (store) => (wanted > 0 ? rest(cursor, position, wanted, store) : undefined),
  ]);
  const { asOf } = pinnedHead(top?.[0], cursor);
  const place = new Map(chosen.map((found, index) => [found, index]));
  const given = (rows ?? []).sort(
    (a, b) => (place.get(Number(a.found)) ?? 0) - (place.get(Number(b.found)) ?? 0),
  );
  const taken = position.at < 0 ? position.head.length : position.at + chosen.length;
  const after = nextOf(position.head, taken, cursor.total, tail ? tail.next : undefined);
  return answer([...given, ...(tail?.rows ?? [])], cursor, asOf, after, null, counts);
}
