/** What changed records would lose: columns that go, texts cut down, lists with fewer entries. */
import { getTableName, sql } from 'drizzle-orm';
import type { Domain } from '../contract/domain.ts';
import type { Importer, PreparedRecord, RowWarning } from '../contract/importer.ts';
import type { Store } from '../store/session.ts';
import { visible } from '../store/versions.ts';
import { isNothing } from './exported.ts';
import type { ImportOptions, ImportReport } from './report.ts';
import type { Outcome } from './stage.ts';

/** A text from so many characters on is missed when more than half of it goes. */
const TEXT = 200;
/** Records that lose the same before a publish is confirmed: so many, or half of those in the file. */
const MANY = 3;
const SHARE = 0.5;

interface Loss {
  code: 'column-dropped' | 'text-shortened' | 'list-shortened';
  column: string;
  count: number;
  first: RowWarning;
}

const WORDS: Readonly<Record<Loss['code'], string>> = {
  'column-dropped': 'mất giá trị đang công bố của cột này',
  'text-shortened': 'bị rút ngắn hơn một nửa văn bản của cột này',
  'list-shortened': 'còn ít mục hơn trong danh sách của cột này',
};

const lengthOf = (value: unknown): number =>
  value === null || value === undefined
    ? 0
    : (typeof value === 'string' ? value : JSON.stringify(value)).length;

/** A watch over one import: it is shown each chunk of compared records, and says at the end what must be confirmed. */
export function watchLosses(
  store: Store,
  domain: Domain,
  importer: Importer,
  edition: number,
  { strategy }: ImportOptions,
) {
  const rowOf = (record: Record<string, unknown>) => domain.row(record);
  const losses = new Map<string, Loss>();
  const keys = Object.keys(importer.row.shape).filter((key) => key !== 'id');
  let met = 0;

  const note = (code: Loss['code'], column: string, record: PreparedRecord, message: string) => {
    const warning: RowWarning = { row: record.row ?? null, column, value: record.id, message, code };
    record.warnings = [...(record.warnings ?? []), warning];
    const known = losses.get(`${code}|${column}`);
    if (known) known.count += 1;
    else losses.set(`${code}|${column}`, { code, column, count: 1, first: warning });
  };

  return {
    /** Adds warnings to records that lose something: one round trip for those that change. */
    async look(compared: readonly { record: PreparedRecord; outcome: Outcome }[]): Promise<void> {
      met += compared.length;
      const changed = compared.filter(({ outcome }) => outcome === 'changed').map(({ record }) => record);
      if (changed.length === 0) return;
      const [rows = []] = await store.read([
        sql`SELECT v.id AS id, v.record AS record,
            (SELECT json_group_object(k.key, length(k.value)) FROM json_each(v.given) k) AS sizes
          FROM json_each(${JSON.stringify(changed.map(({ id }) => id))}) j
          JOIN ${sql.raw(getTableName(domain.table))} v ON v.id = j.value WHERE ${visible('v', sql`${edition}`)}`,
      ]);
      const held = new Map(rows.map((row) => [String(row.id), row]));
      for (const record of changed) {
        const row = held.get(record.id);
        if (!row || typeof row.sizes !== 'string') continue;
        const sizes = JSON.parse(row.sizes) as Record<string, number | null>;
        const before = JSON.parse(String(row.record)) as Record<string, unknown>;
        const given = JSON.parse(record.given ?? '{}') as Record<string, unknown>;
        const [shown, left] = [rowOf(before), rowOf(record.record)];
        for (const key of keys) {
          const [was, is] = [sizes[key] ?? 0, lengthOf(given[key])];
          const isGone = key in shown ? !isNothing(shown[key]) && isNothing(left[key]) : was > 0 && is === 0;
          // In a merge only a cell emptied on purpose empties a value, which is asked where it stands.
          if (isGone) {
            if (strategy === 'replace')
              note('column-dropped', key, record, 'Giá trị đang công bố sẽ mất: tệp không có.');
          } else if (was >= TEXT && is > 0 && is < was / 2) {
            note('text-shortened', key, record, `Văn bản ngắn đi từ ${was} còn ${is} ký tự.`);
          }
          const [many, few] = [shown[key], left[key]];
          if (!isGone && Array.isArray(many) && Array.isArray(few) && few.length < many.length)
            note('list-shortened', key, record, `Danh sách còn ${few.length} trong ${many.length} mục.`);
        }
      }
    },
    /** One doubt for each kind of loss that many records share. */
    doubts(): RowWarning[] {
      return [...losses.values()]
        .filter(({ count }) => count >= MANY || count >= met * SHARE)
        .map(({ code, column, count, first }) => ({
          row: null,
          column,
          value: first.value,
          message: `${count} bản ghi sẽ ${WORDS[code]}, như ở dòng ${first.row}.`,
          code,
          confirm: true,
        }));
    },
  };
}

/** A file that replaces a domain and lacks so many of its records may be a part of what it should be. */
const FEW_WITHDRAWN = 20;

/** The doubt about a replacement that would withdraw most records. */
export function withdrawalDoubt({ diff }: ImportReport, records: number): RowWarning[] {
  if (diff.removed <= FEW_WITHDRAWN || diff.removed <= records * SHARE) return [];
  const message = `Tệp thay toàn bộ dữ liệu và sẽ gỡ ${diff.removed} trong ${records} bản ghi đang công bố.`;
  return [{ row: null, column: null, value: null, message, code: 'records-withdrawn', confirm: true }];
}
