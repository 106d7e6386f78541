/** The page of a street: its segments in order as one strip and one table, and what a plot on any of them costs. */
import { html } from 'hono/html';
import type * as z from 'zod';
import type { AppContext } from '../../contract/context.ts';
import { filePath, originOf } from '../../contract/origin.ts';
import type { Html, PageContent, View } from '../../contract/pages.ts';
import { day, measure, oneOf, words } from '../../contract/parameters.ts';
import { readPageQuery } from '../../contract/query.ts';
import { facts, inVietnamese } from '../../frame/parts.ts';
import { servePage } from '../../frame/serve-page.ts';
import { isSample } from '../../frame/view.ts';
import { notFound } from '../../problem.ts';
import type { ReadContext } from '../../store/reading.ts';
import { landTypeLabel } from './land-type-label.ts';
import { positionSection } from './position-page.ts';
import { ruleOf } from './position-rule.ts';
import { describePlace } from './present.ts';
import { chooseRows, type StreetChoice, type StreetQuery } from './street-choice.ts';
import { streetMap } from './street-map.ts';
import { calculator, historyTable } from './street-parts.ts';
import { streetPath } from './street-path.ts';
import { readStreet, type StreetRow, type StreetRows, tableDay } from './street-rows.ts';
import { closeStreets } from './street-search.ts';
import { streetStrip, streetTable } from './street-table.ts';
import { currentStreets } from './streets.ts';

const shape: Record<string, z.ZodType> = {
  landType: words('Land type shown.'),
  table: words('Price table shown.'),
  on: day('Day whose table is shown.'),
  segment: words('Row whose price is worked out.'),
  area: measure(100_000_000, 'Area in m².', 85.5),
  width: measure(1_000, 'Width of an alley in m.', 3.5),
  depth: measure(100_000, 'Depth from the street in m.', 60),
  lang: oneOf(['vi', 'en'], 'Language of the page.'),
};

function tabs(view: View, { types, shown }: StreetChoice, link: (query: StreetQuery) => string): Html | '' {
  if (types.length < 2) return '';
  const current = shown[0]?.landType;
  return html`<nav class="tabs" aria-label="${view.t('Loại đất', 'Land type')}"><ul>${types.map(
    ({ code, name }) =>
      html`<li><a href="${link({ landType: code })}"${
        code === current ? html` aria-current="page"` : ''
      }${inVietnamese(view)}>${name}</a></li>`,
  )}</ul></nav>`;
}

/** Wards the street runs through, as the table names them and as they are today. */
function wards(view: View, { graph }: StreetRows, { shown }: StreetChoice, today: string): Html | '' {
  const { t, to } = view;
  const printed = [...new Set(shown.map(({ stored }) => stored.asWritten))].filter((ward) => ward !== null);
  if (printed.length === 0) return '';
  return html`<section><h2>${t('Đường đi qua', 'Wards it runs through')}</h2><ul class="rows"${inVietnamese(view)}>${printed.map(
    (ward) => {
      const from = shown.find(({ stored }) => stored.asWritten === ward)?.validFrom ?? today;
      const { current, ward: unit } = describePlace(graph, ward, from, today);
      const names = current.filter(({ name }) => name !== (unit?.name ?? ward));
      return html`<li><a href="${to('/land-prices', { ward })}">${unit?.name ?? ward}</a>${
        names.length === 0
          ? ''
          : html`<small>${t('nay thuộc', 'today in')} ${names.map(({ name }) => name).join(t(' hoặc ', ' or '))}</small>`
      }</li>`;
    },
  )}</ul></section>`;
}

/** The rows of the official file the prices were read from, when it is known. */
function origins({ t }: View, rows: readonly StreetRow[]): Html | null {
  const stood = rows.flatMap(({ stored }) => originOf(stored as unknown as Record<string, unknown>) ?? []);
  const [first] = stood;
  if (!first) return null;
  const numbers = stood.flatMap(({ row }) => row ?? []);
  const name = first.sha256
    ? html`<a href="${filePath(first.sha256)}" rel="nofollow">${first.file}</a>`
    : html`${first.file}`;
  if (numbers.length === 0) return name;
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
  return html`${name}, ${least === most ? t(`dòng ${least}`, `row ${least}`) : t(`dòng ${least}–${most}`, `rows ${least}–${most}`)}`;
}

const yearsOf = (row: StreetRow, view: View): string => {
  const [from, until] = [tableDay(row.validFrom)?.slice(0, 4), tableDay(row.validTo)?.slice(0, 4)];
  return [from ?? '…', until ?? view.t('nay', 'now')].join('–');
};

function aside(
  view: View,
  { shown, tables, inForce }: StreetChoice,
  link: (query: StreetQuery) => string,
): Html {
  const { t, date } = view;
  const table = shown[0]?.stored.table;
  const others = tables.filter(({ tableId }) => tableId !== table?.id);
  return html`<aside class="side" aria-labelledby="table"><h2 id="table">${t('Căn cứ', 'The table behind it')}</h2>
<p><span class="badge ${inForce ? 'good' : 'bad'}">
${inForce ? t('Đang áp dụng', 'In force') : t('Không áp dụng hôm nay', 'Not in force today')}</span></p>${facts(
    view,
    [
      [t('Bảng giá', 'Table'), table?.title],
      [t('Quyết định', 'Decision'), table?.decision],
      [t('Áp dụng từ', 'In force from'), table?.validFrom && date(table.validFrom)],
      [
        t('Đến hết ngày', 'Until'),
        table?.validTo ? date(table.validTo) : t('chưa có ngày kết thúc', 'no end set'),
      ],
      [
        t('Đơn vị in trong bảng', 'Unit as printed'),
        [...new Set(shown.map(({ stored }) => stored.sourceUnit))].join('; '),
      ],
      [t('Lấy từ tệp', 'Read from'), origins(view, shown)],
    ],
  )}${
    others.length === 0
      ? ''
      : html`<h2>${t('Bảng giá khác có đường này', 'Other tables with this street')}</h2><ul class="outline"${inVietnamese(view)}>
${others.map(
  (row) =>
    html`<li><a href="${link({ table: row.tableId })}">${yearsOf(row, view)}</a> ${row.stored.table.title}</li>`,
)}</ul>`
  }</aside>`;
}

function content(view: View, street: StreetRows, asked: StreetQuery, { today }: ReadContext): PageContent {
  const { t, to, number } = view;
  const choice = chooseRows(street, asked, today);
  const { shown } = choice;
  const path = streetPath(street.name);
  const chosen = { landType: shown[0]?.landType, table: asked.table, on: asked.on };
  const link = (query: StreetQuery): string => to(path, { ...chosen, ...query });
  const type = shown[0] ? landTypeLabel(view, shown[0].stored.landType) : '';
  const table = shown[0]?.stored.table;
  const title = t(`Giá đất đường ${street.name}`, `Land prices of ${street.name}`);
  const wrong =
    asked.table !== undefined && asked.table !== table?.id
      ? t(
          `Không bảng giá nào mang mã “${asked.table}” có đường này.`,
          `No table “${asked.table}” has this street.`,
        )
      : asked.landType !== undefined && asked.landType.toUpperCase() !== shown[0]?.landType
        ? t(
            `Bảng này không có giá loại đất “${asked.landType}” cho đường này.`,
            `No “${asked.landType}” here.`,
          )
        : '';
  const query = `?${new URLSearchParams({ street: street.name, table: table?.id ?? '' })}`;
  return {
    title,
    description: t(
      `${title}: ${shown.length} đoạn, ${type}, theo ${table?.title ?? ''}.`,
      `${title}: ${shown.length} segments, ${type}, from ${table?.title ?? ''}.`,
    ),
    canonical: path,
    trail: [{ name: t('Bảng giá đất', 'Land prices'), path: '/land-prices' }],
    edition: street.edition,
    sample: isSample(shown.map(({ stored }) => stored)),
    alternates: [{ path: `/v1/land-prices${query}`, type: 'application/json', title: 'JSON' }],
    jsonLd: {
      '@type': 'Dataset',
      name: title,
      description: title,
      isAccessibleForFree: true,
      inLanguage: 'vi',
    },
    main: html`<h1${inVietnamese(view)}>${street.name}</h1><p class="lead">${t(
      `${number(shown.length)} đoạn, ${type.toLowerCase()}`,
      `${number(shown.length)} segments, ${type}`,
    )}</p>${wrong ? html`<p class="fault" role="alert">${wrong}</p>` : ''}${
      choice.inForce
        ? ''
        : html`<p class="empty">${t(
            'Bảng giá dưới đây không áp dụng cho ngày được hỏi.',
            'The table below is not in force on the day asked.',
          )}</p>`
    }<div class="two"><div>${tabs(view, choice, link)}${streetStrip(view, shown)}${streetMap(view, shown)}
${streetTable(view, shown, choice)}
${positions(view, street, choice, asked, path)}${calculator(
  view,
  path,
  shown,
  asked,
  chosen,
)}${historyTable(view, street, choice, today)}${wards(view, street, choice, today)}<p class="soft small noprint">${t(
      'Ấn bản dữ liệu',
      'Data edition',
    )} ${street.edition}. <a href="/v1/land-prices.csv${query}">CSV</a> · <a href="/v1/land-prices${query}">JSON</a> · <a href="${to(
      '/land-prices',
      { street: street.name },
    )}">${t('Từng dòng giá', 'Row by row')}</a></p></div>${aside(view, choice, link)}</div>`,
  };
}

/** What a position costs along the street: one price, or the least and the greatest of its segments. */
function positionPrice({ t, money, number }: View, rows: readonly StreetRow[], position: number): string {
  const prices = rows.flatMap(({ prices: held }) => held[position - 1] ?? []);
  const [least, most] = [Math.min(...prices), Math.max(...prices)];
  if (prices.length === 0) return '';
  if (least === most) return `${money(least)}/m²`;
  return t(
    `${number(least)} đến ${money(most)}/m², tuỳ đoạn`,
    `${number(least)} to ${money(most)} per m², by segment`,
  );
}

/** What positions are, by the rule of the table shown. */
function positions(
  view: View,
  { rules }: StreetRows,
  { shown }: StreetChoice,
  asked: StreetQuery,
  path: string,
): Html | '' {
  const own = shown.find(({ stored }) => stored.positions) ?? shown[0];
  if (!own) return '';
  const { landType, table, on, segment, area } = asked;
  return positionSection(view, {
    rule: ruleOf(rules, own.stored),
    decision: own.stored.table.decision,
    path,
    kept: { landType, table, on, segment, area: area === undefined ? undefined : String(area) },
    asked,
    priceOf: (position) => positionPrice(view, shown, position),
  });
}

/** Streets nearest to a name that none is held under. */
function whichStreet(view: View, asked: string, names: readonly string[]): PageContent {
  const { t, to } = view;
  const title = t('Bạn tìm đường nào?', 'Which street?');
  return {
    title,
    description: title,
    hidden: true,
    trail: [{ name: t('Bảng giá đất', 'Land prices'), path: '/land-prices' }],
    main: html`<h1>${title}</h1><p>${t(
      `Bảng giá không có đường viết đúng là “${asked}”. Gần nhất:`,
      `No street is spelt “${asked}”. Nearest:`,
    )}</p><ul class="try">${names.map(
      (name) =>
        html`<li><a class="chip" href="${to(streetPath(name))}"${inVietnamese(view)}>${name}</a></li>`,
    )}</ul>`,
  };
}

/** The page at `/land-prices/street/{name}`, the name with or without diacritics. */
export function streetPage(c: AppContext): Promise<Response> {
  const { values, canonical } = readPageQuery(new URL(c.req.url).search, shape);
  const typed = (c.req.param('street') ?? '').normalize('NFC');
  return servePage(c, {
    canonical,
    policy: 'detail',
    domains: ['land-prices', 'places'],
    isOfEdition: true,
    async content(view, context) {
      const { street, others } = await readStreet(typed, context);
      if (street) return content(view, street, values as StreetQuery, context);
      const asked = typed.replaceAll('-', ' ');
      const streets = others.length > 0 ? [] : await currentStreets.load(context.store);
      const near = new Set(others.length > 0 ? [] : closeStreets(streets, asked));
      const names = [...others, ...streets.filter(({ folded }) => near.has(folded)).map(({ name }) => name)];
      if (names.length === 0) throw notFound();
      return whichStreet(view, asked, names.slice(0, 12));
    },
  });
}
