/** Kinds of fields of reports: figures, and the periods they are of. */
import { real } from 'drizzle-orm/sqlite-core';
import * as z from 'zod';
import { formatNumber, parseAmount } from '../language/amounts.ts';
import { PERIOD_FORM, periodName, readPeriod } from '../language/periods.ts';
import { type Field, type Held, kind, type Options } from './fields.ts';

/** A figure of either sign; `%` after it is its measure and is left out. */
export const figure = <const O extends Options>(options: O): Field<Held<number, O>> =>
  kind<number, O>(options, {
    record: z.number(),
    cell: z.preprocess(
      (given) => (typeof given === 'string' ? (parseAmount(given.replace(/\s*%\s*$/, '')) ?? given) : given),
      z.number('Không phải là số.'),
    ),
    column: () => real(),
    stored: (value) => value,
    filters: {},
    fact: formatNumber,
  });

/** A month, a quarter or a year: `2026-09`, `2026-Q3` or `2026`. */
export const period = <const O extends Options>(options: O): Field<Held<string, O>> =>
  kind<string, O>(options, {
    record: z.string(),
    cell: z.preprocess(
      (given) => readPeriod(String(given ?? '')) ?? given,
      z.string().regex(PERIOD_FORM, 'Kỳ không đọc được; viết 2026-09, 9/2026, Quý III/2026 hoặc 2026.'),
    ),
    stored: (value) => value,
    filters: {},
    fact: periodName,
  });
