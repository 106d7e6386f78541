/** Which language a client prefers, as `Accept-Language` tells (RFC 9110, section 12.5.4). */

/** Languages that answers are told in (BCP 47), Vietnamese first. */
export const ANSWER_LANGUAGES = ['vi', 'en', 'ko'] as const;
export type AnswerLanguage = (typeof ANSWER_LANGUAGES)[number];

/** The one of `among` of the highest quality, of equals the first named; the first of `among` where none is accepted. */
export function preferredOf<Language extends string>(
  acceptLanguage: string | null | undefined,
  among: readonly [Language, ...Language[]],
): Language {
  let best: { language: Language; quality: number } = { language: among[0], quality: 0 };
  for (const part of (acceptLanguage ?? '').toLowerCase().slice(0, 1_000).split(',')) {
    const [tag = '', ...parameters] = part.split(';').map((text) => text.trim());
    const given = parameters.find((text) => text.startsWith('q='))?.slice(2);
    const quality = given === undefined ? 1 : Number(given);
    const language = among.find((one) => tag === one || tag.startsWith(`${one}-`));
    // What has a quality of none is refused.
    if (language && quality > best.quality) best = { language, quality };
  }
  return best.language;
}

/** Names and numbers alone are of no language: `926/2021`, `Bạch Đằng`. */
const NAMES_ALONE = /^(?:[\p{Lu}\d][\p{L}\p{M}\d/.-]*[\s,?.!]*){1,6}$/u;
export const isNamesAlone = (text: string): boolean => NAMES_ALONE.test(text.normalize('NFC').trim());
