/** How the price of a segment moved from table to table: bars for the eye, a table for everyone. */
import { html } from 'hono/html';
import type { Html, View } from '../../contract/pages.ts';
import { recordPath, roundMoney } from '../../frame/view.ts';
import type { LandPriceRecord, Price } from './record.ts';

export type PriceHistory = { id: string; table: LandPriceRecord['table']; prices: Price[] }[];

const WIDTH = 560;
const ROW = 34;
const LABEL = 110;
const FIGURE = 130;

function yearsOf({ validFrom, validTo }: LandPriceRecord['table'], { t }: View): string {
  const [first, last] = [validFrom?.slice(0, 4) ?? '…', validTo?.slice(0, 4) ?? t('nay', 'now')];
  return first === last ? first : `${first}–${last}`;
}

/** One bar a table, for the best position they all have. */
function bars(view: View, history: PriceHistory, own: string, position: number): Html {
  const values = history.map(
    ({ prices }) => prices.find((price) => price.position === position)?.vndPerSquareMetre ?? 0,
  );
  const most = Math.max(...values, 1);
  const height = history.length * ROW;
  const rows = history.map(({ id, table }, index) => {
    const value = values[index] ?? 0;
    const length = Math.max(2, Math.round(((WIDTH - LABEL - FIGURE) * value) / most));
    const y = index * ROW;
    return html`<text x="0" y="${y + 21}">${yearsOf(table, view)}</text><rect
      class="${id === own ? 'now' : 'bar'}" x="${LABEL}" y="${y + 6}" width="${length}" height="${ROW - 12}"
      rx="3"/><text x="${LABEL + length + 8}" y="${y + 21}">${
        roundMoney(value, view) || view.money(value)
      }</text>`;
  });
  const label = view.t(`Giá vị trí ${position} qua các bảng giá`, `Position ${position} from table to table`);
  return html`<svg class="chart" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${label}"><path
    class="axis" d="M${LABEL} 0v${height}" fill="none"/>${rows}</svg>`;
}

/** Chart and table of a segment's prices in every table that has it; nothing where there is but one. */
export function historySection(view: View, history: PriceHistory, own: string): Html | '' {
  if (history.length < 2) return '';
  const { t, to, number } = view;
  const positions = [
    ...new Set(history.flatMap(({ prices }) => prices.map(({ position }) => position))),
  ].sort();
  const shown = positions[0] ?? 1;
  return html`<section><h2>${t(
    'Giá qua các bảng giá',
    'Prices from table to table',
  )}</h2><p class="soft small">${t(
    `Hình: giá 1 m² ở vị trí ${shown}. Số liệu đủ nằm trong bảng bên dưới.`,
    `Chart: price per m² at position ${shown}. The table below has all figures.`,
  )}</p>${bars(view, history, own, shown)}<div class="scroll" tabindex="0" role="region"
    aria-label="${t('Lịch sử giá', 'Price history')}"><table><caption class="soft small">${t(
      'Giá 1 m² theo vị trí, đồng',
      'Price per m² by position, VND',
    )}</caption><thead><tr><th scope="col">${t('Thời gian', 'Period')}</th>${positions.map(
      (position) =>
        html`<th scope="col" class="n"><abbr title="${t('Vị trí', 'Position')} ${position}">VT${position}</abbr></th>`,
    )}</tr></thead><tbody>${history.map(
      ({ id, table, prices }) =>
        html`<tr><th scope="row" class="year">${
          id === own
            ? html`<strong>${yearsOf(table, view)}</strong>`
            : html`<a href="${to(recordPath('land-prices', id))}">${yearsOf(table, view)}</a>`
        }</th>${positions.map((position) => {
          const price = prices.find((held) => held.position === position);
          return html`<td class="n">${price ? number(price.vndPerSquareMetre) : '–'}</td>`;
        })}</tr>`,
    )}</tbody></table></div></section>`;
}
