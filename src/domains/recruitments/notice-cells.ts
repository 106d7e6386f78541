/** Cells of notices as offices write them: days within words, counts with their words, positions listed in one cell. */
import * as z from 'zod';
import { cellText } from '../../contract/cells.ts';
import type { Arranged } from '../../contract/importer.ts';
import { addDays, formatDate, parseDate, vietnamDay } from '../../language/dates.ts';
import { fold } from '../../language/fold.ts';

const WORDS = ['khong', 'mot', 'hai', 'ba', 'bon', 'nam', 'sau', 'bay', 'tam', 'chin', 'muoi'];
const COUNT = new RegExp(
  String.raw`^0*(\d{1,5})(?:[.,]0+)?\s*(?:\(([^()]{1,80})\))?\s*` +
    '(?:người|chỉ tiêu|biên chế|vị trí|viên chức|công chức|suất)?$',
  'iu',
);

/** A whole number of posts: `02`, `05 (năm)`, `5 người`, `10 (trong đó 2 nữ)`; undefined where the words say another. */
function countOf(text: string): number | undefined {
  const [, digits, beside] = COUNT.exec(text) ?? [];
  if (digits === undefined) return undefined;
  const word = WORDS.indexOf(fold(beside ?? ''));
  return word >= 0 && word !== Number(digits) ? undefined : Number(digits);
}

/** A count of posts, which is whole. */
export const countCell = z.preprocess((value) => {
  const text = cellText(value);
  if (text === undefined || /^[-–—]+$/.test(text)) return undefined;
  if (/^\d{1,2}[.,]\d{3}$/.test(text)) return Number(text.replace(/[.,]/, ''));
  return countOf(text) ?? text;
}, z
  .number('Không phải là số người; viết một số nguyên, như 5.')
  .int('Số người phải là số nguyên.')
  .nonnegative()
  .optional());

const DAY = new RegExp(
  String.raw`\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}|` +
    String.raw`(?:ngày\s*)?\d{1,2}\s*tháng\s*\d{1,2}\s*(?:năm\s*)?\d{4}|\d{4}-\d{2}-\d{2}`,
  'giu',
);
/** What may stand around the last day: none of it moves the day. `trước ngày` does, and is left to be refused. */
const BESIDE_DAY = new RegExp(
  String.raw`^(?:[\s,.:()]|(?:den|het|toi|cho|muon nhat|cham nhat|han(?: chot| cuoi| nop)?|la|ngay|luc|vao|` +
    'trong gio hanh chinh|gio hanh chinh|theo dau buu dien|tinh theo dau buu dien|gio|phut|gia han|' +
    String.raw`\d{1,2} ?(?:h|g|gio|:) ?(?:\d{2})?(?: phut)?)(?= |$))*$`,
);

/** The deadline of a cell that says more than a day: words around it, or the first day beside the last. */
function arrangeDeadline(values: Record<string, unknown>, arranged: Arranged): void {
  const written = cellText(values.applyUntil) ?? '';
  if (written === '' || written.length > 200 || parseDate(written) !== null) return;
  const days = [...written.matchAll(DAY)].map(([found]) => parseDate(found));
  const rest = fold(written.replace(DAY, ' '));
  const [first, second] = days;
  if (days.length === 1 && first && BESIDE_DAY.test(rest)) values.applyUntil = first;
  else if (
    days.length === 2 &&
    first &&
    second &&
    first < second &&
    /^ ?(?:tu )?(?:ngay )*(?:den )?(?:het )?(?:ngay )?$/.test(`${rest} `)
  ) {
    const from = cellText(values.applyFrom);
    if (from !== undefined && parseDate(from) !== first) return;
    values.applyFrom = first;
    values.applyUntil = second;
  } else return;
  const message = `Đọc hạn nộp là ngày ${formatDate(String(values.applyUntil))}.`;
  arranged.warnings.push({ column: 'applyUntil', value: written, message, code: 'day-read' });
}

const BULLET = /^\s*(?:[-+•*–]\s*|\d{1,2}[.)]\s+)/u;
const PEOPLE = String.raw`(?:\s*(?:người|chỉ tiêu|vị trí|biên chế))?`;
const COUNTED_LAST = new RegExp(
  String.raw`^(.+?)\s*(?:\(\s*(?:(?:sl|slg|số lượng)\s*[:.]?\s*)?0*(\d{1,3})${PEOPLE}\s*\)` +
    String.raw`|(?:[:–-]|(?<=\.\d{2,3}\)?),)\s*0*(\d{1,3})${PEOPLE}|\s+[x×]\s*0*(\d{1,3}))$`,
  'iu',
);
/** A code of a professional title within the name of a position: `V.07.03.29`, `(01.003)`, `, mã số V.05.02.07`. */
const CODE =
  /[\s,;(–-]*(?:mã(?: số| ngạch)?\s*[:.]?\s*)?(?<![\d.])([VX]\.\d{2}\.\d{2}\.\d{2}|\d{2}\.\d{3})(?![\d.])\)?\s*$/iu;
const RANGE = new RegExp(String.raw`[:(–]\s*\d{1,3}\s*(?:[-–~]|đến)\s*\d{1,3}${PEOPLE}\s*\)?\s*$`, 'imu');

/** What is wrong with a cell of positions that gives a range of people for one; null for any other. */
export const positionsFault = (text: string): string | null =>
  text.length <= LONGEST_LIST && RANGE.test(text)
    ? 'Số lượng của một vị trí là một khoảng; hãy ghi một số.'
    : null;

function entitled(title: string): { title: string; code?: string } {
  const [found, code] = title.length > 500 ? [] : (CODE.exec(title) ?? []);
  return found === undefined || code === undefined || found.length === title.length
    ? { title: title.trim() }
    : { title: title.slice(0, title.length - found.length).trim(), code };
}
const COUNTED_FIRST = /^0*(\d{1,3})\s+(\p{L}.+)$/u;

const LONGEST_LIST = 10_000;

/** Positions that a cell lists, each with its count or all without; null where that is not certain. */
export function positionsIn(text: string): { title: string; code?: string; count?: number }[] | null {
  if (text.length > LONGEST_LIST || /[|{[]/.test(text) || RANGE.test(text)) return null;
  const lines = text
    .split(/[\n;]/)
    .map((part) => part.replace(BULLET, '').trim())
    .filter((part) => part !== '');
  const counted = (parts: readonly string[]) =>
    parts.map((part) => {
      const [, title, ...counts] = COUNTED_LAST.exec(part) ?? [];
      const last = counts.find((count) => count !== undefined);
      if (title !== undefined && last !== undefined) return { ...entitled(title), count: Number(last) };
      const [, count, name] = COUNTED_FIRST.exec(part) ?? [];
      return count === undefined || name === undefined ? null : { ...entitled(name), count: Number(count) };
    });
  for (const parts of [
    lines,
    text
      .split(/[\n;,]/)
      .map((part) => part.replace(BULLET, '').trim())
      .filter(Boolean),
  ]) {
    const read = counted(parts);
    if (read.length > 1 && read.every((one) => one !== null)) return read;
    if (read.some((one) => one !== null) && read.length > 1) return null;
  }
  if (lines.length > 1) return lines.map(entitled);
  // A position alone is its name, unless its code or its number stands behind it.
  const [line = ''] = lines;
  const [one] = COUNTED_LAST.test(line) ? counted([line]) : [];
  if (one) return [one];
  return CODE.test(line) ? [entitled(line)] : null;
}

/** A notice's row with the days, counts and positions of its cells apart. */
export function arrangeNotice(given: Readonly<Record<string, unknown>>): Arranged {
  const values: Record<string, unknown> = { ...given };
  const arranged: Arranged = { values, errors: [], warnings: [] };
  arrangeDeadline(values, arranged);
  const written = cellText(values.positions);
  const listed = typeof values.positions === 'string' && written !== undefined ? positionsIn(written) : null;
  if (listed !== null) values.positions = listed;
  const fault = typeof values.positions === 'string' ? positionsFault(values.positions) : null;
  if (fault !== null) arranged.errors.push({ column: 'positions', value: written, message: fault });
  const contact = cellText(values.contact) ?? '';
  if (/^\d(?:[.,]\d+)?e\+?\d+$/i.test(contact)) {
    const message =
      'Chương trình bảng tính đã đổi số điện thoại thành dạng lũy thừa; hãy ghi lại ở dạng chữ.';
    arranged.errors.push({ column: 'contact', value: contact, message });
  } else if (/^[3-9]\d{8}$/.test(contact)) {
    const message = `Số điện thoại thiếu số 0 ở đầu: có phải 0${contact}?`;
    arranged.warnings.push({
      column: 'contact',
      value: contact,
      message,
      code: 'phone-zero-lost',
      confirm: true,
    });
  }
  return arranged;
}

interface Days {
  applyUntil: string;
  publishedAt?: string | undefined;
}

/** The longest a notice is open; beyond it a year was mistyped. */
const LONGEST_DAYS = 550;

/** Days of a notice that contradict each other or today. */
export function unlikelyNotice({ applyUntil, publishedAt }: Days, today: string) {
  const doubts: { column: string; value: string; message: string; code: string; confirm: true }[] = [];
  const published = publishedAt === undefined ? undefined : vietnamDay(new Date(publishedAt));
  if (published !== undefined && published > addDays(today, 2)) {
    const message = `Ngày đăng ${formatDate(published)} chưa tới; hãy xem lại năm.`;
    doubts.push({ column: 'publishedAt', value: published, message, code: 'year-unlikely', confirm: true });
  }
  if (published !== undefined && applyUntil < addDays(published, -1)) {
    const message = `Hạn nộp ${formatDate(applyUntil)} trước ngày đăng ${formatDate(published)}.`;
    doubts.push({ column: 'applyUntil', value: applyUntil, message, code: 'dates-reversed', confirm: true });
  }
  const from = published ?? today;
  if (applyUntil > addDays(from > today ? from : today, LONGEST_DAYS) || applyUntil < '1990') {
    const message = `Hạn nộp ${formatDate(applyUntil)} khó tin; hãy xem lại năm.`;
    doubts.push({ column: 'applyUntil', value: applyUntil, message, code: 'year-unlikely', confirm: true });
  }
  return doubts;
}
