/** The pages of the news. */
import { html } from 'hono/html';
import type { DomainPages } from '../../contract/pages.ts';
import { recordPath } from '../../frame/view.ts';
import { articleList, kindName, topicPath } from './list-page.ts';
import type { ArticleRecord } from './record.ts';
import { articleDesign } from './record-page.ts';
import { topicPage, topicsPage } from './topics-page.ts';

export const articlePages: Partial<DomainPages> = {
  list: articleList,
  record: articleDesign,
  chips: (records) => [
    ...new Set((records as unknown as ArticleRecord[]).flatMap(({ topics }) => topics.slice(0, 1))),
  ],
  frontRow(view, given) {
    const record = given as unknown as ArticleRecord & { id: string };
    const kind = kindName(record.kind, view);
    const topics = record.topics
      .slice(0, 1)
      .map((topic) => html` · <a href="${view.to(topicPath(topic))}" lang="vi">${topic}</a>`);
    return html`<li><a href="${view.to(
      recordPath('articles', record.id),
    )}" lang="${record.language}">${record.title}</a>${
      kind ? html` <span class="badge note">${kind}</span>` : ''
    }<small><time datetime="${record.publishedAt}">${view.date(record.publishedAt)}</time>${topics}</small></li>`;
  },
  more: {
    '/topics': topicsPage,
    '/topics/:topic': (c) => topicPage(c, c.req.param('topic') ?? ''),
  },
};
