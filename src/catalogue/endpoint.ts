/** `GET /v1/catalogue`: what is held, for harvesters of open data. */
import { sql } from 'drizzle-orm';
import * as z from 'zod';
import type { Domain } from '../contract/domain.ts';
import type { ReadEndpoint } from '../contract/endpoint.ts';
import { readQuery } from '../contract/query.ts';
import { DEFAULT_PUBLISHER } from '../http/representations/links.ts';
import { DOMAIN_NAMES, DOMAINS } from '../registry.ts';
import type { Dataset, Division } from './dataset.ts';
import { periodOf, readPeriod } from './periods.ts';

const TYPE = 'application/ld+json';

export const catalogueEndpoint: ReadEndpoint = {
  method: 'get',
  path: '/v1/catalogue',
  operationId: 'getCatalogue',
  tag: 'service',
  summary: 'Catalogue of the datasets in DCAT-AP, as JSON-LD',
  query: {},
  responses: {
    [TYPE]: z
      .looseObject({
        '@context': z.record(z.string(), z.string()),
        '@id': z.url(),
        '@type': z.literal('dcat:Catalog'),
        'dcat:dataset': z.array(z.looseObject({ '@id': z.url(), '@type': z.literal('dcat:Dataset') })),
      })
      .meta({ id: 'DcatCatalogue' }),
  },
  problems: ['invalid-parameter', 'unavailable'],
  read(c) {
    const { search, origin } = new URL(c.req.url);
    readQuery(search, {});
    return {
      key: '/v1/catalogue',
      policy: 'detail',
      domains: [...DOMAIN_NAMES],
      async produce({ store }) {
        const divided = DOMAINS.filter((domain) => domain.divided);
        const [heads = [], first = [], sources = [], ...more] = await store.read([
          sql`SELECT h.domain AS domain, h.edition AS edition, h.records AS records, h.published_at AS published_at, e.source AS source
            FROM heads h LEFT JOIN editions e ON e.domain = h.domain AND e.number = h.edition`,
          sql`SELECT domain, min(published_at) AS issued FROM editions GROUP BY domain`,
          sql`SELECT domain, min(interval_minutes) AS minutes FROM sources WHERE enabled = 1 GROUP BY domain`,
          ...DOMAINS.map(periodOf),
          ...divided.flatMap((domain) => (domain.divided ? [domain.divided.statement] : [])),
        ]);
        const periods = more.slice(0, DOMAINS.length);
        const divisions = (domain: Domain): Division[] =>
          (more[DOMAINS.length + divided.indexOf(domain)] ?? []).map(({ value, name, records }) => ({
            value: String(value),
            name: String(name ?? value),
            records: Number(records),
          }));
        const datasets = DOMAINS.flatMap((domain, index): Dataset[] => {
          const of = (rows: readonly Record<string, unknown>[]) =>
            rows.find((row) => row.domain === domain.name);
          const head = of(heads);
          if (!head) return [];
          const issued = of(first)?.issued;
          const minutes = of(sources)?.minutes;
          return [
            {
              domain,
              edition: Number(head.edition),
              records: Number(head.records),
              divisions: domain.divided ? divisions(domain) : [],
              sample: /dữ liệu mẫu/i.test(String(head.source ?? '')),
              issuedAt: typeof issued === 'string' ? issued : null,
              updatedAt: String(head.published_at),
              period: readPeriod(periods[index]?.[0]),
              everyMinutes: typeof minutes === 'number' ? minutes : null,
            },
          ];
        });
        const { catalogue } = await import('./catalogue.ts');
        const { PUBLISHER, LICENCE, CONTACT, AREA } = c.env;
        const body = catalogue(datasets, {
          origin,
          name: PUBLISHER ?? DEFAULT_PUBLISHER,
          licence: LICENCE || undefined,
          contact: CONTACT || undefined,
          area: AREA || undefined,
        });
        return { body: JSON.stringify(body), type: `${TYPE}; charset=utf-8` };
      },
    };
  },
};
