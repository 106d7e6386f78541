/** Numbers and days as each language writes them; "today" is the day in Vietnam. */
import type { Language } from './texts.ts';

const LOCALES: Readonly<Record<Language, string>> = { vi: 'vi-VN', en: 'en-GB', ko: 'ko-KR' };
const ZONE = 'Asia/Ho_Chi_Minh';

/** A number with the separators of the language. */
export const number = (n: number, language: Language): string => n.toLocaleString(LOCALES[language]);

/** A day `YYYY-MM-DD`, or the day of an instant in Vietnam. */
export function date(given: string, language: Language): string {
  const isDay = given.length === 10;
  return new Date(isDay ? `${given}T00:00:00Z` : given).toLocaleDateString(LOCALES[language], {
    timeZone: isDay ? 'UTC' : ZONE,
    day: 'numeric',
    month: language === 'en' ? 'long' : 'numeric',
    year: 'numeric',
  });
}

/** Days from today to a day: a kept copy may be of an earlier day than today, so its own count is not used. */
export function daysUntil(day: string): number {
  // The Swedish locale writes days as ISO 8601 does.
  const today = new Date().toLocaleDateString('sv-SE', { timeZone: ZONE });
  return Math.round((Date.parse(day) - Date.parse(today)) / 86_400_000);
}

/** An address that may be linked to: answers are data, and `javascript:` is no address. */
export function safe(url: string, base: string): string | null {
  try {
    const { protocol, href } = new URL(url, base);
    return /^https?:$/.test(protocol) ? href : null;
  } catch {
    return null;
  }
}

/** A page of the gateway, which speaks Vietnamese and English. */
export function pageAddress(base: string, path: string, language: Language): string {
  if (language === 'vi') return base + path;
  const [address = '', anchor] = path.split('#');
  return `${base}${address}${address.includes('?') ? '&' : '?'}lang=en${anchor ? `#${anchor}` : ''}`;
}
