/** Days, months and years a question speaks of, in digits or in words, with or without diacritics. */
import { DATE_PATTERNS } from './date-patterns.ts';
import { flatten } from './fold.ts';

export interface DateMention {
  /** First and last day meant, `YYYY-MM-DD`; the same for a single day. */
  from: string;
  to: string;
  /** Offsets into the original, end exclusive. */
  start: number;
  end: number;
  /** As written. */
  text: string;
  precision: 'day' | 'month' | 'year';
}

/** Cheap proof that a text speaks of no date at all. */
const MAY_SPEAK = /\d|\b(?:nam|thang|tuan|ngay|hom|hien|bay|luc|quy)\b/;

/** Spellings that fold to a date word but are another: Nam (south), bảy giờ (seven o'clock), sáng (morning). */
const OTHER_WORD = /^(?:nấm|nằm|nắm|nám|thắng|thăng|thẳng|tuần tự|bảy|hôi|sáng|sàng)\b/iu;
const MARKED = /[^\p{ASCII}]/u;

function isOther(slice: string, text: string): boolean {
  if (OTHER_WORD.test(slice)) return true;
  // With a capital in a sentence it ends a name: "đường Phú Quý trước chợ".
  if (/^Qu[ýy] \p{L}/u.test(slice) && !text.trimStart().startsWith(slice)) return true;
  // In a text with diacritics an unmarked "Nam nay" is the south, not the year.
  return /^nam [^\d]/i.test(slice) && MARKED.test(text.slice(0, 400));
}

/** `2026년 1월 1일`, told letter for letter as `2026y 1m 1d`: folding keeps no Hangul. */
const KOREAN_DAY = /\d{4}년 ?\d{1,2}월 ?\d{1,2}일/gu;
const inLatin = (day: string): string => day.replace('년', 'y').replace('월', 'm').replace('일', 'd');

/**
 * Dates of a question, in order, none overlapping: days (`1/7/2025`, `27/7` of this year, `hôm nay`), months
 * (`tháng 7/2025`, `đầu năm 2025` as January to March, `cuối năm` as October to December) and years
 * (`năm 2025`, `hồi 2021`, `năm ngoái`). Document numbers should be cut out first: their years are years too.
 */
export function readDates(text: string, today: string): DateMention[] {
  const { folded, offsets } = flatten(text.replace(KOREAN_DAY, inLatin));
  if (!MAY_SPEAK.test(folded)) return [];
  const found: DateMention[] = [];
  for (const [pattern, read] of DATE_PATTERNS) {
    for (const match of folded.matchAll(pattern)) {
      const start = offsets[match.index] ?? 0;
      const end = offsets[match.index + match[0].length] ?? text.length;
      if (found.some((other) => start < other.end && other.start < end)) continue;
      const slice = text.slice(start, end);
      const span = isOther(slice.normalize('NFC'), text) ? null : read(match.slice(1), today);
      if (span) found.push({ ...span, start, end, text: slice });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
