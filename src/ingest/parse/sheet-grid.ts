/** One sheet → grid: dates as days, figures as printed, merged cells filled, what is hidden or struck out told. */
import type * as XLSX from '@e965/xlsx';
import { isEmpty } from '../mapping/source.ts';
import { HIDDEN_ROW, struck } from './cell-doubts.ts';
import type { GridFault, GridNote, GridRow } from './grid.ts';
import { linkOf, readSheetCell } from './sheet-cell.ts';
import { fillSpans, type PlacedRow, type Span, spanBudget } from './spans.ts';

export interface SheetOptions {
  dates1904: boolean;
  columns: number;
  /** Cells in a struck-out font, as `row,column`, both from 0. */
  struckOut: ReadonlySet<string>;
}

/** Columns whose dates a program set to another order may have turned: real ones among texts of days. */
interface DateColumn {
  texts: number;
  real: { row: PlacedRow; value: string }[];
}

const DAY_FIRST = /^\s*\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}\s*$/;
const SWAPPABLE = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1[0-2])/;

function placedRow(
  cells: readonly (XLSX.CellObject | undefined)[],
  number: number,
  options: SheetOptions,
  dates: Map<number, DateColumn>,
): PlacedRow {
  const placed: PlacedRow = { row: number + 1, cells: [] };
  const faults: GridFault[] = [];
  const notes: GridNote[] = [];
  for (const [place, cell] of cells.entries()) {
    if (!cell || place >= options.columns + 1) continue;
    const { value, fault, note, isMonthFirst } = readSheetCell(cell, options.dates1904);
    if (fault) faults.push({ place, ...fault });
    if (isEmpty(value)) continue;
    placed.cells[place] = value;
    if (note) notes.push({ place, ...note });
    else if (options.struckOut.has(`${number},${place}`)) notes.push({ place, ...struck(value) });
    if (isMonthFirst !== undefined || (typeof value === 'string' && DAY_FIRST.test(value))) {
      const column = dates.get(place) ?? { texts: 0, real: [] };
      dates.set(place, column);
      if (isMonthFirst === undefined) column.texts += 1;
      else if (SWAPPABLE.test(String(value))) column.real.push({ row: placed, value: String(value) });
    }
    const link = linkOf(cell);
    if (link !== undefined) {
      placed.links ??= [];
      placed.links[place] = link;
    }
  }
  if (faults.length > 0) placed.faults = faults;
  if (notes.length > 0) placed.notes = notes;
  return placed;
}

/** Real dates among texts: `01/02` may have become 2 January while `13/02` stayed a text. */
function tellTurnedDates(dates: ReadonlyMap<number, DateColumn>): void {
  for (const [place, { texts, real }] of dates) {
    if (texts === 0) continue;
    for (const { row, value } of real) {
      const [day = ''] = value.split('T');
      const [year, month, date] = day.split('-');
      if (month === date) continue;
      const message =
        `Cột có cả ngày thật lẫn ngày dạng chữ: ô này được đọc là ngày ${date}/${month}/${year}, nhưng ` +
        `có thể là ${month}/${date}/${year} bị máy tính đảo ngày với tháng.`;
      row.notes = [...(row.notes ?? []), { place, value, message, code: 'dates-mixed', confirm: true }];
    }
  }
}

/** Rows of a sheet that hold anything, numbered as the sheet numbers them. */
export function sheetGrid(sheet: XLSX.WorkSheet | undefined, options: SheetOptions): GridRow[] {
  const data = (sheet as XLSX.DenseWorkSheet | undefined)?.['!data'] ?? [];
  const rows: PlacedRow[] = [];
  const places = new Map<number, number>();
  const dates = new Map<number, DateColumn>();
  const properties = sheet?.['!rows'];
  // The array is as sparse as the sheet: forEach visits what is there.
  data.forEach((cells: readonly (XLSX.CellObject | undefined)[] | undefined, number: number) => {
    if (!cells) return;
    const row = placedRow(cells, number, options, dates);
    if (row.cells.length === 0 && !row.faults) return;
    const property = properties?.[number];
    if (property?.hidden || property?.hpt === 0) {
      row.notes = [...(row.notes ?? []), HIDDEN_ROW];
    }
    places.set(number, rows.length);
    rows.push(row);
  });
  tellTurnedDates(dates);
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

/** Places of the columns a sheet hides. */
export const hiddenColumns = (sheet: XLSX.WorkSheet | undefined): ReadonlySet<number> =>
  new Set(
    (sheet?.['!cols'] ?? []).flatMap((column, place) =>
      column?.hidden || column?.width === 0 ? [place] : [],
    ),
  );
