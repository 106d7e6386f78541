import { sql } from 'drizzle-orm';
import { defineDomain } from '../../contract/define-domain.ts';
import { phraseList } from '../../language/phrase-list.ts';
import { editionOf } from '../../store/versions.ts';
import { landEndpoints } from './endpoints.ts';
import { landPriceColumns, landPriceComputed, landPriceRow } from './export-row.ts';
import { landPriceFilters } from './filters.ts';
import { landPriceJsonLd } from './json-ld.ts';
import { listLandPrices } from './list.ts';
import { landPriceDetail, landPriceRecord } from './record.ts';
import { showLandPrice } from './show.ts';
import { landPriceById } from './single.ts';
import { streetNames } from './suggest.ts';
import { landPrices as table } from './table.ts';
import { tableSizes } from './tables.ts';

/** Prices of land tables by street segment, land type and position. */
export const landPrices = defineDomain({
  name: 'land-prices',
  words: {
    label: { vi: 'Bảng giá đất', en: 'Land prices' },
    nav: { vi: 'Giá đất', en: 'Land prices' },
    description: {
      vi: 'Giá đất theo bảng giá nhà nước: đường, đoạn, vị trí, loại đất.',
      en: 'Official land price tables by street segment, position and land type.',
    },
    lead: {
      vi:
        'Giá đất theo bảng giá nhà nước, theo đoạn đường, vị trí ' +
        'và loại đất. Tìm được cả tên phường trước khi sắp xếp.',
      en: 'Official land prices by street segment, position and land type. Names of wards before the mergers work too.',
    },
    more: { vi: 'Tra giá một con đường', en: 'Look up a street' },
    asked: phraseList(
      'giá đất|bảng giá đất|giá nhà đất|đơn giá đất|khung giá đất|tra giá đất|tra cứu giá đất',
      'giá các loại đất|giá đất ở|đất thổ cư|thổ cư',
      'đất nền|mặt tiền đường|mặt tiền|hẻm|hẽm|kiệt|ngõ',
      'ngách|giá 1 mét vuông|giá một mét vuông|giá 1m2|bao nhiêu 1m2|bao nhiêu một mét|một mét vuông',
      '1 mét vuông|mét vuông|1m2',
    ),
    signs: phraseList(
      'đường|phố|mặt đường|đoạn|m2|đất|đất ở|đất nông nghiệp',
      'đất vườn|đất ruộng|vị trí|vị trí 1|lô đất',
      'giá đường|khu tái định cư|khu đô thị|quốc lộ',
    ),
    advice:
      'Prices are whole đồng per m², by position (1 is the street front, 2 to 5 are alleys) and land ' +
      'type, in the table in force on `on` (today without it). Several segments or wards may have ' +
      'different prices: list them or ask which.',
  },
  exampleId: 'lp26-nguyen-hue-1-odt',
  record: landPriceRecord,
  single: landPriceDetail,
  filters: landPriceFilters,
  facets: ['landType', 'ward', 'table'],
  table,
  list: listLandPrices,
  detail: landPriceById,
  show: showLandPrice,
  jsonLd: landPriceJsonLd,
  restsOn: ['places', 'legal-documents'],
  legalBasis: {
    rows: sql`SELECT t.id AS id, min(t.title) AS title, NULL AS keys, min(t.decision) AS told
      FROM land_price_tables t WHERE t.edition = ${editionOf('land-prices')} AND t.decision IS NOT NULL GROUP BY t.id`,
    page: (id) => `/land-prices?table=${encodeURIComponent(id)}`,
  },
  suggest: [streetNames],
  endpoints: () => landEndpoints,
  keptFirst: 'v.sort_key, v.row',
  theme: 'ECON',
  dated: { table: 'land_price_tables', first: 'valid_from', last: 'valid_to' },
  widget: {
    height: 520,
    element: 'motcua-land-prices',
    fields: [
      { name: 'street', vi: 'Tên đường', en: 'Street' },
      { name: 'ward', vi: 'Phường, xã', en: 'Ward' },
      {
        name: 'landType',
        vi: 'Loại đất',
        en: 'Land use',
        options: [
          ['', 'Tất cả', 'All'],
          ['ODT', 'Đất ở đô thị', 'Urban residential'],
          ['ONT', 'Đất ở nông thôn', 'Rural residential'],
          ['TMD', 'Thương mại, dịch vụ', 'Commercial'],
          ['SKC', 'Sản xuất phi nông nghiệp', 'Industrial'],
        ],
      },
      { name: 'area', vi: 'Diện tích (m²)', en: 'Area (m²)' },
    ],
  },
  paths: ['/land-prices/street/:street', '/land-prices/map'],
  pages: async () => (await import('./pages.ts')).landPricePages,
  row: landPriceRow,
  columns: landPriceColumns,
  computed: landPriceComputed,
  divided: { by: 'table', statement: tableSizes },
  openFiles: true,
  importer: async () => (await import('./import.ts')).landPricesImporter,
});
