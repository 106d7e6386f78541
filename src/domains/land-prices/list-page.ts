import { html } from 'hono/html';
import type { Html, ListDesign, View } from '../../contract/pages.ts';
import { inVietnamese } from '../../frame/parts.ts';
import { recordPath } from '../../frame/view.ts';
import { landTypeLabel } from './land-type-label.ts';
import { LAND_TYPE_CODES, type LandTypeCode, landTypeName } from './land-types.ts';
import type { LandPriceRecord } from './record.ts';
import { streetPath } from './street-path.ts';
import { priceTables } from './tables.ts';

/** Types people ask for; the others can still be typed into the address. */
const USUAL: readonly LandTypeCode[] = ['ODT', 'ONT', 'TMD', 'SKC', 'LUC', 'HNK', 'CLN', 'NTS', 'RSX', 'LMU'];

/** Where a row lies: the ward as printed, and what it is now where that differs. */
export function wardWords(record: LandPriceRecord, { t }: View): string {
  const { asWritten, ward, current } = record.place;
  const printed = ward?.name ?? asWritten ?? '';
  const now = current.map(({ name }) => name).filter((name) => name !== printed);
  return now.length === 0 ? printed : `${printed} (${t('nay là', 'now')} ${now.join(t(' hoặc ', ' or '))})`;
}

/** Prices by position, with totals where an area was asked. */
export const priceLine = ({ prices }: LandPriceRecord, view: View): Html =>
  html`<dl class="prices">${prices.map(
    ({ position, vndPerSquareMetre, total }) =>
      html`<div><dt>${view.t('Vị trí', 'Position')} ${position}</dt><dd>${view.money(vndPerSquareMetre)}/m²${
        total === undefined ? '' : html`<br><span class="soft small">= ${view.money(total)}</span>`
      }</dd></div>`,
  )}</dl>`;

/** The rows of one street in one table under its name, which leads to the page of the street. */
function streetCard(
  view: View,
  rows: readonly (LandPriceRecord & { id: string })[],
  area: string | undefined,
): Html {
  const [first] = rows as [LandPriceRecord & { id: string }];
  const { t, to } = view;
  const lang = inVietnamese(view);
  const near =
    first.matchedBy === 'fuzzy'
      ? html` <span class="badge note">${t('tên gần giống', 'nearest name')}</span>`
      : '';
  const link = to(streetPath(first.street), { table: first.table.id, landType: first.landType.code, area });
  return html`<h3><a href="${link}"${lang}>${first.street}</a>${near}</h3>
<p class="soft small"${lang}>${first.table.title}</p><ul class="rows">${rows.map(
    (row) =>
      html`<li><a href="${to(recordPath('land-prices', row.id), { area })}"${lang}>${
        row.segment.text ?? t('Trọn đường', 'The whole street')
      }</a><small>${landTypeLabel(view, row.landType)}. ${wardWords(row, view)}</small>${priceLine(row, view)}</li>`,
  )}</ul>
<p class="more"><a href="${link}">${t(`Cả đường ${first.street} trên một trang`, `All of ${first.street} on one page`)}</a></p>`;
}

export const landPriceList: ListDesign = {
  words: ['street', 'q', 'ward'],
  form(view, asked) {
    const { t } = view;
    const type = (asked.get('landType') ?? '').toUpperCase();
    const types = [...USUAL, ...LAND_TYPE_CODES.filter((code) => code === type && !USUAL.includes(code))];
    return {
      first: [
        asked.has('street')
          ? { name: 'street', label: t('Tên đường', 'Street'), type: 'search' }
          : { name: 'q', label: t('Đường, đoạn hoặc khu vực', 'Street, segment or area'), type: 'search' },
        {
          name: 'landType',
          label: t('Loại đất', 'Land type'),
          value: type,
          options: [
            ['', t('Mọi loại đất', 'All types')],
            ...types.map((code) => [code, landTypeLabel(view, { code, name: landTypeName(code) })] as const),
          ],
        },
      ],
      more: [
        { name: 'ward', label: t('Phường, xã (tên cũ hoặc mới)', 'Ward (old or new name)') },
        {
          name: 'position',
          label: t('Vị trí', 'Position'),
          value: (asked.get('position') ?? '').replace(/\D/g, ''),
          options: [
            ['', t('Mọi vị trí', 'All')],
            ['1', t('1 – mặt tiền', '1 – street front')],
            ...['2', '3', '4', '5'].map((position) => [position, position] as const),
          ],
        },
        { name: 'area', label: t('Diện tích (m²)', 'Area (m²)'), type: 'number' },
        { name: 'on', label: t('Áp dụng ngày', 'In force on'), type: 'date' },
        ...(asked.has('table') ? [{ name: 'table', label: t('Mã bảng giá', 'Table') }] : []),
      ],
      button: t('Tra cứu', 'Look up'),
    };
  },
  card(view, given, asked) {
    const record = given as unknown as LandPriceRecord;
    const area = asked.get('area');
    const link = view.to(recordPath('land-prices', record.id), area ? { area } : {});
    return html`<h3><a href="${link}"${inVietnamese(view)}>${record.street}</a></h3><p${inVietnamese(view)}>${
      record.segment.text ?? view.t('Trọn đường', 'The whole street')
    }. ${wardWords(record, view)}</p><ul class="tags"><li>
      <span class="badge">${landTypeLabel(view, record.landType)}</span></li>
      <li class="soft small"${inVietnamese(view)}>${record.table.title}</li>${
        record.matchedBy === 'fuzzy'
          ? html`<li class="badge note">${view.t('tên gần giống', 'nearest name')}</li>`
          : ''
      }</ul>${priceLine(record, view)}`;
  },
  cards(view, given, asked) {
    const records = given as unknown as (LandPriceRecord & { id: string })[];
    const groups = Map.groupBy(records, ({ street, table }) => `${table.id}|${street}`);
    return [...groups.values()].map((rows) => streetCard(view, rows, asked.get('area') ?? undefined));
  },
  async help(view, asked, { store, today }) {
    const { data } = await priceTables(store, today);
    const others = data.filter(({ inForce }) => !inForce || asked.has('on'));
    if (others.length === 0) return '';
    const at = (id: string) => {
      const url = new URL(view.url);
      url.searchParams.delete('on');
      url.searchParams.set('table', id);
      return url.pathname + url.search;
    };
    return html`<p>${view.t('Hoặc tìm trong bảng giá khác:', 'Or look in another table:')}</p><ul>${others.map(
      ({ id, title }) => html`<li><a href="${at(id)}"${inVietnamese(view)}>${title}</a></li>`,
    )}</ul>`;
  },
};
