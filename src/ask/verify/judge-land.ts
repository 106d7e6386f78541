/** Prices beside a street, against its rows. Pure. */

import { formatNumber } from '../../language/numbers.ts';
import { chooseRows } from '../land/choose.ts';
import type { LandReading } from '../land/reading.ts';
import type { PriceRow } from '../land/rows.ts';
import { askedPrices } from '../land/say.ts';
import type { Lexicon } from '../lexicon.ts';
import type { Question } from '../question.ts';
import type { Claim } from './claims.ts';
import { contradicted, unchecked, type Verdict, verified } from './verdict.ts';

const url = (row: PriceRow): string => `/land-prices/${encodeURIComponent(row.id)}`;

/** The number after the last "VT" or "vị trí" before a claim, for sentences that list several. */
function positionBefore(text: string, at: number): number | null {
  const found = [...text.slice(0, at).matchAll(/(?:VT|vị trí)\s*(?:số\s*)?([1-5])/giu)].at(-1);
  return found ? Number(found[1]) : null;
}

/** A price claim of a sentence that names a street. */
export function judgeByLand(
  claim: Claim,
  sentence: { text: string; start: number },
  reading: LandReading,
  rows: readonly PriceRow[],
  question: Question,
  lexicon: Lexicon,
): Verdict {
  const value = claim.number?.value;
  if (claim.kind !== 'price' || value === undefined) return unchecked(claim);
  const position = positionBefore(sentence.text, claim.start - sentence.start);
  const asked = { ...reading, positions: position === null ? reading.positions : [position] };
  const chosen = chooseRows(rows, asked, question, lexicon);
  if (chosen.state !== 'found') return unchecked(claim);
  const prices = chosen.rows.map((row) => ({ row, prices: askedPrices(row, asked) }));
  const met = prices.find((each) =>
    each.prices.some(({ vndPerSquareMetre, total }) => vndPerSquareMetre === value || total === value),
  );
  if (met) return verified(claim, met.row.id, url(met.row));
  const [first] = prices;
  if (!first) return unchecked(claim);
  const whole = reading.area !== null && claim.number?.per === undefined;
  const right = prices
    .slice(0, 5)
    .flatMap((each) =>
      each.prices.map(
        ({ position: at, vndPerSquareMetre, total }) =>
          `VT${at}: ${formatNumber(whole ? (total ?? vndPerSquareMetre) : vndPerSquareMetre)} đồng${whole ? '' : '/m²'}`,
      ),
    );
  return contradicted(claim, right.join('; '), first.row.id, url(first.row));
}
