import type { Domain, FeedItem } from '../../contract/domain.ts';
import type { PublicRecord } from '../../store/reading.ts';
import { articleJsonLd } from './json-ld.ts';
import { articleById, articleFilters, listArticles } from './list.ts';
import { articleMarkdown } from './markdown.ts';
import { type ArticleRecord, articleDetail, articleRecord } from './record.ts';
import { articles as table } from './table.ts';

function feed(given: PublicRecord): FeedItem {
  const record = given as PublicRecord & ArticleRecord;
  return {
    title: record.title,
    summary: record.summary,
    publishedAt: record.publishedAt,
    updatedAt: record.updatedAt,
    topics: record.topics,
    source: record.source,
    ...(record.author === null ? {} : { author: record.author }),
  };
}

/** News of the locality, each with a summary made of its own sentences. */
export const articles: Domain = {
  name: 'articles',
  label: { vi: 'Tin tức', en: 'Articles' },
  description: {
    vi: 'Tin bài của địa phương kèm bản tóm tắt trích từ chính bài.',
    en: 'Local news with summaries made of their own sentences.',
  },
  exampleId: 'tin-song-lon',
  record: articleRecord,
  single: articleDetail,
  filters: articleFilters,
  facets: ['kind', 'topic'],
  policy: { list: 'list', detail: 'detail', search: 'search' },
  table,
  list: listArticles,
  detail: articleById,
  feed,
  markdown: articleMarkdown,
  jsonLd: articleJsonLd,
  widget: { height: 620 },
  importer: async () => (await import('./import.ts')).articlesImporter,
};
