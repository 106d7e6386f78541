/** Numbers that one issuer gave twice. */
import { sql } from 'drizzle-orm';
import type { Review, RowWarning } from '../../contract/importer.ts';
import { formatDate } from '../../language/dates.ts';
import { visible } from '../../store/versions.ts';

interface Known {
  id: string;
  issuedOn: string;
}

/** Within a year an issuer numbers its documents once; years apart the numbers begin anew. */
const sameYear = (one: string, other: string): boolean => one.slice(0, 4) === other.slice(0, 4);

/** Begins the review of one import of documents. */
export function reviewLegalDocuments(): Review {
  const met = new Map<string, Known & { row: number }>();
  return async (records, { store, edition }) => {
    const keys = JSON.stringify([...new Set(records.map(({ columns }) => columns.numberKey))]);
    const [rows = []] = await store.read([
      sql`SELECT v.number_key AS number_key, v.issuer_folded AS issuer, v.issued_on AS issued_on, v.id AS id
        FROM json_each(${keys}) j JOIN legal_documents v ON v.number_key = j.value WHERE ${visible('v', sql`${edition}`)}`,
    ]);
    const held = Map.groupBy(rows, (row) => `${row.number_key}|${row.issuer}`);
    const warnings: RowWarning[] = [];
    for (const { id, row = 0, record, columns } of records) {
      const key = `${columns.numberKey}|${columns.issuerFolded}`;
      const issuedOn = String(columns.issuedOn);
      const warn = (message: string) =>
        warnings.push({
          row,
          column: 'number',
          value: String(record.number),
          message,
          code: 'number-repeated',
        });
      const first = met.get(`${key}|${issuedOn.slice(0, 4)}`);
      const other = held
        .get(key)
        ?.find((known) => known.id !== id && sameYear(String(known.issued_on), issuedOn));
      if (first && first.issuedOn !== issuedOn) {
        warn(
          `Cùng số và cơ quan với dòng ${first.row} nhưng khác ngày ban hành (${formatDate(first.issuedOn)}).`,
        );
      } else if (other) {
        warn(
          `Cơ quan này đã có văn bản cùng số, ban hành ngày ${formatDate(String(other.issued_on))} (mã ${other.id}).`,
        );
      }
      if (!first) met.set(`${key}|${issuedOn.slice(0, 4)}`, { id, issuedOn, row });
    }
    return { warnings };
  };
}
