/** Text with the words of a query marked in it. */
import { html } from 'hono/html';
import type { Html } from '../contract/pages.ts';
import { highlights, snippet } from '../store/search/highlight.ts';
import { readQuery, type SearchQuery } from '../store/search/query.ts';

/** Queries are read once for all the passages of a page. */
export const queryOf = (q: string): SearchQuery => readQuery(q);

/** The text, or the best part of it up to `most` characters, with what matches in `<mark>`. */
export function marked(text: string, query: SearchQuery, most?: number): Html {
  const shown = most === undefined ? text : snippet(text, query, most);
  const parts: (Html | string)[] = [];
  let from = 0;
  for (const [start, end] of highlights(shown, query)) {
    parts.push(shown.slice(from, start), html`<mark>${shown.slice(start, end)}</mark>`);
    from = end;
  }
  return html`${parts}${shown.slice(from)}`;
}
