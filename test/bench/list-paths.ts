/** Addresses of the lists that hold the bench's rows: every filter, facet, sort and pair of them, by the OpenAPI document. */

interface OpenApi {
  paths: Record<string, { get?: { parameters?: { name: string; in: string }[] } }>;
}

type Values = Readonly<Record<string, readonly string[]>>;

/** Values of each filter: what many rows have, what few have, and what none has. */
const VALUES: Readonly<Record<string, (rows: number) => Values>> = {
  '/v1/land-prices': (rows) => ({
    q: ['tay son 7', 'nga tu 5', 'phuong'],
    street: ['Tay Son 7', 'Tay Sonn 7'],
    ward: ['Phường 7', 'Phường Không Có'],
    landType: ['ODT', 'CLN'],
    position: ['1', '5'],
    on: ['2024-05-05', '1999-01-01'],
    table: ['bench'],
    minPrice: ['1', '20900000', '90000000'],
    maxPrice: ['900000', '90000000', '10'],
    area: ['80'],
    facets: ['landType', 'ward', 'table', 'landType,ward,table'],
    limit: [rows > 0 ? '100' : '20'],
  }),
  '/v1/legal-documents': (rows) => ({
    q: ['quy', 'thuỷ lợi cây xanh', 'cấp phép xây dựng'],
    number: ['7/2007/QĐ-UBND', `${rows - 1}`],
    type: ['QĐ', 'NQ'],
    issuer: ['UBND tỉnh', 'Bộ Không Có'],
    field: ['Đất đai', 'Không Có'],
    status: ['in_force', 'expired', 'not_yet_in_force', 'suspended'],
    signer: ['Nguyễn', 'Không Có'],
    on: ['2010-05-05'],
    issuedFrom: ['2020-01-01', '2030-01-01'],
    issuedTo: ['2002-01-01', '1990-01-01'],
    sort: ['newest', 'relevance'],
    facets: ['type', 'issuer', 'field', 'year', 'status', 'type,issuer,field,year,status'],
  }),
  '/v1/legal-documents/passages': () => ({
    q: ['quy', 'cấp phép xây dựng'],
    type: ['QĐ', 'NQ'],
    status: ['in_force', 'expired'],
    issuer: ['UBND tỉnh', 'Bộ Không Có'],
    sort: ['newest'],
  }),
};

const PAGING = new Set(['cursor', 'fields', 'limit']);

/** One address for each value of a filter, and for each pair of values of two. Throws for a filter without values. */
export function listPaths({ paths }: OpenApi, land: number, documents: number): string[] {
  const found: string[] = [];
  for (const [path, valuesOf] of Object.entries(VALUES)) {
    const values = valuesOf(path.includes('land') ? land : documents);
    const names = (paths[path]?.get?.parameters ?? [])
      .filter((parameter) => parameter.in === 'query' && !PAGING.has(parameter.name))
      .map(({ name }) => name);
    const lacking = path.endsWith('passages') ? [] : names.filter((name) => !values[name]);
    if (names.length === 0 || lacking.length > 0)
      throw new Error(`${path}: no values for ${lacking.join(', ')}`);
    const asked = names.flatMap((name) => (values[name] ?? []).map((value) => ({ name, value })));
    const address = (parts: readonly { name: string; value: string }[]) =>
      `${path}?${new URLSearchParams(parts.map(({ name, value }) => [name, value]))}`;
    const needed = path.endsWith('passages') ? { name: 'q', value: 'xây dựng' } : undefined;
    const whole = (parts: { name: string; value: string }[]) =>
      address(needed && !parts.some(({ name }) => name === 'q') ? [needed, ...parts] : parts);
    for (const [index, one] of asked.entries()) {
      found.push(whole([one]));
      for (const other of asked.slice(index + 1))
        if (other.name !== one.name) found.push(whole([one, other]));
    }
  }
  return [
    ...found,
    '/v1/suggest?q=tay',
    '/v1/suggest?q=quy',
    '/v1/legal-documents/resolve?number=7-2007-QDUBND',
    '/v1/land-prices/streets?q=tay+so',
    '/v1/land-prices/lp-7',
    '/v1/legal-documents/vb-7',
    `/v1/search?q=${encodeURIComponent('cấp phép xây dựng')}`,
    '/v1/search?q=tay+son+7',
    '/v1/status',
    '/v1/manifest',
    '/v1/basis-changes',
    '/v1/catalogue',
  ];
}
