/** Writes versions of the next edition, unseen: what is unchanged is left alone. */
import { getTableName, type SQL, sql } from 'drizzle-orm';
import type { Domain } from '../contract/domain.ts';
import { heldVersion, type Importer, type PreparedRecord } from '../contract/importer.ts';
import { insertRows } from '../store/bulk.ts';
import { contentHash } from '../store/hash.ts';
import type { SearchText } from '../store/reading.ts';
import { listedUpTo } from '../store/search/postings.ts';
import { insertSearchTexts } from '../store/search/write.ts';
import type { Store } from '../store/session.ts';
import { OPEN, visible } from '../store/versions.ts';
import { holdLease, type Lease } from './lock.ts';

export type Outcome = 'added' | 'changed' | 'unchanged';

/** Columns that order a table's rows without being part of what they say. */
const ORDERING = new Set(['sortKey']);

/** Hash of all a record says but when it was corrected and where it stood, so that a re-sent row is known to be the same. */
export function hashOf(prepared: PreparedRecord): string {
  const parts = [prepared.record, prepared.detail, prepared.columns, prepared.children];
  const known = HASHES.get(prepared);
  if (known && parts.every((part, place) => part === known.parts[place])) return known.hash;
  const hash = hashAnew(prepared);
  HASHES.set(prepared, { parts, hash });
  return hash;
}

/** A record is compared when its row is merged, and again when it is written or shown. */
const HASHES = new WeakMap<PreparedRecord, { parts: readonly unknown[]; hash: string }>();

function hashAnew(prepared: PreparedRecord): string {
  const columns = Object.entries(prepared.columns).filter(([name]) => !ORDERING.has(name));
  const { updatedAt: _, origin: _origin, ...said } = prepared.record;
  return contentHash(JSON.stringify([said, prepared.detail ?? null, columns, prepared.children ?? null]));
}

/** How each record compares with the current edition: one round trip for a chunk. */
export async function compare(
  store: Store,
  domain: Domain,
  current: number,
  prepared: readonly PreparedRecord[],
): Promise<{ record: PreparedRecord; hash: string; outcome: Outcome }[]> {
  const table = sql.raw(getTableName(domain.table));
  const ids = JSON.stringify(prepared.map(({ id }) => id));
  const [rows] = await store.read([
    sql`SELECT v.id AS id, v.hash AS hash FROM json_each(${ids}) j JOIN ${table} v ON v.id = j.value
      WHERE ${visible('v', sql`${current}`)}`,
  ]);
  const held = new Map((rows ?? []).map((row) => [String(row.id), String(row.hash)]));
  return prepared.map((record) => {
    const hash = hashOf(record);
    const before = held.get(record.id);
    return {
      record,
      hash,
      outcome: before === undefined ? 'added' : before === hash ? 'unchanged' : 'changed',
    };
  });
}

/** Tells changed records of what they were, where their domain has a use for it: one round trip. */
export async function reviseChanged(
  store: Store,
  domain: Domain,
  importer: Importer,
  current: number,
  compared: readonly { record: PreparedRecord; hash: string; outcome: Outcome }[],
  now: number,
): Promise<{ record: PreparedRecord; hash: string; outcome: Outcome }[]> {
  const changed = compared.filter(({ outcome }) => outcome === 'changed').map(({ record }) => record.id);
  const revise = importer.revise;
  if (!revise || changed.length === 0) return [...compared];
  const [rows] = await store.read([
    sql`SELECT v.id AS id, v.record AS record, v.detail AS detail FROM json_each(${JSON.stringify(changed)}) j
      JOIN ${sql.raw(getTableName(domain.table))} v ON v.id = j.value WHERE ${visible('v', sql`${current}`)}`,
  ]);
  const held = new Map((rows ?? []).map((row) => [String(row.id), row]));
  return compared.map((given) => {
    const row = given.outcome === 'changed' ? held.get(given.record.id) : undefined;
    if (!row) return given;
    return { ...given, record: revise(given.record, heldVersion(row), now) };
  });
}

/** Numbers for new rows of the domain's table and of its numbered children. */
export interface RowNumbers {
  next: number;
  children: Map<string, number>;
}

/** The first free row numbers: one round trip. */
export async function freeRows(store: Store, domain: Domain, importer: Importer): Promise<RowNumbers> {
  const numbered = importer.children.filter((child) => child.searchIndex);
  const next = (table: string, index: string | undefined) =>
    sql`SELECT max(coalesce(max(row), 0), ${index ? listedUpTo(index) : sql`0`}) + 1 AS next FROM ${sql.raw(table)}`;
  const [own, ...others] = await store.read([
    next(getTableName(domain.table), importer.searchIndex),
    ...numbered.map((child) => next(child.name, child.searchIndex)),
  ]);
  return {
    next: Number(own?.[0]?.next ?? 1),
    children: new Map(numbered.map((child, index) => [child.name, Number(others[index]?.[0]?.next ?? 1)])),
  };
}

/** Statements that write a chunk of the next edition and remember every identifier it met. */
export function stageStatements(
  domain: Domain,
  importer: Importer,
  lease: Lease,
  numbers: RowNumbers,
  compared: readonly { record: PreparedRecord; hash: string; outcome: Outcome }[],
): SQL[] {
  const versions: Record<string, string | number | null>[] = [];
  const children = new Map<string, Record<string, string | number | null>[]>();
  const texts = new Map<string, { row: number; search: SearchText }[]>();
  const addText = (index: string, row: number, search: SearchText) =>
    texts.get(index)?.push({ row, search }) ?? texts.set(index, [{ row, search }]);
  for (const { record, hash, outcome } of compared) {
    if (outcome === 'unchanged') continue;
    const row = numbers.next;
    numbers.next += 1;
    versions.push({
      row,
      id: record.id,
      fromEdition: lease.edition,
      toEdition: OPEN,
      hash,
      record: JSON.stringify(record.record),
      detail: record.detail === undefined ? null : JSON.stringify(record.detail),
      given: record.given ?? null,
      ...record.columns,
    });
    if (importer.searchIndex && record.search) addText(importer.searchIndex, row, record.search);
    for (const child of importer.children) {
      const held = children.get(child.name) ?? [];
      children.set(child.name, held);
      for (const { columns, search } of record.children?.[child.name] ?? []) {
        const number = numbers.children.get(child.name);
        if (number !== undefined) numbers.children.set(child.name, number + 1);
        held.push({ ...(number === undefined ? {} : { row: number }), [child.owner]: row, ...columns });
        if (child.searchIndex && search && number !== undefined) addText(child.searchIndex, number, search);
      }
    }
  }
  return [
    ...holdLease(domain.name, lease),
    ...insertRows(
      'imported_ids',
      compared.map(({ record, outcome }) => ({
        domain: domain.name,
        edition: lease.edition,
        id: record.id,
        outcome,
      })),
    ),
    ...insertRows(getTableName(domain.table), versions),
    ...[...children].flatMap(([name, rows]) => insertRows(name, rows)),
    ...[...texts].flatMap(([index, rows]) => insertSearchTexts(index, rows)),
  ];
}
