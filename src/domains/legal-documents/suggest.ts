/** The newest documents as completions; older ones are found by search. */
import { sql } from 'drizzle-orm';
import { type SuggestionSource, suggestion } from '../../contract/suggest.ts';
import { stamped } from '../../store/stamped.ts';

const MOST = 4_000;

const documents = stamped(
  'legal-documents',
  'legal_documents',
  (from) => sql`
    SELECT v.id AS id, json_extract(v.record, '$.number') AS number, json_extract(v.record, '$.title') AS title ${from}
      ORDER BY v.issued_on DESC, v.id DESC LIMIT ${MOST}`,
  (row, index) =>
    suggestion({
      kind: 'document',
      text: String(row.number),
      detail: String(row.title),
      page: `/legal-documents/${encodeURIComponent(String(row.id))}`,
      alias: String(row.title),
      weight: -index,
    }),
);

export const documentNumbers: SuggestionSource = { kind: 'document', order: 2, ...documents };
