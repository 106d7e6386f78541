/**
 * The list index of an edition: what filters, facets and totals need of each record, in list order, as numbers. Kept as
 * an artifact of the edition and in isolate memory, so that the database is asked for the records of one page alone.
 */

/** A column of texts: each record has the number of its value. */
export interface TextColumn {
  values: readonly string[];
  codes: Uint16Array | Uint32Array;
}

/** A column of whole numbers from 0 on, in steps of their common divisor; `NONE` where a record has none. */
export interface NumberColumn {
  step: number;
  values: Int32Array | Float64Array;
}

export const NONE = -1;

export interface ListIndex {
  /** Numbers of the versions in the domain's table, in list order. */
  rows: Int32Array;
  texts: Readonly<Record<string, TextColumn>>;
  numbers: Readonly<Record<string, NumberColumn>>;
}

interface Body {
  count: number;
  rows: string;
  texts: Record<string, { values: readonly string[]; codes: string }>;
  numbers: Record<string, { step: number; isWide: boolean; values: string }>;
}

const CHUNK = 0x2000;

function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += CHUNK)
    binary += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return btoa(binary);
}

/** Numbers as the differences between neighbours, the small ones in a byte. */
function packed(numbers: ArrayLike<number>): string {
  const bytes = new Uint8Array(numbers.length * 8);
  let at = 0;
  let before = 0;
  for (let index = 0; index < numbers.length; index += 1) {
    const difference = (numbers[index] as number) - before;
    before = numbers[index] as number;
    let left = difference < 0 ? -2 * difference - 1 : 2 * difference;
    while (left > 127) {
      bytes[at] = (left % 128) + 128;
      left = Math.floor(left / 128);
      at += 1;
    }
    bytes[at] = left;
    at += 1;
  }
  return toBase64(bytes.subarray(0, at));
}

/** Fills the array with the numbers that were packed. */
function unpack<T extends Int32Array | Float64Array | Uint16Array | Uint32Array>(text: string, into: T): T {
  const binary = atob(text);
  let at = 0;
  let before = 0;
  for (let index = 0; index < into.length; index += 1) {
    let left = 0;
    let scale = 1;
    let byte = binary.charCodeAt(at);
    while (byte > 127) {
      left += (byte - 128) * scale;
      scale *= 128;
      at += 1;
      byte = binary.charCodeAt(at);
    }
    left += byte * scale;
    at += 1;
    before += left % 2 === 0 ? left / 2 : -(left + 1) / 2;
    into[index] = before;
  }
  return into;
}

/** An array for codes of so many values. */
const codesFor = (values: number, length: number): Uint16Array | Uint32Array =>
  values <= 0xffff ? new Uint16Array(length) : new Uint32Array(length);

/** The index as its artifact is stored. */
export function writeListIndex({ rows, texts, numbers }: ListIndex): string {
  const body: Body = {
    count: rows.length,
    rows: packed(rows),
    texts: Object.fromEntries(
      Object.entries(texts).map(([name, { values, codes }]) => [name, { values, codes: packed(codes) }]),
    ),
    numbers: Object.fromEntries(
      Object.entries(numbers).map(([name, { step, values }]) => [
        name,
        { step, isWide: values instanceof Float64Array, values: packed(values) },
      ]),
    ),
  };
  return JSON.stringify(body);
}

/** The index that `writeListIndex` wrote. */
export function readListIndex(text: string): ListIndex {
  const { count, rows, texts, numbers } = JSON.parse(text) as Body;
  return {
    rows: unpack(rows, new Int32Array(count)),
    texts: Object.fromEntries(
      Object.entries(texts).map(([name, { values, codes }]) => [
        name,
        { values, codes: unpack(codes, codesFor(values.length, count)) },
      ]),
    ),
    numbers: Object.fromEntries(
      Object.entries(numbers).map(([name, { step, isWide, values }]) => [
        name,
        { step, values: unpack(values, isWide ? new Float64Array(count) : new Int32Array(count)) },
      ]),
    ),
  };
}

/** Takes the texts of a column, record by record. */
export function collectTexts(): { add(value: string): void; finish(): TextColumn } {
  const numbers = new Map<string, number>();
  const codes: number[] = [];
  return {
    add(value) {
      const code = numbers.get(value) ?? numbers.size;
      if (code === numbers.size) numbers.set(value, code);
      codes.push(code);
    },
    finish() {
      const held = codesFor(numbers.size, codes.length);
      held.set(codes);
      return { values: [...numbers.keys()], codes: held };
    },
  };
}

const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));

/** A column of numbers out of that of each record, below 2^52. */
export function numberColumn(given: readonly (number | null)[]): NumberColumn {
  let step = 0;
  let most = 0;
  for (const value of given) {
    if (value === null) continue;
    step = divisor(value, step);
    if (value > most) most = value;
  }
  step ||= 1;
  const values = most / step > 0x7fffffff ? new Float64Array(given.length) : new Int32Array(given.length);
  for (const [index, value] of given.entries()) values[index] = value === null ? NONE : value / step;
  return { step, values };
}
