/** `/llms.txt`: what a language model should know before it uses this gateway. */
import { sql } from 'drizzle-orm';
import type { ReadEndpoint } from '../contract/endpoint.ts';
import { readQuery } from '../contract/query.ts';
import { DEFAULT_PUBLISHER } from '../http/representations/links.ts';
import { DOMAIN_NAMES } from '../registry.ts';

/** The guide, with counts and dates of what is held now. */
export const llmsEndpoint: ReadEndpoint = {
  method: 'get',
  path: '/llms.txt',
  operationId: 'getLlmsText',
  tag: 'service',
  summary: 'Guide for language models: what is held, how to ask, what to cite',
  query: {},
  responses: { 'text/plain': 'Markdown' },
  problems: ['invalid-parameter', 'unavailable'],
  read(c) {
    const { search, origin } = new URL(c.req.url);
    readQuery(search, {});
    return {
      key: '/llms.txt',
      policy: 'detail',
      domains: [...DOMAIN_NAMES],
      async produce({ store }) {
        const [rows = []] = await store.read([sql`SELECT domain, records, published_at FROM heads`]);
        const { guide } = await import('./llms-text.ts');
        const body = guide(rows, origin, c.env.PUBLISHER ?? DEFAULT_PUBLISHER);
        return { body: `${body}\n`, type: 'text/plain; charset=utf-8' };
      },
    };
  },
};
