/**
 * Lists found by words. They are whole, like any list: a head that the Worker ranks, then every other match in the
 * list's own order, walked to the end; asked in an order of its own, the whole of it is in that order. The head is
 * sealed into the cursor, so that a walk has each record once though the index goes on changing.
 */
import { type SQL, sql } from 'drizzle-orm';
import { facetCounts, facetStatements } from './facets.ts';
import type { IndexedPlan } from './list-index/scan.ts';
import type { Cursor, FacetCounts, ListRequest, Page, PublicRecord, ReadContext } from './reading.ts';
import {
  all,
  COUNT_LIMIT,
  changeColumns,
  changesOf,
  headOf,
  pinnedHead,
  type ScanPlan,
  scan,
} from './scan.ts';
import type { SearchQuery, Wording } from './search/query.ts';
import type { Candidate, WEIGHTS } from './search/rank.ts';
import type { Row } from './session.ts';
import { editionOf, visible } from './versions.ts';

export interface WordPlan extends ScanPlan {
  q: string;
  /** The plan over the list index, where it knows the parts of records: matches are then counted without being read. */
  indexed?: IndexedPlan;
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

/** Rows with all the words that a page by rank counts, and that one page of the rest looks through. */
const COUNTED = 5_000;
/** First number of a position in the rest of a list; in the head it is the place reached. */
const REST = -1;

/** Before every row: where the rest begins. */
const BEGINNING = Number.MAX_SAFE_INTEGER;

interface Position {
  at: number;
  /** Row of the index before which the rest goes on. */
  before: number;
  /** Rows of the index in the head, best first. */
  head: number[];
}

function positionOf({ after: [at, ...values] }: Cursor): Position {
  const numbers = values.map(Number);
  return at === REST
    ? { at, before: numbers[0] ?? 0, head: numbers.slice(1) }
    : { at: Number(at), before: BEGINNING, head: numbers };
}

/** A page of what words find. */
export async function ranked(plan: WordPlan, request: ListRequest, context: ReadContext): Promise<Page> {
  const [{ readQuery }, { withWordPairs }] = await Promise.all([
    import('./search/query.ts'),
    import('./search/word-pairs.ts'),
  ]);
  return withWordPairs(plan.q, context, async (own) => {
    const query = readQuery(plan.q, plan.ranking?.wording, own.wordPairs);
    const found = plan.byRank
      ? await byRank(plan, query, request, own)
      : await inOrder(plan, query, request, own);
    return { ...found.page, records: found.rows.map((row) => plan.present(row, query)) };
  });
}

/** Rows of the rest, and the last row looked through where the index goes on beyond it. */
interface Tail {
  rows: Row[];
  last: number | null;
}

interface Walked {
  page: Omit<Page, 'records'>;
  rows: Row[];
}

/** One row of the index for each thing listed, out of the rows that match, joined to its version. */
function matched({ parts, join }: WordPlan, rows: SQL): SQL {
  const one = parts
    ? sql`SELECT min(row) AS rowid FROM ${sql.raw(parts.table)} WHERE row IN (${rows}) GROUP BY ${sql.raw(parts.owner)}`
    : rows;
  return sql`FROM (${one}) m ${join}`;
}

const selected = ({ select }: WordPlan): SQL[] => [sql`m.rowid AS found`, ...(select ?? [])];

/** All matches in the plan's own order. */
async function inOrder(
  plan: WordPlan,
  query: SearchQuery,
  request: ListRequest,
  context: ReadContext,
): Promise<Walked> {
  if (plan.indexed) {
    const { wordsInOrder } = await import('./indexed-words.ts');
    const found = await wordsInOrder(plan, plan.indexed, query, request, context);
    if (found) return found;
  }
  const { matchingRows } = await import('./search/match.ts');
  const { total: _, extra: __, ...listed } = plan;
  const from = matched(plan, matchingRows(plan.index, query));
  const {
    rows,
    exact,
    extra: ___,
    ...page
  } = await scan({ ...listed, from, select: selected(plan) }, request, context);
  return { rows, page: { ...page, totalIsExact: exact, relaxed: null } };
}

/** The head by rank, then the rest by the index, newest first. */
async function byRank(
  plan: WordPlan,
  query: SearchQuery,
  request: ListRequest,
  context: ReadContext,
): Promise<Walked> {
  const [{ candidates }, { matchingRows, ownWords, wholeRows }, { everyRow, readRows }] = await Promise.all([
    import('./search/candidates.ts'),
    import('./search/match.ts'),
    import('./search/postings.ts'),
  ]);
  const { index, parts, join, domain } = plan;
  const { cursor, limit } = request;
  const conditions = all([visible('v', editionOf(domain, cursor?.edition)), ...plan.where]);
  const also = [sql`v.row AS owner`, ...changeColumns(domain, request)];
  const columns = sql.join([sql`v.record AS record`, ...selected(plan), ...also], sql`, `);
  const listed = parts ? sql`v.row` : sql`m.rowid`;
  const facetFrom = matched(plan, matchingRows(index, query, COUNT_LIMIT));
  const inSql = facetStatements(plan.facets ?? {}, request.facets, facetFrom, conditions);
  const { indexed } = plan;
  const words = indexed ? { ...(await import('./indexed-words.ts')), indexed } : null;
  /** What is counted beside the head: rows with all words, for the list index; else facets in SQL. */
  const beside = words ? everyRow(index, ownWords(query)) : inSql;

  /** How many things are found and their facets, by the list index, or where the edition has none, by the database. */
  const countFound = async (
    whole: readonly number[],
    near: readonly number[],
    at: { edition: number; asOf: string | null },
    isTotalKnown: boolean,
  ): Promise<{ total: number; facets: FacetCounts | undefined }> => {
    if (words && (!isTotalKnown || inSql.length > 0)) {
      const known = await words.countWords(plan, words.indexed, { whole, near }, at, request, context.store);
      if (known) return known;
      const found = JSON.stringify([...new Set([...whole, ...near])]);
      const [counted, ...facets] = await context.store.read([
        sql`SELECT count(DISTINCT ${listed}) AS total FROM (SELECT value AS rowid FROM json_each(${found})) m
          ${join} WHERE ${conditions}`,
        ...inSql,
      ]);
      return { total: Number(counted?.[0]?.total ?? 0), facets: facetsIn(facets) };
    }
    return { total: 0, facets: undefined };
  };
  const facetsIn = (rows: readonly Row[][]): FacetCounts | undefined =>
    inSql.length === 0 ? undefined : facetCounts(plan.facets ?? {}, request.facets, rows);

  /**
   * Statements of the rest of the list before a row: a row more than wanted, to know whether it goes on, and how far
   * the index was looked through.
   */
  const rest = ({ head, before }: Position, wanted: number): SQL[] => {
    const given = sql`(SELECT value FROM json_each(${JSON.stringify(head)}))`;
    const rows = wholeRows(index, query, COUNTED, before);
    const looked = sql`SELECT count(*) AS looked, min(rowid) AS last FROM (${rows})`;
    if (!parts) {
      return [
        sql`SELECT ${columns}, m.rowid AS after FROM (${rows}) m ${join}
          WHERE m.rowid NOT IN ${given} AND ${conditions} ORDER BY m.rowid DESC LIMIT ${wanted + 1}`,
        looked,
      ];
    }
    // Parts of a record stand together in the index, so that the next page begins before the first of them.
    const [table, owner] = [sql.raw(parts.table), sql.raw(parts.owner)];
    return [
      sql`SELECT ${columns}, (SELECT min(row) FROM ${table} WHERE ${owner} = v.row) AS after
        FROM (SELECT max(row) AS rowid FROM ${table} WHERE row IN (${rows})
          AND ${owner} NOT IN (SELECT ${owner} FROM ${table} WHERE row IN ${given}) GROUP BY ${owner}) m ${join}
        WHERE ${conditions} ORDER BY m.rowid DESC LIMIT ${wanted + 1}`,
      looked,
    ];
  };
  const walked = (
    head: readonly number[],
    taken: number,
    given: Row[],
    tail: Tail | undefined,
    at: Omit<Cursor, 'after'>,
    page: Pick<Page, 'asOf' | 'relaxed'>,
    counts: FacetCounts | undefined,
  ): Walked => {
    const wanted = limit - given.length;
    const more = tail?.rows.slice(0, wanted) ?? [];
    const rows = [...given, ...more];
    const isMore = tail
      ? tail.rows.length > wanted || tail.last !== null
      : at.total > head.length || !at.exact;
    const ends = more.map(({ after }) => Number(after));
    const before =
      tail && tail.rows.length <= wanted ? Math.min(tail.last ?? 0, ...ends) : (ends.at(-1) ?? BEGINNING);
    const after = taken < head.length ? [taken, ...head] : isMore ? [REST, before, ...head] : null;
    return {
      rows,
      page: {
        total: at.total,
        totalIsExact: at.exact,
        next: after && { ...at, after },
        edition: at.edition,
        ...page,
        ...changesOf(rows, request),
        ...(counts ? { facets: counts } : {}),
      },
    };
  };

  if (cursor === null) {
    const {
      rows,
      near,
      total: counted,
      exact,
      relaxed,
      beside: others,
    } = await candidates(context.store, {
      ...{ index, query, join, conditions, columns, listed, text: plan.text, most: COUNTED },
      isCountedElsewhere: words !== null,
      ...(plan.ranking?.weights ? { weights: plan.ranking.weights } : {}),
      beside: [headOf(domain), ...beside],
    });
    const { edition, asOf } = pinnedHead(others[0]?.[0], null);
    const whole = words ? (readRows(others[1], others[2]) ?? []) : [];
    const nearest = near.map(([found]) => found);
    const { total, facets: counts } = words
      ? await countFound(whole, nearest, { edition, asOf }, false)
      : { total: counted, facets: facetsIn(others.slice(1)) };
    const begun = { edition, today: context.today, total, exact };
    // One row for each thing listed: the ranked ones, then what was near and not ranked.
    const head = new Map<number, number>();
    const places: [number, number][] = rows.map((row) => [
      Number(row.found),
      Number(parts ? row.owner : row.found),
    ]);
    for (const [found, own] of [...places, ...near]) if (!head.has(own)) head.set(own, found);
    const order = [...head.values()];
    const byRow = new Map(rows.map((row) => [Number(row.found), row]));
    const chosen = order.slice(0, limit);
    const unread = chosen.filter((found) => !byRow.has(found));
    const wanted = limit - chosen.length;
    const isShort = wanted > 0 && (total > order.length || !exact);
    if (unread.length === 0 && !isShort) {
      const given = chosen.map((found) => byRow.get(found) as Row);
      return walked(order, chosen.length, given, undefined, begun, { asOf, relaxed }, counts);
    }
    const position = { at: REST, before: BEGINNING, head: order };
    const more = await readMore(unread, isShort ? { position, wanted, whole } : null, { edition, asOf });
    for (const row of more.given) byRow.set(Number(row.found), row);
    const given = chosen.map((found) => byRow.get(found)).filter((row) => row !== undefined);
    return walked(order, chosen.length, given, more.tail, begun, { asOf, relaxed }, counts);
  }

  const position = positionOf(cursor);
  const chosen = position.at === REST ? [] : position.head.slice(position.at, position.at + limit);
  const wanted = limit - chosen.length;
  const isKnownAhead = words === null || (wanted === 0 && inSql.length === 0);
  const heads = [headOf(domain, [], cursor.edition)];
  const first = isKnownAhead ? null : await context.store.read([...heads, ...beside]);
  const whole = first ? (readRows(first[1], first[2]) ?? []) : [];
  const known = first && pinnedHead(first[0]?.[0], cursor);
  const { given, tail, others } = await readMore(
    chosen,
    wanted > 0 ? { position, wanted, whole } : null,
    known,
    known ? [] : [...heads, ...inSql],
  );
  const { edition, asOf } = known ?? pinnedHead(others[0]?.[0], cursor);
  const counts = known
    ? (await countFound(whole, position.head, { edition, asOf }, true)).facets
    : facetsIn(others.slice(1));
  const taken = position.at === REST ? position.head.length : position.at + chosen.length;
  return walked(position.head, taken, given, tail, cursor, { asOf, relaxed: null }, counts);

  /**
   * Rows of the index by number, in that order, with those of the rest before a position and other statements, in one round
   * trip. The rest is known by the list index, of the edition `at`, or else looked for.
   */
  async function readMore(
    found: readonly number[],
    after: { position: Position; wanted: number; whole: readonly number[] } | null,
    at: { edition: number; asOf: string | null } | null,
    also: readonly SQL[] = [],
  ): Promise<{ given: Row[]; tail: Tail | undefined; others: Row[][] }> {
    const goesOn =
      words && after && at
        ? await words.restOfWords(
            plan,
            words.indexed,
            after.whole,
            after.position,
            after.wanted + 1,
            at,
            request,
            context.store,
          )
        : null;
    const wholly = [...found, ...(goesOn ?? []).map((row) => row.found)];
    const looking = after && !goesOn ? rest(after.position, after.wanted) : [];
    const [rows, ...results] = await context.store.read([
      sql`SELECT ${columns} FROM (SELECT value AS rowid FROM json_each(${JSON.stringify(wholly)})) m ${join} WHERE ${conditions}`,
      ...looking,
      ...also,
    ]);
    const byRow = new Map((rows ?? []).map((row) => [Number(row.found), row]));
    const read = (numbers: readonly number[]) =>
      numbers.map((number) => byRow.get(number)).filter((row) => row !== undefined);
    const [next, looked] = results;
    const tail: Tail | undefined = goesOn
      ? {
          rows: goesOn.flatMap(({ found: number, after: end }) =>
            read([number]).map((row) => ({ ...row, after: end })),
          ),
          last: null,
        }
      : after
        ? {
            rows: next ?? [],
            last: Number(looked?.[0]?.looked) === COUNTED ? Number(looked?.[0]?.last) : null,
          }
        : undefined;
    return { given: read(found), tail, others: results.slice(looking.length) };
  }
}
