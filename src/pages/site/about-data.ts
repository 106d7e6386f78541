/** Where each edition came from, how fresh it is, and how to report an error. */
import { html } from 'hono/html';
import type { AppContext } from '../../contract/context.ts';
import type { Html, View } from '../../contract/pages.ts';
import { oneOf } from '../../contract/parameters.ts';
import { readPageQuery } from '../../contract/query.ts';
import { inVietnamese } from '../../frame/parts.ts';
import { servePage } from '../../frame/serve-page.ts';
import { isSample } from '../../frame/view.ts';
import { DOMAINS } from '../../registry.ts';
import { editionHistory } from '../../store/editions.ts';
import { oneRoundTrip } from '../../store/round-trip.ts';

type Edition = Awaited<ReturnType<typeof editionHistory>>[number];

const SHOWN = 5;

function editions(view: View, domain: (typeof DOMAINS)[number], all: readonly Edition[]): Html {
  const { t, date, number, language } = view;
  const name = domain.words.label[language];
  const current = all.find(({ state }) => state === 'current');
  if (!current)
    return html`<section><h2>${name}</h2><p>${t('Chưa có dữ liệu.', 'No data yet.')}</p></section>`;
  const rows = all.filter(({ state }) => state === 'current' || state === 'earlier').slice(0, SHOWN);
  return html`<section id="${domain.name}"><h2>${name}</h2><p${inVietnamese(view)}>${
    domain.words.description[language]
  }</p><p><strong>${number(current.records)}</strong> ${t(
    'bản ghi, cập nhật lần cuối',
    'records, last updated',
  )} <time datetime="${current.publishedAt}">${date(current.publishedAt)}</time>.</p>
    <div class="scroll" tabindex="0" role="region" aria-label="${t(
      `Các ấn bản: ${name}`,
      `Editions: ${name}`,
    )}"><table><caption>${t(
      'Các ấn bản gần đây',
      'Recent editions',
    )}</caption><thead><tr><th scope="col">${t('Số', 'No.')}</th>
      <th scope="col">${t('Ngày công bố', 'Published')}</th><th scope="col">${t('Nguồn', 'Source')}</th>
      <th scope="col" class="n">${t('Thêm', 'Added')}</th>
      <th scope="col" class="n">${t('Đổi', 'Changed')}</th>
      <th scope="col" class="n">${t('Gỡ', 'Removed')}</th></tr></thead><tbody>${rows.map(
        ({ number: n, publishedAt, source, diff }) =>
          html`<tr><th scope="row">${n}</th><td>${date(publishedAt)}</td><td${inVietnamese(view)}>${
            source ?? t('không ghi', 'not stated')
          }</td><td class="n">${number(diff.added)}</td><td class="n">${number(diff.changed)}</td>
        <td class="n">${number(diff.removed)}</td></tr>`,
      )}</tbody></table></div></section>`;
}

/** The page about the data. One round trip for all domains. */
export function aboutDataPage(c: AppContext): Promise<Response> {
  readPageQuery(new URL(c.req.url).search, { lang: oneOf(['vi', 'en'], 'Language of the page.') });
  return servePage(c, {
    policy: 'list',
    domains: DOMAINS.map(({ name }) => name),
    async content(view, context) {
      const { t, to } = view;
      const all = await oneRoundTrip(
        context.store,
        DOMAINS.map(
          ({ name }) =>
            (store: typeof context.store) =>
              editionHistory(store, name),
        ),
      );
      const title = t('Về dữ liệu', 'About the data');
      return {
        title,
        description: t(
          'Mỗi tập dữ liệu từ đâu, mới đến đâu và báo lỗi thế nào.',
          'Where each data set comes from, how fresh it is, and how to report an error.',
        ),
        trail: [],
        sample: isSample(all),
        jsonLd: {
          '@type': 'DataCatalog',
          name: `${title} – ${view.publisher}`,
          url: view.url.origin + view.url.pathname,
          dataset: DOMAINS.map(({ name, words }) => ({
            '@type': 'Dataset',
            name: words.label.vi,
            description: words.description.vi,
            url: `${view.url.origin}/v1/${name}`,
            isAccessibleForFree: true,
          })),
        },
        main: html`<div class="prose"><h1>${title}</h1><p class="lead">${t(
          'Dữ liệu được công bố thành từng ấn bản. Người đọc luôn ' +
            'thấy trọn một ấn bản, không bao giờ lẫn cũ với mới.',
          'Data is published in editions. Readers always see one whole edition, never a mix of old and new.',
        )}</p>
${DOMAINS.map((domain, index) => editions(view, domain, all[index] ?? []))}
<section><h2>${t('Báo lỗi dữ liệu', 'Report an error')}</h2><ol><li>${t(
          'Mở trang của bản ghi và chép địa chỉ trang.',
          'Open the page of the record and copy its address.',
        )}</li><li>${t(
          'Đối chiếu với nguồn ghi trên trang: quyết định, văn bản hoặc bài gốc.',
          'Compare it with the source named there: the decision, the document or the article.',
        )}</li><li>${t(
          'Gửi địa chỉ và chỗ sai cho cơ quan công bố dữ liệu. Nguồn là bản có giá trị.',
          'Send the address and what is wrong to the publishing authority. The source is what counts.',
        )}</li></ol></section>
<section><h2>${t('Những điều trang này không làm', 'What this site does not do')}</h2><ul><li>${t(
          'Không nhận hồ sơ, không thu phí.',
          'It takes no applications and no fees.',
        )}</li><li>${t(
          'Không dùng cookie, không theo dõi, không lưu câu hỏi của bạn.',
          'It sets no cookies, tracks nobody, and keeps no questions.',
        )}</li><li>${t(
          'Không tự nhân hệ số vào giá đất, không đoán khi dữ liệu không có.',
          'It applies no coefficients to land prices and does not guess.',
        )}</li></ul><p>${t(
          'Máy cũng đọc được:',
          'For programs:',
        )} <a href="/v1/status">/v1/status</a>; ${t('trang', 'page')} <a href="${to('/status')}">${t(
          'tình trạng dữ liệu',
          'state of the data',
        )}</a> · <a href="${to('/docs')}">${t('tài liệu API', 'API documentation')}</a></p></section></div>`,
      };
    },
  });
}
