import * as z from 'zod';
import { recordGeometry } from '../../contract/geometry.ts';
import { recordOrigin } from '../../contract/origin.ts';
import { basis } from '../legal-documents/record.ts';
import { positionRule } from './position-rule.ts';

const ward = z.object({ code: z.string(), name: z.string(), validFrom: z.iso.date() });

export const price = z.object({
  position: z.int().min(1).max(5).meta({ description: '1 is the street front (VT1), 2 to 5 are alleys.' }),
  vndPerSquareMetre: z.int().min(0),
  total: z.int().optional().meta({ description: 'Price of the whole `area`, in đồng.' }),
});

export const priceTable = z
  .object({
    id: z.string(),
    title: z.string(),
    decision: z.string().nullable(),
    validFrom: z.iso.date().nullable().meta({ description: 'First day; null when the table states none.' }),
    validTo: z.iso.date().nullable().meta({ description: 'Last day that counts; null when open.' }),
  })
  .meta({ id: 'PriceTable' });

/** One street segment and one land type in one price table. */
export const landPriceRecord = z
  .object({
    id: z.string(),
    street: z.string(),
    segment: z.object({
      from: z.string().nullable(),
      to: z.string().nullable(),
      text: z.string().nullable(),
    }),
    place: z.object({
      asWritten: z.string().nullable(),
      ward: ward
        .nullable()
        .meta({ description: 'The unit that bore the printed name when the table began.' }),
      current: z.array(z.object({ code: z.string(), name: z.string() })),
    }),
    landType: z.object({ code: z.string(), name: z.string() }),
    prices: z.array(price),
    table: priceTable,
    sourceUnit: z.string().meta({ description: 'Unit as the table prints it; prices here are whole đồng.' }),
    note: z.string().nullable(),
    positions: z
      .array(positionRule)
      .optional()
      .meta({ description: 'What positions are by the rule of the table, where this row brings it.' }),
    matchedBy: z.enum(['exact', 'folded', 'fuzzy']).nullable(),
    geometry: recordGeometry,
    origin: recordOrigin,
  })
  .meta({ id: 'LandPrice' });

/** The single record adds the same segment in every table that has it, oldest first. */
export const landPriceDetail = landPriceRecord
  .extend({
    history: z.array(z.object({ id: z.string(), table: priceTable, prices: z.array(price) })),
    basis,
    positions: z.array(positionRule).meta({
      description:
        'What positions are by the rule of the table for this land type; empty where none is held.',
    }),
  })
  .meta({ id: 'LandPriceDetail' });

export type LandPriceRecord = z.infer<typeof landPriceRecord>;
export type Price = z.infer<typeof price>;
