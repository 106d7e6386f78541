/** The closing line of every record in Markdown: who publishes it, as of when, and where it is held. */
import { formatDate, vietnamDay } from '../language/dates.ts';
import { markdownText } from '../language/markdown.ts';
import { filePath, originText } from './origin.ts';
import type { RecordPlace } from './record-place.ts';

/** `---`, publisher, day of the edition and addresses. */
export function sourceLine({ page, api, publisher, asOf, stood, origin }: RecordPlace): string {
  const day = asOf === null ? '' : `, dữ liệu công bố ngày ${formatDate(vietnamDay(Date.parse(asOf)))}`;
  const here = page.startsWith(api) ? '' : ` Trang: <${page}>.`;
  const file = stood?.sha256 === undefined ? '' : ` <${origin}${filePath(stood.sha256)}>`;
  const from = stood === undefined ? '' : ` Lấy từ tệp: ${markdownText(originText(stood))}${file}.`;
  return `---\n\n${markdownText(publisher)}${day}.${from}${here} JSON: <${api}>`;
}
