/** Price rows in words. Pure. */

import { formatDate } from '../../../language/dates.ts';
import { formatNumber } from '../../../language/numbers.ts';
import type { Fact, Option, Source } from '../../../question/answer.ts';
import { levelOf } from '../../places/names.ts';
import type { PriceTable } from '../lexicon.ts';
import { landPriceTitle } from '../show.ts';
import { NO_BEGINNING } from '../sort-key.ts';
import { AREA, type LandReading, WHOLE } from './reading.ts';
import type { PriceRow } from './rows.ts';

const GENERIC = new RegExp(
  '^(?:đường|phố|khu|các|những|đất|quốc lộ|tỉnh lộ|hẻm|' +
    String.raw`kiệt|ngõ|tuyến|đại lộ|ql|đt|cụm|chợ|bến|trục)(?:\s|$)`,
  'iu',
);

/** First day of a row's table; a table that states none has always applied. */
export const beginningOf = ({ table }: PriceRow): string => table.validFrom ?? NO_BEGINNING;

/** `từ 1/1/2026 đến 31/12/2026`, of what is stated. */
export function saySpan({ validFrom, validTo }: Pick<PriceTable, 'validFrom' | 'validTo'>): string {
  return [
    validFrom && validFrom !== NO_BEGINNING && `từ ${formatDate(validFrom)}`,
    validTo && `đến ${formatDate(validTo)}`,
  ]
    .filter(Boolean)
    .join(' ');
}

/** A street as it stands in a sentence: `đường Nguyễn Huệ`, `Khu TĐC Bàu Lác`. */
export const streetName = (name: string): string => (GENERIC.test(name) ? name : `đường ${name}`);

/** The ward as named today, else as printed. */
export const wardName = ({ place }: PriceRow): string | null =>
  place.current.length > 0
    ? place.current.map(({ name }) => name).join(', ')
    : (place.ward?.name ?? (/^\d+$/.test(place.asWritten ?? '') ? null : place.asWritten));

const GENERIC_START = new RegExp(
  '^(?:phường|xã|thị trấn|thị xã|thành phố|đặc khu|đoạn|đường|từ|các|những|khu|phần|còn|hết|' +
    String.raw`giáp|phía|bên|trọn|toàn|tuyến|đất|cách|ngã|mặt|vị trí)(?=\s)`,
  'iu',
);

/** A text within a sentence: a word of a kind gets a small letter, a name keeps its capital. */
const lowerFirst = (text: string): string =>
  GENERIC_START.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;

/** Street, segment and ward of a row. */
export function placeOf(row: PriceRow): string {
  const segment = row.segment.text;
  const ends = row.segment.from !== null && row.segment.to !== null;
  const part =
    segment === null
      ? ''
      : ends
        ? `, đoạn ${lowerFirst(segment.replace(/^đoạn\s+/iu, ''))}`
        : ` (${lowerFirst(segment)})`;
  const ward = wardName(row);
  return `${streetName(row.street)}${part}${ward === null ? '' : `, ${lowerFirst(ward)}`}`;
}

export interface AskedPrice {
  position: number;
  vndPerSquareMetre: number;
  total?: number;
}

/** The prices of a row that are asked for: one position, the alleys, or all. */
export function askedPrices(
  row: PriceRow,
  reading: Pick<LandReading, 'positions' | 'alley' | 'area'>,
): AskedPrice[] {
  return row.prices
    .filter(({ position }) =>
      reading.positions.length > 0 ? reading.positions.includes(position) : !reading.alley || position > 1,
    )
    .map(({ position, vndPerSquareMetre }) => ({
      position,
      vndPerSquareMetre,
      ...(reading.area === null ? {} : { total: Math.round(vndPerSquareMetre * reading.area) }),
    }));
}

/** `VT1: 38.400.000 đồng/m²`, with the total of an area. */
export const sayPrice = ({ position, vndPerSquareMetre, total }: AskedPrice): string =>
  `VT${position}: ${formatNumber(vndPerSquareMetre)} đồng/m²${total === undefined ? '' : ` (tổng ${formatNumber(total)} đồng)`}`;

/** By how much each of the prices differs from the next, with the difference of the totals of an area. */
export function sayDifferences(prices: readonly AskedPrice[]): string {
  const said = prices.slice(1).map((price, at) => {
    const before = prices[at] as AskedPrice;
    const by = before.vndPerSquareMetre - price.vndPerSquareMetre;
    const [one, other] = [`VT${before.position}`, `VT${price.position}`];
    if (by === 0) return `${one} và ${other} bằng nhau`;
    const total =
      before.total === undefined || price.total === undefined ? null : Math.abs(before.total - price.total);
    return (
      `Chênh lệch ${one} và ${other}: ${formatNumber(Math.abs(by))} đồng/m²` +
      (total === null ? '' : ` (tổng ${formatNumber(total)} đồng)`)
    );
  });
  return said.map((text) => ` ${text}.`).join('');
}

/** Table and period in words. */
export function sayTable({ table }: PriceRow): string {
  const number =
    table.decision === null || table.title.includes(table.decision) ? '' : ` (${table.decision})`;
  const span = saySpan(table);
  return `${table.title}${number}${span === '' ? '' : `, áp dụng ${span}`}`;
}

/** Facts of a row's asked prices. */
export const priceFacts = (row: PriceRow, prices: readonly AskedPrice[]): Fact[] =>
  prices.flatMap(({ position, vndPerSquareMetre, total }) => [
    {
      label: `${row.landType.name}, ${placeOf(row)}, VT${position}`,
      value: vndPerSquareMetre,
      unit: 'đồng/m²',
      recordId: row.id,
    },
    ...(total === undefined
      ? []
      : [
          { label: `Tổng cho diện tích đã hỏi, VT${position}`, value: total, unit: 'đồng', recordId: row.id },
        ]),
  ]);

/** The row as a source, quoted as it is told everywhere: its title and its prices by position. */
export function priceSource(row: PriceRow, prices: readonly AskedPrice[]): Source {
  const quote = prices.map(
    ({ position, vndPerSquareMetre }) => `VT${position}: ${formatNumber(vndPerSquareMetre)} đồng/m²`,
  );
  return {
    title: row.table.title,
    ...(row.table.decision === null ? {} : { number: row.table.decision }),
    url: `/land-prices/${encodeURIComponent(row.id)}`,
    quote: `${landPriceTitle(row)}: ${quote.join('; ')}.`,
  };
}

/** The ward a row is found by when asked for again: as the unit was called, else as printed. */
export const wardPrinted = ({ place }: PriceRow): string | null =>
  place.ward?.name ?? (/^\d+$/.test(place.asWritten ?? '') ? null : place.asWritten);

/** The same in a question: an area without a level is said as one, since a bare "Đà Nẵng" may be the whole city. */
function areaAsked(row: PriceRow): string {
  const name = wardPrinted(row);
  if (name === null) return '';
  return row.place.ward === null && levelOf(name) === null ? `${AREA} ${name}` : name;
}

/** A question that asks for exactly this row. */
export function questionFor(
  row: PriceRow,
  reading: Pick<LandReading, 'positions' | 'alley' | 'area'>,
  past: boolean,
  whole = false,
): string {
  const parts = [
    `Giá ${lowerFirst(row.landType.name)} ${streetName(row.street)}`,
    row.segment.text === null
      ? whole
        ? WHOLE
        : ''
      : `đoạn ${lowerFirst(row.segment.text.replace(/^đoạn\s+/iu, ''))}`,
    areaAsked(row),
    reading.positions.length > 0
      ? `vị trí ${reading.positions.join(', ')}`
      : reading.alley
        ? 'trong hẻm'
        : '',
    reading.area === null ? '' : `${formatNumber(reading.area)} m²`,
    past && row.table.validFrom !== null ? `ngày ${formatDate(row.table.validFrom)}` : '',
  ];
  return `${parts.filter(Boolean).join(', ')}?`;
}

/** A row as one of several readings. */
export function optionFor(row: PriceRow, reading: LandReading, past: boolean, whole = false): Option {
  const [first] = askedPrices(row, reading);
  const price = first ? `: ${sayPrice(first)}` : '';
  return {
    label: `${row.landType.name}, ${placeOf(row)}${price}`,
    question: questionFor(row, reading, past, whole),
  };
}
