/** Patterns of dates over lower-case text without diacritics, each with what it means on a given day. */
import { addDays, calendarDay, daysInMonth } from './calendar.ts';

export type Span = { from: string; to: string; precision: 'day' | 'month' | 'year' };
type Read = (groups: readonly (string | undefined)[], today: string) => Span | null;

const day = (at: string | null): Span | null => (at === null ? null : { from: at, to: at, precision: 'day' });

function months(year: number, first: number, last: number): Span | null {
  const from = calendarDay(year, first, 1);
  const to = last >= 1 && last <= 12 ? calendarDay(year, last, daysInMonth(year, last)) : null;
  return from && to ? { from, to, precision: 'month' } : null;
}

const years = (first: number, last: number): Span | null =>
  first <= last ? { from: `${first}-01-01`, to: `${last}-12-31`, precision: 'year' } : null;

const yearOf = (today: string): number => Number(today.slice(0, 4));

/** The month `n` months after that of `today`. */
function monthsOn(today: string, n: number): Span | null {
  const index = yearOf(today) * 12 + Number(today.slice(5, 7)) - 1 + n;
  return months(Math.floor(index / 12), (index % 12) + 1, (index % 12) + 1);
}

/** Monday to Sunday of the week `n` weeks after that of `today`. */
function weeksOn(today: string, n: number): Span {
  const monday = addDays(today, 7 * n - ((new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % 7));
  return { from: monday, to: addDays(monday, 6), precision: 'day' };
}

const SHIFT: Record<string, number> = {
  nay: 0,
  truoc: -1,
  'vua roi': -1,
  'vua qua': -1,
  roi: -1,
  qua: -1,
  ngoai: -1,
  kia: -2,
  sau: 1,
  toi: 1,
};
const MONTH_PARTS: Record<string, [number, number]> = { dau: [1, 3], giua: [5, 8], cuoi: [10, 12] };
const QUARTERS: Record<string, number> = { i: 1, ii: 2, iii: 3, iv: 4 };
const DAY_SHIFT: Record<string, number> = { 'hom qua': -1, 'hom kia': -2, 'ngay mai': 1, 'ngay mot': 2 };

/** A year said by its distance from this one. */
const NEAR_YEAR = 'nay|ngoai|kia|truoc|vua roi|vua qua|roi|sau|toi';
/** A word of a larger number said aloud, of which the word after it is but the end. */
const NUMERAL = '(?:muoi|tram|mot|hai|ba|bon|nam|sau|bay|tam|chin|lam)';
/** Words before "năm" that make it a name's or a number's. */
const NOT_A_YEAR = String.raw`(?<!\b(?:nhon|viet|mien|dong|tay|phuong|${NUMERAL}|nhieu|may|vai) )`;
const COUNTS: Record<string, number> = {
  mot: 1,
  hai: 2,
  ba: 3,
  bon: 4,
  nam: 5,
  sau: 6,
  bay: 7,
  tam: 8,
  chin: 9,
  muoi: 10,
};
const nearYear = (word: string | undefined, today: string): number =>
  yearOf(today) + (SHIFT[word ?? ''] ?? 0);

const YEAR = String.raw`((?:19|20)\d{2})(?![\d/]|[.,]\d)`;
/** Before a bare `27/7`: what makes it a house number, a street, an article or a document instead. */
const NOT_DAY =
  String.raw`(?<!\b(?:so|hem|kiet|ngo|ngach|nha|to|lo|thua|dieu|khoan|diem|duong|pho|cho|cau|truong|qd|nd|nq|` +
  'tt|xa|cong vien|quang truong) ?)';
/** Before a bare year: numbers of documents and codes, and names of laws. */
const NOT_YEAR =
  String.raw`(?<!\b(?:so|ma|lo|thua|qd|nd|nq|tt|luat|luat dat dai|dinh|quyet|luat [a-z]+ [a-z]+|luat [a-z]+|` +
  String.raw`bo luat [a-z]+ [a-z]+|\d) ?)`;
const COUNTED_AFTER = String.raw`(?! ?(?:m2|m|met|dong|d|trieu|tr|nghin|ty|nguoi|luot|%|ha|km)\b)`;

const ENGLISH_MONTH = '(jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*';
const ENGLISH_MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const monthOf = (name: string | undefined): number => ENGLISH_MONTHS.indexOf((name ?? '').slice(0, 3)) + 1;

const PATTERNS: readonly (readonly [string, Read])[] = [
  [
    String.raw`\b(\d{1,2})(?:st|nd|rd|th)? (?:of )?${ENGLISH_MONTH},? ((?:19|20)\d{2})\b`,
    ([d, m, y]) => day(calendarDay(Number(y), monthOf(m), Number(d))),
  ],
  [
    String.raw`\b${ENGLISH_MONTH} (\d{1,2})(?:st|nd|rd|th)?,? ((?:19|20)\d{2})\b`,
    ([m, d, y]) => day(calendarDay(Number(y), monthOf(m), Number(d))),
  ],
  [
    String.raw`\b(\d{4})y ?(\d{1,2})m ?(\d{1,2})d`,
    ([y, m, d]) => day(calendarDay(Number(y), Number(m), Number(d))),
  ],
  [
    String.raw`(?:ngay ?)?(?<![\d/.-])(\d{1,2}) ?([/.-]) ?(\d{1,2}) ?\2 ?(\d{4})(?![\d/-])`,
    ([d, , m, y]) => day(calendarDay(Number(y), Number(m), Number(d))),
  ],
  [
    String.raw`(?<![\d/.-])(\d{4})-(\d{1,2})-(\d{1,2})(?![\d/-])`,
    ([y, m, d]) => day(calendarDay(Number(y), Number(m), Number(d))),
  ],
  [
    String.raw`(?:ngay ?|mung )?\b(\d{1,2}) thang (\d{1,2}) ?,? ?(?:nam )?(\d{4})\b`,
    ([d, m, y]) => day(calendarDay(Number(y), Number(m), Number(d))),
  ],
  [
    String.raw`(?:ngay |mung )?\b(\d{1,2})(?: thang |/)(\d{1,2}) nam (${NEAR_YEAR})\b`,
    ([d, m, word], today) => day(calendarDay(nearYear(word, today), Number(m), Number(d))),
  ],
  [
    String.raw`\b(?:thang |t)(\d{1,2}) nam (${NEAR_YEAR})\b`,
    ([m, word], today) => months(nearYear(word, today), Number(m), Number(m)),
  ],
  [
    String.raw`\bquy (iv|i{1,3}|[1-4]) nam (${NEAR_YEAR})\b`,
    ([q, word], today) => {
      const quarter = QUARTERS[q ?? ''] ?? Number(q);
      return months(nearYear(word, today), quarter * 3 - 2, quarter * 3);
    },
  ],
  [
    String.raw`(?<![\d/.,-]|\b${NUMERAL} )\b(\d{1,2}|mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi) nam (truoc|nua|toi|sau)\b(?! khi)`,
    ([count, word], today) => {
      const year = yearOf(today) + (COUNTS[count ?? ''] ?? Number(count)) * (word === 'truoc' ? -1 : 1);
      return years(year, year);
    },
  ],
  [
    String.raw`(?:ngay |mung )(\d{1,2}) thang (\d{1,2})\b`,
    ([d, m], today) => day(calendarDay(yearOf(today), Number(m), Number(d))),
  ],
  [
    String.raw`\b(?:6|sau) thang (dau|cuoi) nam ${YEAR}`,
    ([part, y]) => months(Number(y), part === 'dau' ? 1 : 7, part === 'dau' ? 6 : 12),
  ],
  [String.raw`\b(?:9|chin) thang dau nam ${YEAR}`, ([y]) => months(Number(y), 1, 9)],
  [
    String.raw`\b(?:thang |t)(\d{1,2})(?: ?[/-] ?| nam | )(\d{4})\b(?![/-]\w)`,
    ([m, y]) => months(Number(y), Number(m), Number(m)),
  ],
  [
    String.raw`\bquy (iv|i{1,3}|[1-4])(?: ?/ ?| nam )(\d{4})\b`,
    ([q, y]) => {
      const quarter = QUARTERS[q ?? ''] ?? Number(q);
      return months(Number(y), quarter * 3 - 2, quarter * 3);
    },
  ],
  [
    String.raw`\b(dau|giua|cuoi) nam (?:((?:19|20)\d{2})\b|(nay|ngoai|sau|toi|truoc)\b)`,
    ([part, y, word], today) => {
      const [first, last] = MONTH_PARTS[part ?? ''] ?? [1, 12];
      return months(y ? Number(y) : yearOf(today) + (SHIFT[word ?? ''] ?? 0), first, last);
    },
  ],
  [
    String.raw`(?<![\d/.-])(?:\b(?:nam hoc|nam|hoi|giai doan) )?\b((?:19|20)\d{2}) ?(?:-|den|toi) ?(?:nam )?${YEAR}(?!-)`,
    ([a, b]) => years(Number(a), Number(b)),
  ],
  [
    String.raw`\b(?:nam|hoi|trong|truoc|sau|tu) ?${YEAR}(?!-)${COUNTED_AFTER}`,
    ([y]) => years(Number(y), Number(y)),
  ],
  [
    String.raw`${NOT_A_YEAR}\bnam (nay|ngoai|kia|truoc|vua roi|vua qua|sau|toi)\b(?! (?:nam|thang|ngay|khi|\d))`,
    ([word], today) => years(nearYear(word, today), nearYear(word, today)),
  ],
  [String.raw`${NOT_A_YEAR}(?<!\d )\bnam roi\b`, (_, today) => years(yearOf(today) - 1, yearOf(today) - 1)],
  [
    String.raw`\b(?:sang nam|nam (?:ke tiep|tiep theo|den))\b(?! \d)`,
    (_, today) => years(yearOf(today) + 1, yearOf(today) + 1),
  ],
  [
    String.raw`\bquy (nay|truoc|vua roi|sau|toi)\b`,
    ([which = ''], today) => {
      const first = Math.floor((Number(today.slice(5, 7)) - 1) / 3) * 3 + 1 + 3 * (SHIFT[which] ?? 0);
      const year = yearOf(today) + Math.floor((first - 1) / 12);
      const month = ((((first - 1) % 12) + 12) % 12) + 1;
      return months(year, month, month + 2);
    },
  ],
  [
    String.raw`\bthang (nay|truoc|vua roi|sau|toi)\b`,
    ([word], today) => monthsOn(today, SHIFT[word ?? ''] ?? 0),
  ],
  [
    String.raw`\btuan (nay|truoc|vua roi|sau|toi)\b`,
    ([word], today) => weeksOn(today, SHIFT[word ?? ''] ?? 0),
  ],
  [String.raw`\b(?:hom nay|hien nay|hien tai|hien gio|bay gio|luc nay|ngay nay)\b`, (_, today) => day(today)],
  [
    String.raw`\b(hom qua|hom kia|ngay mai|ngay mot)\b`,
    ([word], today) => day(addDays(today, DAY_SHIFT[word ?? ''] ?? 0)),
  ],
  [
    String.raw`(?<![\d/.-])${NOT_DAY}\b(\d{1,2})/(\d{1,2})(?![\d/a-z]|\.\d|-\w)`,
    ([d, m], today) => day(calendarDay(yearOf(today), Number(m), Number(d))),
  ],
  [
    String.raw`(?<!\b(?:\d|mang) )\bthang (\d{1,2})\b(?!/)`,
    ([m], today) => months(yearOf(today), Number(m), Number(m)),
  ],
  [String.raw`(?<![\d/.,-])${NOT_YEAR}\b${YEAR}(?!-)${COUNTED_AFTER}`, ([y]) => years(Number(y), Number(y))],
];
/** Tried in this order; a stretch of text is read once. */
export const DATE_PATTERNS = PATTERNS.map(([pattern, read]) => [new RegExp(pattern, 'g'), read] as const);
