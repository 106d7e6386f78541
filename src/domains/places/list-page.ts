import { html } from 'hono/html';
import type { Html, ListDesign, View } from '../../contract/pages.ts';
import { inVietnamese } from '../../frame/parts.ts';
import { recordPath } from '../../frame/view.ts';
import { isValidOn } from './graph.ts';
import type { PlaceRecord } from './record.ts';

type Period = Pick<PlaceRecord, 'validFrom' | 'validTo'>;

/** The time a unit bore its name and code. */
export const period = ({ t, date }: View, { validFrom, validTo }: Period): string =>
  validTo === null
    ? t(`từ ${date(validFrom)} đến nay`, `since ${date(validFrom)}`)
    : t(`từ ${date(validFrom)} đến hết ${date(validTo)}`, `${date(validFrom)} to ${date(validTo)}`);

/** Whether a unit is in use on a day. */
export const inUseBadge = ({ t }: View, unit: Period, day: string): Html =>
  isValidOn(unit, day)
    ? html`<span class="badge good">${t('Đang dùng', 'In use')}</span>`
    : html`<span class="badge bad">${unit.validFrom > day ? t('Chưa dùng', 'Not yet in use') : t('Tên cũ', 'Former')}</span>`;

export const placeList: ListDesign = {
  words: ['q'],
  form: ({ t }) => ({
    first: [
      {
        name: 'q',
        label: t('Tên hoặc mã, cũ hay mới', 'Name or code, old or new'),
        type: 'search',
      },
    ],
    more: [
      {
        name: 'level',
        label: t('Cấp', 'Level'),
        options: [
          ['', t('Mọi cấp', 'All')],
          ['phường', t('phường', 'ward')],
          ['xã', t('xã', 'commune')],
          ['thị trấn', t('thị trấn', 'township')],
          ['huyện', t('huyện', 'district')],
          ['thị xã', t('thị xã', 'town')],
          ['thành phố', t('thành phố', 'city')],
          ['tỉnh', t('tỉnh', 'province')],
        ],
      },
      { name: 'on', label: t('Đang dùng vào ngày', 'In use on'), type: 'date' },
    ],
    button: t('Tra cứu', 'Look up'),
  }),
  card(view, given, asked, today) {
    const record = given as unknown as PlaceRecord;
    const on = asked.get('on') ?? undefined;
    return html`<h3><a href="${view.to(recordPath('places', record.id), {
      on,
    })}"${inVietnamese(view)}>${record.name}</a></h3><ul class="tags">
      <li>${inUseBadge(view, record, today)}</li><li class="soft small">${period(view, record)}</li>
      <li class="soft small">${view.t('mã', 'code')} ${record.code}</li></ul>${
        record.resolution ? html`<p class="soft small"${inVietnamese(view)}>${record.resolution}</p>` : ''
      }`;
  },
};
