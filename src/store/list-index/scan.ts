/**
 * Lists by the list index of their edition: what is filtered, counted and ordered is known before the database is asked,
 * which then reads the records of one page by their numbers. Without an index, the list is read in SQL as ever.
 */
import { sql } from 'drizzle-orm';
import { facetCounts } from '../facets.ts';
import type { FacetCounts, ListRequest, Page, PublicRecord, ReadContext } from '../reading.ts';
import {
  changeColumns,
  changesOf,
  headOf,
  pageOf,
  pinnedHead,
  type ScanPlan,
  type ScanResult,
  scan,
} from '../scan.ts';
import type { Row } from '../session.ts';
import { visible } from '../versions.ts';
import { type ListIndex, NONE, type TextColumn } from './body.ts';
import type { Held, ListIndexes } from './held.ts';
import { type Condition, countValues, placeOf, select } from './select.ts';

export interface IndexedPlan {
  indexes: ListIndexes;
  /** The plan's conditions over an index. */
  conditions(index: ListIndex): Condition[];
  /** The columns its facets count; of a facet grouped by more, each value is a JSON object of the group's columns. */
  facets: Readonly<Record<string, (index: ListIndex) => TextColumn>>;
  /** False where the conditions know only a part of what they ask for, such as the newest rows with some words. */
  isExact?: boolean;
  /** The plan is cheap without an index: an isolate that holds none does not read it for this. */
  isCheap: boolean;
}

/** Groups of a facet as its statement would give them. */
function groupsOf(column: TextColumn, positions: Int32Array | null, isGrouped: boolean): Row[] {
  const counts = countValues(column, positions);
  return column.values.flatMap((value, code): Row[] => {
    const count = counts[code] as number;
    if (count === 0 || value === '') return [];
    return [isGrouped ? { ...JSON.parse(value), count } : { value, count }];
  });
}

const LISTED = 50;

/** The most frequent first, as a statement orders them. */
const inOrder = (groups: readonly Row[]): Row[] =>
  [...groups].sort(
    (a, b) => Number(b.count) - Number(a.count) || (String(a.value) < String(b.value) ? -1 : 1),
  );

/** The facets asked for, over the records at the positions. */
export function facetsOf(
  plan: ScanPlan,
  { facets }: IndexedPlan,
  index: ListIndex,
  positions: Int32Array | null,
  asked: readonly string[],
): FacetCounts {
  const known = asked.filter((name) => facets[name] && plan.facets?.[name]);
  const results = known.map((name) => {
    const column = (facets[name] as (index: ListIndex) => TextColumn)(index);
    const facet = plan.facets?.[name] ?? {};
    const groups = inOrder(groupsOf(column, positions, 'by' in facet));
    return 'gather' in facet ? groups : groups.slice(0, LISTED);
  });
  return facetCounts(plan.facets ?? {}, known, results);
}

/** Runs a list by its index, in one round trip where this isolate holds it. */
export async function scanIndexed(
  plan: ScanPlan,
  indexed: IndexedPlan,
  request: ListRequest,
  context: ReadContext,
): Promise<ScanResult> {
  const { indexes } = indexed;
  const pinned = request.cursor?.edition;
  let held = indexes.held(pinned);
  if (!held && indexed.isCheap) return scan(plan, request, context);
  // The one held may be of an edition that is no longer the current one: it is then read once more.
  for (let attempt = 0; attempt < 2; attempt += 1) {
    if (!held || attempt > 0) held = await indexes.load(context.store, pinned);
    const found = held?.index ? await scanHeld(plan, indexed, held, held.index, request, context) : null;
    if (found) return found;
  }
  return scan(plan, request, context);
}

/** The list by an index; null when the database has moved on from its edition. */
async function scanHeld(
  plan: ScanPlan,
  indexed: IndexedPlan,
  held: Held,
  index: ListIndex,
  request: ListRequest,
  context: ReadContext,
): Promise<ScanResult | null> {
  const { cursor, limit } = request;
  const positions = select(index, indexed.conditions(index));
  const total = positions?.length ?? index.rows.length;
  const exact = indexed.isExact ?? true;
  // A walk goes on after the record it reached; one that began without an index, or at a record since purged, without one.
  const reached = cursor ? index.rows.indexOf(Number(cursor.after[plan.order.length] ?? NONE)) : -1;
  if (cursor && reached < 0) return scan(plan, request, context);
  const first = positions ? placeOf(positions, reached + 1) : reached + 1;
  const places = Array.from({ length: Math.max(0, Math.min(limit, total - first)) }, (_, place) =>
    positions ? (positions[first + place] as number) : first + place,
  );
  const columns = sql.join(
    [
      sql`v.record AS record`,
      ...plan.order.map((term, place) => sql`${term.sql} AS ${sql.raw(`key${place}`)}`),
      ...changeColumns(plan.domain, request),
      ...(plan.select ?? []),
    ],
    sql`, `,
  );
  const numbers = JSON.stringify(places.map((position) => index.rows[position]));
  const [heads, rows = [], ...extra] = await context.store.read([
    headOf(plan.domain, [], cursor?.edition),
    sql`SELECT ${columns} FROM json_each(${numbers}) page CROSS JOIN ${sql.raw(plan.table)} v ON v.row = page.value
      WHERE ${visible('v', sql`${held.edition}`)} ORDER BY page.key`,
    ...(plan.extra ?? []),
  ]);
  const { edition, asOf } = pinnedHead(heads?.[0], cursor);
  if (edition !== held.edition || asOf !== held.asOf) return null;
  const last = rows.at(-1);
  const next =
    last && first + places.length < total
      ? {
          edition,
          today: context.today,
          total: cursor?.total ?? total,
          exact: cursor?.exact ?? exact,
          after: [
            ...plan.order.map((_, place) => last[`key${place}`] as string | number),
            index.rows[places.at(-1) as number] as number,
          ],
        }
      : null;
  return {
    rows,
    total: cursor?.total ?? total,
    exact: cursor?.exact ?? exact,
    next,
    edition,
    asOf,
    ...(request.facets.length > 0
      ? { facets: facetsOf(plan, indexed, index, positions, request.facets) }
      : {}),
    ...changesOf(rows, request),
    extra,
  };
}

/** Runs a list by its index and answers its page. */
export const indexedPage = async (
  plan: ScanPlan,
  indexed: IndexedPlan,
  request: ListRequest,
  context: ReadContext,
  present: (row: Row) => PublicRecord,
): Promise<Page> => pageOf(await scanIndexed(plan, indexed, request, context), present);
