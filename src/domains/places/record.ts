import * as z from 'zod';
import { recordGeometry } from '../../contract/geometry.ts';
import { recordOrigin } from '../../contract/origin.ts';

const predecessor = z.object({
  code: z.string(),
  partial: z.boolean().meta({ description: 'Only a part of the unit went into the new one.' }),
});

/** An administrative unit for the time it bore this code and name. */
export const placeRecord = z
  .object({
    id: z.string().meta({ description: 'Code and first day, such as `21583@2025-07-01`.' }),
    code: z
      .string()
      .meta({ description: 'Code of the unit; codes are used again, so identity needs `validFrom`.' }),
    name: z.string(),
    level: z.string(),
    validFrom: z.iso.date(),
    validTo: z.iso.date().nullable().meta({ description: 'Last day that counts; null while in use.' }),
    parent: z.string().nullable(),
    predecessors: z.array(predecessor),
    resolution: z.string().nullable().meta({ description: 'Resolution that made the unit.' }),
    geometry: recordGeometry,
    origin: recordOrigin,
  })
  .meta({ id: 'Place' });

export type PlaceRecord = z.infer<typeof placeRecord>;
