/** What words find, counted and ordered by the list index: the search index gives numbers alone, and no record is read for them. */
import { type SQL, sql } from 'drizzle-orm';
import type { ListIndex } from './list-index/body.ts';
import type { Held } from './list-index/held.ts';
import { facetsOf, type IndexedPlan } from './list-index/scan.ts';
import { select } from './list-index/select.ts';
import type { WordPlan } from './ranked.ts';
import type { FacetCounts, ListRequest, Page, ReadContext } from './reading.ts';
import { changeColumns, changesOf, headOf, pinnedHead } from './scan.ts';
import { matchingRows } from './search/match.ts';
import type { SearchQuery } from './search/query.ts';
import type { Row, Store } from './session.ts';
import { visible } from './versions.ts';

/** Records by the first of their rows in the search index, which stand together there. */
interface Parts {
  firsts: Float64Array;
  counts: Int32Array;
  positions: Int32Array;
}

const known = new WeakMap<ListIndex, Parts>();

function partsOf(index: ListIndex): Parts | null {
  const held = known.get(index);
  if (held) return held;
  const { firstPart, parts } = index.numbers;
  if (!firstPart || !parts) return null;
  const first = (position: number): number => (firstPart.values[position] as number) * firstPart.step;
  const positions = Int32Array.from(index.rows, (_, position) => position).sort(
    (a, b) => first(a) - first(b),
  );
  const made = {
    firsts: Float64Array.from(positions, first),
    counts: Int32Array.from(positions, (position) => (parts.values[position] as number) * parts.step),
    positions,
  };
  known.set(index, made);
  return made;
}

/** Where the record stands that a row of the search index is a part of; -1 where the edition has none such. */
function positionOf({ firsts, counts, positions }: Parts, row: number): number {
  let [low, high] = [0, firsts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((firsts[middle] as number) <= row) low = middle + 1;
    else high = middle;
  }
  const place = low - 1;
  return place >= 0 && row < (firsts[place] as number) + (counts[place] as number)
    ? (positions[place] as number)
    : -1;
}

/** Rows of the search index that words find, as one value. */
export const foundRows = (index: string, query: SearchQuery, most?: number): SQL =>
  sql`SELECT json_group_array(rowid) AS found FROM (${matchingRows(index, query, most)})`;

const numbersIn = (rows: readonly Row[] | undefined): number[] =>
  JSON.parse(String(rows?.[0]?.found ?? '[]')) as number[];

/** The index of an edition: the one held, or else read; null where the edition has none that tells of parts. */
async function indexFor(
  { indexes }: IndexedPlan,
  store: Store,
  at: { edition: number; asOf: string | null },
  pinned?: number,
): Promise<ListIndex | null> {
  const fits = (held: Held | null) => held?.edition === at.edition && held.asOf === at.asOf;
  let held = indexes.held(pinned);
  if (!fits(held)) held = await indexes.load(store, pinned);
  return fits(held) && held?.index && partsOf(held.index) ? held.index : null;
}

/** One thing listed: the row of the search index it was found by, and where its record stands. */
interface Item {
  found: number;
  position: number;
}

/** What is listed of the rows found, in the list's order: each record once by its first row, or each row. */
function itemsOf(
  index: ListIndex,
  found: readonly number[],
  passing: Int32Array | null,
  isOnce: boolean,
): Item[] {
  const parts = partsOf(index) as Parts;
  const allowed = passing && new Uint8Array(index.rows.length);
  if (allowed) for (const position of passing) allowed[position] = 1;
  const items: Item[] = [];
  const taken = new Uint8Array(index.rows.length);
  for (const row of found.toSorted((a, b) => a - b)) {
    const position = positionOf(parts, row);
    if (position < 0 || (allowed && !allowed[position]) || (isOnce && taken[position])) continue;
    taken[position] = 1;
    items.push({ found: row, position });
  }
  return items.sort((a, b) => a.position - b.position || a.found - b.found);
}

/** Facets of what words find; null where they have to be counted in SQL. `rows` are those of `foundRows`. */
export async function wordFacets(
  plan: WordPlan,
  indexed: IndexedPlan,
  rows: readonly Row[] | undefined,
  at: { edition: number; asOf: string | null },
  request: ListRequest,
  store: Store,
): Promise<FacetCounts | null> {
  const index = await indexFor(indexed, store, at, request.cursor?.edition);
  if (!index) return null;
  const items = itemsOf(
    index,
    numbersIn(rows),
    select(index, indexed.conditions(index)),
    Boolean(plan.parts),
  );
  const positions = Int32Array.from(items, ({ position }) => position);
  return facetsOf(plan, indexed, index, positions, request.facets);
}

/** How many things words find, of the rows given; null where they have to be counted in SQL. */
export async function countWords(
  plan: WordPlan,
  indexed: IndexedPlan,
  found: readonly number[],
  at: { edition: number; asOf: string | null },
  store: Store,
): Promise<number | null> {
  const index = await indexFor(indexed, store, at);
  return index && itemsOf(index, found, select(index, indexed.conditions(index)), Boolean(plan.parts)).length;
}

/** All that words find in the list's own order; null where it has to be read in SQL. */
export async function wordsInOrder(
  plan: WordPlan,
  indexed: IndexedPlan,
  query: SearchQuery,
  request: ListRequest,
  context: ReadContext,
): Promise<{ rows: Row[]; page: Omit<Page, 'records'> } | null> {
  const { cursor, limit } = request;
  const { store } = context;
  const [heads, found] = await store.read([
    headOf(plan.domain, [], cursor?.edition),
    foundRows(plan.index, query),
  ]);
  const at = pinnedHead(heads?.[0], cursor);
  const index = await indexFor(indexed, store, at, cursor?.edition);
  if (!index) return null;
  const items = itemsOf(
    index,
    numbersIn(found),
    select(index, indexed.conditions(index)),
    Boolean(plan.parts),
  );
  const reached = cursor ? items.findIndex((item) => item.found === cursor.after[plan.order.length]) : -1;
  if (cursor && reached < 0) return null;
  const given = items.slice(reached + 1, reached + 1 + limit);
  const columns = sql.join(
    [
      sql`v.record AS record`,
      sql`m.rowid AS found`,
      ...plan.order.map((term, place) => sql`${term.sql} AS ${sql.raw(`key${place}`)}`),
      ...changeColumns(plan.domain, request),
      ...(plan.select ?? []),
    ],
    sql`, `,
  );
  const numbers = JSON.stringify(given.map((item) => item.found));
  const [rows = []] = await store.read([
    sql`SELECT ${columns} FROM (SELECT value AS rowid, key AS place FROM json_each(${numbers})) m ${plan.join}
      WHERE ${visible('v', sql`${at.edition}`)} ORDER BY m.place`,
  ]);
  const last = rows.at(-1);
  const total = items.length;
  const isMore = last !== undefined && reached + 1 + limit < total;
  const next = isMore
    ? {
        ...{ edition: at.edition, today: context.today, total, exact: true },
        after: [
          ...plan.order.map((_, place) => last[`key${place}`] as string | number),
          given.at(-1)?.found as number,
        ],
      }
    : null;
  const positions = Int32Array.from(items, ({ position }) => position);
  return {
    rows,
    page: {
      total: cursor?.total ?? total,
      totalIsExact: cursor?.exact ?? true,
      next,
      relaxed: null,
      edition: at.edition,
      asOf: at.asOf,
      ...(request.facets.length > 0
        ? { facets: facetsOf(plan, indexed, index, positions, request.facets) }
        : {}),
      ...changesOf(rows, request),
    },
  };
}
