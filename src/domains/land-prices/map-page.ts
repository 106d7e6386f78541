/** The map of prices: the segments of the tables in force whose place is held, coloured by price, and the same as a table. */
import { sql } from 'drizzle-orm';
import { html } from 'hono/html';
import type { AppContext } from '../../contract/context.ts';
import type { Html, PageContent, View } from '../../contract/pages.ts';
import { oneOf, whole } from '../../contract/parameters.ts';
import { readPageQuery } from '../../contract/query.ts';
import { drawMap, levelsOf, type Shape } from '../../frame/map.ts';
import { inVietnamese } from '../../frame/parts.ts';
import { servePage } from '../../frame/serve-page.ts';
import { isSample, roundMoney } from '../../frame/view.ts';
import type { ReadContext } from '../../store/reading.ts';
import { headOf } from '../../store/scan.ts';
import { editionOf, visible } from '../../store/versions.ts';
import { landTypeLabel } from './land-type-label.ts';
import { LAND_TYPE_CODES, landTypeName } from './land-types.ts';
import type { StoredLandPrice } from './present.ts';
import { streetPath } from './street-path.ts';

/** Segments of one map. */
const MOST = 600;
const ZOOMS = [1, 2, 3] as const;

const shape = {
  landType: oneOf(LAND_TYPE_CODES, 'Land type; homes in town without it.'),
  zoom: whole(1, 3, 'How many times the width of the page the drawing is.', 2),
  lang: oneOf(['vi', 'en'], 'Language of the page.'),
};

interface Segment {
  id: string;
  stored: StoredLandPrice;
  /** The first price of the row, đồng per m². */
  price: number;
}

async function read(landType: string, { store, today }: ReadContext) {
  const edition = editionOf('land-prices');
  const inForce = sql`${visible('v', edition)} AND v.valid_from <= ${today} AND v.valid_to >= ${today}`;
  const [[head] = [], types = [], rows = []] = await store.read([
    headOf('land-prices'),
    sql`SELECT DISTINCT v.land_type AS code FROM land_prices v
      WHERE ${inForce} AND json_type(v.record, '$.geometry') = 'object'`,
    sql`SELECT v.id AS id, v.record AS record FROM land_prices v
      WHERE v.land_type = ${landType} AND ${inForce} AND json_type(v.record, '$.geometry') = 'object'
      ORDER BY v.sort_key, v.row LIMIT ${MOST + 1}`,
  ]);
  const segments = rows.slice(0, MOST).map((row): Segment => {
    const stored = JSON.parse(String(row.record)) as StoredLandPrice;
    return { id: String(row.id), stored, price: stored.prices[0]?.vndPerSquareMetre ?? 0 };
  });
  return {
    segments,
    types: types.map(({ code }) => String(code)),
    isCut: rows.length > MOST,
    edition: Number(head?.edition ?? 0),
  };
}

const segmentName = ({ stored }: Segment, { t }: View): string =>
  stored.segment.text ?? t('Trọn đường', 'The whole street');

/** What the five levels stand for. */
function legend(view: View, segments: readonly Segment[], level: (price: number) => number): Html {
  const { t, money } = view;
  const said = (price: number): string => roundMoney(price, view) || money(price);
  const groups = [5, 4, 3, 2, 1].flatMap((at) => {
    const prices = segments.map(({ price }) => price).filter((price) => level(price) === at);
    if (prices.length === 0) return [];
    const [least, most] = [Math.min(...prices), Math.max(...prices)];
    const range =
      least === most ? said(least) : t(`${said(least)} đến ${said(most)}`, `${said(least)} to ${said(most)}`);
    return [html`<li><span class="swatch level-${at}"></span> ${range}/m²</li>`];
  });
  return html`<ul class="legend" aria-label="${t('Giá vị trí 1', 'Price of position 1')}">${groups}</ul>`;
}

function table(view: View, segments: readonly Segment[]): Html {
  const { t, to, number } = view;
  const name = t('Các đoạn đường trên bản đồ', 'The segments of the map');
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${name}"><table${inVietnamese(view)}><caption>${name}</caption>
<thead><tr><th scope="col">${t('Đường', 'Street')}</th><th scope="col">${t('Đoạn', 'Segment')}</th><th scope="col"
  class="n">${t('Giá vị trí 1, đồng/m²', 'Position 1, VND/m²')}</th></tr></thead><tbody>${segments.map(
    (segment) =>
      html`<tr><th scope="row"><a href="${to(streetPath(segment.stored.street), {
        landType: segment.stored.landType.code,
      })}">${segment.stored.street}</a></th><td><a href="${to(`/land-prices/${encodeURIComponent(segment.id)}`)}">${segmentName(
        segment,
        view,
      )}</a></td><td class="n">${number(segment.price)}</td></tr>`,
  )}</tbody></table></div>`;
}

/** Segments as shapes, coloured by price, each leading to its street. */
function shapesOf(view: View, segments: readonly Segment[], level: (price: number) => number): Shape[] {
  return segments.flatMap((segment) => {
    const { street, geometry, landType } = segment.stored;
    if (!geometry) return [];
    return [
      {
        geometry,
        title: `${street}, ${segmentName(segment, view)}: ${view.money(segment.price)}/m²`,
        href: view.to(streetPath(street), { landType: landType.code }),
        level: level(segment.price),
        label: street,
      },
    ];
  });
}

async function content(
  view: View,
  { landType = 'ODT', zoom = 1 }: { landType?: string; zoom?: number },
  context: ReadContext,
): Promise<PageContent> {
  const { t, to } = view;
  const { segments, types, isCut, edition } = await read(landType, context);
  const level = levelsOf(segments.map(({ price }) => price));
  const picture = drawMap(view, shapesOf(view, segments, level), zoom);
  const nameOf = (code: string): string =>
    landTypeLabel(view, { code, name: landTypeName(code as (typeof LAND_TYPE_CODES)[number]) });
  const type = nameOf(landType);
  const title = t('Bản đồ giá đất', 'Map of land prices');
  const sample = isSample(segments.map(({ stored }) => stored));
  const tab = (href: string, name: string, isCurrent: boolean): Html =>
    html`<li><a href="${href}"${
      isCurrent ? html` class="button" aria-current="page"` : html` class="button quiet"`
    }>${name}</a></li>`;
  const query = `?landType=${landType}`;
  return {
    title,
    description: t(
      `${title}: giá vị trí 1 của các đoạn đường, ${type.toLowerCase()}.`,
      `${title}: prices of the street front, ${type}.`,
    ),
    trail: [{ name: t('Bảng giá đất', 'Land prices'), path: '/land-prices' }],
    canonical: landType === 'ODT' ? '/land-prices/map' : `/land-prices/map${query}`,
    edition,
    hidden: picture === null,
    sample,
    alternates: [{ path: `/v1/land-prices.geojson${query}`, type: 'application/geo+json', title: 'GeoJSON' }],
    main: html`<h1>${title}</h1><p class="lead">${type}</p>${
      types.length > 1
        ? html`<nav aria-label="${t('Loại đất', 'Land type')}" class="noprint"><ul class="try">${types.map(
            (code) =>
              tab(
                to('/land-prices/map', { landType: code, zoom: zoom === 1 ? undefined : zoom }),
                nameOf(code),
                code === landType,
              ),
          )}</ul></nav>`
        : ''
    }${
      picture === null
        ? html`<div class="empty"><p>${t(
            'Bảng giá đang áp dụng chưa kèm hình của đoạn đường nào ' +
              'thuộc loại đất này, nên chưa vẽ được bản đồ.',
            'The tables in force bring no geometry for this land type, so there is no map to draw.',
          )}</p><p><a href="${to('/land-prices', { landType })}">${t('Xem bảng giá', 'See the prices')}</a></p></div>`
        : html`<nav aria-label="${t('Cỡ bản đồ', 'Size of the map')}" class="noprint"><ul class="try">${ZOOMS.map(
            (times) =>
              tab(
                to('/land-prices/map', {
                  landType: landType === 'ODT' ? undefined : landType,
                  zoom: times === 1 ? undefined : times,
                }),
                t(`Phóng ${times}×`, `Zoom ${times}×`),
                times === zoom,
              ),
          )}</ul></nav><figure class="sheet"><div class="scroll" tabindex="0" role="region"
  aria-label="${title}">${picture}</div><figcaption>${t(
    'Giá vị trí 1, đậm và dày hơn là cao hơn. Chạm vào một đoạn để ' +
      'mở trang của đường; bảng dưới đây nói đủ như hình.',
    'Price of position 1: darker and thicker is dearer. Press a segment for its street; the table below says the same.',
  )}${
    sample
      ? ` ${t('Hình trong dữ liệu mẫu là nét vẽ phác, không phải bản đồ.', 'The sample is a sketch, not a survey.')}`
      : ''
  }${legend(view, segments, level)}</figcaption></figure>${
    isCut
      ? html`<p class="note">${t(`Chỉ vẽ ${MOST} đoạn đầu của bảng.`, `Only the first ${MOST} segments are drawn.`)}</p>`
      : ''
  }${table(view, segments)}<p class="soft small noprint"><a href="/v1/land-prices.geojson${query}">GeoJSON</a></p>`
    }`,
  };
}

/** The page at `/land-prices/map`. */
export function mapPage(c: AppContext): Promise<Response> {
  const { values, canonical } = readPageQuery(new URL(c.req.url).search, shape);
  return servePage(c, {
    canonical,
    policy: 'list',
    domains: ['land-prices'],
    content: (view, context) => content(view, values as { landType?: string; zoom?: number }, context),
  });
}
