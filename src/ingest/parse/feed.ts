/** RSS, Atom and JSON Feed → rows with the keys of an article. */
import { type AtomFeed, type JsonFeed, parseFeed, type RssFeed } from 'feedsmith';
import type { HeadingSynonyms } from '../../contract/headings.ts';
import type { Mapping } from '../mapping/mapping.ts';
import { article, type Entry, isAddress } from './feed-article.ts';
import { type Limits, tooManyRows } from './limits.ts';
import { createObjectReader } from './objects.ts';
import type { ParsedRow } from './row.ts';
import { UnreadableFile } from './unreadable-file.ts';

const rss = (feed: RssFeed.Feed<string>): Entry[] =>
  (feed.items ?? []).map((item) =>
    article({
      url:
        item.link ??
        (item.guid?.isPermaLink !== false && isAddress(item.guid?.value) ? item.guid?.value : undefined),
      title: item.title,
      publishedAt: item.pubDate ?? item.dc?.dates?.[0],
      full: item.content?.encoded,
      short: item.description,
      authors: item.dc?.creators ?? item.authors?.map(({ name, email }) => name ?? email) ?? [],
      topics: item.categories?.map(({ name }) => name) ?? [],
      enclosures: [...(item.enclosures ?? []), ...(item.media?.contents ?? [])],
      language: feed.language,
      sourceName: item.source?.title,
    }),
  );

const atom = (feed: AtomFeed.Feed<string>): Entry[] =>
  (feed.entries ?? []).map((entry) =>
    article({
      url: (entry.links?.find(({ rel }) => rel === undefined || rel === 'alternate') ?? entry.links?.[0])
        ?.href,
      title: entry.title?.value,
      publishedAt: entry.published ?? entry.updated,
      full: entry.content?.value,
      short: entry.summary?.value,
      authors: (entry.authors ?? feed.authors ?? []).map(({ name }) => name),
      topics: entry.categories?.map(({ label, term }) => label ?? term) ?? [],
      enclosures: (entry.links ?? []).flatMap(({ rel, href, type }) =>
        rel === 'enclosure' && href ? [{ url: href, ...(type ? { type } : {}) }] : [],
      ),
      language: undefined,
    }),
  );

const json = (feed: JsonFeed.Feed<string>): Entry[] =>
  (feed.items ?? []).map((item) =>
    article({
      url: item.url ?? item.external_url ?? (isAddress(item.id) ? item.id : undefined),
      title: item.title,
      publishedAt: item.date_published ?? item.date_modified,
      full: item.content_html ?? item.content_text,
      short: item.summary,
      authors: (item.authors ?? feed.authors ?? []).map(({ name }) => name),
      topics: item.tags ?? [],
      enclosures: [
        ...(item.image ? [{ url: item.image, type: 'image/*' }] : []),
        ...(item.attachments ?? []).map(({ url, mime_type }) => ({
          ...(url ? { url } : {}),
          ...(mime_type ? { type: mime_type } : {}),
        })),
      ],
      language: item.language ?? feed.language,
    }),
  );

function entriesOf(text: string): Entry[] {
  // A feed has no use for entities of its own; declared ones are how a small file grows without end.
  if (/<!ENTITY/i.test(text)) {
    throw new UnreadableFile(
      'Tệp XML khai báo thực thể (ENTITY); không được nhận.',
      'The XML declares entities, which is refused.',
    );
  }
  try {
    const { format, feed } = parseFeed(text);
    if (format === 'rss') return rss(feed);
    if (format === 'atom') return atom(feed);
    if (format === 'json') return json(feed);
    return rss({ items: feed.items ?? [] } as RssFeed.Feed<string>);
  } catch (error) {
    throw new UnreadableFile('Không đọc được tệp RSS, Atom hay JSON Feed.', 'The feed cannot be read.', {
      cause: error,
    });
  }
}

/** Rows of a feed, numbered from 1 in its order. */
export function* feedRows(
  text: string,
  options: { headings: HeadingSynonyms; mapping?: Mapping | undefined; limits: Limits },
): Iterable<ParsedRow> {
  const entries = entriesOf(text);
  if (entries.length > options.limits.maxRows) throw tooManyRows(options.limits.maxRows);
  const read = createObjectReader(options);
  for (const [place, entry] of entries.entries()) yield* read(entry, place + 1);
}
