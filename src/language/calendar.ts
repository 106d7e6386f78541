/** Calendar days as `YYYY-MM-DD` and the Vietnamese clock, which is UTC+7 all year. */

const DAY = 86_400_000;
const OFFSET = 7 * 3_600_000;

const two = (n: number): string => String(n).padStart(2, '0');

/** Days in a month (1–12). */
export const daysInMonth = (year: number, month: number): number =>
  new Date(Date.UTC(year, month, 0)).getUTCDate();

/** `YYYY-MM-DD`, or null when the calendar has no such day. Years 1000–9999. */
export function calendarDay(year: number, month: number, day: number): string | null {
  if (year < 1000 || year > 9999 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month))
    return null;
  return `${year}-${two(month)}-${two(day)}`;
}

/** The day it is in Vietnam at an instant. */
export function vietnamDay(now: Date | number): string {
  const at = typeof now === 'number' ? now : now.getTime();
  return new Date(at + OFFSET).toISOString().slice(0, 10);
}

/** Instant, in ms since 1970 UTC, at which a day begins in Vietnam. */
export const startOfVietnamDay = (day: string): number => Date.parse(`${day}T00:00:00Z`) - OFFSET;

/** The day `n` days later; earlier when negative. */
export const addDays = (day: string, n: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + n * DAY).toISOString().slice(0, 10);

/** Instant at which a day ends in Vietnam: what holds for a day is kept no longer. */
export const endOfVietnamDay = (day: string): number => startOfVietnamDay(addDays(day, 1));

/** Days from `a` to `b`: 1 when `b` is the day after `a`. */
export const daysBetween = (a: string, b: string): number =>
  Math.round((Date.parse(`${b}T00:00:00Z`) - Date.parse(`${a}T00:00:00Z`)) / DAY);

/** `2026-04-29` as Vietnamese people write it: `29/4/2026`. */
export function formatDate(day: string): string {
  const [year, month, date] = day.split('-');
  return `${Number(date)}/${Number(month)}/${year}`;
}

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** A day `YYYY-MM-DD` in English: 5 December 2026. */
export const englishDate = (day: string): string => {
  const [year, month, date] = day.split('-');
  return `${Number(date)} ${MONTHS[Number(month) - 1]} ${year}`;
};
