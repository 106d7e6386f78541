import { beforeAll, describe, expect, it } from 'vitest';
import { DOMAINS } from '../../src/registry.ts';
import { ask, get, importNdjson, importSamples } from '../support/gateway.ts';

interface Described extends Record<string, unknown> {
  '@type': string;
  hiringOrganization: { name: string };
  jobLocation: { address: { addressCountry: string } };
  variableMeasured: { value: number }[];
}

const firstOf = async (domain: string, search = '') =>
  (await get(`/v1/${domain}?limit=1${search}`)).body.data[0];
const jsonLd = async (domain: string, id: string) => {
  const response = await ask(`/v1/${domain}/${encodeURIComponent(id)}.jsonld`);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toContain('application/ld+json');
  return (await response.json()) as Described;
};
const markdown = async (domain: string, id: string) =>
  (await ask(`/v1/${domain}/${encodeURIComponent(id)}.md`)).text();

/** What schema.org or the search engines that read it need of each type. */
const REQUIRED: Record<string, string[]> = {
  NewsArticle: [
    'headline',
    'datePublished',
    'dateModified',
    'author',
    'publisher',
    'description',
    'articleBody',
  ],
  Legislation: ['name', 'legislationIdentifier', 'legislationDate', 'legislationPassedBy', 'hasPart'],
  JobPosting: ['title', 'description', 'datePosted', 'validThrough', 'hiringOrganization', 'jobLocation'],
  Dataset: ['name', 'description', 'temporalCoverage', 'creator', 'variableMeasured', 'isPartOf'],
  AdministrativeArea: ['name', 'identifier'],
};
const TYPES: Record<string, string> = {
  articles: 'NewsArticle',
  'legal-documents': 'Legislation',
  recruitments: 'JobPosting',
  procedures: 'GovernmentService',
  'land-prices': 'Dataset',
  places: 'AdministrativeArea',
  indicators: 'CreativeWork',
};

beforeAll(() => importSamples());

describe.each(DOMAINS.map(({ name }) => name))('a record of %s', (domain) => {
  it('is schema.org with what its type requires', async () => {
    const { id } = await firstOf(domain);
    const described = await jsonLd(domain, id);
    expect(described['@context']).toBe('https://schema.org');
    expect(described['@type']).toBe(TYPES[domain]);
    for (const name of REQUIRED[described['@type']] ?? []) expect(described, name).toHaveProperty(name);
    expect(described['@id']).toContain(`/v1/${domain}/`);
    expect(JSON.stringify(described)).not.toMatch(/undefined|NaN|\[object/);
  });

  it('is Markdown with one title and its source', async () => {
    const { id } = await firstOf(domain);
    const response = await ask(`/v1/${domain}/${encodeURIComponent(id)}.md`);
    expect(response.headers.get('content-type')).toBe('text/markdown; charset=utf-8');
    expect(response.headers.get('link')).toContain('rel="canonical"');
    const body = await response.text();
    expect(body.match(/^# /gm)).toHaveLength(1);
    expect(body).toContain(`/v1/${domain}/`);
    expect(body).not.toMatch(/undefined|null|\[object/);
  });

  it('is found from the JSON, and missing where the record is', async () => {
    const { id } = await firstOf(domain);
    const link = (await get(`/v1/${domain}/${encodeURIComponent(id)}`)).headers.get('link') ?? '';
    expect(link).toContain(`.md>; rel="alternate"; type="text/markdown"`);
    expect(link).toContain(`.jsonld>; rel="alternate"; type="application/ld+json"`);
    for (const extension of ['md', 'jsonld']) {
      expect((await ask(`/v1/${domain}/khong-co.${extension}`)).status).toBe(404);
      expect((await ask(`/v1/${domain}/${encodeURIComponent(id)}.${extension}?x=1`)).status).toBe(400);
    }
  });
});

describe('JSON-LD', () => {
  it('gives a job its last day to the end in Vietnam, and a place in the country', async () => {
    const record = await firstOf('recruitments');
    const described = await jsonLd('recruitments', record.id);
    expect(described.validThrough).toBe(`${record.applyUntil}T23:59:59+07:00`);
    expect(described.datePosted).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(described.jobLocation.address.addressCountry).toBe('VN');
    expect(described.hiringOrganization.name).toBe(record.organisation);
  });

  it('gives every price of a row as a property value in đồng per square metre', async () => {
    const record = await firstOf('land-prices');
    const described = await jsonLd('land-prices', record.id);
    expect(described.variableMeasured.map(({ value }) => value)).toEqual(
      record.prices.map((price: { vndPerSquareMetre: number }) => price.vndPerSquareMetre),
    );
    expect(described.variableMeasured[0]).toMatchObject({ '@type': 'PropertyValue', unitText: 'VND/m²' });
    expect(JSON.stringify(described)).toContain('dữ liệu mẫu');
  });

  it('says of a document only what schema.org has a word for', async () => {
    const inForce = await firstOf('legal-documents', '&status=in_force');
    expect((await jsonLd('legal-documents', inForce.id)).legislationLegalForce).toBe(
      'https://schema.org/InForce',
    );
    const ended = await firstOf('legal-documents', '&status=expired');
    expect((await jsonLd('legal-documents', ended.id)).legislationLegalForce).toBe(
      'https://schema.org/NotInForce',
    );
  });
});

describe('Markdown', () => {
  it('shows what a record holds and never runs it', async () => {
    const title = '# Tiêu đề *đậm* [liên kết](javascript:alert(1)) <img src=x onerror=alert(1)>';
    const row = {
      id: 'danh-dau',
      url: 'https://example.org/a%20b?c=(d)',
      title,
      publishedAt: '2026-11-20T00:00:00Z',
    };
    await importNdjson(
      'articles',
      [{ ...row, body: `${title}. Câu thứ hai của bài.` }],
      'mode=publish&strategy=merge',
    );
    const body = await markdown('articles', 'danh-dau');
    expect(body).not.toMatch(/(?<!\\)<img|(?<!\\)\[liên kết\]|(?<!\\)\*đậm/);
    expect(body).toContain(String.raw`\<img src=x`);
  });

  it('keeps the anchors of articles', async () => {
    const found = await get('/v1/legal-documents?q=v%E1%BB%89a+h%C3%A8&limit=1');
    const { id, passage } = found.body.data[0];
    expect(await markdown('legal-documents', id)).toContain(`<a id="${passage.anchor}"></a>`);
  });

  it('is gone when the record is withdrawn', async () => {
    const row = { title: 'Tuyển', organisation: 'Trường', applyUntil: '2027-01-31' };
    await importNdjson('recruitments', [
      { ...row, id: 'a1' },
      { ...row, id: 'a2' },
    ]);
    await importNdjson('recruitments', [{ ...row, id: 'a1' }]);
    expect((await ask('/v1/recruitments/a2.md')).status).toBe(410);
    expect((await ask('/v1/recruitments/a2.jsonld')).status).toBe(410);
  });
});
