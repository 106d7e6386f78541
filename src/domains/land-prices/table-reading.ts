/** What price tables say around their rows: units, wards, land types, areas, streets with segments below. */
import { joinAdjacent } from '../../contract/adjacent-rows.ts';
import type { ParsedRow } from '../../contract/parsed-row.ts';
import type { RowContext, Section, Statement, TableReading } from '../../contract/table-reading.ts';
import { fold } from '../../language/fold.ts';
import { readUnit, readUnits } from '../../language/price-units.ts';
import { landTypesIn, levelsApart, readPosition, readPriceColumn } from './table-columns.ts';

const NUMBERED = /^\s*(?:[IVXLC]{1,6}|[A-ZĐ]|\d{1,3}(?:\.\d{1,3})*)\s*[.)\-:–/]\s*(?=\S)/u;
/** `Bảng 2:`, `Mục 1.`, `Phần I` before what a section is of, and the bullet before it. */
const PART = new RegExp(
  String.raw`^[\s*•+–—-]*(?:(?:phần|mục|bảng|biểu|phụ lục|chương)\s+` +
    String.raw`(?:[IVXLC]{1,6}|[A-ZĐ]|\d{1,3})(?:\s*[.)\-:–/]\s*|\s+))?(?=\p{L}|\d)`,
  'iu',
);
/** `Phường: Quy Nhơn`, `Địa bàn: phường Quy Nhơn`. */
const LABEL = /^(?:(?:địa bàn|đơn vị hành chính|phạm vi|khu vực)\s*:\s*)?(?:(phường|xã|thị trấn)\s*:\s*)?/iu;
const WARD = new RegExp(
  '^(?:(?:trên )?địa bàn |khu vực |thuộc |tại |' +
    'các (?:tuyến )?(?:đường|phố)(?: phố)?(?: thuộc| tại| trên địa bàn)? )?' +
    String.raw`((?:phường|xã|thị trấn|đặc khu)\s+[^,;:()]{1,60}|(?:p|x|tt)\.\s*[^,;:()]{1,60})`,
  'iu',
);
const WARD_IN_TITLE =
  /(?:^|\s)(?:tại|trên địa bàn|địa bàn|thuộc|của|ở)?\s*((?:phường|xã|thị trấn|đặc khu)\s+[^,;:()]{2,60})$/iu;
const DISTRICT = /^(?:(?:trên )?địa bàn )?((?:thành phố|thị xã|huyện|tp\.?)\s+[^,;:()]{2,50})[\s:.]*$/iu;
const KINDS_OF_WARD =
  /^(?:xa|phuong|thi tran) (?:mien nui|dong bang|trung du|ven bien|vung|loai|nhom|con lai|khu vuc|va )/;
const AREA = new RegExp(
  String.raw`^(?:khu vực|kv|vùng|nhóm|(?:đường|phố|đường phố)\s+loại|` +
    String.raw`loại(?: đường| phố)?)\s*(?:[\dIVX]{1,4}[a-z]?)(?=$|[\s:.,;(–-])`,
  'iu',
);
const STREET = new RegExp(
  '^(?:đường|phố|quốc lộ|ql|tỉnh lộ|tl|đt|đại lộ|hương lộ|hẻm|ngõ|ngách|kiệt|tuyến|' +
    String.raw`khu (?:dân cư|đô thị|tái định cư|tđc|quy hoạch)|kdc|kđt)(?=[\s.\d])`,
  'iu',
);
const SEGMENT = new RegExp(
  String.raw`^[\s\-+–•*]*(?:(?:đoạn|từ|phần|các đoạn|nhánh)(?=\s)|(?:trái|phải) tuyến|` +
    'bên (?:trái|phải)|đoạn còn lại|(?:trọn|toàn|cả) (?:đường|tuyến))',
  'iu',
);
/** A position where a street is looked for: such rows belong to the street named above them. */
const POSITION_ROW =
  /^[\s\-+–•*]*(?:(?:giá )?(?:đất )?(?:vị trí|vt\.?) ?(?:số )?0?(?:[1-9]|i{1,3}|iv|v))[\s:.)]*$/iu;
const UNKNOWN_WARD = /\s*\(?chưa (?:xác định|rõ)[^)]*\)?\s*/iu;
/** Sheets that are an earlier or a passing state of another. */
const OLD_SHEET = new RegExp(
  '(?:^| )(?:cu|nhap|luu|sao luu|ban sao|copy|backup|old|draft|bo|du thao|de xuat|tham khao|' +
    'truoc (?:dieu chinh|sua doi|sap nhap)|chua (?:dieu chinh|duyet))(?: |$)',
);
const STATE = /(?:^| )(?:moi|new|chinh thuc|cuoi|final|sua|ban|lan)(?: |$)/;
const PLAIN_SHEET =
  /^(?:sheet|trang|bang|phu luc|pl|table|data|du lieu|tinh|gia|gia dat|bang gia|bang gia dat)?[ \d._-]*$/;

const trimmed = (text: string): string =>
  text
    .replace(PART, '')
    .replace(NUMBERED, '')
    .replace(LABEL, (_, level?: string) => (level === undefined ? '' : `${level} `))
    .replace(/[\s:.;–-]+$/u, '')
    .trim();

function wardIn(text: string, pattern: RegExp): string | null {
  const ward = pattern
    .exec(text)?.[1]
    ?.replace(/\s+(?:năm|giai đoạn)\s.*$/iu, '')
    .replace(/[\s.:–-]+$/u, '')
    .trim();
  return !ward || KINDS_OF_WARD.test(`${fold(ward)} `) || ward.split(' ').length > 7 ? null : ward;
}

function stated(given: string, where: 'line' | 'heading' | 'sheet'): Statement {
  const spaced = given.replace(/\s+/gu, ' ').trim();
  const text = where === 'heading' ? levelsApart(spaced) : spaced;
  const values: Record<string, string> = {};
  const units = readUnits(text);
  const odd = units.find(({ factor }) => factor === null);
  const [unit] = units;
  if (unit && !odd) values.unit = unit.text.replace(/^[^:]*:\s*/u, '').trim();
  const others = units.filter(({ factor }) => factor !== unit?.factor);
  if (where !== 'heading') {
    const { types } = landTypesIn(text);
    if (types.length === 1 && /(?<![\p{L}])(?:đất|giá|odt|ont|tmd|skc)/iu.test(text))
      values.landType = types[0] ?? '';
    const isOffice = /(?:ủy ban|uỷ ban|ubnd|hội đồng|hđnd)/iu.test(text);
    const ward = isOffice ? null : wardIn(trimmed(text), where === 'sheet' ? WARD : WARD_IN_TITLE);
    if (ward && text.length < 200) values.ward = ward;
    const decision = /(\d{1,5})\/(20\d\d)\/(?:NQ-HĐND|QĐ-UBND)/iu.exec(text);
    const year = /(?<!\d)20[0-4]\d(?!\d)/.exec(text)?.[0];
    if (decision) values['@table'] = fold(decision[0]).replaceAll(' ', '-');
    else if (year && /năm|bảng giá/iu.test(text)) values['@year'] = year;
  }
  const notUnderstood = odd?.text ?? others[0]?.text;
  return { values, ...(notUnderstood === undefined ? {} : { notUnderstood }) };
}

/** `P. Lê Lợi` is a ward, `P. Phường Lê Lợi` the sixteenth part of a list. */
const SHORT_WARD = /^(?:p|x|tt)\.\s*(?!phường|xã|thị trấn|đường|đất|khu)\p{L}/iu;

function section(given: string): Section | null {
  const spaced = given.replace(/\s+/gu, ' ').trim();
  const text = SHORT_WARD.test(spaced) ? spaced : trimmed(spaced);
  if (text === '' || text.length > 200) return null;
  const ward = wardIn(text, WARD);
  if (ward) return { kind: 'ward', values: { ward } };
  const district = DISTRICT.exec(text)?.[1]?.trim();
  if (district) return { kind: 'ward', values: { ward: district } };
  const { types, rest } = landTypesIn(text);
  const bare = rest
    .replace(/(?:(?:tai|o|thuoc|trong|khu vuc|noi) )*(?:do thi|thanh thi|nong thon)/g, '')
    .trim();
  if (
    types.length === 1 &&
    /^(?:bang |gia |dat |cac loai |\d+ )*(?:dat|gia|va|tai|cac|phuong|xa)?$/.test(bare)
  )
    return { kind: 'landType', values: { landType: types[0] ?? '' } };
  // Land of a kind that is not one of the codes: the rows below are refused by its name.
  if (/^(?:giá )?(?:các loại )?đất(?=\s)/iu.test(text))
    return { kind: 'landType', values: { landType: text } };
  if (AREA.test(text)) return { kind: 'area', values: { area: text } };
  return STREET.test(text) ? { kind: 'street', values: { street: text } } : null;
}

const isBlank = (value: unknown): boolean =>
  value === undefined || value === null || String(value).trim() === '';

/** Whether the text of a street's cell is a segment of the street named above it. */
const isSegment = (value: unknown): boolean =>
  isBlank(value) || SEGMENT.test(String(value)) || POSITION_ROW.test(String(value));

/** A dash alone, which says in a table that there is nothing. */
const isDash = (value: unknown): boolean => typeof value === 'string' && /^\s*[-–—_]{1,3}\s*$/u.test(value);
const MAY_BE_NOTHING = ['from', 'to', 'segment', 'note', 'decision', 'validTo', 'tableTitle', 'unit'];

/** Takes dashes for nothing where nothing may stand; in the place of a street or a ward they are no name. */
function clearDashes(values: Record<string, unknown>, { errors }: RowContext): void {
  for (const key of MAY_BE_NOTHING) if (isDash(values[key])) delete values[key];
  for (const column of ['street', 'from', 'to', 'segment'] as const) {
    if (!/^\d{4}-\d{2}-\d{2}(?:T|$)/.test(String(values[column] ?? ''))) continue;
    const message = 'Chương trình bảng tính đã đổi tên này thành ngày (như “3/2”); hãy ghi lại ở dạng chữ.';
    errors.push({ column, value: values[column], message });
  }
  for (const column of ['street', 'ward'] as const) {
    if (isBlank(values[column]) || /[\p{L}\p{N}]/u.test(String(values[column]))) continue;
    const message = 'Dấu này không rõ là để trống hay như dòng trên; hãy ghi tên.';
    errors.push({ column, value: values[column], message });
  }
}

function placeStreet(
  values: Record<string, unknown>,
  { sections, warnings, errors, isPart }: RowContext,
): void {
  const street = sections.findLast(({ kind }) => kind === 'street')?.values.street;
  const own = isBlank(values.street) ? '' : String(values.street);
  if (POSITION_ROW.test(own)) {
    if (street === undefined || values['@position'] !== undefined) {
      const message = 'Đây là một vị trí, không phải tên đường, mà các dòng trên không có tên đường của nó.';
      errors.push({ column: 'street', value: own, message });
    } else {
      values.street = street;
      values['@position'] = own
        .replace(/[^\p{L}\p{N} ]+/gu, ' ')
        .replace(/giá|đất/giu, ' ')
        .trim();
    }
    return;
  }
  if (street !== undefined && (isPart || isSegment(own))) {
    if (own !== '' && isBlank(values.segment) && isBlank(values.from) && isBlank(values.to))
      values.segment = own.replace(/^[\s\-+–•*]+/u, '');
    values.street = street;
  } else if (/^\s*[-+–•]\s*\S|^(?:đoạn\s+)?từ\s.+\s(?:đến|tới)\s|^đoạn\s*\d/iu.test(own)) {
    const message = 'Đây có lẽ là một đoạn, mà các dòng trên không có tên đường để đoạn này thuộc về.';
    warnings.push({ column: 'street', value: own, message, code: 'street-unclear' });
  }
}

function placeWard(values: Record<string, unknown>, context: RowContext): void {
  const { sections, stated: said, sheet, warnings, told } = context;
  if (typeof values.ward === 'string' && UNKNOWN_WARD.test(values.ward)) {
    const value = values.ward;
    const named = value.replace(UNKNOWN_WARD, ' ').trim();
    if (named === '') delete values.ward;
    else values.ward = named;
    if (!told.has('ward-unknown'))
      warnings.push({
        column: 'ward',
        value,
        message: 'Bảng ghi chưa xác định phường; dòng này không gắn với phường nào.',
        code: 'ward-unknown',
      });
    told.add('ward-unknown');
  } else if (isBlank(values.ward)) {
    const from = sections.findLast(({ kind }) => kind === 'ward')?.values.ward ?? said.get('ward');
    if (from !== undefined) values.ward = from;
    else if (sheet !== undefined && isPlaceName(sheet)) {
      values.ward = sheet;
      const message = `Bảng không ghi phường, xã; tên trang tính “${sheet}” được lấy làm địa bàn.`;
      if (!told.has(`ward-from-sheet ${sheet}`))
        warnings.push({ column: 'ward', value: sheet, message, code: 'ward-from-sheet', confirm: true });
      told.add(`ward-from-sheet ${sheet}`);
    }
  }
}

/** A sheet's name that may be a place: no `Sheet1`, no land type, unit or year. */
const isPlaceName = (name: string): boolean =>
  !PLAIN_SHEET.test(fold(name)) &&
  !OLD_SHEET.test(fold(name)) &&
  !STATE.test(fold(name)) &&
  landTypesIn(name).types.length === 0 &&
  readUnits(name).length === 0 &&
  !/\d{4}/.test(name);

function placeUnit(values: Record<string, unknown>, { stated: said, errors }: RowContext): void {
  const unit = said.get('unit');
  if (unit === undefined) return;
  if (isBlank(values.unit)) values.unit = unit;
  else if (!sameUnit(String(values.unit), unit)) {
    const message = `Đơn vị của dòng khác đơn vị nêu ở tiêu đề bảng (“${unit}”).`;
    errors.push({ column: 'unit', value: values.unit, message });
  }
}

const sameUnit = (one: string, other: string): boolean => readUnit(one) === readUnit(other);

function placePosition(values: Record<string, unknown>, { errors }: RowContext): void {
  const given = values['@position'];
  if (given === undefined) return;
  const position = readPosition(String(given));
  if (position === null || position > 5) {
    errors.push({ column: 'position', value: given, message: 'Không hiểu vị trí này; viết VT1 đến VT5.' });
    return;
  }
  const price = values.position1;
  delete values.position1;
  if (price !== undefined) values[`position${position}`] = price;
}

function complete(values: Record<string, unknown>, context: RowContext): void {
  const { sections, stated: said, warnings, told } = context;
  clearDashes(values, context);
  placeStreet(values, context);
  placeWard(values, context);
  placeUnit(values, context);
  placePosition(values, context);
  const type = sections.findLast(({ kind }) => kind === 'landType')?.values.landType ?? said.get('landType');
  if (isBlank(values.landType) && type !== undefined) values.landType = type;
  const area = sections.findLast(({ kind }) => kind === 'area')?.values.area;
  if (area !== undefined) {
    const bare = [values.segment, values.from, values.to].every(isBlank);
    if (bare) values.segment = area;
    else values.note = [values.note, area].filter((part) => !isBlank(part)).join('; ');
  }
  // A row with an identifier is of the table that is held under it.
  if (isBlank(values.tableId) && isBlank(values.id)) {
    const year = said.get('@year');
    const made =
      said.get('tableId') ??
      said.get('@table') ??
      (year === undefined ? 'bang-gia-dat' : `bang-gia-dat-${year}`);
    values.tableId = made;
    if (!told.has('table-id-missing') && !said.has('tableId')) {
      const message =
        'Tệp không có mã bảng giá; các dòng được xếp vào ' +
        `bảng “${made}” và thay các dòng cùng đường, đoạn ` +
        'của bảng ấy. Chọn tableId=… để đặt mã khác.';
      warnings.push({ column: 'tableId', value: made, message, code: 'table-id-missing', confirm: true });
      told.add('table-id-missing');
    }
  }
}

const POSITION_KEY = /^position[1-5]$/;

/** Adjacent rows that differ in their position alone are one record. */
const join = (rows: AsyncIterable<ParsedRow>): AsyncIterable<ParsedRow> =>
  joinAdjacent(rows, {
    marker: '@position',
    keyOf: (values) =>
      JSON.stringify(Object.entries(values).filter(([name]) => !POSITION_KEY.test(name) && name !== 'note')),
    merge: (before, next) =>
      Object.keys(next).some((name) => POSITION_KEY.test(name) && name in before)
        ? null
        : { ...next, ...before },
    apart: {
      column: 'position',
      message: 'Các vị trí của cùng một đường, đoạn phải đứng liền nhau và mỗi vị trí một dòng.',
    },
  });

const PLAIN_POSITION = /^(?:vi tri(?: dat| thua dat)?|vt|loai vi tri)$/;

/** How tables of land prices are read. */
export const landPriceTables: TableReading = {
  figures: ['position1', 'position2', 'position3', 'position4', 'position5'],
  subject: 'street',
  context: ['tableId', 'tableTitle', 'decision', 'validFrom', 'validTo', 'unit', 'ward', 'landType'],
  column: (heading) =>
    PLAIN_POSITION.test(fold(heading))
      ? { key: '@position', group: {}, exact: true }
      : readPriceColumn(heading),
  figureHeading: /^(?:vt|vị trí|giá|đơn giá|mức giá)/iu,
  continues: isSegment,
  stated,
  same: (key, one, other) => (key === 'unit' ? sameUnit(one, other) : one === other),
  section,
  isOutdated: (sheet) => OLD_SHEET.test(fold(sheet)),
  complete,
  join,
};
