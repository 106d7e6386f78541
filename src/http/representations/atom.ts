import { recentlyWithdrawn } from '../../store/withdrawn.ts';
import { feedId, feedOf } from './feed.ts';
import type { ListFormat } from './format.ts';

const TOMBSTONES = 'http://purl.org/atompub/tombstones/1.0';

const attribute = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** Atom 1.0, with a `deleted-entry` (RFC 6721) for each record withdrawn of late. */
export const atom: ListFormat = {
  extension: 'atom',
  type: 'application/atom+xml; charset=utf-8',
  name: 'Atom 1.0',
  whole: false,
  followed: true,
  serves: () => true,
  async render(rendering) {
    // Loaded by the first feed: other reads have no use for it.
    const { generateAtomFeed } = await import('feedsmith');
    const { domain, context, first } = rendering;
    const feed = feedOf(rendering);
    const text = generateAtomFeed({
      id: feed.id,
      title: { value: feed.title },
      subtitle: { value: feed.description },
      updated: new Date(feed.updated),
      authors: [{ name: feed.publisher }],
      generator: { text: 'Một Cửa' },
      xml: { lang: 'vi' },
      links: [
        { href: feed.self, rel: 'self', type: 'application/atom+xml' },
        { href: feed.home, rel: 'alternate', type: 'text/html' },
        ...(feed.next ? [{ href: feed.next, rel: 'next', type: 'application/atom+xml' }] : []),
      ],
      entries: feed.entries.map(({ id, page, updated, item }) => ({
        id,
        title: { value: item.title },
        summary: { value: item.summary },
        published: new Date(item.publishedAt),
        updated: new Date(updated),
        links: [
          { href: page, rel: 'alternate', type: page.endsWith('.md') ? 'text/markdown' : 'text/html' },
          ...(item.source ? [{ href: item.source.url, rel: 'via' }] : []),
        ],
        ...(item.author ? { authors: [{ name: item.author }] } : {}),
        ...(item.topics?.length ? { categories: item.topics.map((term) => ({ term })) } : {}),
      })),
    });
    // Only the first page tells of withdrawals: they are of the feed, not of a page of it.
    const gone = first ? await recentlyWithdrawn(context.store, domain.name, domain.table) : [];
    const deleted = gone.map(
      ({ id, at }) =>
        `  <at:deleted-entry ref="${attribute(feedId(domain.name, id))}" when="${attribute(at)}"/>\n`,
    );
    const end = text.lastIndexOf('</feed>');
    const body = text.slice(0, end).concat(...deleted, text.slice(end));
    return { body: body.replace('<feed ', `<feed xmlns:at="${TOMBSTONES}" `) };
  },
};
