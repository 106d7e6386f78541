/** Where a question says of a document what its record contradicts: another year or day of issue, another issuer. Pure. */

import { expandAbbreviations } from '../../../language/abbreviations.ts';
import { formatDate } from '../../../language/dates.ts';
import type { DocumentMention } from '../../../language/document-number.ts';
import { fold } from '../../../language/fold.ts';
import { phraseList } from '../../../language/phrase-list.ts';
import type { Draft } from '../../../question/answer.ts';
import { ELSEWHERE_NAMES } from '../../../question/elsewhere-names.ts';
import type { Question } from '../../../question/question.ts';
import type { LegalRecord } from './numbers.ts';
import { documentOption, nameOf } from './say.ts';
import { type NumberContext, understood } from './which.ts';

/** Words between a number and the day it was issued. */
const ISSUED =
  /^[\s,(]*(?:(?:được )?ban hành|ký|năm|ngày|vào|tháng|ban hanh|nam|ngay|vao)?(?:\s*(?:năm|ngày|vào|nam|ngay))*\s*$/iu;

/** The provinces that a text names, folded. */
const provincesIn = (text: string): string[] => {
  const folded = ` ${fold(text)} `;
  return ELSEWHERE_NAMES.filter((name) => name.includes(' ') && folded.includes(` ${name} `));
};

interface IssueDate {
  from: string;
  to: string;
  text: string;
}

/** When the question says the document was issued: the year or day right behind its number. */
function saidIssue(question: Question, mention: DocumentMention): IssueDate | null {
  const date = question.dates.find(
    ({ start }) => start >= mention.end && ISSUED.test(question.text.slice(mention.end, start)),
  );
  if (date) return date;
  const year = /(?:năm|nam)\s+(\d{4})\s*$/iu.exec(mention.text);
  return year ? { from: `${year[1]}-01-01`, to: `${year[1]}-12-31`, text: year[0].trim() } : null;
}

interface Issued<T> {
  documents: readonly T[];
  /** When the question says it was issued, where none of them was. */
  otherwise: string | null;
}

/** Of documents that share a number those issued when the question says; all when none was. */
export function issuedAsSaid<T extends { issuedOn: string }>(
  documents: readonly T[],
  question: Question,
  mention: DocumentMention,
): Issued<T> {
  const said = saidIssue(question, mention);
  if (said === null) return { documents, otherwise: null };
  const fitting = documents.filter(({ issuedOn }) => issuedOn >= said.from && issuedOn <= said.to);
  return fitting.length > 0
    ? { documents: fitting, otherwise: null }
    : { documents, otherwise: said.text.trim() };
}

/** Kinds of bodies that issue documents, and the words that end the name of one. */
const BODY = phraseList(
  'bộ|chính phủ|thủ tướng|quốc hội|chủ tịch|ủy ban nhân dân',
  'hội đồng nhân dân|sở|tòa án|viện kiểm sát',
  'ngân hàng|thanh tra|kiểm toán|bo|chinh phu|thu tuong|quoc hoi|chu tich|uy ban nhan dan',
  'hoi dong nhan dan|so',
);
const AFTER_BODY = phraseList(
  'ban hành|ký|còn|đã|hết|có|quy định|về|ngày|năm|nói|là|thì|bị|được|sửa|thay|không|phải',
  'ban hanh|ky|con|da|het|co|quy dinh|ve|ngay|nam|noi|la|thi|bi|duoc|khong|phai',
);
/** A body said to have issued the document, up to what is asked of it: "do Bộ Tài chính ban hành". */
const ISSUER = new RegExp(
  String.raw`(?:^|\s)(?:của|do|cua)\s+((?:${BODY})(?![\p{L}])[^,.;:?!()“”"]*?)` +
    String.raw`(?=\s+(?:${AFTER_BODY})(?!\p{L})|\s*[,.;:?!()“”"]|\s*$)`,
  'iu',
);
/** Offices of a body, which issue in its name. */
const OFFICES = /\b(?:bo truong|thu truong|chu tich|van phong|giam doc|thong doc|chanh an|vien truong)\b/g;

function saidIssuer({ text }: Question, mention: DocumentMention): string | null {
  return ISSUER.exec(text.slice(mention.end))?.[1]?.trim() ?? null;
}

/** Whether the body said may be the one of the record: no word of it is another's. */
function isIssuer(said: string, issuer: string): boolean {
  const named = fold(expandAbbreviations(issuer)).split(' ');
  const held = new Set(named);
  const initials = named.map((word) => word.charAt(0)).join('');
  const has = (word: string): boolean =>
    held.has(word) || (word.length > 2 && /^\p{L}+$/u.test(word) && initials.includes(word));
  const words = fold(expandAbbreviations(said));
  const all = (text: string): boolean => text.split(' ').filter(Boolean).every(has);
  return all(words) || all(words.replace(OFFICES, ''));
}

/** Kinds of documents by the words before a number; a longer name before one it contains. */
const TYPE_SAID = new RegExp(
  String.raw`(?:^|[^\p{L}])(${phraseList(
    'nghị định|nghị quyết|quyết định|chỉ thị|thông tư liên ' +
      'tịch|thông tư|thông báo|kế hoạch|công văn|tờ trình|báo cáo',
    'pháp lệnh|bộ luật|luật|hướng dẫn|quy chế|chương trình|công điện|nghi dinh|nghi quyet|quyet dinh|chi thi',
    'thong tu lien tich|thong tu|thong bao|ke hoach|cong van|to trinh|bao cao|phap lenh|bo luat|huong dan|quy che',
  )})(?:\s+(?:số|so))?\s*$`,
  'iu',
);

/** Another kind of document than its number's own code says: "Nghị quyết 691/QĐ-UBND". */
function otherType(
  { type, number }: Pick<LegalRecord, 'type' | 'number'>,
  question: Question,
  mention: DocumentMention,
): string | null {
  if (type.code === null || type.name === null || !number.split(/[/-]/).includes(type.code)) return null;
  const before = question.text.slice(0, mention.start);
  const said = TYPE_SAID.exec(before)?.[1] ?? TYPE_SAID.exec(typeWords(mention.text))?.[1];
  return said === undefined || fold(said) === fold(type.name) ? null : said;
}

/** The words with which a mention begins, before its number. */
const typeWords = (text: string): string => /^[^\d]*/u.exec(text)?.[0] ?? '';

/** What the question says of the document that is not so, as asked; null when nothing is. */
export function contradictionOf(
  record: Pick<LegalRecord, 'type' | 'number' | 'issuer' | 'issuedOn' | 'title'>,
  question: Question,
  mention: DocumentMention,
): string | null {
  const date = saidIssue(question, mention);
  if (date && (record.issuedOn < date.from || record.issuedOn > date.to)) return date.text.trim();
  const type = otherType(record, question, mention);
  if (type !== null) return type;
  const body = saidIssuer(question, mention);
  if (body !== null && !isIssuer(body, record.issuer)) return body;
  // Only a place said as the issuer's: "của UBND tỉnh Bình Định".
  const issuer = /\b(?:cua|do|uy ban nhan dan|hoi dong nhan dan) .*/.exec(fold(question.text))?.[0] ?? '';
  const said = provincesIn(issuer);
  const own = provincesIn(`${record.issuer} ${record.title}`);
  const other = said.find((name) => !own.includes(name));
  if (other === undefined || provincesIn(record.issuer).length === 0) return null;
  const words = other.split(' ');
  const at = question.words.findIndex((_, i) =>
    words.every((word, n) => question.words[i + n]?.folded === word),
  );
  return question.text.slice(question.words[at]?.start, question.words[at + words.length - 1]?.end);
}

/** The document of that number is another than the one described; it is named and offered. */
export function otherDocument(
  record: LegalRecord,
  contradicted: string,
  context: Pick<NumberContext, 'asked' | 'intent' | 'day'>,
): Draft {
  const ask = context.intent === 'validity' ? 'còn hiệu lực không' : 'quy định gì';
  return {
    outcome: 'not_held',
    reason: 'missing',
    domain: 'legal-documents',
    understood: understood(context),
    answer:
      `Trong dữ liệu đang có, số ${record.number} là ` +
      `${nameOf(record).charAt(0).toLowerCase()}${nameOf(record).slice(1)}, ban hành ngày ` +
      `${formatDate(record.issuedOn)}; không có văn bản số này khớp với “${contradicted}”.`,
    options: [documentOption(record, ask)],
  };
}
