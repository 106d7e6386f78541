/** Segments of one street that lie over each other. */

export interface Piece {
  row: number;
  from: string | null;
  to: string | null;
  text: string | null;
}

interface Range {
  measure: string;
  first: number;
  last: number;
}

const NUMBER = String.raw`(\d{1,4})`;
const MEASURES: readonly [string, RegExp][] = [
  ['km', /(?:^|\s)km\s*(\d{1,4})(?:\s*\+\s*(\d{1,4}))?/iu],
  ['số nhà', new RegExp(String.raw`(?:số nhà|nhà số|số)\s*${NUMBER}(?![\d/.,])`, 'iu')],
  ['thửa', new RegExp(String.raw`thửa(?: đất)?(?: số)?\s*${NUMBER}(?![\d/.,])`, 'iu')],
];
const WHOLE = /(?:trọn|toàn|cả|suốt)\s+(?:đường|tuyến|bộ)|toàn bộ tuyến/iu;

/** A place along a street as a number, when it is told by one. */
function placeOf(text: string): { measure: string; at: number } | null {
  for (const [measure, pattern] of MEASURES) {
    const found = pattern.exec(text);
    if (found)
      return { measure, at: Number(found[1]) * (measure === 'km' ? 1_000 : 1) + Number(found[2] ?? 0) };
  }
  return null;
}

function rangeOf({ from, to }: Piece): Range | null {
  const [start, end] = [placeOf(from ?? ''), placeOf(to ?? '')];
  if (!start || !end || start.measure !== end.measure) return null;
  return { measure: start.measure, first: Math.min(start.at, end.at), last: Math.max(start.at, end.at) };
}

const isWhole = ({ text }: Piece): boolean =>
  text !== null && WHOLE.test(text) && !/đoạn còn lại/iu.test(text);

/** Pieces of streets met so far; tells of each new one which earlier row it lies over. */
export function segmentReview(): (street: string, piece: Piece) => string | null {
  const streets = new Map<
    string,
    { whole: Piece | null; first: Piece; ranges: { row: number; range: Range }[] }
  >();
  return (street, piece) => {
    const held = streets.get(street);
    const range = rangeOf(piece);
    const whole = isWhole(piece);
    if (!held) {
      streets.set(street, {
        whole: whole ? piece : null,
        first: piece,
        ranges: range ? [{ row: piece.row, range }] : [],
      });
      return null;
    }
    const over =
      range &&
      held.ranges.find(
        ({ range: other }) =>
          other.measure === range.measure && other.first < range.last && range.first < other.last,
      );
    if (range) held.ranges.push({ row: piece.row, range });
    const { whole: before } = held;
    if (whole) held.whole ??= piece;
    if (over) return `Đoạn chồng lên đoạn ở dòng ${over.row}.`;
    if (whole && !before)
      return `Trọn đường, nhưng dòng ${held.first.row} đã có giá cho một đoạn của đường này.`;
    if (!whole && before) return `Dòng ${before.row} đã có giá cho trọn đường này.`;
    return null;
  };
}
