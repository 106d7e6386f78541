import { beforeAll, describe, expect, it } from 'vitest';
import { ask, importSamples, TOKEN } from '../support/gateway.ts';

const LONG = 'nguyễn '.repeat(1500);
const LEAKS = /SQLITE|D1_ERROR|syntax error|at .*\.ts:|drizzle|zod|stack/i;

/** Path and the parameter its 400 names; null where the request is odd but answerable. */
const READS: readonly (readonly [string, string | null])[] = [
  ['/v1/articles?limit=-1', 'limit'],
  ['/v1/articles?limit=0', 'limit'],
  ['/v1/articles?limit=abc', 'limit'],
  ['/v1/articles?limit=1e9', 'limit'],
  ['/v1/articles?limit=101', 'limit'],
  ['/v1/articles?limit=5.5', 'limit'],
  ['/v1/articles?limit=99999999999999999999', 'limit'],
  ['/v1/articles?limit=5&limit=6', 'limit'],
  ['/v1/articles?kind=podcast', 'kind'],
  ['/v1/articles?sort=funny', 'sort'],
  ['/v1/articles?from=2026-02-30', 'from'],
  ['/v1/articles?to=hôm-qua', 'to'],
  ['/v1/articles?fields=titel', 'fields'],
  ['/v1/articles?facets=colour', 'facets'],
  ['/v1/articles?cursor=abc', 'cursor'],
  ['/v1/articles?cursor=%00x%00', 'cursor'],
  ['/v1/articles?cursor=WyJhIiwxXQ', 'cursor'],
  [`/v1/articles?cursor=${'A'.repeat(3000)}`, 'cursor'],
  ['/v1/articles?tpic=du-lich', 'tpic'],
  ['/v1/articles?__proto__=1', '__proto__'],
  ['/v1/articles?constructor=1', 'constructor'],
  [`/v1/articles?q=${encodeURIComponent(LONG)}`, 'q'],
  ['/v1/articles?q=%E0%A4%A', 'q'],
  ['/v1/articles?q=%', 'q'],
  ['/v1/articles?q=%00', 'q'],
  ['/v1/articles?q=a%00b', 'q'],
  ['/v1/articles?q=a%0Ab', 'q'],
  ['/v1/articles.rss?q=a%09b', 'q'],
  ['/v1/recruitments.ics?q=x%0D%0ABEGIN:VEVENT', 'q'],
  ['/v1/ask?q=gi%C3%A1%C2%85%C4%91%E1%BA%A5t', 'q'],
  ['/v1/places/resolve?q=quy%E2%80%A8nhon', 'q'],
  ['/v1/articles?q=%22', null],
  ['/v1/articles?q=%22unclosed', null],
  ['/v1/articles?q=AND%20OR%20NOT', null],
  ['/v1/articles?q=NEAR(a%20b,%205)', null],
  ['/v1/articles?q=title:*', null],
  ['/v1/articles?q=*', null],
  ['/v1/articles?q=-', null],
  ['/v1/articles?q=^a%20%2B%20b', null],
  ["/v1/articles?q=';DROP TABLE articles;--", null],
  ['/v1/articles?q=', null],
  ['/v1/articles?utm_source=x&fbclid=y&gclid=z&zarsrc=1', null],
  ['/v1/articles?q=%F0%9F%98%80', null],
  ['/v1/land-prices?stret=Nguyễn Du', 'stret'],
  ['/v1/land-prices?landType=XYZ', 'landType'],
  ['/v1/land-prices?position=0', 'position'],
  ['/v1/land-prices?position=6', 'position'],
  ['/v1/land-prices?position=VT9', 'position'],
  ['/v1/land-prices?on=2026-13-40', 'on'],
  ['/v1/land-prices?on=22/11/2026', 'on'],
  ['/v1/land-prices?table=nope', 'table'],
  ['/v1/land-prices?area=-5', 'area'],
  ['/v1/land-prices?area=0', 'area'],
  ['/v1/land-prices?area=1e999', 'area'],
  ['/v1/land-prices?area=NaN', 'area'],
  ['/v1/land-prices?minPrice=-1', 'minPrice'],
  ['/v1/land-prices?minPrice=mười', 'minPrice'],
  ['/v1/land-prices?ward=%00', 'ward'],
  ['/v1/land-prices?ward=99999', null],
  ['/v1/land-prices?street=%25%27', null],
  ['/v1/land-prices/streets', 'q'],
  ['/v1/land-prices/tables?on=x', 'on'],
  ['/v1/legal-documents?status=alive', 'status'],
  ['/v1/legal-documents?number=%25', null],
  ['/v1/legal-documents?number=////', null],
  ['/v1/legal-documents/resolve', 'number'],
  ['/v1/legal-documents/resolve?number=%22%27', null],
  ['/v1/legal-documents/passages', 'q'],
  ['/v1/legal-documents/passages?q=và', null],
  ['/v1/recruitments?status=evil', 'status'],
  ['/v1/recruitments?closesBefore=soon', 'closesBefore'],
  ['/v1/places/resolve', 'q'],
  ['/v1/places/resolve?q=x&date=2025-01-01', 'date'],
  ['/v1/status?x=1', 'x'],
  ['/v1/articles.csv?limit=-1', 'limit'],
];

beforeAll(() => importSamples());

describe('malformed reads', () => {
  it.each(READS)('%s', async (path, parameter) => {
    const response = await ask(path);
    const text = await response.text();
    expect(text).not.toMatch(LEAKS);
    if (parameter === null) {
      expect(response.status).toBe(200);
      return;
    }
    expect(response.status).toBe(400);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    const body = JSON.parse(text);
    expect(body.status).toBe(400);
    expect(body.instance).toBeTruthy();
    expect(body.errors.map((error: { name: string }) => error.name)).toContain(parameter);
  });

  it('answers paths that are not there with 404 problems', async () => {
    for (const path of [
      '/v1/none',
      '/v1/articles/%E0%A4%A',
      '/v1/articles/..%2f..%2fetc',
      '/v2/articles',
      '/v1/articles/a/b',
    ]) {
      const response = await ask(path);
      expect([400, 404], path).toContain(response.status);
      expect(response.headers.get('content-type'), path).toContain('application/problem+json');
    }
  });

  it('answers methods that are not taken with 405 and Allow', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH']) {
      const response = await ask('/v1/articles', { method });
      expect(response.status).toBe(405);
      expect(response.headers.get('allow')).toContain('GET');
    }
  });

  it('speaks English to those who prefer it', async () => {
    const response = await ask('/v1/articles?limit=0', { headers: { 'accept-language': 'en-GB,en;q=0.9' } });
    expect(((await response.json()) as { title: string }).title).toBe('Invalid parameter');
  });
});

const editor = { authorization: `Bearer ${TOKEN}` };
const ndjson = { ...editor, 'content-type': 'application/x-ndjson' };

describe('malformed writes', () => {
  const WRITES: readonly (readonly [string, string, RequestInit, number])[] = [
    ['no token', '/v1/admin/imports/articles', { method: 'POST', body: '{}' }, 401],
    [
      'wrong token',
      '/v1/admin/imports/articles',
      { method: 'POST', body: '{}', headers: { authorization: 'Bearer wrong-token-000' } },
      401,
    ],
    [
      'wrong scheme',
      '/v1/admin/imports/articles',
      { method: 'POST', body: '{}', headers: { authorization: 'Basic YTpi' } },
      401,
    ],
    [
      'empty bearer',
      '/v1/admin/imports/articles',
      { method: 'POST', body: '{}', headers: { authorization: 'Bearer ' } },
      401,
    ],
    [
      'long token',
      '/v1/admin/imports/articles',
      { method: 'POST', body: '{}', headers: { authorization: `Bearer ${'x'.repeat(5000)}` } },
      401,
    ],
    ['unknown domain', '/v1/admin/imports/weather', { method: 'POST', body: '{}', headers: ndjson }, 400],
    [
      'no media type',
      '/v1/admin/imports/articles',
      { method: 'POST', body: new Uint8Array([123, 125]), headers: editor },
      415,
    ],
    [
      'wrong media type',
      '/v1/admin/imports/articles',
      { method: 'POST', body: '{}', headers: { ...editor, 'content-type': 'image/png' } },
      415,
    ],
    [
      'unknown mode',
      '/v1/admin/imports/articles?mode=yolo',
      { method: 'POST', body: '{}', headers: ndjson },
      400,
    ],
    [
      'unknown strategy',
      '/v1/admin/imports/articles?strategy=smash',
      { method: 'POST', body: '{}', headers: ndjson },
      400,
    ],
    [
      'unknown parameter',
      '/v1/admin/imports/articles?force=1',
      { method: 'POST', body: '{}', headers: ndjson },
      400,
    ],
    ['no body', '/v1/admin/imports/articles', { method: 'POST', headers: ndjson }, 400],
    [
      'not a workbook',
      '/v1/admin/imports/articles',
      {
        method: 'POST',
        body: 'PK not really',
        headers: {
          ...editor,
          'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        },
      },
      422,
    ],
    ['edition zero', '/v1/admin/editions/articles/0/rollback', { method: 'POST', headers: editor }, 404],
    [
      'edition of the future',
      '/v1/admin/editions/articles/999/rollback',
      { method: 'POST', headers: editor },
      404,
    ],
    [
      'edition in words',
      '/v1/admin/editions/articles/một/rollback',
      { method: 'POST', headers: editor },
      404,
    ],
    ['history without token', '/v1/admin/editions/articles', {}, 401],
  ];
  it.each(WRITES)('%s', async (_, path, init, status) => {
    const response = await ask(path, init);
    const text = await response.text();
    expect(response.status, text).toBe(status);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    expect(text).not.toMatch(LEAKS);
  });

  it('reports broken lines by row and keeps what was there', async () => {
    const before = (await (await ask('/v1/articles?limit=1')).json()) as { page: { total: number } };
    const response = await ask('/v1/admin/imports/articles?mode=publish&strategy=replace', {
      method: 'POST',
      headers: ndjson,
      body: '{"url":"https://example.org/1"\nnull\n[]\n"x"\n{"url":5}\n',
    });
    expect(response.status).toBe(422);
    const { data } = (await response.json()) as { data: { rejected: number; errors: { row: number }[] } };
    expect(data.rejected).toBe(5);
    expect(new Set(data.errors.map(({ row }) => row))).toEqual(new Set([1, 2, 3, 4, 5]));
    const after = (await (await ask('/v1/articles?limit=1')).json()) as { page: { total: number } };
    expect(after.page.total).toBe(before.page.total);
  });
});
