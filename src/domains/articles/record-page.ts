import { html } from 'hono/html';
import type { Html, RecordDesign, View } from '../../contract/pages.ts';
import { inVietnamese, outward } from '../../frame/parts.ts';
import type { PublicRecord } from '../../store/reading.ts';
import { kindName, topicPath } from './list-page.ts';
import type { ArticleDetail } from './record.ts';

const METHODS: Readonly<Record<ArticleDetail['summaryMethod'], readonly [string, string]>> = {
  given: ['Tóm tắt do cơ quan đăng tin viết.', 'Summary written by the publisher.'],
  sapo: ['Tóm tắt lấy từ đoạn mở đầu của bài.', 'Summary taken from the opening of the article.'],
  extractive: [
    'Tóm tắt gồm những câu trích nguyên văn từ bài.',
    'Summary made of sentences of the article, word for word.',
  ],
  model: [
    'Tóm tắt do máy viết từ bài; hãy đối chiếu với nguyên văn.',
    'Summary written by a machine from the article; check it against the text.',
  ],
};

/**
 * Pictures of the hosts that the authority allows are shown; others, and films, stay links: nothing is fetched from elsewhere
 * behind a reader's back.
 */
function media(view: View, { media: items }: ArticleDetail): Html | '' {
  if (items.length === 0) return '';
  const { t } = view;
  const images = items.filter(({ kind }) => kind === 'image').length;
  const name =
    images === items.length
      ? t(`${images} ảnh`, `${images} photos`)
      : images === 0
        ? 'Video'
        : t('Ảnh và video', 'Photos and video');
  return html`<section><h2>${name}</h2><ol class="cards">${items.map(
    ({ kind, url, caption }, index) =>
      html`<li class="card">${
        kind === 'image' && view.site.shows(url)
          ? html`<a href="${url}" rel="noopener"><img class="photo" src="${url}" width="640" height="400" loading="lazy" alt="${
              caption ?? t(`Ảnh ${index + 1}`, `Photo ${index + 1}`)
            }"></a>`
          : ''
      }<p>${outward(
        url,
        `${
          kind === 'video'
            ? t('Xem video', 'Watch the video')
            : t(`Xem ảnh ${index + 1}`, `See photo ${index + 1}`)
        }`,
      )} <span class="soft small">${t(
        'tại trang nguồn',
        'at the source',
      )}</span></p>${caption ? html`<p lang="vi">${caption}</p>` : ''}</li>`,
  )}</ol></section>`;
}

export const articleDesign: RecordDesign = {
  async content(view, given) {
    const record = given as PublicRecord & ArticleDetail;
    const { t, date, to } = view;
    const method = METHODS[record.summaryMethod];
    const kind = kindName(record.kind, view);
    const hasMore = record.paragraphs.join(' ').trim() !== record.summary.trim();
    return {
      kind: 'article',
      title: record.title,
      description: record.summary,
      main: html`<article class="prose"><h1 lang="${record.language}">${record.title}</h1><ul class="tags small">${
        kind ? html`<li><span class="badge note">${kind}</span></li>` : ''
      }<li><time datetime="${record.publishedAt}">${date(record.publishedAt)}</time></li>${
        record.author ? html`<li lang="vi">${record.author}</li>` : ''
      }<li class="soft">${t(`${record.readingMinutes} phút đọc`, `${record.readingMinutes} min read`)}</li>${record.topics.map(
        (topic) => html`<li><a href="${to(topicPath(topic))}" lang="vi">${topic}</a></li>`,
      )}</ul>
<section class="sum" aria-labelledby="summary"><h2 id="summary" class="out">${t('Tóm tắt', 'Summary')}</h2>
  <p lang="${record.language}">${record.summary}</p><p class="soft small">${t(method[0], method[1])}</p></section>${
    record.keyPoints.length > 0
      ? html`<section><h2>${t('Ý chính', 'Key points')}</h2><ul lang="${record.language}">${record.keyPoints.map(
          (point) => html`<li>${point}</li>`,
        )}</ul></section>`
      : ''
  }${media(view, record)}${
    hasMore
      ? html`<section><h2>${t('Toàn văn', 'Full text')}</h2><div lang="${record.language}">${record.paragraphs.map(
          (text) => html`<p>${text}</p>`,
        )}</div></section>`
      : ''
  }<p>${t('Nguồn', 'Source')}: <span${inVietnamese(view)}>${outward(record.source.url, record.source.name)}</span></p></article>`,
    };
  },
};
