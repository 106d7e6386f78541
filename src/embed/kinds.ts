/** What can be embedded: an element each, with the filters its attributes take and the page that shows the same. */
import * as z from 'zod';
import { oneOf, whole, words } from '../contract/parameters.ts';
import type { PublicText } from '../problem.ts';
import { DOMAINS } from '../registry.ts';

export const KIND_NAMES = [
  'search',
  'land-prices',
  'legal-documents',
  'recruitments',
  'articles',
  'ask',
] as const;
export type KindName = (typeof KIND_NAMES)[number];

export interface Kind {
  name: KindName;
  label: PublicText;
  /** Parameters that are attributes of the element, besides those of every element. */
  filters: Readonly<Record<string, z.ZodType>>;
  /** Height of the iframe before it reports its own. */
  height: number;
}

const filtersOf = (name: KindName): Readonly<Record<string, z.ZodType>> => ({
  ...DOMAINS.find((domain) => domain.name === name)?.filters,
  record: words('Identifier of one record to show alone.'),
});

const KINDS: readonly Kind[] = [
  {
    name: 'search',
    label: { vi: 'Tìm kiếm chung', en: 'Search' },
    filters: { q: words('What is sought.') },
    height: 220,
  },
  {
    name: 'land-prices',
    label: { vi: 'Giá đất', en: 'Land prices' },
    filters: filtersOf('land-prices'),
    height: 520,
  },
  {
    name: 'legal-documents',
    label: { vi: 'Văn bản', en: 'Legal documents' },
    filters: filtersOf('legal-documents'),
    height: 620,
  },
  {
    name: 'recruitments',
    label: { vi: 'Tuyển dụng', en: 'Jobs' },
    filters: filtersOf('recruitments'),
    height: 620,
  },
  { name: 'articles', label: { vi: 'Tin tức', en: 'News' }, filters: filtersOf('articles'), height: 620 },
  {
    name: 'ask',
    label: { vi: 'Hỏi đáp', en: 'Ask' },
    filters: { question: words('A question asked at once.'), on: z.iso.date().optional() },
    height: 260,
  },
];

/** A kind by its name. */
export const kindOf = (name: string): Kind | undefined => KINDS.find((kind) => kind.name === name);
export { KINDS };

/** Parameters of every embedded page. */
export const SHARED = {
  lang: oneOf(['vi', 'en', 'ko'], 'Language of the element.'),
  theme: oneOf(['light', 'dark', 'auto'], 'Colours; `auto` follows the reader. `light` without it.'),
  limit: whole(1, 20, 'Records shown at once.'),
  controls: oneOf(['none'], '`none` leaves the search box out.'),
} as const;

/** Parameters of the embedded page of a kind. */
export const embedShape = (kind: Kind): Record<string, z.ZodType> => ({
  ...kind.filters,
  ...SHARED,
  id: z.string().max(100).optional().meta({ description: 'Returned in the height messages.' }),
});

/** Attributes of the element by the values of its parameters. */
export function attributes(values: Readonly<Record<string, unknown>>): [string, string][] {
  return Object.entries(values)
    .filter(([name, value]) => value !== undefined && value !== '' && name !== 'id')
    .map(([name, value]) => [name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`), String(value)]);
}

/** Path of the gateway's own page with the same content. */
export function fullPage(kind: Kind, values: Readonly<Record<string, unknown>>): string {
  const { record, question, ...others } = values;
  const base = kind.name === 'search' ? '/' : `/${kind.name}`;
  if (typeof record === 'string') return `${base}/${encodeURIComponent(record)}`;
  const query = new URLSearchParams(typeof question === 'string' ? { q: question } : {});
  for (const name of Object.keys(kind.filters)) {
    if (others[name] !== undefined) query.set(name, String(others[name]));
  }
  if (values.lang === 'en' || values.lang === 'ko') query.set('lang', 'en');
  return query.size > 0 ? `${base}?${query}` : base;
}
