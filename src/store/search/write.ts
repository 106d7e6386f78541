/** Statements that put texts into a search index. */
import type { SQL } from 'drizzle-orm';
import { insertRows } from '../bulk.ts';
import type { SearchText } from '../reading.ts';
import { indexText } from './index-text.ts';

/** Indexes rows; columns are those of the index's table. */
export const insertSearchTexts = (
  index: string,
  rows: readonly { row: number; search: SearchText }[],
): SQL[] =>
  insertRows(
    index,
    rows.map(({ row, search }) => ({ rowid: row, ...indexText(search) })),
  );
