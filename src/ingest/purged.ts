/** Rows of records that were purged: a later file does not bring them back by itself. */
import { sql } from 'drizzle-orm';
import type { Store } from '../store/session.ts';
import type { Merged } from './merge.ts';
import type { ImportOptions } from './report.ts';

/** Code of the warning; only an editor who writes this very code, not `all`, brings such a record back. */
export const PURGED = 'purged';

/** Leaves out the checked rows of purged records, each with a warning; what was purged is read once an import. */
export function purgedLeftOut(store: Store, domain: string, confirm: ImportOptions['confirm'] = []) {
  const isAllowed = confirm !== 'all' && confirm.includes(PURGED);
  let purged: Promise<ReadonlySet<string>> | null = null;
  const read = async (): Promise<ReadonlySet<string>> => {
    const [rows = []] = await store.read([sql`SELECT id FROM purged_records WHERE domain = ${domain}`]);
    return new Set(rows.map(({ id }) => String(id)));
  };
  return async (checked: readonly Merged[]): Promise<Merged[]> => {
    if (isAllowed) return [...checked];
    purged ??= read();
    const ids = await purged;
    if (ids.size === 0) return [...checked];
    return checked.map((row) => {
      const id = row.prepared?.id ?? row.keptId;
      if (id === undefined || !ids.has(id)) return row;
      const warning = {
        row: row.row,
        column: 'id',
        value: id,
        message:
          'Bản ghi này đã được gỡ vĩnh viễn nên dòng bị bỏ ' +
          `qua; muốn công bố lại, gửi tệp với confirm=${PURGED}.`,
        code: PURGED,
      };
      return { row: row.row, errors: row.errors, warnings: [warning] };
    });
  };
}
