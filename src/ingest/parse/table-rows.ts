/** Rows below one heading → records: sections carried down, marks filled, what is no record told apart. */
import type { Section } from '../../contract/table-reading.ts';
import { isEmpty } from '../mapping/source.ts';
import { cellString, columnLetters, type GridRow } from './grid.ts';
import type { Heading } from './heading-row.ts';
import { type CellWarning, faultyRow, type ParsedRow } from './row.ts';
import {
  asideOf,
  isDitto,
  isNumbering,
  isReference,
  isRowNumber,
  isSignature,
  isTotal,
} from './row-kinds.ts';
import {
  cellFaults,
  cellWarnings,
  columnAt,
  fillMarks,
  LINKED_KEYS,
  type TableOptions,
  withLinks,
} from './table-cells.ts';
import { UnreadableFile } from './unreadable-file.ts';

export const quoted = (names: readonly string[]): string => names.map((name) => `“${name}”`).join(', ');

const aside = (row: number, message: string, code: string, value: string): ParsedRow => ({
  row: null,
  values: {},
  warnings: [{ column: null, value, message: `Dòng ${row}: ${message}`, code }],
});

const ASIDE = {
  total: ['dòng tổng hoặc bình quân, không phải bản ghi, nên được bỏ qua.', 'total-row'],
  note: ['dòng ghi chú, không được đọc.', 'note-row'],
  signature: ['dòng ký, nơi nhận, không được đọc.', 'signature-row'],
  'page-number': ['số trang hoặc dòng nối trang, được bỏ qua.', 'page-number'],
} as const;

/** Rows of one grid under its headings, of which a second may stand below the first. */
export class TableRows {
  private heading!: Heading;
  private links: readonly number[] = [];
  /** What the file calls its keys, where it calls them something else. */
  private keys: { headings?: Readonly<Record<string, string>> } = {};
  private sections: Section[] = [];
  /** A street without prices, until the rows below show whether it heads them. */
  private pending: { row: ParsedRow; section: Section; isKnown: boolean } | null = null;
  /** Number of the row that heads those below, such as `1` above `1.1` or above `a`. */
  private headNumber = '';
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
      const message =
        `Các cột ${quoted(headings)} đều được hiểu là ` + `“${key}”; hãy đổi tên cột hoặc dùng ánh xạ.`;
      yield faultyRow(heading.row, message, key, headings.join(' | '));
    }
  }

  /** Rows that one row of the grid stands for; none where it `repeats` the heading. */
  *read(row: GridRow, repeats: boolean): Iterable<ParsedRow> {
    const { reader } = this.heading;
    if (repeats) {
      this.belowHeading = true;
      return;
    }
    const texts = row.cells.map(cellString).filter((text) => text !== '');
    // Before a repeated heading it counts every column; a record has a name among them.
    const isWhole = texts.length >= MOST_NAMELESS && texts.length === this.heading.names.length;
    if ((this.belowHeading || isWhole) && isNumbering(row)) return;
    // Below those who sign stand their names, in whatever column.
    const figures = reader.figures.map((place) => row.cells[place]).filter(isFigure);
    const isBare =
      !row.faults?.length && figures.every((cell) => this.isSigned && !/\d/.test(cellString(cell)));
    const kind = this.kindOf(row, texts, isBare);
    if (kind) {
      this.isSigned = kind === 'signature';
      const [message, code] = ASIDE[kind];
      this.checkNote(row, texts);
      yield aside(row.row, message, code, texts.join(' | ').slice(0, 120));
      return;
    }
    const { reading } = this.options;
    if ((reading?.figures.length || reading?.loneRows) && isBare) {
      const said = row.cells
        .map(cellString)
        .filter((text, place) => text !== '' && !this.isBeside(text, place));
      const lone = said.length === 1 ? said[0] : said.length === 0 ? texts.at(-1) : undefined;
      // A number alone is a record that lacks the rest.
      if (lone !== undefined && (reading?.figures.length || !/\d\s*\//.test(lone))) {
        yield* this.readLone(row, lone);
        return;
      }
    }
    this.isSigned = false;
    this.belowHeading = false;
    yield* this.readRecord(row);
  }

  /** What a row is that is no record; null for a record, or a section. */
  private kindOf(row: GridRow, texts: readonly string[], isBare: boolean): keyof typeof ASIDE | null {
    const { reading } = this.options;
    if (reading?.figures.length && isTotal(cellString(row.cells[this.subjectPlace]))) return 'total';
    if (texts.length > MOST_ASIDE) return null;
    const kind = asideOf(texts, isBare);
    // `* Phường Quy Nhơn` heads the rows below it, however it is marked.
    const isSection =
      kind === 'note' && texts.length === 1 && reading?.section(texts[0] ?? '')?.kind === 'ward';
    if (kind) return isSection ? null : kind;
    // Names and offices side by side, below those who sign.
    const areNames = texts.length > 1 && texts.every((text) => !/\d/.test(text));
    return this.isSigned && isBare && areNames ? 'signature' : null;
  }

  /** What stands in a row without being what it is about: its number, its table, its ward. */
  private isBeside(text: string, place: number): boolean {
    const key = this.heading.reader.keyAt(place);
    if (key === undefined) return !this.heading.reader.reads(place) && isRowNumber(text);
    return this.subjectPlace >= 0 && this.options.reading?.context.includes(key) === true;
  }

  /** What numbers a row, where a column that is not read does. */
  private numberOf(row: GridRow): string {
    const place = row.cells.findIndex((cell) => cellString(cell) !== '');
    const text = cellString(row.cells[place]);
    return place >= 0 && !this.heading.reader.reads(place) && isRowNumber(text) ? bareNumber(text) : '';
  }

  /** A row of one text: a section, a name below a signature, or what is not understood. */
  private *readLone(row: GridRow, text: string): Iterable<ParsedRow> {
    if (yield* this.readSection(row, text)) return;
    if (this.isSigned) {
      const [message, code] = ASIDE.signature;
      yield aside(row.row, message, code, text);
      return;
    }
    if (this.options.reading?.loneRows) {
      const message = `Dòng ${row.row}: ${NOT_PLACED}`;
      const doubt = { column: null, value: text, message, code: 'section-unclear', confirm: true as const };
      yield { row: null, values: {}, warnings: [doubt] };
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
      this.headNumber = this.numberOf(row);
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
    let isPart = false;
    const cells = fillMarks(row, this.heading, this.above, warnings);
    if (reading) {
      this.isInCapitals = isCapital(cellString(cells[this.subjectPlace]));
      isPart =
        this.sections.some(({ kind }) => kind === reading.subject) &&
        isNumberedBelow(this.headNumber, this.numberOf(row));
      const continues = isPart || reading.continues(cells[this.subjectPlace]);
      if (!continues) yield* this.flush();
      this.pending = null;
      // A row with a subject of its own ends what an earlier one headed.
      if (!continues) this.sections = this.sections.filter(({ kind }) => kind !== reading.subject);
    }
    yield* this.records(row, cells, warnings, isPart);
    this.above = cells;
  }

  private *records(
    row: GridRow,
    cells: readonly unknown[],
    found: readonly CellWarning[],
    isPart: boolean,
  ): Iterable<ParsedRow> {
    const { reading, sheet, severalSheets, namesSheet } = this.options;
    const { reader, stated } = this.heading;
    const errors = cellFaults({ ...row, cells }, this.heading, this.options);
    const warnings = [...found, ...cellWarnings(row, this.heading)];
    for (const place of reader.figures.length > 0 ? cells.keys() : []) {
      // A mark that nothing above explains would otherwise become a name.
      if (!reader.reads(place)) continue;
      const message = isDitto(cells[place])
        ? 'Dấu “như trên” mà không có dòng trên để theo.'
        : isReference(cells[place])
          ? 'Ô này chỉ dẫn tới ô khác của bảng; hãy ghi rõ nội dung.'
          : null;
      if (message !== null)
        errors.push({ column: columnAt(this.heading, place), value: cells[place], message });
    }
    if (this.unclear !== null) {
      const message =
        `Dòng ${this.unclear} ở trên không hiểu được ` + 'là mục gì, nên không rõ dòng này thuộc mục nào.';
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
          isPart,
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

const bareNumber = (text: string): string => text.replace(/^[([]|[.)\]:-]+$/g, '').toLowerCase();

/** Whether a number is one below another: `1.2` below `1`, `a` below `1`. */
const isNumberedBelow = (head: string, own: string): boolean =>
  head !== '' && (own.startsWith(`${head}.`) || (/^\d+(?:\.\d+)*$/.test(head) && /^[a-zđ]$/.test(own)));

const isCapital = (text: string): boolean => /\p{Lu}{2}/u.test(text) && text === text.toUpperCase();

const NOT_KNOWN =
  'Dòng này không có giá và không rõ là mục gì (phường, xã, ' +
  'loại đất, khu vực hay đường); hãy ghi rõ hoặc xóa dòng.';
const NOT_PLACED =
  'chỉ có một ô chữ, không rõ là mục gì hay là phần tiếp ' +
  'của dòng trên; nếu xác nhận, dòng này không được đọc.';
const HEADS_NOTHING = 'Dòng này không có giá, và các dòng dưới không phải là đoạn của nó.';
/** Texts of a row that may be a total, a note or a signature. */
const MOST_ASIDE = 6;

/** Columns from which on a row of numbers in order can be no record. */
const MOST_NAMELESS = 4;

/** Whether a cell below prices says one; those who sign a table stand there too. */
const isFigure = (cell: unknown): boolean =>
  !isEmpty(cell) && !/^[\s\-–—_.]*$/u.test(cellString(cell)) && !isSignature(cellString(cell));
