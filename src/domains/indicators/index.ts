/** Open figures of administrative reform, by unit, indicator and period. */
import { type SQL, sql } from 'drizzle-orm';
import { defineDomain } from '../../contract/define-domain.ts';
import { factsOf } from '../../contract/field-shapes.ts';
import { partOfDay, words } from '../../contract/parameters.ts';
import type { Shown } from '../../contract/shown.ts';
import { formatNumber } from '../../language/amounts.ts';
import { fold } from '../../language/fold.ts';
import { periodName } from '../../language/periods.ts';
import { syllables } from '../../language/syllables.ts';
import { everyWord } from '../../store/every-word.ts';
import { containing } from '../../store/facets.ts';
import { scanPage } from '../../store/scan.ts';
import type { Row } from '../../store/session.ts';
import { recordOf, single } from '../../store/single.ts';
import { editionOf, visible } from '../../store/versions.ts';
import { fields } from './fields.ts';
import { detail, type IndicatorRecord, point, record } from './record.ts';
import { indicators as table } from './table.ts';

const measured = ({ value, measure }: IndicatorRecord): string =>
  `${formatNumber(value)}${measure ? ` ${measure}` : ''}`;

const show = (given: IndicatorRecord): Shown => ({
  title: `${given.indicator}: ${given.unit}, ${periodName(given.period)}`,
  summary: `${measured(given)}${given.target === null ? '' : `; mục tiêu ${formatNumber(given.target)}`}`,
  at: given.updatedAt,
  topics: [given.indicator],
  author: given.unit,
  facts: factsOf(fields, given),
});

/** Points of one kind of the edition readers see, as the record `id` has it. */
const points = (id: string, same: SQL, order: SQL): SQL => sql`
  SELECT v.id AS id, v.record AS record FROM indicators v
  JOIN indicators o ON o.id = ${id} AND ${visible('o', editionOf('indicators'))}
  WHERE ${visible('v', editionOf('indicators'))} AND v.indicator_folded = o.indicator_folded AND ${same} ORDER BY ${order} LIMIT 400`;
const pointsOf = (rows: readonly Row[] = []) => rows.map((row) => point.parse(recordOf(row)));

/** Figures of administrative reform. */
export const indicators = defineDomain({
  name: 'indicators',
  words: {
    label: { vi: 'Chỉ số cải cách hành chính', en: 'Indicators' },
    nav: { vi: 'Chỉ số', en: 'Indicators' },
    description: {
      vi: 'Số liệu cải cách hành chính theo đơn vị và kỳ: hồ sơ nhận, giải quyết đúng hạn, ký số.',
      en: 'Figures of administrative reform by unit and period: dossiers received, solved on time, signed digitally.',
    },
    filters: {
      unit: fields.unit.label,
      indicator: fields.indicator.label,
      from: { vi: 'Từ kỳ', en: 'From' },
      to: { vi: 'Đến kỳ', en: 'To' },
    },
    counted: { vi: 'số liệu, kỳ mới nhất trước', en: 'figures, newest period first' },
  },
  exampleId: 'cs-quy-nhon-dung-han-2026-09',
  record,
  single: detail,
  filters: {
    q: words('Words of the unit and the indicator, all of them.', 'đúng hạn Quy Nhơn Bắc'),
    unit: words('Unit, whole or in part.', 'Quy Nhơn Bắc'),
    indicator: words('Indicator, whole or in part.', 'giải quyết đúng hạn'),
    from: partOfDay('Periods that end on this day, month or year or later.'),
    to: partOfDay('Periods that begin on this day, month or year or earlier.'),
  },
  facets: ['unit', 'indicator'],
  table,
  list(request, context) {
    const { q = '', unit, indicator, from, to } = request.filters;
    const where = [
      ...everyWord(
        syllables(q).map(({ folded }) => folded),
        (word) => sql`instr(v.indicator_folded || ' ' || v.unit_folded, ${word}) > 0`,
      ),
      ...(unit === undefined ? [] : [sql`instr(v.unit_folded, ${fold(unit)}) > 0`]),
      ...(indicator === undefined ? [] : [sql`instr(v.indicator_folded, ${fold(indicator)}) > 0`]),
      ...(from === undefined ? [] : [sql`v.period_to >= ${from}`]),
      ...(to === undefined ? [] : [sql`substr(v.period_from, 1, ${to.length}) <= ${to}`]),
    ];
    return scanPage(
      {
        domain: 'indicators',
        table: 'indicators',
        where,
        order: [
          { sql: sql`v.period_from`, descending: true },
          { sql: sql`v.id`, descending: true },
        ],
        select: [sql`v.id AS id`],
        facets: {
          unit: containing(sql`json_extract(v.record, '$.unit')`),
          indicator: containing(sql`json_extract(v.record, '$.indicator')`),
        },
      },
      request,
      context,
      recordOf,
    );
  },
  detail(id, context) {
    const samePeriod = sql`v.period_from = o.period_from AND v.period_to = o.period_to`;
    return single(
      'indicators',
      'indicators',
      id,
      context,
      (row, [series, peers]) => ({ ...recordOf(row), series: pointsOf(series), peers: pointsOf(peers) }),
      {
        extra: [
          points(id, sql`v.unit_folded = o.unit_folded`, sql`v.period_from, v.id`),
          points(id, samePeriod, sql`v.unit_folded, v.id`),
        ],
      },
    );
  },
  show,
  dated: { first: 'period_from', last: 'period_from' },
  searchWith: null,
  onFront: false,
  pages: async () => (await import('./pages.ts')).indicatorPages,
  computed: ['updatedAt'],
  openFiles: true,
  importer: async () => (await import('./import.ts')).indicatorsImporter,
});
