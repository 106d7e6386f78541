import { fold } from '../../../language/fold.ts';
import { formatNumber } from '../../../language/numbers.ts';
import { streetFolded } from '../../../language/street-key.ts';
import type { Draft, Option } from '../../../question/answer.ts';
import { choicesAbroad, foundAbroad, namesakesAbroad } from './abroad.ts';
import type { Chosen } from './choose.ts';
import { distinct, groupsOf, understoodLand } from './outcomes.ts';
import type { LandReading } from './reading.ts';
import type { PriceRow } from './rows.ts';
import {
  askedPrices,
  beginningOf,
  optionFor,
  placeOf,
  priceFacts,
  priceSource,
  questionFor,
  sayDifferences,
  sayPrice,
  sayTable,
  wardPrinted,
} from './say.ts';

const AREA_RULE = 'Đây là giá theo bảng, chưa tính hệ số điều chỉnh.';

/** Rows by the question that asks for each, which some of them share. */
const groupsByQuestion = (rows: readonly PriceRow[], reading: LandReading, past: boolean): PriceRow[][] => [
  ...Map.groupBy(rows, (row) => fold(questionFor(row, reading, past))).values(),
];

/** A question for each row; beside segments of its street and area, one without a segment is asked for as the whole. */
function optionsFor(rows: readonly PriceRow[], reading: LandReading, past: boolean): Option[] {
  const options = rows.map((row) => {
    const beside = rows.some((other) => other.segment.text !== null && isSameStreet(other, row));
    return optionFor(row, reading, past, row.segment.text === null && beside);
  });
  return distinct(options, ({ question }) => fold(question));
}

const isSameStreet = (one: PriceRow, other: PriceRow): boolean =>
  streetFolded(one.street) === streetFolded(other.street) && one.place.asWritten === other.place.asWritten;

/** All prices that a table gives one street, area and segment, where nothing that can be said tells them apart. */
function answerNamesakes(
  rows: readonly PriceRow[],
  reading: LandReading,
  understood: Record<string, unknown>,
  facts: NonNullable<Draft['facts']>,
): Draft {
  const [first] = rows as [PriceRow, ...PriceRow[]];
  const told = rows.map((row, at) => `${at + 1}) ${askedPrices(row, reading).map(sayPrice).join('; ')}`);
  return {
    outcome: 'answer',
    domain: 'land-prices',
    understood,
    answer:
      `Bảng giá có ${rows.length} dòng cùng ghi ${placeOf(first)} với giá khác nhau: ${told.join('. ')}. ` +
      'Bảng không ghi gì để phân biệt; xin xem vị trí thửa đất tại nguồn hoặc hỏi cơ quan đất đai. ' +
      `Theo ${sayTable(first)}.`,
    told: namesakesAbroad(rows, reading),
    facts,
    citations: rows.map((row) => priceSource(row, askedPrices(row, reading))),
    validUntil: first.table.validTo,
  };
}

export function answerFound(
  chosen: Extract<Chosen, { state: 'found' }>,
  reading: LandReading,
  day: string,
): Draft {
  const groups = groupsOf(chosen.rows, reading);
  const [first] = groups as [PriceRow, ...PriceRow[]];
  const past =
    reading.period.to < day ||
    beginningOf(first) > day ||
    (first.table.validTo !== null && first.table.validTo < day);
  const facts = groups.flatMap((row) => priceFacts(row, askedPrices(row, reading)));
  const understood = understoodLand(reading);
  // Rows of one street, area and segment are one question: only together do they answer it.
  const [sole] = groupsByQuestion(groups, reading, past);
  if (groups.length > 1 && sole?.length === groups.length)
    return answerNamesakes(groups, reading, understood, facts);
  if (groups.length > 1) {
    const shown = groups.slice(0, 6).map((row) => {
      const [price] = askedPrices(row, reading);
      return `${placeOf(row)}${price ? ` – ${sayPrice(price)}` : ''}`;
    });
    const more = groups.length > shown.length ? ` và ${groups.length - shown.length} trường hợp khác` : '';
    return {
      outcome: 'ambiguous',
      domain: 'land-prices',
      understood,
      answer: `Có ${groups.length} mức giá khác nhau: ${shown.join('; ')}${more}. Bạn hỏi trường hợp nào?`,
      told: choicesAbroad(groups, reading),
      facts,
      citations: groups.slice(0, 6).map((row) => priceSource(row, askedPrices(row, reading))),
      options: optionsFor(groups, reading, past),
    };
  }
  const prices = askedPrices(first, reading);
  const where = reading.alley ? ' trong hẻm' : '';
  const area = reading.area === null ? '' : ` Tổng tính cho ${formatNumber(reading.area)} m². ${AREA_RULE}`;
  const others = distinct(
    chosen.others.filter(
      (row) =>
        row.landType.code !== first.landType.code &&
        row.segment.text === first.segment.text &&
        row.street === first.street &&
        row.table.id === first.table.id,
    ),
    ({ landType }) => landType.code,
  );
  return {
    outcome: 'answer',
    domain: 'land-prices',
    understood: {
      ...understood,
      street: first.street,
      ...(first.segment.text === null ? {} : { segment: first.segment.text }),
      ...(wardPrinted(first) === null ? {} : { ward: wardPrinted(first) }),
      landType: [first.landType.code],
    },
    answer:
      `Giá ${first.landType.name.charAt(0).toLowerCase()}${first.landType.name.slice(1)}${where}, ` +
      `${placeOf(first)}: ${prices.map(sayPrice).join('; ')}.` +
      `${reading.compares ? sayDifferences(prices) : ''}${area} Theo ${sayTable(first)}.`,
    told: foundAbroad(first, reading),
    facts,
    citations: [priceSource(first, prices)],
    options: others.map((row) => optionFor(row, reading, past)),
    validUntil: first.table.validTo,
  };
}
