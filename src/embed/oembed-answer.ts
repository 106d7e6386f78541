/** What oEmbed answers of an address, built when it is asked for. */
import { type Described, elementMarkup, escaped, frameMarkup, titleOf } from './snippets.ts';

const WIDTH = 640;

/** The answer for an address, in the shape of the standard. */
export async function describe(address: Described, most: { width?: number; height?: number }) {
  const { kind, origin, publisher } = address;
  const width = Math.min(most.width ?? WIDTH, WIDTH);
  const height = Math.min(most.height ?? kind.height, kind.height);
  return {
    type: 'rich' as const,
    version: '1.0' as const,
    title: titleOf(address),
    provider_name: publisher,
    provider_url: origin,
    cache_age: 3600,
    width,
    height,
    html: frameMarkup(address, width, height),
    element: { html: await elementMarkup(address, false), pinned: await elementMarkup(address, true) },
  };
}

/** The same as XML; the element's markup has no place in that shape. */
export const xml = ({ element: _, ...fields }: Awaited<ReturnType<typeof describe>>): string =>
  `<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n<oembed>${Object.entries(fields)
    .map(([name, value]) => `<${name}>${escaped(String(value))}</${name}>`)
    .join('')}</oembed>`;
