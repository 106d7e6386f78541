/** A file of another kind of thing: columns without which no row of it can be used, told once for the whole file. */
import type { HeadingSynonyms } from '../contract/headings.ts';
import type { RowError } from './check.ts';
import type { Merged } from './merge.ts';
import type { ParsedRow } from './parse/parse.ts';

/** Names listed of each kind. */
const LISTED = 20;
/** Columns remembered. */
const MOST = 200;

const quoted = (names: readonly string[]): string =>
  names
    .slice(0, LISTED)
    .map((name) => `“${name}”`)
    .join(', ');

/** Watches the rows of an import; `errors` is for one of which no row was accepted. */
export function watchLacking(synonyms: HeadingSynonyms) {
  let rows = 0;
  const absent = new Map<string, number>();
  /** Columns of the file: keys, and headings that are no key's. */
  const present = new Map<string, string>();
  return {
    look(given: readonly ParsedRow[], checked: readonly Merged[]): void {
      for (const { values, headings = {} } of given)
        for (const key of [...Object.keys(headings), ...Object.keys(values ?? {})])
          if (!present.has(key) && present.size < MOST) present.set(key, headings[key] ?? key);
      for (const { row, errors } of checked) {
        if (row === null) continue;
        rows += 1;
        const empty = errors.filter(({ column, value }) => column !== null && value === null);
        for (const column of new Set(empty.map((error) => String(error.column))))
          absent.set(column, (absent.get(column) ?? 0) + 1);
      }
    },
    /** One error where every row lacks the same columns and the file has no such column. */
    errors(): RowError[] {
      const needed = [...absent]
        .filter(([column, times]) => times === rows && synonyms[column] && !present.has(column))
        .map(([column]) => synonyms[column]?.[0] ?? column);
      if (rows === 0 || needed.length === 0) return [];
      const message =
        `Không dòng nào dùng được vì tệp thiếu hẳn cột ${quoted(needed)}. Tiêu đề đọc được: ` +
        `${quoted([...new Set(present.values())])}. Nếu cột mang tên khác, hãy đổi tên hoặc dùng ánh xạ.`;
      return [{ row: null, column: null, value: null, message }];
    },
  };
}
