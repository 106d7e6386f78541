/**
 * How people speak of procedures, and what the national database calls them. Both are searched. What only asks
 * about a procedure (its papers, its fee, its time) says nothing of which one is meant. Add to the lists freely:
 * everyday words on the left (`a|b`; `(x )?` for words that may stand between), titles' words on the right.
 */

import { spellingKey } from '../../language/fold.ts';
import { phraseList } from '../../language/phrase-list.ts';
import type { Syllable } from '../../language/syllables.ts';
import { EVERYDAY } from './everyday-words.ts';

/** Wordings that ask, in the order in which they are looked for: longer ones first. */
export const ASKING = phraseList(
  'phải chuẩn bị những giấy tờ gì|cần chuẩn bị những giấy tờ gì|cần những loại giấy tờ gì',
  'phải nộp những loại giấy tờ gì|gồm những loại giấy tờ gì|chuẩn bị những giấy tờ gì',
  'chuẩn bị giấy tờ gì|cần những giấy tờ gì',
  'những loại giấy tờ gì|loại giấy tờ gì|những giấy tờ gì',
  'cần giấy tờ gì|giấy tờ gì|giấy tờ cần thiết|các giấy tờ cần|làm giấy tờ gì|cần mang theo gì',
  'mang theo gì|mang theo những gì|cần mang gì|cần chuẩn bị gì|chuẩn bị những gì|chuẩn bị gì',
  'cần hồ sơ gì|hồ sơ gồm những gì|hồ sơ gồm những|hồ sơ gồm|thành phần hồ sơ',
  'thành phần, số lượng hồ sơ|số lượng hồ sơ|mấy bộ hồ sơ',
  'bao nhiêu bộ hồ sơ|mấy bản sao|hồ sơ đề nghị',
  'hồ sơ đăng ký|hồ sơ cần nộp|hồ sơ gì|hồ sơ thủ tục',
  'làm hồ sơ|nộp hồ sơ|hồ sơ|trình tự thực hiện',
  'trình tự thủ tục|trình tự|các bước thực hiện|các bước|những bước nào|bước nào|quy trình',
  'cách thức thực hiện|cách thức|thực hiện như thế nào|thực hiện thế nào|thực hiện|căn cứ pháp lý',
  'căn cứ vào đâu|cơ sở pháp lý|theo văn bản nào|quy định nào|quy định về|quy định',
  'cơ quan nào có thẩm quyền|cơ quan có thẩm quyền|thẩm quyền|cơ quan nào|ai có thẩm quyền',
  'ai giải quyết|nơi nào giải quyết|thời hạn giải quyết|thời gian giải quyết|thời hạn cấp|thời gian cấp',
  'thời gian thực hiện|thời hạn|mất bao nhiêu ngày|mất mấy ngày|bao nhiêu ngày|mấy ngày có|mấy ngày',
  'mất bao lâu|trong bao lâu|bao lâu có|bao lâu mới có|bao lâu thì|bao lâu|trong thời gian bao lâu',
  'khi nào có|bao giờ có|phí, lệ phí|phí và lệ phí|mức thu lệ phí|mức lệ phí|lệ phí bao nhiêu',
  'phí bao nhiêu|mất bao nhiêu tiền|hết bao nhiêu tiền|bao nhiêu tiền|tốn bao nhiêu|tốn phí|mất phí',
  'mất lệ phí|có mất lệ phí|có mất phí|lệ phí|phí bn',
  'đóng tiền|tốn tiền|mất tiền|nộp ở đâu|nộp tại đâu',
  'làm ở đâu|đăng ký ở đâu|xin ở đâu|đến đâu|ra đâu',
  'ở đâu|tại đâu|chỗ nào|nơi nào|gặp ai|liên hệ ai',
  'điều kiện để|điều kiện gì|điều kiện nào|yêu cầu gì',
  'yêu cầu, điều kiện|kết quả gì|nhận được gì',
  'nhận được kết quả|kết quả thực hiện|phải làm thế nào|phải làm sao|phải làm gì|cần làm gì',
  'cần phải làm gì|làm thế nào|làm như thế nào|làm sao|làm ntn|như thế nào|thế nào|ra sao|thì sao',
  'được không|được ko|dc ko|có được không|có cần|có phải|cần phải|có khác gì|khác nhau chỗ nào|khác gì',
  'thủ tục hành chính|làm thủ tục|thủ tục xin|thủ tục|xin cấp|tôi muốn|em muốn|mình muốn|chúng tôi muốn',
  'muốn hỏi|tôi cần|em cần|mình cần|tôi có thể|có thể|cho tôi hỏi|cho em hỏi|cho mình hỏi|cho hỏi',
  'xin hỏi|hướng dẫn|giúp tôi|giúp em|muốn|xin|để được',
  'để|cần|phải|nay|giờ|hiện nay|bây giờ|rồi|ạ|vậy',
  'nhé|ntn|bn|là gì|gồm những gì|những gì|gồm|khi|cho',
);

/** Readings with diacritics that are other words without them. */
const MISTAKEN = /^(?:cuoi|kien|dinh danh|so nha|kt3|thue nha)$/;

const spelt = (source: string): string =>
  source.replace(/[\p{L}\p{M}]+/gu, (word) => spellingKey(word) || word);
const folded = (source: string): string =>
  source.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd');
const whole = (source: string): RegExp => new RegExp(`(?:^| )(?:${source})(?= |$)`, 'u');

interface Reading {
  marked: RegExp;
  bare: RegExp | null;
  formal: string;
}
let readings: readonly Reading[] | undefined;

const compiled = (): readonly Reading[] => {
  readings ??= EVERYDAY.map(([said, formal]) => {
    const bare = folded(spelt(said))
      .split('|')
      .filter((each) => !MISTAKEN.test(each))
      .join('|');
    return { marked: whole(spelt(said)), bare: bare === '' ? null : whole(bare), formal };
  });
  return readings;
};

/** An everyday wording in a query: its words `from` to `to`, and what titles say instead. */
export interface FormalMention {
  from: number;
  to: number;
  formal: string;
}

/** Everyday wordings of a query, each with the words it takes up. */
export function formalMentions(words: readonly Pick<Syllable, 'folded' | 'spelling'>[]): FormalMention[] {
  const accented = words.some(({ folded: bare, spelling }) => bare !== spelling);
  const text = words.map((word) => (accented ? word.spelling : word.folded)).join(' ');
  const placeOf = (offset: number): number => text.slice(0, offset).split(' ').length - 1;
  return compiled().flatMap(({ marked, bare, formal }) => {
    const found = (accented ? marked : bare)?.exec(text);
    if (!found) return [];
    const start = found.index + (found[0].startsWith(' ') ? 1 : 0);
    return [{ from: placeOf(start), to: placeOf(found.index + found[0].length) + 1, formal }];
  });
}

/** What titles call the things that a query names in everyday words: texts, each once. */
export const formalTitles = (words: readonly Pick<Syllable, 'folded' | 'spelling'>[]): string[] => [
  ...new Set(formalMentions(words).map(({ formal }) => formal)),
];
