/** The list index of legal documents: filters, facets and totals without reading them. */
import { sql } from 'drizzle-orm';
import { documentType } from '../../language/document-number.ts';
import type { ListIndex, NumberColumn, TextColumn } from '../../store/list-index/body.ts';
import type { ListIndexSource } from '../../store/list-index/derive.ts';
import { listIndexes } from '../../store/list-index/held.ts';
import type { IndexedPlan } from '../../store/list-index/scan.ts';
import { among, between, type Condition, holding, where } from '../../store/list-index/select.ts';
import { visible } from '../../store/versions.ts';
import type { LegalFilters } from './filters.ts';
import { LEGAL_STATUSES } from './record.ts';
import { endedBy } from './status.ts';

/** A day as a number that compares alike: 20240131. */
const numberOf = (day: string): number => Number(day.replaceAll('-', ''));
const dayNumber = (column: string) => sql`CAST(replace(${sql.raw(column)}, '-', '') AS INTEGER)`;

/** What the index is made of at the publish of `edition`. */
export const legalIndexSource = (edition: number): ListIndexSource => ({
  domain: 'legal-documents',
  table: 'legal_documents',
  order: ['issued_on', 'id'],
  isDescending: true,
  texts: {
    type: sql`coalesce(json_extract(v.record, '$.type.code'), '')`,
    typeName: sql`coalesce(json_extract(v.record, '$.type.name'), '')`,
    issuer: sql`json_extract(v.record, '$.issuer')`,
    field: sql`coalesce(json_extract(v.record, '$.field'), '')`,
    signer: sql`coalesce(json_extract(v.record, '$.signer'), '')`,
    given: sql`coalesce(v.status_given, '')`,
  },
  numbers: {
    issued: dayNumber('v.issued_on'),
    from: dayNumber('v.effective_from'),
    to: dayNumber('v.effective_to'),
    /** First day on which another document replaces or repeals it. */
    ended: sql`CAST(replace(${endedBy(sql`${edition}`)}, '-', '') AS INTEGER)`,
    /** Its articles, which stand together in their table and search index. */
    firstPart: sql`(SELECT p.row FROM legal_passages p WHERE p.document_row = v.row ORDER BY p.ordinal LIMIT 1)`,
    parts: sql`(SELECT max(p.ordinal) + 1 FROM legal_passages p WHERE p.document_row = v.row)`,
  },
  // The end of a document moves with those that aim at it, and with its namesakes of other issuers.
  touched: (number) => {
    const changed = sql`SELECT row FROM legal_documents WHERE from_edition = ${number}
      UNION ALL SELECT row FROM legal_documents WHERE to_edition = ${number}`;
    return sql`SELECT t.row FROM legal_documents t WHERE t.number_key IN (
        SELECT target_key FROM legal_relations WHERE kind IN ('replaces', 'repeals') AND document_row IN (${changed})
        UNION SELECT number_key FROM legal_documents WHERE row IN (${changed}))
      AND ${visible('t', sql`${number}`)}`;
  },
});

const indexes = listIndexes('legal-documents');

const NO_TEXTS: TextColumn = { values: [], codes: new Uint16Array() };
const text = (index: ListIndex, name: string): TextColumn => index.texts[name] ?? NO_TEXTS;

/** Columns worked out of others, kept with their index: of the last few days asked for. */
const worked = new WeakMap<ListIndex, Map<string, TextColumn>>();
const DAYS_KEPT = 4;

function workedOut(index: ListIndex, name: string, make: () => TextColumn): TextColumn {
  const held = worked.get(index) ?? new Map<string, TextColumn>();
  worked.set(index, held);
  const known = held.get(name);
  if (known) return known;
  const made = make();
  if (held.size >= DAYS_KEPT) held.delete(held.keys().next().value as string);
  held.set(name, made);
  return made;
}

/** The year of issue. */
const yearOf = (index: ListIndex): TextColumn =>
  workedOut(index, 'year', () => {
    const { step, values } = index.numbers.issued as NumberColumn;
    const codes = new Uint16Array(values.length);
    const years: number[] = [];
    for (let at = 0; at < values.length; at += 1) {
      const year = Math.floor(((values[at] as number) * step) / 10_000);
      let code = years.lastIndexOf(year);
      if (code < 0) code = years.push(year) - 1;
      codes[at] = code;
    }
    return { values: years.map((year) => String(year).padStart(4, '0')), codes };
  });

/** Validity on a day, by the rule of `statusOn`. */
const statusColumn = (index: ListIndex, on: string): TextColumn =>
  workedOut(index, on, () => {
    const day = numberOf(on);
    const code = (status: string): number =>
      LEGAL_STATUSES.indexOf(status as (typeof LEGAL_STATUSES)[number]);
    const [expired, notYet, inForce, unknown] = ['expired', 'not_yet_in_force', 'in_force', 'unknown'].map(
      code,
    );
    const { from, to, ended } = index.numbers as Record<'from' | 'to' | 'ended', NumberColumn>;
    const given = text(index, 'given');
    const givenCode = given.values.map((value) => (value === '' ? -1 : code(value)));
    const stands = given.values.map((value) => value === 'suspended' || value === 'partially_in_force');
    const codes = new Uint16Array(index.rows.length);
    const at = ({ values, step }: NumberColumn, place: number): number => (values[place] as number) * step;
    for (let place = 0; place < codes.length; place += 1) {
      const own = given.codes[place] as number;
      const [first, last, end] = [at(from, place), at(to, place), at(ended, place)];
      const isOver = last >= 0 ? last < day : (end >= 0 && end <= day) || givenCode[own] === expired;
      const status = stands[own]
        ? givenCode[own]
        : isOver
          ? expired
          : first > day
            ? notYet
            : first >= 0
              ? inForce
              : (givenCode[own] as number) >= 0
                ? givenCode[own]
                : unknown;
      codes[place] = status as number;
    }
    return { values: LEGAL_STATUSES, codes };
  });

function conditions(
  filters: LegalFilters,
  on: string,
  numbered: readonly number[] | undefined,
): IndexedPlan['conditions'] {
  const { type, issuer, field, signer, issuedFrom, issuedTo, status } = filters;
  return (index) => {
    const found: Condition[] = numbered === undefined ? [] : [among(numbered)];
    if (type !== undefined) {
      const known = documentType(type)?.code;
      const named = type.toLowerCase();
      found.push(
        known === undefined
          ? where(text(index, 'typeName'), (value) => value.toLowerCase().includes(named))
          : where(text(index, 'type'), (value) => value === known),
      );
    }
    if (issuer !== undefined) found.push(holding(text(index, 'issuer'), issuer));
    if (field !== undefined) found.push(holding(text(index, 'field'), field));
    if (signer !== undefined) found.push(holding(text(index, 'signer'), signer));
    if (issuedFrom !== undefined || issuedTo !== undefined) {
      const [least, most] = [issuedFrom, issuedTo].map((day) =>
        day === undefined ? undefined : numberOf(day),
      );
      found.push(between([index.numbers.issued], least, most));
    }
    if (status !== undefined) found.push(where(statusColumn(index, on), (value) => value === status));
    return found;
  };
}

/** The same list over the index. `numbered` are the rows of documents whose number was asked for. */
export const legalIndexed = (
  filters: LegalFilters,
  on: string,
  isCheap: boolean,
  numbered?: readonly number[],
): IndexedPlan => ({
  indexes,
  conditions: conditions(filters, on, numbered),
  facets: {
    type: (index) => text(index, 'type'),
    issuer: (index) => text(index, 'issuer'),
    field: (index) => text(index, 'field'),
    year: yearOf,
    status: (index) => statusColumn(index, on),
  },
  isCheap,
});
