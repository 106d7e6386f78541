/** What words find, counted and ordered by the list index: the search index gives numbers alone, and no record is read for them. */
import { sql } from 'drizzle-orm';
import type { ListIndex } from './list-index/body.ts';
import type { Held } from './list-index/held.ts';
import { facetsOf, type IndexedPlan } from './list-index/scan.ts';
import { select } from './list-index/select.ts';
import type { WordPlan } from './ranked.ts';
import type { FacetCounts, ListRequest, Page, ReadContext } from './reading.ts';
import { changeColumns, changesOf, headOf, pinnedHead } from './scan.ts';
import { nearRows, ownWords } from './search/match.ts';
import { everyRow, readRows } from './search/postings.ts';
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

/** Marks of the records that pass a plan's conditions; null where all do. */
function allowedBy(index: ListIndex, indexed: IndexedPlan): Uint8Array | null {
  const passing = select(index, indexed.conditions(index));
  const allowed = passing && new Uint8Array(index.rows.length);
  if (allowed) for (const position of passing) allowed[position] = 1;
  return allowed;
}

/** What is listed of the rows found, which ascend: each record once by its first row, or each row. */
function itemsOf(index: ListIndex, indexed: IndexedPlan, found: readonly number[], isOnce: boolean): Item[] {
  const { firsts, counts, positions } = partsOf(index) as Parts;
  const allowed = allowedBy(index, indexed);
  const items: Item[] = [];
  let place = -1;
  let last = -1;
  for (const row of found) {
    while (place + 1 < firsts.length && (firsts[place + 1] as number) <= row) place += 1;
    if (place < 0 || row >= (firsts[place] as number) + (counts[place] as number)) continue;
    const position = positions[place] as number;
    if ((allowed && !allowed[position]) || (isOnce && place === last)) continue;
    last = place;
    items.push({ found: row, position });
  }
  return items;
}

/** The rows of both, ascending, each once. */
const united = (whole: readonly number[], near: readonly number[]): number[] => {
  const known = new Set(whole);
  const more = near.filter((row) => !known.has(row));
  return more.length === 0 ? [...whole] : [...new Set([...whole, ...more])].sort((a, b) => a - b);
};

/** What words find, of the rows with all of them and the near ones: how many things, and their facets. */
export interface Counted {
  total: number;
  facets: FacetCounts | undefined;
}

/** Counts what words find; null where it has to be counted in SQL, the edition having no index that tells of parts. */
export async function countWords(
  plan: WordPlan,
  indexed: IndexedPlan,
  found: { whole: readonly number[]; near: readonly number[] },
  at: { edition: number; asOf: string | null },
  request: ListRequest,
  store: Store,
): Promise<Counted | null> {
  const index = await indexFor(indexed, store, at, request.cursor?.edition);
  if (!index) return null;
  const items = itemsOf(index, indexed, united(found.whole, found.near), Boolean(plan.parts));
  const positions = () => Int32Array.from(items, ({ position }) => position);
  return {
    total: items.length,
    facets:
      request.facets.length > 0 ? facetsOf(plan, indexed, index, positions(), request.facets) : undefined,
  };
}

/**
 * What a list by rank goes on with after its head, newest rows first: rows before one of the index, each with the row that the
 * next page goes on before; null where it has to be read in SQL. Parts of a record stand together, so that the next page
 * begins before the first of them.
 */
export async function restOfWords(
  plan: WordPlan,
  indexed: IndexedPlan,
  whole: readonly number[],
  { head, before }: { head: readonly number[]; before: number },
  wanted: number,
  at: { edition: number; asOf: string | null },
  request: ListRequest,
  store: Store,
): Promise<{ found: number; after: number }[] | null> {
  const index = await indexFor(indexed, store, at, request.cursor?.edition);
  if (!index) return null;
  const parts = partsOf(index) as Parts;
  const allowed = allowedBy(index, indexed);
  const isOnce = Boolean(plan.parts);
  const given = new Set(isOnce ? head.map((row) => positionOf(parts, row)) : head);
  const rest: { found: number; after: number }[] = [];
  for (let at = whole.length - 1; at >= 0 && rest.length < wanted; at -= 1) {
    const row = whole[at] as number;
    const position = row < before ? positionOf(parts, row) : -1;
    if (position < 0 || (allowed && !allowed[position]) || given.has(isOnce ? position : row)) continue;
    if (isOnce) given.add(position);
    const { firstPart } = index.numbers;
    const after = isOnce && firstPart ? (firstPart.values[position] as number) * firstPart.step : row;
    rest.push({ found: row, after });
  }
  return rest;
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
  const [heads, near, ...listed] = await store.read([
    headOf(plan.domain, [], cursor?.edition),
    sql`SELECT json_group_array(rowid) AS found FROM (${nearRows(plan.index, query)})`,
    ...everyRow(plan.index, ownWords(query)),
  ]);
  const at = pinnedHead(heads?.[0], cursor);
  const index = await indexFor(indexed, store, at, cursor?.edition);
  if (!index) return null;
  const whole = readRows(listed[0], listed[1]) ?? [];
  const found = united(whole, JSON.parse(String(near?.[0]?.found ?? '[]')) as number[]);
  const items = itemsOf(index, indexed, found, Boolean(plan.parts)).sort(
    (a, b) => a.position - b.position || a.found - b.found,
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
