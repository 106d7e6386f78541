/** One cell of prices: an amount, a share of another position, nothing, or what cannot be read with certainty. */
import { readDigits } from '../../language/amounts.ts';
import { readUnit } from '../../language/price-units.ts';

export type PriceCell =
  | { kind: 'none' }
  /** Whole đồng per square metre. `mark` is a footnote mark left out, `ownUnit` the unit the cell itself names. */
  | { kind: 'amount'; vnd: number; mark?: string; ownUnit?: string }
  /** 0.35 of the price of position `of`; null where the cell says `35%` and not of what. */
  | { kind: 'share'; share: number; of: number | null; text: string }
  | { kind: 'fault'; message: string };

/** What the cells beside it show of how numbers are written: with a decimal comma, or a decimal point. */
export interface NumberHabit {
  decimal: ',' | '.' | null;
}

const DASH = /^[\s\-‐‑‒–—―−_.…]*$/u;
const NO_PRICE =
  /^(?:không (?:có(?: giá)?|quy định(?: giá)?|xác định)|chưa có(?: giá)?|k(?:hông)?\.? ?có)$/iu;
/** `*`, `(1)`, `[2]`, `(*)`, superscripts and daggers behind a figure. */
const MARK =
  /(?:\s*(?:\((?:\*{1,3}|\d{1,2}|[a-z])\)|\[(?:\*{1,3}|\d{1,2})\]|\*{1,3}|(?<!m)[¹²³⁴⁵⁶⁷⁸⁹†‡]+))+$/iu;
const NUMBER = String.raw`\d+(?:[.,'’ ]\d+)*`;
const AMOUNT = new RegExp(String.raw`^(${NUMBER})\s*(?:,-|\.-|,=|\.$)?\s*(.*)$`, 'u');
const RANGE = new RegExp(
  String.raw`^(?:từ\s+)?${NUMBER}\s*\S{0,12}\s*(?:-|–|—|÷|~|…|đến|tới|/)\s*${NUMBER}`,
  'iu',
);
/** No position is worth so small a part of another: `0,7%` is 0,7 times, written as what it is not. */
const LEAST_SHARE = 0.03;
const SHARE_WORDS = /^(?:bằng|giá|đất|của|so|với|theo|mức|vị trí|vt|tính|x|×|\*|=|\s|[.,:()])*$/iu;
const POSITION = /(?:vị trí|vt\.?)\s*0?([1-5])(?!\d)/iu;

const spaced = (text: string): string =>
  text
    .normalize('NFC')
    // Marks of direction and joining, that pages and chats leave, show nothing.
    .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]/gu, '')
    .replace(/[\uff10-\uff19]/gu, (digit) => String(digit.charCodeAt(0) - 0xff10))
    .replaceAll('％', '%')
    .replace(/ *phần trăm/giu, '%')
    .replace(/[\s\u00a0\u2007\u2009\u202f]+/gu, ' ')
    .replace(/^['’]+/u, '')
    .trim()
    .replace(/^"(.*)"$/u, '$1')
    .trim();

const fault = (message: string): PriceCell => ({ kind: 'fault', message });

/** How decimals are written in these cells, where one of them leaves no doubt (`12,5`, `1.250,5`). */
export function numberHabit(cells: readonly unknown[]): NumberHabit {
  let decimal: ',' | '.' | null = null;
  for (const cell of cells) {
    if (typeof cell !== 'string') continue;
    const digits = AMOUNT.exec(spaced(cell))?.[1] ?? '';
    const sign =
      /^\d+([.,])(?:\d{1,2}|\d{4,})$/.exec(digits)?.[1] ??
      /^\d{1,3}(?:[.,]\d{3})+([.,])\d+$/.exec(digits)?.[1] ??
      /^0([.,])\d+$/.exec(digits)?.[1];
    if (sign === ',' || sign === '.') decimal = sign;
  }
  return { decimal };
}

/** A number in digits, in a unit worth `factor` đồng; null where it may be two numbers or is none. */
function digitsValue(digits: string, factor: number, habit: NumberHabit): number | null {
  const plain = digits.replace(/['’]/gu, ' ');
  const grouped = readDigits(plain);
  const single = /^(\d{1,3})([.,])(\d{3})$/.exec(plain);
  if (!single || grouped === null || single[1] === '0') return grouped;
  // A thousand of millions a square metre is no price of land: in millions three decimals are decimals.
  if (factor >= 1_000_000) return Number(`${single[1]}.${single[3]}`);
  return habit.decimal === single[2] ? null : grouped;
}

function readShare(text: string): PriceCell | null {
  const percent = /(\d+(?:[.,]\d+)?)\s*%/u.exec(text);
  const position = POSITION.exec(text);
  if (!percent && !position) return null;
  const rest = position ? text.replace(position[0], ' ') : text;
  const number = percent ?? /(\d+(?:[.,]\d+)?)/u.exec(rest);
  if (!number?.[1]) return null;
  if (!SHARE_WORDS.test(rest.replace(number[0], ' '))) return fault('Không hiểu cách tính giá trong ô này.');
  const value = Number(number[1].replace(',', '.')) / (percent ? 100 : 1);
  if (!(value >= LEAST_SHARE && value <= 1.5))
    return fault('Tỷ lệ hay hệ số này nằm ngoài khoảng thường gặp; hãy ghi giá bằng số.');
  return { kind: 'share', share: value, of: position ? Number(position[1]) : null, text };
}

/**
 * Reads a cell of a price table whose unit is worth `factor` đồng. A number stands for itself; a text is read
 * the Vietnamese way, and refused where two numbers may be meant. A cell that names its own unit (`12,5 triệu`)
 * is read in that.
 */
export function readPriceCell(value: unknown, factor: number, habit: NumberHabit): PriceCell {
  if (value === undefined || value === null) return { kind: 'none' };
  if (typeof value === 'number') return amount(value * factor);
  if (typeof value !== 'string') return fault('Không phải là giá.');
  const text = spaced(value);
  if (DASH.test(text) || NO_PRICE.test(text)) return { kind: 'none' };
  const scientific = /^\d+(?:\.\d+)?e\+?\d{1,2}$/i.test(text) ? Number(text) : null;
  if (scientific !== null) return amount(scientific * factor);
  const share = readShare(text);
  if (share) return share;
  if (/^\d{4}-\d{2}-\d{2}/.test(text)) return fault('Ô là một ngày, không phải là giá.');
  if (RANGE.test(text)) return fault('Ô ghi một khoảng giá; hãy ghi một giá.');
  const mark = MARK.exec(text)?.[0].trim();
  const bare =
    mark === undefined ? text : text.slice(0, text.length - (MARK.exec(text)?.[0].length ?? 0)).trim();
  const [, digits = '', rest = ''] = AMOUNT.exec(bare) ?? [];
  if (digits === '') return fault('Không phải là số.');
  const own = rest === '' ? null : readUnit(rest);
  if (rest !== '' && own === null) return fault('Không phải là số: không hiểu phần chữ sau con số.');
  const unit = own ?? factor;
  const number = digitsValue(digits, unit, habit);
  if (number === null) return fault('Không rõ dấu chấm, dấu phẩy là phần nghìn hay phần thập phân.');
  const read = amount(number * unit);
  if (read.kind !== 'amount') return read;
  if (Math.abs(read.vnd - number * unit) > 1e-3)
    return fault('Giá lẻ dưới một đồng; hãy xem lại đơn vị và dấu thập phân.');
  if (mark !== undefined) read.mark = mark;
  if (own !== null && own !== factor) {
    // `12.500 đ` in a table of thousands: the money alone may be named, and the table's unit meant.
    const inTable = (digitsValue(digits, factor, habit) ?? Number.NaN) * factor;
    if (own === 1 && inTable <= MOST / 2)
      return fault(`Đơn vị ghi trong ô (“${rest}”) khác đơn vị của bảng; hãy ghi rõ một đơn vị.`);
    read.ownUnit = rest;
  }
  return read;
}

/** No square metre costs less, nor more. */
const LEAST = 100;
const MOST = 2_000_000_000;

function amount(vnd: number): PriceCell {
  if (!Number.isFinite(vnd)) return fault('Không phải là số.');
  if (vnd < 0) return fault('Phải từ 0 trở lên.');
  if (vnd === 0) return fault('Giá bằng 0; nơi không có giá thì để trống hoặc ghi “-”.');
  const whole = Math.round(vnd);
  if (whole < LEAST) return fault(`Giá ${vnd.toLocaleString('vi-VN')} đồng/m² quá nhỏ; hãy xem lại đơn vị.`);
  if (whole > MOST) return fault(`Giá ${whole.toLocaleString('vi-VN')} đồng/m² quá lớn; hãy xem lại đơn vị.`);
  return { kind: 'amount', vnd: whole };
}
