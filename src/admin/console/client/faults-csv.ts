/** The faults of a report as a file that spreadsheets open. */
import { h } from '../../../embed/elements/dom.ts';
import type { Schemas } from './api.ts';

export type ReportLine = Schemas['ImportReport']['errors'][number];

/** The column as the file names it, and its sheet. */
export const columnName = ({ column, heading, sheet }: ReportLine): string | null =>
  [heading ?? column, sheet && `trang “${sheet}”`].filter(Boolean).join(', ') || null;

/** Where a spreadsheet would begin a formula; one set to Vietnamese splits at semicolons too. */
const FORMULA = /(^|[;\t\n])(?=[=+\-@＝＋－＠\t\r])/g;

/** Cells that a spreadsheet would run as a formula are kept as text. */
const cell = (value: string | number | null): string => {
  const text = String(value ?? '');
  const safe = typeof value === 'string' ? text.replace(FORMULA, "$1'") : text;
  return `"${safe.replaceAll('"', '""')}"`;
};

/** CSV with a byte order mark, by which Excel knows UTF-8. */
export const faultsCsv = (lines: readonly ReportLine[]): string =>
  `\ufeff${[
    ['Dòng', 'Cột', 'Giá trị', 'Vì sao'],
    ...lines.map((line) => [line.row, columnName(line), line.value, line.message]),
  ]
    .map((cells) => cells.map(cell).join(','))
    .join('\r\n')}\r\n`;

/** Saves a text under a name. */
export function download(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  h('a', { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
