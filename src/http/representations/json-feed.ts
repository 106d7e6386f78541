import * as z from 'zod';
import { feedOf } from './feed.ts';
import type { ListFormat } from './format.ts';

const person = z.object({ name: z.string() });

const schema = z
  .object({
    version: z.string(),
    title: z.string(),
    home_page_url: z.url(),
    feed_url: z.url(),
    next_url: z.url().optional(),
    description: z.string(),
    language: z.string(),
    authors: z.array(person),
    items: z.array(
      z.object({
        id: z.string(),
        url: z.url(),
        external_url: z.url().optional(),
        title: z.string(),
        content_text: z.string(),
        date_published: z.iso.datetime(),
        date_modified: z.iso.datetime(),
        authors: z.array(person).optional(),
        tags: z.array(z.string()).optional(),
      }),
    ),
  })
  .meta({ id: 'JsonFeed' });

/** JSON Feed 1.1. */
export const jsonFeed: ListFormat = {
  extension: 'feed.json',
  type: 'application/feed+json; charset=utf-8',
  name: 'JSON Feed 1.1',
  schema,
  whole: false,
  followed: true,
  serves: () => true,
  async render(rendering) {
    // Loaded by the first feed: other reads have no use for it.
    const { generateJsonFeed } = await import('feedsmith');
    const feed = feedOf(rendering);
    const body = generateJsonFeed({
      title: feed.title,
      home_page_url: feed.home,
      feed_url: feed.self,
      description: feed.description,
      language: 'vi',
      authors: [{ name: feed.publisher }],
      ...(feed.next ? { next_url: feed.next } : {}),
      items: feed.entries.map(({ id, page, updated, item }) => ({
        id,
        url: page,
        title: item.title,
        content_text: item.summary,
        date_published: new Date(item.publishedAt),
        date_modified: new Date(updated),
        ...(item.source ? { external_url: item.source.url } : {}),
        ...(item.author ? { authors: [{ name: item.author }] } : {}),
        ...(item.topics?.length ? { tags: item.topics } : {}),
      })),
    }) as { items?: unknown[] };
    // An empty list still has its `items`, which the format needs.
    return { body: JSON.stringify({ ...body, items: body.items ?? [] }) };
  },
};
