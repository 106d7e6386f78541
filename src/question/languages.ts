/** In which language a question is asked, and is to be answered. Pure. */
import { type AnswerLanguage, isNamesAlone } from '../language/accept-language.ts';
import type { OtherLanguage } from '../language/other-languages.ts';
import { englishInVietnamese, isEnglish } from './english.ts';
import { isKorean, koreanInVietnamese } from './korean.ts';

/** Each language by its names: in Vietnamese, bare or marked, in English and in Korean. */
const NAMED: readonly (readonly [AnswerLanguage, string, string, string])[] = [
  ['en', 'ti[eế]ng anh', 'english', '영어'],
  ['ko', 'ti[eế]ng h[aà]n(?: qu[oố]c)?', 'korean', '한국어'],
  ['vi', 'ti[eế]ng vi[eệ]t', 'vietnamese', '베트남어'],
];

const ME = '(?:tôi|em|mình|me)';

/**
 * A language wished for decides; the options of an answer say it, so that the next answer is alike. "Bằng tiếng Anh" by
 * itself may be a certificate, so it wishes only behind a verb of answering or in brackets.
 */
const WISHES = NAMED.map(([language, inVietnamese, inEnglish, inKorean]) => {
  const either = `(?:b[aằ]ng (?:${inVietnamese})|in ${inEnglish})`;
  const said = [
    String.raw`\((?:${either}|${inKorean}로)\)`,
    `(?:tr[aả] l[oờ]i|n[oó]i|answer|reply|tell me)(?: ${ME})? ${either}(?: (?:giúp|nhé|please)(?: ${ME})?)?`,
    String.raw`^\s*in ${inEnglish}\s*[:,]`,
    String.raw`\sin ${inEnglish}(?: please)?[\s?.!]*$`,
    String.raw`${inKorean}로(?:\s*\p{Script=Hangul}+\s*(?:주세요|주십시오))?(?![\p{L}])`,
  ];
  return [language, new RegExp(String.raw`[\s,;]*(?:${said.join('|')})[\s:]*`, 'iu')] as const;
});
export const WISH: Readonly<Record<OtherLanguage, string>> = { en: '(in English)', ko: '(한국어로)' };

/** The language of a question: as it wishes, else as it is worded; null where it is names and numbers alone. */
export function languageOf(asked: string): AnswerLanguage | null {
  const wished = WISHES.find(([, pattern]) => pattern.test(asked));
  if (wished) return wished[0];
  if (isKorean(asked)) return 'ko';
  if (isEnglish(asked)) return 'en';
  return isNamesAlone(asked) ? null : 'vi';
}

/** The question in Vietnamese words, its wish for a language left out. */
export function inVietnamese(asked: string): string {
  let text = asked;
  for (const [, pattern] of WISHES) text = text.replace(pattern, ' ').trim();
  if (isKorean(text)) return koreanInVietnamese(text);
  return isEnglish(text) ? englishInVietnamese(text) : text;
}
