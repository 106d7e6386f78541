/** The number of a document as registers keep it: apart from its symbol, beside its day, with others in one cell. */
import { cellText } from '../../contract/cells.ts';
import type { Arranged } from '../../contract/importer.ts';
import { formatDate, parseDate } from '../../language/dates.ts';
import { fold } from '../../language/fold.ts';

const FULL = /\d[\w.]*\s*[/-]\s*[^\s,;()]*\p{Lu}[^\s,;()]*/gu;
/** Numbers of documents written in one cell. */
export function numbersIn(text: string): string[] {
  const parts = text.split(/[;\n]|,\s+|\s(?:và|&)\s/u).map((part) => part.trim());
  return parts.flatMap((part) => [...part.matchAll(FULL)].map(([found]) => found));
}

const TYPE_NAME = 'quyết định|nghị quyết|chỉ thị|thông tư(?: liên tịch)?|nghị định|luật|pháp lệnh';
const TYPE_BEFORE = new RegExp(
  String.raw`^\s*(?:(?:(?:${TYPE_NAME}|kế hoạch|công văn|thông báo|văn bản|qđ|nq|nđ|tt|ct|cv|vb)\s+)?số\s*[:.]?` +
    String.raw`|(?:${TYPE_NAME}))\s*(?=\d[^\s]*\p{Lu})`,
  'iu',
);

/** A number without what registers write around it: `Quyết định số`, brackets, a full stop, long dashes, broken lines. */
export function bareNumber(written: string): string {
  if (written.length > LONGEST) return written;
  const whole = written.replace(/^\s*\(([^()]+)\)\s*$/u, '$1').replace(TYPE_BEFORE, '');
  return (
    whole
      .replace(/^\s*số\s*[:.]\s*(?=\d)/iu, '')
      // A line of a narrow column is broken where the number has a slash or a hyphen.
      .replace(/(?<!\s)\s*\/\s*/g, '/')
      .replace(/[‐‑‒–—−]/gu, (dash) => (/\p{Lu}/u.test(whole) ? '-' : dash))
      .replace(/(?<=\p{Lu})\s{0,9}-\s{0,9}(?=\p{Lu})/gu, '-')
      .replace(/(?<=[\p{L}\d])[\s.,;*]+$/u, '')
  );
}

/** Number and symbol of two columns as one: 610 and 2024/QĐ-UBND, 610/2024 and QĐ-UBND, 610 and /QĐ-UBND. */
export function joinNumber(number: string, symbol: string): string {
  if (number === '' || symbol === '') return number + symbol;
  if (/\p{L}/u.test(number) || symbol.replace(/\s/g, '').startsWith(`${number}/`))
    return symbol.length > number.length ? symbol : number;
  return `${number.replace(/[/\s-]+$/, '')}/${symbol.replace(/^[/\s-]+/, '')}`;
}

/** Whether a number that is whole has another symbol than the column beside it. */
export function areApart(number: string, symbol: string): boolean {
  const bare = (text: string) => fold(text.replace(/Ð/g, 'Đ')).replace(/[^a-z\d]/g, '');
  if (!/\p{L}/u.test(number) || !/\p{L}/u.test(symbol)) return false;
  return !bare(number).endsWith(bare(symbol)) && !bare(symbol).endsWith(bare(number));
}

/** No number of a document is longer, with its day; a longer cell is not looked at by patterns that go back and forth. */
const LONGEST = 200;
const NUMBER_AND_DAY = new RegExp(
  String.raw`^(.*?\d.*?\p{L}.*?)[\s,;(]+(?:(?:ban hành|ký)\s+)?(?:ngày\s*)?` +
    String.raw`(\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}|\d{1,2} tháng \d{1,2} năm \d{4})\s*\)?$`,
  'iu',
);

/** `12/2020/QĐ-UBND ngày 01/02/2020` in the column of numbers: the number, and the day where no other column says it. */
export function splitDay(values: Record<string, unknown>, arranged: Arranged): void {
  const written = cellText(values.number) ?? '';
  if (written.length > LONGEST) return;
  const [, number, day] = NUMBER_AND_DAY.exec(written) ?? [];
  const issued = day === undefined ? null : parseDate(day);
  if (number === undefined || issued === null) return;
  const given = cellText(values.issuedOn);
  values.number = number.trim();
  if (given === undefined) {
    values.issuedOn = issued;
    const message = `Đọc số văn bản là “${number.trim()}” và ngày ban hành là ${formatDate(issued)}.`;
    arranged.warnings.push({ column: 'number', value: written, message, code: 'number-day-read' });
  } else if (parseDate(given) !== issued) {
    const message = `Ngày ghi cạnh số (${formatDate(issued)}) khác cột ngày ban hành.`;
    arranged.errors.push({ column: 'number', value: written, message });
  }
}

const TITLE_BEGINS = new RegExp(
  String.raw`^\s*(?:nghị quyết|quyết định|chỉ thị|nghị định|thông tư(?: liên tịch)?|công văn|kế hoạch` +
    `|thông báo|báo cáo|tờ trình|hướng dẫn)` +
    String.raw`\s*(?:số\s*:?\s*)?(\d[\d.a-z]{0,9}\s?\/(?:\s?\d{4}\s?\/)?\s?\p{Lu}[\p{L}\d]*(?:\s?-\s?\p{Lu}[\p{L}\d.]*)*)[\s,]+` +
    String.raw`(?:ban hành\s+)?(?:ngày\s*)?(\d{1,2}\s*(?:[/.-]|tháng)\s*\d{1,2}\s*(?:[/.-]|năm)\s*\d{4})?`,
  'iu',
);
const TITLE_ISSUER = new RegExp(
  String.raw`^[\s,]*của\s+((?:hội đồng nhân dân|hđnd|[ủu]y ban nhân dân|uỷ ban nhân dân|` +
    String.raw`ubnd|chủ tịch (?:ubnd|[ủu]y ban nhân dân)|chính phủ|thủ tướng chính phủ|` +
    String.raw`bộ trưởng bộ|bộ|sở)(?=\s|,|$).{0,60}?)` +
    String.raw`(?=\s+(?:về|v\/v|quy định|ban hành|sửa đổi|bãi bỏ|thay thế|công bố|phê duyệt|` +
    String.raw`hướng dẫn|kèm|triển khai)(?=\s|$)|[,;:(]|\s*$)`,
  'iu',
);

/**
 * “Nghị quyết số 12/2020/NQ-HĐND ngày 01/02/2020 của HĐND tỉnh về …” in the column of titles of a register that has no
 * column of numbers: number, day and issuer, each where no cell says it.
 */
export function splitTitle(values: Record<string, unknown>, arranged: Arranged): void {
  const title = cellText(values.title) ?? '';
  if (cellText(values.number) !== undefined || cellText(values.symbol) !== undefined) return;
  const [found, number, day] = TITLE_BEGINS.exec(title.slice(0, LONGEST)) ?? [];
  if (found === undefined || number === undefined) return;
  const issuer = TITLE_ISSUER.exec(title.slice(found.length, found.length + LONGEST))?.[1]?.trim();
  const issued = day === undefined ? null : parseDate(day.replace(/\s+/g, ' '));
  values.number = number.replace(/\s/g, '');
  if (issued !== null && cellText(values.issuedOn) === undefined) values.issuedOn = issued;
  if (issuer !== undefined && cellText(values.issuer) === undefined) values.issuer = issuer;
  const read = [`số ${values.number}`, issued && `ngày ${formatDate(issued)}`, issuer]
    .filter(Boolean)
    .join(', ');
  const message = `Đọc từ tên gọi của văn bản: ${read}.`;
  arranged.warnings.push({ column: 'title', value: title.slice(0, 120), message, code: 'number-from-title' });
}

/** Number alone before one that is whole: `12, 13/2020/QĐ-UBND`, `12-13/2020/QĐ-UBND`. */
const SEVERAL = /^\s*(?:số\s*:?\s*)?\d+[a-z]?\s*(?:[,;&+]|và|-|–)\s*\d+[a-z]?\s*\/\s*\d{4}\s*\//iu;
/** What a spreadsheet makes of `12/2020`, and a day. */
const TURNED_TO_DAY = new RegExp(
  String.raw`^(?:\d{4}-\d{2}-\d{2}(?:T.*)?|\d{1,2}[-/ ]` +
    '(?:thg|tháng|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)' +
    String.raw`\S*[-/ ]+(?:\d{1,2}[-/ ])?\d{2,4})$`,
  'iu',
);

/** What is wrong with a number as one document's; null for what may be one. */
export function numberFault(number: string): { message: string; confirm: boolean } | null {
  if (number === '') return null;
  if (TURNED_TO_DAY.test(number))
    return {
      confirm: false,
      message: 'Chương trình bảng tính đã đổi số văn bản thành ngày; hãy ghi lại ở dạng chữ.',
    };
  if (SEVERAL.test(number))
    return { confirm: false, message: 'Một ô có nhiều số văn bản; mỗi văn bản một dòng.' };
  if (!/\d/.test(number) && !/^(?:không số|ko số|k\/?s|s\.?n\.?)$/iu.test(number))
    return { confirm: false, message: 'Số văn bản không có chữ số nào.' };
  const year = Number(/\/\s*(\d{4})\s*\//.exec(number)?.[1] ?? 2000);
  if (year < 1945 || year > 2100)
    return { confirm: false, message: `Năm ${year} trong số văn bản không thể có.` };
  const [first = ''] = number.split('/', 1);
  if (number.includes('/') && !/[\p{L}\d]/u.test(first))
    return { confirm: false, message: 'Phần số của số văn bản còn để trống.' };
  // `1O/2024`, `l2/2024`, `1/2O24`: letters that a hand or a scanner puts for figures.
  if (/(?:^|\/)\s*(?:[OolI]+\d[\dOolI]*|\d[\d]*[OolI][\dOolI]*)\s*\//u.test(number))
    return { confirm: true, message: 'Trong phần số có chữ “O”, “l” hoặc “I”; có lẽ là chữ số 0 hoặc 1.' };
  if (!/\p{L}/u.test(number))
    return {
      confirm: true,
      message: 'Chỉ có số, không có ký hiệu (loại văn bản, cơ quan); hãy ghi đủ, như 12/2020/QĐ-UBND.',
    };
  return null;
}
