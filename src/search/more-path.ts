/** Where all results of one domain are. */
import type { Domain } from '../contract/domain.ts';
import type { Filters } from '../store/reading.ts';

/** The filters by which a domain is searched for `q`. */
export const filtersOf = ({ searchWith }: Domain, q: string): Filters => searchWith?.(q) ?? { q };

/** Path of the list with all that a search finds in a domain. */
export function morePath(domain: Domain, q: string): string {
  const filters = filtersOf(domain, q);
  return `/${domain.name}?${new URLSearchParams(('q' in filters ? filters : { q }) as Record<string, string>)}`;
}
