/** In which language a question is asked, and is to be answered. Pure. */
import type { OtherLanguage } from '../language/other-languages.ts';
import { englishInVietnamese, isEnglish } from './english.ts';
import { isKorean, koreanInVietnamese } from './korean.ts';

export type AskedLanguage = 'vi' | OtherLanguage;

/** Said at the end of a question, it decides: the options of an answer say it, so that the next one is alike. */
const WISHES: readonly (readonly [OtherLanguage, RegExp])[] = [
  ['en', /\s*[,(]?\s*(?:trả lời )?(?:bằng tiếng anh|in english)[\s)?.!]*$/iu],
  ['ko', /\s*[,(]?\s*(?:trả lời )?(?:bằng tiếng hàn(?: quốc)?|in korean|한국어로)[\s)?.!]*$/iu],
];
export const WISH: Readonly<Record<OtherLanguage, string>> = { en: '(in English)', ko: '(한국어로)' };

/** Names and numbers alone are of no language: `926/2021`, `Bạch Đằng`. */
const NAMES_ALONE = /^(?:[\p{Lu}\d][\p{L}\p{M}\d/.-]*[\s,?.!]*){1,6}$/u;

/** The language of a question: as it wishes, else as it is worded; null where it is names and numbers alone. */
export function languageOf(asked: string): AskedLanguage | null {
  const wished = WISHES.find(([, pattern]) => pattern.test(asked));
  if (wished) return wished[0];
  if (isKorean(asked)) return 'ko';
  if (isEnglish(asked)) return 'en';
  return NAMES_ALONE.test(asked.normalize('NFC').trim()) ? null : 'vi';
}

/** The question in Vietnamese words, its wish for a language left out. */
export function inVietnamese(asked: string): string {
  let text = asked;
  for (const [, pattern] of WISHES) text = text.replace(pattern, '?');
  if (isKorean(text)) return koreanInVietnamese(text);
  return isEnglish(text) ? englishInVietnamese(text) : text;
}
