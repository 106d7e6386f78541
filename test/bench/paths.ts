import { dayOf, queryOf } from './data.ts';
import type { Path } from './measure.ts';

/** Paths of a gateway with so many rows. */
export function pathsOf(url: string, land: number, documents: number): Path[] {
  const list = `${url}/v1/land-prices`;
  const etag = { 'if-none-match': '*' };
  return [
    { name: 'memory hit', url: list, against: 'bare Hono constant', reach: 0.9 },
    { name: '304', url: list, headers: etag, against: 'memory hit', reach: 1 },
    {
      name: 'Cache API hit',
      url: list,
      headers: { 'x-without-memory': '1' },
      against: 'bare Hono constant',
      reach: 0.33,
    },
    {
      name: 'uncached detail, land',
      url,
      next: (n) => `/v1/land-prices/lp-${(n * 7) % land}`,
      against: 'bare D1 query',
      reach: 0.85,
    },
    {
      name: 'uncached detail, document',
      url,
      next: (n) => `/v1/legal-documents/vb-${(n * 7) % documents}`,
      against: 'bare D1 query',
      reach: 0.85,
    },
    {
      name: 'uncached list of 20, land',
      url,
      next: (n) => `/v1/land-prices?on=${dayOf(n)}`,
      against: 'bare D1 query',
      reach: 0.7,
    },
    {
      name: 'uncached list of 20, documents',
      url,
      next: (n) => `/v1/legal-documents?on=${dayOf(n)}`,
      against: 'bare D1 query',
      reach: 0.7,
    },
    {
      name: 'uncached street',
      url,
      next: (n) => `/v1/land-prices?street=Tay+Son+${n % Math.floor(land / 32)}&maxPrice=${900_000_000 + n}`,
      against: 'bare D1 query',
    },
    {
      name: 'uncached search, documents',
      url,
      next: (n) => `/v1/legal-documents?q=${encodeURIComponent(queryOf(n))}`,
      against: 'bare D1 query',
      reach: 0.6,
    },
    {
      name: 'search of one common word',
      url,
      next: (n) => `/v1/legal-documents?q=quy&on=${dayOf(n)}`,
      against: 'bare D1 query',
    },
  ];
}
