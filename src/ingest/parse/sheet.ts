/** Spreadsheets → rows: which sheets are read, and what is said of the others. */
import * as XLSX from '@e965/xlsx';
import { headingKey } from '../../contract/headings.ts';
import type { CellWarning, ParsedRow } from '../../contract/parsed-row.ts';
import { cellString, type GridRow } from './grid.ts';
import { findHeading, HEADING_REACH, type Heading, withStatements } from './heading-row.ts';
import type { Limits } from './limits.ts';
import { hiddenColumns, sheetGrid } from './sheet-grid.ts';
import { struckCells } from './struck-cells.ts';
import { type TableOptions, tableRows } from './table.ts';
import { UnreadableFile } from './unreadable-file.ts';
import { checkZip } from './zip.ts';

export interface SheetOptions
  extends Pick<TableOptions, 'headings' | 'mapping' | 'reading' | 'said' | 'onTable'> {
  limits: Limits;
  sheet?: string | undefined;
}

function readWorkbook(bytes: Uint8Array, limits: Limits): XLSX.WorkBook {
  try {
    // Dimensions a sheet claims are not believed: they may span a billion empty cells. Stubs keep formulas
    // without a value; styles tell hidden rows and columns; the files inside, what is struck out.
    return XLSX.read(bytes, {
      dense: true,
      cellNF: true,
      cellHTML: false,
      cellStyles: true,
      sheetStubs: true,
      bookFiles: true,
      nodim: true,
      sheetRows: limits.maxRows + 2,
    });
  } catch (error) {
    if (/password/i.test(String(error))) {
      throw new UnreadableFile(
        'Tệp đặt mật khẩu; hãy bỏ mật khẩu rồi gửi lại.',
        'The file is protected by a password.',
      );
    }
    throw new UnreadableFile('Không đọc được tệp bảng tính.', 'The spreadsheet cannot be read.', {
      cause: error,
    });
  }
}

const quoted = (names: readonly string[]): string => names.map((name) => `“${name}”`).join(', ');

function namedSheet(workbook: XLSX.WorkBook, wanted: string): string {
  const found =
    workbook.SheetNames.find((name) => name === wanted) ??
    workbook.SheetNames.find((name) => headingKey(name) === headingKey(wanted));
  if (found !== undefined) return found;
  throw new UnreadableFile(
    `Không có trang tính “${wanted}”; tệp có: ${quoted(workbook.SheetNames)}.`,
    `There is no sheet “${wanted}”.`,
  );
}

interface Candidate {
  name: string;
  grid: readonly GridRow[];
  heading: Heading | null;
  isHidden: boolean;
  hidden: ReadonlySet<number>;
}

const filledOf = ({ heading }: Candidate): number =>
  heading && heading.reader.missing.length === 0 ? heading.reader.filled : 0;

const keysOf = ({ heading }: Candidate): Set<string> =>
  new Set((heading?.names ?? []).flatMap((_, place) => heading?.reader.keyAt(place) ?? []));

/** Whether two sheets are parts of one table: the same headings, or the same keys with figures and subject. */
function isAlike(one: Candidate, other: Candidate, options: SheetOptions): boolean {
  if (filledOf(other) === 0) return false;
  const names = (given: Candidate) => given.heading?.names.map(headingKey).join('|');
  if (names(one) === names(other)) return true;
  const { reading } = options;
  if (!reading) return false;
  const [these, those] = [keysOf(one), keysOf(other)];
  const shared = [...these].filter((key) => those.has(key)).length;
  return (
    those.has(reading.subject) && reading.figures.some((key) => those.has(key)) && shared * 2 >= these.size
  );
}

/** Year a sheet is of, by its name or by what stands above its heading. */
function yearOf({ name, grid, heading }: Candidate, options: SheetOptions): string | undefined {
  const inName = [...name.matchAll(/(?<!\d)(?:19|20)\d\d(?!\d)/g)].at(-1)?.[0];
  if (inName !== undefined || !heading || !options.reading) return inName;
  const above = grid.filter(({ row }) => row < heading.row);
  const { stated } = withStatements(heading, above, {
    ...options,
    mapping: { ...options.mapping, constants: { unit: '' } },
  });
  return stated.get('@year');
}

/** The first value of a key in a sheet, by which tables that name themselves are told apart. */
function firstOf({ grid, heading }: Candidate, key: string): string | undefined {
  const place = heading ? heading.names.findIndex((_, at) => heading.reader.keyAt(at) === key) : -1;
  if (!heading || place < 0) return undefined;
  const below = grid.slice(heading.next).find((row) => row.cells[place] !== undefined);
  return below === undefined ? undefined : String(below.cells[place]);
}

/** Sheets read together, and what is said of those left out. The newest of several years is read, never an older one unsaid. */
function chooseSheets(
  all: readonly Candidate[],
  options: SheetOptions,
): { chosen: Candidate[]; notes: CellWarning[] } {
  const visible = all.filter(({ isHidden }) => !isHidden);
  const best = visible.reduce<Candidate | undefined>(
    (most, one) => (one.heading && (!most || filledOf(one) > filledOf(most)) ? one : most),
    undefined,
  );
  if (!best) return { chosen: [], notes: [] };
  let chosen = visible.filter((one) => one === best || isAlike(best, one, options));
  const older = new Set<Candidate>();
  if (options.reading?.figures.length && chosen.length > 1) {
    const years = new Map(chosen.map((one) => [one, yearOf(one, options)]));
    const newest = [...years.values()]
      .filter((year) => year !== undefined)
      .sort()
      .at(-1);
    const tables = new Set(chosen.map((one) => firstOf(one, 'tableId')));
    const tellThemselves = tables.size === chosen.length && !tables.has(undefined);
    if (newest !== undefined && !tellThemselves)
      for (const [one, year] of years) if (year !== newest) older.add(one);
    for (const one of chosen) if (options.reading.isOutdated(one.name)) older.add(one);
    if (older.size === chosen.length) older.clear();
    chosen = chosen.filter((one) => !older.has(one));
  }
  const notes = all.flatMap((one): CellWarning[] => {
    if (chosen.includes(one) || one.grid.length === 0) return [];
    const reads = `được đọc: ${quoted(chosen.map(({ name }) => name))}`;
    const isTable = filledOf(one) > 1;
    const why = older.has(one)
      ? 'là bản của năm khác, bản cũ hay bản nháp'
      : one.isHidden
        ? 'bị ẩn'
        : isTable
          ? 'có các cột khác'
          : 'không có bảng nhận ra được';
    const message =
      `Trang tính “${one.name}” không được đọc vì ${why}; ${reads}. Muốn đọc trang này, hãy để riêng ` +
      'một tệp hoặc dùng ánh xạ “sheet”.';
    return [
      {
        column: null,
        value: one.name,
        message,
        code: 'sheet-not-read',
        ...(isTable ? { confirm: true as const } : {}),
      },
    ];
  });
  return { chosen, notes };
}

/** The unit a sheet states, by its lines, its headings or its name; null where a column of its own gives it. */
function unitOf({ name, grid, heading }: Candidate, options: SheetOptions): string | undefined | null {
  if (!heading || filledOf({ heading } as Candidate) === 0) {
    const texts = grid.slice(0, HEADING_REACH).flatMap(({ cells }) => cells.map(cellString));
    return texts
      .map((text) => options.reading?.stated(text, 'line').values.unit)
      .find((unit) => unit !== undefined);
  }
  if (heading.reader.place('unit') >= 0) return null;
  const above = grid.filter(({ row }) => row < heading.row);
  return withStatements(heading, above, { ...options, sheet: name }).stated.get('unit');
}

/** A figure of a sheet, as it stands; NaN where it has none. */
function figureOf({ grid, heading }: Candidate): number {
  for (const { cells } of heading ? grid.slice(heading.next, heading.next + HEADING_REACH) : [])
    for (const place of heading?.reader.figures ?? [])
      if (typeof cells[place] === 'number') return cells[place];
  return Number.NaN;
}

/** Sheets of one unit have figures of one height; one in đồng beside one in thousands has not. */
const ONE_HEIGHT = 100;

/** For each sheet that states no unit, the one that the other sheets of the file agree on, and which sheet said it. */
function borrowedUnits(
  chosen: readonly Candidate[],
  all: readonly Candidate[],
  options: SheetOptions,
): ReadonlyMap<string, { unit: string; from: string }> {
  const { reading, mapping } = options;
  const borrowed = new Map<string, { unit: string; from: string }>();
  if (
    !reading?.figures.length ||
    all.length < 2 ||
    mapping?.constants?.unit !== undefined ||
    mapping?.columns
  )
    return borrowed;
  const units = new Map(all.map((one) => [one, unitOf(one, options)]));
  const said = [...units].flatMap(([one, unit]) =>
    unit ? [{ unit, from: one.name, figure: figureOf(one) }] : [],
  );
  const [first] = said;
  if (!first || said.some(({ unit }) => !reading.same('unit', unit, first.unit))) return borrowed;
  for (const one of chosen) {
    const ratio = figureOf(one) / first.figure;
    if (units.get(one) === undefined && !(ratio > ONE_HEIGHT || ratio < 1 / ONE_HEIGHT))
      borrowed.set(one.name, first);
  }
  return borrowed;
}

async function* each(rows: readonly GridRow[]): AsyncIterable<GridRow> {
  yield* rows;
}

/** Rows of the sheets named, or else of the visible sheets that are parts of the table whose headings are best known. */
export async function* sheetRows(bytes: Uint8Array, options: SheetOptions): AsyncIterable<ParsedRow> {
  const { headings, mapping, limits, reading } = options;
  if (bytes[0] === 0x50) await checkZip(bytes, limits.maxInflatedBytes);
  const workbook = readWorkbook(bytes, limits);
  const dates1904 = workbook.Workbook?.WBProps?.date1904 === true;
  const candidate = (name: string): Candidate => {
    const place = workbook.SheetNames.indexOf(name);
    const sheet = workbook.Sheets[name];
    const grid = sheetGrid(sheet, {
      dates1904,
      columns: limits.maxColumns,
      struckOut: struckCells(workbook, place),
    });
    const hidden = hiddenColumns(sheet);
    const heading = findHeading(grid.slice(0, HEADING_REACH), { headings, mapping, reading, hidden });
    return { name, grid, heading, hidden, isHidden: Boolean(workbook.Workbook?.Sheets?.[place]?.Hidden) };
  };
  const named = options.sheet ?? mapping?.sheet;
  const wanted = (typeof named === 'string' ? [named] : (named ?? [])).map((name) =>
    namedSheet(workbook, name),
  );
  const all = (wanted.length > 0 ? wanted : workbook.SheetNames).map(candidate);
  const { chosen, notes } = wanted.length > 0 ? { chosen: all, notes: [] } : chooseSheets(all, options);
  if (chosen.length === 0) throw new UnreadableFile('Tệp không có trang tính nào.', 'The file has no sheet.');
  if (notes.length > 0) yield { row: null, values: {}, warnings: notes };
  const units = borrowedUnits(chosen, all, options);
  for (const { name, grid, hidden } of chosen) {
    const borrowed = units.get(name);
    if (borrowed) {
      const message =
        `Trang “${name}” không ghi đơn vị; sẽ đọc theo đơn ` +
        `vị của trang “${borrowed.from}”: ${borrowed.unit}.`;
      const doubt = {
        column: 'unit',
        value: borrowed.unit,
        message,
        code: 'unit-from-sheet',
        confirm: true as const,
      };
      yield { row: null, values: {}, sheet: name, warnings: [doubt] };
    }
    yield* tableRows(each(grid), {
      unit: borrowed?.unit,
      headings,
      mapping,
      limits,
      reading,
      said: options.said,
      onTable: options.onTable,
      hidden,
      strictWidth: false,
      sheet: name,
      severalSheets: chosen.length > 1,
      namesSheet: workbook.SheetNames.length > 1,
    });
  }
}
