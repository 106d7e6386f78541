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

const TOTAL = /^(?:tong|tong cong|tong so|cong|cong chung|tong chung)$/;
const NOTE =
  /^(?:\(?\*+\)?|ghi chú|chú thích|chú giải|lưu ý|nguồn(?: số liệu)?|căn cứ|theo đề nghị)(?=[\s:.;(*-]|$)/iu;
const SIGNATURE = new RegExp(
  String.raw`^(?:(?:tm|kt|tl|tuq|q)\s*\.\s*\S|nơi nhận|người lập|chủ tịch|phó chủ tịch|giám đốc|` +
    String.raw`thủ trưởng|đã ký|\(?đã ký\)?|.{2,40}, ngày .{1,8} tháng .{1,8} năm)`,
  'iu',
);

/**
 * A row that closes or explains a table and is no record of it; null for any other. A row that holds figures
 * (not `isBare`) can only be a total.
 */
export function asideOf(
  texts: readonly string[],
  isBare: boolean,
): 'total' | 'note' | 'signature' | 'page-number' | null {
  const said = texts.filter((text) => !isRowNumber(text));
  if (TOTAL.test(fold(said[0] ?? ''))) return 'total';
  if (!isBare || said.length > 2) return null;
  if (said.length === 0) return texts.length === 1 && /^\d{1,4}$/.test(texts[0] ?? '') ? 'page-number' : null;
  if (said.length === 1 && NOTE.test(said[0] ?? '')) return 'note';
  return said.every((text) => SIGNATURE.test(text)) ? 'signature' : null;
}

/** `12`, `1.2`, `IV`, `a)`: what only numbers a row or a section. */
export const isRowNumber = (text: string): boolean =>
  /^[([]?(?:\d{1,4}(?:\.\d{1,3})*|[ivxlc]{1,6}|[a-zđ])[.)\]:-]?$/iu.test(text.trim());

const DITTO =
  /^[\s"“”„‟″〃'’‘´`«»()-]*(?:n\.?t\.?|như trên|như dòng trên|ditto|-?\/\/-?|〃|″|"|”|“|''|’’|‘’)[\s"“”„‟″〃'’‘´`«»().-]*$/iu;

/** True for `nt`, `-nt-`, `Như trên` and quotation marks alone, which stand for the cell above. */
export const isDitto = (cell: unknown): boolean =>
  typeof cell === 'string' && cell.length < 24 && DITTO.test(cell);
