import type { RecordPlace } from '../../contract/domain.ts';
import { sourceLine } from '../../contract/source-line.ts';
import { formatDate, vietnamDay } from '../../language/dates.ts';
import { markdownDocument, markdownFacts, markdownLink, markdownText } from '../../language/markdown.ts';
import type { PublicRecord } from '../../store/reading.ts';
import type { ArticleDetail } from './record.ts';

const KINDS = { news: 'Tin bài', video: 'Video', photos: 'Ảnh' } as const;

/** An article with its summary and text. */
export function articleMarkdown(given: PublicRecord, place: RecordPlace): string {
  const record = given as PublicRecord & ArticleDetail;
  return markdownDocument([
    `# ${markdownText(record.title)}`,
    markdownFacts([
      ['Loại', KINDS[record.kind]],
      ['Đăng ngày', formatDate(vietnamDay(Date.parse(record.publishedAt)))],
      ['Tác giả', record.author && markdownText(record.author)],
      ['Chủ đề', record.topics.map(markdownText).join(', ')],
      ['Nguồn', markdownLink(record.source.name, record.source.url)],
    ]),
    `**Tóm tắt:** ${markdownText(record.summary)}`,
    record.keyPoints.map((point) => `- ${markdownText(point)}`).join('\n'),
    ...record.paragraphs.map(markdownText),
    record.media
      .map(
        ({ kind, url, caption }) => `- ${markdownLink(caption ?? (kind === 'image' ? 'Ảnh' : 'Video'), url)}`,
      )
      .join('\n'),
    sourceLine(place),
  ]);
}
