/** Every price row of one street, of all tables: what the page of the street is made of. One round trip. */
import { type SQL, sql } from 'drizzle-orm';
import { fold, spellingKey } from '../../language/fold.ts';
import { streetFolded, streetSpelling } from '../../language/street-key.ts';
import type { ReadContext } from '../../store/reading.ts';
import { headOf } from '../../store/scan.ts';
import type { Row } from '../../store/session.ts';
import { editionOf, visible } from '../../store/versions.ts';
import { currentGraph } from '../places/current-graph.ts';
import type { PlaceGraph } from '../places/graph.ts';
import { currentPositionRules, type PositionRules } from './position-rule.ts';
import type { StoredLandPrice } from './present.ts';
import { NO_BEGINNING, NO_END } from './sort-key.ts';

/** Rows of a street that are read; the longest streets of a province have some hundreds a table. */
const MOST_ROWS = 4_000;

/** One price row as the page needs it; the whole of it is read when it is shown. */
export interface StreetRow {
  id: string;
  landType: string;
  tableId: string;
  validFrom: string;
  validTo: string;
  /** đồng per m², by position less one. */
  prices: readonly (number | null)[];
  /** Segment and land type regardless of table. */
  historyKey: string;
  stored: StoredLandPrice;
}

export interface StreetRows {
  /** As most of its rows write it. */
  name: string;
  rows: StreetRow[];
  graph: PlaceGraph;
  /** What positions are, by table and land type. */
  rules: PositionRules;
  edition: number;
  asOf: string | null;
}

function rowOf(row: Row): StreetRow {
  let stored: StoredLandPrice | undefined;
  return {
    id: String(row.id),
    landType: String(row.land_type),
    tableId: String(row.table_id),
    validFrom: String(row.valid_from),
    validTo: String(row.valid_to),
    prices: [row.p1, row.p2, row.p3, row.p4, row.p5].map((price) => (price === null ? null : Number(price))),
    historyKey: String(row.history_key),
    // Most rows of a long street are of other types and tables than those shown, and are never parsed.
    get stored() {
      stored ??= JSON.parse(String(row.record)) as StoredLandPrice;
      return stored;
    },
  };
}

export const isInForce = ({ validFrom, validTo }: StreetRow, day: string): boolean =>
  validFrom <= day && validTo >= day;

export const tableDay = (day: string): string | null => (day === NO_BEGINNING || day === NO_END ? null : day);

/**
 * The rows of the street named in an address, spelt to the letter or without diacritics, each table in its own order.
 * `others` are streets that share the folded name where none is spelt as asked; with `rows` empty none is held.
 */
export async function readStreet(
  asked: string,
  { store }: ReadContext,
  extra: readonly SQL[] = [],
): Promise<{ street: StreetRows | null; others: string[]; extra: Row[][] }> {
  const typed = asked.replaceAll('-', ' ');
  // A name may keep the word for street, as `Đường Phố Mới` does: both ways of filing it are looked up.
  const names = [...new Set([streetFolded(typed), fold(typed)])];
  const edition = editionOf('land-prices');
  const [heads, places, rules, found = [], ...more] = await store.read([
    headOf('land-prices'),
    currentGraph.statement(),
    currentPositionRules.statement(),
    sql`SELECT v.id AS id, v.street_spelling AS spelling, v.land_type AS land_type, v.table_id AS table_id,
        v.valid_from AS valid_from, v.valid_to AS valid_to, v.history_key AS history_key, v.record AS record,
        v.position1 AS p1, v.position2 AS p2, v.position3 AS p3, v.position4 AS p4, v.position5 AS p5
      FROM land_prices v WHERE v.street_folded IN (${sql.join(
        names.map((name) => sql`${name}`),
        sql`, `,
      )}) AND ${visible('v', edition)} ORDER BY v.sort_key, v.row LIMIT ${MOST_ROWS}`,
    ...extra,
  ]);
  const spellings = Map.groupBy(found, (row) => String(row.spelling));
  const wanted = [spellingKey(typed), streetSpelling(typed)].find((spelling) => spellings.has(spelling));
  const own = wanted === undefined && spellings.size === 1 ? found : (spellings.get(wanted ?? '') ?? []);
  const nameOf = (rows: readonly Row[]): string =>
    (JSON.parse(String(rows[0]?.record)) as StoredLandPrice).street;
  if (own.length === 0)
    return { street: null, others: [...spellings.values()].map((rows) => nameOf(rows)), extra: more };
  return {
    street: {
      name: nameOf(own),
      rows: own.map(rowOf),
      graph: currentGraph.adopt(places),
      rules: currentPositionRules.adopt(rules),
      edition: Number(heads?.[0]?.edition ?? 0),
      asOf: (heads?.[0]?.published_at as string | null) ?? null,
    },
    others: [],
    extra: more,
  };
}
