/** Facets: for each value of a column, how many records the filter of that name would return. */
import { type SQL, sql } from 'drizzle-orm';
import { fold } from '../language/fold.ts';
import type { FacetCounts } from './reading.ts';
import type { Row } from './session.ts';

/** Values listed of one facet, the most frequent first. */
const LISTED = 50;

/** A facet by an expression on `v` whose filter asks for equality, or one that gathers its groups in the Worker. */
export interface Facet {
  value: SQL;
  /** Joined after the list's own tables, for columns that hold several values. */
  join?: SQL;
  /** Further expressions to group by, as `expression AS name`. */
  by?: readonly SQL[];
  /** Counts of the groups `value, …, count`, where a filter finds more than the equal. */
  gather(groups: readonly Row[]): { value: string; count: number }[];
}

export type Facets = Readonly<Record<string, SQL | Facet>>;

const isGathered = (facet: SQL | Facet): facet is Facet => 'gather' in facet;

/** The statement of one facet over `from`, a FROM clause, and `conditions`. */
function statementOf(facet: SQL | Facet, from: SQL, conditions: SQL): SQL {
  if (!isGathered(facet)) {
    return sql`SELECT value, count(*) AS count FROM (SELECT ${facet} AS value ${from} WHERE ${conditions})
      WHERE value <> '' GROUP BY value ORDER BY count DESC, value LIMIT ${LISTED}`;
  }
  const by = facet.by ?? [];
  const columns = sql.join(
    [sql`${facet.value} AS value`, ...by, sql`count(DISTINCT v.row) AS count`],
    sql`, `,
  );
  const places = sql.raw(Array.from({ length: by.length + 1 }, (_, index) => index + 1).join(', '));
  return sql`SELECT ${columns} ${from} ${facet.join ?? sql``} WHERE ${conditions} GROUP BY ${places}`;
}

/** Statements of the facets asked for; give their rows to `facetCounts`. */
export const facetStatements = (
  facets: Facets,
  asked: readonly string[],
  from: SQL,
  conditions: SQL,
): SQL[] => asked.flatMap((name) => (facets[name] ? [statementOf(facets[name], from, conditions)] : []));

/** Counts out of the rows of `facetStatements`; empty when none was asked for. */
export function facetCounts(
  facets: Facets,
  asked: readonly string[],
  results: readonly Row[][],
): FacetCounts {
  const known = asked.filter((name) => facets[name]);
  return Object.fromEntries(
    known.map((name, index) => {
      const facet = facets[name] as SQL | Facet;
      const rows = results[index] ?? [];
      if (!isGathered(facet))
        return [name, rows.map(({ value, count }) => ({ value: String(value), count: Number(count) }))];
      const counts = facet.gather(rows.filter(({ value }) => typeof value === 'string' && value !== ''));
      return [
        name,
        counts.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1)).slice(0, LISTED),
      ];
    }),
  );
}

/**
 * Gathers groups where a filter finds every value that `isFound` says: each value once (spellings that fold alike are
 * one), with the sum of all groups its filter finds.
 */
export function gatherBy(
  groups: readonly Row[],
  finder: (value: string) => (group: Row) => boolean,
): { value: string; count: number }[] {
  const values = new Map(groups.toReversed().map(({ value }) => [fold(String(value)), String(value)]));
  return [...values.values()].map((value) => {
    const isFound = finder(value);
    return {
      value,
      count: groups.reduce((sum, group) => (isFound(group) ? sum + Number(group.count) : sum), 0),
    };
  });
}

/** A facet whose filter finds its words anywhere in a text, folded. */
export const containing = (value: SQL): Facet => ({
  value,
  gather(groups) {
    const folded = new Map(groups.map(({ value }) => [value, fold(String(value))]));
    return gatherBy(groups, (asked) => {
      const words = fold(asked);
      return (group) => folded.get(group.value)?.includes(words) ?? false;
    });
  },
});
