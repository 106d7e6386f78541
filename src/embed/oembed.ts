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
        const { describe, xml } = await import('./oembed-answer.ts');
        const body = await describe({ kind, values: shown, origin, publisher }, most);
        if (asked.format === 'xml') return { body: xml(body), type: 'text/xml; charset=utf-8' };
        return { body: JSON.stringify(body), type: 'application/json; charset=utf-8' };
      },
    };
  },
};
