/** Days and instants as Vietnamese sources print them. Numeric dates are day first. */
import { calendarDay, startOfVietnamDay, vietnamDay } from './calendar.ts';
import { flatten } from './fold.ts';

export {
  addDays,
  daysBetween,
  endOfVietnamDay,
  englishDate,
  formatDate,
  startOfVietnamDay,
  vietnamDay,
} from './calendar.ts';

const CLOCK = String.raw`(\d{1,2})(?::|h|g| gio )(\d{2})?(?: ?phut)?(?::(\d{2})(?:[.,]\d+)?)?\s*([ap]\.?m\.?|sa|ch)?`;
const ZONE = String.raw`\s*(z|\(?(?:gmt|utc?)?\s*[+-]\d{1,2}(?::?\d{2})?\)?|\(?gmt\)?|utc?|ict)?(?:\s*\([a-z ]+\))?`;
const TIME = new RegExp(String.raw`(?:^|[\s,|t-]|luc)\s*${CLOCK}${ZONE}\s*(?=$|[\s,|-])`);
const DAY_FORMS: readonly [RegExp, readonly [number, number, number]][] = [
  [/^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/, [1, 2, 3]],
  [/^(\d{1,2})\s*([./-])\s*(\d{1,2})\s*\2\s*(\d{4})$/, [4, 3, 1]],
  [/^(\d{1,2})\s*thang\s*(\d{1,2})\s*,?\s*(?:nam)?\s*(\d{4})$/, [3, 2, 1]],
];
const ENGLISH_DAY = /^(\d{1,2})[\s-]+([a-z]{3})[a-z]*\.?,?[\s-]+(\d{4}|\d{2})$/;
const ENGLISH_MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const WEEKDAY =
  /^(?:thu (?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat|t[2-7]|cn|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*)\b[\s,.-]*/;
const LEAD = /^[\s,|(-]*(?:ngay\s*)?/;
const TRAIL = /[\s,|.)-]+$/;

interface Parsed {
  day: string;
  /** Milliseconds into the day on the clock of the zone; null when no time was written. */
  time: number | null;
  /** Minutes ahead of UTC; null when no zone was written. */
  zone: number | null;
}

function readDay(text: string): string | null {
  for (const [form, [year, month, day]] of DAY_FORMS) {
    const found = form.exec(text);
    if (found) return calendarDay(Number(found[year]), Number(found[month]), Number(found[day]));
  }
  const english = ENGLISH_DAY.exec(text);
  if (!english) return null;
  const year = Number(english[3]);
  const full = (english[3] ?? '').length === 4 ? year : year + (year < 70 ? 2000 : 1900);
  return calendarDay(full, ENGLISH_MONTHS.indexOf(english[2] ?? '') + 1, Number(english[1]));
}

function readZone(text: string | undefined): number | null {
  if (text === undefined) return null;
  if (text === 'ict') return 7 * 60;
  const found = /([+-])(\d{1,2}):?(\d{2})?$/.exec(text.replace(/[\s()]/g, ''));
  if (!found) return 0;
  const minutes = Number(found[2]) * 60 + Number(found[3] ?? 0);
  return found[1] === '-' ? -minutes : minutes;
}

function readTime(found: RegExpExecArray): number | null {
  let hour = Number(found[1]);
  const half = found[4]?.charAt(0);
  if (half !== undefined && hour > 12) return null;
  if (half === 'p' || half === 'c') hour = (hour % 12) + 12;
  else if (half === 'a' || half === 's') hour %= 12;
  const minute = Number(found[2] ?? 0);
  const second = Number(found[3] ?? 0);
  if (hour > 23 || minute > 59 || second > 59) return null;
  return ((hour * 60 + minute) * 60 + second) * 1000;
}

/** Whether a day in figures would be another one with the month first. */
function isEitherOrder(text: string): boolean {
  const [, first = '', second = ''] = /(?<!\d)(\d{1,2})\/(\d{1,2})\/\d{4}/.exec(text) ?? [];
  return first !== '' && Number(first) <= 12 && Number(second) <= 12 && Number(first) !== Number(second);
}

/** How a day in figures can be read: `either` where the other order would make it another day. */
export type DayOrder = 'day-first' | 'month-first' | 'either';

const TWO_THEN_YEAR = /^\D{0,12}(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(?:\d{4}|\d{2})(?![\d/])/;

/**
 * The order of day and month in a cell that is a date in figures with its year last, with a time or not; null for
 * any other cell and for days such as 05/05/2024, which say nothing of it.
 */
export function dayOrder(text: string): DayOrder | null {
  if (text.length > 60) return null;
  const [, first = '', second = ''] = TWO_THEN_YEAR.exec(text) ?? [];
  const [one, other] = [Number(first), Number(second)];
  if (one < 1 || other < 1 || one > 31 || other > 31 || one === other || Math.min(one, other) > 12)
    return null;
  if (one > 12) return 'day-first';
  return other > 12 ? 'month-first' : 'either';
}

const YEAR_THEN_TWO = /^\D{0,12}\d{4}\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{1,2})(?!\d)/;

/** The same of a cell with its year first, whose usual order is that of 2024-05-31. */
export function yearFirstOrder(text: string): DayOrder | null {
  if (text.length > 60) return null;
  const [, first = '', second = ''] = YEAR_THEN_TWO.exec(text) ?? [];
  return first === '' ? null : dayOrder(`${first}/${second}/2000`);
}

const PLAIN_DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

function parse(text: string): Parsed | null {
  const plain = PLAIN_DAY.exec(text);
  if (plain) {
    const day = calendarDay(Number(plain[1]), Number(plain[2]), Number(plain[3]));
    return day === null ? null : { day, time: null, zone: null };
  }
  let rest = flatten(text).folded.trim();
  if (rest.length > 80) return null;
  let time: number | null = null;
  let zone: number | null = null;
  const clock = TIME.exec(rest);
  if (clock) {
    time = readTime(clock);
    if (time === null) return null;
    zone = readZone(clock[5]);
    rest = `${rest.slice(0, clock.index)} ${rest.slice(clock.index + clock[0].length)}`;
    // With AM or PM, 11/12 may be the 12th of November, as programs set to English write it.
    if (/^[ap]/.test(clock[4] ?? '') && isEitherOrder(rest)) return null;
  }
  rest = rest.replace(LEAD, '').replace(WEEKDAY, '').replace(LEAD, '').replace(TRAIL, '');
  const day = readDay(rest);
  return day === null ? null : { day, time, zone };
}

/** Instant in ms since 1970 UTC; without a zone the clock is the Vietnamese one. */
function instantOf({ day, time, zone }: Parsed): number {
  const start = zone === null ? startOfVietnamDay(day) : Date.parse(`${day}T00:00:00Z`) - zone * 60_000;
  return start + (time ?? 0);
}

/**
 * The Vietnamese day a cell names, as `YYYY-MM-DD`: `2021-10-06`, `27.7.2025`, `16/03/2020`,
 * `ngày 06 tháng 10 năm 2021`, `22/4/2025 15:17`, RFC 3339 and RFC 822 (brought to UTC+7). Null for anything
 * else, for days the calendar lacks and for two-digit years.
 */
export function parseDate(text: string): string | null {
  const parsed = parse(text);
  if (!parsed) return null;
  return parsed.zone === null ? parsed.day : vietnamDay(instantOf(parsed));
}

/**
 * The instant a cell names, as RFC 3339 in UTC: the forms of `parseDate`. A bare day is its midnight in
 * Vietnam, and a time without a zone is Vietnamese time. Fractions of a second are dropped.
 */
export function parseInstant(text: string): string | null {
  const parsed = parse(text);
  return parsed && new Date(instantOf(parsed)).toISOString().replace('.000Z', 'Z');
}
