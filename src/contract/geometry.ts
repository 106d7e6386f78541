/** Where a record lies, as GeoJSON (RFC 7946): WGS 84 degrees, longitude before latitude. */
import * as z from 'zod';

const position = z
  .array(z.number())
  .min(2)
  .max(2)
  .meta({ description: 'Longitude, latitude.', example: [109.2237, 13.7703] });
const line = z.array(position).min(2);
const ring = z.array(position).min(4);

export const geometrySchema = z
  .discriminatedUnion('type', [
    z.object({ type: z.literal('Point'), coordinates: position }),
    z.object({ type: z.literal('LineString'), coordinates: line }),
    z.object({ type: z.literal('MultiLineString'), coordinates: z.array(line).min(1) }),
    z.object({ type: z.literal('Polygon'), coordinates: z.array(ring).min(1) }),
    z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(ring).min(1)).min(1) }),
  ])
  .meta({ id: 'Geometry' });

export type Geometry = z.infer<typeof geometrySchema>;
export type Position = readonly number[];

/** The member of a record; absent where its place is not held. */
export const recordGeometry = geometrySchema.optional().meta({
  description: 'Where it lies, simplified to at most 500 positions; absent where that is not held.',
});

/** Lines and rings of a geometry; a point is a line of one position. */
export function pathsOf({ type, coordinates }: Geometry): Position[][] {
  if (type === 'Point') return [[coordinates]];
  if (type === 'LineString') return [coordinates];
  return type === 'MultiPolygon' ? coordinates.flat() : coordinates;
}
