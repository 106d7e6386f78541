/** The record of a figure. */
import * as z from 'zod';
import { recordsOf } from '../../contract/field-shapes.ts';
import { recordOrigin } from '../../contract/origin.ts';
import { fields } from './fields.ts';

/** A figure as it is listed. */
export const record = z
  .object({ id: z.string(), ...recordsOf(fields), updatedAt: z.iso.datetime(), origin: recordOrigin })
  .meta({ id: 'Indicator' });
/** A figure among others of its indicator. */
export const point = z.object({ id: z.string(), unit: z.string(), period: z.string(), value: z.number() });
/** With the figures it is compared to. */
export const detail = record
  .extend({
    series: z
      .array(point)
      .meta({ description: 'The same indicator of the same unit in every period, oldest first.' }),
    peers: z.array(point).meta({ description: 'The same indicator and period of every unit.' }),
  })
  .meta({ id: 'IndicatorDetail' });

export type IndicatorRecord = z.infer<typeof record>;
export type IndicatorDetail = z.infer<typeof detail>;
