/** A document in Word or PDF → the row it is: number, day, issuer and title stand in its head, the rest is its body. */

import { parseDate } from '../../language/dates.ts';
import { DOCUMENT_TYPES } from '../../language/document-number.ts';
import { clean, fold } from '../../language/fold.ts';
import { bodyLines, inCapitals } from './body-lines.ts';

/** Lines of a document's head. */
const HEAD = 40;
const NUMBER = /(?:^|[\s|])Số\s*[:.]?\s*(\d[\d.]*\s*(?:\/\s*[\p{L}\d.-]+\s*?)+)(?=$|[\s|])/u;
const LAW_NUMBER = /(?:Luật|Nghị quyết|Pháp lệnh) số\s*[:.]?\s*(\d+\/\d{4}\/[\p{L}\d-]+)/iu;
const DAY = /ngày\s*\d{1,2}\s*tháng\s*\d{1,2}\s*năm\s*\d{4}/iu;
/** A law bears the day of the session that passed it, at its end. */
const PASSED = /thông qua(?:\s+tại[^.\n]{0,120})?\s+(ngày\s*\d{1,2}\s*tháng\s*\d{1,2}\s*năm\s*\d{4})/iu;
const LAWS = new Set(['Luật', 'Bộ luật', 'Pháp lệnh', 'Hiến pháp']);
const NATION = /CỘNG H(?:ÒA|OÀ) XÃ HỘI CHỦ NGHĨA VIỆT NAM/u;
const TITLE_ENDS = new RegExp(
  '^(?:Căn cứ|Theo |Xét |Thực hiện|Điều |ĐIỀU |Chương|CHƯƠNG|Phần|PHẦN|' +
    '(?:CHỦ TỊCH|ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|HỘI ĐỒNG NHÂN DÂN|BỘ TRƯỞNG|CHÍNH PHỦ|' +
    String.raw`THỦ TƯỚNG|QUỐC HỘI|GIÁM ĐỐC)(?!\p{Ll}))`,
  'u',
);
const PLACED_OFFICE = new RegExp(
  String.raw`^\s*(?:ỦY BAN|UỶ BAN|HỘI ĐỒNG) NHÂN DÂN (?:TỈNH|THÀNH ` +
    String.raw`PHỐ|HUYỆN|QUẬN|THỊ XÃ|XÃ|PHƯỜNG|THỊ TRẤN|ĐẶC KHU) ` +
    String.raw`[^\p{Ll}]{2,60}$`,
  'u',
);
const LEVELS = /(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu)/u;

/** A name in capitals as a sentence has it: Ủy ban nhân dân tỉnh Gia Lai, Bộ Tài chính. */
function issuerName(capitals: string): string {
  const words = clean(capitals).toLowerCase().split(' ');
  const text = words.join(' ');
  const level = LEVELS.exec(text);
  const from = level
    ? words.slice(0, text.slice(0, level.index + level[0].length).split(' ').length).length
    : words.length;
  return words
    .map((word, place) =>
      place === 0 || place >= from || (place === 1 && /^(?:bộ|sở)$/.test(words[0] ?? ''))
        ? word.charAt(0).toUpperCase() + word.slice(1)
        : word,
    )
    .join(' ');
}

function issuerOf(lines: readonly string[]): string | undefined {
  const parts: string[] = [];
  for (const line of lines.slice(0, 12)) {
    const own = line
      .replace(NATION, ' ')
      .replace(/Độc lập\s*[-–]\s*Tự do\s*[-–]\s*Hạnh phúc/iu, ' ')
      .replaceAll('|', ' ')
      .trim();
    // The nation's name stands beside the issuer's, and in some files between its two lines.
    if (own === '' && line.trim() !== '') continue;
    if (/Số\s*[:.]|^\W*$/.test(own) || DAY.test(own)) {
      if (parts.length > 0) break;
      continue;
    }
    if (!inCapitals(own) || isTypeName(own)) {
      if (parts.length > 0) break;
      continue;
    }
    parts.push(own.replace(/[-–_*]+$/, '').trim());
    if (parts.length === 2 || LEVELS.test(own.toLowerCase()) || !/ỦY BAN|UỶ BAN|HỘI ĐỒNG/.test(own)) break;
  }
  const name = parts.length === 0 ? undefined : issuerName(parts.join(' '));
  // A council or committee is one of a place: without it nobody knows whose document this is.
  if (name === undefined || !/^(?:[ủu]y|uỷ) ban nhân dân$|^hội đồng nhân dân$/iu.test(name)) return name;
  const whole = lines.slice(0, HEAD).find((line) => inCapitals(line) && PLACED_OFFICE.test(line));
  return whole === undefined ? undefined : issuerName(whole);
}

const TYPES = new Map(DOCUMENT_TYPES.map(({ folded, name }) => [folded, name]));
const isTypeName = (line: string): boolean => TYPES.has(fold(line)) && inCapitals(line);

/** The row of a document's text; what its head does not say is an error there, since nothing else says it. */
export function readLegalDocument(text: string): Record<string, unknown> {
  const lines = bodyLines(text)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const head = lines.slice(0, HEAD);
  const whole = head.join('\n');
  const number = (NUMBER.exec(whole) ?? LAW_NUMBER.exec(whole))?.[1]
    ?.replace(/\s+/g, '')
    .replace(/[.,;]$/, '');
  const at = head.findIndex(isTypeName);
  const type = at < 0 ? undefined : TYPES.get(fold(head[at] ?? ''));
  const titled: string[] = [];
  for (const line of head.slice(at + 1)) {
    if (at < 0 || TITLE_ENDS.test(line) || /^[-–—_*\s]+$/.test(line) || titled.length === 6) break;
    titled.push(line);
  }
  const title = clean(titled.join(' '));
  const day = DAY.exec(whole)?.[0] ?? PASSED.exec(text)?.[1];
  const issuer = issuerOf(head);
  const row: Record<string, unknown> = {
    ...(number ? { number } : {}),
    ...(title === '' ? {} : { title: type && LAWS.has(type) ? `${head[at]} ${title}` : title }),
    ...(issuer ? { issuer } : {}),
    ...(day && parseDate(day) ? { issuedOn: parseDate(day) } : {}),
    ...(type ? { type } : {}),
    body: text,
  };
  const sought = {
    number: 'số, ký hiệu',
    title: 'trích yếu',
    issuer: 'cơ quan ban hành',
    issuedOn: 'ngày ban hành',
  };
  const faults = Object.entries(sought)
    .filter(([key]) => row[key] === undefined)
    .map(([column, name]) => ({
      column,
      value: null,
      message: `Không tìm thấy ${name} ở phần đầu văn bản; hãy gửi kèm trong một bảng hoặc ánh xạ.`,
    }));
  return faults.length > 0 ? { ...row, '@errors': faults } : row;
}
