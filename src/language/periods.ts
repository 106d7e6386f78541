/** Periods of figures: a month, a quarter or a year. */
import { fold } from './fold.ts';

/** A period as it is kept. */
export const PERIOD_FORM = /^\d{4}(?:-(?:\d{2}|Q[1-4]))?$/;

const QUARTERS: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4 };

/** `2026-09`, `2026-Q3` or `2026` out of `tháng 9/2026`, `09/2026`, `Quý III năm 2026`, `2026-09`; else undefined. */
export function readPeriod(text: string): string | undefined {
  const said = fold(text).replace(/^ky bao cao /, '');
  const year = /(?:^| )((?:19|20)\d{2})(?: |$)/.exec(said)?.[1];
  if (!year) return undefined;
  const rest = said
    .replace(year, '')
    .replace(/\bnam\b/, '')
    .replace(/\s+/g, ' ')
    .trim();
  if (rest === '') return year;
  const quarter = /^(?:quy |q ?)(iv|i{1,3}|[1-4])$/.exec(rest)?.[1];
  if (quarter) return `${year}-Q${QUARTERS[quarter] ?? quarter}`;
  const month = Number(/^(?:thang )?(\d{1,2})$/.exec(rest)?.[1]);
  return month >= 1 && month <= 12 ? `${year}-${String(month).padStart(2, '0')}` : undefined;
}

/** First and last day of a period. */
export function daysOf(period: string): { from: string; to: string } {
  const year = Number(period.slice(0, 4));
  const [first, last] = period.includes('Q')
    ? [Number(period.slice(-1)) * 3 - 2, Number(period.slice(-1)) * 3]
    : period.length === 4
      ? [1, 12]
      : [Number(period.slice(5)), Number(period.slice(5))];
  const end = new Date(Date.UTC(year, last, 0)).toISOString().slice(0, 10);
  return { from: `${year}-${String(first).padStart(2, '0')}-01`, to: end };
}

/** `tháng 9/2026`, `quý 3/2026`, `năm 2026`. */
export const periodName = (period: string): string =>
  period.includes('Q')
    ? `quý ${period.slice(-1)}/${period.slice(0, 4)}`
    : period.length === 4
      ? `năm ${period}`
      : `tháng ${Number(period.slice(5))}/${period.slice(0, 4)}`;
