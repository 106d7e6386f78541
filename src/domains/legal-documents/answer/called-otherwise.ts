/** What is said beside the number of a document: its type, name, issuer and year, against the document itself. Pure. */
import { expandAbbreviations } from '../../../language/abbreviations.ts';
import { documentType } from '../../../language/document-number.ts';
import { fold } from '../../../language/fold.ts';
import { isStopWord } from '../../../language/stop-words.ts';
import type { Claim, ClaimedSentence } from '../../../question/claims.ts';
import type { LegalRecord } from './numbers.ts';

/** A text folded, its abbreviations written out. */
export const plain = (text: string): string => fold(expandAbbreviations(text));

/** Folded words of a text that say something. */
export const contentOf = (text: string): string[] =>
  plain(text)
    .split(' ')
    .filter((word) => word.length > 1 && !isStopWord(word) && !/^\d+$/.test(word));
/** What ends the name of an issuer after a number. */
const AFTER_ISSUER = new RegExp(
  String.raw`[,.;:()“”"]|\s(?:ban hành|còn|đã|hết|chưa|quy định|về|ngày|có|được|bị|là|thì|sửa đổi|` +
    String.raw`thay thế|bãi bỏ|hướng dẫn|công bố|ghi|nêu|cho)(?=\s|$)`,
  'iu',
);

/** The type of a document and the name between it and its number: "Luật Hôn nhân và gia đình số ". */
const NAMED = new RegExp(
  String.raw`(?:^|[^\p{L}])(Nghị định|Nghị quyết|Quyết định|Thông tư liên tịch|Thông tư|Chỉ thị|` +
    'Pháp lệnh|Bộ luật|Luật|Công văn|Kế hoạch|Thông báo)' +
    String.raw`((?:\s+(?!số(?!\p{L}))[\p{L}–,]+){0,9})\s*(?:số\s*)?(?:năm\s+\d{4}\s*)?(?:số\s*)?$`,
  'iu',
);

/** Who issued a document, said after its number. */
const ISSUER = /^\S+\s*(?:năm\s+\d{4}\s*)?(?:ngày\s+[\d/.-]+\s*)?(?:của|do)\s+(.{3,120})/iu;

/** Whether the type, name, issuer or year said beside a number is another document's. */
export function isAnother(claim: Claim, record: LegalRecord, sentence: ClaimedSentence): boolean {
  const at = claim.start - sentence.start;
  const end = claim.end - sentence.start;
  const before = sentence.text.slice(Math.max(0, at - 120), at);
  const after = sentence.text.slice(end, end + 160);
  const digit = claim.text.search(/\d/);
  const typeWord = NAMED.exec(`${before}${claim.text.slice(0, Math.max(0, digit))}`);
  if (typeWord && record.type.name !== null) {
    const type = documentType(typeWord[1] ?? '');
    const isLaw = (code: string | null | undefined): boolean => code === 'Luật' || code === 'Bộ luật';
    const name = record.type.name ?? '';
    if (type && fold(type.name) !== fold(name) && !(isLaw(type.name) && isLaw(name))) return true;
    const named = contentOf(typeWord[2] ?? '');
    const title = new Set(contentOf(record.title));
    const tells = !record.title.includes(record.number) && isLaw(name);
    if (tells && named.length > 0 && named.filter((word) => title.has(word)).length * 2 < named.length)
      return true;
  }
  const issuer = ISSUER.exec(sentence.text.slice(at + Math.max(0, digit)))?.[1];
  if (issuer !== undefined) {
    const held = new Set(plain(record.issuer).split(' '));
    const words = plain(issuer.split(AFTER_ISSUER)[0] ?? '').split(' ');
    if (words.some((word) => word.length > 1 && !held.has(word))) return true;
  }
  const year =
    /^\s*năm\s+((?:19|20)\d\d)/iu.exec(after)?.[1] ?? /năm\s+((?:19|20)\d\d)\s*$/iu.exec(claim.text)?.[1];
  return year !== undefined && !record.number.includes(year) && record.issuedOn.slice(0, 4) !== year;
}
