/** Rows of the gateway's own exports: public records, read back as the import rows they stand for. */
import type { Domain } from '../contract/domain.ts';
import type { Importer } from '../contract/importer.ts';

/** The apostrophe that exports write where a spreadsheet would begin a formula. */
export const GUARDED = /(^|;)'(?=[=+\-@＝＋－＠\t\r])/g;

const isPlainObject = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Reader of objects that may be public records. One is known by its members: all are of the record, and one is no
 * column of an import or holds what no cell does. Anything else is answered as it is.
 */
export function recordReader({ record, single, row }: Domain, importer: Importer) {
  const members = new Set([...Object.keys(record.shape), ...Object.keys(single.shape)]);
  const columns = new Set(Object.keys(importer.row.shape));
  return (values: Record<string, unknown>): Record<string, unknown> => {
    const names = Object.keys(values);
    if (!names.every((name) => members.has(name))) return values;
    const isRecord = names.some((name) => !columns.has(name) || isPlainObject(values[name]));
    const { origin: _, ...said } = values;
    if (!isRecord) return values;
    return row(said);
  };
}

const isNothing = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.length === 0);

/** A cell and a value as one text, however a file had to write it. */
function asText(value: unknown): string {
  if (value instanceof Date) return value.toISOString();
  const text =
    typeof value === 'string' ? value : typeof value === 'object' ? JSON.stringify(value) : String(value);
  return text.replace(GUARDED, '$1').normalize('NFC').replace(/\s+/g, ' ').trim();
}

/** Without what an export leaves empty: members that are null. */
const told = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (_, held: unknown) => (held === null ? undefined : held)) ?? 'null');

function parsed(value: unknown): unknown {
  if (typeof value !== 'string' || !/^\s*[[{]/.test(value)) return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}

/** Whether a cell says what is held, in other letters at most. */
export function sameCell(cell: unknown, held: unknown): boolean {
  if (isNothing(cell) || isNothing(held)) return isNothing(cell) && isNothing(held);
  if (asText(cell) === asText(held)) return true;
  const [one, other] = [parsed(cell), parsed(held)];
  return (
    typeof one === 'object' &&
    typeof other === 'object' &&
    JSON.stringify(told(one)) === JSON.stringify(told(other))
  );
}

export { isNothing };
