/** Kinds of sources in words, and which settings each takes. */
import type { Schemas } from './api.ts';

export type Source = Schemas['Source'];
export type SourceKind = Source['kind'];

export const KINDS: Readonly<Record<SourceKind, string>> = {
  feed: 'Nguồn tin RSS, Atom, JSON Feed',
  'page-list': 'Trang danh sách bài',
  sitemap: 'Sơ đồ trang (sitemap)',
  file: 'Tệp ở một địa chỉ (CSV, XLSX, NDJSON…)',
  gateway: 'Cổng Một Cửa khác',
};

/** Domains read from pages of other sites, as the page of the console says before its choices are narrowed. */
const readFromPages = new Set(
  [...document.querySelectorAll<HTMLOptionElement>('#domain option')]
    .filter(({ dataset }) => 'readsPages' in dataset)
    .map(({ value }) => value),
);
const areArticles = (domain: string): boolean => readFromPages.has(domain);

/** Kinds of sources a domain may have. */
export const kindsOf = (domain: string): SourceKind[] =>
  areArticles(domain) ? ['feed', 'page-list', 'sitemap', 'file', 'gateway'] : ['file', 'feed', 'gateway'];

/** Settings that are of use for a source; the others are neither shown nor sent. */
export function settingsFor(domain: string, kind: SourceKind, followsLinks: boolean): Set<string> {
  const isPages = kind === 'page-list' || kind === 'sitemap';
  const readsPages = isPages || (kind === 'feed' && areArticles(domain) && followsLinks);
  const all: [string, boolean][] = [
    ['strategy', kind === 'file'],
    ['followLinks', kind === 'feed' && areArticles(domain)],
    ['sourceName', areArticles(domain) && kind !== 'gateway'],
    ['addressPattern', isPages],
    ['selectors', readsPages],
    ['selectors.links', kind === 'page-list'],
    ...['title', 'lead', 'content', 'author', 'date'].map((part): [string, boolean] => [
      `selectors.${part}`,
      readsPages,
    ]),
    ['mapping', !isPages && kind !== 'gateway'],
  ];
  return new Set(all.filter(([, applies]) => applies).map(([name]) => name));
}

export const INTERVALS: readonly (readonly [string, string])[] = [
  ['15', '15 phút'],
  ['30', '30 phút'],
  ['60', '1 giờ'],
  ['180', '3 giờ'],
  ['360', '6 giờ'],
  ['720', '12 giờ'],
  ['1440', '1 ngày'],
  ['10080', '1 tuần'],
];

/** The interval in words. */
export const intervalText = (minutes: number): string =>
  INTERVALS.find(([value]) => value === String(minutes))?.[1] ?? `${minutes} phút`;
