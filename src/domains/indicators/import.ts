import * as z from 'zod';
import { cellsOf, headingsOf } from '../../contract/field-shapes.ts';
import { textCell } from '../../contract/import-cells.ts';
import type { Importer } from '../../contract/importer.ts';
import { fold } from '../../language/fold.ts';
import { daysOf } from '../../language/periods.ts';
import { stableId } from '../../store/hash.ts';
import { fields } from './fields.ts';
import type { IndicatorRecord } from './record.ts';

type Row = Pick<IndicatorRecord, keyof typeof fields> & { id?: string };

const row = z.object({ id: textCell(200).optional(), ...cellsOf(fields) }).superRefine((given, context) => {
  const { value, measure } = given as unknown as Row;
  // `98.765` in a column of percentages would be read as a whole number of thousands.
  if (measure?.includes('%') && Math.abs(value) > 1_000)
    context.addIssue({
      code: 'custom',
      path: ['value'],
      message: 'Tỷ lệ phần trăm trên 1000: viết dấu phẩy thập phân.',
    });
}) as unknown as z.ZodObject<z.ZodRawShape> & z.ZodType<Row>;

/** Import of figures; one of a unit, an indicator and a period is one record. */
export const indicatorsImporter: Importer<Row> = {
  row,
  headings: headingsOf(fields),
  children: [],
  prepare({ id, ...given }, context) {
    const [unitFolded, indicatorFolded] = [fold(given.unit), fold(given.indicator)];
    const natural = [unitFolded, indicatorFolded, given.period].join('|');
    const days = daysOf(given.period);
    const values = Object.fromEntries(
      Object.keys(fields).map((name) => [name, given[name as keyof typeof given] ?? null]),
    );
    return {
      id: id ?? stableId('chi-so', natural, id === undefined ? context.occurrence(natural) : 0),
      record: { ...values, updatedAt: new Date(context.now).toISOString() },
      columns: { unitFolded, indicatorFolded, periodFrom: days.from, periodTo: days.to },
    };
  },
};
