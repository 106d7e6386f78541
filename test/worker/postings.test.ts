/** Rows of frequent words as lists beside the index: the same rows as the index gives, after any way they came to be. */
import { env } from 'cloudflare:test';
import { sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { indexText } from '../../src/store/search/index-text.ts';
import {
  everyRow,
  frequentRows,
  listedUpTo,
  readRows,
  renewWords,
  sparseRows,
} from '../../src/store/search/postings.ts';
import schema from '../../src/store/search/schema.sql?raw';
import { openStore } from '../../src/store/session.ts';

const { DB } = env as unknown as { DB: D1Database };
const INDEX = 'postings_search';
const store = () => openStore(DB, 'primary');

/** Words of a row: `chung` in all, `hai` in every second, `bảy` in every seventh, `dãy` in whole hundreds, `hiếm` in few. */
const wordsOf = (row: number): string =>
  [
    'chung',
    row % 2 === 0 ? 'hai' : '',
    row % 7 === 0 ? 'bảy' : '',
    Math.floor(row / 100) % 2 === 0 ? 'dãy' : '',
    row % 90 === 0 ? 'hiếm' : '',
  ].join(' ');

async function add(from: number, to: number): Promise<void> {
  const rows = Array.from({ length: to - from + 1 }, (_, index) => ({
    row: from + index,
    ...indexText({ title: '', heading: '', text: wordsOf(from + index) }),
  }));
  await DB.prepare(
    `INSERT INTO ${INDEX} (rowid, title, heading, text, title_pairs, heading_pairs, text_pairs)
     SELECT value ->> 'row', value ->> 'title', value ->> 'heading', value ->> 'text', value ->> 'titlePairs',
       value ->> 'headingPairs', value ->> 'textPairs' FROM json_each(?)`,
  )
    .bind(JSON.stringify(rows))
    .run();
}

const QUERIES = [
  ['chung'],
  ['hai'],
  ['bay'],
  ['day'],
  ['hai', 'bay'],
  ['hai', 'bay', 'day', 'chung'],
  ['hiem'],
  ['hai', 'hiem'],
  ['xyz'],
  ['hai', 'xyz'],
  [],
];

/** What the index itself says. */
async function indexed(words: readonly string[]): Promise<number[]> {
  if (words.length === 0) return [];
  const [rows = []] = await store().read([
    sql`SELECT rowid FROM ${sql.raw(INDEX)} WHERE ${sql.raw(INDEX)} MATCH ${words.join(' AND ')} ORDER BY rowid`,
  ]);
  return rows.map(({ rowid }) => Number(rowid));
}

async function found(words: readonly string[]) {
  const reading = store();
  const [lists, later] = await reading.read(everyRow(INDEX, words));
  return { rows: readRows(lists, later) ?? [], read: reading.use.rowsRead };
}

const terms = async () => {
  const [rows = []] = await store().read([
    sql`SELECT term FROM search_postings WHERE search_index = ${INDEX} AND term <> '' ORDER BY term`,
  ]);
  return rows.map(({ term }) => term);
};

beforeEach(async () => {
  for (const name of [INDEX, `${INDEX}_terms`, `${INDEX}_common`])
    await DB.prepare(`DROP TABLE IF EXISTS ${name}`).run();
  await DB.prepare('DELETE FROM search_postings WHERE search_index = ?').bind(INDEX).run();
  const statements = schema
    .replace(/^--.*$/gm, '')
    .split(';')
    .map((text) => text.trim())
    .filter(Boolean);
  for (const statement of statements) await DB.prepare(statement.replaceAll(/\bx\b|\bx(?=_)/g, INDEX)).run();
  await add(1, 4_000);
});

describe('rows of words', () => {
  const agree = async () => {
    for (const words of QUERIES) {
      const own = await indexed(words);
      expect((await found(words)).rows, words.join(' ')).toEqual(own);
      const [sparse = [], lists, later] = await store().read([
        sparseRows(INDEX, words),
        ...frequentRows(INDEX, words),
      ]);
      // One of the two ways has all of them, the other none.
      const apart = readRows(lists, later);
      expect(apart ?? sparse.map(({ rowid }) => Number(rowid)), words.join(' ')).toEqual(own);
      if (apart) expect(sparse).toEqual([]);
    }
  };

  it('are the index’s own before any list was made', agree);

  it('are the index’s own after lists were made, and are read from few rows', async () => {
    await renewWords(store(), INDEX);
    expect(await terms()).toEqual(['bay', 'chung', 'day', 'hai']);
    await agree();
    for (const words of QUERIES) expect((await found(words)).read).toBeLessThan(300);
  });

  it('include rows indexed since, few or many, and none that were deleted are made up anew', async () => {
    await renewWords(store(), INDEX);
    const upTo = async (): Promise<number> => {
      const [rows] = await store().read([sql`SELECT ${listedUpTo(INDEX)} AS row`]);
      return Number(rows?.[0]?.row);
    };
    await add(4_001, 4_050);
    await renewWords(store(), INDEX);
    expect(await upTo()).toBe(4_000);
    await agree();
    await add(4_051, 4_079);
    await add(4_090, 4_100);
    await renewWords(store(), INDEX);
    expect(await upTo()).toBe(4_100);
    await agree();
    await DB.prepare(`DELETE FROM ${INDEX} WHERE rowid > 4050`).run();
    await renewWords(store(), INDEX);
    expect(await upTo()).toBe(4_100);
    await agree();
  });

  it('are written behind the lists where a good part of a large index did not change', async () => {
    await add(4_001, 20_000);
    await renewWords(store(), INDEX);
    const [before = []] = await store().read([
      sql`SELECT postings FROM search_postings WHERE search_index = ${INDEX} AND term = 'bay'`,
    ]);
    await add(20_001, 20_050);
    await add(20_061, 20_250);
    await renewWords(store(), INDEX);
    const [after = []] = await store().read([
      sql`SELECT postings FROM search_postings WHERE search_index = ${INDEX} AND term = 'bay'`,
    ]);
    expect(String(after[0]?.postings).startsWith(`${before[0]?.postings},20000,0,`)).toBe(true);
    await agree();
    for (const words of QUERIES) expect((await found(words)).read).toBeLessThan(300);
  });
});
