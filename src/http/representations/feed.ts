/** What every feed of a list says, before any one syntax. */
import type { FeedItem } from '../../contract/domain.ts';
import type { ListRendering } from './format.ts';
import { filterSearch, recordLinks } from './links.ts';

export interface FeedEntry {
  /** Name of the record, the same from edition to edition and under whatever address the gateway is asked. */
  id: string;
  /** When the record last changed here, or was changed where it comes from. */
  updated: string;
  /** Number of the edition in which it last changed here. */
  revision: number;
  /** Page for people. */
  page: string;
  item: FeedItem;
}

export interface Feed {
  title: string;
  description: string;
  /** Name of the list this feed is of, whatever page of it. */
  id: string;
  self: string;
  home: string;
  next: string | null;
  /** When the edition was published: the feed changes when the records do. */
  updated: string;
  publisher: string;
  entries: FeedEntry[];
}

/** Characters XML 1.0 cannot hold, which pasted text sometimes brings along. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it removes
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const clean = (text: string): string => text.toWellFormed().replace(FORBIDDEN, '');

/** One line: what a format ends lines with cannot begin a line of its own. */
const line = (text: string): string => clean(text.replace(/[\s\p{Cc}\u2028\u2029]+/gu, ' ')).trim();

/** Most characters of the words asked that a title repeats. */
const REPEATED = 200;

/** A name of a list or record that does not depend on the host asked. */
export const feedId = (domain: string, id = ''): string =>
  `urn:motcua:${domain}${id && `:${encodeURIComponent(id)}`}`;

function cleanItem(item: FeedItem): FeedItem {
  return {
    ...item,
    title: line(item.title),
    summary: clean(item.summary).trim(),
    ...(item.author === undefined ? {} : { author: line(item.author) }),
    ...(item.topics === undefined ? {} : { topics: item.topics.map(line) }),
  };
}

/** The feed of a page of a list. */
export function feedOf({ domain, page, url, next, publisher }: ListRendering): Feed {
  const search = filterSearch(url, domain.filters);
  const asked = [...new URLSearchParams(search).values()]
    .map((value) => line(value.normalize('NFC')))
    .join(', ')
    .slice(0, REPEATED);
  return {
    title: `${domain.words.label.vi}${asked ? ` (${asked})` : ''} – ${publisher}`,
    description: domain.words.description.vi,
    id: `${feedId(domain.name)}${search}`,
    self: `${url.origin}${url.pathname}${search}`,
    home: `${url.origin}/${domain.name}${search}`,
    next,
    updated: page.asOf ?? '1970-01-01T00:00:00Z',
    publisher,
    entries: page.records.map((record, index) => {
      const { page: href } = recordLinks(url.origin, domain.name, record.id, publisher);
      const item = cleanItem(domain.feed(record));
      const own = item.updatedAt ?? item.publishedAt;
      const { at = own, edition = 0 } = page.changes?.[index] ?? {};
      const updated = Date.parse(at) > Date.parse(own) ? at : own;
      return { id: feedId(domain.name, record.id), page: href, updated, revision: edition, item };
    }),
  };
}
