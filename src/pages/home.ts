/** The front page: one box over everything, and what is newest in each domain. */
import { html, raw } from 'hono/html';
import { articles } from '../domains/articles/index.ts';
import { kindName, topicPath } from '../domains/articles/list-page.ts';
import type { ArticleRecord } from '../domains/articles/record.ts';
import { priceTables } from '../domains/land-prices/tables.ts';
import { statusBadge } from '../domains/legal-documents/badge.ts';
import { legalDocuments } from '../domains/legal-documents/index.ts';
import type { LegalDocumentRecord } from '../domains/legal-documents/record.ts';
import { daysBadge } from '../domains/recruitments/badge.ts';
import { recruitments } from '../domains/recruitments/index.ts';
import type { RecruitmentRecord } from '../domains/recruitments/record.ts';
import { type PageContent, sampleNotice } from '../frame/document.ts';
import { TOWERS } from '../frame/icon.ts';
import { inVietnamese, searchBox } from '../frame/parts.ts';
import { type Html, isSample, recordPath, type View } from '../frame/view.ts';
import type { Page, ReadContext } from '../store/reading.ts';
import { oneRoundTrip } from '../store/round-trip.ts';

/** Questions that show what the box understands. */
const EXAMPLES = ['Nguyễn Huệ', 'tách thửa', 'tuyển giáo viên', 'hoc phi', 'Yongsan'];

const newest = { filters: {}, limit: 4, cursor: null, facets: [] };

const block = (view: View, path: string, title: string, count: string, rows: Html[], more: string): Html =>
  html`<section><h2><a href="${view.to(path)}">${title}</a></h2><p class="soft small">${count}</p><ul class="rows">${rows}</ul><p class="more"><a href="${view.to(path)}">${more}</a></p></section>`;

function landBlock(view: View, tables: Awaited<ReturnType<typeof priceTables>>['data']): Html {
  const { t, to, date, number } = view;
  const total = tables.reduce((sum, { records }) => sum + records, 0);
  const period = (from: string | null, until: string | null): string =>
    [
      from === null ? '' : t(`từ ${date(from)}`, `from ${date(from)}`),
      until === null ? t('đến nay', 'onward') : t(`đến hết ${date(until)}`, `to ${date(until)}`),
    ]
      .filter(Boolean)
      .join(' ');
  const rows = tables
    .slice(0, 4)
    .map(
      ({ id, title, validFrom, validTo, inForce, records }) =>
        html`<li><a href="${to('/land-prices', inForce ? {} : { table: id })}"${inVietnamese(view)}>${title}</a> ${inForce ? html`<span class="badge good">${t('đang áp dụng', 'in force')}</span>` : ''}<small>${period(validFrom, validTo)} · ${number(records)} ${t('dòng giá', 'rows')}</small></li>`,
    );
  return block(
    view,
    '/land-prices',
    t('Bảng giá đất', 'Land prices'),
    t(
      `${number(total)} dòng giá trong ${tables.length} bảng`,
      `${number(total)} rows in ${tables.length} tables`,
    ),
    rows,
    t('Tra giá một con đường', 'Look up a street'),
  );
}

const legalRow = (view: View, record: LegalDocumentRecord & { id: string }): Html =>
  html`<li><a href="${view.to(recordPath('legal-documents', record.id))}"${inVietnamese(view)}>${record.number}</a> ${statusBadge(record.status, view)}<small${inVietnamese(view)}>${record.title}</small></li>`;

const jobRow = (view: View, record: RecruitmentRecord & { id: string }): Html =>
  html`<li><a href="${view.to(recordPath('recruitments', record.id))}"${inVietnamese(view)}>${record.title}</a> ${daysBadge(record, view)}<small${inVietnamese(view)}>${record.organisation}</small></li>`;

const articleRow = (view: View, record: ArticleRecord & { id: string }): Html => {
  const kind = kindName(record.kind, view);
  return html`<li><a href="${view.to(recordPath('articles', record.id))}" lang="${record.language}">${record.title}</a>${kind ? html` <span class="badge note">${kind}</span>` : ''}<small><time datetime="${record.publishedAt}">${view.date(record.publishedAt)}</time>${record.topics.slice(0, 1).map((topic) => html` · <a href="${view.to(topicPath(topic))}" lang="vi">${topic}</a>`)}</small></li>`;
};

const counted = (page: Page, { number, t }: View, vi: string, en: string): string =>
  `${page.totalIsExact ? '' : t('hơn ', 'over ')}${number(page.total)} ${t(vi, en)}`;

/** The gate: the question, the box, examples, and the place it is about. */
export function hero(view: View, q: string): Html {
  const { t, to } = view;
  return html`<div class="hero"><div class="wrap"><div class="words"><h1>${t('Hỏi một cửa, có ngay câu trả lời từ nguồn chính thức', 'One door to public information, answered from the source')}</h1>${searchBox(view, q, true)}<p id="said" class="out" role="status"></p><div id="live" class="live" hidden></div><p class="out" id="try">${t('Ví dụ', 'Examples')}</p><ul class="try" aria-labelledby="try">${EXAMPLES.map((example) => html`<li><a class="chip" href="${to('/', { q: example })}"${inVietnamese(view)}>${example}</a></li>`)}</ul></div>${raw(TOWERS)}</div></div>`;
}

/** The front page without a question. One round trip. */
export async function homeContent(view: View, context: ReadContext): Promise<PageContent> {
  const { t, url, publisher } = view;
  const [tables, documents, notices, news] = await oneRoundTrip(context.store, [
    (store) => priceTables(store, context.today),
    (store) => legalDocuments.list(newest, { ...context, store }),
    (store) => recruitments.list(newest, { ...context, store }),
    (store) => articles.list(newest, { ...context, store }),
  ] as const);
  const sample = isSample([tables.data, documents.records, notices.records, news.records]);
  const title = t(
    'Một Cửa: giá đất, văn bản, tuyển dụng, tin tức của địa phương',
    'Một Cửa: local land prices, legal documents, jobs and news',
  );
  const rows = <T>(page: Page, row: (view: View, record: T) => Html): Html[] =>
    page.records.map((record) => row(view, record as T));
  return {
    title,
    description: t(
      'Tra cứu giá đất, văn bản pháp luật, tuyển dụng và tin tức của địa phương ở một nơi, có dẫn nguồn.',
      'Land prices, legal documents, recruitment and local news in one place, each with its source.',
    ),
    live: true,
    jsonLd: {
      '@type': 'WebSite',
      name: publisher,
      url: url.origin,
      inLanguage: ['vi', 'en'],
      potentialAction: {
        '@type': 'SearchAction',
        target: `${url.origin}/?q={q}`,
        'query-input': 'required name=q',
      },
    },
    main: html`${hero(view, '')}<div class="wrap">${sample ? sampleNotice(view) : ''}<div class="four">${landBlock(view, tables.data)}${block(view, '/legal-documents', t('Văn bản pháp luật', 'Legal documents'), counted(documents, view, 'văn bản, mới nhất trước', 'documents, newest first'), rows(documents, legalRow), t('Tìm trong mọi văn bản', 'Search all documents'))}${block(view, '/recruitments', t('Tuyển dụng', 'Recruitment'), counted(notices, view, 'thông báo đang nhận hồ sơ', 'open notices'), rows(notices, jobRow), t('Mọi thông báo', 'All notices'))}${block(view, '/articles', t('Tin tức', 'News'), counted(news, view, 'tin, mới nhất trước', 'items, newest first'), rows(news, articleRow), t('Mọi tin', 'All news'))}</div></div>`,
  };
}
