/** The database in memory answers what D1 answers, words included. */
import { expect, it } from 'vitest';
import { openMemoryDatabase } from '../../src/snapshot/database.ts';

it('answers statements, values, JSON and words as D1 does', async () => {
  const database = await openMemoryDatabase();
  await database.run(`CREATE TABLE t (row INTEGER PRIMARY KEY, name TEXT, price INTEGER, at REAL);
    CREATE VIRTUAL TABLE words USING fts5(title, content = '', contentless_delete = 1,
      tokenize = "unicode61 remove_diacritics 0 tokenchars '_'");
    CREATE VIRTUAL TABLE words_terms USING fts5vocab(words, row);`);
  await database.run(
    `INSERT INTO t (row, name, price, at) SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3 FROM json_each(?)`,
    ['[[1,"Đường","35000000000000",0.5],[2,null,7,2]]'],
  );
  await database.run('INSERT INTO words (rowid, title) VALUES (?, ?)', [5, 'giay phep giay_phep']);
  expect(await database.run('SELECT * FROM t WHERE row <= ? ORDER BY row DESC', [2])).toEqual([
    { row: 2, name: null, price: 7, at: 2 },
    { row: 1, name: 'Đường', price: 35_000_000_000_000, at: 0.5 },
  ]);
  expect(
    await database.run("SELECT rowid, bm25(words) < 0 AS near FROM words WHERE words MATCH 'giay_phep'"),
  ).toEqual([{ rowid: 5, near: 1 }]);
  expect(await database.run("SELECT doc FROM words_terms WHERE term = 'giay'")).toEqual([{ doc: 1 }]);
  await expect(database.run('SELECT * FROM absent')).rejects.toThrow('no such table');
  expect(await database.run('SELECT count(*) AS n FROM t')).toEqual([{ n: 2 }]);
});

it('keeps databases apart and takes statements in turn', async () => {
  const [one, other] = await Promise.all([openMemoryDatabase(), openMemoryDatabase()]);
  await one.run('CREATE TABLE t (n)');
  await Promise.all(Array.from({ length: 50 }, (_, n) => one.run('INSERT INTO t VALUES (?)', [n])));
  expect(await one.run('SELECT sum(n) AS n FROM t')).toEqual([{ n: 1225 }]);
  await expect(other.run('SELECT * FROM t')).rejects.toThrow('no such table');
});
