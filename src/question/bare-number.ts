/** Document numbers that people say without the type: `926/2021 còn hiệu lực không`. Pure. */
import { type DocumentMention, parseDocumentNumber } from '../language/document-number.ts';
import { fold } from '../language/fold.ts';

const BARE = /(?<![\p{L}\d/.,-])(?<number>\d{1,6})\/(?<year>(?:19|20)\d{2})(?![\p{L}\d/]|[.,-]\d)/gu;
/** Words that are said of documents alone. */
const OF_DOCUMENTS =
  /(?<![a-z])(?:hieu luc|van ban|so hieu|thay the|bai bo|ban hanh|ai ky|nguoi ky|noi gi|quy dinh gi|ve viec gi)(?![a-z])/;
/** Words that make figures and a year after them something else: a period, a plot, a sheet, a house. */
const SOMETHING_ELSE = new RegExp(
  '(?:^| )(?:thang|(?<!(?:ai|nguoi|do) )ky|quy|nam|nam hoc|ngay|thua(?: dat)?|to(?: ban do)?|' +
    'hem|kiet|ngo|nha|duong|dot|khoa|bai|trang)(?: so)?$',
);
const MONTHS = 12;

/**
 * Mentions of a number and year without a type, where the rest of the question speaks of a document or there is no
 * rest. A figure up to twelve is a month unless it opens the question or `số` stands before it.
 */
export function bareNumbers(text: string): DocumentMention[] {
  const folded = fold(text);
  const isAlone = text.replace(BARE, '').replace(/[\s?.!]+/gu, '') === '';
  if (!isAlone && !OF_DOCUMENTS.test(folded)) return [];
  return [...text.matchAll(BARE)].flatMap((found) => {
    const { number = '', year = '' } = found.groups ?? {};
    const before = fold(text.slice(0, found.index));
    if (SOMETHING_ELSE.test(before) || /^(?:19|20)\d{2}$/.test(number)) return [];
    if (Number(number) <= MONTHS && before !== '' && !/(?:^| )(?:so|van ban)$/.test(before)) return [];
    const parsed = parseDocumentNumber(`${number}/${year}`);
    const [start, end] = [found.index, found.index + found[0].length];
    return parsed ? [{ text: found[0], start, end, parsed }] : [];
  });
}
