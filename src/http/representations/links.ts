/** Addresses of a record and of a list in their several representations. */
import type { Domain, DomainName, RecordPlace } from '../../contract/domain.ts';
import type { PublicRecord } from '../../store/reading.ts';

/** Where one record is found, and who publishes it. */
export interface RecordLinks {
  origin: string;
  publisher: string;
  /** Page for people. */
  page: string;
  /** The record as JSON; `.md` and `.jsonld` are appended for the others. */
  api: string;
}

/** Name of the publishing authority where none is set. */
export const DEFAULT_PUBLISHER = 'Một Cửa';

/** Links of one record. */
export function recordLinks(origin: string, domain: DomainName, id: string, publisher: string): RecordLinks {
  const name = encodeURIComponent(id);
  const api = `${origin}/v1/${domain}/${name}`;
  return { origin, publisher, api, page: `${origin}/${domain}/${name}` };
}

/** Types of schema.org that are works, which a licence is given for; a vacancy or a ward is none. */
const WORKS: readonly unknown[] = ['NewsArticle', 'Dataset', 'Legislation', 'CreativeWork'];

/** A record in schema.org terms, with the licence under which it may be used. */
export function describe(domain: Domain, record: PublicRecord, place: RecordPlace): Record<string, unknown> {
  const said = domain.jsonLd(record, place);
  return { ...said, ...(place.licence && WORKS.includes(said['@type']) ? { license: place.licence } : {}) };
}

/** The part of a query that says what a list is about: its filters, without paging, shaping and tracking. */
export function filterSearch(url: URL, filters: Readonly<Record<string, unknown>>): string {
  const kept = [...url.searchParams].filter(
    ([name, value]) => Object.hasOwn(filters, name) && value.trim() !== '',
  );
  const search = new URLSearchParams(kept).toString();
  return search === '' ? '' : `?${search}`;
}

/** Most characters of a `Link` header: proxies refuse header blocks above 8 kB. */
const MOST_LINKED = 4_000;

/** Links as one header with absolute addresses, as many of them as fit; a long question repeated in each does not. */
export const linkHeader = (links: readonly string[], origin: string): Record<string, string> => {
  const kept: string[] = [];
  for (const link of links.map((one) => one.replace(/^<\//, `<${origin}/`)))
    if ([...kept, link].join(', ').length <= MOST_LINKED) kept.push(link);
  return kept.length > 0 ? { link: kept.join(', ') } : {};
};

/** A `Link` header value for an alternate representation. */
export const alternate = (href: string, type: string): string =>
  `<${href}>; rel="alternate"; type="${type.split(';')[0]}"`;
