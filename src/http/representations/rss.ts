import { feedOf } from './feed.ts';
import type { ListFormat } from './format.ts';

/** RSS 2.0. Authors go into `dc:creator`, because RSS's own `author` must be an e-mail address. */
export const rss: ListFormat = {
  extension: 'rss',
  type: 'application/rss+xml; charset=utf-8',
  name: 'RSS 2.0',
  whole: false,
  followed: true,
  serves: () => true,
  async render(rendering) {
    // Loaded by the first feed: other reads have no use for it.
    const { generateRssFeed } = await import('feedsmith');
    const feed = feedOf(rendering);
    const body = generateRssFeed({
      title: feed.title,
      link: feed.home,
      description: feed.description,
      language: 'vi',
      lastBuildDate: new Date(feed.updated),
      generator: 'Một Cửa',
      ttl: 15,
      atom: {
        links: [
          { href: feed.self, rel: 'self', type: 'application/rss+xml' },
          ...(feed.next ? [{ href: feed.next, rel: 'next', type: 'application/rss+xml' }] : []),
        ],
      },
      items: feed.entries.map(({ id, page, updated, item }) => ({
        title: item.title,
        link: page,
        description: item.summary,
        guid: { value: id, isPermaLink: false },
        pubDate: new Date(item.publishedAt),
        // RSS has no date of change of its own.
        atom: { updated: new Date(updated) },
        ...(item.author ? { dc: { creators: [item.author] } } : {}),
        ...(item.topics?.length ? { categories: item.topics.map((name) => ({ name })) } : {}),
        ...(item.source ? { source: { title: item.source.name, url: item.source.url } } : {}),
      })),
    });
    return { body };
  },
};
