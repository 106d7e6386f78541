/** Words that found nothing: noted while a read is produced, counted after it was answered. */
import type { ListRequest, Page, ReadContext } from '../store/reading.ts';

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
