/** The price of one segment through the tables that have it. Pure. */

import { formatNumber } from '../../../language/numbers.ts';
import type { Draft } from '../../../question/answer.ts';
import type { Lexicon } from '../../answering/lexicon.ts';
import { relatedUnits, wardOn } from '../../places/graph.ts';
import { historyAbroad } from './abroad.ts';
import { understoodLand } from './outcomes.ts';
import type { LandReading } from './reading.ts';
import type { PriceRow } from './rows.ts';
import { askedPrices, beginningOf, optionFor, placeOf, priceFacts, priceSource, saySpan } from './say.ts';

/** Rows of the same ground in every table, oldest first, when the question means one segment; else which one? */
export function answerHistory(
  reading: LandReading,
  all: readonly PriceRow[],
  chosen: readonly PriceRow[],
  lexicon: Lexicon,
): Draft {
  const [row] = chosen;
  const places = new Set(
    chosen.map(
      (each) =>
        `${each.street}|${each.segment.text}|${each.place.current.map(({ code }) => code).join()}|${each.landType.code}`,
    ),
  );
  if (!row || places.size > 1) {
    return {
      outcome: 'ambiguous',
      domain: 'land-prices',
      understood: understoodLand(reading),
      answer: `Có ${places.size} đoạn khác nhau; bạn muốn xem thay đổi giá của đoạn nào?`,
      facts: chosen.flatMap((each) => priceFacts(each, askedPrices(each, reading))),
      options: chosen.map((each) => {
        const option = optionFor(each, reading, false);
        return { ...option, question: option.question.replace(/\?$/, ', qua các năm thay đổi thế nào?') };
      }),
    };
  }
  const unit =
    row.place.asWritten === null ? null : wardOn(lexicon.graph, row.place.asWritten, beginningOf(row));
  const ground = new Set(unit ? relatedUnits(lexicon.graph, unit).map(({ id }) => id) : []);
  const same = all
    .filter(
      (each) =>
        each.street === row.street &&
        each.segment.text === row.segment.text &&
        each.landType.code === row.landType.code,
    )
    .filter((each) => {
      const own =
        each.place.asWritten === null ? null : wardOn(lexicon.graph, each.place.asWritten, beginningOf(each));
      return !own || !unit || ground.has(own.id);
    })
    .sort((a, b) => (beginningOf(a) < beginningOf(b) ? -1 : 1));
  const asked = { ...reading, positions: reading.positions.length > 0 ? reading.positions : [1] };
  const steps = same.map((each) => {
    const prices = askedPrices(each, asked).map(
      ({ position, vndPerSquareMetre }) => `VT${position} ${formatNumber(vndPerSquareMetre)} đồng/m²`,
    );
    return `${saySpan(each.table) || each.table.title}: ${prices.join(', ')}`;
  });
  return {
    outcome: 'answer',
    domain: 'land-prices',
    understood: understoodLand(reading),
    answer: `${row.landType.name}, ${placeOf(row)}, qua các bảng giá: ${steps.join('; ')}.`,
    told: historyAbroad(same, asked),
    facts: same.flatMap((each) => priceFacts(each, askedPrices(each, asked))),
    citations: same.map((each) => priceSource(each, askedPrices(each, asked))),
    validUntil: same.at(-1)?.table.validTo ?? null,
  };
}
