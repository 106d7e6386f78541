/** What a page is written with: its language, its addresses, and the ways numbers and days are shown. */

import type { View } from '../contract/pages.ts';
import { englishDate, formatDate, vietnamDay } from '../language/dates.ts';
import { formatNumber } from '../language/numbers.ts';
import type { Language } from '../problem.ts';

const dayOf = (given: string): string => (given.length > 10 ? vietnamDay(Date.parse(given)) : given);

/** The view of a request; Vietnamese unless the address asks for English. */
export function createView(
  url: URL,
  publisher: string,
  sections: View['sections'],
  site: View['site'],
): View {
  const language: Language = url.searchParams.get('lang') === 'en' ? 'en' : 'vi';
  const isVietnamese = language === 'vi';
  const number = (n: number): string => (isVietnamese ? formatNumber(n) : n.toLocaleString('en-GB'));
  return {
    language,
    url,
    publisher,
    site,
    sections,
    number,
    t: (vi, en) => (isVietnamese ? vi : en),
    say: ({ vi, en }) => (isVietnamese ? vi : en),
    to(path, parameters = {}) {
      const [before = '', anchor] = path.split('#');
      const [pathname, given = ''] = before.split('?');
      const query = new URLSearchParams(given);
      for (const [name, value] of Object.entries(parameters)) {
        if (value !== undefined && value !== '') query.set(name, String(value));
      }
      if (!isVietnamese) query.set('lang', language);
      return `${pathname}${query.size > 0 ? `?${query}` : ''}${anchor ? `#${anchor}` : ''}`;
    },
    date: (given) => (isVietnamese ? formatDate(dayOf(given)) : englishDate(dayOf(given))),
    money: (n) => `${number(n)} ${isVietnamese ? 'đồng' : 'VND'}`,
  };
}

/** A large sum as people say it (`3,56 tỷ đồng`); empty below a million. */
export function roundMoney(n: number, { t, language }: View): string {
  const [unit, name] = n >= 1e9 ? [1e9, t('tỷ đồng', 'billion VND')] : [1e6, t('triệu đồng', 'million VND')];
  if (n < 1e6) return '';
  const figure = (n / unit).toLocaleString(language === 'vi' ? 'vi-VN' : 'en-GB', {
    maximumFractionDigits: 2,
  });
  return `${figure} ${name}`;
}

/** The address of a record's page. */
export const recordPath = (domain: string, id: string): string => `/${domain}/${encodeURIComponent(id)}`;

/** Whether anything shown is labelled as sample data, wherever the label stands. */
export const isSample = (shown: unknown): boolean => /dữ liệu mẫu/i.test(JSON.stringify(shown) ?? '');
