/** Rows of a printed table that are no records: numbering, repeated headings, totals, notes, signatures. */

import { headingKey, LEVELS } from '../../contract/headings.ts';
import { fold } from '../../language/fold.ts';
import { isEmpty } from '../mapping/source.ts';
import { cellString, type GridRow } from './grid.ts';

const NUMBERING = /^[([]?\s*(\d{1,2}|[a-z])\s*[)\]]?(?:\s*=.*)?$/iu;

/** True for `(1) (2) (3)`, `A B C 1 2` and `1 2 3=2x70%`, the row official tables put below their heading. */
export function isNumbering(row: GridRow): boolean {
  const filled = row.cells.map(cellString).filter((text) => text !== '');
  if (filled.length < 3) return false;
  let last: number | null = null;
  let lastLetter: number | null = null;
  for (const text of filled) {
    const sign = NUMBERING.exec(text)?.[1];
    if (sign === undefined) return false;
    if (/\d/.test(sign)) {
      const number = Number(sign);
      if (number !== (last ?? 0) + 1) return false;
      last = number;
    } else {
      const letter = sign.toLowerCase().charCodeAt(0);
      if (last !== null || letter !== (lastLetter ?? 96) + 1) return false;
      lastLetter = letter;
    }
  }
  return true;
}

/** The heading again, or one of its levels, as printed tables repeat it on each page. */
export function repeatsHeading(row: GridRow, names: readonly string[]): boolean {
  let filled = 0;
  for (const [place, cell] of row.cells.entries()) {
    if (isEmpty(cell)) continue;
    if (typeof cell !== 'string' || cell.length > 300) return false;
    const name = names[place] ?? '';
    const key = headingKey(cell);
    if (
      key === '' ||
      (headingKey(name) !== key && !name.split(LEVELS).some((level) => headingKey(level) === key))
    )
      return false;
    filled += 1;
  }
  return filled > 1;
}

const COUNTED = String.raw`(?: (?:la )?\d+ (?:tuyen|duong|doan|van ban|dong|ho so|truong hop|muc|nguoi|chi tieu|vi tri)[a-z ]*)?`;
const TOTAL = new RegExp(`^(?:tong(?: cong| so| chung)?|cong(?: chung| trang)?)${COUNTED}$`);
/** Totals of a part: `Cộng (I)`, `Tổng (I+II)`, `Tổng phường`; a street may begin so, a row of figures alone may not. */
const PART = String.raw`(?:[ivx]{1,5}|\d{1,3}|[a-d])`;
const PART_TOTAL = new RegExp(
  `^(?:(?:tong(?: cong| so)?|cong) (?:${PART}(?: ${PART})*$|` +
    '(?:toan |theo )?(?:phuong|xa|khu vuc|trang|bang|muc)(?: |$))|sum$|total$)',
);
/** Averages and extremes below a table, which no row with a number of its own is. */
const SUMMARY = new RegExp(
  '^(?:gia )?(?:trung binh|binh quan|tb|bq|cao nhat|thap nhat|lon nhat|nho nhat|max|min|average)' +
    '(?: cong| chung| gia| toan (?:bang|tuyen|phuong|xa))?$',
);
/** Nothing but figures stands behind such a word; `TB` before a title is a notice. */
const isSummary = ([first = '', ...others]: readonly string[]): boolean =>
  (SUMMARY.test(fold(first)) || PART_TOTAL.test(fold(first))) &&
  others.length > 0 &&
  others.every((text) => /^[\d.,\s%–-]+$/.test(text));

/** Whether a name is none but the word that heads a total, whatever stands beside it. */
export const isTotal = (text: string): boolean => text.length < 60 && TOTAL.test(fold(text));
/** What a print puts at the edge of a page: its number, or that the table goes on. */
const PAGE = new RegExp(
  String.raw`^[([-]?\s*(?:(?:trang|page|tr\.?)\s*\d{1,4}(?:\s*(?:/|trên|of)\s*\d{1,4})?|` +
    String.raw`(?:xem |còn )?tiếp(?: theo)?(?:\s+(?:trang|bảng|phụ lục|của)(?=\s|$).{0,40})?` +
    String.raw`|chuyển trang.{0,20})[\s.)\]…-]*$`,
  'iu',
);
const NOTE =
  /^(?:\(?\*+\)?|ghi chú|chú thích|chú giải|lưu ý|nguồn(?: số liệu)?|căn cứ|theo đề nghị)(?=[\s:.;(*-]|$)/iu;
const SIGNATURE = new RegExp(
  String.raw`^(?:(?:tm|kt|tl|tuq|q)\s*\.\s*\S|nơi nhận|người (?:lập|duyệt|kiểm tra|thẩm định)|chủ tịch|` +
    String.raw`phó chủ tịch|giám đốc|thủ trưởng|\(?đã ký\)?|\(ký[,; ]|` +
    '.{2,40}, ngày .{1,8} tháng .{1,8} năm)',
  'iu',
);

/** Whether a text is what stands where a table is signed. */
export const isSignature = (text: string): boolean => SIGNATURE.test(text);

/**
 * A row that closes or explains a table and is no record of it; null for any other. A row that holds figures
 * (not `isBare`) can only be a total.
 */
export function asideOf(
  texts: readonly string[],
  isBare: boolean,
): 'total' | 'note' | 'signature' | 'page-number' | null {
  const said = texts.filter((text) => !isRowNumber(text));
  const first = fold(said[0] ?? '');
  if (TOTAL.test(first) || isSummary(texts)) return 'total';
  if (!isBare || said.length > 2) return null;
  if (said.length === 0) return texts.length === 1 && /^\d{1,4}$/.test(texts[0] ?? '') ? 'page-number' : null;
  if (said.length === 1 && PAGE.test(said[0] ?? '')) return 'page-number';
  if (said.length === 1 && NOTE.test(said[0] ?? '')) return 'note';
  // A numbered row is one of the list: `3 | Giám đốc | 1` is a post.
  return said.length === texts.length && said.every(isSignature) ? 'signature' : null;
}

/** `12`, `1.2`, `IV`, `a)`: what only numbers a row or a section. */
export const isRowNumber = (text: string): boolean =>
  /^[([]?(?:\d{1,4}(?:\.\d{1,3})*|[ivxlc]{1,6}|[a-zđ])[.)\]:-]?$/iu.test(text.trim());

const MARKS = /^[\s"“”„‟″〃'’‘´`«».…()–—-]*|[\s"“”„‟″〃'’‘´`«».…()–—-]*$/gu;
const DITTO = new RegExp(
  '^(?:n[./-]?t|(?:giống |tương tự )?như (?:dòng |mục |hàng |ô )?(?:trên|t)' +
    '|(?:giống|cùng) (?:dòng |mục |hàng |ô )?trên|tương tự(?: (?:dòng|mục|hàng))?(?: trên)?|ditto|idem|//)$',
  'iu',
);
const QUOTES = /^[\s(-]*(?:〃|″|"|”|“|''|’’|‘’)[\s).-]*$/u;

/** True for `nt`, `-nt-`, `Như trên`, `Tương tự` and quotation marks alone, which stand for the cell above. */
export const isDitto = (cell: unknown): boolean =>
  typeof cell === 'string' &&
  cell.length < 30 &&
  // Most cells hold a figure, which no such mark does.
  !/\d/.test(cell) &&
  (QUOTES.test(cell) || DITTO.test(cell.replace(MARKS, '')));

const REFERENCE = new RegExp(
  String.raw`^\s*(?:(?:như|giống|tương tự)(?: như)?\s+` +
    String.raw`(?:trên|dòng|mục|số|hàng|ô|stt|điểm|khoản|vị trí)(?=[\s.:]|$)|tương tự\s)`,
  'iu',
);
/** True for `Như dòng 3`, `Tương tự số 2`: a cell that stands for one further off, which is not looked for. */
export const isReference = (cell: unknown): boolean =>
  typeof cell === 'string' && cell.length < 60 && REFERENCE.test(cell);
