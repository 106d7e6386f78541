/**
 * Merging a row with what is held under its identifier: what the file does not have stays, what it says as the
 * gateway's own export does is no change, and a cell emptied on purpose is a doubt.
 */
import { getTableName, sql } from 'drizzle-orm';
import type { Domain } from '../contract/domain.ts';
import type { Importer } from '../contract/importer.ts';
import { vietnamDay } from '../language/dates.ts';
import type { Row, Store } from '../store/session.ts';
import { visible } from '../store/versions.ts';
import { type CheckedRow, type Checker, createChecker } from './check.ts';
import { isNothing, sameCell } from './exported.ts';
import type { CellWarning, ParsedRow } from './parse/row.ts';
import { purgedLeftOut } from './purged.ts';
import type { ImportOptions } from './report.ts';
import { compare } from './stage.ts';

type Values = Record<string, unknown>;

/** Rows of a file after the check; `keptId` names a record that the row says nothing new of. */
export type Merged = CheckedRow & { keptId?: string };

/** Characters of held rows read at a time. */
const MOST_CHARACTERS = 8_000_000;

interface Held {
  /** The row as it was imported, without columns that the file lacks. */
  given: Values;
  /** All columns it was imported with. */
  keys: readonly string[];
  /** Characters of the whole row. */
  size: number;
  /** The row that an export would write of it. */
  shown: Values;
}

const idOf = ({ values }: ParsedRow): string | null =>
  typeof values?.id === 'string' && values.id.trim() !== '' ? values.id.trim() : null;

const rowOf = (domain: Domain, record: Values): Values => domain.row(record);

export interface MergeSource {
  store: Store;
  domain: Domain;
  importer: Importer;
  /** The edition readers see. */
  edition: number;
  today: string;
}

/** What is held under identifiers, without the columns in `absent`: one round trip. */
async function heldOf(
  { store, domain, importer, edition, today }: MergeSource,
  ids: readonly string[],
  absent: readonly string[],
  asOf: string,
): Promise<Map<string, Held>> {
  const table = sql.raw(getTableName(domain.table));
  const day = /^\d{4}-\d\d-\d\d$/.test(asOf) ? asOf : today;
  const extra = importer.publicly?.select(sql`${edition}`, day).map((column) => sql`, ${column}`) ?? [];
  const without = absent.map((key) => sql.raw(`, '$.${key}'`));
  const [rows = []] = await store.read([
    sql`SELECT v.id AS id, v.record AS record, json_remove(v.given${sql.join(without, sql.raw(''))}) AS given,
        length(v.given) AS size, (SELECT json_group_array(k.key) FROM json_each(v.given) k) AS keys${sql.join(extra, sql.raw(''))}
      FROM json_each(${JSON.stringify(ids)}) j JOIN ${table} v ON v.id = j.value
      WHERE ${visible('v', sql`${edition}`)} AND v.given IS NOT NULL`,
  ]);
  const publicRecord = (row: Row): Values =>
    importer.publicly?.present(row, day) ?? { id: String(row.id), ...JSON.parse(String(row.record)) };
  return new Map(
    rows.map((row) => [
      String(row.id),
      {
        given: JSON.parse(String(row.given)),
        keys: JSON.parse(String(row.keys)),
        size: Number(row.size),
        shown: rowOf(domain, publicRecord(row)),
      },
    ]),
  );
}

/** The whole rows of these identifiers, as imported; a few round trips where they are long. */
async function wholeRows({ store, domain, edition }: MergeSource, wanted: ReadonlyMap<string, number>) {
  const table = sql.raw(getTableName(domain.table));
  const whole = new Map<string, Values>();
  const ids = [...wanted.keys()];
  for (let at = 0; at < ids.length; ) {
    let characters = 0;
    const part: string[] = [];
    while (at < ids.length && (part.length === 0 || characters < MOST_CHARACTERS)) {
      const id = ids[at] as string;
      characters += wanted.get(id) ?? 0;
      part.push(id);
      at += 1;
    }
    const [rows = []] = await store.read([
      sql`SELECT v.id AS id, v.given AS given FROM json_each(${JSON.stringify(part)}) j
        JOIN ${table} v ON v.id = j.value WHERE ${visible('v', sql`${edition}`)}`,
    ]);
    for (const row of rows) whole.set(String(row.id), JSON.parse(String(row.given)));
  }
  return whole;
}

interface Compared {
  /** Columns of the file. */
  present: ReadonlySet<string>;
  edits: Values;
  emptied: readonly string[];
}

/** What a row says other than what is held. */
function comparedWith(importer: Importer, { values, headings }: ParsedRow, held: Held): Compared {
  const columns = new Set([...Object.keys(values), ...Object.keys(headings ?? {})]);
  const present = new Set(
    [...columns].filter((key) => key !== 'id' && Object.hasOwn(importer.row.shape, key)),
  );
  const edits: Values = {};
  const emptied: string[] = [];
  for (const key of present) {
    const cell = values[key];
    if (isNothing(cell)) {
      if (!isNothing(held.given[key])) emptied.push(key);
    } else if (!sameCell(cell, held.shown[key]) && !sameCell(cell, held.given[key])) edits[key] = cell;
  }
  return { present, edits, emptied };
}

/** Says of each emptied cell what would be lost. */
const emptiedDoubts = (emptied: readonly string[], held: Held): CellWarning[] =>
  emptied.map((column) => ({
    column,
    value: held.shown[column] ?? held.given[column],
    message: 'Ô trống: giá trị đang công bố sẽ bị xoá.',
    code: 'cell-emptied',
    confirm: true,
  }));

/** Columns that only mean something together, where the file changes one of them. */
const groupsTouched = (importer: Importer, { edits, emptied }: Compared): (readonly string[])[] =>
  (importer.together ?? []).filter((group) => group.some((key) => key in edits || emptied.includes(key)));

/** The row to check: the held one with what the file changes. */
function mergedValues(importer: Importer, values: Values, whole: Values, compared: Compared): Values {
  const merged: Values = { ...whole, ...(importer.adopt?.(compared.edits, whole) ?? compared.edits) };
  for (const key of compared.emptied) delete merged[key];
  for (const group of groupsTouched(importer, compared)) {
    for (const key of group) {
      if (compared.present.has(key) && !isNothing(values[key])) merged[key] = values[key];
      else delete merged[key];
    }
  }
  return merged;
}

/** Identifiers of checked rows that are held word for word: one round trip. */
async function unchangedOf(
  { store, domain, edition }: MergeSource,
  checked: readonly (CheckedRow | null)[],
): Promise<ReadonlySet<string>> {
  const prepared = checked.flatMap((one) => (one?.prepared ? [one.prepared] : []));
  if (prepared.length === 0) return new Set();
  const compared = await compare(store, domain, edition, prepared);
  return new Set(compared.flatMap(({ record, outcome }) => (outcome === 'changed' ? [] : [record.id])));
}

/** Checks the rows of a chunk, each merged with the record it is a row of. */
export async function mergeRows(
  source: MergeSource,
  check: Checker,
  rows: readonly ParsedRow[],
): Promise<Merged[]> {
  const { domain, importer } = source;
  const keys = Object.keys(importer.row.shape);
  // A row without an identifier is checked as it stands, which derives one.
  const first: (CheckedRow | null)[] = [];
  for (const parsed of rows)
    first.push(parsed.row === null || idOf(parsed) === null ? await check(parsed) : null);
  const same = await unchangedOf(source, first);
  const ids = rows.map((parsed, place) => {
    const derived = first[place]?.prepared?.id ?? null;
    return idOf(parsed) ?? (derived !== null && same.has(derived) ? null : derived);
  });
  const columns = new Set(
    rows.flatMap(({ values, headings }) => [...Object.keys(values ?? {}), ...Object.keys(headings ?? {})]),
  );
  const absent = keys.filter((key) => key !== 'id' && !columns.has(key));
  const asOf = String(rows.find(({ values }) => values?.statusAsOf)?.values.statusAsOf ?? '');
  const known = ids.filter((id) => id !== null);
  const held = known.length === 0 ? new Map<string, Held>() : await heldOf(source, known, absent, asOf);

  const plans = rows.map((parsed, place) => {
    const of = held.get(ids[place] ?? '');
    if (!of || (parsed.errors?.length ?? 0) > 0) return null;
    const compared = comparedWith(importer, parsed, of);
    const isPartial = of.keys.some((key) => key !== 'id' && !compared.present.has(key));
    const isSame = Object.keys(compared.edits).length + compared.emptied.length === 0;
    return { of, compared, isPartial, isSame };
  });
  const wanted = new Map<string, number>();
  for (const [place, plan] of plans.entries()) {
    if (plan?.isPartial && !plan.isSame) wanted.set(ids[place] as string, plan.of.size);
  }
  const whole = wanted.size === 0 ? new Map<string, Values>() : await wholeRows(source, wanted);

  const merged: Merged[] = [];
  for (const [place, parsed] of rows.entries()) {
    const plan = plans[place];
    const id = ids[place];
    const isItself = plan && !plan.isPartial && plan.compared.emptied.length === 0 && first[place] !== null;
    if (!plan || isItself || id === null || id === undefined) {
      merged.push(first[place] ?? (await check(parsed)));
      continue;
    }
    const again = first[place] !== null;
    if (plan.isSame && plan.isPartial) {
      const repeated = check.claim(id, parsed.row, again);
      merged.push(
        repeated
          ? { row: parsed.row, errors: [repeated], warnings: [] }
          : { row: parsed.row, keptId: id, errors: [], warnings: first[place]?.warnings ?? [] },
      );
      continue;
    }
    const given = whole.get(id) ?? plan.of.given;
    const values = { ...mergedValues(importer, parsed.values, given, plan.compared), id };
    const doubts = emptiedDoubts(plan.compared.emptied, plan.of);
    const row: ParsedRow = { ...parsed, values, warnings: [...(parsed.warnings ?? []), ...doubts] };
    merged.push(await checkTogether(domain, importer, check, row, plan.of, plan.compared, again));
  }
  return merged;
}

/**
 * Checks a merged row. Of columns that belong together those which the file lacks are kept as an export writes them;
 * then those of the file are brought into the same form first.
 */
async function checkTogether(
  domain: Domain,
  importer: Importer,
  check: Checker,
  row: ParsedRow,
  held: Held,
  compared: Compared,
  again: boolean,
): Promise<CheckedRow> {
  const touched = groupsTouched(importer, compared);
  const kept = touched.flat().filter((key) => !compared.present.has(key) && !isNothing(held.shown[key]));
  if (kept.length === 0) return check(row, { again });
  const alone = await check(row, { again });
  if (!alone.prepared) return alone;
  const shown = rowOf(domain, { ...alone.prepared.record });
  const values = { ...row.values };
  for (const key of touched.flat())
    values[key] = compared.present.has(key) ? (shown[key] ?? null) : held.shown[key];
  for (const key of touched.flat()) if (isNothing(values[key])) delete values[key];
  const together = await check({ ...row, values, warnings: [] }, { again: true });
  return { ...together, warnings: alone.warnings };
}

/** Checks chunks of one import beside an edition: merged with what it holds, or each row for itself. */
export function checkerOf(
  store: Store,
  domain: Domain,
  importer: Importer,
  { strategy, now, confirm, whole }: ImportOptions,
) {
  const check = createChecker(importer, now, domain.computed);
  const leaveOut = purgedLeftOut(store, domain.name, confirm);
  return (edition: number) =>
    async (given: readonly ParsedRow[]): Promise<Merged[]> =>
      leaveOut(await checked(edition, given));
  async function checked(edition: number, given: readonly ParsedRow[]): Promise<Merged[]> {
    const { reshape } = importer;
    const rows = reshape
      ? given.map((row) => (row.values ? { ...row, values: reshape(row.values) } : row))
      : given;
    if (strategy === 'merge' && edition > 0 && !whole)
      return mergeRows({ store, domain, importer, edition, today: vietnamDay(now) }, check, rows);
    const alone: Merged[] = [];
    for (const parsed of rows) alone.push(await check(parsed));
    return alone;
  }
}
