import type { ArticleDetail } from './record.ts';

/** Columns of an export, in order. */
export const articleColumns = [
  'id',
  'title',
  'summary',
  'keyPoints',
  'author',
  'kind',
  'topics',
  'publishedAt',
  'updatedAt',
  'language',
  'readingMinutes',
  'summaryMethod',
  'url',
  'sourceName',
] as const;

/** Columns of an export that an import passes over. */
export const articleComputed = ['keyPoints', 'readingMinutes', 'summaryMethod'] as const;

/** An article as the row that imports it again; the text is in the single record alone. */
export function articleRow(given: Record<string, unknown>): Record<string, unknown> {
  const { source, paragraphs, origin: _origin, ...rest } = given as Partial<ArticleDetail>;
  return {
    ...rest,
    ...(source ? { url: source.url, sourceName: source.name } : {}),
    ...(paragraphs ? { body: paragraphs.join('\n\n') } : {}),
  };
}
