import { defineDomain, type Told } from '../../contract/define-domain.ts';
import type { Shown } from '../../contract/shown.ts';
import { formatDate, vietnamDay } from '../../language/dates.ts';
import { articleColumns, articleComputed, articleRow } from './export-row.ts';
import { articleJsonLd } from './json-ld.ts';
import { articleById, articleFilters, listArticles } from './list.ts';
import { articleMarkdown } from './markdown.ts';
import { articleDetail, articleRecord } from './record.ts';
import { articles as table } from './table.ts';

const show = (record: Told<typeof articleRecord, typeof articleDetail>): Shown => ({
  title: record.title,
  summary: record.summary,
  at: record.publishedAt,
  updatedAt: record.updatedAt,
  topics: record.topics,
  source: record.source,
  ...(record.author === null ? {} : { author: record.author }),
  facts: [
    [{ vi: 'Đăng ngày', en: 'Published' }, formatDate(vietnamDay(Date.parse(record.publishedAt)))],
    [{ vi: 'Tác giả', en: 'Author' }, record.author],
    [{ vi: 'Chủ đề', en: 'Topics' }, record.topics.join(', ')],
    [
      { vi: 'Nguồn', en: 'Source' },
      { text: record.source.name, url: record.source.url },
    ],
  ],
});

/** News of the locality, each with a summary made of its own sentences. */
export const articles = defineDomain({
  name: 'articles',
  words: {
    label: { vi: 'Tin tức', en: 'News' },
    description: {
      vi: 'Tin bài của địa phương kèm bản tóm tắt trích từ chính bài.',
      en: 'Local news with summaries made of their own sentences.',
    },
    lead: {
      vi: 'Tin của địa phương, mỗi bài kèm tóm tắt trích từ chính bài.',
      en: 'Local news, each item with a summary made of its own sentences.',
    },
    counted: { vi: 'tin, mới nhất trước', en: 'items, newest first' },
    more: { vi: 'Mọi tin', en: 'All news' },
    asked: 'tin tức|tin mới|tin hôm nay|tin địa phương|tin|hôm nay|thời sự|bản tin|báo chí',
    signs: 'bài viết|video|ảnh|hình ảnh|lễ hội|sự kiện|khai mạc|khánh thành|diễn ra|hôm qua|vừa qua',
  },
  exampleId: 'tin-song-lon',
  record: articleRecord,
  single: articleDetail,
  filters: articleFilters,
  facets: ['kind', 'topic'],
  table,
  list: listArticles,
  detail: articleById,
  show,
  markdown: articleMarkdown,
  jsonLd: articleJsonLd,
  restsOn: ['places'],
  dated: { first: 'published_at', last: 'published_at' },
  readsPages: true,
  widget: { element: 'motcua-articles', fields: [{ name: 'topic', vi: 'Chủ đề', en: 'Topic' }] },
  pages: async () => (await import('./pages.ts')).articlePages,
  paths: ['/topics', '/topics/:topic'],
  row: articleRow,
  columns: () => articleColumns,
  computed: articleComputed,
  importer: async () => (await import('./import.ts')).articlesImporter,
});
