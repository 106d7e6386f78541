/** What every feed of a list says, before any one syntax. */
import type { FeedItem } from '../../contract/domain.ts';
import type { ListRendering } from './format.ts';
import { filterSearch, recordLinks } from './links.ts';

export interface FeedEntry {
  /** Address of the record, which stays the same from edition to edition. */
  id: string;
  /** Page for people. */
  page: string;
  item: FeedItem;
}

export interface Feed {
  title: string;
  description: string;
  /** Address of the list this feed is of, whatever page of it. */
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

function cleanItem(item: FeedItem): FeedItem {
  return {
    ...item,
    title: clean(item.title.replace(/\s+/g, ' ')).trim(),
    summary: clean(item.summary).trim(),
    ...(item.author === undefined ? {} : { author: clean(item.author) }),
    ...(item.topics === undefined ? {} : { topics: item.topics.map(clean) }),
  };
}

/** The feed of a page of a list. */
export function feedOf({ domain, page, url, next, publisher }: ListRendering): Feed {
  const search = filterSearch(url, domain.filters);
  const asked = [...new URLSearchParams(search).values()]
    .map((value) => clean(value.normalize('NFC')))
    .join(', ');
  return {
    title: `${domain.words.label.vi}${asked ? ` (${asked})` : ''} – ${publisher}`,
    description: domain.words.description.vi,
    id: `${url.origin}/v1/${domain.name}${search}`,
    self: `${url.origin}${url.pathname}${search}`,
    home: `${url.origin}/${domain.name}${search}`,
    next,
    updated: page.asOf ?? '1970-01-01T00:00:00Z',
    publisher,
    entries: page.records.map((record) => {
      const { api, page: href } = recordLinks(url.origin, domain.name, record.id, publisher);
      return { id: api, page: href, item: cleanItem(domain.feed(record)) };
    }),
  };
}
