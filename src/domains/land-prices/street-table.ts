/** The segments of a street drawn: the profile of its prices, and the table of positions by segment under it. */
import { html } from 'hono/html';
import type { Html, View } from '../../contract/pages.ts';
import { inVietnamese } from '../../frame/parts.ts';
import { recordPath } from '../../frame/view.ts';
import type { StreetChoice } from './street-choice.ts';
import { alongStreet } from './street-order.ts';
import type { StreetRow } from './street-rows.ts';

const LEVELS = 5;
const [WIDTH, HEIGHT, GAP] = [640, 96, 2];

/** Rows in the order of the street. */
export const inOrder = (rows: readonly StreetRow[]) => alongStreet(rows, ({ stored }) => stored.segment);

/** The price a segment is compared by: its best position. */
export const frontPrice = ({ prices }: StreetRow): number => prices.find((price) => price !== null) ?? 0;

/** Position of a price between the least and the greatest shown, 1 to 5. */
function levels(rows: readonly StreetRow[]): (row: StreetRow) => number {
  const fronts = rows.map(frontPrice);
  const [least, most] = [Math.min(...fronts), Math.max(...fronts)];
  return (row) =>
    most === least
      ? 3
      : 1 + Math.min(LEVELS - 1, Math.floor(((frontPrice(row) - least) / (most - least)) * LEVELS));
}

export const segmentName = ({ stored: { segment } }: StreetRow, { t }: View): string =>
  segment.from && segment.to
    ? `${segment.from} – ${segment.to}`
    : (segment.text ?? t('Trọn đường', 'The whole street'));

/** The street from end to end, each segment as high as its price; the table below is its equal. */
export function streetStrip(view: View, rows: readonly StreetRow[]): Html | '' {
  if (rows.length < 2) return '';
  const { t, number } = view;
  const placed = inOrder(rows);
  const levelOf = levels(rows);
  const fronts = rows.map(frontPrice);
  const most = Math.max(...fronts, 1);
  const step = WIDTH / placed.length;
  const bars = placed.map(({ item, follows }, at) => {
    const height = Math.max(4, Math.round((HEIGHT * frontPrice(item)) / most));
    const gap = follows || at === 0 ? Math.min(GAP, step / 6) : step / 3;
    const [x, width] = [at * step + gap, step - gap].map((length) => length.toFixed(1));
    return html`<rect class="lv${levelOf(item)}" x="${x}" y="${HEIGHT - height}" width="${width}" height="${height}"/>`;
  });
  const label = t(
    `Giá vị trí tốt nhất của ${rows.length} đoạn, từ ${number(Math.min(...fronts))} đến ${number(most)} đồng/m²`,
    `Best position of ${rows.length} segments, ${number(Math.min(...fronts))} to ${number(most)} VND/m²`,
  );
  const [first, last] = [placed[0]?.item.stored.segment, placed.at(-1)?.item.stored.segment];
  return html`<figure class="strip">
<svg viewBox="0 0 ${WIDTH} ${HEIGHT + 6}" preserveAspectRatio="none" role="img" aria-label="${label}">
${bars}<path d="M0 ${HEIGHT + 3}h${WIDTH}"/></svg>
<figcaption${inVietnamese(view)}><span>${first?.from ?? ''}</span><span>${last?.to ?? ''}</span></figcaption></figure>`;
}

/** Thousands of đồng where no figure loses by it, since tables print them so; else đồng. */
export function priceUnit(rows: readonly StreetRow[]): { divisor: number; vi: string; en: string } {
  const isWhole = rows.every(({ prices }) => prices.every((price) => price === null || price % 1_000 === 0));
  return isWhole
    ? { divisor: 1_000, vi: 'nghìn đồng/m²', en: 'thousand VND/m²' }
    : { divisor: 1, vi: 'đồng/m²', en: 'VND/m²' };
}

/** Positions that some row has a price for. */
export const positionsOf = (rows: readonly StreetRow[]): number[] =>
  [1, 2, 3, 4, 5].filter((position) => rows.some(({ prices }) => prices[position - 1] != null));

/** Segments by positions, under the name of the ward where it changes. */
export function streetTable(view: View, rows: readonly StreetRow[], { shown }: StreetChoice): Html {
  const { t, to, number } = view;
  const unit = priceUnit(rows);
  const positions = positionsOf(rows);
  const levelOf = levels(rows);
  const isDivided = new Set(rows.map(({ stored }) => stored.asWritten)).size > 1;
  let ward: string | null | undefined;
  const body = inOrder(rows).map(({ item: row, follows }) => {
    const isNew = isDivided && row.stored.asWritten !== ward;
    ward = row.stored.asWritten;
    const heading = isNew
      ? html`<tr class="ward"><th colspan="${positions.length + 1}" scope="colgroup">
${ward ?? t('Không ghi phường, xã', 'No ward given')}</th></tr>`
      : '';
    return html`${heading}<tr id="${row.id}"><th scope="row" class="seg lv${levelOf(row)}${follows ? '' : ' begins'}"><a href="${to(
      recordPath('land-prices', row.id),
    )}">${segmentName(row, view)}</a></th>${positions.map((position) => {
      const price = row.prices[position - 1];
      return html`<td class="n">${price == null ? '–' : number(price / unit.divisor)}</td>`;
    })}</tr>`;
  });
  const name = t(`Giá theo đoạn và vị trí, ${unit.vi}`, `By segment and position, ${unit.en}`);
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${name}"><table class="street"${inVietnamese(view)}><caption>${
    shown[0]?.stored.landType.name ?? ''
  }, ${t(unit.vi, unit.en)}</caption><thead><tr><th scope="col">${t('Đoạn', 'Segment')}</th>${positions.map(
    (position) =>
      html`<th scope="col" class="n"><abbr title="${t('Vị trí', 'Position')} ${position}">VT${position}</abbr></th>`,
  )}</tr></thead><tbody>${body}</tbody></table></div>`;
}
