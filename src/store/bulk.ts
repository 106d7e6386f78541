/** Bulk inserts within D1's limits: rows travel as one JSON parameter, not as bound values. */
import { type SQL, sql } from 'drizzle-orm';

/** Bytes of JSON a statement carries at most; D1 takes 2 MB a value. */
const STATEMENT_BYTES = 900_000;

/** The name of a column: `validFrom` is `valid_from`. */
export const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** Statements that insert the rows; keys are column names in camel case and the same in every row. */
export function insertRows(table: string, rows: readonly Record<string, string | number | null>[]): SQL[] {
  const [first] = rows;
  if (!first) return [];
  const names = Object.keys(first);
  const columns = sql.raw(names.map(snake).join(', '));
  const values = sql.raw(names.map((_, index) => `value ->> ${index}`).join(', '));
  const statements: SQL[] = [];
  let parts: string[] = [];
  let bytes = 0;
  const flush = () => {
    if (parts.length === 0) return;
    statements.push(
      sql`INSERT INTO ${sql.raw(table)} (${columns}) SELECT ${values} FROM json_each(${`[${parts.join(',')}]`})`,
    );
    parts = [];
    bytes = 0;
  };
  for (const row of rows) {
    const part = JSON.stringify(names.map((name) => row[name] ?? null));
    if (bytes + part.length * 1.5 > STATEMENT_BYTES) flush();
    parts.push(part);
    bytes += part.length * 1.5;
  }
  flush();
  return statements;
}
