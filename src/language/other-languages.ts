/** Figures and days as languages other than Vietnamese write them. */
import type { AnswerLanguage } from './accept-language.ts';
import { formatNumber } from './numbers.ts';

/** Languages beside Vietnamese in which answers are told. */
export type OtherLanguage = Exclude<AnswerLanguage, 'vi'>;

/** One sentence in each of them: a text that lacks one does not compile. */
export type Told = Readonly<Record<OtherLanguage, string>>;

/** The text that `say` gives in each of them. */
export const told = (say: (language: OtherLanguage) => string): Told => ({ en: say('en'), ko: say('ko') });

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

/** `35,000,000`, `105.1`: English and Korean part figures alike. */
export const numberAbroad = (n: number): string =>
  formatNumber(n).replace(/[.,]/g, (mark) => (mark === '.' ? ',' : '.'));

/** A day `YYYY-MM-DD` as `1 January 2026` or `2026년 1월 1일`. */
export function dateIn(language: OtherLanguage, day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return language === 'ko'
    ? `${year}년 ${Number(month)}월 ${Number(date)}일`
    : `${Number(date)} ${MONTHS[Number(month) - 1] ?? month} ${year}`;
}

/** A day, or the first and last of a span, as they stand in a sentence: `on 1 January 2026`. */
export function spanIn(language: OtherLanguage, { from, to }: { from: string; to: string }): string {
  const [first, last] = [dateIn(language, from), dateIn(language, to)];
  if (language === 'ko') return from === to ? first : `${first}부터 ${last}까지`;
  return from === to ? `on ${first}` : `between ${first} and ${last}`;
}
