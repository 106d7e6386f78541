import { type SQL, sql } from 'drizzle-orm';
import { nearest } from '../../contract/query.ts';
import { clean } from '../../language/fold.ts';
import { isFrame, segmentWords, streetFolded, streetSpelling } from '../../language/street-key.ts';
import { syllables } from '../../language/syllables.ts';
import { invalidParameter } from '../../problem.ts';
import { everyWord } from '../../store/every-word.ts';
import { scanIndexed } from '../../store/list-index/scan.ts';
import type { ListRequest, Page, ReadContext } from '../../store/reading.ts';
import { pageOf, type ScanPlan, type ScanResult, scan } from '../../store/scan.ts';
import { everyRow, frequentRows, readRows, sparseRows } from '../../store/search/postings.ts';
import type { Row } from '../../store/session.ts';
import { editionOf } from '../../store/versions.ts';
import { currentGraph } from '../places/current-graph.ts';
import type { PlaceGraph } from '../places/graph.ts';
import { wardCondition, wardFacet } from '../places/ward-condition.ts';
import type { LandPriceFilters } from './filters.ts';
import { landPricesIndexed } from './list-index.ts';
import { presentLandPrice } from './present.ts';
import type { LandPriceRecord } from './record.ts';
import { newestFirstKey } from './sort-key.ts';
import { currentStreets } from './streets.ts';

const POSITION_COLUMNS = ['v.position1', 'v.position2', 'v.position3', 'v.position4', 'v.position5'] as const;

/** A price range holds when the asked position, or any position, lies in it. */
function priceCondition({ minPrice, maxPrice, position }: LandPriceFilters): SQL[] {
  if (minPrice === undefined && maxPrice === undefined) return [];
  const columns = position === undefined ? POSITION_COLUMNS : POSITION_COLUMNS.slice(position - 1, position);
  const inRange = columns.map(
    (column) => sql`${sql.raw(column)} BETWEEN ${minPrice ?? 0} AND ${maxPrice ?? Number.MAX_SAFE_INTEGER}`,
  );
  return [sql`(${sql.join(inRange, sql` OR `)})`];
}

const inForce = (edition: SQL, on: string): SQL =>
  sql`FROM land_price_tables t WHERE t.edition = ${edition} AND t.valid_from <= ${on} AND t.valid_to >= ${on}`;

function conditions(filters: LandPriceFilters, graph: PlaceGraph | null, on: string | undefined): SQL[] {
  const where: SQL[] = [];
  // The unary plus keeps SQLite from preferring the index of tables or land types to that of the street, ward or words.
  const named = filters.street !== undefined || filters.q !== undefined;
  if (filters.table !== undefined) where.push(sql`${sql.raw(named ? '+' : '')}v.table_id = ${filters.table}`);
  if (on !== undefined) {
    where.push(sql`v.sort_key >= ${newestFirstKey(on)} AND v.valid_to >= ${on}`);
  }
  if (filters.ward !== undefined && graph) where.push(wardCondition(graph, filters.ward, sql`v.valid_from`));
  if (filters.landType !== undefined) {
    const narrowed = [filters.street, filters.q, filters.ward, filters.table].some(
      (value) => value !== undefined,
    );
    where.push(sql`${sql.raw(narrowed ? '+' : '')}v.land_type = ${filters.landType}`);
  }
  if (filters.position !== undefined)
    where.push(sql`${sql.raw(POSITION_COLUMNS[filters.position - 1] ?? 'NULL')} IS NOT NULL`);
  return [...where, ...priceCondition(filters)];
}

/** Without filters inside a table a total is the sum of whole tables, counted when they were published. */
function wholeTables(filters: LandPriceFilters, on: string | undefined, edition: SQL): SQL | undefined {
  const { q, street, ward, position, minPrice, maxPrice } = filters;
  if ([q, street, ward, position, minPrice, maxPrice].some((value) => value !== undefined)) return undefined;
  const table = sql.join([
    filters.table === undefined ? sql`` : sql` AND t.id = ${filters.table}`,
    filters.landType === undefined ? sql`` : sql` AND t.land_type = ${filters.landType}`,
  ]);
  return on === undefined
    ? sql`SELECT coalesce(sum(t.records), 0) AS total FROM land_price_tables t WHERE t.edition = ${edition}${table}`
    : sql`SELECT coalesce(sum(t.records), 0) AS total ${inForce(edition, on)}${table}`;
}

function knownTable(table: string | undefined, rows: readonly Row[]): void {
  if (table === undefined || rows.some((row) => row.id === table)) return;
  const known = rows.map((row) => String(row.id));
  throw invalidParameter({
    in: 'query',
    name: 'table',
    message: {
      vi: `Không có bảng giá này. Có: ${known.join(', ')}.`,
      en: `No such table. Held: ${known.join(', ')}.`,
    },
    suggestion: nearest(table, known) ?? known[0],
  });
}

interface StreetMatch {
  condition: SQL;
  rank: SQL;
  name(row: Row): LandPriceRecord['matchedBy'];
}

/** Ranks of a match: spelt to the letter, spelt alike, without diacritics, then near names in turn. */
const FOLDED = 2;
const FUZZY = 3;

function matchStreet(street: string): StreetMatch {
  return {
    condition: sql`v.street_folded = ${streetFolded(street)}`,
    rank: sql`(CASE WHEN json_extract(v.record, '$.street') = ${clean(street)} THEN 0
      WHEN v.street_spelling = ${streetSpelling(street)} THEN 1 ELSE 2 END)`,
    name: (row) => (Number(row.key0) < FOLDED ? 'exact' : 'folded'),
  };
}

/** Added to the rank where words beside the street were left aside, so that a walk goes on as it began. */
const LOOSENED = 1_000;

/** The same match for rows that need not have the other words. */
const loosened = (match: StreetMatch): StreetMatch => ({
  ...match,
  rank: sql`(${LOOSENED} + ${match.rank})`,
  name: (row) => match.name({ ...row, key0: Number(row.key0) - LOOSENED }),
});

function matchClose(close: readonly string[]): StreetMatch {
  const order = close.map((folded, index) => sql`WHEN ${folded} THEN ${index + FUZZY}`);
  return {
    condition: sql`v.street_folded IN (${sql.join(
      close.map((folded) => sql`${folded}`),
      sql`, `,
    )})`,
    rank: sql`(CASE v.street_folded ${sql.join(order, sql` `)} END)`,
    name: () => 'fuzzy',
  };
}

const SEARCH = 'land_prices_search';

/** Rows whose street, segment or ward has all the words, for a list that is filtered or counted further by their numbers. */
async function rowsHolding(words: readonly string[], { store }: ReadContext): Promise<number[]> {
  const [lists, later] = await store.read(everyRow(SEARCH, words));
  return readRows(lists, later) ?? [];
}

/** Rows of a street whose segment or ward has the word. */
const beside = (word: SQL): SQL =>
  sql`instr(' ' || v.segment_folded || ' ' || v.ward_folded || ' ', ' ' || ${word} || ' ') > 0`;

/** Words beside a street asked for apart: its name, segment or ward must have each that names something. */
const wordsBeside = (q: string): SQL[] =>
  everyWord(
    segmentWords(
      syllables(q)
        .map(({ folded }) => folded)
        .filter((word) => !isFrame(word)),
    ),
    (word) => sql`(${beside(word)} OR instr(' ' || v.street_folded || ' ', ' ' || ${word} || ' ') > 0)`,
  );

interface Words {
  /** The listed street among free words, or the one asked for. */
  street?: string;
  rest: SQL[];
  /** Words typed beside the street, which may name nothing of it. */
  others?: string[];
  /** The words that are looked up in the index: what they match is counted as it is read. */
  looked?: string[];
}

/** Free words as a listed street and words that its segment or ward must hold. */
async function readWords({ q, street: given }: LandPriceFilters, context: ReadContext): Promise<Words> {
  if (given !== undefined) return { street: given, rest: q === undefined ? [] : wordsBeside(q) };
  if (q === undefined) return { rest: [] };
  const { streetWithin } = await import('./street-search.ts');
  const { street, others } = streetWithin(await currentStreets.load(context.store), q);
  if (street !== undefined) return { street, rest: everyWord(segmentWords(others), beside), others };
  return others.length === 0
    ? { rest: [] }
    : { rest: [sql`v.row IN (${sparseRows(SEARCH, others)})`], looked: others };
}

/** Price rows by street (exact before folded before fuzzy), ward of any generation, type, day and price. */
export async function listLandPrices(request: ListRequest, context: ReadContext): Promise<Page> {
  const filters = request.filters as LandPriceFilters;
  const on = filters.on ?? (filters.table === undefined ? context.today : undefined);
  const edition = editionOf('land-prices', request.cursor?.edition);
  const placed = filters.ward !== undefined || request.facets.includes('ward');
  const graph = placed ? await currentGraph.load(context.store) : null;
  const { street: asked, rest, others = [], looked } = await readWords(filters, context);
  const run = async (
    match: StreetMatch | null,
    checkTable: boolean,
    beside: readonly SQL[] = rest,
  ): Promise<{ result: ScanResult; match: StreetMatch | null }> => {
    const worded = wordRows
      ? [sql`v.row IN (SELECT value FROM json_each(${JSON.stringify(wordRows)}))`]
      : beside;
    const base = [...conditions(filters, graph, on), ...worded];
    const total = wholeTables(filters, on, edition);
    const plan: ScanPlan = {
      domain: 'land-prices',
      table: 'land_prices',
      where: match ? [match.condition, ...base] : base,
      order: [...(match ? [{ sql: match.rank }] : []), { sql: sql`v.sort_key` }, { sql: sql`v.row` }],
      select: [sql`v.id AS id`],
      ...(match || looked ? { countInRows: true } : total ? { total } : {}),
      facets: {
        landType: sql`v.land_type`,
        ...(graph
          ? { ward: wardFacet(graph, sql`json_extract(v.record, '$.asWritten')`, sql`v.valid_from`) }
          : {}),
        table: sql`v.table_id`,
      },
      extra: [
        currentGraph.statement(),
        ...(looked && !wordRows ? frequentRows(SEARCH, looked) : []),
        ...(checkTable && filters.table !== undefined
          ? [sql`SELECT DISTINCT t.id FROM land_price_tables t WHERE t.edition = ${edition}`]
          : []),
      ],
    };
    if (looked && !wordRows) {
      const result = await scan(plan, request, context);
      // Words that are all frequent are in no sparse row: their rows came along, and the list index orders them.
      wordRows = readRows(result.extra[1], result.extra[2]) ?? undefined;
      return wordRows ? run(match, checkTable, beside) : { result, match };
    }
    const result = match
      ? await scan(plan, request, context)
      : await scanIndexed(plan, landPricesIndexed(filters, graph, on, isCheap, wordRows), request, context);
    if (checkTable) knownTable(filters.table, result.extra[1] ?? []);
    return { result, match };
  };
  // Words alone are read in one round trip; beside filters and facets their rows are looked up first.
  const { landType, position, minPrice, maxPrice, ward, table } = filters;
  const isNarrowed =
    request.facets.length > 0 ||
    [landType, position, minPrice, maxPrice, ward, table].some((value) => value !== undefined);
  let wordRows = looked && isNarrowed ? await rowsHolding(looked, context) : undefined;
  // Whole tables are counted already, and their rows stand in the order of the list.
  const isCheap = wholeTables(filters, on, edition) !== undefined && request.facets.length === 0;
  const reached = request.cursor !== null && asked !== undefined ? Number(request.cursor.after[0]) : 0;
  const looseWalk = reached >= LOOSENED;
  const fuzzyWalk = reached >= FUZZY && !looseWalk;
  let found =
    fuzzyWalk || looseWalk ? null : await run(asked === undefined ? null : matchStreet(asked), true);
  let relaxed: Page['relaxed'] = null;
  if (
    asked !== undefined &&
    others.length > 0 &&
    (looseWalk || (found?.result.total === 0 && !request.cursor))
  ) {
    const street = await run(loosened(matchStreet(asked)), false, []);
    if (looseWalk || street.result.total > 0) {
      found = street;
      const words = others.join(' ');
      relaxed = {
        vi: `Đây là mọi đoạn của đường “${asked}”; chưa dùng: ${words}.`,
        en: `These are all segments of “${asked}”; not used: ${words}.`,
      };
    }
  }
  if (asked !== undefined && (found === null || (found.result.total === 0 && request.cursor === null))) {
    const { closeStreets } = await import('./street-search.ts');
    const close = closeStreets(await currentStreets.load(context.store), asked);
    if (close.length > 0) {
      found = await run(matchClose(close), false);
      relaxed = {
        vi: `Không có đường viết đúng là “${asked}”; đây là tên đường gần giống nhất.`,
        en: `No street is spelt “${asked}”; these are the nearest names listed.`,
      };
    }
  }
  const { result, match } = found as NonNullable<typeof found>;
  const places = currentGraph.adopt(result.extra[0]);
  return pageOf(
    result,
    (row) =>
      presentLandPrice(row, places, context.today, {
        position: filters.position,
        area: filters.area,
        matchedBy: match ? match.name(row) : null,
      }),
    result.total > 0 ? relaxed : null,
  );
}
