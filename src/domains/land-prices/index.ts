import type { Domain } from '../../contract/domain.ts';
import type { PublicRecord } from '../../store/reading.ts';
import { landPriceFeed } from './feed.ts';
import { landPriceFilters } from './filters.ts';
import { landPriceJsonLd } from './json-ld.ts';
import { listLandPrices } from './list.ts';
import { landPriceMarkdown } from './markdown.ts';
import { type LandPriceRecord, landPriceDetail, landPriceRecord } from './record.ts';
import { landPriceById } from './single.ts';
import { landPrices as table } from './table.ts';

/** Prices of land tables by street segment, land type and position. */
export const landPrices: Domain = {
  name: 'land-prices',
  label: { vi: 'Bảng giá đất', en: 'Land prices' },
  description: {
    vi: 'Giá đất theo bảng giá nhà nước: đường, đoạn, vị trí, loại đất.',
    en: 'Official land price tables by street segment, position and land type.',
  },
  exampleId: 'lp26-nguyen-hue-1-odt',
  record: landPriceRecord,
  single: landPriceDetail,
  filters: landPriceFilters,
  facets: ['landType', 'ward', 'table'],
  policy: { list: 'list', detail: 'detail', search: 'search' },
  table,
  list: listLandPrices,
  detail: landPriceById,
  feed: landPriceFeed,
  markdown: landPriceMarkdown,
  jsonLd: landPriceJsonLd,
  asOfDay(record, today) {
    const { table: held } = record as PublicRecord & LandPriceRecord;
    return { record, listed: held.validTo === null || held.validTo >= today };
  },
  widget: { height: 520 },
  importer: async () => (await import('./import.ts')).landPricesImporter,
};
