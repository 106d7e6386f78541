import { defineDomain } from '../../contract/define-domain.ts';
import { dayFact, type Shown } from '../../contract/shown.ts';
import { phraseList } from '../../language/phrase-list.ts';
import { placeEndpoints } from './endpoints.ts';
import { placeJsonLd } from './json-ld.ts';
import { listPlaces, placeById, placeFilters } from './list.ts';
import { resolveTool } from './lookup-tool.ts';
import { type PlaceRecord, placeRecord } from './record.ts';
import { wardNames } from './suggest.ts';
import { places as table } from './table.ts';

function show(record: PlaceRecord): Shown {
  const until = record.validTo === null ? '' : ` đến ${record.validTo}`;
  return {
    title: record.name,
    summary: `Mã ${record.code}, từ ${record.validFrom}${until}. ${record.resolution ?? ''}`.trim(),
    at: `${record.validFrom}T00:00:00Z`,
    facts: [
      [{ vi: 'Mã', en: 'Code' }, record.code],
      [{ vi: 'Cấp', en: 'Level' }, record.level],
      [{ vi: 'Từ ngày', en: 'From' }, dayFact(record.validFrom)],
      [{ vi: 'Đến hết ngày', en: 'Until' }, dayFact(record.validTo)],
      [{ vi: 'Thuộc', en: 'Part of' }, record.parent],
      [
        { vi: 'Hợp thành từ', en: 'Formed from' },
        record.predecessors.map(({ code, partial }) => (partial ? `${code} (một phần)` : code)).join(', '),
      ],
      [{ vi: 'Nghị quyết', en: 'Resolution' }, record.resolution],
    ],
  };
}

/** Administrative units of every generation. */
export const places = defineDomain({
  name: 'places',
  words: {
    label: { vi: 'Đơn vị hành chính', en: 'Places' },
    nav: { vi: 'Phường, xã', en: 'Places' },
    description: {
      vi: 'Đơn vị hành chính qua các lần sắp xếp: tên, mã, thời gian, đơn vị kế thừa.',
      en: 'Administrative units through every reorganisation: names, codes, periods, successors.',
    },
    lead: {
      vi:
        'Đơn vị hành chính qua các lần sắp xếp: tên cũ nay ' +
        'là gì, tên mới hợp thành từ đâu, và từ ngày nào.',
      en: 'Administrative units through every reorganisation: what an old name is now, what a new one was formed from, and since when.',
    },
    asked: phraseList(
      'đơn vị hành chính|danh sách phường|danh sách xã|nay là phường nào|nay là xã nào|nay là gì',
      'nay là|nay thuộc phường nào|nay thuộc|bây giờ là phường nào|bây giờ là gì|bây giờ là',
      'giờ là phường nào|giờ là|thuộc phường nào|thuộc xã nào|thuộc tỉnh nào|sáp nhập vào đâu',
      'sáp nhập với|sáp nhập thành|sáp nhập|sát nhập|nhập vào đâu|nhập vào phường nào|đổi tên thành',
      'tên mới|tên cũ|trước đây là|gồm những phường nào|gồm những xã nào|gồm những phường xã nào',
      'gồm phường nào|từ những phường nào',
    ),
    signs: 'phường|xã|thị trấn|huyện|quận|tỉnh|thành phố|phường nào|xã nào|phường cũ|xã cũ',
  },
  exampleId: '21583@2025-07-01',
  record: placeRecord,
  filters: placeFilters,
  facets: ['level'],
  table,
  list: listPlaces,
  detail: placeById,
  show,
  jsonLd: placeJsonLd,
  // Wards are reached through the records that lie in them.
  onFront: false,
  suggest: [wardNames],
  sampleIsReal: true,
  lookup: resolveTool,
  endpoints: () => placeEndpoints,
  resolves: { path: '/v1/places/resolve', parameter: 'q' },
  theme: 'REGI',
  dated: { first: 'valid_from', last: 'valid_from' },
  pages: async () => (await import('./pages.ts')).placePages,
  importer: async () => (await import('./import.ts')).placesImporter,
});
