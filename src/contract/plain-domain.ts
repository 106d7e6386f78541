/** A domain that is a list of plain fields: its table, import, list and telling are made of them. */
import { getTableName, type SQL, sql } from 'drizzle-orm';
import {
  type AnySQLiteColumn,
  index,
  type SQLiteTable,
  sqliteTable,
  text as textColumn,
} from 'drizzle-orm/sqlite-core';
import * as z from 'zod';
import { fold } from '../language/fold.ts';
import { snake } from '../store/bulk.ts';
import { everyWord } from '../store/every-word.ts';
import type { ListRequest, PublicRecord, ReadContext } from '../store/reading.ts';
import { scanPage } from '../store/scan.ts';
import { recordOf, single } from '../store/single.ts';
import { versionColumns, versionIndexes } from '../store/versions.ts';
import { type DomainDeclaration, defineDomain } from './define-domain.ts';
import type { Domain } from './domain.ts';
import { fieldImporter } from './field-importer.ts';
import { entries, type Fields, factsOf, recordsOf, type ValuesOf } from './field-shapes.ts';
import type { Field } from './fields.ts';
import { words } from './parameters.ts';
import type { Shown } from './shown.ts';

/** Fields that have a column: filtered, counted, or part of what tells records apart. */
const columned = (fields: Fields, keys: readonly string[]): [string, Field][] =>
  entries(fields).filter(
    ([name, field]) => keys.includes(name) || field.facet || Object.keys(field.filters).length > 0,
  );

const valueIn = (values: object, name: string): unknown => (values as Record<string, unknown>)[name];

/** Names of keys without their direction. */
const keyNames = (keys: readonly string[]): string[] => keys.map((key) => key.replace(/^-/, ''));

/** The table of a plain domain: the keys of `order` tell its records apart. `npm run migrations` writes its SQL. */
export function plainTable(name: string, fields: Fields, order: readonly string[]): SQLiteTable {
  const keys = keyNames(order);
  const own = Object.fromEntries(columned(fields, keys).map(([key, field]) => [key, field.column()]));
  return sqliteTable(name, { ...versionColumns(), ...own, words: textColumn().notNull() }, (table) => {
    const column = (key: string) =>
      (table as unknown as Record<string, AnySQLiteColumn>)[key] as AnySQLiteColumn;
    const [first, ...others] = keys.map(column) as [AnySQLiteColumn, ...AnySQLiteColumn[]];
    return [...versionIndexes(name, table), index(`${name}_keys`).on(first, ...others, table.id)];
  });
}

interface PlainDeclaration<Given extends Fields>
  extends Pick<
      DomainDeclaration<z.ZodObject, z.ZodObject, Record<string, z.ZodType>>,
      'name' | 'words' | 'exampleId'
    >,
    Partial<
      Pick<
        Domain,
        | 'policy'
        | 'restsOn'
        | 'suggest'
        | 'keptFirst'
        | 'theme'
        | 'dated'
        | 'pages'
        | 'paths'
        | 'onFront'
        | 'jsonLd'
      >
    > {
  fields: Given;
  /** Fields that tell records apart and order them; a `-` before the name orders it from the last. */
  keys: readonly string[];
  table: SQLiteTable;
  /** How a record is told, besides its facts. */
  show(record: ValuesOf<Given>): Pick<Shown, 'title' | 'summary' | 'at'> & Partial<Shown>;
  widget?: Partial<Domain['widget']>;
}

/**
 * A domain from its fields.
 *
 * @example
 * export const indicators = plainDomain({
 *   name: 'indicators', words: { … }, exampleId: '…',
 *   fields, keys: ['unit', 'indicator', '-period'], table,
 *   show: ({ indicator, unit, value, period }) => ({ title: `${indicator}, ${unit}`, summary: `${value}`, at: period }),
 * });
 */
export function plainDomain<const Given extends Fields>(declared: PlainDeclaration<Given>): Domain {
  const { fields, keys, table, name, show, words: named, ...given } = declared;
  const all = entries(fields);
  const names = keyNames(keys);
  const tableName = getTableName(table);
  const column = (key: string): SQL => sql.raw(`v.${snake(key)}`);
  const record = z.object({ id: z.string(), ...recordsOf(fields) }).meta({
    id: name.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase()).replace(/s$/, ''),
  });
  const parameters = all.flatMap(([key, field]) =>
    Object.entries(field.filters).map(([end, filter]) => [`${key}${end}`, key, field, filter] as const),
  );
  const filters: Record<string, z.ZodType> = {
    q: words('Words of the record, in any spelling.'),
    ...Object.fromEntries(parameters.map(([parameter, , , { schema }]) => [parameter, schema])),
  };
  const conditions = (asked: Record<string, unknown>): SQL[] => [
    ...parameters.flatMap(([parameter, key, , filter]) =>
      asked[parameter] === undefined ? [] : [filter.where(column(key), asked[parameter] as never)],
    ),
    ...everyWord(
      fold(String(asked.q ?? ''))
        .split(' ')
        .filter(Boolean),
      (word) => sql`instr(v.words, ${word}) > 0`,
    ),
  ];
  const plan = (asked: Record<string, unknown>) => ({
    domain: name,
    table: tableName,
    where: conditions(asked),
    order: [
      ...keys.map((key) => ({ sql: column(key.replace(/^-/, '')), descending: key.startsWith('-') })),
      { sql: sql`v.id` },
    ],
    select: [sql`v.id AS id`],
    facets: Object.fromEntries(
      all
        .filter(([, field]) => field.facet)
        .map(([key]) => [key, sql`coalesce(json_extract(v.record, ${`$.${key}`}), '')`]),
    ),
  });
  return defineDomain({
    ...given,
    name,
    words: {
      ...named,
      filters: Object.fromEntries(parameters.map(([parameter, , field]) => [parameter, field.label])),
    },
    record,
    filters,
    facets: all.filter(([, field]) => field.facet).map(([key]) => key),
    table,
    list: (request: ListRequest, context: ReadContext) =>
      scanPage(plan(request.filters), request, context, recordOf),
    detail: (id: string, context: ReadContext) => single(name, tableName, id, context),
    show: (held) => ({
      facts: factsOf(fields, held as unknown as PublicRecord),
      ...show(held as unknown as ValuesOf<Given>),
    }),
    importer: async () =>
      fieldImporter({
        fields: fields as Fields,
        prefix: name,
        keys: names,
        natural: (values) => fold(names.map((key) => String(valueIn(values, key) ?? '')).join('|')),
        columns: (values) => ({
          ...Object.fromEntries(
            columned(fields, names).map(([key, field]) => [key, field.stored(valueIn(values, key))]),
          ),
          words: fold(all.map(([key, field]) => field.words(valueIn(values, key))).join(' ')),
        }),
      }),
  });
}
