/** A grid with a heading → parsed rows. CSV, sheets and HTML tables all end here. */
import type { HeadingSynonyms } from '../../contract/headings.ts';
import type { Mapping } from '../mapping/mapping.ts';
import { isEmpty } from '../mapping/source.ts';
import { cellString, columnLetters, type Grid, type GridRow, isBlank, rowsAhead } from './grid.ts';
import { findHeading, HEADING_REACH, type Heading, isNumbering } from './heading-row.ts';
import { letteredGrid, type TextOrigin } from './letters.ts';
import { type Limits, tooManyColumns, tooManyRows } from './limits.ts';
import { type CellFault, type CellWarning, faultyRow, type ParsedRow } from './row.ts';
import { DAMAGED, isDamaged } from './text.ts';
import { UnreadableFile } from './unreadable-file.ts';

export interface TableOptions {
  headings: HeadingSynonyms;
  mapping?: Mapping | undefined;
  limits: Limits;
  /** True where a cell beyond the heading means a broken line rather than a remark beside the table. */
  strictWidth: boolean;
  /** How the text of the file was read from its bytes, where it was a text. */
  origin?: TextOrigin | undefined;
}

/** Keys whose cell is the address it links to rather than the words shown. */
const LINKED_KEYS = ['url', 'sourceUrl', 'files'] as const;

const quoted = (names: readonly string[]): string => names.map((name) => `“${name}”`).join(', ');

function requireHeading(heading: Heading | null, options: TableOptions): Heading {
  if (!heading && options.mapping?.headingRow !== undefined) {
    const row = [options.mapping.headingRow].flat()[0];
    throw new UnreadableFile(
      `Dòng ${row} không có tiêu đề như ánh xạ nêu.`,
      `Row ${row} has no heading as the mapping says.`,
    );
  }
  if (!heading) throw new UnreadableFile('Tệp không có dòng nào.', 'The file has no rows.');
  if (heading.names.length > options.limits.maxColumns) throw tooManyColumns(options.limits.maxColumns);
  const { missing, filled } = heading.reader;
  if (missing.length > 0) {
    throw new UnreadableFile(
      `Ánh xạ nêu cột không có trong tệp: ${missing.slice(0, 10).join(', ')}. Tệp có: ${quoted(heading.names.slice(0, 40))}.`,
      `The mapping names columns the file lacks: ${missing.slice(0, 10).join(', ')}.`,
    );
  }
  if (filled === 0) {
    throw new UnreadableFile(
      `Không nhận ra tiêu đề cột nào trong: ${quoted(heading.names.slice(0, 20))}. Cần các cột như: ${quoted(Object.keys(options.headings).slice(0, 20))}.`,
      `No column heading is known. Expected columns such as: ${Object.keys(options.headings).slice(0, 20).join(', ')}.`,
    );
  }
  return heading;
}

/** What is wrong with single cells of a row. */
function cellFaults(row: GridRow, heading: Heading, options: TableOptions): CellFault[] {
  const { names, reader } = heading;
  const faults: CellFault[] = [];
  for (const { place, value, message } of row.faults ?? []) {
    if (place === null) faults.push({ column: null, value, message });
    else if (reader.reads(place))
      faults.push({ column: reader.keyAt(place) ?? names[place] ?? columnLetters(place), value, message });
  }
  for (const [place, cell] of row.cells.entries()) {
    if (typeof cell !== 'string') continue;
    const column = reader.keyAt(place) ?? names[place] ?? columnLetters(place);
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
      const message = `Dòng ${row.row} có ${row.cells.length} ô nhưng tiêu đề chỉ có ${names.length} cột; ô có dấu phân cách phải đặt trong dấu nháy kép.`;
      faults.push({ column: null, value: extra.join(' | '), message });
    }
  }
  return faults;
}

/** What is said of single cells of a row that was read, by key. */
function cellWarnings(row: GridRow, heading: Heading): CellWarning[] {
  return (row.notes ?? []).flatMap(({ place, ...note }) =>
    place === null || heading.reader.reads(place)
      ? [
          {
            ...note,
            column:
              place === null
                ? null
                : (heading.reader.keyAt(place) ?? heading.names[place] ?? columnLetters(place)),
          },
        ]
      : [],
  );
}

/** The heading again, as printed tables repeat it on each page. */
function repeatsHeading(row: GridRow, names: readonly string[]): boolean {
  let filled = 0;
  for (const [place, cell] of row.cells.entries()) {
    if (isEmpty(cell)) continue;
    if (typeof cell !== 'string' || cell.length > 300 || cellString(cell) !== names[place]) return false;
    filled += 1;
  }
  return filled > 1;
}

function withLinks(row: GridRow, places: readonly number[]): readonly unknown[] {
  if (!row.links) return row.cells;
  const cells = [...row.cells];
  for (const place of places) {
    const link = row.links[place];
    if (link && !/^https?:/i.test(cellString(cells[place]))) cells[place] = link;
  }
  return cells;
}

/** Rows of a table, one at a time. Throws UnreadableFile when no heading is known or a limit is passed. */
export async function* tableRows(grid: Grid, options: TableOptions): AsyncIterable<ParsedRow> {
  const lettered = letteredGrid(grid, options.origin ?? {}, HEADING_REACH);
  const { ahead, rest } = await rowsAhead(lettered, HEADING_REACH);
  try {
    const heading = requireHeading(findHeading(ahead, options.headings, options.mapping), options);
    const { reader, names, stated } = heading;
    for (const { key, headings } of reader.ambiguous) {
      const message = `Các cột ${quoted(headings)} đều được hiểu là “${key}”; hãy đổi tên cột hoặc dùng ánh xạ.`;
      yield faultyRow(heading.row, message, key, headings.join(' | '));
    }
    const places = LINKED_KEYS.map((key) => reader.place(key)).filter((place) => place >= 0);
    let count = 0;
    let below = heading.next;
    for (;;) {
      const waiting = ahead[below];
      let row: GridRow;
      if (waiting) {
        if (below === heading.next && isNumbering(waiting)) {
          below += 1;
          continue;
        }
        row = waiting;
        below += 1;
      } else {
        const next = await rest.next();
        if (next.done) return;
        row = next.value;
      }
      if (isBlank(row) || repeatsHeading(row, names)) continue;
      count += 1;
      if (count > options.limits.maxRows) throw tooManyRows(options.limits.maxRows);
      const errors = cellFaults(row, heading, options);
      const warnings = cellWarnings(row, heading);
      const said = warnings.length > 0 ? { warnings } : {};
      if (errors.length > 0 && row.cells.length === 0) {
        yield { row: row.row, values: {}, errors };
        continue;
      }
      for (const values of reader.read(withLinks(row, places))) {
        for (const [key, value] of stated) if (isEmpty(values[key])) values[key] = value;
        if (errors.length > 0) {
          yield { row: row.row, values, errors, ...said };
          break;
        }
        yield { row: row.row, values, ...said };
      }
    }
  } finally {
    await rest.return?.();
  }
}
