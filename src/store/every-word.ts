import { type SQL, sql } from 'drizzle-orm';

/**
 * A row that has each of the words, as `has` tells it of one. One condition however many words: SQLite refuses an
 * expression of more than a hundred, and a text of any length may be asked for.
 *
 * @example everyWord(['cho', 'lon'], (word) => sql`instr(v.words, ${word}) > 0`)
 */
export const everyWord = (words: readonly string[], has: (word: SQL) => SQL): SQL[] =>
  words.length === 0
    ? []
    : [
        sql`NOT EXISTS (SELECT 1 FROM json_each(${JSON.stringify([...new Set(words)])}) said WHERE NOT (${has(sql`said.value`)}))`,
      ];
