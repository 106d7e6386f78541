/** One indicator of one unit over time and beside other units: bars drawn here, and the same in a table. */
import { html } from 'hono/html';
import type { DomainPages, Html, View } from '../../contract/pages.ts';
import { facts } from '../../frame/parts.ts';
import { recordPath } from '../../frame/view.ts';
import type { IndicatorDetail } from './index.ts';
import { periodName } from './period.ts';

const [WIDTH, ROW, LABEL, FIGURE] = [560, 30, 170, 90];

/** Bars and their table; `name` tells a point from the others. */
function section(
  view: View,
  title: string,
  points: IndicatorDetail['series'],
  own: IndicatorDetail,
  name: (point: IndicatorDetail['series'][number]) => string,
): Html | '' {
  if (points.length < 2) return '';
  const { number, to, t } = view;
  const most = Math.max(own.target ?? 0, ...points.map(({ value }) => value), 1e-9);
  const scale = (value: number) =>
    Math.max(1, Math.round(((WIDTH - LABEL - FIGURE) * Math.max(0, value)) / most));
  const height = points.length * ROW;
  const bars = points.map(({ id, value, ...point }, at) => {
    const y = at * ROW;
    const length = scale(value);
    return html`<text x="0" y="${y + 20}">${name({ id, value, ...point })}</text>
<rect class="${id === own.id ? 'now' : 'bar'}" x="${LABEL}" y="${y + 6}" width="${length}" height="${ROW - 12}" rx="3"/>
<text x="${LABEL + length + 8}" y="${y + 20}">${number(value)}</text>`;
  });
  const goal =
    own.target === null
      ? ''
      : html`<path class="axis" d="M${LABEL + scale(own.target)} 0v${height}" fill="none"/>`;
  const link = (point: (typeof points)[number]) =>
    point.id === own.id
      ? html`<strong>${name(point)}</strong>`
      : html`<a href="${to(recordPath('indicators', point.id))}">${name(point)}</a>`;
  return html`<section><h2>${title}</h2>
<svg class="chart" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${title}">${goal}${bars}</svg>
<div class="scroll" tabindex="0" role="region" aria-label="${title}"><table>
  <caption class="soft small">${own.indicator}${own.measure ? `, ${own.measure}` : ''}</caption>
<thead><tr><th scope="col">${t('Kỳ, đơn vị', 'Period, unit')}</th><th scope="col" class="n">${t('Giá trị', 'Value')}</th></tr></thead>
<tbody>${points.map(
    (point) => html`<tr><th scope="row">${link(point)}</th>
  <td class="n">${number(point.value)}</td></tr>`,
  )}</tbody></table></div></section>`;
}

export const indicatorPages: Partial<DomainPages> = {
  record: {
    async content(view, given) {
      const record = given as unknown as IndicatorDetail;
      const { t, number, to } = view;
      const figure = `${number(record.value)}${record.measure ? ` ${record.measure}` : ''}`;
      const listed = (name: 'unit' | 'indicator') =>
        html`<a href="${to('/indicators', { [name]: record[name] })}">${record[name]}</a>`;
      return {
        title: `${record.indicator}: ${record.unit}`,
        description: `${record.indicator}, ${record.unit}, ${periodName(record.period)}: ${figure}.`,
        main: html`<p class="soft">${record.unit} · ${periodName(record.period)}</p>
          <h1>${record.indicator}</h1><p class="left">${figure}</p>
${facts([
  [t('Mục tiêu', 'Target'), record.target === null ? null : number(record.target)],
  [t('Mọi số liệu của đơn vị', 'All figures of the unit'), listed('unit')],
  [t('Chỉ số này ở mọi đơn vị', 'This indicator everywhere'), listed('indicator')],
  [t('Nguồn', 'Source'), record.source],
  [t('Ghi chú', 'Note'), record.note],
])}${section(view, t('Qua các kỳ', 'Over time'), record.series, record, ({ period }) => periodName(period))}
${section(view, t('Cùng kỳ ở các đơn vị', 'Other units in this period'), record.peers, record, ({ unit }) =>
  unit.replace(/ \(dữ liệu mẫu\)/, ''),
)}`,
      };
    },
  },
};
