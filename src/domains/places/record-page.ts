/** The page of a ward, commune or a larger unit: its names through time, and what is held about its ground. */
import { html } from 'hono/html';
import type { Html, RecordDesign, RecordQuery, View } from '../../contract/pages.ts';
import { drawMap } from '../../frame/map.ts';
import { facts, inVietnamese } from '../../frame/parts.ts';
import { recordPath } from '../../frame/view.ts';
import type { PublicRecord, ReadContext } from '../../store/reading.ts';
import { oneRoundTrip } from '../../store/round-trip.ts';
import { landPrices } from '../land-prices/index.ts';
import { recruitments } from '../recruitments/index.ts';
import { currentGraph } from './current-graph.ts';
import { familyOf, genealogyOf } from './genealogy.ts';
import { districtGenealogy, genealogyPicture } from './genealogy-page.ts';
import {
  formerUnits,
  isValidOn,
  type PlaceGraph,
  parentUnit,
  type Successor,
  type Unit,
  unitsOn,
} from './graph.ts';
import { inUseBadge, period } from './list-page.ts';
import type { PlaceRecord } from './record.ts';

const unitLink = (view: View, unit: Unit): Html =>
  html`<a href="${view.to(recordPath('places', unit.id))}"${inVietnamese(view)}>${unit.name}</a>`;

/** Units under a heading, each with its time; a unit that was divided says so. */
function generation(view: View, title: string, note: string, units: readonly Successor[]): Html | '' {
  if (units.length === 0) return '';
  return html`<section><h2>${title}</h2>${note ? html`<p>${note}</p>` : ''}<ul class="rows">${units.map(
    ({ unit, partial }) =>
      html`<li>${unitLink(view, unit)}${partial ? ` (${view.t('một phần', 'a part')})` : ''}<small>${period(view, unit)}</small></li>`,
  )}</ul></section>`;
}

/** What a unit is on a day, and what it was between. */
function became(view: View, graph: PlaceGraph, unit: Unit, day: string, isToday: boolean): Html | '' {
  const { t, date } = view;
  const title = isToday ? t('Nay là', 'Today') : t(`Ngày ${date(day)} là`, `On ${date(day)}`);
  if (isValidOn(unit, day)) return '';
  const now = unitsOn(graph, unit, day);
  const note =
    now.length > 1
      ? t(
          'Đơn vị này được chia cho nhiều đơn vị: thửa đất \
hay chỗ ở nằm ở phần nào thì theo đơn vị đó.',
          'This unit was divided: it depends on where the plot or the home lies.',
        )
      : '';
  const between = (graph.successors.get(unit.id) ?? []).filter(({ unit: next }) => !isValidOn(next, day));
  return html`${generation(view, title, note, now)}${generation(view, t('Trong thời gian giữa là', 'In between'), '', between)}`;
}

/** A ward with those it was made of and became, drawn; a district with all its wards. */
function drawn(view: View, graph: PlaceGraph, unit: Unit, day: string): Html | '' {
  if (!unit.isWard) return districtGenealogy(view, graph, unit, day);
  const found = genealogyOf(graph, familyOf(graph, unit));
  if (!found) return '';
  const { t, to } = view;
  const cities = [...new Set(found.nodes.flatMap(({ unit: held }) => parentUnit(graph, held) ?? []))].filter(
    ({ validTo }) => validTo !== null && validTo < day,
  );
  return html`<section><h2>${t('Sơ đồ sắp xếp', 'How it came about')}</h2>${genealogyPicture(view, found, unit)}${
    cities.length === 0
      ? ''
      : html`<p class="more">${t('Cả', 'All of')} ${cities.map(
          (city, at) =>
            html`${at > 0 ? ', ' : ''}<a href="${to(recordPath('places', city.id))}#genealogy"${inVietnamese(view)}>${city.name}</a>`,
        )}</p>`
  }</section>`;
}

/** The units that a district or province has under it on a day. */
function inside(view: View, graph: PlaceGraph, unit: Unit, day: string): Html | '' {
  const at = isValidOn(unit, day) ? day : (unit.validTo ?? unit.validFrom);
  const units = graph.units.filter((held) => held.parent === unit.code && isValidOn(held, at));
  if (units.length === 0) return '';
  return html`<section><h2>${view.t(
    'Gồm các đơn vị',
    'Made up of',
  )}</h2><ul class="try">${units.map((held) => html`<li>${unitLink(view, held)}</li>`)}</ul></section>`;
}

async function held(view: View, unit: Unit, context: ReadContext): Promise<Html | ''> {
  if (!unit.isWard) return '';
  const { t, to, number } = view;
  const ward = unit.name;
  const first = { filters: { ward }, limit: 1, cursor: null, facets: [] };
  const [prices, notices] = await oneRoundTrip(context.store, [
    (store) => landPrices.list(first, { ...context, store }),
    (store) => recruitments.list(first, { ...context, store }),
  ] as const);
  const counted = ({ total, totalIsExact }: typeof prices): string =>
    `${totalIsExact ? '' : t('hơn ', 'over ')}${number(total)}`;
  return html`<section><h2>${t(
    'Tra cứu ở đây',
    'Held about this place',
  )}</h2><ul class="rows"><li><a href="${to('/land-prices', { ward })}">${t('Giá đất', 'Land prices')}</a><small>${
    prices.total === 0
      ? t('Chưa có dòng giá nào đang áp dụng', 'No row in force')
      : t(
          `${counted(prices)} dòng giá đang áp dụng, kể cả theo tên cũ`,
          `${counted(prices)} rows in force, under old names too`,
        )
  }</small></li><li><a href="${to('/recruitments', { ward })}">${t('Tuyển dụng', 'Recruitment')}</a><small>${
    notices.total === 0
      ? t('Không có thông báo đang nhận hồ sơ', 'No open notice')
      : t(`${counted(notices)} thông báo đang nhận hồ sơ`, `${counted(notices)} open`)
  }</small></li></ul></section>`;
}

/** The outline of the unit, where it is held. */
function outline(view: View, { name, geometry }: PlaceRecord): Html | '' {
  const { t } = view;
  const picture = geometry && drawMap(view, [{ geometry, title: name, level: 3, label: name }]);
  return picture
    ? html`<section><h2>${t('Ranh giới', 'Outline')}</h2><figure class="sheet">${picture}<figcaption class="soft small">${t(
        'Nét vẽ đã được đơn giản hoá, không dùng để xác định ranh giới thửa đất.',
        'The outline is simplified and decides no boundary of a plot.',
      )}</figcaption></figure></section>`
    : '';
}

export const placeDesign: RecordDesign = {
  shows: ['land-prices', 'recruitments'],
  async content(view, given, { on }: RecordQuery, context) {
    const record = given as PublicRecord & PlaceRecord;
    const { t, date } = view;
    const day = on ?? context.today;
    const graph = await currentGraph.load(context.store);
    const unit = graph.units.find(({ id }) => id === record.id);
    const made = unit ? (graph.predecessors.get(unit.id) ?? []) : [];
    const direct = new Set(made.map((step) => step.unit.id));
    const earlier = unit ? formerUnits(graph, unit).filter((step) => !direct.has(step.unit.id)) : [];
    const namesakes = (graph.byCode.get(record.code) ?? []).filter(({ id }) => id !== record.id);
    const above = unit && parentUnit(graph, unit);
    const formerly = made.map((step) => step.unit.name).join(', ');
    return {
      title: record.validTo === null ? record.name : `${record.name} (${period(view, record)})`,
      description: t(
        `${record.name}, mã ${record.code}, ${period(view, record)}.${formerly ? ` Hợp thành từ ${formerly}.` : ''}`,
        `${record.name}, code ${record.code}, ${period(view, record)}.${formerly ? ` Formed from ${formerly}.` : ''}`,
      ),
      main: html`<h1${inVietnamese(view)}>${record.name}</h1><p>${inUseBadge(
        view,
        record,
        context.today,
      )} ${period(view, record)}</p><div class="two"><div>${
        unit
          ? html`${became(
              view,
              graph,
              unit,
              day,
              on === undefined,
            )}${await held(view, unit, context)}${drawn(view, graph, unit, day)}${generation(
              view,
              t('Hợp thành từ', 'Formed from'),
              '',
              made,
            )}${generation(
              view,
              t('Trước nữa', 'Earlier still'),
              '',
              earlier,
            )}${inside(view, graph, unit, day)}`
          : ''
      }${generation(
        view,
        t(`Mã ${record.code} còn chỉ`, `Code ${record.code} also meant`),
        t(
          'Mã đơn vị hành chính được dùng lại, nên cần xem cả thời gian.',
          'Codes are used again, so the period matters.',
        ),
        namesakes.map((held) => ({ unit: held, partial: false })),
      )}${outline(view, record)}</div><aside class="side" aria-labelledby="unit">
<h2 id="unit">${t('Đơn vị hành chính', 'The unit')}</h2>${facts(view, [
        [t('Mã', 'Code'), record.code],
        [t('Cấp', 'Level'), html`<span${inVietnamese(view)}>${record.level}</span>`],
        [t('Từ ngày', 'From'), date(record.validFrom)],
        [t('Đến hết ngày', 'Until'), record.validTo && date(record.validTo)],
        [t('Thuộc', 'Part of'), above && unitLink(view, above)],
        [t('Theo', 'By'), record.resolution && html`<span${inVietnamese(view)}>${record.resolution}</span>`],
      ])}</aside></div>`,
    };
  },
};
