/** One cell of a sheet: its value as a person who looks at the sheet takes it. */
import * as XLSX from '@e965/xlsx';
import { readUnit } from '../../language/price-units.ts';
import { struck } from './cell-doubts.ts';

export interface SheetCell {
  value?: unknown;
  fault?: { value: unknown; message: string };
  note?: { value: unknown; message: string; code: string; confirm?: true };
  /** A date that its format shows month first. */
  isMonthFirst?: boolean;
}

const two = (number: number): string => String(number).padStart(2, '0');

/** `2026-01-31`, with `T08:30:00` where the cell has a time; a time alone is `08:30`. */
function dateText(serial: number, date1904: boolean): string | number {
  const date = XLSX.SSF.parse_date_code(serial, { date1904 }) as Record<
    'y' | 'm' | 'd' | 'H' | 'M' | 'S',
    number
  > | null;
  if (!date) return serial;
  const time = `${two(date.H)}:${two(date.M)}`;
  if (serial < 1) return time;
  const day = `${date.y}-${two(date.m)}-${two(date.d)}`;
  return date.H + date.M + date.S === 0 ? day : `${day}T${time}:${two(date.S)}`;
}

/**
 * A figure shown with exactly three decimals, such as 162.160, may be a whole number grouped by a dot: the
 * printed text is kept, and the domain decides.
 */
const THREE_DECIMALS = /^#?,?#*0\.000$/;
const DASH = /^[\s\-–—_.()]*$/u;
const SCALES = ['', 'nghìn', 'triệu', 'tỷ'] as const;

/** Text a format puts beside the figure: `"nghìn"`, `\ đ`, `[$₫-42A]`. */
const literalOf = (format: string): string =>
  [...format.matchAll(/"([^"]*)"|\\(.)|\[\$([^\]-]*)[^\]]*\]|([₫đ%/])/gu)]
    .map(([, quoted, escaped, currency, bare]) => quoted ?? escaped ?? currency ?? bare ?? '')
    .join('')
    .trim();

/** The format without what is written out, which tells how many thousands the figure is cut by. */
const bareFormat = (format: string): string =>
  format.replace(/"[^"]*"|\\.|\[[^\]]*\]|_./gu, '').split(';')[0] ?? '';

/** A number as a text that has one reading: a decimal comma, and never exactly three decimals. */
function numberText(value: number): string {
  const [whole = '0', decimals] = String(Number(value.toPrecision(15))).split('.');
  return decimals === undefined ? whole : `${whole},${decimals.length === 3 ? `${decimals}0` : decimals}`;
}

/** What a format says of a number: a percentage, a unit, a code with leading zeros, or a figure that is not shown. */
function numberCell(cell: XLSX.CellObject & { v: number }, date1904: boolean): SheetCell {
  const format = typeof cell.z === 'string' ? cell.z : 'General';
  const shown = typeof cell.w === 'string' ? cell.w.trim() : String(cell.v);
  if (format === 'General') return { value: cell.v };
  if (XLSX.SSF.is_date(format)) {
    const isMonthFirst = /^\[?[^\]]*\]?m{1,4}[/\-.]d/i.test(format.replace(/\[[^\]]*\]/g, ''));
    return { value: dateText(cell.v, date1904), isMonthFirst };
  }
  if (DASH.test(shown)) {
    if (cell.v === 0) return {};
    const message = `Ô có số ${cell.v} nhưng định dạng không cho hiện; hãy bỏ định dạng hoặc xóa số.`;
    return { fault: { value: cell.v, message } };
  }
  if (THREE_DECIMALS.test(format)) return { value: shown };
  const bare = bareFormat(format);
  if (bare.includes('%')) return { value: `${numberText(cell.v * 100)}%` };
  const digits = shown.replace(/\D/g, '');
  const literal = literalOf(format);
  const isCode = digits.startsWith('0') && Math.abs(cell.v) >= 1;
  // `00026`, `0905 000 111`, `12/2024/QĐ-UBND`: the text is the value.
  if (isCode || (/\p{L}/u.test(literal) && /[/-]/.test(literal) && readUnit(literal) === null))
    return { value: shown };
  const cut = /[0#?](,+)(?![0#?,.])/.exec(bare)?.[1]?.length ?? 0;
  const scale = SCALES[cut];
  if (cut > 0 && scale !== undefined && cell.v !== 0)
    return { value: `${numberText(cell.v / 1_000 ** cut)} ${scale}` };
  const unit = literal === '' ? null : readUnit(literal);
  // `0"00"` and `#,##0"000"` show a figure that is not in the cell.
  if (unit === null && /\d/.test(literal.replace(/\p{L}+\d?/gu, ''))) {
    const message = `Ô có số ${cell.v} nhưng định dạng cho hiện “${shown}”; hãy ghi đúng con số vào ô.`;
    return { fault: { value: cell.v, message } };
  }
  return { value: unit === null || cell.v === 0 ? cell.v : `${numberText(cell.v)} ${literal}` };
}

const STRUCK = /<strike(?:\s*\/>|\s+val="(?:1|true)"\s*\/>|>)/;
const RUN = /<r>.*?<\/r>/gs;
const SUPERSCRIPT = /<vertAlign val="superscript"\s*\/>/;
/** The most an Excel cell keeps. */
const LONGEST = 32_767;

function textCell(cell: XLSX.CellObject, text: string): SheetCell {
  const rich = typeof cell.r === 'string' && cell.r.includes('<r>') ? cell.r : '';
  if (STRUCK.test(rich)) return { value: text, note: struck(text) };
  if (SUPERSCRIPT.test(rich)) {
    // A small raised figure is a footnote's, but in m².
    const marks = [...rich.matchAll(RUN)]
      .filter(([run]) => SUPERSCRIPT.test(run))
      .map(([run]) => run.replace(/<[^>]*>/g, '').trim());
    const figure = /^([\d.,\s]+?)(\d{1,2})$/.exec(text.trim());
    if (figure?.[1] && marks.includes(figure[2] ?? ''))
      return { value: `${figure[1].trim()} (${figure[2]})` };
  }
  if (text.length === LONGEST) {
    const message = 'Ô có đúng 32.767 ký tự, mức dài nhất của Excel: nội dung có lẽ đã bị cắt.';
    return { value: text, note: { value: text.slice(0, 80), message, code: 'cell-cut', confirm: true } };
  }
  return { value: text };
}

const HYPERLINK = /^\s*(?:_xlfn\.)?HYPERLINK\(\s*"((?:[^"]|"")+)"\s*(?:[,;]|\))/i;

/** The address a cell links to: its own, or that of its formula where it is written out there. */
export const linkOf = (cell: XLSX.CellObject): string | undefined =>
  cell.l?.Target ?? HYPERLINK.exec(cell.f ?? '')?.[1]?.replaceAll('""', '"');

/** The value of a cell, or what is wrong with it. */
export function readSheetCell(cell: XLSX.CellObject, date1904: boolean): SheetCell {
  if (cell.t === 'e')
    return { fault: { value: cell.w ?? '#', message: 'Ô có lỗi của bảng tính; hãy sửa công thức.' } };
  if (cell.f !== undefined && (cell.t === 'z' || cell.v === undefined || cell.v === null)) {
    const link = linkOf(cell);
    if (link !== undefined) return { value: link };
    const message = 'Ô công thức chưa có giá trị; hãy mở tệp, tính lại và lưu.';
    return { fault: { value: `=${cell.f}`, message } };
  }
  if (cell.t === 'z') return {};
  if (cell.t === 'd' && cell.v instanceof Date) return { value: cell.v.toISOString().slice(0, 10) };
  if (cell.t === 'n' && typeof cell.v === 'number')
    return numberCell(cell as XLSX.CellObject & { v: number }, date1904);
  return typeof cell.v === 'string' ? textCell(cell, cell.v) : { value: cell.v };
}
