/** Where records lie: brought as GeoJSON or degrees, given in every list that has it, kept through an export and a merge. */
import { beforeAll, describe, expect, it } from 'vitest';
import { ask, get, importNdjson, importSamples, TOKEN } from '../support/gateway.ts';

const LINE = {
  type: 'LineString',
  coordinates: [
    [109.2375, 13.7745],
    [109.234, 13.7715],
  ],
};
const price = {
  tableId: 'b',
  street: 'Đường Thử',
  segment: 'Trọn đường',
  landType: 'ODT',
  position1: 9_000_000,
};
const notice = { title: 'Tuyển lái xe', organisation: 'UBND', applyUntil: '2030-01-31' };
const unit = { code: '99991', name: 'Phường Thử', level: 'phường', validFrom: '2025-07-01' };

beforeAll(() => importSamples(['places', 'land-prices']));

const collection = async (path: string) => {
  const response = await ask(path);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('application/geo+json; charset=utf-8');
  return (await response.json()) as {
    type: string;
    features: { id: string; geometry: object | null; properties: Record<string, unknown> }[];
  };
};

describe('GeoJSON', () => {
  it('has each record of the list once, with its place or without', async () => {
    const { type, features } = await collection('/v1/land-prices.geojson?table=mau-2026&landType=ODT');
    const { body } = await get('/v1/land-prices?table=mau-2026&landType=ODT&limit=100');
    expect(type).toBe('FeatureCollection');
    expect(features.map(({ id }) => id)).toEqual(body.data.map(({ id }: { id: string }) => id));
    expect(features.filter(({ geometry }) => geometry !== null).length).toBeGreaterThan(25);
    const [first] = features.filter(({ id }) => id === 'lp26-nguyen-hue-1-odt');
    expect(first).toMatchObject({
      geometry: { type: 'LineString' },
      properties: { title: expect.stringContaining('Nguyễn Huệ'), position1: 41_600_000, landType: 'ODT' },
    });
    expect(first?.properties.geometry).toBeUndefined();
  });

  it('is no format of lists that have no place', async () => {
    expect((await ask('/v1/articles.geojson')).status).toBe(404);
  });
});

describe('a place that is imported', () => {
  it('is on the record, outlives a merge without its column, and comes back from an export', async () => {
    expect(
      (
        await importNdjson(
          'land-prices',
          [{ ...price, id: 'thu', geometry: LINE }],
          'mode=publish&confirm=all',
        )
      ).status,
    ).toBe(200);
    const held = async () => (await get('/v1/land-prices/thu')).body.data.geometry;
    expect(await held()).toEqual(LINE);
    await importNdjson(
      'land-prices',
      [{ ...price, id: 'thu', note: 'sửa ghi chú' }],
      'mode=publish&confirm=all',
    );
    expect(await held()).toEqual(LINE);
    const csv = await (await ask('/v1/land-prices.csv?table=b')).text();
    const again = await ask('/v1/admin/imports/land-prices?mode=preview', {
      method: 'POST',
      headers: { authorization: `Bearer ${TOKEN}`, 'content-type': 'text/csv' },
      body: csv,
    });
    const { data } = (await again.json()) as { data: { errors: unknown[]; diff: object } };
    expect(data.errors).toEqual([]);
    expect(data.diff).toMatchObject({ added: 0, changed: 0, unchanged: 1 });
  });

  it('is a point for two columns of degrees, with Vietnamese headings', async () => {
    const response = await ask('/v1/admin/imports/recruitments?mode=publish&confirm=all', {
      method: 'POST',
      headers: { authorization: `Bearer ${TOKEN}`, 'content-type': 'text/csv' },
      body: `id;Tên;organisation;applyUntil;Vĩ độ;Kinh độ\nlai-xe;${notice.title};UBND;2030-01-31;13,7703;109,2237\n`.replace(
        'Tên',
        'title',
      ),
    });
    expect(response.status).toBe(200);
    const { features } = await collection('/v1/recruitments.geojson');
    expect(features).toMatchObject([
      { id: 'lai-xe', geometry: { type: 'Point', coordinates: [109.2237, 13.7703] } },
    ]);
  });

  it('is refused at its row and column where it lies elsewhere, and nothing is written', async () => {
    const geometry = { type: 'Point', coordinates: [13.77, 109.22] };
    const { body } = await importNdjson('recruitments', [{ ...notice, geometry }]);
    expect(JSON.stringify(body)).toContain('đổi chỗ');
    const doubt = await importNdjson('recruitments', [{ ...notice, lat: 13.77 }], 'mode=publish');
    expect(doubt.status).toBe(409);
  });

  it('of a unit stays out of what every price is read with', async () => {
    const geometry = {
      type: 'Polygon',
      coordinates: [
        [
          [109.2, 13.7],
          [109.3, 13.7],
          [109.3, 13.8],
          [109.2, 13.7],
        ],
      ],
    };
    await importNdjson('places', [{ ...unit, geometry }], 'mode=publish&confirm=all');
    expect((await get('/v1/places/99991@2025-07-01')).body.data.geometry).toEqual(geometry);
    const resolved = await get('/v1/places/resolve?q=Phường+Thử');
    expect(resolved.body.data[0].code).toBe('99991');
    expect(JSON.stringify(resolved.body)).not.toContain('Polygon');
    const found = await collection('/v1/places.geojson?q=99991');
    expect(found.features).toMatchObject([{ geometry, properties: { name: 'Phường Thử' } }]);
  });
});
