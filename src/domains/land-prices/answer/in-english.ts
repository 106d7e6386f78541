/**
 * Prices in English, of the same rows, figures, units and cautions as in Vietnamese. Names, segments and titles are the
 * record's own and stay as they are. Pure.
 */

import { dateInEnglish, numberInEnglish } from '../../../language/english.ts';
import type { LandTypeCode } from '../land-types.ts';
import { NO_BEGINNING } from '../sort-key.ts';
import type { LandReading } from './reading.ts';
import type { PriceRow } from './rows.ts';
import { type AskedPrice, askedPrices, wardName } from './say.ts';

const TYPES: Readonly<Partial<Record<LandTypeCode, string>>> = {
  ODT: 'urban residential land',
  ONT: 'rural residential land',
  TMD: 'commercial and service land',
  SKC: 'land of non-agricultural production premises',
  LUC: 'land for wet rice alone',
  LUK: 'other rice land',
  LUA: 'rice land',
  HNK: 'land for other annual crops',
  CLN: 'land for perennial crops',
  NTS: 'aquaculture land',
  RSX: 'production forest land',
  RPH: 'protection forest land',
  RDD: 'special-use forest land',
  NKH: 'other agricultural land',
  SKK: 'industrial park land',
  SKN: 'industrial cluster land',
};

const typeInEnglish = ({ code, name }: { code: string; name: string }): string =>
  TYPES[code as LandTypeCode] ?? `land of the type “${name}”`;

/** Street, segment and ward of a row. */
export function placeInEnglish(row: PriceRow): string {
  const segment = row.segment.text === null ? '' : `, segment “${row.segment.text}”`;
  const ward = wardName(row);
  return `“${row.street}”${segment}${ward === null ? '' : `, ${ward}`}`;
}

/** `position 1 (VT1): 38,400,000 VND/m²`, with the total of an area. */
const priceInEnglish = ({ position, vndPerSquareMetre, total }: AskedPrice): string =>
  `position ${position} (VT${position}): ${numberInEnglish(vndPerSquareMetre)} VND/m²` +
  (total === undefined ? '' : ` (total ${numberInEnglish(total)} VND)`);

/** Table and period. */
function tableInEnglish({ table }: PriceRow): string {
  const number =
    table.decision === null || table.title.includes(table.decision) ? '' : ` (${table.decision})`;
  const span = [
    table.validFrom && table.validFrom !== NO_BEGINNING && `from ${dateInEnglish(table.validFrom)}`,
    table.validTo && `until ${dateInEnglish(table.validTo)}`,
  ].filter(Boolean);
  return `“${table.title}”${number}${span.length === 0 ? '' : `, applied ${span.join(' ')}`}`;
}

/** The price of one row. */
export function foundInEnglish(row: PriceRow, reading: LandReading): string {
  const prices = askedPrices(row, reading).map(priceInEnglish).join('; ');
  const area =
    reading.area === null
      ? ''
      : ` The total is for ${numberInEnglish(reading.area)} m². This is the price of the table, before any adjustment coefficient.`;
  return (
    `Price of ${typeInEnglish(row.landType)}${reading.alley ? ' in the alleys' : ''}, ${placeInEnglish(row)}: ` +
    `${prices}.${area} Source: ${tableInEnglish(row)}.`
  );
}

/** Rows of different prices, which the question does not tell apart. */
export function choicesInEnglish(groups: readonly PriceRow[], reading: LandReading): string {
  const shown = groups.slice(0, 6).map((row) => {
    const [price] = askedPrices(row, reading);
    return `${placeInEnglish(row)}${price ? ` – ${priceInEnglish(price)}` : ''}`;
  });
  const more = groups.length > shown.length ? `; and ${groups.length - shown.length} more` : '';
  return `There are ${groups.length} different prices: ${shown.join('; ')}${more}. Which one do you mean?`;
}

/** Rows of one street, area and segment that nothing tells apart. */
export function namesakesInEnglish(rows: readonly PriceRow[], reading: LandReading): string {
  const [first] = rows as [PriceRow, ...PriceRow[]];
  const told = rows.map(
    (row, at) => `${at + 1}) ${askedPrices(row, reading).map(priceInEnglish).join('; ')}`,
  );
  return (
    `The table has ${rows.length} rows for ${placeInEnglish(first)} with different prices: ${told.join('. ')}. ` +
    'Nothing in the table tells them apart; please see the source or ask the land authority. ' +
    `Source: ${tableInEnglish(first)}.`
  );
}
