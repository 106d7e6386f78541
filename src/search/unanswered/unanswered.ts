/** What a read was asked for and did not find: noted while it is produced, counted after it was answered. */
import type { ListRequest, Page, ReadContext } from '../../domains/domain.ts';

/** Where it was asked (`ask`, `search` or the domain whose list was searched), and in which words. */
export interface Unanswered {
  surface: string;
  text: string;
}

/** Notes the words of a list that nothing matched. */
export function noteEmptyList(
  surface: string,
  { filters, cursor }: Pick<ListRequest, 'filters' | 'cursor'>,
  page: Page,
  { unanswered }: ReadContext,
): void {
  if (page.total > 0 || cursor !== null) return;
  for (const text of [filters.q, filters.street])
    if (typeof text === 'string') unanswered.push({ surface, text });
}
