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
  ['km', /(?:^|\s)km\s*(\d{1,4})(?:\s*\+\s*(\d{1,4}))?/giu],
  ['số nhà', new RegExp(String.raw`(?:số nhà|nhà số|số)\s*${NUMBER}(?![\d/.,])`, 'giu')],
  ['thửa', new RegExp(String.raw`thửa(?: đất)?(?: số)?\s*${NUMBER}(?![\d/.,])`, 'giu')],
];
const WHOLE = /(?:trọn|toàn|cả|suốt)\s+(?:đường|tuyến|bộ)|toàn bộ tuyến/iu;

/** The side of the street a place is on, where its words tell one. */
const SIDE = /bên (?:trái|phải)|phía [^,;:]{2,25}|(?:dãy|số) (?:chẵn|lẻ)/iu;

/** A place along a street as a number, when it is told by exactly one. */
function placeOf(text: string): { measure: string; at: number } | null {
  for (const [measure, pattern] of MEASURES) {
    const [found, another] = text.matchAll(pattern);
    if (another) return null;
    if (found)
      return { measure, at: Number(found[1]) * (measure === 'km' ? 1_000 : 1) + Number(found[2] ?? 0) };
  }
  return null;
}

function rangeOf({ from, to }: Piece): Range | null {
  const [start, end] = [placeOf(from ?? ''), placeOf(to ?? '')];
  if (!start || !end || start.measure !== end.measure) return null;
  const side = SIDE.exec(`${from} ${to}`)?.[0].toLowerCase() ?? '';
  return {
    measure: `${start.measure}|${side}`,
    first: Math.min(start.at, end.at),
    last: Math.max(start.at, end.at),
  };
}

/** Odd and even house numbers face each other. */
const opposite = (one: Range, other: Range): boolean =>
  one.first % 2 === one.last % 2 && other.first % 2 === other.last % 2 && one.first % 2 !== other.first % 2;

const overlaps = (one: Range, other: Range): boolean =>
  one.measure === other.measure &&
  one.first < other.last &&
  other.first < one.last &&
  !(one.measure.startsWith('số nhà') && opposite(one, other));

const isWhole = ({ text }: Piece): boolean =>
  text !== null && WHOLE.test(text) && !/đoạn còn lại/iu.test(text);

/** Pieces of streets met so far; tells of each new one which earlier row it lies over. */
export function segmentReview(): (street: string, piece: Piece) => string | null {
  const streets = new Map<
    string,
    { whole: number | null; first: number; ranges: { row: number; range: Range }[] }
  >();
  return (street, piece) => {
    const held = streets.get(street);
    const range = rangeOf(piece);
    const whole = isWhole(piece);
    if (!held) {
      streets.set(street, {
        whole: whole ? piece.row : null,
        first: piece.row,
        ranges: range ? [{ row: piece.row, range }] : [],
      });
      return null;
    }
    const over = range && held.ranges.find(({ range: other }) => overlaps(range, other));
    if (range) held.ranges.push({ row: piece.row, range });
    const { whole: before } = held;
    if (whole) held.whole ??= piece.row;
    if (over) return `Đoạn chồng lên đoạn ở dòng ${over.row}.`;
    if (whole && before === null)
      return `Trọn đường, nhưng dòng ${held.first} đã có giá cho một đoạn của đường này.`;
    if (!whole && before !== null) return `Dòng ${before} đã có giá cho trọn đường này.`;
    return null;
  };
}
