/**
 * Questions that lean on the one before ("còn vị trí 2?", "thế năm ngoái?"): completed out of what was understood then,
 * which the caller sends back, or asked back about when nothing was sent. Nothing is stored.
 */

import { formatDate } from '../../language/dates.ts';
import { formatNumber } from '../../language/numbers.ts';
import { phraseList } from '../../language/phrase-list.ts';
import type { Draft } from '../../question/answer.ts';
import { leftovers } from '../../question/leftovers.ts';
import { type Question, readQuestion, use, usePhrases, useText } from '../../question/question.ts';
import { readArea } from '../land-prices/answer/area.ts';
import { findLandTypes } from '../land-prices/answer/land-words.ts';
import { saidPositions } from '../land-prices/answer/positions.ts';
import { streetName } from '../land-prices/answer/say.ts';
import { LAND_TYPE_CODES, landTypeName } from '../land-prices/land-types.ts';
import { recruitScore } from '../recruitments/answer/reading.ts';
import type { Lexicon } from './lexicon.ts';
import { findMentions, type Mentions } from './mentions.ts';

/** What was understood of the question before, as its answer said it. */
export type Before = Readonly<Record<string, unknown>>;

/** Words that point back, or say what of the thing before is asked. */
const POINTING = phraseList(
  'thế|thế còn|vậy còn|còn|vậy|thì sao|ý tôi là|ý tôi|ý mình là|ý em là|ý là|đường đó|chỗ đó',
  'chỗ này|ở đó|cái đó|đó|này|kia|nó|văn bản này|văn bản đó|quyết định này|quyết định đó',
  'thông báo đó|thông báo này|đơn vị đó|phường đó|xã đó|nếu|giá|lúc đó|hồi đó|nữa',
);
/** What may be asked of a document, a notice or a unit that is only pointed at. */
const ASKING = phraseList(
  'còn hiệu lực|hết hiệu lực|hiệu lực|bị thay thế|thay thế|sửa đổi|bãi bỏ|nói về gì|nói gì',
  'quy định gì|về việc gì|ai ký|ban hành khi nào|ngày ban hành|hạn nộp|hạn chót|hạn cuối',
  'đến khi nào|khi nào|bao giờ|lệ phí|nộp ở đâu|ở đâu|điều kiện|yêu cầu|cần bằng gì',
  'tuyển mấy người|mấy người|chỉ tiêu|liên hệ|nay là gì|gồm những gì|thuộc tỉnh nào|tỉnh nào',
  'huyện nào|đơn vị nào|đơn vị cũ|phường cũ|xã cũ|phường nào|xã nào|gồm những|bao gồm|lập từ',
  'trước đây',
);

/** Marks what a question says of a thing without naming it; whether that is all it says. */
function isElliptic(question: Question, mentions: Mentions): boolean {
  const streets = mentions.streets.length > 0 || mentions.unknownStreet !== null;
  if (streets || question.documents.length > 0 || question.words.length > 20) return false;
  for (const { from, to } of [...mentions.units, ...mentions.printedWards]) use(question, from, to);
  for (const { from, to } of findLandTypes(question)) use(question, from, to);
  saidPositions(question);
  readArea(question);
  for (const { start, end } of question.dates) useText(question, start, end);
  const points = usePhrases(question, POINTING);
  const asks = usePhrases(question, ASKING);
  const said = question.used.some(Boolean);
  return (points || asks || said) && leftovers(question).length === 0;
}

/** What to say to a question that leans on one that nobody sent. */
export const askBack: Draft = {
  outcome: 'not_held',
  reason: 'unclear',
  domain: null,
  understood: { intent: 'unclear' },
  answer:
    'Câu này nối với một câu trước mà cổng không giữ. ' +
    'Xin hỏi trọn câu, ví dụ: “Giá đất ở đường …, ' +
    'vị trí 2?” hoặc “Quyết định số … còn hiệu lực không?”.',
};

/** What to say where only a name was read, the rest being in a script that is not. */
export const unreadScript: Draft = {
  ...askBack,
  answer:
    'Cổng đọc câu hỏi bằng tiếng Việt và các câu thông dụng ' +
    'bằng tiếng Anh, tiếng Hàn, với tên viết bằng chữ ' +
    'La-tinh; xin hỏi lại. This gateway reads Vietnamese and common questions in English and Korean. ' +
    '이름은 베트남어 로마자(예: Bạch Đằng)로 적어 주십시오.',
};

/** Letters of scripts in which no question is read. */
export const hasUnreadScript = ({ text }: Question): boolean =>
  /[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Cyrillic}\p{Script=Thai}\p{Script=Arabic}]/u.test(
    text,
  );

/** A name and nothing asked of it: what may be asked, as options; null when the question says more. */
export function nameAlone(question: Question, mentions: Mentions): Draft | null {
  const [street] = mentions.streets;
  const units = mentions.units.flatMap(({ items }) => items.slice(0, 2));
  const printed = [...new Set(mentions.printedWards.flatMap(({ items }) => items.slice(0, 1)))];
  if ((!street && units.length === 0 && printed.length === 0) || question.words.length > 12) return null;
  for (const { from, to } of [...mentions.streets, ...mentions.units, ...mentions.printedWards])
    use(question, from, to);
  for (const { start, end } of question.dates) useText(question, start, end);
  if (leftovers(question).length > 0) return null;
  const streets = [...new Set(mentions.streets.flatMap(({ items }) => items.map(({ name }) => name)))].slice(
    0,
    4,
  );
  const options = [
    ...streets.flatMap((name) => [
      { label: `Giá đất ở, ${streetName(name)}`, question: `Giá đất ở ${streetName(name)}?` },
      ...(streets.length === 1
        ? [
            {
              label: `Giá đất thương mại, dịch vụ, ${streetName(name)}`,
              question: `Giá đất thương mại, dịch vụ ${streetName(name)}?`,
            },
          ]
        : []),
    ]),
    ...[...new Set(units.map(({ name }) => name))].flatMap((name) => [
      { label: `${name} nay là đơn vị nào`, question: `${name} nay là đơn vị nào?` },
      { label: `${name} gồm những đơn vị cũ nào`, question: `${name} gồm những đơn vị cũ nào?` },
    ]),
    // A ward that only price tables name has prices, and nothing else that is held.
    ...(street || units.length > 0 ? [] : printed).map((name) => ({
      label: `Giá đất ở, ${name}`,
      question: `Giá đất ở ${name}?`,
    })),
  ];
  return {
    outcome: 'ambiguous',
    domain: street || units.length === 0 ? 'land-prices' : 'places',
    understood: { intent: 'name', name: question.text },
    answer: 'Bạn muốn hỏi gì về tên này?',
    options,
  };
}

/** Whether a question only points at one before it. */
export const leansOnEarlier = (question: Question, mentions: Mentions): boolean =>
  isElliptic(question, mentions);

const text = (value: unknown): string | null =>
  typeof value === 'string' && value !== '' && value.length <= 300 ? value : null;
const list = (value: unknown): unknown[] =>
  Array.isArray(value) ? value.slice(0, 12) : value === undefined ? [] : [value];

/** The question on prices that a follow-up means: its own words, with what it left unsaid from before. */
function landQuestion(question: Question, before: Before, mentions: Mentions): string | null {
  const own = mentions.streets.find(({ isEnd }) => !isEnd);
  const street = text(before.street);
  if (!own && street === null) return null;
  const wards = [
    ...mentions.units.filter(({ items }) => items.some(({ isWard }) => isWard)),
    ...mentions.printedWards,
  ];
  const { positions, alley } = saidPositions(question);
  const codes = list(before.landType);
  const code = LAND_TYPE_CODES.find((each) => codes.length === 1 && codes[0] === each);
  const named = code ? landTypeName(code) : 'đất ở';
  const type = findLandTypes(question).length > 0 ? '' : named.charAt(0).toLowerCase() + named.slice(1);
  const kept =
    positions.length > 0 || alley ? [] : list(before.position).filter((each) => typeof each === 'number');
  const area = readArea(question).area === null && typeof before.area === 'number' ? before.area : null;
  const on = text(before.on);
  const parts = [
    own ? '' : streetName(street ?? ''),
    own || wards.length > 0
      ? ''
      : text(before.segment) === null
        ? ''
        : `đoạn ${(text(before.segment) ?? '').replace(/^đoạn\s+/iu, '')}`,
    own || wards.length > 0 ? '' : (text(before.ward) ?? ''),
    kept.length > 0 ? `vị trí ${kept.join(', ')}` : '',
    area === null ? '' : `${formatNumber(area)} m²`,
    on !== null && question.dates.length === 0 && before.dated === true && /^\d{4}-\d{2}-\d{2}$/.test(on)
      ? `ngày ${formatDate(on)}`
      : '',
  ].filter(Boolean);
  return `Giá ${type || 'đất'} ${parts.join(', ')}, ${question.text}`;
}

/** The whole question that a follow-up means after the one before, or null when it needs none. */
export function completeQuestion(
  asked: Question,
  before: Before,
  lexicon: Lexicon,
  day: string,
): string | null {
  const question = readQuestion(asked.text, day);
  const mentions = findMentions(question, lexicon);
  if (question.documents.length > 0) return null;
  const street = mentions.streets.find(({ isEnd }) => !isEnd);
  const plain = readQuestion(asked.text, day);
  if (street && before.landType !== undefined) {
    // "Còn Hàm Nghi thì sao?": another street, asked of in the same way.
    for (const { from, to } of mentions.streets) use(plain, from, to);
    usePhrases(plain, POINTING);
    return leftovers(plain).every(({ kind }) => kind !== 'content')
      ? landQuestion(question, before, mentions)
      : null;
  }
  if (street) return null;
  if (before.landType !== undefined && recruitScore(question) === 0) {
    // What it says beyond the thing before still restricts: the completed question is weighed whole.
    return isElliptic(plain, mentions) || question.words.length <= 12
      ? landQuestion(question, before, mentions)
      : null;
  }
  const thing = text(before.number) ?? text(before.place) ?? text(before.title);
  if (thing === null || !isElliptic(plain, mentions)) return null;
  const issuer = text(before.number) === null ? null : text(before.issuer);
  return `${thing}${issuer === null ? '' : ` của ${issuer}`} ${asked.text}`;
}
