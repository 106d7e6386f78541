/**
 * In which rows of a search index its frequent words stand, written out beside it. Words that are all frequent are found by
 * these: one row of the database for each word, however many rows they stand in, and then the few rows indexed since. A word
 * that is not frequent has few rows, and the index is asked.
 *
 * A posting list is text, `from,0,gap,run,gap,run,…`: runs of adjoining rows, each after a gap to the last row of the run
 * before; `from,0` begins a part, whose first gap counts from there. What is indexed later is written behind it.
 */
import { type SQL, sql } from 'drizzle-orm';
import type { Row, Store } from '../session.ts';
import { renewCommonTerms } from './statistics.ts';

/** Rows from which a word is frequent. */
const FREQUENT = 300;
/** Rows indexed since from which they are written behind the lists, so that no search reads more of them. */
const BEHIND = 200;
/** Least rows indexed since the lists were made anew from which they are made anew, and the share of the index. */
const ANEW = { least: 20, share: 0.02 };
/** Rows that the words of one statement stand in together: some seconds of the database. */
const ROWS_A_STATEMENT = 1_500_000;
/** The entry that says how far the lists reach: `[last row, last row when they were made anew]`. */
const REACH = '';

const listOf = (words: readonly string[]): SQL =>
  sql`(SELECT value FROM json_each(${JSON.stringify(words)}))`;

/** Whether a word has no posting list, as a condition. */
const isLacking = (index: string, words: readonly string[]): SQL =>
  words.length === 0
    ? sql`1`
    : sql`EXISTS (SELECT 1 FROM json_each(${JSON.stringify(words)}) w WHERE NOT EXISTS
        (SELECT 1 FROM search_postings p WHERE p.search_index = ${index} AND p.term = w.value))`;

/** A number as the statement's own text: D1 binds numbers as reals, which FTS5 does not take for bounds of rows. */
const whole = (value: number): SQL => sql.raw(value.toFixed(0));

const reachOf = (index: string): SQL =>
  sql`(SELECT CAST(p.postings ->> 0 AS INTEGER) FROM search_postings p WHERE p.search_index = ${index} AND p.term = ${REACH})`;

const LAST = whole(Number.MAX_SAFE_INTEGER);

/** Rows `(rowid)` in which all the words stand after a row of the index. */
function rowsAfter(index: string, words: readonly string[], row: SQL): SQL {
  const table = sql.raw(index);
  const every = words.length === 0 ? '"__"' : words.map((word) => `"${word}"`).join(' AND ');
  return sql`SELECT rowid FROM ${table} WHERE ${table} MATCH ${every} AND rowid > ${row}`;
}

/** Rows `(rowid)` of words of which one is not frequent; none where all are, which `frequentRows` finds. */
export const sparseRows = (index: string, words: readonly string[]): SQL =>
  rowsAfter(index, words, sql`(SELECT CASE WHEN ${isLacking(index, words)} THEN 0 ELSE ${LAST} END)`);

/** Two statements that find the rows of words which are all frequent; their rows are for `readRows`. */
export const frequentRows = (index: string, words: readonly string[]): SQL[] => [
  sql`SELECT postings FROM search_postings WHERE search_index = ${index} AND term IN ${listOf(words)}
    AND NOT ${isLacking(index, words)}`,
  sql`SELECT json_group_array(rowid) AS found FROM (${rowsAfter(
    index,
    words,
    sql`(SELECT CASE WHEN ${isLacking(index, words)} THEN ${LAST} ELSE ${reachOf(index)} END)`,
  )})`,
];

/** Two statements that find the rows in which all words stand, frequent or not; their rows are for `readRows`. */
export const everyRow = (index: string, words: readonly string[]): SQL[] => [
  frequentRows(index, words)[0] as SQL,
  sql`SELECT json_group_array(rowid) AS found FROM (${rowsAfter(
    index,
    words,
    sql`(SELECT CASE WHEN ${isLacking(index, words)} THEN 0 ELSE ${reachOf(index)} END)`,
  )})`,
];

/** Runs of rows, first and last of each in turn. */
type Runs = Float64Array;

function runsOf(postings: string): Runs {
  const numbers = JSON.parse(`[${postings}]`) as number[];
  const runs = new Float64Array(numbers.length);
  let [at, count] = [0, 0];
  for (let place = 0; place < numbers.length; place += 2) {
    const [gap, run] = [numbers[place] as number, numbers[place + 1] as number];
    if (run === 0) {
      at = gap;
      continue;
    }
    runs[count] = at + gap;
    at += gap + run - 1;
    runs[count + 1] = at;
    count += 2;
  }
  return runs.subarray(0, count);
}

/** What two lists of runs have in common. */
function common(one: Runs, other: Runs): Runs {
  const runs = new Float64Array(one.length + other.length);
  let [a, b, count] = [0, 0, 0];
  while (a < one.length && b < other.length) {
    const first = Math.max(one[a] as number, other[b] as number);
    const last = Math.min(one[a + 1] as number, other[b + 1] as number);
    if (first <= last) {
      runs[count] = first;
      runs[count + 1] = last;
      count += 2;
    }
    if ((one[a + 1] as number) < (other[b + 1] as number)) a += 2;
    else b += 2;
  }
  return runs.subarray(0, count);
}

/** The rows of the two statements of `frequentRows` or `everyRow`, ascending; null where `frequentRows` has no say. */
export function readRows(
  lists: readonly Row[] | undefined,
  later: readonly Row[] | undefined,
): number[] | null {
  const beyond = JSON.parse(String(later?.[0]?.found ?? '[]')) as number[];
  const [first, ...others] = (lists ?? [])
    .map(({ postings }) => runsOf(String(postings)))
    .sort((a, b) => a.length - b.length);
  if (!first) return beyond.length === 0 ? null : beyond;
  const runs = others.reduce(common, first);
  const rows: number[] = [];
  for (let place = 0; place < runs.length; place += 2)
    for (let row = runs[place] as number; row <= (runs[place + 1] as number); row += 1) rows.push(row);
  for (const row of beyond) rows.push(row);
  return rows;
}

/** The list of a word's rows after one row and up to another, as a scalar; null where it has none. */
function listedRows(index: string, term: SQL, after: SQL, last: SQL): SQL {
  const table = sql.raw(index);
  return sql`(SELECT ${after} || ',0,' || group_concat(gap || ',' || run, ',') FROM (
    SELECT first - lag(last, 1, ${after}) OVER (ORDER BY first) AS gap, last - first + 1 AS run FROM (
      SELECT min(row) AS first, max(row) AS last FROM (
        SELECT rowid AS row, rowid - row_number() OVER (ORDER BY rowid) AS run FROM ${table}
          WHERE ${table} MATCH '"' || ${term} || '"' AND rowid > ${after} AND rowid <= ${last})
      GROUP BY run) ORDER BY first) HAVING count(*) > 0)`;
}

/** Makes counts and lists anew. Lists are gone until they are written again: searches then ask the index. */
async function makeAnew(store: Store, index: string, last: number): Promise<void> {
  await store.write([
    ...renewCommonTerms(index),
    sql`DELETE FROM search_postings WHERE search_index = ${index}`,
    sql`INSERT INTO search_postings VALUES (${index}, ${REACH}, ${JSON.stringify([last, last])})`,
  ]);
  const [terms = []] = await store.read([
    sql`SELECT term, doc AS rows FROM ${sql.raw(index)}_terms WHERE doc >= ${FREQUENT} AND instr(term, '_') = 0`,
  ]);
  let batch: string[] = [];
  let rows = 0;
  const write = async (): Promise<void> => {
    // Another import that has made them anew meanwhile has reached further: its lists stand.
    await store.write([
      sql`INSERT OR REPLACE INTO search_postings SELECT ${index}, w.value,
          ${listedRows(index, sql`w.value`, whole(0), whole(last))} FROM json_each(${JSON.stringify(batch)}) w
        WHERE (SELECT postings FROM search_postings WHERE search_index = ${index} AND term = ${REACH}) = ${JSON.stringify([last, last])}`,
    ]);
    batch = [];
    rows = 0;
  };
  for (const { term, rows: own } of terms) {
    batch.push(String(term));
    rows += Number(own);
    if (rows >= ROWS_A_STATEMENT) await write();
  }
  if (batch.length > 0) await write();
}

/**
 * Renews what is kept of the words of an index after an import: nothing while little was indexed since, which searches read
 * themselves; else what was is written behind the lists, or all is made anew. `isForced` makes it anew whatever was indexed.
 */
export async function renewWords(store: Store, index: string, isForced = false): Promise<void> {
  const table = sql.raw(index);
  const [[state] = []] = await store.read([
    sql`SELECT (SELECT rowid FROM ${table} ORDER BY rowid DESC LIMIT 1) AS last, ${reachOf(index)} AS reach,
      (SELECT p.postings ->> 1 FROM search_postings p WHERE p.search_index = ${index} AND p.term = ${REACH}) AS anew`,
  ]);
  const [last, reach, anew] = [state?.last, state?.reach, state?.anew].map((value) => Number(value ?? 0)) as [
    number,
    number,
    number,
  ];
  if (isForced || reach === 0 || last < reach || last - anew >= Math.max(ANEW.least, anew * ANEW.share))
    return makeAnew(store, index, Math.max(last, reach));
  if (last - reach < BEHIND) return;
  const own = sql`search_index = ${index}`;
  await store.write([
    sql`UPDATE search_postings SET postings = postings || coalesce(',' ||
        ${listedRows(index, sql`search_postings.term`, whole(reach), whole(last))}, '')
      WHERE ${own} AND term <> ${REACH} AND ${reachOf(index)} = ${whole(reach)}`,
    sql`UPDATE search_postings SET postings = ${JSON.stringify([last, anew])}
      WHERE ${own} AND term = ${REACH} AND ${reachOf(index)} = ${whole(reach)}`,
  ]);
}

/** The last row that posting lists speak of, as a scalar: a row of that number is never given to another text. */
export const listedUpTo = (index: string): SQL => sql`coalesce(${reachOf(index)}, 0)`;
