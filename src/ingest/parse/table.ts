/** A grid with a heading → parsed rows. CSV, sheets and HTML tables all end here. */
import type { HeadingSynonyms } from '../../contract/headings.ts';
import type { Section, TableReading } from '../../contract/table-reading.ts';
import type { Mapping } from '../mapping/mapping.ts';
import { isEmpty } from '../mapping/source.ts';
import { cellString, columnLetters, type Grid, type GridRow, isBlank, rowsAhead } from './grid.ts';
import {
  findHeading,
  HEADING_REACH,
  type Heading,
  type HeadingOptions,
  withStatements,
} from './heading-row.ts';
import { letteredGrid, type TextOrigin } from './letters.ts';
import { type Limits, tooManyColumns, tooManyRows } from './limits.ts';
import { type CellFault, type CellWarning, faultyRow, type ParsedRow } from './row.ts';
import { asideOf, isDitto, isNumbering, isRowNumber, repeatsHeading } from './row-kinds.ts';
import { type OnTable, SHOWN_ROWS, shownTable } from './shown-table.ts';
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
  return heading;
}

const columnsOf = ({ names, reader }: Heading) => ({ headings: names, columns: reader.chosen });

/** The key of a column, or its heading where it is no key's. */
const columnAt = ({ names, reader }: Heading, place: number): string =>
  reader.keyAt(place) ?? names[place] ?? columnLetters(place);

/** What is wrong with single cells of a row. */
function cellFaults(row: GridRow, heading: Heading, options: TableOptions): CellFault[] {
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
const cellWarnings = (row: GridRow, heading: Heading): CellWarning[] =>
  (row.notes ?? []).flatMap(({ place, ...note }): CellWarning[] =>
    place === null || heading.reader.reads(place)
      ? [{ ...note, column: place === null ? null : columnAt(heading, place) }]
      : [],
  );

function withLinks(row: GridRow, cells: readonly unknown[], places: readonly number[]): readonly unknown[] {
  if (!row.links) return cells;
  const linked = [...cells];
  for (const place of places) {
    const link = row.links[place];
    if (link && !/^https?:/i.test(cellString(linked[place]))) linked[place] = link;
  }
  return linked;
}

const aside = (row: number, message: string, code: string, value: string): ParsedRow => ({
  row: null,
  values: {},
  warnings: [{ column: null, value, message: `Dòng ${row}: ${message}`, code }],
});

const ASIDE = {
  total: ['dòng tổng, không phải bản ghi, nên được bỏ qua.', 'total-row'],
  note: ['dòng ghi chú, không được đọc.', 'note-row'],
  signature: ['dòng ký, nơi nhận, không được đọc.', 'signature-row'],
  'page-number': ['số trang, được bỏ qua.', 'page-number'],
} as const;

/** Rows of one grid under its headings, of which a second may stand below the first. */
class Table {
  private heading!: Heading;
  private links: readonly number[] = [];
  /** What the file calls its keys, where it calls them something else. */
  private keys: { headings?: Readonly<Record<string, string>> } = {};
  private sections: Section[] = [];
  /** A street without prices, until the rows below show whether it heads them. */
  private pending: { row: ParsedRow; section: Section; isKnown: boolean } | null = null;
  /** A row printed as a section that was not understood: what stands below it is not known for certain. */
  private unclear: number | null = null;
  private isSigned = false;
  /** Whether the records themselves are in capitals, so that capitals mark no section. */
  private isInCapitals = false;
  private above: readonly unknown[] = [];
  private belowHeading = true;
  private subjectPlace = -1;
  private readonly told = new Set<string>();

  private readonly options: TableOptions;

  constructor(options: TableOptions) {
    this.options = options;
  }

  *begin(heading: Heading): Iterable<ParsedRow> {
    this.heading = heading;
    const { reader, names, stated } = heading;
    // What is said above this heading stands above what was said before it.
    this.sections = this.sections.filter(({ values }) => !Object.keys(values).some((key) => stated.has(key)));
    this.links = LINKED_KEYS.map((key) => reader.place(key)).filter((place) => place >= 0);
    const called = names.flatMap((name, place): [string, string][] => {
      const key = reader.keyAt(place);
      return key === undefined ? [] : [[key, name]];
    });
    // All columns that fill a key, so that a cell left empty can be told from a column that is not there.
    this.keys = { headings: { ...reader.headings, ...Object.fromEntries(called) } };
    this.subjectPlace = names.findIndex((_, place) => reader.keyAt(place) === this.options.reading?.subject);
    this.above = [];
    this.belowHeading = true;
    this.unclear = null;
    const hidden = [...(this.options.hidden ?? [])].filter((place) => reader.reads(place));
    if (hidden.length > 0) {
      const called = hidden.map((place) => names[place] ?? columnLetters(place));
      const message = `Cột bị ẩn trong trang tính mà vẫn được đọc: ${quoted(called)}.`;
      const isFigure = hidden.some((place) => reader.figures.includes(place));
      const confirm = isFigure ? { confirm: true as const } : {};
      yield {
        row: null,
        values: {},
        warnings: [{ column: null, value: called.join(', '), message, code: 'hidden-columns', ...confirm }],
      };
    }
    const kept = Object.entries(reader.kept);
    if (kept.length > 0) {
      const read = kept.map(([name, key]) =>
        key === '' ? `“${name}” không dùng` : `“${name}” là “${this.options.headings[key]?.[0] ?? key}”`,
      );
      const message =
        `Đọc như biên tập viên đã chọn cho tệp trước có cùng tiêu đề: ${read.slice(0, 20).join(', ')}. ` +
        'Muốn đọc theo tiêu đề, chọn “Đọc lại như ban đầu” (columns=fresh).';
      const value = kept.map(([name]) => name).join(', ');
      yield { row: null, values: {}, warnings: [{ column: null, value, message, code: 'columns-kept' }] };
    }
    for (const { key, headings } of reader.ambiguous) {
      const message = `Các cột ${quoted(headings)} đều được hiểu là “${key}”; hãy đổi tên cột hoặc dùng ánh xạ.`;
      yield faultyRow(heading.row, message, key, headings.join(' | '));
    }
  }

  /** Rows that one row of the grid stands for. */
  *read(row: GridRow): Iterable<ParsedRow> {
    const { names, reader } = this.heading;
    if (repeatsHeading(row, names)) {
      this.belowHeading = true;
      return;
    }
    if (this.belowHeading && isNumbering(row)) return;
    const texts = row.cells.map(cellString).filter((text) => text !== '');
    const isBare = !reader.figures.some((place) => isFigure(row.cells[place])) && !row.faults?.length;
    const kind = texts.length <= MOST_ASIDE ? asideOf(texts, isBare && !row.faults?.length) : null;
    if (kind) {
      this.isSigned = kind === 'signature';
      const [message, code] = ASIDE[kind];
      this.checkNote(row, texts);
      yield aside(row.row, message, code, texts.join(' | ').slice(0, 120));
      return;
    }
    if (this.options.reading?.figures.length && isBare && !row.faults?.length) {
      const said = row.cells
        .map(cellString)
        .filter((text, place) => text !== '' && !this.isBeside(text, place));
      const lone = said.length === 1 ? said[0] : said.length === 0 ? texts.at(-1) : undefined;
      if (lone !== undefined) {
        yield* this.readLone(row, lone);
        return;
      }
    }
    this.isSigned = false;
    this.belowHeading = false;
    yield* this.readRecord(row);
  }

  /** What stands in a row without being what it is about: its number, its table, its ward. */
  private isBeside(text: string, place: number): boolean {
    const key = this.heading.reader.keyAt(place);
    if (key === undefined) return !this.heading.reader.reads(place) && isRowNumber(text);
    return this.subjectPlace >= 0 && this.options.reading?.context.includes(key) === true;
  }

  /** A row of one text: a section, a name below a signature, or what is not understood. */
  private *readLone(row: GridRow, text: string): Iterable<ParsedRow> {
    if (yield* this.readSection(row, text)) return;
    if (this.isSigned) {
      const [message, code] = ASIDE.signature;
      yield aside(row.row, message, code, text);
      return;
    }
    // Printed as sections are, it may have been the ward or the land type of all rows below.
    if (this.sections.length > 0 || (isCapital(text) && !this.isInCapitals)) this.unclear = row.row;
    yield faultyRow(row.row, NOT_KNOWN, null, text);
  }

  /** A unit that a note below the rows names, and nothing above them did, comes too late for them. */
  private checkNote(row: GridRow, texts: readonly string[]): void {
    const { reading } = this.options;
    for (const text of texts) {
      const unit = reading?.stated(text, 'line').values.unit;
      const held = this.heading.stated.get('unit');
      if (unit === undefined || !reading || (held !== undefined && reading.same('unit', held, unit)))
        continue;
      if (this.options.mapping?.constants?.unit !== undefined || this.heading.reader.place('unit') >= 0)
        continue;
      throw new UnreadableFile(
        `Dòng ${row.row} dưới bảng nêu đơn vị “${unit}”, khác với phần trên; hãy ghi đơn vị ở tiêu đề.`,
        `Row ${row.row} below the table states the unit “${unit}”.`,
      );
    }
  }

  private *readSection(row: GridRow, text: string): Generator<ParsedRow, boolean> {
    const { reading } = this.options;
    if (!reading) return false;
    const { values } = reading.stated(text, 'line');
    if (values.unit !== undefined) {
      this.checkNote(row, [text]);
      return true;
    }
    const place = row.cells.findIndex((cell) => cellString(cell) === text);
    const known = reading.section(text);
    const isSubject = this.heading.reader.keyAt(place) === reading.subject;
    const section: Section | null =
      known ?? (isSubject ? { kind: reading.subject, values: { [reading.subject]: text } } : null);
    if (!section || (known === null && this.isSigned)) return false;
    yield* this.flush();
    this.isSigned = false;
    if (known) this.unclear = null;
    this.above = [];
    const at = this.sections.findIndex(({ kind }) => kind === section.kind);
    if (at >= 0) this.sections.length = at;
    if (section.kind === reading.subject) {
      // Without prices it heads the rows below, or it is a row that lacks its prices.
      const isKnown = known !== null || !isCapital(text) || this.isInCapitals;
      this.pending = { row: faultyRow(row.row, HEADS_NOTHING, reading.subject, text), section, isKnown };
    }
    this.sections.push(section);
    return true;
  }

  /** The row that was taken for a heading of those below, which it was not. */
  *flush(): Iterable<ParsedRow> {
    if (!this.pending) return;
    const { row, section, isKnown } = this.pending;
    this.pending = null;
    if (!isKnown) this.unclear = row.row;
    this.sections = this.sections.filter((one) => one !== section);
    yield row;
  }

  private *readRecord(row: GridRow): Iterable<ParsedRow> {
    const { reading } = this.options;
    const warnings: CellWarning[] = [];
    const cells = this.fillMarks(row, warnings);
    if (reading) {
      this.isInCapitals = isCapital(cellString(cells[this.subjectPlace]));
      const continues = reading.continues(cells[this.subjectPlace]);
      if (!continues) yield* this.flush();
      this.pending = null;
      // A row with a subject of its own ends what an earlier one headed.
      if (!continues) this.sections = this.sections.filter(({ kind }) => kind !== reading.subject);
    }
    yield* this.records(row, cells, warnings);
    this.above = cells;
  }

  /** The cells with ditto marks and merged prices filled. */
  private fillMarks(row: GridRow, warnings: CellWarning[]): readonly unknown[] {
    const { reader } = this.heading;
    let cells: unknown[] | null = null;
    for (const [place, cell] of row.cells.entries()) {
      if (!reader.reads(place) || !isDitto(cell)) continue;
      const value = this.above[place];
      if (isEmpty(value)) continue;
      cells ??= [...row.cells];
      cells[place] = value;
      const message = `Dấu “${cellString(cell)}” được đọc là như dòng trên: “${cellString(value).slice(0, 80)}”.`;
      warnings.push({ column: columnAt(this.heading, place), value: cell, message, code: 'ditto' });
    }
    for (const [place, width] of row.wide ?? []) {
      if (!reader.figures.includes(place) || isEmpty(row.cells[place])) continue;
      for (let next = place + 1; next < place + width; next += 1) {
        if (!reader.figures.includes(next) || !isEmpty(row.cells[next])) continue;
        cells ??= [...row.cells];
        cells[next] = row.cells[place];
        const message = 'Ô giá gộp nhiều cột: cùng một giá cho các vị trí này.';
        warnings.push({
          column: columnAt(this.heading, next),
          value: row.cells[place],
          message,
          code: 'merged-price',
        });
      }
    }
    return cells ?? row.cells;
  }

  private *records(
    row: GridRow,
    cells: readonly unknown[],
    found: readonly CellWarning[],
  ): Iterable<ParsedRow> {
    const { reading, sheet, severalSheets, namesSheet } = this.options;
    const { reader, stated } = this.heading;
    const errors = cellFaults({ ...row, cells }, this.heading, this.options);
    const warnings = [...found, ...cellWarnings(row, this.heading)];
    for (const place of reader.figures.length > 0 ? cells.keys() : []) {
      // A mark that nothing above explains would otherwise become a name.
      if (reader.reads(place) && isDitto(cells[place]))
        errors.push({
          column: columnAt(this.heading, place),
          value: cells[place],
          message: 'Dấu “như trên” mà không có dòng trên để theo.',
        });
    }
    if (this.unclear !== null) {
      const message = `Dòng ${this.unclear} ở trên không hiểu được là mục gì, nên không rõ dòng này thuộc mục nào.`;
      errors.push({ column: null, value: null, message });
    }
    const place = { ...(namesSheet && sheet !== undefined ? { sheet } : {}), ...this.keys };
    if (row.cells.length === 0) {
      yield { row: row.row, values: {}, errors, ...place };
      return;
    }
    let isFirst = true;
    for (const values of reader.read(withLinks(row, cells, this.links))) {
      const own = { errors: isFirst ? [...errors] : [], warnings: isFirst ? [...warnings] : [] };
      if (reading) {
        const sections = this.sections;
        reading.complete(values, {
          sections,
          stated,
          sheet: severalSheets ? sheet : undefined,
          ...own,
          told: this.told,
        });
      }
      for (const [key, value] of stated)
        if (!key.startsWith('@') && isEmpty(values[key])) values[key] = value;
      yield {
        row: row.row,
        values,
        ...(own.errors.length > 0 ? { errors: own.errors } : {}),
        ...(own.warnings.length > 0 ? { warnings: own.warnings } : {}),
        ...place,
      };
      if (errors.length > 0) return;
      isFirst = false;
    }
  }
}

const isCapital = (text: string): boolean => /\p{Lu}{2}/u.test(text) && text === text.toUpperCase();

const NOT_KNOWN =
  'Dòng này không có giá và không rõ là mục gì (phường, xã, loại đất, khu vực hay đường); hãy ghi rõ hoặc xóa dòng.';
const HEADS_NOTHING = 'Dòng này không có giá, và các dòng dưới không phải là đoạn của nó.';
/** Texts of a row that may be a total, a note or a signature. */
const MOST_ASIDE = 6;

const isFigure = (cell: unknown): boolean => !isEmpty(cell) && !/^[\s\-–—_.]*$/u.test(cellString(cell));

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

const sameNames = (one: Heading, other: Heading): boolean => one.names.join('\n') === other.names.join('\n');

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
    const first = requireHeading(findHeading(queue, settings), options);
    const table = new Table(options);
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
    let count = 0;
    for (;;) {
      const [row] = await peek(1);
      if (!row) break;
      if (isBlank(row)) {
        at += 1;
        continue;
      }
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
          for (const [key, value] of heading.stated)
            if (!told.stated.has(key) && key.startsWith('@')) told.stated.set(key, value);
          const unit = told.stated.get('@unit');
          if (unit !== undefined && !told.stated.has('unit')) told.stated.set('unit', unit);
          yield* table.begin(told);
          heading = told;
          at += other.next;
          options.onTable?.(shownTable(told, await peek(SHOWN_ROWS), options.sheet), columnsOf(told));
          lines = [];
          continue;
        }
      }
      if (options.reading && statesUnit(row, options.reading)) {
        const reading = options.reading;
        if ((await peek(DEEPEST)).some((below) => mayHead(below, reading))) {
          lines = [...lines.slice(-5), row];
          at += 1;
          continue;
        }
      }
      at += 1;
      lines = row.cells.filter((cell) => !isEmpty(cell)).length <= 2 ? [...lines.slice(-5), row] : [];
      count += 1;
      if (count > options.limits.maxRows) throw tooManyRows(options.limits.maxRows);
      yield* table.read(row);
    }
    yield* table.flush();
  } finally {
    await rest.return?.();
  }
}

/** Rows of a table, one at a time. Throws UnreadableFile when no heading is known or a limit is passed. */
export function tableRows(grid: Grid, options: TableOptions): AsyncIterable<ParsedRow> {
  const rows = readTable(grid, options);
  return options.reading?.join ? options.reading.join(rows) : rows;
}
