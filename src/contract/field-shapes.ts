/** What a list of fields is as a record, an import row, headings and facts. */
import type * as z from 'zod';
import type { PublicRecord } from '../store/reading.ts';
import type { Field } from './fields.ts';
import type { HeadingSynonyms } from './headings.ts';
import type { Fact } from './shown.ts';

export type Fields = Readonly<
  Record<string, Field<never> | Field<string | null> | Field<number | null> | Field<string[] | null>>
>;

/** The values of a record by its fields; null where one that may be left out is. */
export type ValuesOf<Given extends Fields> = {
  [Name in keyof Given]: Given[Name] extends Field<infer Value> ? Value : never;
} & { id: string };

const anyField = (field: unknown): Field => field as Field;

/** The fields with their names, in their order. */
export const entries = (fields: Fields): [string, Field][] =>
  Object.entries(fields).map(([name, field]) => [name, anyField(field)]);

type Shape<Given extends Fields, What extends 'record' | 'cell'> = {
  [Name in keyof Given]: Given[Name][What];
};
const each = <T>(fields: Fields, told: (field: Field) => T): Record<string, T> =>
  Object.fromEntries(entries(fields).map(([name, field]) => [name, told(field)]));

/** Members of the public record. */
export const recordsOf = <Given extends Fields>(fields: Given): Shape<Given, 'record'> =>
  each(fields, ({ record }) => record) as Shape<Given, 'record'>;

/** Members of an import row. */
export const cellsOf = (fields: Fields): Record<string, z.ZodType> => each(fields, ({ cell }) => cell);

/** Headings of an import, by the name of the field. */
export const headingsOf = (fields: Fields): HeadingSynonyms => each(fields, ({ headings }) => headings);

/** Every field of a record with its label, in the order of the fields. */
export const factsOf = (fields: Fields, held: Readonly<Record<string, unknown>> | PublicRecord): Fact[] =>
  entries(fields).map(([name, field]) => [field.label, field.fact(held[name] ?? null)] as const);
