/** The DCAT-AP catalogue: everything it links to is there. */
import Papa from 'papaparse';
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
      const { pathname, search } = new URL(held['dcat:accessURL']['@id']);
      const response = await ask(`${pathname}${search}`);
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

it('has files that together hold every record once, in each form that is an export', async () => {
  const { body } = await get('/v1/catalogue');
  for (const dataset of body['dcat:dataset']) {
    const held = Number(/(\d+) records/.exec(dataset['dct:description'][1]['@value'])?.[1]);
    for (const extension of ['csv', 'ndjson']) {
      const ids: string[] = [];
      for (const { 'dcat:downloadURL': file } of dataset['dcat:distribution']) {
        const address = new URL(file?.['@id'] ?? 'https://motcua.test/none');
        if (!address.pathname.endsWith(`.${extension}`)) continue;
        const text = await (await ask(`${address.pathname}${address.search}`)).text();
        if (extension === 'csv')
          ids.push(...Papa.parse<{ id: string }>(text.trim(), { header: true }).data.map(({ id }) => id));
        else
          ids.push(
            ...text
              .trim()
              .split('\n')
              .map((line) => JSON.parse(line).id),
          );
      }
      expect([dataset['dct:identifier'], extension, ids.length]).toEqual([
        dataset['dct:identifier'],
        extension,
        held,
      ]);
      expect(new Set(ids).size).toBe(held);
    }
  }
});

it.each(DOMAINS.map((domain) => [domain.name, domain] as const))(
  'gives an export of %s in parts that are the whole',
  async (name, { everything }) => {
    const address = (more: Record<string, string>) =>
      `/v1/${name}.ndjson?${new URLSearchParams({ ...(everything as Record<string, string>), ...more })}`;
    const whole = await (await ask(address({}))).text();
    let parts = '';
    for (let part = 1; part < 100; part += 1) {
      const text = await (await ask(address({ limit: '7', part: String(part) }))).text();
      if (text === '') break;
      parts += text;
    }
    expect(parts).toBe(whole);
    expect((await ask(address({ q: 'quy', part: '2' }))).status).toBe(400);
  },
);

it('names columns of an export as `fields` does, however many of them a page fills', async () => {
  const lines = async (search: string) =>
    Papa.parse<string[]>(
      (await (await ask(`/v1/land-prices.csv?${search}`)).text()).replace('\ufeff', '').trim(),
    ).data;
  const [headings = []] = await lines('');
  for (const position of [1, 2, 3, 4, 5]) expect(headings).toContain(`position${position}`);
  const [none] = await lines(`q=${'khongcotennay'.repeat(2)}`);
  expect(none).toEqual(headings);
  const [chosen, first] = await lines(`fields=street,position1,tableId&limit=1`);
  expect(chosen).toEqual(['id', 'tableId', 'street', 'position1']);
  expect(Number(first?.[3])).toBeGreaterThan(0);
  for (const name of headings) expect((await lines(`fields=${name}&limit=1`))[0]).toContain(name);
  expect((await get('/v1/land-prices?fields=position1')).status).toBe(400);
});
