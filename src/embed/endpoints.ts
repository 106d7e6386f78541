/** What is documented of embedding: oEmbed, and the releases of the module with their hashes. */
import * as z from 'zod';
import type { Endpoint } from '../contract/endpoint.ts';
import { readQuery } from '../contract/query.ts';
import { oembedEndpoint } from './oembed.ts';
import { LATEST, RELEASES, release } from './releases.ts';

const released = z.object({
  version: z.string(),
  url: z.string().meta({ description: 'Address that never changes its content.' }),
  integrity: z.string().meta({ description: 'Value of the `integrity` attribute (SRI).' }),
  bytes: z.int(),
  gzipBytes: z.int(),
});

const releasesEndpoint: Endpoint = {
  method: 'get',
  path: '/embed/v1/motcua.json',
  operationId: 'listModuleReleases',
  tag: 'embedding',
  summary: 'Releases of the module of custom elements, with their hashes for Subresource Integrity',
  query: {},
  responses: {
    'application/json': z.object({ latest: z.string(), url: z.string(), releases: z.array(released) }),
  },
  read(c) {
    const { search, origin } = new URL(c.req.url);
    readQuery(search, {});
    return {
      key: '/embed/v1/motcua.json',
      policy: 'embed',
      domains: [],
      async produce() {
        const releases = await Promise.all(Object.keys(RELEASES).map((version) => release(version)));
        const body = {
          latest: LATEST,
          url: `${origin}/embed/v1/motcua.js`,
          releases: releases.flatMap((found) => {
            if (!found) return [];
            const { version, integrity, bytes, gzipBytes } = found;
            return [{ version, url: `${origin}/embed/v1/motcua-${version}.js`, integrity, bytes, gzipBytes }];
          }),
        };
        return { body: JSON.stringify(body), type: 'application/json; charset=utf-8' };
      },
    };
  },
};

export const embedEndpoints: readonly Endpoint[] = [oembedEndpoint, releasesEndpoint];
