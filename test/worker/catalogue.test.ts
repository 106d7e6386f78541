/** The DCAT-AP catalogue: everything it links to is there. */
import { beforeAll, expect, it } from 'vitest';
import { DOMAINS } from '../../src/registry.ts';
import { isolate } from '../support/faults.ts';
import { ask, get, importNdjson, importSamples, sample } from '../support/gateway.ts';

beforeAll(() => importSamples());

interface Distribution {
  'dct:format': { '@id': string };
}

it('lists every dataset with what a harvester asks for', async () => {
  const { status, headers, body } = await get('/v1/catalogue');
  expect(status).toBe(200);
  expect(headers.get('content-type')).toContain('application/ld+json');
  expect(headers.get('etag')).toBeTruthy();
  expect(body['@type']).toBe('dcat:Catalog');
  expect(body['dct:license']['@id']).toMatch(/^https:/);
  expect(body['dcat:dataset']).toHaveLength(DOMAINS.length);
  for (const dataset of body['dcat:dataset']) {
    for (const name of [
      'dct:title',
      'dct:description',
      'dct:publisher',
      'dct:license',
      'dct:temporal',
      'dcat:contactPoint',
    ]) {
      expect(dataset[name], `${dataset['dct:identifier']} ${name}`).toBeTruthy();
    }
    expect(dataset['dct:accrualPeriodicity']['@id']).toMatch(/frequency\/[A-Z]+$/);
    const { 'dcat:startDate': start, 'dcat:endDate': end } = dataset['dct:temporal'];
    expect(start['@value']).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(start['@value']).not.toBe('0001-01-01');
    if (end) expect(end['@value'] >= start['@value']).toBe(true);
    const formats = dataset['dcat:distribution'].map((held: Distribution) =>
      held['dct:format']['@id'].split('/').at(-1),
    );
    expect(formats).toEqual(expect.arrayContaining(['CSV', 'JSON', 'RSS']));
  }
});

it('says of sample data that it is a sample', async () => {
  await importNdjson('places', sample('places'), 'mode=publish&strategy=replace&source=th%E1%BA%ADt');
  const plain = await isolate().ask('/v1/catalogue');
  const [row] = sample('places').split('\n');
  const more = JSON.stringify({ ...JSON.parse(row ?? '{}'), name: 'Tỉnh Khác' });
  await importNdjson(
    'places',
    more,
    'mode=publish&strategy=merge&source=d%E1%BB%AF%20li%E1%BB%87u%20m%E1%BA%ABu',
  );
  const marked = await isolate().ask('/v1/catalogue');
  const titleOf = (body: {
    'dcat:dataset': { 'dct:identifier': string; 'dct:title': { '@value': string }[] }[];
  }) =>
    body['dcat:dataset'].find((dataset) => dataset['dct:identifier'] === 'places')?.['dct:title'][0]?.[
      '@value'
    ];
  expect(titleOf(JSON.parse(plain.text))).not.toContain('mẫu');
  expect(titleOf(JSON.parse(marked.text))).toContain('(dữ liệu mẫu)');
});

it('links to files that are served under the media type it names', async () => {
  const { body } = await get('/v1/catalogue');
  for (const dataset of body['dcat:dataset']) {
    for (const held of dataset['dcat:distribution']) {
      const { pathname } = new URL(held['dcat:accessURL']['@id']);
      const response = await ask(pathname);
      expect(response.status, pathname).toBe(200);
      const media = held['dcat:mediaType']['@id'].replace(
        'https://www.iana.org/assignments/media-types/',
        '',
      );
      expect(response.headers.get('content-type'), pathname).toContain(media);
      await response.arrayBuffer();
    }
  }
  expect(await (await ask('/llms.txt')).text()).toContain('/v1/catalogue');
});
