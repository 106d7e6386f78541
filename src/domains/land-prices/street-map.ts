/** The segments of one street, drawn. */
import { html } from 'hono/html';
import type { Html, View } from '../../contract/pages.ts';
import { drawMap, levelsOf } from '../../frame/map.ts';
import { recordPath } from '../../frame/view.ts';
import type { StreetRow } from './street-rows.ts';

/** Where the segments lie, as far as the table brings it; the table of segments beside it says the same. */
export function streetMap(view: View, shown: readonly StreetRow[]): Html | '' {
  const { t, to, money } = view;
  const priced = shown.flatMap((row) => {
    const price = row.prices.find((held) => held !== null);
    return row.stored.geometry && price ? [{ row, price, geometry: row.stored.geometry }] : [];
  });
  const level = levelsOf(priced.map(({ price }) => price));
  const picture = drawMap(
    view,
    priced.map(({ row, price, geometry }) => ({
      geometry,
      title: `${row.stored.segment.text ?? row.stored.street}: ${money(price)}/m²`,
      href: to(recordPath('land-prices', row.id)),
      level: priced.length === 1 ? 3 : level(price),
      ...(row.stored.segment.text ? { label: row.stored.segment.text } : {}),
    })),
  );
  if (picture === null) return '';
  return html`<figure class="sheet">${picture}<figcaption class="soft small">${t(
    'Các đoạn của đường, dày hơn là giá cao hơn.',
    'The segments of the street; thicker is dearer.',
  )} <a href="${to('/land-prices/map', { landType: shown[0]?.landType })}">${t(
    'Bản đồ giá đất',
    'Map of land prices',
  )}</a></figcaption></figure>`;
}
