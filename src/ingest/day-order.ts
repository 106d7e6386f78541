/** Columns of days whose order is not certain: where one cell can only be month first, its neighbours may be so too. */
import type * as z from 'zod';
import { dayOrder, yearFirstOrder } from '../language/dates.ts';
import type { RowError } from './check.ts';
import type { Merged } from './merge.ts';
import type { ParsedRow } from './parse/parse.ts';

/** Keys whose cells are read as days or instants, by what their schema takes. */
export const dayKeys = (shape: Readonly<Record<string, z.core.$ZodType>>): string[] =>
  Object.entries(shape).flatMap(([key, schema]) => {
    const cell = schema as z.ZodType;
    const day = cell.safeParse('31/01/2026').data;
    const isDay = typeof day === 'string' && /^2026-01-3[01]/.test(day);
    return isDay && !cell.safeParse('không').success ? [key] : [];
  });

/** How a day can be read: in the usual order of its form alone, in the turned one alone, or in either. */
interface Reading {
  form: 'year-last' | 'year-first';
  order: 'usual' | 'turned' | 'either';
}

function readingOf(text: string): Reading | null {
  const last = dayOrder(text);
  if (last)
    return {
      form: 'year-last',
      order: { 'day-first': 'usual', 'month-first': 'turned', either: 'either' }[last] as Reading['order'],
    };
  const first = yearFirstOrder(text);
  return (
    first && {
      form: 'year-first',
      order: { 'month-first': 'usual', 'day-first': 'turned', either: 'either' }[first] as Reading['order'],
    }
  );
}

interface Place {
  row: number;
  value: string;
}

interface Column {
  sheet: string | undefined;
  key: string;
  form: Reading['form'];
  heading: string;
  hasUsual: boolean;
  /** The first cell that has only the turned reading: the month before the day, or after it where the year is first. */
  turned: Place | null;
  /** Cells accepted before that was known which have both readings. */
  either: { count: number; first: Place } | null;
}

const named = ({ row, value }: Place): string => `dòng ${row} “${value.trim().slice(0, 40)}”`;

const why = (turned: { place: Place; heading: string }, own: string, form: Reading['form']): string =>
  `${own === turned.heading ? 'cột này' : `cột “${turned.heading}”`} có ngày viết ` +
  `${form === 'year-last' ? 'tháng trước ngày' : 'năm, ngày rồi mới đến tháng'} ` +
  `(${named(turned.place)}), nên đọc được hai cách`;

const MEND = 'Hãy ghi lại cả cột thành ngày/tháng/năm hoặc năm-tháng-ngày.';

/**
 * Watches the days of an import. Where a cell such as `12/25/2024` can only be month first, a cell such as
 * `05/04/2024` of that column is an error, and so is one of another column of its sheet that shows no cell with the
 * day first; so it is with `2024/25/12` and `2024/05/04`. `look` marks rows that are at hand;
 * `errors` refuses the file for rows that were accepted before.
 */
export function watchDayOrder(shape: Readonly<Record<string, z.core.$ZodType>>) {
  const keys = dayKeys(shape);
  const columns = new Map<string, Column>();
  /** The first cell that is turned, by form and sheet. */
  const firstOf = new Map<string, { place: Place; heading: string }>();
  const formIn = (form: Reading['form'], sheet: string | undefined): string => JSON.stringify([form, sheet]);

  const columnOf = ({ sheet, headings = {} }: ParsedRow, key: string, form: Reading['form']): Column => {
    const name = JSON.stringify([sheet, key, form]);
    const held = columns.get(name);
    if (held) return held;
    const heading = (Object.hasOwn(headings, key) ? headings[key] : undefined) ?? key;
    const column = { sheet, key, form, heading, hasUsual: false, turned: null, either: null };
    columns.set(name, column);
    return column;
  };

  /** What makes a column's cells doubtful; null where nothing does. */
  const doubtOf = (column: Column) => {
    if (column.turned) return { place: column.turned, heading: column.heading };
    return column.hasUsual ? null : (firstOf.get(formIn(column.form, column.sheet)) ?? null);
  };

  function* cellsOf(parsed: ParsedRow): Iterable<{ column: Column; order: Reading['order']; place: Place }> {
    const { row, values } = parsed;
    if (row === null || values === null || typeof values !== 'object') return;
    for (const key of keys) {
      const value = values[key];
      const read = typeof value === 'string' ? readingOf(value) : null;
      if (read)
        yield {
          order: read.order,
          column: columnOf(parsed, key, read.form),
          place: { row, value: String(value) },
        };
    }
  }

  const marked = (parsed: ParsedRow, checked: Merged): Merged => {
    const errors: RowError[] = [];
    for (const { column, order, place } of cellsOf(parsed)) {
      if (order !== 'either') continue;
      const doubt = doubtOf(column);
      if (doubt) {
        errors.push({
          row: place.row,
          ...(column.sheet === undefined ? {} : { sheet: column.sheet }),
          ...(column.heading === column.key ? {} : { heading: column.heading }),
          column: column.key,
          value: place.value.slice(0, 120),
          message: `Không rõ ngày hay tháng đứng trước: ${why(doubt, column.heading, column.form)}. ${MEND}`,
        });
      } else if (checked.errors.length === 0) {
        column.either ??= { count: 0, first: place };
        column.either.count += 1;
      }
    }
    if (errors.length === 0) return checked;
    const { prepared: _, keptId: _kept, ...rest } = checked;
    return { ...rest, errors: [...checked.errors, ...errors] };
  };

  return {
    look(given: readonly ParsedRow[], checked: readonly Merged[]): readonly Merged[] {
      if (keys.length === 0) return checked;
      for (const parsed of given)
        for (const { column, order, place } of cellsOf(parsed)) {
          if (order === 'usual') column.hasUsual = true;
          if (order !== 'turned') continue;
          column.turned ??= place;
          const name = formIn(column.form, column.sheet);
          if (!firstOf.has(name)) firstOf.set(name, { place, heading: column.heading });
        }
      return checked.map((one, place) => {
        const parsed = given[place];
        return parsed ? marked(parsed, one) : one;
      });
    },
    /** Of the file as a whole: cells that were accepted before it was known that they have two readings. */
    errors(): RowError[] {
      return [...columns.values()].flatMap((column): RowError[] => {
        const doubt = column.either && doubtOf(column);
        if (!column.either || !doubt) return [];
        const { count, first } = column.either;
        const message =
          `Không rõ ngày hay tháng đứng trước ở ${count} ô của cột “${column.heading}”, như ${named(first)}: ` +
          `${why(doubt, column.heading, column.form)}. ${MEND}`;
        const sheet = column.sheet === undefined ? {} : { sheet: column.sheet };
        return [{ row: null, column: column.key, value: first.value.slice(0, 120), message, ...sheet }];
      });
    },
  };
}
