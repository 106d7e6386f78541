/** The search of the gateway over bare tables: the same statements and ranking, without records and editions. */
import { type SQL, sql } from 'drizzle-orm';
import type { Feature } from '../../src/store/search/features.ts';
import { indexText } from '../../src/store/search/index-text.ts';
import { CANDIDATES, nearRows } from '../../src/store/search/match.ts';
import { readQuery } from '../../src/store/search/query.ts';
import { recency, rescore, WEIGHTS } from '../../src/store/search/rank.ts';
import { withoutNoise } from '../../src/store/search/relax.ts';
import { readStatistics, statisticsOf } from '../../src/store/search/statistics.ts';
import type { Passage } from './search-sets.ts';

type Row = Record<string, unknown>;
export type Read = (statements: readonly SQL[]) => Promise<Row[][]>;

const INDEX = 'passages_search';

export const SCHEMA = [
  'CREATE TABLE passages (row INTEGER PRIMARY KEY, document INTEGER, year INTEGER, key TEXT, title TEXT, heading TEXT, text TEXT)',
  `CREATE VIRTUAL TABLE ${INDEX} USING fts5(title, heading, text, title_pairs, heading_pairs, text_pairs,
    content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 0 tokenchars '_'")`,
  `CREATE VIRTUAL TABLE ${INDEX}_terms USING fts5vocab(${INDEX}, row)`,
  `CREATE TABLE ${INDEX}_common (term TEXT PRIMARY KEY NOT NULL, rows INTEGER NOT NULL) WITHOUT ROWID`,
];

/** Statements that store and index passages, numbered from `first`. */
export function insertPassages(passages: readonly Passage[], first: number): SQL[] {
  const stored = passages.map(({ document, year, key, title, heading, text }, index) => [
    first + index,
    document,
    year,
    key,
    title,
    heading,
    text,
  ]);
  const indexed = passages.map(({ title, under, heading, text }, index) => {
    const columns = indexText({ title, heading: [under, heading].filter(Boolean).join('. '), text });
    return [first + index, ...Object.values(columns)];
  });
  const values = sql.raw(Array.from({ length: 7 }, (_, index) => `value ->> ${index}`).join(', '));
  return [
    sql`INSERT INTO passages SELECT ${values} FROM json_each(${JSON.stringify(stored)})`,
    sql`INSERT INTO ${sql.raw(INDEX)} (rowid, title, heading, text, title_pairs, heading_pairs, text_pairs)
      SELECT ${values} FROM json_each(${JSON.stringify(indexed)})`,
  ];
}

/** Keys of passages that answer a question, best first, in one round trip. */
export async function findPassages(
  read: Read,
  question: string,
  { taken = CANDIDATES, without }: { taken?: number; without?: Feature | 'rescoring' } = {},
): Promise<string[]> {
  const query = readQuery(question);
  const [statistics = [], rows = []] = await read([
    statisticsOf(INDEX, query),
    sql`SELECT p.*, s.score FROM (${nearRows(INDEX, query)}) s JOIN passages p ON p.row = s.rowid ORDER BY s.score DESC LIMIT ${taken}`,
  ]);
  const candidates = rows.map((row) => ({
    key: String(row.key),
    title: String(row.title),
    heading: String(row.heading),
    text: String(row.text),
    score: Number(row.score),
    owner: Number(row.document),
    prior: recency(Number(row.year)),
  }));
  if (without === 'rescoring') return candidates.sort((a, b) => b.score - a.score).map(({ key }) => key);
  const weights = without ? { ...WEIGHTS, [without]: 0 } : WEIGHTS;
  const ranked = rescore(query, readStatistics(statistics), candidates, weights);
  return withoutNoise(ranked).map(({ candidate }) => candidate.key);
}
