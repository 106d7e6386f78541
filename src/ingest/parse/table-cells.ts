/** Cells of one row under their headings: what is wrong with them, their links, and marks that stand for others. */
import type { HeadingSynonyms } from '../../contract/headings.ts';
import type { TableReading } from '../../contract/table-reading.ts';
import type { Mapping } from '../mapping/mapping.ts';
import { isEmpty } from '../mapping/source.ts';
import { cellString, columnLetters, type GridRow } from './grid.ts';
import type { Heading } from './heading-row.ts';
import type { TextOrigin } from './letters.ts';
import type { Limits } from './limits.ts';
import type { CellFault, CellWarning } from './row.ts';
import { isDitto } from './row-kinds.ts';
import type { OnTable } from './shown-table.ts';
import { DAMAGED, isDamaged } from './text.ts';

export interface TableOptions {
  headings: HeadingSynonyms;
  mapping?: Mapping | undefined;
  limits: Limits;
  /** True where a cell beyond the heading means a broken line rather than a remark beside the table. */
  strictWidth: boolean;
  /** How the text of the file was read from its bytes, where it was a text. */
  origin?: TextOrigin | undefined;
  reading?: TableReading | undefined;
  /** What an editor says of the whole file. */
  said?: Readonly<Record<string, string>> | undefined;
  onTable?: OnTable | undefined;
  hidden?: ReadonlySet<number> | undefined;
  /** Name of the sheet. */
  sheet?: string | undefined;
  /** Whether rows say their sheet, as those of a file of several do. */
  namesSheet?: boolean | undefined;
  /** Unit of its figures where nothing of its own says one. */
  unit?: string | undefined;
  /** Whether several sheets are read as one table, so that the name of each tells its rows apart. */
  severalSheets?: boolean | undefined;
}

/** Keys whose cell is the address it links to rather than the words shown. */
export const LINKED_KEYS = ['url', 'sourceUrl', 'files'] as const;

/** The key of a column, or its heading where it is no key's. */
export const columnAt = ({ names, reader }: Heading, place: number): string =>
  reader.keyAt(place) ?? names[place] ?? columnLetters(place);

/** What is wrong with single cells of a row. */
export function cellFaults(row: GridRow, heading: Heading, options: TableOptions): CellFault[] {
  const { names, reader } = heading;
  const faults: CellFault[] = [];
  for (const { place, value, message } of row.faults ?? []) {
    if (place === null) faults.push({ column: null, value, message });
    else if (reader.reads(place)) faults.push({ column: columnAt(heading, place), value, message });
  }
  for (const [place, cell] of row.cells.entries()) {
    if (typeof cell !== 'string') continue;
    const column = columnAt(heading, place);
    if (cell.length > options.limits.maxCell) {
      faults.push({
        column,
        value: `${cell.slice(0, 100)}…`,
        message: `Ô dài hơn ${options.limits.maxCell} ký tự.`,
      });
    } else if (isDamaged(cell)) faults.push({ column, value: cell, message: DAMAGED });
  }
  if (row.cells.length > names.length) {
    const extra = row.cells.slice(names.length).filter((cell) => !isEmpty(cell));
    if (options.strictWidth && extra.length > 0) {
      const message =
        `Dòng ${row.row} có ${row.cells.length} ô nhưng tiêu đề chỉ có ${names.length} cột; ô có dấu ` +
        'phân cách phải đặt trong dấu nháy kép.';
      faults.push({ column: null, value: extra.join(' | '), message });
    }
  }
  return faults;
}

/** Doubts of the grid about cells that are read. */
export const cellWarnings = (row: GridRow, heading: Heading): CellWarning[] =>
  (row.notes ?? []).flatMap(({ place, ...note }): CellWarning[] =>
    place === null || heading.reader.reads(place)
      ? [{ ...note, column: place === null ? null : columnAt(heading, place) }]
      : [],
  );

export function withLinks(
  row: GridRow,
  cells: readonly unknown[],
  places: readonly number[],
): readonly unknown[] {
  if (!row.links) return cells;
  const linked = [...cells];
  for (const place of places) {
    const link = row.links[place];
    if (link && !/^https?:/i.test(cellString(linked[place]))) linked[place] = link;
  }
  return linked;
}

/** The cells of a row with ditto marks filled from the row above, and merged prices from beside. */
export function fillMarks(
  row: GridRow,
  heading: Heading,
  above: readonly unknown[],
  warnings: CellWarning[],
): readonly unknown[] {
  const { reader } = heading;
  let cells: unknown[] | null = null;
  for (const [place, cell] of row.cells.entries()) {
    if (!reader.reads(place) || !isDitto(cell)) continue;
    const value = above[place];
    if (isEmpty(value)) continue;
    cells ??= [...row.cells];
    cells[place] = value;
    const message = `Dấu “${cellString(cell)}” được đọc là như dòng trên: “${cellString(value).slice(0, 80)}”.`;
    warnings.push({ column: columnAt(heading, place), value: cell, message, code: 'ditto' });
  }
  for (const [place, width] of row.wide ?? []) {
    if (!reader.figures.includes(place) || isEmpty(row.cells[place])) continue;
    for (let next = place + 1; next < place + width; next += 1) {
      if (!reader.figures.includes(next) || !isEmpty(row.cells[next])) continue;
      cells ??= [...row.cells];
      cells[next] = row.cells[place];
      const message = 'Ô giá gộp nhiều cột: cùng một giá cho các vị trí này.';
      warnings.push({
        column: columnAt(heading, next),
        value: row.cells[place],
        message,
        code: 'merged-price',
      });
    }
  }
  return cells ?? row.cells;
}
