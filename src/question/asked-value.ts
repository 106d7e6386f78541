/** The kind of value a question asks for, and whether a text has one. Pure. */

import { fold } from '../language/fold.ts';
import { readNumbers } from '../language/numbers.ts';
import { phraseList } from '../language/phrase-list.ts';
import { isStopWord } from '../language/stop-words.ts';
import { hasPhrase, type Question } from './question.ts';

export type AskedValue =
  | 'phone'
  | 'address'
  | 'people'
  | 'money'
  | 'age'
  | 'clock'
  | 'days'
  | 'area'
  | 'length'
  | 'percent'
  | 'date'
  | 'number';

const KINDS: readonly [AskedValue, string][] = [
  ['phone', 'số điện thoại|điện thoại|hotline|đường dây nóng|số máy|sđt'],
  ['address', 'địa chỉ|trụ sở ở đâu|trụ sở tại đâu|nằm ở đâu|đóng ở đâu'],
  ['people', 'dân số|số dân|bao nhiêu dân|bao nhiêu người dân|bao nhiêu nhân khẩu|mấy dân|đông dân'],
  ['age', 'bao nhiêu tuổi|mấy tuổi|tuổi nào|nhiêu tuổi|độ tuổi nào|độ tuổi bao nhiêu'],
  ['percent', 'bao nhiêu phần trăm|mấy phần trăm|phần trăm'],
  [
    'money',
    phraseList(
      'bao nhiêu tiền|bao tiền|mấy tiền|mấy đồng|bao nhiêu đồng|nhiêu tiền|mấy triệu|bao nhiêu triệu',
      'mấy nghìn|mấy ngàn|giá bao nhiêu|phí bao nhiêu|giá mấy',
    ),
  ],
  [
    'clock',
    'mấy giờ|giờ nào|khung giờ|giờ giấc|giờ cấm|từ mấy ' +
      'giờ|lúc mấy|giờ làm việc|giờ mở cửa|giờ hoạt động',
  ],
  ['area', 'mét vuông|m2|diện tích|héc ta|hecta|ha|rộng bao nhiêu|rộng mấy'],
  [
    'money',
    phraseList(
      'bao nhiêu tiền|bao tiền|mấy tiền|tốn bao nhiêu|giá bao nhiêu|giá vé|phí bao nhiêu|lệ phí',
      'mức phí|mức thu|mức hỗ trợ|được hỗ trợ|tiền phạt|phạt bao nhiêu|bồi thường|mức bồi thường',
      'mức quà|vay tối đa|học phí|mức giá|giá thuê|giá',
    ),
  ],
  ['days', 'bao lâu|mấy ngày|bao nhiêu ngày|thời hạn|trong mấy ngày|mấy tháng|mấy năm'],
  ['date', 'khi nào|ngày nào|hôm nào|bao giờ|ngày mấy'],
  [
    'length',
    'cao bao nhiêu|dài bao nhiêu|bao xa|cách bao nhiêu|khoảng ' +
      'cách|bao nhiêu mét|mấy mét|chiều cao|chiều dài|chiều rộng',
  ],
  ['percent', 'lãi|lãi suất'],
  ['number', 'bao nhiêu|mấy|số lượng|tối đa|tối thiểu|ít nhất|nhiều nhất'],
  ['percent', 'tỷ lệ|tỉ lệ'],
];

/** "Bao nhiêu" with nothing counted after it: "phí … cao nhất bao nhiêu", not "phí … cho bao nhiêu người". */
const OPEN_END =
  /\b(?:bao nhieu|nhieu)(?: (?:mot|moi|1|vay|the|a|ha|nhi|hien nay|khong|la|duoc|ad|em|anh|chi) ?.*)?$/;

/** The kind of value asked for, the most particular; null when none is. A fee of how much is one of money. */
export function askedValue(question: Question): AskedValue | null {
  // "Tuổi nghỉ hưu của nam là bao nhiêu": how much is asked of an age.
  const ofAge = hasPhrase(question, 'tuổi') && OPEN_END.test(fold(question.text));
  const kind = ofAge ? 'age' : (KINDS.find(([, phrase]) => hasPhrase(question, phrase))?.[0] ?? null);
  const isFee = kind === 'number' && hasPhrase(question, 'phí') && OPEN_END.test(fold(question.text));
  return isFee ? 'money' : kind;
}

const CLOCK = /\b\d{1,2} ?(?:gio|h|g)\b|\b\d{1,2}[:h]\d{2}\b/;
const DATE = new RegExp(
  String.raw`\b\d{1,2} ?[/.-] ?\d{1,2}(?: ?[/.-] ?\d{4})?\b|\bthang \d{1,2}\b|\bngay \d{1,2}\b|` +
    String.raw`\bnam \d{4}\b|\b\d{1,2} gio\b|\bthu (?:hai|ba|tu|nam|sau|bay)\b|\bchu nhat\b`,
);

const COUNT = String.raw`(?:\d{1,3}(?: ?\([^)]*\))?|muoi|mot|hai|ba|bon|nam|sau|bay|tam|chin)`;
const AGE = new RegExp(
  String.raw`\b${COUNT} ?(?:tuoi|thang tuoi)\b|` +
    String.raw`\btuoi(?: (?:nghi huu|la|tu|du|toi thieu|toi da|khong qua|duoi|tren)){1,4} \d{1,3}\b`,
);

/** Whether a text states a value of the kind. */
export function hasValue(text: string, kind: AskedValue): boolean {
  const folded = text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/giu, 'd').toLowerCase();
  if (kind === 'age') return AGE.test(folded);
  if (kind === 'phone') return /(?<!\d)(?:0|\+84)[\d .]{8,13}(?!\d)|\b1[89]00[ .]?\d/.test(text);
  if (kind === 'address')
    return /\b(?:so \d+[a-z]?(?:\/\d+)?,? (?!nguoi)|\d+[a-z]?(?:\/\d+)? duong |dia chi:? )/.test(folded);
  if (kind === 'people')
    return /\d (?:nguoi|dan|nhan khau)\b|\bdan so(?: [a-z]+){0,6} \d[\d.]{2,}/.test(folded);
  if (kind === 'clock') return CLOCK.test(folded);
  if (kind === 'date') return DATE.test(folded);
  const numbers = readNumbers(text);
  if (kind === 'number')
    return (
      numbers.length > 0 || /\d/.test(text) || /\b(?:hai|ba|bon|nam|sau|bay|tam|chin|muoi) /.test(fold(text))
    );
  if (kind === 'money')
    return (
      numbers.some(({ unit }) => unit === 'vnd') ||
      /\b(?:mien phi|mien thu|khong thu|khong mat)\b/.test(fold(text))
    );
  if (kind === 'area') return numbers.some(({ unit }) => unit === 'm2' || unit === 'ha');
  if (kind === 'length') return numbers.some(({ unit }) => unit === 'm' || unit === 'km') || /\d/.test(text);
  if (kind === 'percent') return numbers.some(({ unit }) => unit === 'percent');
  return (
    numbers.some(({ unit }) => unit === 'day' || unit === 'month' || unit === 'year') ||
    /\b\d+ ?(?:gio|phut|tuan|quy)\b/.test(folded)
  );
}

/** What is counted: the word after "bao nhiêu" or "mấy", folded; null where none is or a measure is. */
export function countedNoun({ words }: Question): string | null {
  const at = words.findIndex(
    ({ folded, spelling }, i) =>
      (folded === 'nhieu' && words[i - 1]?.folded === 'bao') || spelling === 'mấy' || spelling === 'may',
  );
  const noun = at < 0 ? undefined : words[at + 1];
  return noun === undefined || isStopWord(noun.folded, noun.spelling) ? null : noun.folded;
}

/** Whether a text counts the noun: a figure stands right before it: "ngày 20/4 tại trường" counts no schools. */
export const counts = (text: string, noun: string): boolean =>
  new RegExp(
    String.raw`(?:\d|\b(?:mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi|tram|nghin|ngan|trieu))\s+` +
      String.raw`(?:(?:nghin|ngan|trieu|ngoi|diem|cai|vi|don vi) )?${noun}\b`,
  ).test(fold(text));

const HOW_MUCH = phraseList(
  'bao nhiêu|mấy|nhiêu|mức nào|bao lâu|bao xa|dân số|số dân|địa chỉ|số điện thoại|hotline|sđt',
  'nằm ở đâu|trụ sở ở đâu|trụ sở tại đâu',
);
/** Kinds that no other value stands in for. */
const PARTICULAR = new Set<AskedValue>([
  'money',
  'clock',
  'area',
  'percent',
  'days',
  'age',
  'phone',
  'address',
  'people',
]);

/** Whether a figure is asked for. */
export const asksHowMuch = (question: Question): boolean => hasPhrase(question, HOW_MUCH);

/** Whether one of the sentences of a text can answer how much is asked: it states money where money is asked for. */
export function states(sentences: readonly string[], question: Question): boolean {
  const kind = askedValue(question);
  if (kind === null || !PARTICULAR.has(kind) || !asksHowMuch(question)) return true;
  return sentences.some((sentence) => hasValue(sentence, kind));
}
