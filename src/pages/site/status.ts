/** Whether the data is fresh, its sources answer, and it is backed up, in plain words. */
import { html } from 'hono/html';
import { BACKUP_LATE_MS } from '../../backup/status.ts';
import { readStatus } from '../../catalogue/status.ts';
import type { AppContext } from '../../contract/context.ts';
import type { Html, View } from '../../contract/pages.ts';
import { oneOf } from '../../contract/parameters.ts';
import { readPageQuery } from '../../contract/query.ts';
import { inVietnamese } from '../../frame/parts.ts';
import { servePage } from '../../frame/serve-page.ts';
import { daysBetween, vietnamDay } from '../../language/dates.ts';
import { DOMAINS } from '../../registry.ts';

type Status = Awaited<ReturnType<typeof readStatus>>;
type DomainStatus = Status['data'][number];

function age({ t }: View, instant: string, today: string): string {
  const days = daysBetween(vietnamDay(Date.parse(instant)), today);
  if (days <= 0) return t('hôm nay', 'today');
  return days === 1 ? t('hôm qua', 'yesterday') : t(`${days} ngày trước`, `${days} days ago`);
}

function sourcesOf(view: View, { sources }: DomainStatus): Html {
  const { t, date } = view;
  if (sources.registered === 0) return html`${t('cán bộ nhập', 'entered by staff')}`;
  const { failing } = sources;
  const all = t(`${sources.registered} nguồn tự động`, `${sources.registered} automatic`);
  if (failing.length === 0) return html`${all}, ${t('đều đọc được', 'all answering')}`;
  return html`${all}; <strong>${t(`${failing.length} nguồn đang lỗi`, `${failing.length} failing`)}</strong>: ${failing.map(
    ({ name, since }, index) =>
      html`${index > 0 ? ', ' : ''}<span${inVietnamese(view)}>${name}</span> (${t('từ', 'since')} ${date(since)})`,
  )}`;
}

const row = (view: View, status: DomainStatus, label: string, today: string): Html =>
  html`<tr><th scope="row"><a href="${view.to(`/${status.domain}`)}">${label}</a></th><td>${
    status.updatedAt === null
      ? view.t('chưa có dữ liệu', 'no data yet')
      : html`<time datetime="${status.updatedAt}">${view.date(status.updatedAt)}</time> (${age(view, status.updatedAt, today)})`
  }</td><td class="n">${view.number(status.records)}</td><td>${sourcesOf(view, status)}</td></tr>`;

function backup(view: View, { lastBackup }: Status, now: number): Html {
  const { t, date, number } = view;
  if (!lastBackup)
    return html`<p>${t('Chưa có bản sao lưu hằng đêm nào.', 'No nightly back-up has been made yet.')}</p>`;
  const { madeAt, editions, records } = lastBackup;
  const late = now - Date.parse(madeAt) > BACKUP_LATE_MS;
  return html`<p>${t('Bản sao lưu gần nhất:', 'Last back-up:')} <time datetime="${madeAt}">${date(madeAt)}</time> (${age(
    view,
    madeAt,
    vietnamDay(now),
  )}), ${t(
    `${number(editions)} ấn bản, ${number(records)} bản ghi.`,
    `${number(editions)} editions, ${number(records)} records.`,
  )}${late ? html` <strong>${t('Bản sao lưu đêm qua chưa có.', 'Last night’s back-up is missing.')}</strong>` : ''}</p>`;
}

/** The page of the status. One round trip. */
export function statusPage(c: AppContext): Promise<Response> {
  readPageQuery(new URL(c.req.url).search, { lang: oneOf(['vi', 'en'], 'Language of the page.') });
  return servePage(c, {
    policy: 'status',
    domains: DOMAINS.map(({ name }) => name),
    async content(view, { store, now, today }) {
      const { t, language } = view;
      const status = await readStatus(store);
      const failing = status.data.flatMap(({ sources }) => sources.failing).length;
      const title = t('Tình trạng dữ liệu', 'State of the data');
      return {
        title,
        description: t(
          'Dữ liệu mới đến đâu, nguồn nào đang lỗi, sao lưu lần cuối khi nào.',
          'How fresh the data is, which sources fail, and when it was last backed up.',
        ),
        trail: [],
        main: html`<div class="prose"><h1>${title}</h1><p class="lead">${
          failing === 0
            ? t('Mọi nguồn tự động đều đọc được.', 'Every automatic source answers.')
            : t(
                `${failing} nguồn tự động đang lỗi. Dữ liệu đã công bố vẫn tra cứu được như thường.`,
                `${failing} automatic sources are failing. What is published can be read as usual.`,
              )
        }</p>
<div class="scroll" tabindex="0" role="region" aria-label="${t('Độ mới theo lĩnh vực', 'Freshness by domain')}"><table>
<caption>${t('Độ mới theo lĩnh vực', 'Freshness by domain')}</caption><thead><tr>
<th scope="col">${t('Lĩnh vực', 'Domain')}</th><th scope="col">${t('Cập nhật lần cuối', 'Last updated')}</th>
<th scope="col" class="n">${t('Bản ghi', 'Records')}</th><th scope="col">${t('Nguồn', 'Sources')}</th></tr></thead>
<tbody>${status.data.map((one, index) =>
          row(view, one, DOMAINS[index]?.words.label[language] ?? one.label, today),
        )}</tbody></table></div>
<section><h2>${t('Sao lưu', 'Back-up')}</h2>${backup(view, status, now)}</section>
<p>${t('Máy cũng đọc được:', 'For programs:')} <a href="/v1/status">/v1/status</a> · <a href="${view.to('/about-data')}">${t(
          'Về dữ liệu',
          'About the data',
        )}</a></p></div>`,
      };
    },
  });
}
