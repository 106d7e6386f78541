/** Prices beside what the same segment cost before, and beside the other prices of the file. */

export interface PriceRow {
  id: string;
  tableId: string;
  validFrom: string;
  positions: readonly (number | null)[];
}

export interface PriceWarning {
  position: number;
  message: string;
  /** So far off that another unit must be meant. */
  isUnit?: boolean;
}

/** A price so many times another asks for a second look. */
const JUMP = 3;
/** A unit is mistaken by thousands; rich and poor streets of one table lie much closer. */
const WRONG_UNIT = 300;
/** Prices of a land type before its usual height is known, and those it is known by. */
const ENOUGH = 3;
const MOST = 400;

const dong = (amount: number): string => amount.toLocaleString('vi-VN');
const times = (ratio: number): string => ratio.toLocaleString('vi-VN', { maximumFractionDigits: 1 });

/** Positions left out between others: VT1 and VT3 without VT2. */
export function missingPositions(positions: readonly (number | null)[]): PriceWarning[] {
  const last = positions.findLastIndex((price) => price !== null);
  return positions
    .slice(0, Math.max(last, 0))
    .flatMap((price, index) =>
      price === null
        ? [{ position: index + 1, message: `Thiếu giá VT${index + 1}, trong khi có giá VT${last + 1}.` }]
        : [],
    );
}

/** The table before a price's own: what the same record says now, else the newest table that began no later. */
export function previousOf(row: PriceRow, others: readonly PriceRow[]): PriceRow | undefined {
  const own = others.find(({ id }) => id === row.id);
  if (own) return own;
  return others
    .filter(({ tableId, validFrom }) => tableId !== row.tableId && validFrom <= row.validFrom)
    .sort((a, b) => b.validFrom.localeCompare(a.validFrom))[0];
}

/** Prices more than three times higher or lower than before. */
export function priceJumps(row: PriceRow, previous: PriceRow | undefined): PriceWarning[] {
  if (!previous) return [];
  return row.positions.flatMap((price, index) => {
    const before = previous.positions[index];
    if (price === null || before === null || before === undefined || price === 0 || before === 0) return [];
    const ratio = price / before;
    if (ratio <= JUMP && ratio >= 1 / JUMP) return [];
    const how = ratio > 1 ? `gấp ${times(ratio)} lần` : `chỉ bằng 1/${times(1 / ratio)}`;
    const where = previous.id === row.id ? 'bản đang công bố' : `bảng “${previous.tableId}”`;
    return [
      {
        position: index + 1,
        isUnit: ratio >= WRONG_UNIT || ratio <= 1 / WRONG_UNIT,
        message: `Giá VT${index + 1} ${how} so với ${where} (${dong(before)} đồng/m²).`,
      },
    ];
  });
}

/** Tells of a first price that is hundreds of times off the usual one of its table and land type. */
export function unitReview(): (kind: string, price: number) => string | null {
  const kinds = new Map<string, number[]>();
  return (kind, price) => {
    const known = kinds.get(kind) ?? [];
    kinds.set(kind, known);
    const middle = known.length < ENOUGH ? null : (known[known.length >> 1] as number);
    if (known.length < MOST) {
      const at = known.findIndex((other) => other > price);
      known.splice(at < 0 ? known.length : at, 0, price);
    }
    if (middle === null || price === 0 || middle === 0) return null;
    const ratio = price / middle;
    if (ratio < WRONG_UNIT && ratio > 1 / WRONG_UNIT) return null;
    return (
      `Giá ${ratio > 1 ? `gấp ${times(ratio)} lần` : `chỉ bằng 1/${times(1 / ratio)}`} mức thường gặp ` +
      'của cùng loại đất trong tệp; hãy xem lại đơn vị.'
    );
  };
}
