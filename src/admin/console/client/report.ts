/** What an import found: counts, rejected rows first, then warnings, then records before and after. */
import { type Child, h, nodes } from '../../../embed/elements/dom.ts';
import type { Schemas } from './api.ts';
import { changeList, nameOf } from './change.ts';
import { columnName, download, faultsCsv, type ReportLine } from './faults-csv.ts';
import { button } from './feedback.ts';
import { field, select } from './fields.ts';
import { folded, number } from './format.ts';
import { differences } from './leaves.ts';
import { table } from './table.ts';

export type Report = Schemas['ImportReport'];

/** A filter is of use from so many entries on. */
const FILTERED_FROM = 6;

/** `thêm 3, đổi 1`, or the words for nothing. */
export const diffText = ({ added, changed, removed }: Report['diff']): string =>
  (
    [
      ['thêm', added],
      ['đổi', changed],
      ['gỡ', removed],
    ] as const
  )
    .filter(([, count]) => count > 0)
    .map(([word, count]) => `${word} ${number(count)}`)
    .join(', ') || 'không có gì thay đổi';

const lineTable = (caption: string, lines: readonly ReportLine[]): Child =>
  lines.length > 0 &&
  table(
    caption,
    [{ number: 'Dòng' }, 'Cột', 'Giá trị', 'Vì sao'],
    lines.map((line) => [
      line.row === null ? 'cả tệp' : number(line.row),
      columnName(line),
      line.value,
      line.message,
    ]),
  );

const figures = (report: Report): HTMLElement =>
  h(
    'dl',
    { class: 'figures' },
    (
      [
        ['dòng', report.rows, ''],
        ['nhận', report.accepted, ''],
        ['từ chối', report.rejected, 'is-bad'],
        ['thêm', report.diff.added, ''],
        ['đổi', report.diff.changed, ''],
        ['gỡ', report.diff.removed, 'is-bad'],
        ['giữ nguyên', report.diff.unchanged, ''],
      ] as const
    ).map(([name, count, look]) =>
      h('div', { class: count > 0 && look }, h('dt', {}, name), h('dd', {}, number(count))),
    ),
  );

const partOf = (listed: number, all: number): string =>
  listed < all ? `${number(listed)} trong ${number(all)}` : number(all);

/** The listed entries that hold the words and the column sought. */
function sections(report: Report, words: string, column: string): Child[] {
  const sought = folded(words.trim());
  const has = (...texts: (string | number | null)[]) => folded(texts.join(' ')).includes(sought);
  const kept = (lines: readonly ReportLine[]) =>
    lines.filter(
      (one) =>
        (column === '' || (one.column ?? '') === column) &&
        has(one.row, one.column, one.heading ?? '', one.value, one.message),
    );
  const changes =
    column === ''
      ? report.changes.filter((one) =>
          has(
            one.id,
            nameOf(one),
            ...differences(one.before, one.after).flatMap(({ before, after }) => [before, after]),
          ),
        )
      : [];
  const [errors, warnings] = [kept(report.errors), kept(report.warnings)];
  const { added, changed, removed } = report.diff;
  return [
    lineTable(`Dòng bị từ chối: ${number(errors.length)} lỗi`, errors),
    new Set(report.errors.map(({ row }) => row)).size < report.rejected &&
      h('p', { class: 'soft' }, `Báo cáo chỉ liệt kê ${number(report.errors.length)} lỗi đầu tiên.`),
    lineTable(`Nên xem lại: ${partOf(warnings.length, report.warningCount)}`, warnings),
    changes.length > 0 && [
      h('h3', {}, `Thay đổi theo bản ghi: ${partOf(changes.length, added + changed + removed)}`),
      changeList(changes),
    ],
    errors.length + warnings.length + changes.length === 0 &&
      sought !== '' &&
      h('p', { class: 'empty' }, 'Không có dòng nào của báo cáo khớp với bộ lọc.'),
  ];
}

/** The whole report; `file` names the download of its errors. */
export function reportView(report: Report, file: string): HTMLElement {
  const list = h('div', {}, sections(report, '', ''));
  const words = h('input', { type: 'search', autocomplete: 'off' });
  const columns = [...new Set([...report.errors, ...report.warnings].map((one) => one.column ?? ''))]
    .filter(Boolean)
    .sort();
  const column = select('column', [['', 'Mọi cột'], ...columns.map((name) => [name, name] as const)]);
  const refresh = () => list.replaceChildren(...nodes(sections(report, words.value, column.value)));
  words.addEventListener('input', refresh);
  column.addEventListener('change', refresh);
  const entries = report.errors.length + report.warnings.length + report.changes.length;
  return h(
    'div',
    { class: 'report' },
    figures(report),
    report.duplicates > 0 &&
      h('p', { class: 'soft' }, `Bỏ ${number(report.duplicates)} bản ghi trùng nguyên văn với bản ghi khác.`),
    report.errors.length > 0 &&
      h(
        'p',
        {},
        button(
          'Tải danh sách lỗi (CSV)',
          () => download(`loi-${file.replace(/\.[^.]*$/, '')}.csv`, faultsCsv(report.errors)),
          {
            look: 'quiet',
          },
        ),
      ),
    entries >= FILTERED_FROM &&
      h(
        'div',
        { class: 'grid filters', role: 'search', 'aria-label': 'Lọc báo cáo' },
        field('Lọc theo chữ', words),
        columns.length > 1 && field('Lọc theo cột', column),
      ),
    list,
  );
}
