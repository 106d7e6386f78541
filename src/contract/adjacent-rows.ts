/** Rows of a table that are one record together, such as a row for each position of a notice. */
import type { ParsedRow } from './parsed-row.ts';

type Values = Record<string, unknown>;

export interface Joining {
  /** Value, left out of the record, that a row carries when it may be a part of one. */
  marker: string;
  /** What rows of one record have in common. */
  keyOf(values: Values): string;
  /** Both rows in one, or null when they cannot be. */
  merge(before: Values, next: Values): Values | null;
  /** Said of a row whose record was closed by other rows between. */
  apart: { column: string; message: string };
}

/** What is said of a later part, which stands in another row than the record's first. */
const placed = <Said extends { message: string }>({ row }: ParsedRow, said: readonly Said[] = []): Said[] =>
  said.map((one) => ({ ...one, message: `Dòng ${row}: ${one.message}` }));

function merged(before: ParsedRow, next: ParsedRow, values: Values): ParsedRow {
  const errors = [...(before.errors ?? []), ...placed(next, next.errors)];
  const warnings = [...(before.warnings ?? []), ...placed(next, next.warnings)];
  return {
    ...before,
    values,
    ...(errors.length > 0 ? { errors } : {}),
    ...(warnings.length > 0 ? { warnings } : {}),
  };
}

/** The rows with adjacent parts of one record joined. */
export async function* joinAdjacent(
  rows: AsyncIterable<ParsedRow>,
  joining: Joining,
): AsyncIterable<ParsedRow> {
  const met = new Set<string>();
  let open: { row: ParsedRow; key: string } | undefined;
  for await (const row of rows) {
    const { [joining.marker]: mark, ...values } = row.values;
    const bare: ParsedRow = { ...row, values };
    if (mark === undefined || row.row === null) {
      if (open) yield open.row;
      open = undefined;
      yield bare;
      continue;
    }
    const key = joining.keyOf(values);
    const both = open?.key === key ? joining.merge(open.row.values, values) : null;
    if (open && both) {
      open = { key, row: merged(open.row, bare, both) };
      continue;
    }
    if (open) yield open.row;
    if (met.has(key)) {
      const { column, message } = joining.apart;
      bare.errors = [...(bare.errors ?? []), { column, value: mark, message }];
    }
    met.add(key);
    open = { row: bare, key };
  }
  if (open) yield open.row;
}
