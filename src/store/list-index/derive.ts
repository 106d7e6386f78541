/** Makes the list index of an edition: out of that of the edition before it and what changed, else out of every record. */
import { type SQL, sql } from 'drizzle-orm';
import { storeArtifact } from '../cached-artifact.ts';
import type { Row, Store } from '../session.ts';
import { visible } from '../versions.ts';
import { collectTexts, type ListIndex, NONE, numberColumn, readListIndex, writeListIndex } from './body.ts';
import { LIST_INDEX } from './held.ts';

/** What the list index of a domain is made of; expressions are over its table as `v`. */
export interface ListIndexSource {
  domain: string;
  table: string;
  /** Columns of the list's order, all in one direction; together they tell any two records apart. */
  order: readonly string[];
  isDescending: boolean;
  texts: Readonly<Record<string, SQL>>;
  numbers: Readonly<Record<string, SQL>>;
  /** Numbers of versions whose columns an edition changes though they are of an earlier one, as a subquery. */
  touched?(edition: number): SQL;
}

/** Records read in one round trip. */
const PAGE = 20_000;
/** Share of the records from which a change is no smaller work than the whole. */
const SHARE = 0.25;

type Values = readonly (string | number | null)[];

/** Takes the records of an index one by one, in list order: the number of a version, its texts, its numbers. */
interface Builder {
  add(row: number, values: Values): void;
  finish(): ListIndex;
}

function builderOf({ texts, numbers }: ListIndexSource): Builder {
  const rows: number[] = [];
  const textColumns = Object.keys(texts).map((name, at) => ({ name, at, column: collectTexts() }));
  const numberColumns = Object.keys(numbers).map((name, at) => ({
    name,
    at: at + textColumns.length,
    held: [] as (number | null)[],
  }));
  return {
    add(row, values) {
      rows.push(row);
      for (const { at, column } of textColumns) column.add(String(values[at] ?? ''));
      for (const { at, held } of numberColumns) held.push(values[at] === null ? null : Number(values[at]));
    },
    finish: () => ({
      rows: Int32Array.from(rows),
      texts: Object.fromEntries(textColumns.map(({ name, column }) => [name, column.finish()])),
      numbers: Object.fromEntries(numberColumns.map(({ name, held }) => [name, numberColumn(held)])),
    }),
  };
}

/** Texts made of JSON are told apart from JSON by being joined to nothing: they are not to be nested in the array. */
const columnsOf = ({ texts, numbers }: ListIndexSource): SQL => {
  const held = [...Object.values(texts).map((text) => sql`${text} || ''`), ...Object.values(numbers)];
  return sql`v.row AS row, json_array(${sql.join(held, sql`, `)}) AS held`;
};

const orderOf = ({ order, isDescending }: ListIndexSource, alias: string, isReversed = false): SQL =>
  sql.raw(order.map((name) => `${alias}.${name} ${isDescending === isReversed ? 'ASC' : 'DESC'}`).join(', '));

const valuesOf = (row: Row): Values => JSON.parse(String(row.held)) as Values;

/** Every record of an edition, in list order. */
async function readWhole(source: ListIndexSource, store: Store, edition: number): Promise<ListIndex> {
  const { table, order, isDescending } = source;
  const built = builderOf(source);
  const keys = order.map((name) => `v.${name}`).join(', ');
  let after: Values | null = null;
  for (;;) {
    const given =
      after &&
      sql.join(
        (after as Values).map((value) => sql`${value}`),
        sql`, `,
      );
    const beyond = given
      ? sql` AND (${sql.raw(keys)}) ${sql.raw(isDescending ? '<' : '>')} (${given})`
      : sql``;
    const [rows = []]: Row[][] = await store.read([
      sql`SELECT ${columnsOf(source)}, json_array(${sql.raw(keys)}) AS place FROM ${sql.raw(table)} v
        WHERE ${visible('v', sql`${edition}`)}${beyond} ORDER BY ${orderOf(source, 'v')} LIMIT ${PAGE}`,
    ]);
    for (const row of rows) built.add(Number(row.row), valuesOf(row));
    if (rows.length < PAGE) return built.finish();
    after = JSON.parse(String(rows.at(-1)?.place)) as Values;
  }
}

/** Reads a record of an index again; null where the index lacks a column. */
function readerOf(source: ListIndexSource, index: ListIndex): ((position: number) => Values) | null {
  const texts = Object.keys(source.texts).flatMap((name) => index.texts[name] ?? []);
  const numbers = Object.keys(source.numbers).flatMap((name) => index.numbers[name] ?? []);
  if (texts.length < Object.keys(source.texts).length || numbers.length < Object.keys(source.numbers).length)
    return null;
  return (position) => [
    ...texts.map(({ values, codes }) => values[codes[position] as number] ?? ''),
    ...numbers.map(({ values, step }) => {
      const value = values[position] as number;
      return value === NONE ? null : value * step;
    }),
  ];
}

/** The records of an edition out of those of the edition before it; null where that is no less work. */
async function readChanged(
  source: ListIndexSource,
  store: Store,
  edition: number,
  before: number,
): Promise<ListIndex | null> {
  const { domain, table, order, isDescending } = source;
  const name = sql.raw(table);
  const numbered = sql.raw(order.map((column) => `p.${column}`).join(', '));
  const own = sql.raw(order.map((column) => `v.${column}`).join(', '));
  const touched = source.touched?.(edition);
  const [parts = [], closed = [], [opened] = []] = await store.read([
    sql`SELECT body FROM artifacts WHERE domain = ${domain} AND edition = ${before} AND name = ${LIST_INDEX} ORDER BY part`,
    sql`SELECT row FROM ${name} WHERE to_edition = ${edition}`,
    sql`SELECT count(*) AS count FROM ${name} WHERE from_edition = ${edition}`,
  ]);
  if (parts.length === 0) return null;
  const held = readListIndex(parts.map(({ body }) => String(body)).join(''));
  const heldAt = readerOf(source, held);
  if (!heldAt || Number(opened?.count) + closed.length > held.rows.length * SHARE) return null;
  const [added = [], renewed = []] = await store.read([
    sql`SELECT ${columnsOf(source)}, (SELECT p.row FROM ${name} p WHERE (${numbered}) ${sql.raw(isDescending ? '>' : '<')} (${own})
          AND ${visible('p', sql`${edition}`)} ORDER BY ${orderOf(source, 'p', true)} LIMIT 1) AS previous
      FROM ${name} v WHERE v.from_edition = ${edition} AND +v.to_edition > ${edition} ORDER BY ${orderOf(source, 'v')}`,
    ...(touched
      ? [
          sql`SELECT ${columnsOf(source)} FROM ${name} v WHERE v.row IN (${touched}) AND ${visible('v', sql`${edition}`)}`,
        ]
      : []),
  ]);
  // What was closed is left out, and each new record put after the one it follows.
  const built = builderOf(source);
  const gone = new Set(closed.map(({ row }) => Number(row)));
  const anew = new Map(renewed.map((row) => [Number(row.row), valuesOf(row)]));
  const following = new Map(added.map((row) => [row.previous === null ? null : Number(row.previous), row]));
  const putFollowing = (row: number | null): void => {
    for (let next = following.get(row); next; next = following.get(Number(next.row)))
      built.add(Number(next.row), valuesOf(next));
  };
  putFollowing(null);
  for (const [position, row] of held.rows.entries()) {
    if (gone.has(row)) continue;
    built.add(row, anew.get(row) ?? heldAt(position));
    putFollowing(row);
  }
  return built.finish();
}

export interface DerivedIndex {
  index: ListIndex;
  /** Made out of the index before it: only what the edition opened and closed was read. */
  isFromChange: boolean;
  /** Statements that store it. */
  statements: SQL[];
}

/**
 * Makes the list index of an edition. `before` is the edition it follows, from which only what changed is read; without
 * it, or where too much changed, every record is.
 */
export async function deriveListIndex(
  source: ListIndexSource,
  store: Store,
  edition: number,
  before?: number,
): Promise<DerivedIndex> {
  const changed = before === undefined ? null : await readChanged(source, store, edition, before);
  const index = changed ?? (await readWhole(source, store, edition));
  const statements = storeArtifact(source.domain, edition, LIST_INDEX, writeListIndex(index));
  return { index, isFromChange: changed !== null, statements };
}
