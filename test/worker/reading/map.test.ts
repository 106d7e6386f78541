/** The map of prices and its equal, the table. */
import { beforeAll, describe, expect, it } from 'vitest';
import { ask, holdSamples } from '../../support/gateway.ts';

beforeAll(() => holdSamples());

const page = async (path: string): Promise<string> => {
  const response = await ask(path, { headers: { accept: 'text/html' } });
  expect(response.status).toBe(200);
  return response.text();
};

describe('/land-prices/map', () => {
  it.each(['/land-prices/map', '/land-prices/map?landType=TMD&zoom=3', '/land-prices/map?lang=en'])(
    '%s says in its table all that it draws',
    async (path) => {
      const text = await page(path);
      const drawn = [...text.matchAll(/<title>([^<:]+), ([^<:]+): ([\d.,]+)[^<]*<\/title>/g)];
      const rows = [...text.matchAll(/<tr><th scope="row">.*?<\/tr>/gs)].map(([row]) => row);
      expect(drawn.length).toBeGreaterThan(25);
      expect(rows).toHaveLength(drawn.length);
      for (const [at, [, street = '', segment = '', price = '']] of drawn.entries()) {
        expect(rows[at]).toContain(street);
        expect(rows[at]).toContain(segment);
        expect(rows[at]).toContain(price);
      }
      expect(text).toMatch(/phác|sketch/);
    },
  );

  it('says that there is none where no row has a place, and refuses what is no type', async () => {
    const text = await page('/land-prices/map?landType=LUC');
    expect(text).not.toContain('<svg class="map');
    expect(text).toContain('noindex');
    expect(text).toContain('chưa vẽ được bản đồ');
    expect((await ask('/land-prices/map?landType=XYZ', { headers: { accept: 'text/html' } })).status).toBe(
      400,
    );
  });

  it('is led to from a street and a row that have a place', async () => {
    for (const path of ['/land-prices/street/nguyen-hue', '/land-prices/lp26-nguyen-hue-1-odt'])
      expect(await page(path)).toContain('href="/land-prices/map?landType=ODT"');
    expect(await page('/land-prices/street/nguyen-hue')).toContain('<svg class="map');
    expect(await page('/land-prices/lp26-dao-tan-1-odt')).not.toContain('/land-prices/map');
  });
});
