import { html } from 'hono/html';
import type { Html, ListDesign, View } from '../../contract/pages.ts';
import { recordPath } from '../../frame/view.ts';
import { fold } from '../../language/fold.ts';
import type { ArticleRecord } from './record.ts';

/** The address of a topic: its name without diacritics, which the filter reads back. */
export const topicPath = (topic: string): string => `/topics/${fold(topic).replaceAll(' ', '-')}`;

/** Words for a kind of item; plain news needs none. */
export const kindName = (kind: ArticleRecord['kind'], { t }: View): string =>
  kind === 'video' ? 'Video' : kind === 'photos' ? t('Ảnh', 'Photos') : '';

/** An article as one entry of a list. */
export function articleCard(view: View, record: ArticleRecord): Html {
  const kind = kindName(record.kind, view);
  return html`<h3><a href="${view.to(
    recordPath('articles', record.id),
  )}" lang="${record.language}">${record.title}</a></h3><p lang="${record.language}">${record.summary}</p><ul class="tags small">${
    kind ? html`<li><span class="badge note">${kind}</span></li>` : ''
  }<li class="soft"><time datetime="${record.publishedAt}">${view.date(record.publishedAt)}</time></li>${record.topics.map(
    (topic) => html`<li><a href="${view.to(topicPath(topic))}" lang="vi">${topic}</a></li>`,
  )}</ul>`;
}

export const articleList: ListDesign = {
  words: ['q', 'topic'],
  form: ({ t }) => ({
    first: [
      { name: 'q', label: t('Từ khoá', 'Words'), type: 'search' },
      {
        name: 'kind',
        label: t('Loại tin', 'Kind'),
        options: [
          ['', t('Mọi loại', 'All')],
          ['news', t('Tin bài', 'News')],
          ['video', 'Video'],
          ['photos', t('Ảnh', 'Photos')],
        ],
      },
    ],
    more: [
      { name: 'topic', label: t('Chủ đề', 'Topic') },
      { name: 'from', label: t('Từ ngày', 'From'), type: 'date' },
      { name: 'to', label: t('Đến ngày', 'To'), type: 'date' },
    ],
    button: t('Tìm tin', 'Search'),
  }),
  card: (view, record) => articleCard(view, record as unknown as ArticleRecord),
};
