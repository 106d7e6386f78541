/** `/oembed`: what an address of this gateway looks like inside another page (oembed.com, version 1.0). */

import * as z from 'zod';
import { cleanQuery } from '../contract/collection.ts';
import type { ReadEndpoint } from '../contract/endpoint.ts';
import { oneOf, whole } from '../contract/parameters.ts';
import { readPageQuery, readQuery } from '../contract/query.ts';
import { DEFAULT_PUBLISHER } from '../http/representations/links.ts';
import { invalidParameter, notFound, Problem } from '../problem.ts';
import { DOMAIN_NAMES } from '../registry.ts';
import { embedShape, type Kind, kindOf } from './kinds.ts';
import { type Described, elementMarkup, escaped, frameMarkup, titleOf } from './snippets.ts';

const WIDTH = 640;

const answer = z.object({
  type: z.literal('rich'),
  version: z.literal('1.0'),
  title: z.string(),
  provider_name: z.string(),
  provider_url: z.string(),
  cache_age: z.int(),
  width: z.int(),
  height: z.int(),
  html: z.string().meta({ description: 'An iframe, and the script that gives it its height.' }),
  element: z.object({ html: z.string(), pinned: z.string() }).meta({
    description: 'The custom element instead: following version 1, or pinned to a release by its hash.',
  }),
});

/** A part of a path; one that is no text names nothing. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    throw notFound();
  }
}

/** What an address shows: a list or a record of the pages, the front page, or an iframe page itself. */
function described(given: string, origin: string): { kind: Kind; values: Record<string, unknown> } {
  if (!URL.canParse(given)) {
    throw invalidParameter({
      in: 'query',
      name: 'url',
      message: { vi: 'Phải là địa chỉ đầy đủ.', en: 'Must be a whole address.' },
    });
  }
  const url = new URL(given);
  if (url.origin !== origin) throw notFound();
  const [first = '', second, ...others] = url.pathname
    .replace(/^\/embed\/(?!v\d)/, '/')
    .slice(1)
    .split('/');
  const kind = kindOf(first === '' ? 'search' : first);
  if (!kind || others.length > 0 || (second && !('record' in kind.filters))) throw notFound();
  const shape = embedShape(kind);
  const known = new URLSearchParams();
  if (second) known.set('record', decoded(second));
  for (const [name, value] of url.searchParams) {
    const attribute = kind.name === 'ask' && name === 'q' ? 'question' : name;
    // A page's address may hold more than the element takes, such as where in the list it is.
    if (attribute in shape) known.set(attribute, value);
  }
  try {
    return { kind, values: readQuery(`?${known}`, shape).values };
  } catch (error) {
    const fault = error instanceof Problem ? error.faults[0] : undefined;
    if (!fault) throw error;
    const { vi, en } = fault.message;
    throw invalidParameter({
      in: 'query',
      name: 'url',
      message: { vi: `${fault.name}: ${vi}`, en: `${fault.name}: ${en}` },
    });
  }
}

/** The answer for an address, in the shape of the standard. */
async function describe(address: Described, most: { width?: number; height?: number }) {
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
const xml = ({ element: _, ...fields }: Awaited<ReturnType<typeof describe>>): string =>
  `<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n<oembed>${Object.entries(fields)
    .map(([name, value]) => `<${name}>${escaped(String(value))}</${name}>`)
    .join('')}</oembed>`;

const query = {
  url: cleanQuery(
    'Address of a page or an iframe page of this gateway.',
    `https://example.org/${DOMAIN_NAMES[0]}`,
    4000,
  ),
  format: oneOf(['json', 'xml'], 'Shape of the answer; `json` without it.'),
  maxwidth: whole(100, 10_000, 'Greatest width in pixels.'),
  maxheight: whole(60, 10_000, 'Greatest height in pixels.'),
};

export const oembedEndpoint: ReadEndpoint = {
  method: 'get',
  path: '/oembed',
  operationId: 'describeEmbed',
  tag: 'embedding',
  summary: 'How a page of this gateway is embedded in another (oEmbed 1.0)',
  query,
  responses: { 'application/json': answer, 'text/xml': 'oEmbed XML' },
  problems: ['invalid-parameter', 'not-found', 'too-many-requests'],
  read(c) {
    const { search, origin } = new URL(c.req.url);
    const { values, canonical } = readPageQuery(search, query);
    const asked = values as { url: string; format?: 'xml'; maxwidth?: number; maxheight?: number };
    const publisher = c.env.PUBLISHER ?? DEFAULT_PUBLISHER;
    const { kind, values: shown } = described(asked.url, origin);
    const { maxwidth: width, maxheight: height } = asked;
    return {
      key: `/oembed?${canonical}`,
      policy: 'embed',
      domains: [],
      async produce() {
        const most = { ...(width ? { width } : {}), ...(height ? { height } : {}) };
        const body = await describe({ kind, values: shown, origin, publisher }, most);
        if (asked.format === 'xml') return { body: xml(body), type: 'text/xml; charset=utf-8' };
        return { body: JSON.stringify(body), type: 'application/json; charset=utf-8' };
      },
    };
  },
};
