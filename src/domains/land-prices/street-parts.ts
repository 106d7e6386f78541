/** Below the table of a street: the price of a plot on any segment, and how prices moved from table to table. */
import { html } from 'hono/html';
import type { Html, View } from '../../contract/pages.ts';
import { field, inVietnamese, keepLanguage } from '../../frame/parts.ts';
import { recordPath, roundMoney } from '../../frame/view.ts';
import { relatedUnits, wardOn } from '../places/graph.ts';
import type { StreetChoice, StreetQuery } from './street-choice.ts';
import { type StreetRow, type StreetRows, tableDay } from './street-rows.ts';
import { frontPrice, inOrder, priceUnit, segmentName } from './street-table.ts';

const hidden = (name: string, value: string | undefined): Html | '' =>
  value === undefined ? '' : html`<input type="hidden" name="${name}" value="${value}">`;

function formula(view: View, row: StreetRow, area: number): Html {
  const { t, number } = view;
  const lines = row.prices.flatMap((price, at) => {
    if (price === null) return [];
    const total = Math.round(price * area);
    const round = roundMoney(total, view);
    return html`<tr><th scope="row">VT${at + 1}</th><td class="n">${number(price)}</td><td class="n"><strong>${number(total)}</strong>${
      round ? html`<br><span class="soft small">${round}</span>` : ''
    }</td></tr>`;
  });
  return html`<div role="status"><p class="formula">
${number(area)} m² × ${t('giá 1 m²', 'price per m²')}, ${segmentName(row, view)}</p>
<div class="scroll" tabindex="0" role="region" aria-label="${t('Thành tiền', 'Totals')}"><table><thead><tr><th scope="col">${t(
    'Vị trí',
    'Position',
  )}</th><th scope="col" class="n">${t('đồng/m²', 'VND/m²')}</th><th
  scope="col" class="n">${t('Thành tiền, đồng', 'Total, VND')}</th></tr>
</thead><tbody>${lines}</tbody></table></div></div>`;
}

/** A form that works out the price of a plot on a chosen segment, by every position. */
export function calculator(
  view: View,
  path: string,
  rows: readonly StreetRow[],
  { area, segment }: StreetQuery,
  kept: Pick<StreetQuery, 'landType' | 'table' | 'on'>,
): Html {
  const { t } = view;
  const order = inOrder(rows).map(({ item }) => item);
  const chosen = order.find(({ id }) => id === segment) ?? order[0];
  const choice =
    order.length < 2
      ? ''
      : html`<div class="wide"><label for="f-segment">${t('Đoạn', 'Segment')}</label>
<select id="f-segment" name="segment"${inVietnamese(view)}>${order.map(
          (row) =>
            html`<option value="${row.id}"${row === chosen ? html` selected` : ''}>${segmentName(row, view)}</option>`,
        )}</select></div>`;
  return html`<section aria-labelledby="count"><h2 id="count">${t('Tính cho một thửa đất', 'Work it out for a plot')}</h2>
<form class="filters" action="${path}#count" method="get">${keepLanguage(view)}${hidden(
    'landType',
    kept.landType,
  )}${hidden('table', kept.table)}${hidden('on', kept.on)}<div class="grid">${choice}${field(
    'area',
    t('Diện tích (m²)', 'Area (m²)'),
    area === undefined ? '' : String(area),
    { inputmode: 'decimal', hint: t('ví dụ 85,5', 'such as 85.5') },
  )}<div><button type="submit">${t('Tính', 'Calculate')}</button></div></div></form>${
    area !== undefined && chosen ? formula(view, chosen, area) : ''
  }<p class="soft small">${t(
    'Chưa tính hệ số điều chỉnh, nhiều mặt tiền, góc đường, ' +
      'chiều sâu thửa đất: các quy tắc đó nằm trong quyết định.',
    'Without the market coefficient and the rules for several frontages, corners and depth.',
  )}</p></section>`;
}

/** Whether rows of one segment in two tables lie on the same ground, wards having changed between them. */
function isSameGround({ graph }: StreetRows, one: StreetRow, other: StreetRow): boolean {
  const [first, second] = [one, other].map(({ stored, validFrom }) =>
    stored.asWritten === null ? null : wardOn(graph, stored.asWritten, validFrom),
  );
  if (one.stored.asWritten === other.stored.asWritten || !first || !second) return true;
  return relatedUnits(graph, first).some(({ id }) => id === second.id);
}

/** The best position of each segment in every table that has it, oldest first, with how much it moved. */
export function historyTable(
  view: View,
  street: StreetRows,
  { shown, tables }: StreetChoice,
  today: string,
): Html | '' {
  const { t, to, number } = view;
  const byKey = Map.groupBy(street.rows, ({ historyKey }) => historyKey);
  const order = inOrder(shown).map(({ item }) => item);
  const past = tables.filter(({ validFrom }) => validFrom <= today).toReversed();
  const cells = order.map((row) =>
    past.map(({ tableId }) => {
      const held = (byKey.get(row.historyKey) ?? []).filter((other) => other.tableId === tableId);
      if (tableId === row.tableId) return row;
      const same = held.filter((other) => isSameGround(street, row, other));
      return same.length === 1 ? same[0] : undefined;
    }),
  );
  const columns = past.filter((_, at) => cells.some((row) => row[at]));
  if (columns.length < 2) return '';
  const kept = past.flatMap((table, at) => (columns.includes(table) ? [at] : []));
  const unit = priceUnit(cells.flat().filter((cell) => cell !== undefined));
  const name = t('Giá qua các bảng giá', 'Prices from table to table');
  const years = ({ validFrom, validTo }: StreetRow): string =>
    [tableDay(validFrom)?.slice(0, 4) ?? '…', tableDay(validTo)?.slice(0, 4) ?? t('nay', 'now')].join('–');
  return html`<section><h2>${name}</h2><div class="scroll" tabindex="0" role="region" aria-label="${name}">
<table class="street"${inVietnamese(view)}><caption class="soft small">${t(
    `Vị trí tốt nhất của từng đoạn, ${unit.vi}`,
    `Best position of each segment, ${unit.en}`,
  )}</caption><thead><tr><th scope="col">${t('Đoạn', 'Segment')}</th>${columns.map(
    (table) => html`<th scope="col" class="n year">${years(table)}</th>`,
  )}</tr></thead><tbody>${order.map((row, at) => {
    let before: number | undefined;
    return html`<tr><th scope="row">${segmentName(row, view)}</th>${kept.map((index) => {
      const cell = cells[at]?.[index];
      if (!cell) return html`<td class="n">–</td>`;
      const price = frontPrice(cell);
      const moved = before ? Math.round((price / before - 1) * 100) : 0;
      before = price;
      return html`<td class="n"><a href="${to(recordPath('land-prices', cell.id))}">${number(price / unit.divisor)}</a>${
        moved === 0
          ? ''
          : html`<br><span class="soft small">${moved > 0 ? '+' : '−'}${Math.abs(moved)}%</span>`
      }</td>`;
    })}</tr>`;
  })}</tbody></table></div></section>`;
}
