/** Cells as text, lists and records, whatever kind of file they came from. */
import { recordsOfLines } from './cell-records.ts';

const isNothing = (value: unknown): boolean =>
  value === undefined || value === null || (typeof value === 'string' && value.trim() === '');

/** A cell as trimmed text; numbers and truth values are written out. Nothing and empty text are undefined. */
export function cellText(value: unknown): string | undefined {
  if (isNothing(value)) return undefined;
  if (typeof value === 'string') return value.trim();
  if (typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean')
    return String(value);
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? undefined : value.toISOString();
  return JSON.stringify(value);
}

const parsed = (text: string): { value: unknown } | undefined => {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return undefined;
  }
};

/** A cell as a list of texts: a JSON array, or parts set apart by commas, semicolons or lines. */
export function cellList(value: unknown): string[] | undefined {
  if (isNothing(value)) return undefined;
  const read =
    typeof value === 'string' && value.trim().startsWith('[') ? parsed(value.trim())?.value : value;
  const parts = Array.isArray(read) ? read : (cellText(value) ?? '').split(/[,;\n]/);
  return parts.map(cellText).filter((part) => part !== undefined);
}

/**
 * A cell that holds records: JSON as it is, or lines whose fields are set apart by `|`. Lines end with a
 * newline, or with `;` where the cell has one line:
 * - positions: `title | code | count | requirements`, such as `Giáo viên tiểu học | V.07.03.29 | 12`
 * - relations: `kind | number | issuer`, such as `thay thế | 12/2020/QĐ-UBND | UBND tỉnh Gia Lai`
 * - files: `title | address`, such as `Phụ lục I | https://example.org/phu-luc-1.pdf`
 *
 * Other text is answered unchanged, for the schema to refuse; an empty cell is undefined.
 */
export function cellJson(value: unknown): unknown {
  if (isNothing(value)) return undefined;
  if (typeof value !== 'string') return value;
  const text = value.trim();
  const json = /^[[{]/.test(text) ? parsed(text) : undefined;
  if (json) return json.value;
  return recordsOfLines(text) ?? text;
}
