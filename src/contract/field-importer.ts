/** The import of records that are their fields. */
import * as z from 'zod';
import { stableId } from '../store/hash.ts';
import { cellsOf, type Fields, headingsOf, type ValuesOf } from './field-shapes.ts';
import { textCell } from './import-cells.ts';
import type { Importer } from './importer.ts';

type Values<Given extends Fields> = Omit<ValuesOf<Given>, 'id'>;

export interface FieldImport<Given extends Fields> {
  fields: Given;
  /** Begins the identifiers of rows that bring none. */
  prefix: string;
  /** Fields that tell records apart, and their text, which is one where the records are. */
  keys: readonly (keyof Given & string)[];
  natural(values: Values<Given>): string;
  /** Columns of the table, by their names in it. */
  columns(values: Values<Given>): Record<string, string | number | null>;
  /** What is wrong with a row although each of its cells can be read; the column and what to do. */
  fault?(values: Values<Given>): { column: keyof Given & string; message: string } | null;
  /** What a record has besides its fields; `now` is the time of the import in milliseconds. */
  more?(now: number): Record<string, unknown>;
}

/** Two rows of one natural key are both kept, once an editor has confirmed it. */
export function fieldImporter<const Given extends Fields>(declared: FieldImport<Given>): Importer {
  const { fields, prefix, keys, natural, columns, fault, more } = declared;
  const names = Object.keys(fields);
  const valuesOf = (given: Record<string, unknown>) =>
    Object.fromEntries(names.map((name) => [name, given[name] ?? null])) as Values<Given>;
  const row = z.object({ id: textCell(200).optional(), ...cellsOf(fields) }).superRefine((given, context) => {
    const found = fault?.(valuesOf(given));
    if (found) context.addIssue({ code: 'custom', path: [found.column], message: found.message });
  });
  return {
    row,
    headings: { id: ['Mã bản ghi', 'Định danh'], ...headingsOf(fields) },
    children: [],
    prepare(given, context) {
      const values = valuesOf(given);
      const key = natural(values);
      const occurrence = given.id === undefined ? context.occurrence(key) : 0;
      if (occurrence > 0)
        context.warn({
          column: keys[0] ?? null,
          value: key,
          message: `Trùng ${keys.join(', ')} với dòng trước; giữ cả hai.`,
          code: 'same-key',
          confirm: true,
        });
      return {
        id: given.id === undefined ? stableId(prefix, key, occurrence) : String(given.id),
        record: { ...values, ...more?.(context.now) },
        columns: columns(values),
      };
    },
  };
}
