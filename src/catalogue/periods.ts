/** The first and last day each dataset speaks of, found at the ends of an index rather than by a scan. */
import { getTableName, type SQL, sql } from 'drizzle-orm';
import type { Domain } from '../contract/domain.ts';
import { editionOf, visible } from '../store/versions.ts';

/** Days that stand for "no beginning" and "no end". */
const FIRST = '0001-01-01';
const LAST = '9999-12-31';

const end = (domain: Domain, column: string, order: 'ASC' | 'DESC'): SQL => {
  const own = getTableName(domain.table);
  const table = domain.dated?.table ?? own;
  const name = sql.raw(`v.${column}`);
  const edition = editionOf(domain.name);
  // A table beside the domain's own is of one edition, not of a span of them.
  const current = table === own ? visible('v', edition) : sql`v.edition = ${edition}`;
  return sql`(SELECT substr(${name}, 1, 10) FROM ${sql.raw(table)} v WHERE ${current} AND ${name} > ${FIRST}
    ORDER BY ${name} ${sql.raw(order)} LIMIT 1)`;
};

/** Statement: first and last day of a domain; nothing of one whose records are not dated. */
export const periodOf = (domain: Domain): SQL =>
  domain.dated
    ? sql`SELECT ${end(domain, domain.dated.first, 'ASC')} AS first, ${end(domain, domain.dated.last, 'DESC')} AS last`
    : sql`SELECT NULL AS first, NULL AS last`;

/** The period of a row of that statement; an open end is absent. */
export function readPeriod(row: Record<string, unknown> | undefined): { first?: string; last?: string } {
  const { first, last } = row ?? {};
  return {
    ...(typeof first === 'string' ? { first } : {}),
    ...(typeof last === 'string' && last !== LAST ? { last } : {}),
  };
}
