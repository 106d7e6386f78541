import { type SQL, sql } from 'drizzle-orm';
import * as z from 'zod';
import { cellText } from '../../contract/cells.ts';
import { amountCell, dayCell, optionalDayCell, textCell } from '../../contract/import-cells.ts';
import type { ImportContext, Importer } from '../../contract/importer.ts';
import { fold } from '../../language/fold.ts';
import { stableId } from '../../store/hash.ts';
import { visible } from '../../store/versions.ts';
import { bareName } from '../places/names.ts';
import { headings } from './headings.ts';
import { LAND_TYPE_CODES, landTypeName, landTypeRank, readLandType } from './land-types.ts';
import { deriveLandLexicon } from './lexicon.ts';
import { reviewLandPrices } from './review.ts';
import { splitSegment } from './segment.ts';
import { NO_BEGINNING, NO_END, newestFirstKey } from './sort-key.ts';
import { segmentFolded, streetFolded, streetSpelling } from './street-key.ts';
import { deriveStreets } from './streets.ts';

const POSITIONS = [1, 2, 3, 4, 5] as const;

const UNITS: Readonly<Record<string, number>> = {
  dong: 1,
  vnd: 1,
  'nghin dong': 1_000,
  'ngan dong': 1_000,
  '1000 dong': 1_000,
  'trieu dong': 1_000_000,
};

const unitFactor = (unit: string): number | undefined =>
  UNITS[
    fold(unit.replace(/1[.,]000/, '1000'))
      .replace(/( m2| m 2| met vuong| m)$/, '')
      .replace(/m2$/, '')
      .trim()
  ];

const landType = z.preprocess(
  (value) => {
    const text = cellText(value);
    return text === undefined || text === null ? undefined : (readLandType(String(text)) ?? text);
  },
  z.enum(LAND_TYPE_CODES, { error: 'Không có loại đất này trong Thông tư 08/2024/TT-BTNMT.' }),
);

const unit = textCell(60)
  .optional()
  .refine((text) => text === undefined || unitFactor(text) !== undefined, {
    error: 'Đơn vị phải là đồng/m², nghìn đồng/m² hoặc triệu đồng/m².',
  });

const row = z
  .object({
    id: textCell(200).optional(),
    tableId: textCell(100),
    street: textCell(1000),
    landType,
    position1: amountCell,
    position2: amountCell,
    position3: amountCell,
    position4: amountCell,
    position5: amountCell,
    from: textCell(2000).optional(),
    to: textCell(2000).optional(),
    segment: textCell(3000).optional(),
    ward: textCell(500).optional(),
    unit,
    tableTitle: textCell(2000).optional(),
    decision: textCell(1000).optional(),
    validFrom: dayCell.default(NO_BEGINNING),
    validTo: optionalDayCell,
    note: textCell(10_000).optional(),
  })
  .refine((given) => POSITIONS.some((position) => given[`position${position}`] !== undefined), {
    error: 'Cần giá của ít nhất một vị trí (position1 … position5).',
    path: ['position1'],
  });

type LandPriceRow = z.infer<typeof row>;

function readPrices(given: LandPriceRow, context: ImportContext) {
  const factor = unitFactor(given.unit ?? 'đồng') ?? 1;
  const prices = POSITIONS.flatMap((position) => {
    const amount = given[`position${position}`];
    return amount === undefined ? [] : [{ position, vndPerSquareMetre: Math.round(amount * factor) }];
  });
  for (const [index, { position, vndPerSquareMetre }] of prices.entries()) {
    const before = prices[index - 1];
    const column = `position${position}`;
    if (before && vndPerSquareMetre > before.vndPerSquareMetre) {
      context.warn({
        column,
        value: String(given[`position${position}`]),
        message: `Giá VT${position} cao hơn VT${before.position}; số liệu được giữ nguyên như bản in.`,
        code: 'price-order',
      });
    }
    if (vndPerSquareMetre < 1_000 || vndPerSquareMetre > 2_000_000_000) {
      context.warn({
        column,
        value: String(given[`position${position}`]),
        message: `Giá ${vndPerSquareMetre} đồng/m² nằm ngoài khoảng thường gặp; hãy xem lại đơn vị.`,
        code: 'price-range',
      });
    }
  }
  return prices;
}

/** Import of price tables. Prices become whole đồng; the printed unit is kept. */
export const landPricesImporter: Importer<LandPriceRow> = {
  row: row as unknown as z.ZodObject,
  headings,
  children: [],
  searchIndex: 'land_prices_search',
  prepare(given, context) {
    const segment = splitSegment(given);
    const spelling = streetSpelling(given.street);
    const folded = streetFolded(given.street);
    const wardFolded = fold(given.ward ?? '');
    const natural = [given.tableId, spelling, segment.key, wardFolded, given.landType].join('|');
    const occurrence = given.id === undefined ? context.occurrence(natural) : 0;
    if (occurrence > 0) {
      const same =
        given.ward === undefined ? 'đường, đoạn (không dòng nào ghi phường)' : 'đường, đoạn, phường';
      context.warn({
        column: 'street',
        value: given.street,
        message: `Trùng ${same} và loại đất ${given.landType} với ${occurrence} dòng trước; các dòng đều được giữ.`,
        code: 'row-repeated',
      });
    }
    if (given.validTo && given.validTo < given.validFrom) {
      context.warn({
        column: 'validTo',
        value: given.validTo,
        message: 'Ngày hết hiệu lực trước ngày có hiệu lực.',
        code: 'dates-reversed',
      });
    }
    const prices = readPrices(given, context);
    const price = (position: number) =>
      prices.find((held) => held.position === position)?.vndPerSquareMetre ?? null;
    const order = String(context.sequence).padStart(8, '0');
    return {
      id: given.id ?? stableId('gia', natural, occurrence),
      record: {
        street: given.street,
        segment: { from: segment.from, to: segment.to, text: segment.text },
        asWritten: given.ward ?? null,
        landType: { code: given.landType, name: landTypeName(given.landType) },
        prices,
        table: {
          id: given.tableId,
          title: given.tableTitle ?? given.tableId,
          decision: given.decision ?? null,
          validFrom: given.validFrom === NO_BEGINNING ? null : given.validFrom,
          validTo: given.validTo ?? null,
        },
        sourceUnit: given.unit ?? 'đồng/m²',
        note: given.note ?? null,
      },
      search: { title: given.street, heading: given.ward ?? '', text: segment.text ?? '' },
      columns: {
        streetSpelling: spelling,
        streetFolded: folded,
        segmentFolded: segmentFolded(segment.text ?? ''),
        wardFolded,
        wardBare: bareName(given.ward ?? ''),
        landType: given.landType,
        tableId: given.tableId,
        validFrom: given.validFrom,
        validTo: given.validTo ?? NO_END,
        position1: price(1),
        position2: price(2),
        position3: price(3),
        position4: price(4),
        position5: price(5),
        historyKey: `${folded}|${segment.key}|${given.landType}`,
        sortKey: `${newestFirstKey(given.validFrom)}${String(landTypeRank(given.landType)).padStart(2, '0')}${order}`,
      },
    };
  },
  review: reviewLandPrices,
  derive: async (store, edition) => [
    ...(await deriveStreets(store, edition)),
    ...(await deriveLandLexicon(store, edition)),
  ],
  publish: (edition): SQL[] => [
    sql`DELETE FROM land_price_tables WHERE edition = ${edition}`,
    sql`INSERT INTO land_price_tables (edition, id, title, decision, valid_from, valid_to, land_type, records)
      SELECT ${edition}, v.table_id, json_extract(min(v.record), '$.table.title'),
        json_extract(min(v.record), '$.table.decision'), min(v.valid_from), max(v.valid_to), v.land_type, count(*)
      FROM land_prices v WHERE ${visible('v', sql`${edition}`)} GROUP BY v.table_id, v.land_type`,
  ],
};
