import { dayOf, queryOf } from './data.ts';
import type { Path } from './measure.ts';

const D1 = 'bare D1 query';
const HONO = 'bare Hono constant';

/** Paths that are driven, with what each is compared with, of a gateway with so many rows. */
export function drivenPaths(url: string, land: number, documents: number): Path[] {
  const list = `${url}/v1/land-prices`;
  const uncached = (name: string, next: (n: number) => string, reach?: number): Path => ({
    name: `uncached ${name}`,
    url,
    next,
    against: D1,
    ...(reach === undefined ? {} : { reach }),
  });
  return [
    { name: 'memory hit', url: list, against: HONO, reach: 0.9 },
    { name: '304', url: list, headers: { 'if-none-match': '*' }, against: 'memory hit', reach: 1 },
    uncached('detail, land', (n) => `/v1/land-prices/lp-${(n * 7) % land}`, 0.85),
    uncached('detail, document', (n) => `/v1/legal-documents/vb-${(n * 7) % documents}`, 0.85),
    uncached('list of 20, land', (n) => `/v1/land-prices?on=${dayOf(n)}`, 0.7),
    uncached('list of 20, documents', (n) => `/v1/legal-documents?on=${dayOf(n)}`, 0.7),
    uncached(
      'street',
      (n) => `/v1/land-prices?street=Tay+Son+${n % Math.floor(land / 32)}&maxPrice=${900_000_000 + n}`,
    ),
    uncached(
      'search, documents',
      (n) => `/v1/legal-documents?q=${encodeURIComponent(queryOf(n))}&on=${dayOf(n)}`,
      0.6,
    ),
    uncached('search of one common word', (n) => `/v1/legal-documents?q=quy&on=${dayOf(n)}`),
  ];
}

/** One address of every kind of read and of every filter, for what it costs. */
export const costPaths = (url: string): Path[] =>
  [
    '/v1/land-prices',
    '/v1/land-prices/lp-7',
    '/v1/land-prices?street=Tay+Son+7',
    '/v1/land-prices?street=Tay+Sonn+7',
    '/v1/land-prices?street=Tây+Sơn+7&position=1&area=80',
    '/v1/land-prices?q=tay+son+7',
    '/v1/land-prices?ward=Phường+7',
    '/v1/land-prices?landType=ODT',
    '/v1/land-prices?position=2&maxPrice=900000',
    '/v1/land-prices?table=bench',
    '/v1/land-prices?facets=landType',
    '/v1/land-prices.csv?limit=100',
    '/v1/land-prices/streets?q=tay+so',
    '/v1/land-prices/tables',
    '/v1/legal-documents',
    '/v1/legal-documents/vb-7',
    '/v1/legal-documents?number=7/2007/QĐ-UBND',
    '/v1/legal-documents?type=QD',
    '/v1/legal-documents?status=in_force',
    '/v1/legal-documents?issuedFrom=2020-01-01',
    '/v1/legal-documents?facets=year',
    '/v1/legal-documents?q=quy',
    '/v1/legal-documents?q=thuỷ+lợi+cây+xanh',
    '/v1/legal-documents.rss',
    '/v1/legal-documents/passages?q=cấp+phép+xây+dựng',
    '/v1/legal-documents/resolve?number=7-2007-QDUBND',
    '/v1/search?q=cấp+phép+xây+dựng',
    '/v1/suggest?q=tay',
    '/v1/ask?q=giá+đất+đường+tây+sơn+7',
    '/v1/status',
    '/v1/manifest',
    '/land-prices?street=tay+son+7',
    '/legal-documents?q=cấp+phép',
  ].map((path) => ({ name: path, url: `${url}${encodeURI(path)}` }));
