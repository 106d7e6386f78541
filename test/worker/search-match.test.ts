import { env } from 'cloudflare:test';
import type { SQL } from 'drizzle-orm';
import { beforeAll, expect, it } from 'vitest';
import { indexText } from '../../src/store/search/index-text.ts';
import { candidateRows } from '../../src/store/search/match.ts';
import { readQuery } from '../../src/store/search/query.ts';
import schema from '../../src/store/search/schema.sql?raw';
import { readStatistics, renewCommonTerms, statisticsOf } from '../../src/store/search/statistics.ts';
import { toQuery } from '../../src/store/session.ts';

const { DB } = env as unknown as { DB: D1Database };
const INDEX = 'sample_search';

const prepare = (statement: SQL) => {
  const { sql, params } = toQuery(statement);
  return DB.prepare(sql).bind(...params);
};

async function candidates(q: string, limit = 100, budget?: number) {
  const { results, meta } = await prepare(candidateRows(INDEX, readQuery(q), limit, budget)).all<{
    rowid: number;
    score: number;
  }>();
  return { rows: results.sort((a, b) => b.score - a.score).map(({ rowid }) => rowid), read: meta.rows_read };
}

const statistics = async (q: string) =>
  readStatistics((await prepare(statisticsOf(INDEX, readQuery(q))).all<Record<string, unknown>>()).results);

beforeAll(async () => {
  const statements = schema
    .replace(/^--.*$/gm, '')
    .split(';')
    .map((text) => text.trim())
    .filter(Boolean);
  for (const statement of statements) await DB.prepare(statement.replaceAll(/\bx\b|\bx(?=_)/g, INDEX)).run();
  const rows = Array.from({ length: 300 }, (_, index) => ({
    row: index + 1,
    ...indexText({
      title: 'Luật Đất đai',
      heading: index === 7 ? 'Giải thích từ ngữ' : `Điều ${index + 1}`,
      text: index === 42 ? 'Bồi thường khi thu hồi đất' : 'Việc quy định giá đất',
    }),
  }));
  await DB.prepare(
    `INSERT INTO ${INDEX} (rowid, title, heading, text, title_pairs, heading_pairs, text_pairs)
     SELECT value ->> 'row', value ->> 'title', value ->> 'heading', value ->> 'text', value ->> 'titlePairs',
       value ->> 'headingPairs', value ->> 'textPairs' FROM json_each(?)`,
  )
    .bind(JSON.stringify(rows))
    .run();
});

it('counts terms, from the vocabulary and from the table of common ones alike', async () => {
  const counted = await statistics('thu hồi đất xyzzy');
  expect(counted.rows).toBe(300);
  expect(Object.fromEntries(counted.counts)).toMatchObject({ thu: 1, dat: 300, thu_hoi: 1 });
  expect(counted.counts.has('xyzzy')).toBe(false);
  await DB.batch(renewCommonTerms(INDEX).map(prepare));
  expect(await statistics('thu hồi đất xyzzy')).toEqual(counted);
});

it('looks for rare terms first and reads few rows', async () => {
  const { rows, read } = await candidates('boi thuong thu hoi dat', 20, 200);
  expect(rows[0]).toBe(43);
  expect(read).toBeLessThan(500);
});

it('takes articles of definitions beside the others when one is asked for', async () => {
  expect((await candidates('giá đất là gì', 5)).rows).toContain(8);
  expect((await candidates('giá đất', 5)).rows).not.toContain(8);
});

it.each(['', '"', 'NEAR(a b)', 'a* OR -b', '\u0000', '__', 'đ', 'đất '.repeat(300), 'xyzzy'])(
  'answers %j',
  async (q) => {
    expect((await candidates(q)).rows.length).toBeLessThanOrEqual(300);
  },
);

it('forgets rows that are deleted', async () => {
  await DB.prepare(`DELETE FROM ${INDEX} WHERE rowid = 43`).run();
  expect((await candidates('bồi thường')).rows).toEqual([]);
});
