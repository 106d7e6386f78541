/** A question about the price of land, read against the names that are held. Pure. */

import { fold } from '../../../language/fold.ts';
import { phraseList } from '../../../language/phrase-list.ts';
import { COMPARING } from '../../../question/comparing.ts';
import { type Period, readPeriod } from '../../../question/period.ts';
import {
  claimWords,
  hasPhrase,
  type Question,
  use,
  usePhrases,
  useText,
} from '../../../question/question.ts';
import type { Lexicon } from '../../answering/lexicon.ts';
import type { Mentions, UnitMention } from '../../answering/mentions.ts';
import type { Unit } from '../../places/graph.ts';
import { bareName } from '../../places/names.ts';
import type { LandTypeCode } from '../land-types.ts';
import type { Street } from '../streets.ts';
import { readArea } from './area.ts';
import { findLandType, findLandTypes, isFarm, type NamedLandType } from './land-words.ts';
import { saidPositions } from './positions.ts';

/** Words before an area that a table prints without a level, which tell it from the city of the table. */
export const AREA = 'khu vực';
/** Words that ask for the row of a street which names no segment. */
export const WHOLE = 'toàn tuyến';

export interface LandReading {
  intent: 'price' | 'history' | 'tables';
  /** Named streets in order; the first that has rows is asked about, others may be ends of its segment. */
  streets: Mentions['streets'];
  unknownStreet: string | null;
  /** Streets the unknown one may be. */
  nearStreets: readonly Street[];
  unknownUnit: string | null;
  /** Wards that narrow the question, with the words that name them. */
  wards: { units: readonly Unit[]; name: string; firm: boolean; from: number; to: number }[];
  /** Cities, districts and provinces said, which a row must lie in. */
  regions: readonly UnitMention[];
  type: NamedLandType | null;
  positions: number[];
  /** Positions said that no table has. */
  beyond: number[];
  /** Positions said are set against each other: by how much they differ is asked. */
  compares: boolean;
  alley: boolean;
  area: number | null;
  /** How the area was come by, or why no total is given. */
  areaNote: string | null;
  /** A price said to be confirmed, in đồng. */
  premise: number | null;
  period: Period;
  /** "Các tuyến đường còn lại": rows that name no street. */
  remaining: boolean;
  /** By which decision or table the price is laid down is asked with it. */
  source: boolean;
  /** The row of the street that names no segment is asked for. */
  whole: boolean;
}

/** Words that speak of other times than the day itself. */
const OF_TIMES = /\b(?:nam|truoc|bang gia|cac ky|hien nay|bay gio|thoi ky|\d{4}|ngay|thang)\b/;

const BOUNDS = /^(?:giap|den|toi|ranh|gan|cach|cau|cho|truong|benh)$/;
const AT = /^(?:o|tai|thuoc|ben|phuong|khu|vuc|trong)$/;

/** Wards that narrow the question: named with their level, or after "ở". A city or province narrows nothing. */
function askedWards(question: Question, mentions: readonly UnitMention[]): LandReading['wards'] {
  return mentions.flatMap((mention) => {
    const units = mention.items.filter((unit) => unit.isWard);
    const [first] = units;
    if (!first || (mention.level === null && units.length < mention.items.length)) return [];
    const before = question.words[mention.from - 1];
    const comma =
      before && question.text.slice(before.end, question.words[mention.from]?.start).includes(',');
    if (mention.level === null && !comma && !AT.test(before?.folded ?? '')) return [];
    // "Giáp xã Liên Hiệp" is where a segment ends, not where it lies.
    const levelWords = mention.level === null ? 0 : mention.level.split(' ').length;
    // ("Võ Nguyên Giáp, phường Nhơn Bình" ends no segment: there the word is a name's.)
    const bound = mention.from - levelWords - 1;
    if (!question.claimed[bound] && BOUNDS.test(question.words[bound]?.folded ?? '')) return [];
    return [{ units, name: first.name, firm: mention.level !== null, from: mention.from, to: mention.to }];
  });
}

/** Wards that only the price tables name, wherever they are said. */
const askedPrinted = (
  question: Question,
  { printedWards }: Mentions,
  lexicon: Lexicon,
): LandReading['wards'] =>
  printedWards.flatMap(({ items: [name = ''], from, to }) => {
    // The city that a table is of is no ward of it, though rows of no known ward are printed under it.
    const before = question.words.slice(Math.max(0, from - 2), from).map(({ text }) => text.toLowerCase());
    const title = isOfTable(bareName(name), lexicon) && before.join(' ').normalize('NFC') !== AREA;
    return title ? [] : [{ units: [], name, firm: true, from, to }];
  });

const isOfTable = (bare: string, { land }: Lexicon): boolean =>
  land.tables.some(({ title }) => ` ${fold(title)} `.includes(` ${bare} `));

const initialsOf = (bare: string): string =>
  bare
    .split(' ')
    .map((word) => word.charAt(0))
    .join('');

/** Areas by their initials ("Trần Phú, HC"), where one alone has them; those of the table's city are merely used. */
function askedInitials(question: Question, lexicon: Lexicon): LandReading['wards'] {
  const shouted = question.asked === question.asked.toUpperCase();
  return question.words.flatMap((word, at) => {
    const isInitials = /^\p{Lu}{2,4}$/u.test(word.text) && !shouted && !question.claimed[at];
    if (!isInitials) return [];
    const names = lexicon.land.wards.filter((name) => initialsOf(bareName(name)) === word.folded);
    const [bare, more] = [...new Set(names.map(bareName))];
    const [name] = names;
    if (bare === undefined || name === undefined || more !== undefined) return [];
    use(question, at, at + 1);
    return isOfTable(bare, lexicon) ? [] : [{ units: [], name, firm: true, from: at, to: at + 1 }];
  });
}

const CONFIRM =
  'đúng không|phải không|có phải|đúng ko|phải ko|đúng chứ|phải chứ|hả|à|' +
  'đúng hay sai|có đúng|đúng chưa|phải hông|phải hem|đúng hông|chuẩn không|chuẩn chưa';

/** A price that the question wants confirmed. */
function saidPremise(question: Question): number | null {
  const price = question.numbers.find(({ unit, value }) =>
    unit === 'vnd' ? value >= 1_000 : unit === undefined && value >= 100_000,
  );
  if (!price || !hasPhrase(question, CONFIRM)) return null;
  useText(question, price.start, price.end);
  usePhrases(question, CONFIRM);
  return price.value;
}

/** Whether an agricultural type is asked for in a ward rather than in a street. */
export const isByWard = ({ type, streets, wards }: LandReading): boolean =>
  streets.length === 0 && wards.length > 0 && type !== null && isFarm(type.codes as LandTypeCode[]);

/** Reads what is asked. Words of names are claimed before positions and types are read. */
export function readLand(question: Question, mentions: Mentions, lexicon: Lexicon, day: string): LandReading {
  const remaining = usePhrases(question, 'còn lại|chưa đặt tên|chưa có tên|không tên');
  const streets = remaining ? restStreets(lexicon, mentions) : mentions.streets;
  const type = findLandType(question);
  for (const { type: said, from, to } of findLandTypes(question)) {
    if (said !== type) continue;
    // "Đất trồng cây lâu năm", "loại đất ở": what leads up to the type belongs to it.
    const lead = /^(?:trong|nuoi|loai|lam|khu)$/.test(question.words[from - 1]?.folded ?? '') ? 1 : 0;
    use(question, from - lead, to);
  }
  for (const { from, to } of [...mentions.streets, ...mentions.units, ...mentions.printedWards])
    claimWords(question, from, to);
  const { positions, beyond, alley } = saidPositions(question);
  const premise = saidPremise(question);
  const { area, note: areaNote } = readArea(question);
  for (const { start, end } of question.dates) useText(question, start, end);
  const period = readPeriod(question, day);
  const compares = positions.length > 1 && !period.several && usePhrases(question, COMPARING);
  const history =
    usePhrases(
      question,
      phraseList(
        'lịch sử|qua các năm|qua các thời kỳ|các năm|thay đổi thế nào|thay đổi ra sao|biến động',
        'tăng bao nhiêu phần trăm|giảm bao nhiêu phần trăm|tăng bao nhiêu|tăng mấy phần trăm|tăng mấy',
        'giảm bao nhiêu|tăng giảm|trước và sau',
      ),
    ) ||
    // What is set against another day is asked of several tables; of two streets each is asked for itself.
    (!compares && OF_TIMES.test(fold(question.text)) && usePhrases(question, 'so với|so sánh'));
  const tables =
    hasPhrase(
      question,
      'bảng giá nào|bảng giá đất nào|bảng nào|bảng giá đất hiện ' +
        'hành|bảng giá hiện hành|bảng giá đất số mấy|những bảng giá',
    ) ||
    (hasPhrase(question, 'bảng giá đất|bảng giá') &&
      hasPhrase(
        question,
        'còn áp dụng|đang áp dụng|có hiệu lực|hết hiệu lực|áp ' +
          'dụng từ|áp dụng đến|áp dụng tới|áp dụng khi nào',
      ));
  return {
    intent:
      tables && streets.length === 0
        ? 'tables'
        : history || (period.several && (period.said !== '' || question.dates.some(({ to }) => to < day)))
          ? 'history'
          : 'price',
    streets,
    unknownStreet: remaining ? null : mentions.unknownStreet,
    nearStreets: mentions.nearStreets,
    unknownUnit: mentions.unknownUnit,
    wards: [
      ...askedWards(question, mentions.units),
      ...askedPrinted(question, mentions, lexicon),
      ...askedInitials(question, lexicon),
    ],
    regions: mentions.units.filter(({ items }) => items.every(({ isWard }) => !isWard)),
    type,
    positions,
    beyond,
    compares,
    alley,
    area,
    areaNote,
    premise,
    period,
    remaining,
    source: usePhrases(
      question,
      phraseList(
        'theo quyết định nào|căn cứ quyết định nào|theo văn bản nào',
        'căn cứ văn bản nào|quyết định nào|văn bản nào',
        'theo bảng giá nào|bảng giá nào|theo nghị quyết nào|căn cứ vào đâu|theo căn cứ nào|nguồn nào',
      ),
    ),
    whole: usePhrases(question, `${WHOLE}|cả tuyến|trọn tuyến|trọn đường|cả đường|suốt tuyến`),
  };
}

/** Rows for streets without a name of their own stand under a heading that says so. */
function restStreets(lexicon: Lexicon, mentions: Mentions): Mentions['streets'] {
  const named = mentions.streets.filter(({ items }) => items.some(isRest));
  if (named.length > 0) return named;
  const items: Street[] = lexicon.streets.filter(isRest);
  return items.length > 0
    ? [{ items, matchedBy: 'exact', corrected: false, isEnd: false, from: 0, to: 0 }]
    : [];
}

const isRest = (street: Street): boolean =>
  /\b(?:con lai|chua dat ten|chua co ten|khong ten)\b/.test(street.folded);
