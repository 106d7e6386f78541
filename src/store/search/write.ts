/** Text columns of a search index: folded syllables and their pairs, by weight. */
import type { SQL } from 'drizzle-orm';
import type { SearchText } from '../../domains/domain.ts';
import { pairs, syllables } from '../../language/syllables.ts';
import { insertRows } from '../bulk.ts';

const words = (text: string): string[] => syllables(text).map((run) => run.folded);

/** Statements that index rows; columns are those of the index's table. */
export function insertSearchTexts(
  index: string,
  rows: readonly { row: number; search: SearchText }[],
): SQL[] {
  return insertRows(
    index,
    rows.map(({ row, search }) => {
      const title = words(search.title);
      const heading = words(search.heading);
      const text = words(search.text);
      return {
        rowid: row,
        title: title.join(' '),
        heading: heading.join(' '),
        text: text.join(' '),
        titlePairs: pairs(title).join(' '),
        headingPairs: pairs(heading).join(' '),
        textPairs: pairs(text).join(' '),
      };
    }),
  );
}
