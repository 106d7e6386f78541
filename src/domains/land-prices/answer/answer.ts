/** Answers to questions about the price of land. Pure, given the rows. */
import { formatDate } from '../../../language/dates.ts';
import { type OtherLanguage, spanIn, told } from '../../../language/other-languages.ts';
import type { Draft } from '../../../question/answer.ts';
import { leftovers } from '../../../question/leftovers.ts';
import { renamedTo } from '../../../question/names.ts';
import { type Question, use } from '../../../question/question.ts';
import type { Lexicon } from '../../answering/lexicon.ts';
import { placeIn } from './abroad.ts';
import { chooseRows } from './choose.ts';
import { answerFound } from './found.ts';
import { answerHistory } from './history.ts';
import { findLandTypes } from './land-words.ts';
import { notesOf, useRows, withheld } from './notes.ts';
import { distinct, groupsOf, notHeld, periodOptions, understoodLand } from './outcomes.ts';
import { isByWard, type LandReading } from './reading.ts';
import type { PriceRow } from './rows.ts';
import { askedPrices, optionFor, placeOf, priceFacts, streetName } from './say.ts';
import { answerTables } from './tables.ts';

const MISSING_STREET = {
  en: (name: string) => `The land price tables held here have no street named “${name}”.`,
  ko: (name: string) => `보유한 토지 가격표에 “${name}”(이)라는 도로가 없습니다.`,
};

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
      {
        en: `The data held here have no administrative unit named “${reading.unknownUnit}”.`,
        ko: `보유한 자료에 “${reading.unknownUnit}”(이)라는 행정구역이 없습니다.`,
      },
    );
  }
  if (
    name !== null &&
    (reading.streets.length === 0 ||
      reading.streets.every(({ from }) => from > 0 && isAfter(question, reading, name)))
  ) {
    const near = distinct(reading.nearStreets, (street) => street.name).slice(0, 6);
    const named = near.map((street) => `“${street.name}”`);
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
      near.length > 0
        ? {
            en: `${MISSING_STREET.en(name)} Did you mean ${named.join(' or ')}?`,
            ko: `${MISSING_STREET.ko(name)} ${named.join(' 또는 ')}을(를) 물으신 것입니까?`,
          }
        : {
            en:
              `${MISSING_STREET.en(name)} You may ask the People’s Committee of the ward or commune, ` +
              'or see the tables at the land authority.',
            ko:
              `${MISSING_STREET.ko(name)} 해당 동·면 인민위원회에 문의하거나 ` +
              '토지 담당 기관의 가격표를 확인하십시오.',
          },
    );
  }
  if (reading.period.from > day) {
    const [newest] = rows;
    return notHeld(
      reading,
      `Chưa có bảng giá đất cho ${reading.period.said || formatDate(reading.period.from)}.`,
      newest ? [optionFor(newest, reading, false)] : [],
      {
        en: `No land price table is held yet for a day ${spanIn('en', reading.period)}.`,
        ko: `${spanIn('ko', reading.period)}에 적용되는 토지 가격표는 아직 없습니다.`,
      },
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
    const { told: abroad } = draft;
    return {
      ...said,
      answer: [draft.answer, ...notes.map(({ vi }) => vi)].join(' '),
      ...(abroad === undefined
        ? {}
        : {
            told: told((language) => [abroad[language], ...notes.map((note) => note[language])].join(' ')),
          }),
    };
  }
  switch (chosen.state) {
    case 'no-street':
      if (reading.wards.length > 0 && rows.length === 0 && reading.streets.length === 0)
        return notHeld(
          reading,
          `Bảng giá đất đang có không ghi đường nào ở ${reading.wards[0]?.name ?? 'nơi đã hỏi'}.`,
          [],
          {
            en: `The land price tables held here list no street in ${reading.wards[0]?.name ?? 'that place'}.`,
            ko: `보유한 토지 가격표에 ${reading.wards[0]?.name ?? '그곳'}의 도로가 없습니다.`,
          },
        );
      for (const { from, to } of reading.regions) use(question, from, to);
      for (const { from, to } of reading.wards) use(question, from, to);
      if (leftovers(question).every(({ kind }) => kind !== 'content')) return streetWanted(reading, lexicon);
      return notHeld(
        reading,
        'Chưa đọc được tên đường trong câu hỏi, hoặc bảng giá đất đang ' +
          'có không có đường này. Xin ghi rõ tên đường và phường, xã.',
        [],
        {
          en:
            'No street was read in the question, or the land price tables held here do not have it. ' +
            'Please give the name of the street and of its ward or commune.',
          ko:
            '질문에서 도로명을 읽지 못했거나 보유한 토지 가격표에 없는 도로입니다. ' +
            '도로명과 동·면 이름을 베트남어 로마자로 적어 주십시오.',
        },
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
        {
          en:
            `No price of “${row.street}” is held for a day ${spanIn('en', reading.period)}; only tables of other ` +
            `periods have it.${since === undefined ? '' : ` The street is now named “${since}”.`}`,
          ko:
            `${spanIn('ko', reading.period)}의 “${row.street}” 가격은 없고, 다른 기간의 가격표에만 있습니다.` +
            (since === undefined ? '' : ` 이 도로의 현재 이름은 “${since}”입니다.`),
        },
      );
    }
    case 'other-ward':
      return notHeld(
        reading,
        `Bảng giá không ghi ${streetName((chosen.rows[0] as PriceRow).street)} ở ` +
          `${reading.wards[0]?.name ?? 'nơi đã hỏi'}; có ghi: ${saidPlaces(chosen.rows)}.`,
        groupsOf(chosen.rows, reading).map((row) => optionFor(row, reading, false)),
        told((language) => {
          const asked = reading.wards[0]?.name;
          const listed = distinct(
            chosen.rows.map((row) => placeIn(language, row)),
            (place) => place,
          )
            .slice(0, 3)
            .join('; ');
          return language === 'ko'
            ? `가격표에는 ${asked ?? '물으신 곳'}에 이 도로가 없습니다. 가격표에 있는 곳: ${listed}.`
            : `The price table does not list it in ${asked ?? 'the place that was asked about'}; it lists: ${listed}.`;
        }),
      );
    case 'other-type':
      return notHeld(
        reading,
        `Bảng giá không có giá ${reading.type?.name ?? 'loại đất này'} cho ${placeOf(chosen.rows[0] as PriceRow)}.`,
        groupsOf(chosen.rows, reading).map((row) => optionFor(row, reading, false)),
        {
          en: `The price table has no price of this land type for ${placeIn('en', chosen.rows[0] as PriceRow)}.`,
          ko: `가격표에 ${placeIn('ko', chosen.rows[0] as PriceRow)}의 해당 토지 용도 가격이 없습니다.`,
        },
      );
    case 'other-segment': {
      const groups = groupsOf(chosen.rows, reading);
      const said =
        'Đoạn đã hỏi không có đúng như vậy trong bảng giá; các ' +
        `đoạn đang có của ${streetName(groups[0]?.street ?? '')}`;
      const options = groups.map((row) => optionFor(row, reading, false));
      const missing = {
        en: 'The price table has no segment just as it was asked',
        ko: '물으신 것과 똑같은 구간은 가격표에 없습니다',
      };
      const has = (language: OtherLanguage): string =>
        groups
          .slice(0, 6)
          .map((row) => placeIn(language, row))
          .join('; ');
      return groups.length > 1
        ? {
            outcome: 'ambiguous',
            domain: 'land-prices',
            understood: understoodLand(reading),
            answer: `${said}: ${groups.slice(0, 6).map(placeOf).join('; ')}. Bạn hỏi đoạn nào?`,
            told: {
              en: `${missing.en}. It has: ${has('en')}. Which one do you mean?`,
              ko: `${missing.ko}. 가격표의 구간: ${has('ko')}. 어느 구간을 물으십니까?`,
            },
            facts: groups.flatMap((row) => priceFacts(row, askedPrices(row, reading))),
            options,
          }
        : notHeld(reading, `${said}.`, options, {
            en: `${missing.en}; the option is the one it has.`,
            ko: `${missing.ko}. 선택지는 가격표에 있는 구간입니다.`,
          });
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
        {
          en:
            `The price table of ${placeIn('en', chosen.rows[0] as PriceRow)} has only ${held}, not ` +
            `${asked.length > 0 ? `position ${asked.join(', ')}` : 'a price in the alleys (from position 2)'}.`,
          ko:
            `${placeIn('ko', chosen.rows[0] as PriceRow)}의 가격표에는 ${held}만 있고 ` +
            `${asked.length > 0 ? `위치 ${asked.join(', ')}` : '골목 가격(위치 2부터)'}은(는) 없습니다.`,
        },
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
      ko: `“${text.trim()}”의 가격표는 보유하고 있지 않습니다.`,
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
    told: {
      en: `Prices of land in ${where} differ from street to street. Which street do you mean?`,
      ko: `${where}의 토지 가격은 도로마다 다릅니다. 어느 도로를 물으십니까?`,
    },
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
    told: {
      en: 'Land prices differ by street, segment and ward. Which street do you mean?',
      ko: '토지 가격은 도로, 구간, 동·면에 따라 다릅니다. 어느 도로를 물으십니까?',
    },
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
