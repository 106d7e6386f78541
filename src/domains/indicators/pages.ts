/** One indicator of one unit over time and beside other units. */
import { html } from 'hono/html';
import type { DomainPages } from '../../contract/pages.ts';
import { facts } from '../../frame/parts.ts';
import { type Series, seriesSection } from '../../frame/series.ts';
import { recordPath } from '../../frame/view.ts';
import { periodName } from '../../language/periods.ts';
import type { IndicatorDetail } from './record.ts';

type Point = IndicatorDetail['series'][number];

export const indicatorPages: Partial<DomainPages> = {
  record: {
    async content(view, given) {
      const record = given as unknown as IndicatorDetail;
      const { t, number, to } = view;
      const { id: own, indicator, unit, measure, target } = record;
      const figure = `${number(record.value)}${measure ? ` ${measure}` : ''}`;
      const listed = (name: 'unit' | 'indicator') =>
        html`<a href="${to('/indicators', { [name]: record[name] })}">${record[name]}</a>`;
      const of: Omit<Series, 'title'> = {
        caption: `${indicator}${measure ? `, ${measure}` : ''}`,
        heading: t('Kỳ, đơn vị', 'Period, unit'),
        target,
      };
      const row = (title: string, points: readonly Point[], name: (point: Point) => string) =>
        seriesSection(
          view,
          { ...of, title },
          points.map((point) => ({
            name: name(point),
            value: point.value,
            ...(point.id === own ? {} : { page: recordPath('indicators', point.id) }),
          })),
        );
      return {
        title: `${indicator}: ${unit}`,
        description: `${indicator}, ${unit}, ${periodName(record.period)}: ${figure}.`,
        main: html`<p class="soft">${unit} · ${periodName(record.period)}</p>
          <h1>${indicator}</h1><p class="left">${figure}</p>
${facts(view, [
  [t('Mục tiêu', 'Target'), target === null ? null : number(target)],
  [t('Mọi số liệu của đơn vị', 'All figures of the unit'), listed('unit')],
  [t('Chỉ số này ở mọi đơn vị', 'This indicator everywhere'), listed('indicator')],
  [t('Nguồn', 'Source'), record.source],
  [t('Ghi chú', 'Note'), record.note],
])}${row(t('Qua các kỳ', 'Over time'), record.series, (point) => periodName(point.period))}
${row(t('Cùng kỳ ở các đơn vị', 'Other units in this period'), record.peers, (point) =>
  point.unit.replace(/ \(dữ liệu mẫu\)/, ''),
)}`,
      };
    },
  },
};
