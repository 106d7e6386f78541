/** Choices of columns that are kept: the next table with the very same headings is read as an editor chose before. */
import { type SQL, sql } from 'drizzle-orm';
import { textDigest } from '../../digest.ts';
import type { Store } from '../../store/session.ts';
import type { Mapping } from './mapping.ts';

export interface KeptColumns {
  /** SHA-256 of the headings. */
  id: string;
  /** All headings of the table, in order. */
  headings: string[];
  /** Heading → the key it is read as; "" leaves the column out. */
  columns: Record<string, string>;
  chosenBy: string;
  /** RFC 3339. */
  chosenAt: string;
}

/** Choices kept of one domain that are looked at, the newest first. */
const MOST = 500;

/** The choices kept of a domain: one round trip. */
export async function readKeptColumns(store: Store, domain: string): Promise<KeptColumns[]> {
  const [rows = []] = await store.read([
    sql`SELECT id, headings, columns, chosen_by, chosen_at FROM kept_columns WHERE domain = ${domain}
      ORDER BY chosen_at DESC, id LIMIT ${MOST}`,
  ]);
  return rows.map((row) => ({
    id: String(row.id),
    headings: JSON.parse(String(row.headings)),
    columns: JSON.parse(String(row.columns)),
    chosenBy: String(row.chosen_by),
    chosenAt: String(row.chosen_at),
  }));
}

/** The mapping with kept choices for tables of these very headings; one that names all columns itself is left alone. */
export function withKeptColumns(
  mapping: Mapping | undefined,
  kept: readonly Pick<KeptColumns, 'headings' | 'columns'>[],
): Mapping | undefined {
  if (kept.length === 0 || mapping?.columns || mapping?.unpivot) return mapping;
  const byHeadings = new Map(kept.map(({ headings, columns }) => [JSON.stringify(headings), columns]));
  return { ...mapping, kept: (names) => byHeadings.get(JSON.stringify(names)) };
}

/** A table as it was read: its headings, and what of them was chosen rather than known. */
export interface ReadColumns {
  headings: readonly string[];
  columns: Readonly<Record<string, string>>;
}

/** Statements that keep what was chosen for the tables of a file, and forget it where nothing is chosen any more. */
export async function keepColumns(
  domain: string,
  tables: readonly ReadColumns[],
  { editor, now }: { editor: string; now: number },
): Promise<SQL[]> {
  const statements: SQL[] = [];
  for (const { headings, columns } of tables) {
    const named = JSON.stringify(headings);
    const id = await textDigest(named);
    statements.push(
      Object.keys(columns).length === 0
        ? forgetColumns(domain, id)
        : sql`INSERT INTO kept_columns (domain, id, headings, columns, chosen_by, chosen_at)
            VALUES (${domain}, ${id}, ${named}, ${JSON.stringify(columns)}, ${editor}, ${new Date(now).toISOString()})
            ON CONFLICT (domain, id) DO UPDATE SET columns = excluded.columns, chosen_by = excluded.chosen_by,
              chosen_at = excluded.chosen_at`,
    );
  }
  return statements;
}

/** Forgets one choice; a row is answered where there was one. */
export const forgetColumns = (domain: string, id: string): SQL =>
  sql`DELETE FROM kept_columns WHERE domain = ${domain} AND id = ${id} RETURNING id`;
