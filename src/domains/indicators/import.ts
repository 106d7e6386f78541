import { fieldImporter } from '../../contract/field-importer.ts';
import { fold } from '../../language/fold.ts';
import { daysOf } from '../../language/periods.ts';
import { fields } from './fields.ts';

/** Import of figures; one of a unit, an indicator and a period is one record. */
export const indicatorsImporter = fieldImporter({
  fields,
  prefix: 'chi-so',
  keys: ['unit', 'indicator', 'period'],
  natural: ({ unit, indicator, period }) => [fold(unit), fold(indicator), period].join('|'),
  columns({ unit, indicator, period }) {
    const { from, to } = daysOf(period);
    return { unitFolded: fold(unit), indicatorFolded: fold(indicator), periodFrom: from, periodTo: to };
  },
  // `98.765` in a column of percentages would be read as a whole number of thousands.
  fault: ({ value, measure }) =>
    measure?.includes('%') && Math.abs(value) > 1_000
      ? { column: 'value', message: 'Tỷ lệ phần trăm trên 1000: viết dấu phẩy thập phân.' }
      : null,
  more: (now) => ({ updatedAt: new Date(now).toISOString() }),
});
