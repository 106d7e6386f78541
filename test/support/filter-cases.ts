/**
 * What a domain declares for the contract suite of its filters: rows at the edges, and for each filter a rule of
 * its own, told over import rows, that says which of them a value must list. A domain without them fails.
 */

// biome-ignore lint/suspicious/noExplicitAny: import rows have the columns of their domain
export type ImportRow = { id: string } & Record<string, any>;
export type Asked = Readonly<Record<string, string>>;

/** What a rule may look at besides its row. */
export interface World {
  today: string;
  /** Every row of the domain, and of the places beside it. */
  rows: readonly ImportRow[];
  places: readonly ImportRow[];
}

export interface FilterCase {
  /** Values to ask for: each must list some rows and leave some out. */
  values(world: World): readonly string[];
  /** Whether the row is to be listed. Absent for a filter that changes records without narrowing the list. */
  matches?(row: ImportRow, value: string, asked: Asked, world: World): boolean;
  /** How a listed record must look; throws when it does not. Needed where nothing is narrowed. */
  // biome-ignore lint/suspicious/noExplicitAny: public records have the fields of their domain
  shows?(record: any, value: string, row: ImportRow, world: World): void;
}

export interface FilterCases {
  /** Rows imported beside the sample: what stands at an edge, and words that no other record has. */
  rows(today: string): readonly ImportRow[];
  /** Identifier of a sample row that states none. */
  idOf?(row: Record<string, unknown>): string;
  /** Filters as a list understands them: those asked with those it adds of itself. */
  understood?(asked: Asked, today: string): Asked;
  /** Whether any list has the row, where some are in none. */
  listed?(row: ImportRow, world: World): boolean;
  filters: Readonly<Record<string, FilterCase>>;
  /** Order of the plain list (`''`) and of each value of `sort`: negative, zero or positive, as for `sort()`. */
  orders: Readonly<Record<string, (a: ImportRow, b: ImportRow) => number>>;
  /** What a row counts under, for facets that are no filter. */
  facets?: Readonly<Record<string, (row: ImportRow) => string>>;
  /** Searches with the identifiers that their lists begin with, in order. */
  ranked: readonly { asked: Asked; ids: readonly string[] }[];
}

/** Values as one text. */
export const textOf = (...values: unknown[]): string => values.flat(4).filter(Boolean).join(' ');

const known = new Map<string, string>();

/** Text without diacritics, in lower case: written for the tests, which are not to judge folding by itself. */
export const plain = (text: string): string => {
  const made = known.get(text) ?? makePlain(text);
  known.set(text, made);
  return made;
};

const makePlain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Orders by a key, upwards or downwards. */
export const by =
  (key: (row: ImportRow) => string | number, descending = false) =>
  (a: ImportRow, b: ImportRow): number => {
    const [one, other] = [key(a), key(b)];
    return (one < other ? -1 : one > other ? 1 : 0) * (descending ? -1 : 1);
  };

/** The first order that tells two rows apart. */
export const inTurn =
  (...orders: ((a: ImportRow, b: ImportRow) => number)[]) =>
  (a: ImportRow, b: ImportRow): number => {
    for (const order of orders) {
      const found = order(a, b);
      if (found !== 0) return found;
    }
    return 0;
  };
