/** RSS, Atom and JSON Feed → rows with the keys of an article. */
import { type AtomFeed, type JsonFeed, parseFeed, type RssFeed } from 'feedsmith';
import type { HeadingSynonyms } from '../../contract/headings.ts';
import type { Mapping } from '../mapping/mapping.ts';
import { article, type Entry, isAddress } from './feed-article.ts';
import { type Limits, tooManyRows } from './limits.ts';
import { createObjectReader } from './objects.ts';
import type { ParsedRow } from './row.ts';
import { UnreadableFile } from './unreadable-file.ts';

const rss = (feed: RssFeed.Feed<string>, base?: string): Entry[] =>
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
      base: base ?? feed.link,
    }),
  );

const atom = (feed: AtomFeed.Feed<string>, base?: string): Entry[] =>
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
      base:
        base ??
        feed.links?.find(({ rel }) => rel === undefined || rel === 'alternate')?.href ??
        feed.links?.[0]?.href,
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
      base: feed.home_page_url ?? feed.feed_url,
    }),
  );

/** The address a document says its relative ones are meant against. */
const XML_BASE =
  /<(?:\w+:)?(?:feed|rss|channel|RDF)\b[^<>]{0,2000}?\sxml:base\s*=\s*["']([^"'<>]{1,2000})["']/;

/** An entry whose addresses are meant against another base than the feed's, beside an address that needs one. */
const OWN_BASE = /<(?:entry|item|content|link)\b[^<>]{0,2000}?\sxml:base\s*=/;
const RELATIVE = /\shref\s*=\s*["'](?![a-z][a-z\d+.-]*:|\/\/|#)/i;

/** Elements within elements, and signs that open none, beyond which a file is no feed but costs its reader dear. */
const DEEPEST = 100;
const MOST_STRAY = 200;

/** Whether the tags of a text are nested as those of a feed are; in one pass. */
function isSound(text: string): boolean {
  let depth = 0;
  let stray = 0;
  let lastClose = text.lastIndexOf('>');
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at)) {
    const skipped = text.startsWith('<![CDATA[', at)
      ? ']]>'
      : text.startsWith('<!--', at)
        ? '-->'
        : text.startsWith('<?', at)
          ? '?>'
          : null;
    if (skipped !== null) {
      const end = text.indexOf(skipped, at);
      if (end < 0) return true;
      at = end + skipped.length;
      continue;
    }
    if (at > lastClose) lastClose = -1;
    const end = lastClose < 0 ? -1 : text.indexOf('>', at);
    const next = text.indexOf('<', at + 1);
    if (end < 0 || (next >= 0 && next < end)) {
      stray += 1;
      if (stray > MOST_STRAY) return false;
      at += 1;
      continue;
    }
    if (text.charAt(at + 1) === '/') depth -= 1;
    else if (text.charAt(at + 1) !== '!' && text.charAt(end - 1) !== '/') depth += 1;
    if (depth > DEEPEST) return false;
    at = end + 1;
  }
  return true;
}

function entriesOf(text: string): Entry[] {
  // A feed has no use for entities of its own; declared ones are how a small file grows without end.
  if (/<!ENTITY/i.test(text)) {
    throw new UnreadableFile(
      'Tệp XML khai báo thực thể (ENTITY); không được nhận.',
      'The XML declares entities, which is refused.',
    );
  }
  if (!isSound(text)) {
    throw new UnreadableFile(
      'Không đọc được tệp RSS hay Atom: thẻ XML không đóng hoặc lồng quá sâu.',
      'The feed cannot be read: its tags are not closed or nested too deep.',
    );
  }
  const base = XML_BASE.exec(text.slice(0, 20_000))?.[1];
  if (OWN_BASE.test(text) && RELATIVE.test(text)) {
    throw new UnreadableFile(
      'Tệp có xml:base riêng trong từng mục nên không rõ các địa chỉ tương đối; hãy ghi địa chỉ đầy đủ.',
      'Entries have an xml:base of their own; write addresses in full.',
    );
  }
  try {
    const { format, feed } = parseFeed(text);
    if (format === 'rss') return rss(feed, base);
    if (format === 'atom') return atom(feed, base);
    if (format === 'json') return json(feed);
    return rss({ items: feed.items ?? [] } as RssFeed.Feed<string>, base);
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
