/** The rows an edition was made from, in the import format. */
import { type SQL, sql } from 'drizzle-orm';
import { visible } from './versions.ts';

/** Statement for rows of an edition after an internal row: `row`, and `given` as one JSON object each. */
export const editionRows = (table: string, number: number, after: number, most: number): SQL =>
  sql`SELECT v.row AS row, CASE WHEN json_extract(v.record, '$.origin') IS NULL THEN v.given
      ELSE json_set(v.given, '$."@origin"', json(json_extract(v.record, '$.origin'))) END AS given
        FROM ${sql.raw(table)} v
    WHERE v.row > ${after} AND ${visible('v', sql`${number}`)} ORDER BY v.row LIMIT ${most}`;
