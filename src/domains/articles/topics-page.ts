/** Topics of the news, and the page of each. */
import { html } from 'hono/html';
import type * as z from 'zod';
import type { AppContext } from '../../contract/context.ts';
import { oneOf } from '../../contract/parameters.ts';
import { readPageQuery } from '../../contract/query.ts';
import { servePage } from '../../frame/serve-page.ts';
import { isSample } from '../../frame/view.ts';
import { fold } from '../../language/fold.ts';
import { notFound } from '../../problem.ts';
import { listArticles } from './list.ts';
import { articleCard, topicPath } from './list-page.ts';
import type { ArticleRecord } from './record.ts';

/** What stands above the topics the city cares most about, by folded name. */
const ABOUT: Readonly<Record<string, readonly [string, string]>> = {
  'cai cach hanh chinh': [
    'Thủ tục, dịch vụ công và việc tổ chức lại bộ máy ở địa phương.',
    'Procedures, public services and how local administration is being reorganised.',
  ],
  'quan he quy nhon yongsan': [
    'Quan hệ kết nghĩa giữa Quy Nhơn và quận Yongsan, Seoul.',
    'The sister-city relation of Quy Nhơn and Yongsan District, Seoul.',
  ],
};
const SHOWN = 20;
const shape: Record<string, z.ZodType> = { lang: oneOf(['vi', 'en'], 'Language of the page.') };

/** Every topic with how many items it has. */
export function topicsPage(c: AppContext): Promise<Response> {
  readPageQuery(new URL(c.req.url).search, shape);
  return servePage(c, {
    policy: 'list',
    domains: ['articles'],
    async content({ t, to, number }, context) {
      const { facets } = await listArticles(
        { filters: {}, limit: 1, cursor: null, facets: ['topic'] },
        context,
      );
      const topics = (facets?.topic ?? []).filter(({ value }) => value !== '');
      return {
        title: t('Chủ đề', 'Topics'),
        description: t('Tin tức theo chủ đề.', 'News by topic.'),
        trail: [{ name: t('Tin tức', 'News'), path: '/articles' }],
        main: html`<h1>${t('Chủ đề', 'Topics')}</h1><p class="lead">${t(
          'Tin tức của địa phương theo chủ đề.',
          'Local news by topic.',
        )}</p><ul class="rows prose">${topics.map(
          ({ value, count }) =>
            html`<li><a href="${to(topicPath(value))}" lang="vi">${value}</a> <span class="soft">${t(
              `${number(count)} tin`,
              `${number(count)} items`,
            )}</span></li>`,
        )}</ul>`,
      };
    },
  });
}

/** The items of one topic, newest first. */
export function topicPage(c: AppContext, topic: string): Promise<Response> {
  readPageQuery(new URL(c.req.url).search, shape);
  return servePage(c, {
    policy: 'list',
    domains: ['articles'],
    async content(view, context) {
      const { t, to, number } = view;
      const page = await listArticles(
        { filters: { topic }, limit: SHOWN, cursor: null, facets: [] },
        context,
      );
      const records = page.records as unknown as ArticleRecord[];
      const name = records[0]?.topics.find((held) => fold(held) === fold(topic));
      if (name === undefined) throw notFound();
      const about = ABOUT[fold(topic)];
      const title = name.charAt(0).toLocaleUpperCase('vi') + name.slice(1);
      const feed = `?topic=${encodeURIComponent(name)}`;
      return {
        title,
        description: about ? t(about[0], about[1]) : t(`Tin tức về ${name}.`, `News on ${name}.`),
        canonical: topicPath(name),
        trail: [
          { name: t('Tin tức', 'News'), path: '/articles' },
          { name: t('Chủ đề', 'Topics'), path: '/topics' },
        ],
        sample: isSample(records),
        alternates: [{ path: `/v1/articles.rss${feed}`, type: 'application/rss+xml', title }],
        main: html`<h1 lang="vi">${title}</h1><p class="lead">${about ? t(about[0], about[1]) : ''} ${t(
          `${number(page.total)} tin, mới nhất trước.`,
          `${number(page.total)} items, newest first.`,
        )}</p><h2 class="out">${t('Các tin', 'Items')}</h2><ul class="cards">${records.map(
          (record) => html`<li class="card">${articleCard(view, record)}</li>`,
        )}</ul>${
          page.total > SHOWN
            ? html`<p class="more"><a href="${to('/articles', { topic: name })}">${t('Xem tất cả', 'See all')}</a></p>`
            : ''
        }<p class="soft small noprint"><a href="/v1/articles.rss${feed}">RSS</a></p>`,
      };
    },
  });
}
