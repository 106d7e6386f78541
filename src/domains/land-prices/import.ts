import * as z from 'zod';
import { cellText } from '../../contract/cells.ts';
import { geometryCells, geometryOf } from '../../contract/geometry-cells.ts';
import { dayCell, optionalDayCell, textCell } from '../../contract/import-cells.ts';
import type { HeldVersion, ImportContext, Importer } from '../../contract/importer.ts';
import { fold } from '../../language/fold.ts';
import { readUnit } from '../../language/price-units.ts';
import { segmentFolded, streetFolded, streetSpelling } from '../../language/street-key.ts';
import { stableId } from '../../store/hash.ts';
import type { SearchText } from '../../store/reading.ts';
import { type BasisKey, basisKeys } from '../legal-documents/basis.ts';
import { bareName } from '../places/names.ts';
import { deriveLandPrices } from './derive.ts';
import { headings } from './headings.ts';
import {
  ANY_HOME,
  isAnyHome,
  LAND_TYPE_CODES,
  type LandTypeCode,
  landTypeName,
  landTypeRank,
  readLandType,
} from './land-types.ts';
import { positionsCell } from './position-cell.ts';
import { readPriceRow } from './price-row.ts';
import { reviewLandPrices } from './review.ts';
import { splitSegment } from './segment.ts';
import { NO_BEGINNING, NO_END, newestFirstKey } from './sort-key.ts';
import { landTypeNamed } from './table-columns.ts';
import { landPriceTables } from './table-reading.ts';

const TYPES = new Map<string, string>();
const MOST_TYPES = 1_000;

/** The type a cell names; a table names the same few in thousands of rows. */
function typeIn(text: string): string {
  const known = TYPES.get(text);
  if (known !== undefined) return known;
  const type = isAnyHome(text) ? ANY_HOME : (readLandType(text) ?? landTypeNamed(text) ?? text);
  if (TYPES.size < MOST_TYPES && text.length <= 120) TYPES.set(text, type);
  return type;
}

const landType = z.preprocess(
  (value) => {
    const text = cellText(value);
    return text === undefined ? undefined : typeIn(text);
  },
  z.enum([...LAND_TYPE_CODES, ANY_HOME], {
    error: 'Không có loại đất này trong Thông tư 08/2024/TT-BTNMT.',
  }),
);

/** A price as the table has it, read with the row's unit by `readPriceRow`. */
const priceCell = z.preprocess(
  (value) => (value === null || (typeof value === 'string' && value.trim() === '') ? undefined : value),
  z.union([z.number(), z.string().max(200, 'Không phải là số.')], { error: 'Không phải là số.' }).optional(),
);

const unit = textCell(60)
  .optional()
  .refine((text) => text === undefined || readUnit(text) !== null, {
    error: 'Không hiểu đơn vị này; viết đồng/m², nghìn đồng/m² hoặc triệu đồng/m².',
  });

const row = z
  .object({
    id: textCell(200).optional(),
    tableId: textCell(100),
    street: textCell(1000),
    landType,
    position1: priceCell,
    position2: priceCell,
    position3: priceCell,
    position4: priceCell,
    position5: priceCell,
    from: textCell(2000).optional(),
    to: textCell(2000).optional(),
    segment: textCell(3000).optional(),
    ward: textCell(500).optional(),
    unit,
    /** The printed unit, where prices are given in another. */
    sourceUnit: textCell(60).optional(),
    tableTitle: textCell(2000).optional(),
    decision: textCell(1000).optional(),
    validFrom: dayCell.default(NO_BEGINNING),
    validTo: optionalDayCell,
    note: textCell(10_000).optional(),
    positions: positionsCell,
    ...geometryCells,
  })
  .superRefine((given, context) => {
    const { prices, faults } = readPriceRow(given);
    for (const { column, message } of faults) context.addIssue({ code: 'custom', path: [column], message });
    if (prices.length === 0 && faults.length === 0) {
      const message = 'Cần giá của ít nhất một vị trí (position1 … position5).';
      context.addIssue({ code: 'custom', path: ['position1'], message });
    }
  });

type LandPriceRow = z.infer<typeof row>;

/** Land in a town or city costs more than this; a lower figure without a unit is in thousands or millions. */
const LEAST_PRICE: Readonly<Partial<Record<LandTypeCode, number>>> = {
  ODT: 100_000,
  TMD: 50_000,
  SKC: 50_000,
  ONT: 20_000,
};
const LEAST_FARMLAND = 2_000;
/** The dearest streets of the country stay below it. */
const MOST_LIKELY = 1_000_000_000;

function readPrices(given: LandPriceRow, code: LandTypeCode, context: ImportContext) {
  const { prices, doubts, computed, hasUnit } = readPriceRow(given);
  for (const doubt of doubts) context.warn(doubt);
  const front = prices[0];
  if (front && front.vndPerSquareMetre < (LEAST_PRICE[code] ?? LEAST_FARMLAND)) {
    const figure = `${front.vndPerSquareMetre.toLocaleString('vi-VN')} đồng/m²`;
    const column = `position${front.position}` as const;
    context.warn({
      column: hasUnit ? column : 'unit',
      value: String(given[column]),
      ...(hasUnit
        ? {
            message: `Giá ${figure} thấp khác thường; hãy xem lại số và đơn vị.`,
            code: 'price-low',
          }
        : {
            message:
              `Tệp không nêu đơn vị; nếu là đồng/m² thì giá chỉ ${figure}. Hãy thêm cột “Đơn vị tính”, ` +
              'chọn unit=… cho cả tệp (nghìn đồng/m², triệu đồng/m²), hoặc xác nhận là đồng/m².',
            code: 'unit-missing',
          }),
      // A slipped point makes a price a thousandth: it is published only when a person says that it is so.
      confirm: true,
    });
  }
  if (front && front.vndPerSquareMetre > MOST_LIKELY) {
    const column = `position${front.position}` as const;
    context.warn({
      column,
      value: String(given[column]),
      message: `Giá ${front.vndPerSquareMetre.toLocaleString('vi-VN')} đồng/m² cao khác thường; hãy xem lại đơn vị.`,
      code: 'price-high',
      confirm: true,
    });
  }
  for (const [index, { position, vndPerSquareMetre }] of prices.entries()) {
    const before = prices[index - 1];
    if (!before || vndPerSquareMetre <= before.vndPerSquareMetre) continue;
    const column = `position${position}` as const;
    context.warn({
      column,
      value: String(given[column]),
      message: `Giá VT${position} cao hơn VT${before.position}; số liệu được giữ nguyên như bản in.`,
      code: 'price-order',
    });
  }
  return { prices, computed };
}

/** The code of “Đất ở”, which is rural in a xã and urban in a phường or thị trấn. */
function homeType(given: LandPriceRow, context: ImportContext): LandTypeCode {
  const level = /^(xã|phường|thị trấn|x\.|p\.|tt\.?)(?=\s|\p{Lu})/iu
    .exec(given.ward?.trim() ?? '')?.[1]
    ?.toLowerCase();
  if (level?.startsWith('x')) return 'ONT';
  if (level === undefined) {
    context.warn({
      column: 'landType',
      value: ANY_HOME,
      message:
        'Không rõ “Đất ở” là tại đô thị hay nông thôn vì dòng ' +
        'không ghi phường hay xã; sẽ ghi là đất ở tại đô thị (ODT).',
      code: 'land-type-unclear',
      confirm: true,
    });
  }
  return 'ODT';
}

let lastDecision: { text: string; keys: BasisKey[] } | undefined;

/** Keys of the numbers a decision names, which is the same in all rows of a table. */
function decisionKeys(text: string): BasisKey[] {
  if (lastDecision?.text !== text) lastDecision = { text, keys: basisKeys([text]) };
  return lastDecision.keys;
}

/** What a row of prices is found by: its street, its ward, its segment. */
function streetText({ record }: HeldVersion): SearchText {
  const { street, asWritten, segment } = record as {
    street: string;
    asWritten: string | null;
    segment: { text: string | null };
  };
  return { title: street, heading: asWritten ?? '', text: segment.text ?? '' };
}

/** Import of price tables. Prices become whole đồng; the printed unit is kept. */
export const landPricesImporter: Importer<LandPriceRow> = {
  row: row as unknown as z.ZodObject,
  headings,
  reading: landPriceTables,
  together: [['unit', 'sourceUnit', 'position1', 'position2', 'position3', 'position4', 'position5']],
  children: [],
  searchIndex: 'land_prices_search',
  searchText: streetText,
  perEdition: ['land_price_tables'],
  prepare(given, context) {
    const landTypeCode = given.landType === ANY_HOME ? homeType(given, context) : given.landType;
    const segment = splitSegment(given);
    const spelling = streetSpelling(given.street);
    const folded = streetFolded(given.street);
    const wardFolded = fold(given.ward ?? '');
    const natural = [given.tableId, spelling, segment.key, wardFolded, landTypeCode].join('|');
    const occurrence = given.id === undefined ? context.occurrence(natural) : 0;
    if (occurrence > 0) {
      const same =
        given.ward === undefined ? 'đường, đoạn (không dòng nào ghi phường)' : 'đường, đoạn, phường';
      context.warn({
        column: 'street',
        value: given.street,
        message: `Trùng ${same} và loại đất ${landTypeCode} với ${occurrence} dòng trước; các dòng đều được giữ.`,
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
    const { prices, computed } = readPrices(given, landTypeCode, context);
    const price = (position: number) =>
      prices.find((held) => held.position === position)?.vndPerSquareMetre ?? null;
    const keys = given.decision === undefined ? [] : decisionKeys(given.decision);
    const order = String(context.sequence).padStart(8, '0');
    const record = {
      street: given.street,
      segment: { from: segment.from, to: segment.to, text: segment.text },
      asWritten: given.ward ?? null,
      landType: { code: landTypeCode, name: landTypeName(landTypeCode) },
      prices,
      table: {
        id: given.tableId,
        title: given.tableTitle ?? given.tableId,
        decision: given.decision ?? null,
        validFrom: given.validFrom === NO_BEGINNING ? null : given.validFrom,
        validTo: given.validTo ?? null,
      },
      sourceUnit: given.sourceUnit ?? given.unit ?? 'đồng/m²',
      note: [given.note, computed.length > 0 && `${computed.join('; ')}.`].filter(Boolean).join(' ') || null,
      ...(given.positions ? { positions: given.positions } : {}),
      ...geometryOf(given, context),
    };
    return {
      id: given.id ?? stableId('gia', natural, occurrence),
      record,
      ...(keys.length > 0 ? { detail: { basisKeys: keys } } : {}),
      search: streetText({ record, detail: null }),
      columns: {
        streetSpelling: spelling,
        streetFolded: folded,
        segmentFolded: segmentFolded(segment.text ?? ''),
        wardFolded,
        wardBare: bareName(given.ward ?? ''),
        landType: landTypeCode,
        tableId: given.tableId,
        validFrom: given.validFrom,
        validTo: given.validTo ?? NO_END,
        position1: price(1),
        position2: price(2),
        position3: price(3),
        position4: price(4),
        position5: price(5),
        historyKey: `${folded}|${segment.key}|${landTypeCode}`,
        sortKey: `${newestFirstKey(given.validFrom)}${String(landTypeRank(landTypeCode)).padStart(2, '0')}${order}`,
      },
    };
  },
  review: reviewLandPrices,
  derive: deriveLandPrices,
};
