/** The rows an edition was made from, in the import format. */
import { type SQL, sql } from 'drizzle-orm';
import { visible } from './versions.ts';

/** An import row with where it stood, as JSON; `v` is its version. */
export const GIVEN_ROW: SQL = sql`CASE WHEN json_extract(v.record, '$.origin') IS NULL THEN v.given
  ELSE json_set(v.given, '$."@origin"', json(json_extract(v.record, '$.origin'))) END`;

/** Statement for rows of an edition after an internal row: `row`, and `given` as one JSON object each. */
export const editionRows = (table: string, number: number, after: number, most: number): SQL =>
  sql`SELECT v.row AS row, ${GIVEN_ROW} AS given FROM ${sql.raw(table)} v
    WHERE v.row > ${after} AND ${visible('v', sql`${number}`)} ORDER BY v.row LIMIT ${most}`;
