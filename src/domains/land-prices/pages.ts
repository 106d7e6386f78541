/** The pages of land prices; on the front page stand the tables rather than rows of them. */
import { html } from 'hono/html';
import type { DomainPages, Html, View } from '../../contract/pages.ts';
import { inVietnamese } from '../../frame/parts.ts';
import { landPriceList } from './list-page.ts';
import { mapPage } from './map-page.ts';
import { landPriceDesign } from './record-page.ts';
import { streetPage } from './street-page.ts';
import { streetPath } from './street-path.ts';
import { currentStreets } from './streets.ts';
import { priceTables } from './tables.ts';

type Table = Awaited<ReturnType<typeof priceTables>>['data'][number];

function period({ t, date }: View, { validFrom, validTo }: Table): string {
  const from = validFrom === null ? '' : t(`từ ${date(validFrom)}`, `from ${date(validFrom)}`);
  const until =
    validTo === null ? t('đến nay', 'onward') : t(`đến hết ${date(validTo)}`, `to ${date(validTo)}`);
  return [from, until].filter(Boolean).join(' ');
}

function tableRow(view: View, table: Table): Html {
  const { t, to, number } = view;
  const { id, title, inForce, records } = table;
  return html`<li><a href="${to('/land-prices', inForce ? {} : { table: id })}"${inVietnamese(view)}>${title}</a> ${
    inForce ? html`<span class="badge good">${t('đang áp dụng', 'in force')}</span>` : ''
  }<small>${period(view, table)} · ${number(records)} ${t('dòng giá', 'rows')}</small></li>`;
}

/** Characters of a name that fits a chip. */
const MOST = 24;
/** Rows of a table that are of ground, areas or roads without a name. */
const NO_STREET =
  /^(?:dat|khu|cac|nhung|tuyen|doan|duong|hem|kiet|xa|phuong|thon|ap|to|vi tri|con lai|vung)\b|\d/;

export const landPricePages: Partial<DomainPages> = {
  list: landPriceList,
  record: landPriceDesign,
  more: { '/land-prices/street/:street': streetPage, '/land-prices/map': mapPage },
  async listed(store) {
    const streets = await currentStreets.load(store);
    return [...new Set(streets.map(({ name }) => streetPath(name)))];
  },
  async front({ store, today }) {
    const [{ data }, streets] = await Promise.all([priceTables(store, today), currentStreets.load(store)]);
    const names = streets
      .filter(({ name, folded }) => name.length <= MOST && /^\p{Lu}/u.test(name) && !NO_STREET.test(folded))
      .toSorted((one, other) => other.records - one.records || (one.folded < other.folded ? -1 : 1));
    const total = data.reduce((sum, { records }) => sum + records, 0);
    return {
      shown: data,
      chips: names.slice(0, 2).map(({ name }) => name),
      count: ({ t, number }) =>
        t(
          `${number(total)} dòng giá trong ${data.length} bảng`,
          `${number(total)} rows in ${data.length} tables`,
        ),
      rows: (view) => data.slice(0, 4).map((table) => tableRow(view, table)),
    };
  },
};
