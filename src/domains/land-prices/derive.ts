/** What is derived of an edition of prices: all of it, or out of the edition before and the rows that changed. */
import { type SQL, sql } from 'drizzle-orm';
import { insertRows } from '../../store/bulk.ts';
import type { ListIndex } from '../../store/list-index/body.ts';
import { deriveListIndex } from '../../store/list-index/derive.ts';
import type { Row, Store } from '../../store/session.ts';
import { visible } from '../../store/versions.ts';
import type { Change, ChangedRow } from './change.ts';
import { deriveLandLexicon, revisedLexicon } from './lexicon.ts';
import { landPriceIndexSource } from './list-index.ts';
import { derivePositionRules, keepPositionRules } from './position-rule.ts';
import { deriveStreets, revisedStreets } from './streets.ts';

const changedRows = (rows: readonly Row[] = []): ChangedRow[] =>
  rows.map((row) => ({
    street: String(row.street),
    folded: String(row.folded),
    spelling: String(row.spelling),
    note: row.note === null ? null : String(row.note),
    table: String(row.held),
    tableId: String(row.table_id),
    landType: String(row.land_type),
    hasRule: row.rule !== null,
  }));

interface TableRow {
  id: string;
  landType: string;
  title: string;
  decision: string | null;
}

/** What the edition before held: its artifacts, its tables, and the rows that changed since. Null where it lacks any. */
async function readBefore(store: Store, edition: number, before: number) {
  const columns = sql`json_extract(v.record, '$.street') AS street, v.street_folded AS folded, v.street_spelling AS spelling,
    json_extract(v.record, '$.note') AS note, json_extract(v.record, '$.table') AS held, v.table_id, v.land_type,
    json_type(v.record, '$.positions') AS rule`;
  const artifact = (name: string): SQL =>
    sql`SELECT body FROM artifacts WHERE domain = 'land-prices' AND edition = ${before} AND name = ${name} ORDER BY part`;
  const [streets = [], lexicon = [], rules = [], tables = [], opened, closed] = await store.read([
    artifact('streets'),
    artifact('ask'),
    artifact('positions'),
    sql`SELECT id, land_type, title, decision FROM land_price_tables WHERE edition = ${before}`,
    sql`SELECT ${columns} FROM land_prices v WHERE v.from_edition = ${edition} AND +v.to_edition > ${edition}`,
    sql`SELECT ${columns} FROM land_prices v WHERE v.to_edition = ${edition}`,
  ]);
  if (streets.length === 0 || lexicon.length === 0 || tables.length === 0) return null;
  const body = (rows: readonly Row[]): string => rows.map((row) => String(row.body)).join('');
  return {
    streets: body(streets),
    lexicon: body(lexicon),
    rules: rules.length > 0 ? body(rules) : null,
    tables: tables.map(
      (row): TableRow => ({
        id: String(row.id),
        landType: String(row.land_type),
        title: String(row.title),
        decision: row.decision === null ? null : String(row.decision),
      }),
    ),
    change: { opened: changedRows(opened), closed: changedRows(closed) },
  };
}

/** The tables of an edition by land type, counted in its list index. */
function countTables(index: ListIndex): Map<string, { from: string; to: string; records: number }> {
  const { table, landType, period } = index.texts;
  const found = new Map<string, { from: string; to: string; records: number }>();
  if (!table || !landType || !period) return found;
  const periods = period.values.map((value) => JSON.parse(value) as [string, string]);
  for (let at = 0; at < index.rows.length; at += 1) {
    const key = JSON.stringify([
      table.values[table.codes[at] as number],
      landType.values[landType.codes[at] as number],
    ]);
    const [from, to] = periods[period.codes[at] as number] as [string, string];
    const held = found.get(key);
    if (!held) found.set(key, { from, to, records: 1 });
    else {
      held.records += 1;
      if (from < held.from) held.from = from;
      if (to > held.to) held.to = to;
    }
  }
  return found;
}

/** Statements that store the tables: titles as the newest row of each has them, else as they were. */
function storeTables(
  edition: number,
  index: ListIndex,
  held: readonly TableRow[],
  { opened }: Change,
): SQL[] {
  const keyOf = (id: string, landType: string): string => JSON.stringify([id, landType]);
  const named = new Map(held.map((row) => [keyOf(row.id, row.landType), row]));
  for (const { table, tableId: id, landType } of opened) {
    const { title, decision } = JSON.parse(table) as Pick<TableRow, 'title' | 'decision'>;
    named.set(keyOf(id, landType), { id, landType, title, decision });
  }
  const rows = [...countTables(index)].map(([key, { from, to, records }]) => {
    const [id, landType] = JSON.parse(key) as [string, string];
    const { title = id, decision = null } = named.get(key) ?? {};
    return { edition, id, title, decision, validFrom: from, validTo: to, landType, records };
  });
  return [
    sql`DELETE FROM land_price_tables WHERE edition = ${edition}`,
    ...insertRows('land_price_tables', rows),
  ];
}

/** The same out of every row. */
const countEveryRow = (edition: number): SQL[] => [
  sql`DELETE FROM land_price_tables WHERE edition = ${edition}`,
  sql`INSERT INTO land_price_tables (edition, id, title, decision, valid_from, valid_to, land_type, records)
    SELECT ${edition}, v.table_id, json_extract(min(v.record), '$.table.title'),
      json_extract(min(v.record), '$.table.decision'), min(v.valid_from), max(v.valid_to), v.land_type, count(*)
    FROM land_prices v WHERE ${visible('v', sql`${edition}`)} GROUP BY v.table_id, v.land_type`,
];

/**
 * Statements that store what is derived of an edition: its list index, street names, what its tables call things, and the
 * tables themselves with their counts. `before` is the edition it follows.
 */
export async function deriveLandPrices(store: Store, edition: number, before?: number): Promise<SQL[]> {
  const { index, isFromChange, statements } = await deriveListIndex(
    landPriceIndexSource,
    store,
    edition,
    before,
  );
  const known = isFromChange && before !== undefined ? await readBefore(store, edition, before) : null;
  if (!known) {
    return [
      ...statements,
      ...(await deriveStreets(store, edition)),
      ...(await deriveLandLexicon(store, edition)),
      ...(await derivePositionRules(store, edition)),
      ...countEveryRow(edition),
    ];
  }
  const { streets, lexicon, rules, tables, change } = known;
  const isRuleKept = rules !== null && ![...change.opened, ...change.closed].some(({ hasRule }) => hasRule);
  return [
    ...statements,
    ...revisedStreets(edition, streets, change),
    ...(revisedLexicon(edition, lexicon, change, index) ?? (await deriveLandLexicon(store, edition))),
    ...(isRuleKept ? keepPositionRules(edition, rules) : await derivePositionRules(store, edition)),
    ...storeTables(edition, index, tables, change),
  ];
}
