/** How a domain is declared. Whatever is left out has the default that a plain list of records needs. */
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import type * as z from 'zod';
import type { PublicText } from '../problem.ts';
import type { ListRequest, Page, PublicRecord, ReadContext, Single } from '../store/reading.ts';
import type { Domain, DomainWidget, DomainWords, RecordPlace } from './domain.ts';
import type { Importer } from './importer.ts';
import { feedItem, markdownRecord, plainJsonLd, type Shown } from './shown.ts';

type Values<Shape extends Readonly<Record<string, z.ZodType>>> = {
  [Name in keyof Shape]: z.output<Shape[Name]>;
};

/** A record as its list or its own page has it: what only the single record has may be missing. */
export type Told<Listed extends z.ZodObject, Detail extends z.ZodObject> = z.output<Listed> &
  Partial<z.output<Detail>>;

/** What every domain says, and what it may say besides. */
export interface DomainDeclaration<
  Listed extends z.ZodObject,
  Detail extends z.ZodObject,
  Filters extends Readonly<Record<string, z.ZodType>>,
> extends Partial<
    Pick<
      Domain,
      | 'facets'
      | 'policy'
      | 'deadlines'
      | 'restsOn'
      | 'legalBasis'
      | 'searchWith'
      | 'wording'
      | 'suggest'
      | 'keptFirst'
      | 'theme'
      | 'dated'
      | 'readsPages'
      | 'lookup'
      | 'passages'
      | 'endpoints'
      | 'sampleIsReal'
      | 'resolves'
      | 'pages'
      | 'paths'
      | 'onFront'
      | 'row'
      | 'columns'
      | 'everything'
      | 'divided'
      | 'computed'
      | 'openFiles'
    >
  > {
  name: string;
  words: Pick<DomainWords, 'label' | 'description'> & Partial<DomainWords>;
  exampleId: string;
  record: Listed;
  /** The record in full, where it has more than the list shows. */
  single?: Detail;
  filters: Filters;
  table: SQLiteTable;
  list(request: ListRequest<Values<Filters>>, context: ReadContext): Promise<Page>;
  detail(id: string, context: ReadContext): Promise<Single>;
  show(record: Told<Listed, Detail>): Shown;
  markdown?(record: PublicRecord, place: RecordPlace): string;
  jsonLd?(record: PublicRecord, place: RecordPlace): Record<string, unknown>;
  widget?: Partial<DomainWidget>;
  importer(): Promise<Importer>;
}

const COUNTED: PublicText = { vi: 'bản ghi', en: 'records' };
const MORE: PublicText = { vi: 'Xem tất cả', en: 'See all' };

/**
 * A domain from what is its own.
 *
 * @example
 * export const procedures = defineDomain({
 *   name: 'procedures',
 *   words: { label: { vi: 'Thủ tục hành chính', en: 'Procedures' }, description: { vi: '…', en: '…' } },
 *   exampleId: '1.000154', record, filters, table, list, detail, show, importer,
 * });
 */
export function defineDomain<
  Listed extends z.ZodObject,
  Detail extends z.ZodObject,
  Filters extends Readonly<Record<string, z.ZodType>>,
>(declared: DomainDeclaration<Listed, Detail, Filters>): Domain {
  const { words, filters, record, single, widget, ...given } = declared;
  const show = declared.show as (record: unknown) => Shown;
  return {
    facets: [],
    policy: { list: 'list', detail: 'detail', search: 'search' },
    deadlines: false,
    restsOn: [],
    endpoints: () => [],
    searchWith: 'q' in filters ? (q) => ({ q }) : null,
    suggest: [],
    keptFirst: given.dated && !given.dated.table ? `v.${given.dated.last} DESC, v.row DESC` : 'v.row',
    theme: 'GOVE',
    readsPages: false,
    pages: async () => ({}),
    paths: [],
    onFront: true,
    row: (held) => held,
    columns: () => Object.keys(record.shape).filter((name) => name !== 'origin'),
    everything: {},
    computed: [],
    openFiles: false,
    markdown: (held, place) => markdownRecord(show(held), place),
    jsonLd: (held, place) => plainJsonLd(show(held), place),
    ...given,
    words: {
      nav: words.label,
      lead: words.description,
      counted: COUNTED,
      more: MORE,
      filters: {},
      asked: '',
      signs: '',
      ...words,
    },
    filters,
    record,
    single: single ?? record,
    widget: { height: 620, fields: [], ...widget },
    list: declared.list as Domain['list'],
    show,
    feed: (held) => feedItem(show(held)),
  };
}
