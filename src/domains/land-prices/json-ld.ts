import type { RecordPlace } from '../../contract/domain.ts';
import type { PublicRecord } from '../../store/reading.ts';
import type { LandPriceRecord } from './record.ts';
import { landPriceTitle } from './show.ts';

/** One row as schema.org `Dataset`, each position's price a `PropertyValue`, within its price table. */
export function landPriceJsonLd(given: PublicRecord, place: RecordPlace): Record<string, unknown> {
  const record = given as PublicRecord & LandPriceRecord;
  const { table } = record;
  const wards = [record.place.asWritten, ...record.place.current.map(({ name }) => name)];
  const names = [...new Set(wards.filter((name) => name !== null))];
  const title = landPriceTitle(record);
  return {
    '@type': 'Dataset',
    '@id': place.api,
    url: place.page,
    name: title,
    description: [
      `Giá đất ${title}${names[0] ? `, ${names[0]}` : ''} theo ${table.title}.`,
      table.decision,
      record.note,
      'Giá tính theo đồng/m², theo từng vị trí trong bảng giá.',
    ]
      .filter(Boolean)
      .join(' '),
    identifier: record.id,
    inLanguage: 'vi',
    isAccessibleForFree: true,
    temporalCoverage: `${table.validFrom ?? '..'}/${table.validTo ?? '..'}`,
    spatialCoverage: names.map((name) => ({ '@type': 'Place', name })),
    creator: { '@type': 'GovernmentOrganization', name: place.publisher, url: place.origin },
    isPartOf: {
      '@type': 'Dataset',
      name: table.title,
      description: table.decision ?? table.title,
      identifier: table.id,
      url: `${place.origin}/v1/land-prices?table=${encodeURIComponent(table.id)}`,
    },
    distribution: [
      { '@type': 'DataDownload', encodingFormat: 'application/json', contentUrl: place.api },
      { '@type': 'DataDownload', encodingFormat: 'text/markdown', contentUrl: `${place.api}.md` },
    ],
    variableMeasured: record.prices.map(({ position, vndPerSquareMetre }) => ({
      '@type': 'PropertyValue',
      propertyID: `VT${position}`,
      name: `${record.landType.name}, vị trí ${position}`,
      value: vndPerSquareMetre,
      unitText: 'VND/m²',
    })),
  };
}
