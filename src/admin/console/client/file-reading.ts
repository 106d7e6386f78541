/** The file as a table on the screen: what each column is read as, chosen where it is read otherwise than meant. */
import { type Child, h } from '../../../embed/elements/dom.ts';
import type { Schemas } from './api.ts';
import { button } from './feedback.ts';
import { field, select } from './fields.ts';
import { number } from './format.ts';
import type { Report } from './report.ts';
import { scrolling } from './table.ts';

type Table = NonNullable<Report['tables']>[number];
type Line = Schemas['ImportReport']['errors'][number];

/** What may be said of a whole file, where the rows of its domain have it. */
const SAID: readonly (readonly [key: string, label: string])[] = [
  ['unit', 'Đơn vị của giá'],
  ['tableId', 'Mã bảng giá'],
  ['landType', 'Loại đất của cả tệp'],
  ['ward', 'Phường, xã của cả tệp'],
  ['validFrom', 'Có hiệu lực từ'],
  ['issuer', 'Cơ quan ban hành'],
  ['organisation', 'Cơ quan tuyển dụng'],
];
const UNITS = ['đồng/m²', 'nghìn đồng/m²', 'triệu đồng/m²'];

/** What an editor has chosen, as parameters of the import. */
export interface Choice {
  map?: string;
  sheet?: string;
  [key: string]: string | undefined;
}

const LEFT_OUT = 'không dùng';

/** By what a control is found again in a panel that was drawn anew. */
const nameOf = (control: HTMLElement): string =>
  control.getAttribute('aria-label') ?? control.getAttribute('name') ?? control.textContent ?? '';

/** Faults and doubts of a table, by row and column. */
function marksOf(report: Report, table: Table): Map<string, string> {
  const marks = new Map<string, string>();
  const add = (kind: string) => (line: Line) => {
    if (line.row === null || (line.sheet ?? table.sheet) !== table.sheet) return;
    const place = `${line.row}|${(line.column ?? '').split('.')[0]}`;
    if (!marks.has(place)) marks.set(place, `${kind}: ${line.message}`);
  };
  report.errors.forEach(add('Lỗi'));
  report.warnings.forEach(add('Lưu ý'));
  return marks;
}

/** The choices of one file; `changed` asks for another reading. */
export function fileReading(changed: () => void) {
  let rename: Record<string, string> = {};
  let said: Record<string, string> = {};
  let sheet = '';
  /** Whether what was chosen for an earlier file of these headings is left aside, and forgotten with the publish. */
  let isFresh = false;
  const element = h('div', { class: 'reading' });

  const columnSelect = (heading: string, key: string | null, keys: NonNullable<Report['keys']>) => {
    const chosen = select(
      'column',
      [['', LEFT_OUT], ...keys.map((one): [string, string] => [one.key, one.name])],
      rename[heading] ?? key ?? '',
    );
    chosen.setAttribute('aria-label', `Cột “${heading}” được đọc là`);
    chosen.addEventListener('change', () => {
      rename = { ...rename, [heading]: chosen.value };
      changed();
    });
    return chosen;
  };

  const tableView = (report: Report, table: Table): HTMLElement => {
    const marks = marksOf(report, table);
    const caption = table.sheet ? `Trang “${table.sheet}”` : 'Những dòng đầu của tệp';
    const line = (name: string, cells: Child) => h('tr', {}, h('th', { scope: 'row' }, name), cells);
    return scrolling(
      caption,
      h(
        'thead',
        {},
        line(
          'Đọc là',
          table.columns.map(({ heading, key }) => h('td', {}, columnSelect(heading, key, report.keys ?? []))),
        ),
        line(
          `Dòng ${number(table.row)}`,
          table.columns.map(({ heading }) => h('th', { scope: 'col' }, heading)),
        ),
      ),
      h(
        'tbody',
        {},
        table.rows.map(({ row, cells }) =>
          line(
            `Dòng ${number(row)}`,
            cells.map((cell, place) => {
              const mark = marks.get(`${row}|${table.columns[place]?.key ?? table.columns[place]?.heading}`);
              return h('td', { class: mark && 'is-marked' }, cell, mark && h('small', {}, mark));
            }),
          ),
        ),
      ),
    );
  };

  const saidForm = (report: Report): HTMLElement => {
    const keys = new Set((report.keys ?? []).map(({ key }) => key));
    const controls = SAID.filter(([key]) => keys.has(key)).map(([key, label]) => {
      const control =
        key === 'unit'
          ? select(
              key,
              [['', 'như tệp ghi'], ...UNITS.map((unit): [string, string] => [unit, unit])],
              said[key],
            )
          : h('input', { name: key, value: said[key] ?? '', placeholder: 'như tệp ghi' });
      control.addEventListener('change', () => {
        said = { ...said, [key]: control.value.trim() };
        changed();
      });
      return field(label, control);
    });
    const sheets = [...new Set((report.tables ?? []).flatMap((table) => table.sheet ?? []))];
    const sheetSelect = select(
      'sheet',
      [['', 'các trang như dưới đây'], ...sheets.map((one): [string, string] => [one, one])],
      sheet,
    );
    sheetSelect.addEventListener('change', () => {
      sheet = sheetSelect.value;
      changed();
    });
    return h(
      'div',
      { class: 'grid' },
      controls,
      (sheets.length > 1 || sheet !== '') && field('Trang tính', sheetSelect),
    );
  };

  return {
    element,
    /** Shows the tables of a preview; nothing where the file has none. */
    show(report: Report): void {
      const tables = report.tables ?? [];
      if (tables.length === 0) {
        element.replaceChildren();
        return;
      }
      const focused = element.contains(document.activeElement)
        ? nameOf(document.activeElement as HTMLElement)
        : null;
      const wasOpen = element.querySelector('details')?.open ?? report.accepted === 0;
      const again = button(
        'Đọc lại như ban đầu',
        () => {
          reset();
          isFresh = true;
          changed();
        },
        { look: 'quiet' },
      );
      element.replaceChildren(
        h(
          'details',
          { open: wasOpen || report.rejected > 0 },
          h('summary', {}, 'Tệp được đọc thế nào'),
          h(
            'p',
            { class: 'hint' },
            'Chọn lại nếu một cột được hiểu sai; những ô để “như tệp ghi” lấy theo tệp.',
          ),
          saidForm(report),
          tables.map((table) => tableView(report, table)),
          h('p', {}, again),
        ),
      );
      if (focused === null) return;
      const controls = [...element.querySelectorAll<HTMLElement>('select, input, button, summary, .scroll')];
      controls.find((control) => nameOf(control) === focused)?.focus();
    },
    /** The choices as parameters; none where nothing was chosen. */
    chosen(): Choice {
      const filled = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== ''));
      return {
        ...filled,
        ...(sheet === '' ? {} : { sheet }),
        ...(isFresh ? { columns: 'fresh' } : {}),
        ...(Object.keys(rename).length === 0 ? {} : { map: JSON.stringify({ rename }) }),
      };
    },
    forget,
  };

  function reset(): void {
    rename = {};
    said = {};
    sheet = '';
    isFresh = false;
  }

  function forget(): void {
    reset();
    element.replaceChildren();
  }
}
