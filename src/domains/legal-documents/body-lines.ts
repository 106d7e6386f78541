/** Lines of a body, and what a line is: the heading of an article, of a division, of an attached text, a signature. */
import { fold } from '../../language/fold.ts';

const LINE_END = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/;
const WIDE_SPACE = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;
const INVISIBLE = /[\0\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g;

/** Lines as Word, PDF readers, portals and spreadsheets end them, without spaces that are not spaces. */
export const bodyLines = (body: string): string[] =>
  body.replace(WIDE_SPACE, ' ').replace(INVISIBLE, '').split(LINE_END);

/** An article that begins after a finished sentence of the same line. */
const WITHIN_LINE = /(?<=[.;:!?”"»)]\s{1,3})(?:Điều|ĐIỀU|Ðiều|ÐIỀU) (\d{1,4})[.:] (?=\p{Lu})/gu;
const FIRST_OF_LINE = /^\s*(?:Điều|ĐIỀU|Ðiều|ÐIỀU) (\d{1,4})[.:] /u;

/** The articles of a body whose line ends were lost: parts of one line that are numbered in sequence. */
export function articlesApart(line: string): string[] {
  let last = Number(FIRST_OF_LINE.exec(line)?.[1] ?? Number.NaN);
  const parts: string[] = [];
  let from = 0;
  for (const { index, 1: number } of line.matchAll(WITHIN_LINE)) {
    // Without an article to follow, a line may begin its first one after an opening.
    if (Number.isNaN(last) ? Number(number) !== 1 : Number(number) !== last + 1) continue;
    last = Number(number);
    parts.push(line.slice(from, index));
    from = index;
  }
  return from === 0 ? [line] : [...parts, line.slice(from)];
}

/** A heading as a list, a layout table, a scanner or an escape of Markdown leaves it. */
const MISSPELT =
  /^\s*(?:[-+*•|>]\s*)*[*_]{0,3}[ĐÐD]\s*i\s*ề\s*u\s*(\d{1,3}|[IVXLC]{1,7})[*_]{0,3}\s*\\?[.:)][*_]{0,3}\s*(.*?)[\s|]*$/iu;
const ROMAN: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 };
const romanValue = (text: string): number =>
  [...text.toUpperCase()].reduce((sum, sign, place, all) => {
    const [value = 0, next = 0] = [ROMAN[sign], ROMAN[all[place + 1] ?? '']];
    return value < next ? sum - value : sum + value;
  }, 0);

/**
 * The lines of a body without any article, with headings such as `- Điều 1.`, `Đ i ề u 1.` and `Điều I.` written plainly;
 * null unless these number from 1 on without a gap, which references in a list do not.
 */
export function spelledHeadings(lines: readonly string[]): string[] | null {
  let last = 0;
  const spelt = lines.map((line) => {
    const found = MISSPELT.exec(line);
    if (!found?.[1]) return line;
    const number = /^\d/.test(found[1]) ? Number(found[1]) : romanValue(found[1]);
    if (number !== last + 1) return line;
    last = number;
    return `Điều ${number}. ${found[2]}`;
  });
  return last >= 2 ? spelt : null;
}

export interface ArticleHeading {
  /** As printed: `5a`. */
  label: string;
  number: number;
  title: string;
  /** False where the line might as well be running text: only its place in the sequence tells. */
  plain: boolean;
  /** Whether a sign stands between number and title, or no title follows. */
  marked: boolean;
}

/** Marks of Markdown before a heading, and around it. */
const MARKDOWN_BEFORE = /^[ \t]*(?:#{1,6}[ \t]+|>[ \t]*)?[*_]{0,3}/;
const MARKDOWN = /[*_]{2,3}|(?<![\p{L}\d])_|_(?![\p{L}\d])/gu;
const WORD = new RegExp(
  String.raw`^(Điều|ĐIỀU|Ðiều|ÐIỀU|điều|ðiều|Điêu|ĐIÊU|Ðiêu|Ðiểu|DIEU|Dieu)[ \t]+(thứ[ \t]+)?` +
    String.raw`([\p{L}\d]{1,12}(?:[ \t]+(?:mươi|mười|một|hai|ba|tư|bốn|năm|lăm|sáu|bảy|tám|chín)){0,2})` +
    String.raw`[*_]{0,3}[ \t]*([.:)/–—-]|\.\)?)?[*_]{0,3}[ \t]*(.*)$`,
  'u',
);
const LABEL = /^(\d{1,4})([a-zđ]{0,2})$/;
const IN_WORDS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'];
const OTHER_WORDS: Readonly<Record<string, number>> = { nhất: 1, nhì: 2, tư: 4, lăm: 5, mốt: 1 };
/** What follows the number of an article that is only named: `Điều 12 Luật Đất đai`, `Điều 7, Điều 8`. */
const NAMED_ONLY = new RegExp(
  '^(?:[,;…”"]|(?:của|và|hoặc|này|nêu|được|bị|thì|đến|tại|như|có|là|trên|dưới|về|theo|khi|' +
    String.raw`với|để|từ|quy định|còn|không|do|sẽ|phải|đã)(?![\p{L}]))`,
  'u',
);
const CITED = new RegExp(
  '^(?:Luật|Bộ luật|Nghị định|Thông tư|Quyết định|Nghị quyết|' +
    String.raw`Pháp lệnh|Hiến pháp|Chỉ thị|Công ước|Hiệp định)(?!\p{L})`,
  'u',
);
/** Dots or a tab that lead to the page number in a table of contents. */
const IN_CONTENTS = /(?:\.{4,}|…{2,}|(?:\. ){4,}|\t)\s*\d{1,4}\s*$/;

function labelOf(written: string): { label: string; number: number; sure: boolean } | null {
  const lower = written.toLowerCase();
  const digits = LABEL.exec(lower.replace(/(?<=\d)o(?=\d|$)/g, '0').replace(/(?<=\d)l(?=\d|$)/g, '1'));
  if (digits) return { label: digits[0], number: Number(digits[1]), sure: digits[0] === lower };
  const words = lower.split(/\s+/);
  const value = (word: string | undefined): number => {
    const found = IN_WORDS.indexOf(word ?? '');
    return found >= 0 ? found : (OTHER_WORDS[word ?? ''] ?? Number.NaN);
  };
  const [first, second, third] = words;
  let number = value(first);
  if (second === 'mươi') number = number * 10 + (third === undefined ? 0 : value(third));
  else if (first === 'mười' && second !== undefined) number = 10 + value(second);
  else if (second !== undefined) return null;
  return Number.isInteger(number) && number > 0 ? { label: String(number), number, sure: true } : null;
}

/** The heading of an article that a line is or might be; null for any other line. */
export function articleHeading(line: string): ArticleHeading | null {
  const start = MARKDOWN_BEFORE.exec(line)?.[0].length ?? 0;
  const found = WORD.exec(line.slice(start));
  if (!found) return null;
  const [, word = '', ordinal, written = '', mark, after = ''] = found;
  const label = labelOf(written);
  if (!label || IN_CONTENTS.test(line)) return null;
  const title = after.replace(MARKDOWN, '').trim();
  if (NAMED_ONLY.test(title)) return null;
  if (mark === undefined && CITED.test(title)) return null;
  // A dash or stroke parts a title; between numbers it makes a range or a document's number.
  if (/^[/–—-]$/.test(mark ?? '') && /^\d/.test(title)) return null;
  const wellSpelt = /^[ĐÐ](?:iều|IỀU)$/.test(word) && label.sure && ordinal === undefined;
  const marked = mark !== undefined || title === '';
  const capital = title === '' || /^(?:["“‘'«]*[\p{Lu}\d]|\()/u.test(title);
  if (!marked && !capital) return null;
  return { label: label.label, number: label.number, title, plain: wellSpelt && marked && capital, marked };
}

const DIVISION = new RegExp(
  String.raw`^[ \t]*(?:#{1,6}[ \t]+)?[*_]{0,3}(Phần|PHẦN|Chương|CHƯƠNG|Mục|MỤC|Tiểu mục|TIỂU MỤC)[ \t]+` +
    String.raw`(?:thứ[ \t]+|THỨ[ \t]+)?([IVXLC]{1,7}|\d{1,3}[a-z]?|[\p{Lu}]|nhất|hai|ba|tư|năm|sáu|bảy|` +
    String.raw`tám|NHẤT|HAI|BA|TƯ|NĂM|SÁU|BẢY|TÁM)(?![\p{L}\d])[*_]{0,3}[ \t]*([.:–—-]?)[*_]{0,3}[ \t]*` +
    '(.*)$',
  'u',
);
const RANK: Readonly<Record<string, number>> = { phan: 0, chuong: 1, muc: 2, 'tieu muc': 3 };
const LONGEST_HEADING = 200;

/** The number of a page alone in its line: `2`, `- 3 -`, `Trang 3/12`. */
export const isPageNumber = (line: string): boolean =>
  /^\s*(?:trang\s+)?[-–—]?\s*\d{1,4}\s*(?:\/\s*\d{1,4})?\s*[-–—]?\s*$/iu.test(line);

/** A part, chapter, section or subsection: its rank from 0, its name as printed, its title. */
export function divisionHeading(line: string): { rank: number; name: string; title: string } | null {
  if (line.length > LONGEST_HEADING) return null;
  const found = DIVISION.exec(line);
  if (!found?.[1]) return null;
  const [, word, label, mark, after = ''] = found;
  const title = after.replace(MARKDOWN, '').trim();
  // “Chương II của Luật này”, “Mục 1, Mục 2”: named within a sentence.
  if (/^(?:[,;]|\p{Ll})/u.test(title) && mark === '') return null;
  if (/^(?:của|và|này|nêu)(?!\p{L})/u.test(title)) return null;
  return { rank: RANK[fold(word)] ?? 0, name: `${word} ${label}`, title };
}

const CAPITALS = /^[^\p{Ll}]*\p{Lu}[^\p{Ll}]*$/u;
/** True for a line in capitals, as titles are printed. */
export const inCapitals = (line: string): boolean => CAPITALS.test(line);

const ATTACHED = new RegExp(
  String.raw`^[*_#\s]*(QUY ĐỊNH|QUY CHẾ|ĐIỀU LỆ|NỘI QUY|QUY TRÌNH|QUY CHUẨN|KẾ HOẠCH|CHƯƠNG TRÌNH|` +
    'ĐỀ ÁN|PHƯƠNG ÁN|HƯỚNG DẪN|THỂ LỆ|CHIẾN LƯỢC|DANH MỤC|BẢNG GIÁ|BẢNG QUY ĐỊNH|' +
    String.raw`BIỂU (?:MỨC|PHÍ|THU|GIÁ|KHUNG)|KHUNG GIÁ|MỨC THU)(?![\p{L}])`,
  'u',
);
/** “(Ban hành kèm theo Quyết định số …)”, as it stands below the title of an attached text. */
const ISSUED_WITH = new RegExp(
  String.raw`^[*_\s]*\(?\s*(?:Ban hành )?(?:kèm|Kèm) theo (?:Quyết định|` +
    'Nghị định|Thông tư|Nghị quyết|Công văn|Tờ trình|Quy )',
  'iu',
);

/** The word by which an attached text (`QUY CHẾ`, `QUY ĐỊNH`) calls itself at this line. */
export const attachedTitle = (line: string): string | null =>
  line.length <= LONGEST_HEADING && inCapitals(line) ? (ATTACHED.exec(line)?.[1] ?? null) : null;
export const isIssuedWith = (line: string): boolean => line.length <= 400 && ISSUED_WITH.test(line);

const APPENDIX = new RegExp(
  String.raw`^[ \t]*(?:#{1,6}[ \t]+)?[*_]{0,3}(PHỤ LỤC|Phụ lục|MẪU SỐ|Mẫu số|BIỂU MẪU SỐ|MẪU)` +
    String.raw`(?:[ \t]+(?:số[ \t]+|SỐ[ \t]+)?([IVXLC]{1,7}|\d{1,3}[a-zA-Z]?(?:[./-]\d{1,3})?|[A-Z])` +
    String.raw`(?![\p{L}\d]))?[*_]{0,3}[ \t]*[.:–—-]?[*_]{0,3}[ \t]*(.*)$`,
  'u',
);

const FILE_NAME = /\.(?:docx?|xlsx?|pdf|zip|rar)\s*$/i;

/** The heading of an appendix or a form; null where it is named within a sentence. */
export function appendixHeading(line: string): { name: string; label: string; title: string } | null {
  if (line.length > LONGEST_HEADING || FILE_NAME.test(line)) return null;
  const found = APPENDIX.exec(line);
  if (!found?.[1]) return null;
  const [, word, label = '', after = ''] = found;
  const title = after.replace(MARKDOWN, '').trim();
  const capitals = word === word.toUpperCase();
  const isForm = /^m|^biểu/i.test(word);
  if (isForm && label === '' && !(capitals && inCapitals(line))) return null;
  if (!capitals && label === '' && title !== '') return null;
  // “Phụ lục I kèm theo Nghị định này.” goes on as a sentence; a title does not.
  if (/^(?:[,;)/]|\p{Ll})/u.test(title) && !/^\(?(?:ban hành )?kèm theo/iu.test(title)) return null;
  if (!capitals && /[.;,]$/.test(title)) return null;
  if (!capitals && /kèm theo/iu.test(title) && !/^\(/.test(title)) return null;
  return { name: label === '' ? word : `${word} ${label}`, label, title };
}

const SIGNATURE = new RegExp(
  String.raw`^[ \t|*_]*(?:(?:TM|T\/M|KT|TL|TUQ|Q)\.[ \t]*\p{Lu}[^\p{Ll}]*$|` +
    String.raw`Nơi nhận[ \t]*:?[ \t*_]*(?:\||$|(?=\p{Lu}{2}))|(?:CHỦ TỊCH|PHÓ CHỦ TỊCH|BỘ TRƯỞNG|THỦ TƯỚNG|` +
    String.raw`CHỦ TỊCH QUỐC HỘI|CHỦ TỊCH NƯỚC|GIÁM ĐỐC|THỐNG ĐỐC)[ \t*_]*$)`,
  'u',
);
/** True where the block of recipients and signatures begins. */
export const isSignature = (line: string): boolean => line.length <= LONGEST_HEADING && SIGNATURE.test(line);

const OPEN_END = new RegExp(
  String.raw`(?:[,(–—-]|(?:^|[\s(])(?:tại|của|theo|và|các|với|hoặc|từ|đến|như|nêu|về|là|ở|thuộc|sang|` +
    String.raw`bởi|trừ|cùng|ngoài|những|mục|chương|khoản \d+[a-z]?|(?:các )?khoản|điểm [a-zđ]|` +
    String.raw`(?:các )?điểm|quy định|căn cứ|sửa đổi|bổ sung|bãi bỏ|áp dụng|khoản \d+,? và \d+|một số|` +
    String.raw`tên|đoạn \d+|cụm từ|tiết \S+))$`,
  'iu',
);
/** True where a sentence goes on in the line below: what stands there is a reference. */
export const goesOn = (line: string): boolean => OPEN_END.test(line.trimEnd());

const AMENDING = /(?:như sau|sau đây|như dưới đây)\s*[:.]?\s*$/iu;
/** True for a line that announces the new wording of something. */
export const announcesWording = (line: string): boolean => AMENDING.test(line.trimEnd());
