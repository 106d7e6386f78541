/** Schemas of import cells: what CSV, XLSX and NDJSON bring, turned into the types records are made of. */
import * as z from 'zod';
import { parseAmount } from '../language/amounts.ts';
import { parseDate, parseInstant } from '../language/dates.ts';
import { clean } from '../language/fold.ts';
import { cellJson, cellText } from './cells.ts';

const issue = (vi: string, en: string) => ({ error: vi, params: { vi, en } });
const absent = (value: unknown): unknown => (value === '' || value === null ? undefined : value);

/** Tags and entities that exports of portals leave in names and titles, which are never meant as they stand. */
const TAG = /<\/?(?:a|b|br|div|em|font|i|p|small|span|strong|sub|sup|u)(?:\s[^<>]*)?\/?>/gi;
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  nbsp: ' ',
  '#39': "'",
};

/** What a linked cell shows, where a file keeps the formula of the link. */
const LINK = /^=\s*HYPERLINK\(\s*"[^"]*"\s*[,;]\s*"([^"]+)"\s*\)$/i;

const withoutMarkup = (text: string): string =>
  text.startsWith('=')
    ? (LINK.exec(text)?.[1] ?? text)
    : /[<&]/.test(text)
      ? text
          .replace(TAG, (tag) => (/^<\/?(?:br|div|p)\b/i.test(tag) ? ' ' : ''))
          .replace(/&(amp|lt|gt|quot|nbsp|#39);/g, (_, name: string) => ENTITIES[name] ?? '')
      : text;

/** One line of text, cleaned, at most `length` characters. */
export const textCell = (length: number) =>
  z.preprocess(
    (value) => {
      const text = cellText(value);
      return text === undefined || text === null ? undefined : absent(clean(withoutMarkup(String(text))));
    },
    z.string(issue('Thiếu giá trị.', 'A value is missing.')).max(length, `Dài quá ${length} ký tự.`),
  );

/** No text has more white space in a row than this; what reads texts would look at each of a million blanks again. */
const withoutGaps = (text: string): string =>
  text.replace(/[^\S\r\n]{40,}/g, ' ').replace(/(?:\r?\n){40,}/g, '\n\n');

/** Text of several lines or HTML, kept as it is but for NUL and gaps without end. */
export const bodyCell = z.preprocess(
  (value) =>
    typeof value === 'string'
      ? absent(withoutGaps(value.replaceAll('\0', '')).normalize('NFC').trim())
      : absent(value),
  z
    .string(issue('Thiếu nội dung.', 'The body is missing.'))
    .max(1_500_000, 'Nội dung dài quá 1,5 triệu ký tự.'),
);

const asDay = (value: unknown): unknown => {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  const text = cellText(value);
  if (text === undefined || text === null || text === '') return undefined;
  const day = parseDate(String(text));
  // A year out of all reason is a slip of the hand, or of another calendar.
  return day !== null && day >= '1900' && day < '2200' ? day : text;
};

const DAY_MESSAGE = 'Ngày không đọc được; viết 2026-01-31 hoặc 31/01/2026.';
/** Days as Excel counts them, from 1900 on; those of our time have five figures. */
const EXCEL_EPOCH = Date.UTC(1899, 11, 30);
const dayMessage = ({ input }: { input?: unknown }): string => {
  const serial = /^[2-6]\d{4}$/.test(String(input)) ? Number(input) : null;
  if (serial === null) return DAY_MESSAGE;
  const [year, month, day] = new Date(EXCEL_EPOCH + serial * 86_400_000)
    .toISOString()
    .slice(0, 10)
    .split('-');
  return `Ô là con số ${serial}; nếu là ngày ${day}/${month}/${year} thì hãy định dạng ô là ngày trong bảng tính.`;
};

/** A calendar day in any common spelling, as `YYYY-MM-DD`. */
export const dayCell = z.preprocess(asDay, z.iso.date({ error: dayMessage }));
export const optionalDayCell = z.preprocess(asDay, z.iso.date({ error: dayMessage }).optional());

/** An instant as RFC 3339 in UTC; a bare day is its midnight in Vietnam. */
export const instantCell = z.preprocess((value) => {
  const text = value instanceof Date ? value.toISOString() : cellText(value);
  return text === undefined || text === null || text === ''
    ? undefined
    : (parseInstant(String(text)) ?? text);
}, z.iso.datetime('Thời điểm không đọc được; viết 2026-01-31T08:00:00Z hoặc 31/01/2026 08:00.'));

/** A whole or decimal amount in Vietnamese or English grouping. */
export const amountCell = z.preprocess((value) => {
  if (typeof value === 'number') return value;
  const text = cellText(value);
  if (text === undefined || text === null || text === '') return undefined;
  return parseAmount(String(text)) ?? text;
}, z.number('Không phải là số.').nonnegative('Phải từ 0 trở lên.').optional());

const FORMULA = /^=\s*HYPERLINK\(\s*"([^"]+)"/i;
const SCHEME = /^([a-z][a-z\d+.-]*):/i;
const HOST = /^(?:[a-z\d](?:[a-z\d-]*[a-z\d])?\.)+[a-z]{2,}(?::\d+)?(?:\/|$)/i;

/** What is wrong with an address; null for one on the web. */
function addressFault(text: string): string | null {
  if (/^https?:\/\/[^\s/]/i.test(text) && !/\s/.test(text) && URL.canParse(text))
    return new URL(text).username === ''
      ? null
      : 'Địa chỉ có tên hay mật khẩu đăng nhập; hãy bỏ phần trước “@”.';
  const wanted = 'Địa chỉ phải bắt đầu bằng http:// hoặc https://';
  if (HOST.test(text) && !/\s/.test(text)) return `${wanted}; có phải “https://${text}”?`;
  if (/^https?:/i.test(text)) return 'Địa chỉ không hợp lệ: có dấu cách hoặc thiếu tên miền.';
  if (/^(?:[a-z]:[\\/]|\\\\|file:)/i.test(text)) return `${wanted}; đây là đường dẫn trên máy tính.`;
  if (/^[./]/.test(text)) return `${wanted}; đây là địa chỉ tương đối, hãy ghi đầy đủ.`;
  const scheme = SCHEME.exec(text)?.[1];
  return scheme ? `${wanted}; không nhận “${scheme}:”.` : `${wanted}.`;
}

/** An address of the web, at most `length` characters; `=HYPERLINK("…")` stands for the address in it. */
export const addressCell = (length: number) =>
  z.preprocess(
    (value) => {
      const text = cellText(value);
      return text === undefined
        ? undefined
        : absent((FORMULA.exec(text)?.[1] ?? text).replace(/[\u200b-\u200f\u2060\ufeff]/gu, '').trim());
    },
    z
      .string(issue('Thiếu địa chỉ.', 'An address is missing.'))
      .max(length, `Dài quá ${length} ký tự.`)
      .superRefine((text, context) => {
        const fault = addressFault(text);
        if (fault) context.addIssue({ code: 'custom', message: fault });
      }),
  );

/** Files as `[{ title, url }]` (or `name` for `title`), as addresses, or as one text of addresses by comma or line. */
export const fileList = z.preprocess(
  (value) => {
    const read = cellJson(value);
    const list = typeof read === 'string' ? read.split(/[\n;]\s*|,\s+/) : read;
    if (!Array.isArray(list)) return list === undefined || list === null ? [] : list;
    return list
      .map((item) => {
        if (typeof item === 'string') return { title: item.split('/').at(-1) ?? item, url: item.trim() };
        return item && typeof item === 'object' && 'name' in item ? { title: item.name, ...item } : item;
      })
      .filter((item) => !(item && typeof item === 'object' && 'url' in item && item.url === ''));
  },
  z.array(z.object({ title: textCell(500), url: addressCell(2000) })).max(200),
);
