/** Document numbers as people type them, against the numbers held. */
import { sql } from 'drizzle-orm';
import {
  documentNumberKey,
  matchDocumentNumber,
  parseDocumentNumber,
} from '../../language/document-number.ts';
import type { Store } from '../../store/session.ts';
import { editionOf, visible } from '../../store/versions.ts';

/** Keys compared for one typed number at most; one digit run is shared by a few hundred documents. */
const MOST = 2_000;

/**
 * Keys of held documents that a typed number fits, best first, with their scores (0–1] and the rows that bear them, in the
 * current edition or the one of a cursor. One round trip.
 */
export async function matchingKeys(
  store: Store,
  typed: string,
  pinned?: number,
): Promise<{ key: string; score: number; rows: number[] }[]> {
  const digits = parseDocumentNumber(typed)?.number;
  const edition = editionOf('legal-documents', pinned);
  const begins =
    digits === undefined
      ? sql`v.number_key = ${documentNumberKey(typed)}`
      : // A key is its digits alone, or goes on after a stroke: `65/2019/QD-UBND`; `0` follows `/`.
        sql`(v.number_key = ${digits} OR (v.number_key >= ${`${digits}/`} AND v.number_key < ${`${digits}0`}))`;
  const [rows] = await store.read([
    sql`SELECT v.number_key AS key, json_group_array(v.row) AS rows FROM legal_documents v
      WHERE ${begins} AND ${visible('v', edition)} GROUP BY v.number_key LIMIT ${MOST}`,
  ]);
  return (rows ?? [])
    .map((row) => ({
      key: String(row.key),
      score: matchDocumentNumber(typed, String(row.key)),
      rows: JSON.parse(String(row.rows)) as number[],
    }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || (a.key < b.key ? -1 : 1));
}
