/** Figures and days as English writes them. */
import { formatNumber } from './numbers.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** `35,000,000`, `105.1`. */
export const numberInEnglish = (n: number): string =>
  formatNumber(n).replace(/[.,]/g, (mark) => (mark === '.' ? ',' : '.'));

/** A day `YYYY-MM-DD` as `1 January 2026`. */
export function dateInEnglish(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${Number(date)} ${MONTHS[Number(month) - 1] ?? month} ${year}`;
}

/** A day, or the first and last of a span, as they stand in a sentence: `on 1 January 2026`. */
export const spanInEnglish = ({ from, to }: { from: string; to: string }): string =>
  from === to ? `on ${dateInEnglish(from)}` : `between ${dateInEnglish(from)} and ${dateInEnglish(to)}`;
