import type { FeedItem } from '../../contract/domain.ts';
import { startOfVietnamDay } from '../../language/dates.ts';
import { formatNumber } from '../../language/numbers.ts';
import type { PublicRecord } from '../../store/reading.ts';
import type { LandPriceRecord } from './record.ts';

/** A price row in one line: `Nguyễn Huệ, từ A đến B (Đất ở tại đô thị)`. */
export const landPriceTitle = (record: LandPriceRecord): string =>
  [record.street, record.segment.text].filter(Boolean).join(', ').concat(` (${record.landType.name})`);

export function landPriceFeed(given: PublicRecord): FeedItem {
  const record = given as PublicRecord & LandPriceRecord;
  const prices = record.prices.map(
    ({ position, vndPerSquareMetre }) => `VT${position}: ${formatNumber(vndPerSquareMetre)} đồng/m²`,
  );
  return {
    title: landPriceTitle(record),
    summary: [prices.join('; '), record.table.title, record.note].filter(Boolean).join('. '),
    publishedAt: new Date(startOfVietnamDay(record.table.validFrom ?? '1970-01-01')).toISOString(),
    topics: [record.landType.name],
  };
}
