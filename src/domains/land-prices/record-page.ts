import { html } from 'hono/html';
import type { Html, RecordDesign, RecordQuery, View } from '../../contract/pages.ts';
import { facts, field, inVietnamese, keepLanguage } from '../../frame/parts.ts';
import { recordPath, roundMoney } from '../../frame/view.ts';
import type { PublicRecord, ReadContext } from '../../store/reading.ts';
import { oneRoundTrip } from '../../store/round-trip.ts';
import { basisSection } from '../legal-documents/basis-page.ts';
import type { Basis } from '../legal-documents/record.ts';
import { procedures } from '../procedures/index.ts';
import { historySection, type PriceHistory } from './history-page.ts';
import { landTypeLabel } from './land-type-label.ts';
import { listLandPrices } from './list.ts';
import { priceLine, wardWords } from './list-page.ts';
import { positionSection } from './position-page.ts';
import type { PositionRule } from './position-rule.ts';
import { askedPrices } from './present.ts';
import type { LandPriceRecord } from './record.ts';
import { landPriceTitle } from './show.ts';
import { streetPath } from './street-path.ts';

type Detail = LandPriceRecord & { history: PriceHistory; basis: Basis[]; positions?: PositionRule[] };

function priceTable(view: View, record: Detail, area: number | undefined): Html {
  const { t, number } = view;
  const total =
    area === undefined
      ? ''
      : html`<th scope="col" class="n">${t(`Cho ${number(area)} m²`, `For ${number(area)} m²`)}</th>`;
  return html`<div class="scroll" tabindex="0" role="region"
    aria-label="${t('Bảng giá theo vị trí', 'Prices by position')}"><table>
    <caption>${landTypeLabel(view, record.landType)}, ${t('đồng theo vị trí', 'VND by position')}</caption><thead><tr>
    <th scope="col">${t('Vị trí', 'Position')}</th>
    <th scope="col" class="n">${t('Giá 1 m²', 'Per m²')}</th>${total}</tr></thead>
    <tbody>${askedPrices(record.prices, undefined, area).map(
      ({ position, vndPerSquareMetre, total: sum }) => html`<tr>
      <th scope="row">${position}</th><td
      class="n">${number(vndPerSquareMetre)}</td>${sum === undefined ? '' : html`<td class="n">${number(sum)}</td>`}</tr>`,
    )}</tbody>
    </table></div>`;
}

const priceOf = ({ money }: View, { prices }: Detail, position: number): string => {
  const held = prices.find((price) => price.position === position);
  return held ? `${money(held.vndPerSquareMetre)}/m²` : '';
};

function calculator(view: View, record: Detail & PublicRecord, area: number | undefined): Html {
  const { t, number, money } = view;
  const [first] = askedPrices(record.prices, undefined, area);
  const round = first?.total === undefined ? '' : roundMoney(first.total, view);
  const formula =
    first?.total === undefined || area === undefined
      ? ''
      : html`<p class="formula" role="status">
        <strong>${t(`Vị trí ${first.position}`, `Position ${first.position}`)}:</strong>
        ${number(area)} m² × ${money(first.vndPerSquareMetre)}/m² = <strong>${money(first.total)}</strong>${
          round ? ` (${round})` : ''
        }</p>`;
  return html`<section class="noprint" aria-labelledby="count">
    <h2 id="count">${t('Tính cho một thửa đất', 'Work it out for a plot')}</h2>
    <form class="filters" action="${recordPath('land-prices', record.id)}#count"
    method="get">${keepLanguage(view)}<div
    class="grid">${field('area', t('Diện tích (m²)', 'Area (m²)'), area === undefined ? '' : String(area), {
      inputmode: 'decimal',
      hint: t('ví dụ 85,5', 'such as 85.5'),
    })}
    <div><button type="submit">${t('Tính', 'Calculate')}</button></div></div></form>${formula}<p class="soft small">${t(
      'Thành tiền = diện tích × giá 1 m² của vị trí. Chưa tính hệ số điều chỉnh, nhiều mặt tiền, góc ' +
        'đường hay chiều sâu thửa đất; các quy tắc đó nằm trong quyết định ban hành bảng giá.',
      'Total = area × price per m² of the position. It leaves out the market coefficient and the rules ' +
        'for several frontages, corners and depth, which are part of the decision behind the table.',
    )}</p></section>`;
}

function wardSection(view: View, { place, table }: Detail): Html | '' {
  const { t, to } = view;
  if (place.asWritten === null) return '';
  const printed = place.ward?.name ?? place.asWritten;
  const now = place.current;
  const same = now.length === 1 && now[0]?.name === printed && now[0]?.code === place.ward?.code;
  const links = now.map(
    ({ name }) => html`<li><a href="${to('/land-prices', { ward: name })}">${name}</a></li>`,
  );
  return html`<section><h2>${t('Thuộc phường, xã nào?', 'Which ward?')}</h2>${
    now.length === 0
      ? html`<p>${t(`Bảng giá ghi “${place.asWritten}”.`, `The table says “${place.asWritten}”.`)}</p>`
      : same
        ? html`<p>${t(
            `Bảng giá ghi ${printed}; đây cũng là tên hiện nay.`,
            `The table says ${printed}, which is its name today.`,
          )}</p>`
        : html`<p>${t(
            `Bảng giá ghi ${printed}, tên khi bảng bắt đầu áp dụng` +
              `${table.validFrom ? ` (${view.date(table.validFrom)})` : ''}. Hiện nay thuộc:`,
            `The table says ${printed}, the name when the table began` +
              `${table.validFrom ? ` (${view.date(table.validFrom)})` : ''}. Today it is part of:`,
          )}</p>`
  }<ul class="try">${links}</ul>${
    now.length > 1
      ? html`<p class="soft small">${t(
          'Đơn vị cũ được chia cho nhiều đơn vị mới: cần xem thửa đất nằm ở phần nào.',
          'The old unit was divided: it depends on where the plot lies.',
        )}</p>`
      : ''
  }</section>`;
}

function sameStreet(view: View, record: PublicRecord, others: readonly PublicRecord[]): Html | '' {
  const rows = others.filter(({ id }) => id !== record.id) as unknown as (LandPriceRecord & { id: string })[];
  if (rows.length === 0) return '';
  const { t, to } = view;
  const { street, table, landType } = record as unknown as LandPriceRecord;
  return html`<section><h2>${t(`Các dòng giá khác của đường ${street}`, `Other rows of ${street}`)}</h2>
    <ul class="cards">${rows.slice(0, 6).map(
      (row) => html`<li class="card"><h3>
      <a href="${to(recordPath('land-prices', row.id))}"${inVietnamese(view)}>${
        row.segment.text ?? t('Trọn đường', 'The whole street')
      }</a>
      </h3><p class="soft small">${landTypeLabel(view, row.landType)}. ${wardWords(row, view)}</p>${priceLine(row, view)}</li>`,
    )}</ul>
    <p class="more"><a href="${to(streetPath(street), { table: table.id, landType: landType.code })}">${t(
      `Cả đường ${street} trên một trang`,
      `All of ${street} on one page`,
    )}</a></p></section>`;
}

export const landPriceDesign: RecordDesign = {
  shows: ['procedures'],
  async content(view, given, { area, width, depth }: RecordQuery, context: ReadContext) {
    const record = given as PublicRecord & Detail;
    const { t, date } = view;
    const { table } = record;
    const street = { street: record.street, ...(record.history.length > 0 ? { table: table.id } : {}) };
    const first = { cursor: null, facets: [] };
    const [others, papers] = await oneRoundTrip(context.store, [
      (store) => listLandPrices({ ...first, filters: street, limit: 7 }, { ...context, store }),
      (store) =>
        procedures.list({ ...first, filters: { field: 'Đất đai' }, limit: 3 }, { ...context, store }),
    ] as const);
    const inForce =
      (table.validFrom === null || table.validFrom <= context.today) &&
      (table.validTo === null || table.validTo >= context.today);
    const validity = inForce
      ? html`<span class="badge good">${t('Đang áp dụng', 'In force')}</span>`
      : html`<span class="badge bad">${t('Không áp dụng hôm nay', 'Not in force today')}</span>`;
    const title = landPriceTitle(record);
    return {
      next: papers.records.map(({ id, title: name }) => ({
        text: String(name),
        path: recordPath('procedures', id),
        detail: t('thủ tục hành chính về đất đai', 'administrative procedure on land'),
      })),
      title: t(`Giá đất ${title}`, `Land price: ${title}`),
      description: t(
        `Giá đất ${title}, ${wardWords(record, view)}, theo ${table.title}.`,
        `Land price of ${title}, ${wardWords(record, view)}, from ${table.title}.`,
      ),
      main: html`<h1${inVietnamese(view)}>${record.street}</h1>
        <p class="lead"${inVietnamese(view)}>${record.segment.text ?? t('Trọn đường', 'The whole street')}.
        ${wardWords(record, view)}</p><div class="two">
        <div>${priceTable(view, record, area)}${positionSection(view, {
          rule: record.positions ?? [],
          decision: table.decision,
          path: recordPath('land-prices', record.id),
          kept: { area: area === undefined ? undefined : String(area) },
          asked: { width, depth },
          priceOf: (position) => priceOf(view, record, position),
        })}${calculator(view, record, area)}${historySection(
          view,
          record.history,
          record.id,
        )}${wardSection(view, record)}${sameStreet(view, record, others.records)}${basisSection(view, record.basis)}</div>
        <aside class="side" aria-labelledby="table"><h2 id="table">${t('Căn cứ', 'The table behind it')}</h2>
        <p>${validity}</p>${facts(view, [
          [t('Bảng giá', 'Table'), table.title],
          [t('Quyết định', 'Decision'), table.decision],
          [t('Áp dụng từ', 'In force from'), table.validFrom && date(table.validFrom)],
          [
            t('Đến hết ngày', 'Until'),
            table.validTo ? date(table.validTo) : t('chưa có ngày kết thúc', 'no end set'),
          ],
          [t('Loại đất', 'Land type'), `${landTypeLabel(view, record.landType)} (${record.landType.code})`],
          [t('Đơn vị in trong bảng', 'Unit as printed'), record.sourceUnit],
          [t('Ghi chú', 'Note'), record.note],
          [
            t('Bản đồ', 'Map'),
            record.geometry &&
              html`<a href="${view.to('/land-prices/map', { landType: record.landType.code })}">
${t('Bản đồ giá đất', 'Map of land prices')}</a>`,
          ],
        ])}</aside></div>`,
    };
  },
};
