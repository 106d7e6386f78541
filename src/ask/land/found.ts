import { formatNumber } from '../../language/numbers.ts';
import type { Draft } from '../answer.ts';
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
  sayPrice,
  sayTable,
  wardPrinted,
} from './say.ts';

const AREA_RULE = 'Đây là giá theo bảng, chưa tính hệ số điều chỉnh.';

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
    understood: {
      ...understood,
      street: first.street,
      ...(first.segment.text === null ? {} : { segment: first.segment.text }),
      ...(wardPrinted(first) === null ? {} : { ward: wardPrinted(first) }),
      landType: [first.landType.code],
    },
    answer:
      `Giá ${first.landType.name.charAt(0).toLowerCase()}${first.landType.name.slice(1)}${where}, ` +
      `${placeOf(first)}: ${prices.map(sayPrice).join('; ')}.${area} Theo ${sayTable(first)}.`,
    facts,
    citations: [priceSource(first, prices)],
    options: others.map((row) => optionFor(row, reading, past)),
    validUntil: first.table.validTo,
  };
}
