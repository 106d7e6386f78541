import type { RecordPlace } from '../../contract/domain.ts';
import type { PublicRecord } from '../../store/reading.ts';
import type { PlaceRecord } from './record.ts';

/** A unit as schema.org `AdministrativeArea`. */
export function placeJsonLd(given: PublicRecord, place: RecordPlace): Record<string, unknown> {
  const record = given as PlaceRecord;
  return {
    '@type': 'AdministrativeArea',
    '@id': place.api,
    url: place.page,
    name: record.name,
    description: `${record.name}, mã ${record.code}, từ ${record.validFrom}${record.validTo ? ` đến ${record.validTo}` : ''}.`,
    identifier: { '@type': 'PropertyValue', propertyID: 'Mã đơn vị hành chính', value: record.code },
    ...(record.parent
      ? { containedInPlace: { '@type': 'AdministrativeArea', identifier: record.parent } }
      : {}),
  };
}
