/** The closing line of every record in Markdown: who publishes it, as of when, and where it is held. */
import { formatDate, vietnamDay } from '../language/dates.ts';
import { markdownText } from '../language/markdown.ts';
import type { RecordPlace } from './domain.ts';

/** `---`, publisher, day of the edition and addresses. */
export function sourceLine({ page, api, publisher, asOf }: RecordPlace): string {
  const day = asOf === null ? '' : `, dữ liệu công bố ngày ${formatDate(vietnamDay(Date.parse(asOf)))}`;
  const here = page.startsWith(api) ? '' : ` Trang: <${page}>.`;
  return `---\n\n${markdownText(publisher)}${day}.${here} JSON: <${api}>`;
}
