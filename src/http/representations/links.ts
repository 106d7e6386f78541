/** Addresses of a record and of a list in their several representations. */
import type { DomainName } from '../../contract/domain.ts';

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

/** The part of a query that says what a list is about: its filters, without paging, shaping and tracking. */
export function filterSearch(url: URL, filters: Readonly<Record<string, unknown>>): string {
  const kept = [...url.searchParams].filter(
    ([name, value]) => Object.hasOwn(filters, name) && value.trim() !== '',
  );
  const search = new URLSearchParams(kept).toString();
  return search === '' ? '' : `?${search}`;
}

/** A `Link` header value for an alternate representation. */
export const alternate = (href: string, type: string): string =>
  `<${href}>; rel="alternate"; type="${type.split(';')[0]}"`;
