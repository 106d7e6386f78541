/** Answers to questions about the price of land. Pure, given the rows. */
import { formatDate } from '../../../language/dates.ts';
import { spanInEnglish } from '../../../language/english.ts';
import type { Draft } from '../../../question/answer.ts';
import { leftovers } from '../../../question/leftovers.ts';
import { renamedTo } from '../../../question/names.ts';
import { type Question, use } from '../../../question/question.ts';
import type { Lexicon } from '../../answering/lexicon.ts';
import { chooseRows } from './choose.ts';
import { answerFound } from './found.ts';
import { answerHistory } from './history.ts';
import { placeInEnglish } from './in-english.ts';
import { findLandTypes } from './land-words.ts';
import { notesOf, useRows, withheld } from './notes.ts';
import { distinct, groupsOf, notHeld, periodOptions, understoodLand } from './outcomes.ts';
import { isByWard, type LandReading } from './reading.ts';
import type { PriceRow } from './rows.ts';
import { askedPrices, optionFor, placeOf, priceFacts, streetName } from './say.ts';
import { answerTables } from './tables.ts';

/** The answer to a reading from the rows of its statement. */
export function answerLand(
  question: Question,
  reading: LandReading,
  rows: readonly PriceRow[],
  lexicon: Lexicon,
  day: string,
): Draft {
  if (reading.intent === 'tables') return answerTables(reading, lexicon.land.tables, day);
  const name = reading.unknownStreet;
  if (reading.streets.length === 0 && reading.unknownUnit !== null && rows.length === 0) {
    return notHeld(
      reading,
      `Không có đơn vị hành chính nào tên “${reading.unknownUnit}” trong dữ liệu đang có.`,
      [],
      `The data held here have no administrative unit named “${reading.unknownUnit}”.`,
    );
  }
  if (
    name !== null &&
    (reading.streets.length === 0 ||
      reading.streets.every(({ from }) => from > 0 && isAfter(question, reading, name)))
  ) {
    const near = distinct(reading.nearStreets, (street) => street.name).slice(0, 6);
    const meant =
      near.length > 0
        ? ` Có phải bạn hỏi ${near.map((street) => streetName(street.name)).join(' hay ')}?`
        : '';
    return notHeld(
      reading,
      `Bảng giá đất đang có không có đường “${name}”.` +
        `${meant || ' Bạn có thể hỏi UBND phường, xã nơi có đất hoặc xem bảng giá tại cơ quan đất đai.'}`,
      near.map((street) => ({
        label: streetName(street.name),
        question: `Giá ${reading.type?.name ?? 'đất ở'} ${streetName(street.name)}?`,
      })),
      `The land price tables held here have no street named “${name}”.${
        near.length > 0
          ? ` Did you mean ${near.map((street) => `“${street.name}”`).join(' or ')}?`
          : ' You may ask the People’s Committee of the ward or commune, or see the tables at the land authority.'
      }`,
    );
  }
  if (reading.period.from > day) {
    const [newest] = rows;
    return notHeld(
      reading,
      `Chưa có bảng giá đất cho ${reading.period.said || formatDate(reading.period.from)}.`,
      newest ? [optionFor(newest, reading, false)] : [],
      `No land price table is held yet for a day ${spanInEnglish(reading.period)}.`,
    );
  }
  const chosen = chooseRows(rows, reading, question, lexicon);
  if (chosen.state === 'found') {
    useRows(question, chosen);
    const left = leftovers(question);
    const other = left.filter(({ kind }) => kind === 'content');
    if (other.length === 0 && reading.streets.length === 0 && !isByWard(reading)) {
      const streets = distinct(chosen.rows, ({ street }) => street);
      if (streets.length > 1) return whichStreet(streets, reading);
    }
    const types = new Set(findLandTypes(question).map(({ type }) => type));
    if (other.length > 0) return withheld(other, chosen.rows, reading);
    const notes = [...notesOf(question, reading, chosen, left), ...unheldTimes(question, rows, day)];
    // A number that was not read may be a part of the plot: no total is made without it.
    const unread = left.some(({ kind }) => kind === 'number');
    const asked = unread ? { ...reading, area: null, areaNote: null } : reading;
    const draft =
      reading.intent === 'history'
        ? answerHistory(asked, rows, chosen.rows, lexicon)
        : answerFound(chosen, asked, day);
    const said = { ...draft, isWhole: left.length === 0 && types.size < 2 };
    if (notes.length === 0) return said;
    const { english } = draft;
    return {
      ...said,
      answer: [draft.answer, ...notes.map(({ vi }) => vi)].join(' '),
      ...(english === undefined ? {} : { english: [english, ...notes.map(({ en }) => en)].join(' ') }),
    };
  }
  switch (chosen.state) {
    case 'no-street':
      if (reading.wards.length > 0 && rows.length === 0 && reading.streets.length === 0)
        return notHeld(
          reading,
          `Bảng giá đất đang có không ghi đường nào ở ${reading.wards[0]?.name ?? 'nơi đã hỏi'}.`,
          [],
          `The land price tables held here list no street in ${reading.wards[0]?.name ?? 'that place'}.`,
        );
      for (const { from, to } of reading.regions) use(question, from, to);
      for (const { from, to } of reading.wards) use(question, from, to);
      if (leftovers(question).every(({ kind }) => kind !== 'content')) return streetWanted(reading, lexicon);
      return notHeld(
        reading,
        'Chưa đọc được tên đường trong câu hỏi, hoặc bảng giá đất đang ' +
          'có không có đường này. Xin ghi rõ tên đường và phường, xã.',
        [],
        'No street was read in the question, or the land price tables held here do not have it. ' +
          'Please give the name of the street and of its ward or commune.',
      );
    case 'other-period': {
      const [row] = chosen.rows as [PriceRow, ...PriceRow[]];
      const since = renamedTo(row.street, lexicon.land.renamed);
      const renamed = since === undefined ? '' : ` Tên đường này nay là ${streetName(since)}.`;
      const options = periodOptions(chosen.rows, reading);
      const today =
        since === undefined
          ? []
          : [
              {
                label: `${streetName(since)} hiện nay`,
                question: `Giá đất ở ${streetName(since)} hiện nay?`,
              },
            ];
      return notHeld(
        reading,
        `Không có giá của ${streetName(row.street)} cho ${reading.period.said || 'hiện nay'}; chỉ có ` +
          `trong các bảng giá của thời kỳ khác.${renamed}`,
        [...today, ...options],
        `No price of “${row.street}” is held for a day ${spanInEnglish(reading.period)}; only tables of other ` +
          `periods have it.${since === undefined ? '' : ` The street is now named “${since}”.`}`,
      );
    }
    case 'other-ward':
      return notHeld(
        reading,
        `Bảng giá không ghi ${streetName((chosen.rows[0] as PriceRow).street)} ở ` +
          `${reading.wards[0]?.name ?? 'nơi đã hỏi'}; có ghi: ${saidPlaces(chosen.rows)}.`,
        groupsOf(chosen.rows, reading).map((row) => optionFor(row, reading, false)),
        `The price table does not list it in ${reading.wards[0]?.name ?? 'the place that was asked about'}; it lists: ` +
          `${distinct(chosen.rows.map(placeInEnglish), (place) => place)
            .slice(0, 3)
            .join('; ')}.`,
      );
    case 'other-type':
      return notHeld(
        reading,
        `Bảng giá không có giá ${reading.type?.name ?? 'loại đất này'} cho ${placeOf(chosen.rows[0] as PriceRow)}.`,
        groupsOf(chosen.rows, reading).map((row) => optionFor(row, reading, false)),
        `The price table has no price of this land type for ${placeInEnglish(chosen.rows[0] as PriceRow)}.`,
      );
    case 'other-segment': {
      const groups = groupsOf(chosen.rows, reading);
      const said =
        'Đoạn đã hỏi không có đúng như vậy trong bảng giá; các ' +
        `đoạn đang có của ${streetName(groups[0]?.street ?? '')}`;
      const options = groups.map((row) => optionFor(row, reading, false));
      const missing = 'The price table has no segment just as it was asked';
      return groups.length > 1
        ? {
            outcome: 'ambiguous',
            domain: 'land-prices',
            understood: understoodLand(reading),
            answer: `${said}: ${groups.slice(0, 6).map(placeOf).join('; ')}. Bạn hỏi đoạn nào?`,
            english: `${missing}. It has: ${groups.slice(0, 6).map(placeInEnglish).join('; ')}. Which one do you mean?`,
            facts: groups.flatMap((row) => priceFacts(row, askedPrices(row, reading))),
            options,
          }
        : notHeld(reading, `${said}.`, options, `${missing}; the option is the one it has.`);
    }
    default: {
      const asked = [...reading.positions, ...reading.beyond];
      const held = chosen.rows[0]?.prices.map(({ position }) => `VT${position}`).join(', ');
      return notHeld(
        reading,
        `Bảng giá của ${placeOf(chosen.rows[0] as PriceRow)} chỉ có ${held}, không có ` +
          `${asked.length > 0 ? `vị trí ${asked.join(', ')}` : 'giá trong hẻm (từ vị trí 2)'}.`,
        chosen.rows
          .slice(0, 6)
          .map((row) => optionFor(row, { ...reading, positions: [], alley: false }, false)),
        `The price table of ${placeInEnglish(chosen.rows[0] as PriceRow)} has only ${held}, not ` +
          `${asked.length > 0 ? `position ${asked.join(', ')}` : 'a price in the alleys (from position 2)'}.`,
      );
    }
  }
}

/** Of several times that a question says, those for which no table has its streets, each as a sentence. */
function unheldTimes({ dates }: Question, rows: readonly PriceRow[], day: string) {
  if (dates.length < 2) return [];
  return dates
    .filter(
      ({ from, to }) =>
        from > day ||
        !rows.some(({ table }) => table.validFrom <= to && (table.validTo === null || table.validTo >= from)),
    )
    .map(({ text }) => ({
      vi: `Không có bảng giá nào đang lưu cho ${text.trim()}.`,
      en: `No table is held for “${text.trim()}”.`,
    }));
}

/** Streets offered where a ward alone was named. */
const OFFERED = 8;

/** Land that people live on is priced by the street: a ward alone has a price for each of them. */
function whichStreet(streets: readonly PriceRow[], reading: LandReading): Draft {
  const where = reading.wards[0]?.name ?? 'nơi đã hỏi';
  return {
    outcome: 'ambiguous',
    domain: 'land-prices',
    understood: understoodLand(reading),
    answer: `Giá ${reading.type?.name ?? 'đất ở'} tại ${where} khác nhau theo từng đường. Bạn hỏi đường nào?`,
    english: `Prices of land in ${where} differ from street to street. Which street do you mean?`,
    options: streets.slice(0, OFFERED).map((row) => ({
      label: placeOf(row),
      question: `Giá ${reading.type?.name ?? 'đất ở'} ${streetName(row.street)}, ${where}?`,
    })),
  };
}

/** No street was named: what is held is offered, the tables and the streets of most rows. */
function streetWanted(reading: LandReading, { streets, land }: Lexicon): Draft {
  const largest = distinct(
    [...streets].sort((a, b) => b.records - a.records),
    ({ folded }) => folded,
  ).slice(0, 3);
  return {
    outcome: 'ambiguous',
    domain: 'land-prices',
    understood: understoodLand(reading),
    answer: 'Giá đất khác nhau theo đường, đoạn và phường, xã. Bạn hỏi giá đất ở đường nào?',
    english: 'Land prices differ by street, segment and ward. Which street do you mean?',
    options: [
      ...(land.tables.length > 0
        ? [{ label: 'Bảng giá đất đang áp dụng', question: 'Bảng giá đất nào đang áp dụng?' }]
        : []),
      ...largest.map(({ name }) => ({
        label: `Giá đất ở, ${streetName(name)}`,
        question: `Giá đất ở ${streetName(name)}?`,
      })),
    ],
  };
}

/** What a table prints of the streets asked about: the first few places. */
function saidPlaces(rows: readonly PriceRow[]): string {
  const places = distinct(rows.map(placeOf), (place) => place);
  const more = places.length > 3 ? ` và ${places.length - 3} chỗ khác` : '';
  return `${places.slice(0, 3).join('; ')}${more}`;
}

/** Whether the unknown name is the one asked about, known streets being but the ends of its segment. */
function isAfter(question: Question, reading: LandReading, name: string): boolean {
  const at = question.text.indexOf(name);
  const first = question.words[reading.streets[0]?.from ?? 0]?.start ?? 0;
  return at >= 0 && at < first;
}
