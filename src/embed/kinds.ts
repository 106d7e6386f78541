/** What can be embedded: an element each, with the filters its attributes take and the page that shows the same. */
import * as z from 'zod';
import type { Domain, WidgetField } from '../contract/domain.ts';
import { oneOf, whole, words } from '../contract/parameters.ts';
import type { PublicText } from '../problem.ts';
import { DOMAINS } from '../registry.ts';

export interface Kind {
  name: string;
  /** The element, and what it needs to know its records by where it is not its own. */
  element: string;
  attributes: Readonly<Record<string, string>>;
  /** What the builder's form asks besides how it looks. */
  fields: readonly WidgetField[];
  label: PublicText;
  /** Parameters that are attributes of the element, besides those of every element. */
  filters: Readonly<Record<string, z.ZodType>>;
  /** Height of the iframe before it reports its own. */
  height: number;
}

const q: WidgetField = { name: 'q', vi: 'Từ khoá có sẵn', en: 'Words to begin with' };

/** The element of a domain: its list with its filters, or one record alone. */
const domainKind = ({ name, words: { nav }, filters, widget }: Domain): Kind => ({
  name,
  label: nav,
  element: widget.element ?? 'motcua-list',
  attributes: widget.element ? {} : { domain: name },
  filters: { ...filters, record: words('Identifier of one record to show alone.') },
  fields:
    'q' in filters && !widget.fields.some((field) => field.name === 'street')
      ? [q, ...widget.fields]
      : widget.fields,
  height: widget.height,
});

const KINDS: readonly Kind[] = [
  {
    name: 'search',
    label: { vi: 'Tìm kiếm chung', en: 'Search' },
    element: 'motcua-search',
    attributes: {},
    filters: { q: words('What is sought.') },
    fields: [q],
    height: 220,
  },
  ...DOMAINS.map(domainKind),
  {
    name: 'ask',
    label: { vi: 'Hỏi đáp', en: 'Ask' },
    element: 'motcua-ask',
    attributes: {},
    filters: { question: words('A question asked at once.'), on: z.iso.date().optional() },
    fields: [{ name: 'question', vi: 'Câu hỏi có sẵn', en: 'Question to begin with' }],
    height: 260,
  },
];

export const KIND_NAMES = KINDS.map(({ name }) => name) as [string, ...string[]];

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
