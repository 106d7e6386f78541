/** The first and last day each dataset speaks of, found at the ends of an index rather than by a scan. */
import { type SQL, sql } from 'drizzle-orm';
import type { DomainName } from '../contract/domain.ts';
import { editionOf, visible } from '../store/versions.ts';

/** Columns that date the records of a domain: when they begin, and when they end. */
const DATED: Readonly<Record<DomainName, { table: string; first: string; last: string }>> = {
  articles: { table: 'articles', first: 'published_at', last: 'published_at' },
  'land-prices': { table: 'land_price_tables', first: 'valid_from', last: 'valid_to' },
  'legal-documents': { table: 'legal_documents', first: 'issued_on', last: 'issued_on' },
  recruitments: { table: 'recruitments', first: 'published_at', last: 'apply_until' },
  procedures: { table: 'procedures', first: 'valid_from', last: 'valid_from' },
  places: { table: 'places', first: 'valid_from', last: 'valid_from' },
};

/** Days that stand for "no beginning" and "no end". */
const FIRST = '0001-01-01';
const LAST = '9999-12-31';

const end = (domain: DomainName, column: string, order: 'ASC' | 'DESC'): SQL => {
  const { table } = DATED[domain];
  const name = sql.raw(`v.${column}`);
  const held =
    table === 'land_price_tables' ? sql`v.edition = ${editionOf(domain)}` : visible('v', editionOf(domain));
  return sql`(SELECT substr(${name}, 1, 10) FROM ${sql.raw(table)} v WHERE ${held} AND ${name} > ${FIRST}
    ORDER BY ${name} ${sql.raw(order)} LIMIT 1)`;
};

/** Statement: first and last day of a domain. */
export const periodOf = (domain: DomainName): SQL =>
  sql`SELECT ${end(domain, DATED[domain].first, 'ASC')} AS first, ${end(domain, DATED[domain].last, 'DESC')} AS last`;

/** The period of a row of that statement; an open end is absent. */
export function readPeriod(row: Record<string, unknown> | undefined): { first?: string; last?: string } {
  const { first, last } = row ?? {};
  return {
    ...(typeof first === 'string' ? { first } : {}),
    ...(typeof last === 'string' && last !== LAST ? { last } : {}),
  };
}
