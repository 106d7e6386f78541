/** GeoJSON of a list whose records have a place: what QGIS, Leaflet and MapLibre read. */
import * as z from 'zod';
import { geometrySchema } from '../../contract/geometry.ts';
import type { ListFormat } from './format.ts';
import { recordLinks } from './links.ts';
import { flatRow } from './tables.ts';

const feature = z.object({
  type: z.literal('Feature'),
  id: z.string(),
  geometry: geometrySchema.nullable(),
  properties: z
    .looseObject({ title: z.string(), url: z.string() })
    .meta({ description: 'The record as a flat row, as in the CSV export.' }),
});

/** A FeatureCollection; a record whose place is not held is a feature without geometry, as RFC 7946 has it. */
export const geojson: ListFormat = {
  extension: 'geojson',
  type: 'application/geo+json; charset=utf-8',
  name: 'GeoJSON FeatureCollection',
  schema: z
    .object({ type: z.literal('FeatureCollection'), features: z.array(feature) })
    .meta({ id: 'FeatureCollection' }),
  whole: true,
  followed: false,
  serves: ({ record }) => Object.hasOwn(record.shape, 'geometry'),
  render({ domain, page, fields, url, publisher }) {
    const features = page.records.map((record) => {
      const { geometry: _, ...properties } = flatRow(domain, record, fields);
      return {
        type: 'Feature',
        id: record.id,
        geometry: record.geometry ?? null,
        properties: {
          title: domain.show(record).title,
          url: recordLinks(url.origin, domain.name, record.id, publisher).page,
          ...properties,
        },
      };
    });
    return { body: JSON.stringify({ type: 'FeatureCollection', features }) };
  },
};
