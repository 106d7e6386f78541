/** The prices of one row: its cells read together, shares worked out from the position they are of. */
import { readUnit } from '../../language/price-units.ts';
import { numberHabit, readPriceCell } from './price-cell.ts';

export const POSITIONS = [1, 2, 3, 4, 5] as const;
type Position = (typeof POSITIONS)[number];

export type PriceCells = { [position in Position as `position${position}`]?: unknown } & { unit?: unknown };

export interface RowDoubt {
  column: string;
  value: string;
  message: string;
  code: string;
  confirm?: true;
}

export interface PriceRow {
  prices: { position: Position; vndPerSquareMetre: number }[];
  /** What cannot be read, by column. */
  faults: { column: string; message: string }[];
  doubts: RowDoubt[];
  /** How prices were worked out, for the record's note. */
  computed: string[];
  /** False where neither the row nor a cell of it names a unit. */
  hasUnit: boolean;
}

/** No position of a street costs so small a part of its front: such a figure is a share or a coefficient. */
const LEAST_PART = 100;

const percent = (share: number): string =>
  `${(share * 100).toLocaleString('vi-VN', { maximumFractionDigits: 2 })}%`;

const numberIn = (cell: unknown): number => Number(String(cell).trim().replace(',', '.'));

/** In a table of millions a bare `0,7` or `70` beside VT1 may be a part of it, not a price; null where it is none. */
function maybeShare(cell: unknown, front: unknown, factor: number, ratio: number): string | null {
  if (factor < 1_000_000) return null;
  const number = numberIn(cell);
  const shown = String(cell).trim();
  if (number <= 1 && ratio < 0.2)
    return `Giá chỉ bằng ${percent(ratio)} VT1: “${shown}” có phải hệ số (${percent(number)} VT1)?`;
  const isPercent =
    Number.isInteger(number) && number >= 5 && number <= 100 && number > 1.5 * numberIn(front);
  return isPercent ? `Giá cao hơn VT1: “${shown}” có phải tỷ lệ (${shown}% VT1)?` : null;
}

/**
 * Reads the cells `position1`…`position5` in the row's `unit` (đồng where it has none). A share (`35%`, `0,7 x VT1`)
 * is worked out from the position it names; where it names none, from VT1, which must be confirmed.
 */
export function readPriceRow(given: PriceCells): PriceRow {
  const known = READ.get(given);
  if (known) return known;
  const row = pricesOf(given);
  READ.set(given, row);
  return row;
}

/** A row is read when it is checked, and again when its record is made. */
const READ = new WeakMap<PriceCells, PriceRow>();

function pricesOf(given: PriceCells): PriceRow {
  const unit = given.unit === undefined ? null : readUnit(String(given.unit));
  const factor = unit ?? 1;
  const row: PriceRow = {
    prices: [],
    faults: [],
    doubts: [],
    computed: [],
    hasUnit: given.unit !== undefined,
  };
  const habit = numberHabit(POSITIONS.map((position) => given[`position${position}`]));
  const known = new Map<number, number>();
  for (const position of POSITIONS) {
    const column = `position${position}` as const;
    const value = String(given[column]);
    const cell = readPriceCell(given[column], factor, habit);
    if (cell.kind === 'none') continue;
    if (cell.kind === 'fault') {
      row.faults.push({ column, message: cell.message });
      continue;
    }
    if (cell.kind === 'amount') {
      const front = known.get(1);
      if (front !== undefined && cell.vnd * LEAST_PART < front) {
        const message =
          `Chỉ bằng 1/${Math.round(front / cell.vnd)} giá VT1: ` +
          'có phải tỷ lệ hay hệ số? Hãy ghi “%” hoặc ghi giá.';
        row.faults.push({ column, message });
        continue;
      }
      const share =
        front === undefined ? null : maybeShare(given[column], given.position1, factor, cell.vnd / front);
      if (share !== null)
        row.doubts.push({ column, value, message: share, code: 'share-likely', confirm: true });
      known.set(position, cell.vnd);
      row.prices.push({ position, vndPerSquareMetre: cell.vnd });
      if (cell.ownUnit !== undefined) {
        row.hasUnit = true;
        const message = `Đọc theo đơn vị ghi trong ô (“${cell.ownUnit}”): ${cell.vnd.toLocaleString('vi-VN')} đồng/m².`;
        row.doubts.push({ column, value, message, code: 'unit-in-cell' });
      }
      if (cell.mark !== undefined) {
        const message = `Dấu chú thích “${cell.mark}” không phải là phần của giá nên được bỏ.`;
        row.doubts.push({ column, value, message, code: 'footnote-mark' });
      }
      continue;
    }
    const of = cell.of ?? 1;
    const base = known.get(of);
    if (of >= position || base === undefined) {
      row.faults.push({ column, message: `Tỷ lệ này cần có giá VT${of} ở cùng dòng; hãy ghi giá bằng số.` });
      continue;
    }
    const vnd = Math.round(base * cell.share);
    known.set(position, vnd);
    row.prices.push({ position, vndPerSquareMetre: vnd });
    row.computed.push(`VT${position} = ${percent(cell.share)} giá VT${of}`);
    const reading = `${percent(cell.share)} × VT${of} = ${vnd.toLocaleString('vi-VN')} đồng/m²`;
    row.doubts.push(
      cell.of === null
        ? {
            column,
            value,
            message: `Ô ghi tỷ lệ mà bảng không nói là của giá nào; sẽ tính ${reading}.`,
            code: 'percent-of-what',
            confirm: true,
          }
        : { column, value, message: `Giá được tính: ${reading}.`, code: 'percent-computed' },
    );
  }
  return row;
}
