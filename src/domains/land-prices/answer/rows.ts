/** Price rows of a reading, of every table that has them. */
import { type SQL, sql } from 'drizzle-orm';
import type { PublicRecord } from '../../../store/reading.ts';
import type { Row } from '../../../store/session.ts';
import { editionOf, visible } from '../../../store/versions.ts';
import type { Lexicon } from '../../answering/lexicon.ts';
import { wardCondition } from '../../places/ward-condition.ts';
import { presentLandPrice } from '../present.ts';
import type { LandPriceRecord } from '../record.ts';
import { isByWard, type LandReading } from './reading.ts';

/** A price row whose table begins on some day: the first there is, when it states none. */
export type PriceRow = PublicRecord & LandPriceRecord & { table: { validFrom: string } };

/** Rows read for one question at most. */
const MOST = 1_200;
/** Rows of a street above which the ward narrows the statement itself. */
const MANY = 300;

const edition = editionOf('land-prices');
const select = (where: SQL): SQL =>
  sql`SELECT v.id AS id, v.record AS record FROM land_prices v WHERE ${where} AND ${visible('v', edition)}
    ORDER BY v.sort_key, v.row LIMIT ${MOST}`;

const among = (values: readonly string[]): SQL =>
  sql`(SELECT value FROM json_each(${JSON.stringify(values)}))`;

/** The statement for a reading, or null when nothing held is named. */
export function priceStatement(reading: LandReading, lexicon: Lexicon): SQL | null {
  const streets = [...new Set(reading.streets.flatMap(({ items }) => items))];
  const wards = reading.wards.map(({ name }) => wardCondition(lexicon.graph, name, sql`v.valid_from`));
  const inWards = wards.length > 0 ? sql` AND (${sql.join(wards, sql` OR `)})` : sql``;
  if (streets.length > 0) {
    const many = streets.reduce((sum, { records }) => sum + records, 0) > MANY;
    const folded = [...new Set(streets.map((street) => street.folded))];
    return select(sql`v.street_folded IN ${among(folded)}${many ? inWards : sql``}`);
  }
  if (wards.length === 0) return null;
  const codes = reading.type?.codes ?? ['ODT', 'ONT'];
  const types = isByWard(reading) ? codes : [...codes];
  return select(sql`+v.land_type IN ${among(types)}${inWards}`);
}

/** Rows of the statement as public records, as of a day. */
export const readPriceRows = (rows: readonly Row[] | undefined, lexicon: Lexicon, day: string): PriceRow[] =>
  (rows ?? []).map((row) => {
    const record = presentLandPrice(row, lexicon.graph, day);
    return { ...record, table: { ...record.table, validFrom: record.table.validFrom ?? '0001-01-01' } };
  });
