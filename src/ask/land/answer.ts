/** Answers to questions about the price of land. Pure, given the rows. */
import { formatDate } from '../../language/dates.ts';
import { formatNumber } from '../../language/numbers.ts';
import type { Draft, Option } from '../answer.ts';
import type { Lexicon, PriceTable } from '../lexicon.ts';
import { renamedTo } from '../names.ts';
import type { Question } from '../question.ts';
import { type Chosen, chooseRows } from './choose.ts';
import { answerHistory } from './history.ts';
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
  sayPrice,
  saySpan,
  sayTable,
  streetName,
} from './say.ts';

/** What the question was read as, in the words of the filters. */
export function understoodLand(reading: LandReading): Record<string, unknown> {
  const street = reading.streets[0]?.items[0]?.name ?? reading.unknownStreet;
  return {
    intent: reading.intent,
    ...(street ? { street } : {}),
    ...(reading.wards[0] ? { ward: reading.wards[0].name } : {}),
    landType: reading.type?.codes ?? ['ODT', 'ONT'],
    ...(reading.positions.length > 0
      ? { position: reading.positions }
      : reading.alley
        ? { position: [2, 3, 4, 5] }
        : {}),
    ...(reading.area === null ? {} : { area: reading.area }),
    on:
      reading.period.from === reading.period.to
        ? reading.period.from
        : [reading.period.from, reading.period.to],
  };
}

const distinct = <T>(items: readonly T[], key: (item: T) => string): T[] => [
  ...new Map(items.map((item) => [key(item), item])).values(),
];

/** Each table the rows are of, as a question about its first day. */
function periodOptions(rows: readonly PriceRow[], reading: LandReading): Option[] {
  return distinct(rows, ({ table }) => table.id).map((row) => ({
    label: [`${streetName(row.street)}: ${row.table.title}`, saySpan(row.table)].filter(Boolean).join(', '),
    question: questionFor(row, { ...reading, positions: reading.positions }, true),
  }));
}

function notHeld(reading: LandReading, answer: string, options: readonly Option[] = []): Draft {
  return { outcome: 'not_held', domain: 'land-prices', understood: understoodLand(reading), answer, options };
}

/** The same street is a different question where its price differs; identical prices are one answer. */
function groupsOf(rows: readonly PriceRow[], reading: LandReading): PriceRow[] {
  const signature = (row: PriceRow): string =>
    [
      row.street,
      row.segment.text,
      row.place.current.map(({ code }) => code).join() || row.place.asWritten,
      row.table.id,
      row.landType.code,
    ].join('|') + JSON.stringify(askedPrices(row, reading));
  return distinct(rows, signature);
}

const AREA_RULE = 'Đây là giá theo bảng, chưa tính hệ số điều chỉnh.';

function answerFound(chosen: Extract<Chosen, { state: 'found' }>, reading: LandReading, day: string): Draft {
  const groups = groupsOf(chosen.rows, reading);
  const [first] = groups as [PriceRow, ...PriceRow[]];
  const past =
    reading.period.to < day ||
    beginningOf(first) > day ||
    (first.table.validTo !== null && first.table.validTo < day);
  const facts = groups.flatMap((row) => priceFacts(row, askedPrices(row, reading)));
  const understood = understoodLand(reading);
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
      facts,
      citations: groups.slice(0, 6).map((row) => priceSource(row, askedPrices(row, reading))),
      options: groups.map((row) => optionFor(row, reading, past)),
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
    understood,
    answer: `Giá ${first.landType.name.charAt(0).toLowerCase()}${first.landType.name.slice(1)}${where}, ${placeOf(first)}: ${prices.map(sayPrice).join('; ')}.${area} Theo ${sayTable(first)}.`,
    facts,
    citations: [priceSource(first, prices)],
    options: others.map((row) => optionFor(row, reading, past)),
    validUntil: first.table.validTo,
  };
}

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
    );
  }
  if (
    name !== null &&
    (reading.streets.length === 0 ||
      reading.streets.every(({ from }) => from > 0 && isAfter(question, reading, name)))
  ) {
    return notHeld(
      reading,
      `Bảng giá đất đang có không có đường “${name}”. Bạn có thể hỏi UBND phường, xã nơi có đất hoặc xem bảng giá tại cơ quan đất đai.`,
    );
  }
  if (reading.period.from > day) {
    const [newest] = rows;
    return notHeld(
      reading,
      `Chưa có bảng giá đất cho ${reading.period.said || formatDate(reading.period.from)}.`,
      newest ? [optionFor(newest, reading, false)] : [],
    );
  }
  const chosen = chooseRows(rows, reading, question, lexicon);
  if (reading.intent === 'history' && chosen.state === 'found') {
    return answerHistory(question, reading, rows, chosen.rows, lexicon);
  }
  switch (chosen.state) {
    case 'found':
      return answerFound(chosen, reading, day);
    case 'no-street':
      return notHeld(
        reading,
        'Chưa đọc được tên đường trong câu hỏi, hoặc bảng giá đất đang có không có đường này. Xin ghi rõ tên đường và phường, xã.',
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
        `Không có giá của ${streetName(row.street)} cho ${reading.period.said || 'hiện nay'}; chỉ có trong các bảng giá của thời kỳ khác.${renamed}`,
        [...today, ...options],
      );
    }
    case 'other-ward':
      return notHeld(
        reading,
        `${placeOf(chosen.rows[0] as PriceRow)} có trong bảng giá, nhưng không ở ${reading.wards[0]?.name ?? 'nơi đã hỏi'}.`,
        groupsOf(chosen.rows, reading).map((row) => optionFor(row, reading, false)),
      );
    case 'other-type':
      return notHeld(
        reading,
        `Bảng giá không có giá ${reading.type?.name ?? 'loại đất này'} cho ${placeOf(chosen.rows[0] as PriceRow)}.`,
        groupsOf(chosen.rows, reading).map((row) => optionFor(row, reading, false)),
      );
    case 'other-segment': {
      const groups = groupsOf(chosen.rows, reading);
      const said = `Đoạn đã hỏi không có đúng như vậy trong bảng giá; các đoạn đang có của ${streetName(groups[0]?.street ?? '')}`;
      const options = groups.map((row) => optionFor(row, reading, false));
      return groups.length > 1
        ? {
            outcome: 'ambiguous',
            domain: 'land-prices',
            understood: understoodLand(reading),
            answer: `${said}: ${groups.slice(0, 6).map(placeOf).join('; ')}. Bạn hỏi đoạn nào?`,
            facts: groups.flatMap((row) => priceFacts(row, askedPrices(row, reading))),
            options,
          }
        : notHeld(reading, `${said}.`, options);
    }
    default: {
      const held = chosen.rows[0]?.prices.map(({ position }) => `VT${position}`).join(', ');
      return notHeld(
        reading,
        `Bảng giá của ${placeOf(chosen.rows[0] as PriceRow)} chỉ có ${held}, không có vị trí ${reading.positions.join(', ')}.`,
        chosen.rows.slice(0, 6).map((row) => optionFor(row, { ...reading, positions: [] }, false)),
      );
    }
  }
}

/** Whether the unknown name is the one asked about, known streets being but the ends of its segment. */
function isAfter(question: Question, reading: LandReading, name: string): boolean {
  const at = question.text.indexOf(name);
  const first = question.words[reading.streets[0]?.from ?? 0]?.start ?? 0;
  return at >= 0 && at < first;
}

function answerTables(reading: LandReading, tables: readonly PriceTable[], day: string): Draft {
  const { from, to } = reading.period;
  const held = tables.filter(
    (table) => (table.validFrom ?? '') <= to && (table.validTo === null || table.validTo >= from),
  );
  const options = tables.flatMap(({ title, validFrom }) =>
    validFrom === null
      ? []
      : [{ label: title, question: `Bảng giá đất nào áp dụng ngày ${formatDate(validFrom)}?` }],
  );
  if (held.length === 0 || from > day) {
    return notHeld(
      reading,
      `Không có bảng giá đất nào đang lưu cho ${reading.period.said || 'ngày này'}.`,
      options,
    );
  }
  const said = held.map((table) =>
    [`${table.title}${table.decision === null ? '' : ` (${table.decision})`}`, saySpan(table)]
      .filter(Boolean)
      .join(', áp dụng '),
  );
  return {
    outcome: 'answer',
    domain: 'land-prices',
    understood: understoodLand(reading),
    answer: `Bảng giá đất áp dụng ${reading.period.said || 'hiện nay'}: ${said.join('; ')}.`,
    facts: held.map((table) => ({
      label: table.title,
      value: table.decision ?? table.validFrom ?? table.title,
      recordId: table.id,
    })),
    citations: held.map((table) => ({
      title: table.title,
      ...(table.decision === null ? {} : { number: table.decision }),
      url: `/land-prices?table=${encodeURIComponent(table.id)}`,
      quote: table.title,
    })),
    validUntil:
      held
        .map(({ validTo }) => validTo)
        .filter((until) => until !== null)
        .sort()[0] ?? null,
  };
}
