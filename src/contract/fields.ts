/**
 * Kinds of plain fields. One declaration of a field is its place in the record, the import cell, its headings, its
 * column, its filter and facet, and its name wherever it is shown. Fields that mean more than themselves keep code.
 */
import { type SQL, sql } from 'drizzle-orm';
import { real, text as textColumn } from 'drizzle-orm/sqlite-core';
import * as z from 'zod';
import { formatNumber } from '../language/amounts.ts';
import { formatDate, parseDate } from '../language/dates.ts';
import { fold } from '../language/fold.ts';
import type { PublicText } from '../problem.ts';
import { cellText } from './cells.ts';
import { addressCell, amountCell, bodyCell, dayCell, textCell } from './import-cells.ts';
import { day as dayParameter, oneOf, words } from './parameters.ts';
import type { FactValue } from './shown.ts';

type Stored = string | number | null;

export interface Filter {
  schema: z.ZodType;
  /** The condition on the field's column. */
  where(column: SQL, value: never): SQL;
}

/** A field of a record, whose value is `Value`; null where it may be left out and is. */
export interface Field<Value = unknown> {
  label: PublicText;
  /** Headings accepted besides the name of the field, the likeliest first. */
  headings: readonly string[];
  optional: boolean;
  /** What the public record holds. */
  record: z.ZodType<Value>;
  /** What an import row may hold; undefined is nothing. */
  cell: z.ZodType;
  /** Column it is filtered, counted and ordered by. */
  column(): ReturnType<typeof textColumn> | ReturnType<typeof real>;
  stored(value: Value): Stored;
  /** Parameters of the list by the end of their name: '' for the field itself, 'From' and 'To' for a span. */
  filters: Readonly<Record<string, Filter>>;
  facet: boolean;
  fact(value: Value): FactValue;
  /** Words a search finds the record by. */
  words(value: Value): string;
}

export interface Options {
  vi: string;
  en: string;
  headings?: readonly string[];
  description?: string;
  example?: string;
  /** May be left out; otherwise a row without it is an error at its cell. */
  optional?: boolean;
  filter?: boolean;
  facet?: boolean;
}

/** What a field of these options holds. */
export type Held<T, O extends Options> = O extends { optional: true } ? T | null : T;

/** What all kinds share; `T` is the type of a value that is there. */
export function kind<T, O extends Options>(
  options: O,
  own: {
    record: z.ZodType<T>;
    cell: z.ZodType;
    column?: Field['column'];
    stored(value: T): Stored;
    filters: Readonly<Record<string, Filter>>;
    fact(value: T): FactValue;
    words?(value: T): string;
  },
): Field<Held<T, O>> {
  const {
    vi,
    en,
    headings = [],
    description,
    example,
    optional = false,
    filter = false,
    facet = false,
  } = options;
  const meta = { description: description ?? en, ...(example === undefined ? {} : { example }) };
  const held = (optional ? own.record.nullable() : own.record) as z.ZodType<T | null>;
  const made: Field<T | null> = {
    label: { vi, en },
    headings: [vi, ...headings],
    optional,
    record: held.meta(meta),
    cell: optional ? own.cell.optional() : own.cell,
    column: own.column ?? (() => textColumn()),
    stored: (value) => (value === null ? null : own.stored(value)),
    filters: filter ? own.filters : {},
    facet,
    fact: (value) => (value === null ? null : own.fact(value)),
    words: (value) => (value === null ? '' : (own.words?.(value) ?? '')),
  };
  return made as unknown as Field<Held<T, O>>;
}

const contains: Filter['where'] = (column, value: string) => sql`instr(${column}, ${fold(value)}) > 0`;
const between = (schema: z.ZodType): Field['filters'] => ({
  From: { schema, where: (column, value: string) => sql`${column} >= ${value}` },
  To: { schema, where: (column, value: string) => sql`${column} <= ${value}` },
});

/** One line of text; filtered by words of it, in any spelling. */
export const text = <const O extends Options & { most?: number }>(options: O): Field<Held<string, O>> =>
  kind<string, O>(options, {
    record: z.string(),
    cell: textCell(options.most ?? 500),
    stored: (value) => fold(value),
    filters: { '': { schema: words(`${options.en}, whole or in part.`, options.example), where: contains } },
    fact: (value) => value,
    words: (value) => value,
  });

/** Text of several lines. */
export const longText = <const O extends Options>(options: O): Field<Held<string, O>> =>
  kind<string, O>(options, {
    record: z.string(),
    cell: bodyCell,
    stored: (value) => fold(value.slice(0, 2000)),
    filters: {},
    fact: (value) => value,
    words: (value) => value,
  });

/** One of a closed set, as written or in another letter case or without diacritics. */
export function choice<const T extends readonly [string, ...string[]], const O extends Options>(
  options: O & { of: T },
): Field<Held<T[number], O>> {
  const byFolded = new Map(options.of.map((value) => [fold(value), value]));
  const read = (value: unknown): unknown => {
    const given = cellText(value);
    return given === undefined || given === '' ? undefined : (byFolded.get(fold(String(given))) ?? given);
  };
  return kind<T[number], O>(options, {
    record: z.enum(options.of) as unknown as z.ZodType<T[number]>,
    cell: z.preprocess(read, z.enum(options.of, { error: `Phải là một trong: ${options.of.join(', ')}.` })),
    stored: (value) => value,
    filters: {
      '': {
        schema: oneOf(options.of, options.en),
        where: (column, value: string) => sql`${column} = ${value}`,
      },
    },
    fact: (value) => value,
    words: (value) => value,
  });
}

/** A number as Vietnamese sources write it, with its unit where it is shown. */
export const number = <const O extends Options & { unit?: string }>(options: O): Field<Held<number, O>> =>
  kind<number, O>(options, {
    record: z.number(),
    cell: amountCell.pipe(options.optional ? z.number().optional() : z.number({ error: 'Thiếu giá trị.' })),
    column: () => real(),
    stored: (value) => value,
    filters: {},
    fact: (value) => (options.unit ? `${formatNumber(value)} ${options.unit}` : value),
  });

/** A calendar day; filtered by a span. */
export const day = <const O extends Options>(options: O): Field<Held<string, O>> =>
  kind<string, O>(options, {
    record: z.iso.date(),
    cell: dayCell,
    stored: (value) => value,
    filters: between(dayParameter(`${options.en}, first or last day.`, options.example)),
    fact: formatDate,
  });

const MONTH = /^(?:tháng\s*)?(0?[1-9]|1[0-2])\s*[/.-]\s*(\d{4})$/iu;
const monthOf = (value: unknown): unknown => {
  const given = value instanceof Date ? value.toISOString() : cellText(value);
  if (given === undefined || given === '') return undefined;
  const written = String(given).trim();
  if (/^\d{4}-(?:0[1-9]|1[0-2])$/.test(written)) return written;
  const [, month, year] = MONTH.exec(written) ?? [];
  if (month && year) return `${year}-${month.padStart(2, '0')}`;
  return parseDate(written)?.slice(0, 7) ?? written;
};
const MONTH_FORM = /^\d{4}-(?:0[1-9]|1[0-2])$/;

/** A month as `2026-01`; filtered by a span. */
export const month = <const O extends Options>(options: O): Field<Held<string, O>> =>
  kind<string, O>(options, {
    record: z.string().regex(MONTH_FORM),
    cell: z.preprocess(
      monthOf,
      z
        .string({ error: 'Thiếu giá trị.' })
        .regex(MONTH_FORM, 'Tháng không đọc được; viết 2026-01 hoặc 01/2026.'),
    ),
    stored: (value) => value,
    filters: between(
      z
        .string()
        .regex(MONTH_FORM)
        .optional()
        .meta({ description: `${options.en}, first or last month.`, example: '2026-01' }),
    ),
    fact: (value) => `${value.slice(5)}/${value.slice(0, 4)}`,
  });

/** Several lines of text, one an entry: a list in JSON, or lines and semicolons of one cell. */
export const list = <const O extends Options & { most?: number }>(options: O): Field<Held<string[], O>> =>
  kind<string[], O>(options, {
    record: z.array(z.string()),
    cell: z.preprocess(
      (value) =>
        Array.isArray(value)
          ? value
          : (cellText(value) || undefined)
              ?.split(/\n|;/)
              .map((entry) => entry.trim())
              .filter(Boolean),
      z.array(textCell(options.most ?? 2000)).max(500),
    ),
    stored: (value) => fold(value.join(' ')),
    filters: { '': { schema: words(`${options.en}, whole or in part.`, options.example), where: contains } },
    fact: (value) => value.join('; '),
    words: (value) => value.join(' '),
  });

/** An address of the web. */
export const address = <const O extends Options>(options: O): Field<Held<string, O>> =>
  kind<string, O>(options, {
    record: z.string(),
    cell: addressCell(2000),
    stored: (value) => value,
    filters: {},
    fact: (value) => ({ text: new URL(value).hostname, url: value }),
  });
