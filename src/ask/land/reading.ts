/** A question about the price of land, read against the names that are held. Pure. */
import type { LandTypeCode } from '../../domains/land-prices/land-types.ts';
import type { Street } from '../../domains/land-prices/streets.ts';
import type { Unit } from '../../domains/places/graph.ts';
import type { Lexicon } from '../lexicon.ts';
import type { Mentions, UnitMention } from '../mentions.ts';
import { claimWords, hasPhrase, type Question } from '../question.ts';
import { findLandType, isFarm, type NamedLandType } from './land-words.ts';
import { type Period, readPeriod } from './period.ts';
import { saidArea, saidPositions } from './positions.ts';

export interface LandReading {
  intent: 'price' | 'history' | 'tables';
  /** Named streets in order; the first that has rows is asked about, others may be ends of its segment. */
  streets: Mentions['streets'];
  unknownStreet: string | null;
  unknownUnit: string | null;
  wards: { units: readonly Unit[]; name: string; firm: boolean }[];
  type: NamedLandType | null;
  positions: number[];
  alley: boolean;
  area: number | null;
  period: Period;
  /** "Các tuyến đường còn lại": rows that name no street. */
  remaining: boolean;
}

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
    if (BOUNDS.test(question.words[mention.from - levelWords - 1]?.folded ?? '')) return [];
    return [{ units, name: first.name, firm: mention.level !== null }];
  });
}

/** Whether an agricultural type is asked for in a ward rather than in a street. */
export const isByWard = ({ type, streets, wards }: LandReading): boolean =>
  streets.length === 0 && wards.length > 0 && type !== null && isFarm(type.codes as LandTypeCode[]);

/** Reads what is asked. Words of names are taken before positions and types are read. */
export function readLand(question: Question, mentions: Mentions, lexicon: Lexicon, day: string): LandReading {
  const remaining = hasPhrase(question, 'còn lại|chưa đặt tên|chưa có tên|không tên');
  const streets = remaining ? restStreets(lexicon, mentions) : mentions.streets;
  const type = findLandType(question);
  for (const { from, to } of [...mentions.streets, ...mentions.units]) claimWords(question, from, to);
  const { positions, alley } = saidPositions(question);
  const history = hasPhrase(
    question,
    'lịch sử|qua các năm|qua các thời kỳ|các năm|thay đổi thế nào|thay đổi ra sao|biến động|tăng bao nhiêu|tăng mấy|giảm bao nhiêu|so với|so sánh',
  );
  const period = readPeriod(question, day);
  const tables =
    hasPhrase(
      question,
      'bảng giá nào|bảng giá đất nào|bảng nào|bảng giá đất hiện hành|bảng giá hiện hành|bảng giá đất số mấy|những bảng giá',
    ) ||
    (hasPhrase(question, 'bảng giá đất|bảng giá') &&
      hasPhrase(question, 'còn áp dụng|đang áp dụng|có hiệu lực|hết hiệu lực|áp dụng từ|áp dụng đến'));
  return {
    intent:
      tables && streets.length === 0
        ? 'tables'
        : history || (period.several && period.said !== '')
          ? 'history'
          : 'price',
    streets,
    unknownStreet: remaining ? null : mentions.unknownStreet,
    unknownUnit: mentions.unknownUnit,
    wards: askedWards(question, mentions.units),
    type,
    positions,
    alley,
    area: saidArea(question),
    period,
    remaining,
  };
}

/** Rows for streets without a name of their own stand under a heading that says so. */
function restStreets(lexicon: Lexicon, mentions: Mentions): Mentions['streets'] {
  const named = mentions.streets.filter(({ items }) => items.some(isRest));
  if (named.length > 0) return named;
  const items: Street[] = lexicon.streets.filter(isRest);
  return items.length > 0 ? [{ items, matchedBy: 'exact', from: 0, to: 0 }] : [];
}

const isRest = (street: Street): boolean =>
  /\b(?:con lai|chua dat ten|chua co ten|khong ten)\b/.test(street.folded);
