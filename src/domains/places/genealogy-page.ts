/** The genealogy of units drawn, and for a district its table: each ward it had, and what that is today. */
import { html } from 'hono/html';
import type { Html, View } from '../../contract/pages.ts';
import { inVietnamese } from '../../frame/parts.ts';
import { recordPath } from '../../frame/view.ts';
import { type Genealogy, genealogyOf, wardsUnder } from './genealogy.ts';
import { type PlaceGraph, type Unit, unitsOn } from './graph.ts';
import { period } from './list-page.ts';

const [COLUMN, NAME, ROW, TOP] = [206, 172, 30, 30];

/** Characters of a name that its box holds. */
const FITS = 24;

const short = (name: string): string => (name.length > FITS ? `${name.slice(0, FITS - 1)}…` : name);

/** The picture; `own` is the unit it is about. Lists or a table beside it say the same. */
export function genealogyPicture(view: View, { nodes, links, days, rows }: Genealogy, own?: Unit): Html {
  const { t, date } = view;
  const width = (days.length - 1) * COLUMN + NAME;
  const height = TOP + rows * ROW;
  const x = (column: number): number => column * COLUMN;
  const y = (row: number): number => TOP + row * ROW + ROW / 2;
  const label = t(
    `Hình vẽ các đơn vị cũ nhập vào đơn vị mới qua ${days.length} thời kỳ; danh sách trong trang ghi đủ.`,
    `Old units flowing into new ones over ${days.length} periods; the lists on this page say the same.`,
  );
  return html`<figure class="tree"><div class="scroll" tabindex="0" role="region" aria-label="${t(
    'Sơ đồ sắp xếp đơn vị',
    'Genealogy of units',
  )}">
<svg width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${label}"${inVietnamese(view)}>${days.map(
    (day, column) =>
      html`<text class="day" x="${x(column)}" y="16">${column === 0 ? t('Trước', 'Before') : t('Từ', 'From')} ${date(
        column === 0 ? (days[1] ?? day) : day,
      )}</text>`,
  )}${links.map(({ from, to, partial }) => {
    const [x1, y1, x2, y2] = [x(from.column) + NAME, y(from.row), x(to.column), y(to.row)];
    const bend = (x2 - x1) / 2;
    return html`<path${partial ? html` class="part"` : ''} d="M${x1} ${y1}c${bend} 0 ${bend} ${y2 - y1} ${x2 - x1} ${y2 - y1}"/>`;
  })}${nodes.map(
    ({ unit, column, row }) =>
      html`<rect${unit.id === own?.id ? html` class="own"` : ''} x="${x(column)}" y="${y(row) - 12}" width="${NAME}" height="24" rx="4"/>
<text x="${x(column) + 7}" y="${y(row) + 4.5}">${short(unit.name)}</text>`,
  )}</svg></div><figcaption class="soft small">${t(
    'Nét đứt: chỉ một phần của đơn vị cũ. Khung đậm: đơn vị đang xem.',
    'Dashed: only a part of the old unit. Bold: the unit of this page.',
  )}</figcaption></figure>`;
}

/** The wards of a district or a city through its last change, drawn where they are few, and as a table. */
export function districtGenealogy(view: View, graph: PlaceGraph, above: Unit, day: string): Html | '' {
  const { t, to } = view;
  const wards = wardsUnder(graph, above);
  const gone = wards.filter((unit) => unit.validTo !== null && unit.validTo < day);
  if (gone.length === 0) return '';
  const drawn = genealogyOf(graph, wards);
  const link = (unit: Unit): Html => html`<a href="${to(recordPath('places', unit.id))}">${unit.name}</a>`;
  const name = t('Phường, xã cũ và đơn vị hiện nay', 'Former wards and what they are today');
  const rows = gone
    .toSorted(
      (one, other) => one.name.localeCompare(other.name, 'vi') || (one.validFrom < other.validFrom ? -1 : 1),
    )
    .map((unit) => {
      const now = unitsOn(graph, unit, day);
      return html`<tr><th scope="row">${link(unit)}</th><td>${period(view, unit)}</td><td>${
        now.length === 0
          ? t('không rõ', 'not known')
          : now.map(
              ({ unit: today, partial }, at) =>
                html`${at > 0 ? ', ' : ''}${link(today)}${partial ? t(' (một phần)', ' (a part)') : ''}`,
            )
      }</td></tr>`;
    });
  return html`<section id="genealogy"><h2>${name}</h2>${drawn ? genealogyPicture(view, drawn) : ''}
<div class="scroll" tabindex="0" role="region" aria-label="${name}"><table${inVietnamese(view)}><caption>${name}</caption><thead><tr>
<th scope="col">${t('Tên cũ', 'Former name')}</th><th scope="col">${t('Thời gian', 'Time')}</th><th scope="col">${t(
    'Nay thuộc',
    'Today',
  )}</th></tr></thead><tbody>${rows}</tbody></table></div></section>`;
}
