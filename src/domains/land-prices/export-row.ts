import type { Filters } from '../../store/reading.ts';
import type { LandPriceRecord } from './record.ts';

/** Columns of an export that an import passes over. */
export const landPriceComputed = ['wardCode', 'currentWards', 'landTypeName', 'matchedBy'] as const;

const POSITIONS = [1, 2, 3, 4, 5];

/** Columns of an export, in order. Where one position was asked for the others are left out: empty would mean none. */
export const landPriceColumns = ({ position }: Filters): readonly string[] => [
  ...['id', 'tableId', 'tableTitle', 'decision', 'validFrom', 'validTo', 'street', 'segment', 'from', 'to'],
  ...['ward', 'wardCode', 'currentWards', 'landType', 'landTypeName'],
  ...POSITIONS.filter((one) => position === undefined || one === position).map((one) => `position${one}`),
  ...['unit', 'sourceUnit', 'note', 'positions', 'geometry', 'matchedBy'],
];

/** A price record as the row that imports it again; prices are whole đồng, whatever unit was printed. */
export function landPriceRow(given: Record<string, unknown>): Record<string, unknown> {
  const {
    id,
    street,
    segment,
    place,
    asWritten,
    landType,
    prices,
    table,
    sourceUnit,
    note,
    positions,
    geometry,
    matchedBy,
  } = given as Partial<LandPriceRecord> & { asWritten?: string | null };
  const written = place === undefined ? asWritten : place.asWritten;
  return {
    ...(id === undefined ? {} : { id }),
    ...(street === undefined ? {} : { street }),
    ...(segment ? { from: segment.from, to: segment.to, segment: segment.text } : {}),
    ...(written === undefined ? {} : { ward: written }),
    ...(place ? { wardCode: place.ward?.code ?? null } : {}),
    ...(place ? { currentWards: place.current.map(({ name }) => name).join('; ') } : {}),
    ...(landType ? { landType: landType.code, landTypeName: landType.name } : {}),
    ...Object.fromEntries(
      (prices ?? []).map(({ position, vndPerSquareMetre }) => [`position${position}`, vndPerSquareMetre]),
    ),
    ...(prices ? { unit: 'đồng/m²' } : {}),
    ...(sourceUnit === undefined ? {} : { sourceUnit }),
    ...(table
      ? {
          tableId: table.id,
          tableTitle: table.title,
          decision: table.decision,
          validFrom: table.validFrom,
          validTo: table.validTo,
        }
      : {}),
    ...(note === undefined ? {} : { note }),
    ...(positions === undefined ? {} : { positions }),
    ...(geometry === undefined ? {} : { geometry }),
    ...(matchedBy === undefined ? {} : { matchedBy }),
  };
}
