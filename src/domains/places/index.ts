import type { Domain, FeedItem } from '../../contract/domain.ts';
import type { PublicRecord } from '../../store/reading.ts';
import { placeJsonLd } from './json-ld.ts';
import { listPlaces, placeById, placeFilters } from './list.ts';
import { placeMarkdown } from './markdown.ts';
import { type PlaceRecord, placeRecord } from './record.ts';
import { places as table } from './table.ts';

function feed(given: PublicRecord): FeedItem {
  const record = given as PlaceRecord;
  const until = record.validTo === null ? '' : ` đến ${record.validTo}`;
  return {
    title: record.name,
    summary: `Mã ${record.code}, từ ${record.validFrom}${until}. ${record.resolution ?? ''}`.trim(),
    publishedAt: `${record.validFrom}T00:00:00Z`,
  };
}

/** Administrative units of every generation. */
export const places: Domain = {
  name: 'places',
  label: { vi: 'Đơn vị hành chính', en: 'Places' },
  description: {
    vi: 'Đơn vị hành chính qua các lần sắp xếp: tên, mã, thời gian, đơn vị kế thừa.',
    en: 'Administrative units through every reorganisation: names, codes, periods, successors.',
  },
  exampleId: '21583@2025-07-01',
  record: placeRecord,
  single: placeRecord,
  filters: placeFilters,
  facets: ['level'],
  policy: { list: 'list', detail: 'detail', search: 'search' },
  table,
  list: listPlaces,
  detail: placeById,
  feed,
  markdown: placeMarkdown,
  jsonLd: placeJsonLd,
  importer: async () => (await import('./import.ts')).placesImporter,
};
