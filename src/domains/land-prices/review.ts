/** What an editor should look at again in a price table. The printed figures are kept whatever is said of them. */
import { sql } from 'drizzle-orm';
import type { PreparedRecord, Review, RowWarning } from '../../contract/importer.ts';
import { visible } from '../../store/versions.ts';
import { wardReview } from '../places/ward-review.ts';
import { missingPositions, type PriceRow, previousOf, priceJumps, unitReview } from './review-prices.ts';
import { segmentReview } from './review-segments.ts';

const POSITIONS = [1, 2, 3, 4, 5] as const;

const priceRow = ({ id, columns }: PreparedRecord): PriceRow => ({
  id,
  tableId: String(columns.tableId),
  validFrom: String(columns.validFrom),
  positions: POSITIONS.map((position) => columns[`position${position}`] as number | null),
});

/** The same ground: street, segment, land type and ward, in whatever table. */
const groundOf = ({ columns }: PreparedRecord): string => `${columns.historyKey}|${columns.wardBare}`;

/** Begins the review of one import of prices; one round trip a chunk. */
export function reviewLandPrices(): Review {
  const wards = wardReview();
  const overlap = segmentReview();
  const oddUnit = unitReview();
  const met = new Map<string, PriceRow[]>();
  return async (records, { store, edition }) => {
    const unknown = await wards(store);
    const keys = JSON.stringify([...new Set(records.map(({ columns }) => columns.historyKey))]);
    const [rows = []] = await store.read([
      sql`SELECT v.id AS id, v.history_key || '|' || v.ward_bare AS ground, v.table_id AS table_id, v.valid_from AS valid_from,
          v.position1 AS p1, v.position2 AS p2, v.position3 AS p3, v.position4 AS p4, v.position5 AS p5
        FROM json_each(${keys}) j JOIN land_prices v ON v.history_key = j.value WHERE ${visible('v', sql`${edition}`)}`,
    ]);
    const held = Map.groupBy(rows, (row) => String(row.ground));
    const warnings: RowWarning[] = [];
    for (const prepared of records) {
      const { row = 0, record, columns } = prepared;
      const warn = (code: string, column: string, value: unknown, message: string, confirm?: true) =>
        warnings.push({
          row,
          column,
          value: value === null || value === undefined ? null : String(value),
          message,
          code,
          ...(confirm ? { confirm } : {}),
        });
      const price = priceRow(prepared);
      const ground = groundOf(prepared);
      const earlier = met.get(ground) ?? [];
      const others = (held.get(ground) ?? []).map((known) => ({
        id: String(known.id),
        tableId: String(known.table_id),
        validFrom: String(known.valid_from),
        positions: POSITIONS.map((position) => (known[`p${position}`] ?? null) as number | null),
      }));
      const jumps = priceJumps(price, previousOf(price, [...earlier, ...others]));
      for (const { position, message } of missingPositions(price.positions))
        warn('position-missing', `position${position}`, price.positions[position - 1], message);
      for (const { position, message, isUnit } of jumps) {
        const value = price.positions[position - 1];
        if (isUnit) warn('unit-odd', `position${position}`, value, `${message} Hãy xem lại đơn vị.`, true);
        else warn('price-jump', `position${position}`, value, message);
      }
      met.set(ground, [...earlier, price]);
      const first = price.positions.find((amount) => amount !== null) ?? 0;
      const odd = oddUnit(`${price.tableId}|${columns.landType}`, first);
      if (odd) warn('unit-odd', 'unit', record.sourceUnit, odd, true);
      const ward = record.asWritten === null ? '' : String(record.asWritten);
      const message = unknown(ward);
      if (message) warn('ward-unknown', 'ward', ward, message);
      const { from, to, text } = record.segment as {
        from: string | null;
        to: string | null;
        text: string | null;
      };
      const street = [price.tableId, columns.streetSpelling, columns.wardFolded, columns.landType].join('|');
      const over = overlap(street, { row, from, to, text });
      if (over) warn('segment-overlap', 'segment', text, over);
    }
    return { warnings };
  };
}
