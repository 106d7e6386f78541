/** One sheet → grid: dates as days, figures as printed, merged cells filled. */
import * as XLSX from '@e965/xlsx';
import type { GridFault, GridRow } from './grid.ts';
import { fillSpans, type PlacedRow, type Span, spanBudget } from './spans.ts';

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

function cellValue(cell: XLSX.CellObject, date1904: boolean): unknown {
  if (cell.t === 'd' && cell.v instanceof Date) return cell.v.toISOString().slice(0, 10);
  if (cell.t !== 'n' || typeof cell.v !== 'number') return cell.v;
  const format = typeof cell.z === 'string' ? cell.z : undefined;
  if (format === undefined || format === 'General') return cell.v;
  if (XLSX.SSF.is_date(format)) return dateText(cell.v, date1904);
  return THREE_DECIMALS.test(format) && typeof cell.w === 'string' ? cell.w : cell.v;
}

const HYPERLINK = /^\s*(?:_xlfn\.)?HYPERLINK\(\s*"((?:[^"]|"")+)"\s*(?:[,;]|\))/i;

/** The address a cell links to: its own, or that of its formula where it is written out there. */
const linkOf = (cell: XLSX.CellObject): string | undefined =>
  cell.l?.Target ?? HYPERLINK.exec(cell.f ?? '')?.[1]?.replaceAll('""', '"');

function cellFault(cell: XLSX.CellObject, place: number): GridFault | null {
  if (cell.t === 'e')
    return { place, value: cell.w ?? '#', message: 'Ô có lỗi của bảng tính; hãy sửa công thức.' };
  if (cell.f !== undefined && (cell.v === undefined || cell.v === null) && linkOf(cell) === undefined) {
    return {
      place,
      value: `=${cell.f}`,
      message: 'Ô công thức chưa có giá trị; hãy mở tệp, tính lại và lưu.',
    };
  }
  return null;
}

function placedRow(
  cells: readonly (XLSX.CellObject | undefined)[],
  row: number,
  date1904: boolean,
): PlacedRow {
  const placed: PlacedRow = { row, cells: [] };
  const faults: GridFault[] = [];
  for (const [place, cell] of cells.entries()) {
    if (!cell) continue;
    const fault = cellFault(cell, place);
    if (fault) faults.push(fault);
    const value = fault ? undefined : (cellValue(cell, date1904) ?? linkOf(cell));
    if (value === undefined || value === null || value === '') continue;
    placed.cells[place] = value;
    const link = linkOf(cell);
    if (link !== undefined) {
      placed.links ??= [];
      placed.links[place] = link;
    }
  }
  if (faults.length > 0) placed.faults = faults;
  return placed;
}

/** Rows of a sheet that hold anything, numbered as the sheet numbers them. */
export function sheetGrid(
  sheet: XLSX.WorkSheet | undefined,
  options: { dates1904: boolean; columns: number },
): GridRow[] {
  const data = (sheet as XLSX.DenseWorkSheet | undefined)?.['!data'] ?? [];
  const rows: PlacedRow[] = [];
  const places = new Map<number, number>();
  // The array is as sparse as the sheet: forEach visits what is there.
  data.forEach((cells: readonly (XLSX.CellObject | undefined)[] | undefined, number: number) => {
    if (!cells) return;
    const row = placedRow(cells, number + 1, options.dates1904);
    if (row.cells.length === 0 && !row.faults) return;
    places.set(number, rows.length);
    rows.push(row);
  });
  const spans: Span[] = [];
  const budget = spanBudget();
  for (const { s, e } of sheet?.['!merges'] ?? []) {
    const first = places.get(s.r);
    if (first === undefined) continue;
    // Height among the rows kept: blank rows inside a merge are not there to be filled.
    let last = first;
    while (last + 1 < rows.length && (rows[last + 1]?.row ?? Number.POSITIVE_INFINITY) <= e.r + 1) last += 1;
    budget.spend(last - first);
    spans.push({ row: first, column: s.c, height: last - first + 1, width: e.c - s.c + 1 });
  }
  return fillSpans(rows, spans, options.columns);
}
