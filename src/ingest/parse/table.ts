/** A grid with a heading → parsed rows, where a second heading may stand below. CSV, sheets and HTML tables all end here. */
import type { TableReading } from '../../contract/table-reading.ts';
import { isEmpty } from '../mapping/source.ts';
import { cellString, type Grid, type GridRow, isBlank, rowsAhead } from './grid.ts';
import {
  findHeading,
  HEADING_REACH,
  type Heading,
  type HeadingOptions,
  withStatements,
} from './heading-row.ts';
import { letteredGrid } from './letters.ts';
import { tooManyColumns, tooManyRows } from './limits.ts';
import { faultyRow, type ParsedRow } from './row.ts';
import { repeatsHeading } from './row-kinds.ts';
import { SHOWN_ROWS, shownTable } from './shown-table.ts';
import type { TableOptions } from './table-cells.ts';
import { quoted, TableRows } from './table-rows.ts';
import { UnreadableFile } from './unreadable-file.ts';

export type { TableOptions } from './table-cells.ts';

function noHeading(heading: Heading, options: TableOptions): UnreadableFile {
  return new UnreadableFile(
    `Không nhận ra tiêu đề cột nào trong ${HEADING_REACH} dòng đầu. Tiêu đề đọc được ở dòng ` +
      `${heading.row}: ${quoted(heading.names.slice(0, 20))}. Cần các cột như: ${quoted(
        Object.entries(options.headings)
          .slice(0, 20)
          .map(([key, [first]]) => first ?? key),
      )}.`,
    `No column heading is known. Read as headings, in row ${heading.row}: ` +
      `${heading.names.slice(0, 20).join(', ')}. Expected columns such as: ` +
      `${Object.keys(options.headings).slice(0, 20).join(', ')}.`,
  );
}

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
  if (filled === 0) throw noHeading(heading, options);
  return heading;
}

/** Said of a heading with no row below it; one of which a single column is known was rather a row. */
function nothingBelow(heading: Heading, options: TableOptions): ParsedRow {
  if (heading.reader.filled < 2 && !options.mapping) throw noHeading(heading, options);
  const message = `Không có dòng nào dưới tiêu đề (dòng ${heading.row}): ${quoted(heading.names.slice(0, 10))}.`;
  return { row: null, values: {}, warnings: [{ column: null, value: null, message, code: 'no-rows' }] };
}

const columnsOf = ({ names, reader }: Heading) => ({ headings: names, columns: reader.chosen });

/** Whether a row may be the heading of another table: names stand where the figures of this one do, or near. */
function mayHead(row: GridRow, reading: TableReading): boolean {
  let names = 0;
  let heads = false;
  for (const cell of row.cells) {
    if (isEmpty(cell)) continue;
    if (typeof cell !== 'string' || cell.length > 120) return false;
    names += 1;
    heads ||= reading.figureHeading.test(cell);
  }
  return heads && names >= 2;
}

/** A line between two tables that says the unit of the second. */
function statesUnit(row: GridRow, reading: TableReading): boolean {
  const texts = row.cells.map(cellString).filter((text) => text !== '');
  return texts.length === 1 && reading.stated(texts[0] ?? '', 'line').values.unit !== undefined;
}

const textOf = (row: GridRow): string => row.cells.map(cellString).join(' ').trim();

/** Whether a line says more than a unit: what its table is of. */
const isTitle = (row: GridRow): boolean =>
  /(?:bảng|đất|giá|phụ lục)(?=\s|$|[.:])/iu.test(textOf(row).replace(/đơn (?:vị|giá)/giu, ''));

/**
 * What an earlier heading's surroundings said goes on to a second table that says nothing of it: its unit and year, and
 * the keys given. A ward that goes on is a doubt.
 */
function carryOver(before: Heading, told: Heading, keys: readonly string[]): ParsedRow | null {
  for (const [key, value] of before.stated)
    if (
      !told.stated.has(key) &&
      (key.startsWith('@') || (keys.includes(key) && key !== 'ward' && key !== 'unit'))
    )
      told.stated.set(key, value);
  const unit = told.stated.get('@unit');
  if (unit !== undefined && !told.stated.has('unit')) told.stated.set('unit', unit);
  const ward = before.stated.get('ward');
  if (ward === undefined || told.stated.has('ward') || !keys.includes('ward')) return null;
  told.stated.set('ward', ward);
  if (told.reader.place('ward') >= 0) return null;
  const message = `Bảng ở dòng ${told.row} không ghi phường, xã; sẽ đọc theo phường, xã của bảng trên: ${ward}.`;
  const doubt = { column: 'ward', value: ward, message, code: 'ward-from-table', confirm: true as const };
  return { row: null, values: {}, warnings: [doubt] };
}

const sameNames = (one: Heading, other: Heading): boolean => one.names.join('\n') === other.names.join('\n');

/** Rows shown of a file in which each is at fault. */
const MOST_FAULTY = 20;
/** Rows that show a second heading, kept while it is judged. */
const DEEPEST = 8;
/** Columns a row must name before it is taken for another heading. */
const ENOUGH = 3;

async function* readTable(grid: Grid, options: TableOptions): AsyncIterable<ParsedRow> {
  const lettered = letteredGrid(grid, options.origin ?? {}, HEADING_REACH);
  const { ahead: queue, rest } = await rowsAhead(lettered, HEADING_REACH);
  const settings: HeadingOptions = options;
  let at = 0;
  let finished = false;
  /** The rows from here on, at least `count` where there are as many. */
  const peek = async (count: number): Promise<readonly GridRow[]> => {
    if (at > 1_024) {
      queue.splice(0, at);
      at = 0;
    }
    while (!finished && queue.length - at < count) {
      const next = await rest.next();
      if (next.done) finished = true;
      else queue.push(next.value);
    }
    return queue.slice(at, at + count);
  };
  try {
    const found = findHeading(queue, settings);
    // Where every row is at fault, what is wrong with them is what there is to say.
    if (!found && queue.some(({ faults }) => faults?.length)) {
      for (const { row, faults } of queue.slice(0, MOST_FAULTY))
        for (const { message, value } of faults?.slice(0, 1) ?? [])
          yield faultyRow(row, message, null, value);
      return;
    }
    const first = requireHeading(found, options);
    const table = new TableRows(options);
    const above = queue.filter(({ row }) => row < first.row);
    let heading = withStatements(first, above, settings);
    if (options.unit !== undefined && !heading.stated.has('unit')) {
      heading.stated.set('unit', options.unit);
      heading.stated.set('@unit', options.unit);
    }
    yield* table.begin(heading);
    at = first.next;
    options.onTable?.(shownTable(heading, await peek(SHOWN_ROWS), options.sheet), columnsOf(heading));
    let lines: GridRow[] = [];
    /** Lines before a heading that is the same again, and those above the first, which a print may repeat. */
    let titles: GridRow[] = [];
    const known = new Set(above.map(textOf));
    const isNew = (line: GridRow): boolean => !known.has(textOf(line));
    let count = 0;
    // The lower levels of a heading that is repeated would by themselves be the heading of another table.
    let repeated = false;
    for (;;) {
      const [row] = await peek(1);
      if (!row) break;
      if (isBlank(row)) {
        at += 1;
        continue;
      }
      const repeats = repeatsHeading(row, heading.names);
      if (repeats && repeated) {
        at += 1;
        continue;
      }
      repeated = repeats;
      if (options.reading && mayHead(row, options.reading)) {
        const other = findHeading(await peek(DEEPEST), {
          ...settings,
          mapping: { ...options.mapping, headingRow: row.row },
        });
        if (
          other &&
          other.reader.filled >= ENOUGH &&
          other.reader.missing.length === 0 &&
          !sameNames(other, heading)
        ) {
          yield* table.flush();
          const told = withStatements(other, lines, settings);
          const doubt = carryOver(heading, told, ['ward']);
          if (doubt) yield doubt;
          yield* table.begin(told);
          heading = told;
          at += other.next;
          options.onTable?.(shownTable(told, await peek(SHOWN_ROWS), options.sheet), columnsOf(told));
          lines = [];
          continue;
        }
        if (other && repeats && sameNames(other, heading)) {
          if (titles.some(isNew)) {
            yield* table.flush();
            const told = withStatements(other, titles, settings);
            // The land type of the first table is not that of one with a title of its own.
            const kept = [...heading.stated.keys()].filter((key) => key !== 'landType');
            const doubt = carryOver(heading, told, titles.some(isTitle) ? kept : [...heading.stated.keys()]);
            if (doubt) yield doubt;
            yield* table.begin(told);
            heading = told;
          } else yield* table.read(row, repeats);
          titles = [];
          at += other.next;
          continue;
        }
      }
      if (options.reading && statesUnit(row, options.reading)) {
        const reading = options.reading;
        if ((await peek(DEEPEST)).some((below) => mayHead(below, reading))) {
          lines = [...lines.slice(-5), row];
          titles = [...titles.slice(-5), row];
          at += 1;
          continue;
        }
      }
      titles = [];
      at += 1;
      lines = row.cells.filter((cell) => !isEmpty(cell)).length <= 2 ? [...lines.slice(-5), row] : [];
      count += 1;
      if (count > options.limits.maxRows) throw tooManyRows(options.limits.maxRows);
      yield* table.read(row, repeats);
    }
    yield* table.flush();
    if (count === 0) yield nothingBelow(first, options);
  } finally {
    await rest.return?.();
  }
}

/** Rows of a table, one at a time. Throws UnreadableFile when no heading is known or a limit is passed. */
export function tableRows(grid: Grid, options: TableOptions): AsyncIterable<ParsedRow> {
  const rows = readTable(grid, options);
  return options.reading?.join ? options.reading.join(rows) : rows;
}
