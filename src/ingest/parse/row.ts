/** Rows of parsers: which names are safe for them, and one that is nothing but a fault. */
import type { ParsedRow } from '../../contract/parsed-row.ts';

export type { CellFault, CellWarning, ParsedRow } from '../../contract/parsed-row.ts';

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
