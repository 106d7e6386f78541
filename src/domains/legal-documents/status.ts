/** Validity on a day, in SQL for filters and totals: the same expression everywhere. */
import { type SQL, sql } from 'drizzle-orm';
import { visible } from '../../store/versions.ts';

/** Whether relation `r` of document `o` means document `v`: by number, then by the issuer it names or its own. */
export const aimsAt = (edition: SQL): SQL => sql`r.target_key = v.number_key AND r.document_row <> v.row AND (
    r.target_issuer = v.issuer_folded
    OR (r.target_issuer IS NULL AND (o.issuer_folded = v.issuer_folded OR NOT EXISTS (
      SELECT 1 FROM legal_documents n WHERE n.number_key = v.number_key AND n.issuer_folded = o.issuer_folded
        AND ${visible('n', edition)}))))`;

/** First day on which another document replaces or repeals `v`; null when none does. */
export const endedBy = (edition: SQL): SQL => sql`(
  SELECT min(coalesce(o.effective_from, o.issued_on)) FROM legal_relations r
  JOIN legal_documents o ON o.row = r.document_row AND ${visible('o', edition)}
  WHERE r.kind IN ('replaces', 'repeals') AND ${aimsAt(edition)})`;

/**
 * Status of `v` on a day. An imported `suspended` or `partially_in_force` stands. An own `effectiveTo` is the
 * last day in force; without one the document ends the day another that replaces or repeals it takes effect.
 */
export const statusOn = (day: string, edition: SQL): SQL => sql`(CASE
  WHEN v.status_given IN ('suspended', 'partially_in_force') THEN v.status_given
  WHEN v.effective_to IS NOT NULL AND v.effective_to < ${day} THEN 'expired'
  WHEN v.effective_to IS NULL AND ${endedBy(edition)} <= ${day} THEN 'expired'
  WHEN v.status_given = 'expired' AND v.effective_to IS NULL THEN 'expired'
  WHEN v.effective_from > ${day} THEN 'not_yet_in_force'
  WHEN v.effective_from IS NOT NULL THEN 'in_force'
  WHEN v.status_given IS NOT NULL THEN v.status_given
  ELSE 'unknown' END)`;

/** Relations of `v` both ways as a JSON array of `[kind, number, id]`, `inverse` kinds by their own names. */
export const relationsOf = (edition: SQL): SQL => sql`(
  SELECT json_group_array(json_array(x.kind, x.number, x.id)) FROM (
    SELECT r.kind AS kind, r.target_number AS number, (
      SELECT n.id FROM legal_documents n WHERE n.number_key = r.target_key AND ${visible('n', edition)}
        AND n.row <> v.row AND (r.target_issuer IS NULL OR n.issuer_folded = r.target_issuer)
      ORDER BY n.issuer_folded = v.issuer_folded DESC, n.issued_on DESC LIMIT 1) AS id
    FROM legal_relations r WHERE r.document_row = v.row
    UNION ALL
    SELECT 'by:' || r.kind, json_extract(o.record, '$.number'), o.id FROM legal_relations r
    JOIN legal_documents o ON o.row = r.document_row AND ${visible('o', edition)}
    WHERE ${aimsAt(edition)}) x)`;
