/** What every parser yields: one row with its number and its cells, or what is wrong with it. */

/** A cell, or a whole line, that could not be read. */
export interface CellFault {
  column: string | null;
  value: unknown;
  message: string;
}

export interface ParsedRow {
  /** Number a person sees: the sheet row (headings count), the line of NDJSON, or the place in a list. */
  row: number;
  /** Cells by contract key; columns that are not known keep their heading. */
  values: Record<string, unknown>;
  errors?: CellFault[];
}

const UNSAFE = new Set(['__proto__', 'constructor', 'prototype']);

/** False for names that would reach an object's prototype. */
export const isSafeKey = (key: string): boolean => !UNSAFE.has(key);

/** A row that is nothing but a fault. */
export const faultyRow = (
  row: number,
  message: string,
  column: string | null = null,
  value: unknown = null,
): ParsedRow => ({
  row,
  values: {},
  errors: [{ column, value, message }],
});
