import * as z from 'zod';
import { day, measure, whole, words } from '../../contract/parameters.ts';
import { LAND_TYPE_CODES, type LandTypeCode, readLandType } from './land-types.ts';

const landType = z
  .preprocess(
    (given) => (typeof given === 'string' ? (readLandType(given) ?? given) : given),
    z.enum(LAND_TYPE_CODES).optional(),
  )
  .meta({
    description: 'Land type code or name: `ODT`, `đất ở đô thị`.',
    type: 'string',
    enum: [...LAND_TYPE_CODES],
    example: 'ODT',
  });

const position = z
  .preprocess((given) => {
    const digits =
      typeof given === 'string' ? /^(?:vt|vị trí|vi tri)?\s*(\d+)$/iu.exec(given)?.[1] : undefined;
    return digits === undefined ? given : Number(digits);
  }, z.int().min(1).max(5).optional())
  .meta({
    description: 'Position 1–5; `VT2` is read as 2.',
    type: 'integer',
    minimum: 1,
    maximum: 5,
    example: 1,
  });

const MAX_PRICE = 10_000_000_000_000;

/** Query parameters of land prices. */
export const landPriceFilters = {
  q: words('Street, segment or ward in free words.', 'nguyễn huệ'),
  street: words('Street name; spelt exactly, without diacritics, or with a typo.', 'Nguyễn Huệ'),
  ward: words('Ward code or name of any generation.', 'Phường Quy Nhơn'),
  landType,
  position,
  on: day('Day whose price table applies; today without it.', '2026-03-01'),
  table: words('Identifier of one price table.', 'mau-2026'),
  minPrice: whole(0, MAX_PRICE, 'Least price in đồng per m².', 10_000_000),
  maxPrice: whole(0, MAX_PRICE, 'Greatest price in đồng per m².', 50_000_000),
  area: measure(100_000_000, 'Area in m², which adds `total` to each price.', 100),
} as const;

export interface LandPriceFilters {
  q?: string;
  street?: string;
  ward?: string;
  landType?: LandTypeCode;
  position?: number;
  on?: string;
  table?: string;
  minPrice?: number;
  maxPrice?: number;
  area?: number;
}
