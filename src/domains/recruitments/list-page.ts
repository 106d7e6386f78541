import { html } from 'hono/html';
import type { ListDesign } from '../../contract/pages.ts';
import { badge } from '../../frame/default-pages.ts';
import { inVietnamese } from '../../frame/parts.ts';
import { recordPath } from '../../frame/view.ts';
import { daysBadge } from './badge.ts';
import type { RecruitmentRecord } from './record.ts';

export const recruitmentList: ListDesign = {
  words: ['organisation', 'q', 'ward'],
  form: ({ t }) => ({
    first: [
      { name: 'q', label: t('Vị trí, yêu cầu', 'Position, requirements'), type: 'search' },
      {
        name: 'status',
        label: t('Tình trạng', 'Status'),
        options: [
          ['', t('Đang nhận hồ sơ', 'Open')],
          ['upcoming', t('Sắp nhận', 'Upcoming')],
          ['closed', t('Đã hết hạn', 'Closed')],
          ['all', t('Tất cả', 'All')],
        ],
      },
    ],
    more: [
      { name: 'organisation', label: t('Cơ quan', 'Organisation') },
      { name: 'ward', label: t('Phường, xã', 'Ward') },
    ],
    button: t('Tìm việc', 'Search'),
  }),
  card(view, given) {
    const record = given as unknown as RecruitmentRecord;
    const { t, date } = view;
    const lang = inVietnamese(view);
    return html`<h3><a href="${view.to(
      recordPath('recruitments', record.id),
    )}"${lang}>${record.title}</a></h3><p${lang}>${record.organisation}</p><ul class="tags">
      <li>${badge(view, daysBadge(record))}</li>
      <li>${t('hạn', 'until')} <time datetime="${record.applyUntil}">${date(record.applyUntil)}</time></li>${
        record.quota === null
          ? ''
          : html`<li class="soft">${t(`${record.quota} chỉ tiêu`, `${record.quota} posts`)}</li>`
      }${record.method ? html`<li class="soft"${lang}>${record.method}</li>` : ''}</ul>`;
  },
  help: async (view, asked) =>
    asked.get('status') === 'all'
      ? ''
      : html`<p><a href="${view.to(
          `/recruitments?${new URLSearchParams(
            [...asked].filter(([name]) => name !== 'status' && name !== 'cursor'),
          )}`,
          { status: 'all' },
        )}">${view.t('Tìm cả trong thông báo sắp nhận và đã hết hạn', 'Search upcoming and closed notices too')}</a></p>`,
};
