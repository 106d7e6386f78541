/** What records rest on, as it stands on a day: told on each record, and gathered for those who review them. */
import { beforeAll, describe, expect, it } from 'vitest';
import { ask, get, importNdjson, importSamples } from '../support/gateway.ts';

beforeAll(() => importSamples());

interface Basis {
  number: string;
  id?: string;
  status: string;
  replacedBy?: string;
  amendedBy?: string[];
}
const basisOf = async (path: string): Promise<Basis[]> => (await get(path)).body.data.basis;

describe('the basis of a record', () => {
  it('says what replaced it, and what is not held is unknown', async () => {
    const [first, second] = await basisOf('/v1/procedures/9.000027');
    expect(first).toMatchObject({
      number: '926/2021/QĐ-UBND',
      status: 'expired',
      replacedBy: '935/2025/QĐ-UBND',
    });
    expect(first?.id).toBeTruthy();
    expect(second).toEqual({ number: '31/2024/QH15', status: 'unknown' });
  });

  it('never chooses between documents of one number', async () => {
    // 915/2024/QĐ-UBND is held of two issuers.
    expect(await basisOf('/v1/procedures/9.000025')).toEqual([
      { number: '915/2024/QĐ-UBND', status: 'unknown' },
    ]);
  });

  it('is told of documents and price tables too, in one round trip', async () => {
    const found = await get('/v1/legal-documents?number=944/KH-UBND');
    const one = await get(`/v1/legal-documents/${encodeURIComponent(found.body.data[0].id)}`);
    expect(one.body.data.basis).toMatchObject([{ number: '902/2026/QĐ-UBND' }]);
    expect(one.headers.get('server-timing')).toMatch(/[01] round trips?/);
    const price = await get('/v1/land-prices?limit=1');
    expect(await basisOf(`/v1/land-prices/${encodeURIComponent(price.body.data[0].id)}`)).toEqual([]);
  });

  it('changes on the day the replacement takes effect, not before', async () => {
    const { body } = await get('/v1/legal-documents?number=935/2025/QĐ-UBND');
    const { effectiveFrom, issuedOn } = body.data[0];
    const day = effectiveFrom ?? issuedOn;
    const before = new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
    const page = async (on: string) =>
      await (await ask(`/procedures/9.000027?on=${on}`, { headers: { accept: 'text/html' } })).text();
    expect(await page(day)).toContain('được thay thế hoặc bãi bỏ bởi 935/2025/QĐ-UBND');
    expect(await page(before)).not.toContain('bãi bỏ bởi 935/2025/QĐ-UBND');
  });
});

describe('what happened to a basis', () => {
  const document = (number: string, effectiveFrom: string, more: object = {}) => ({
    id: `co-so-${number.replaceAll('/', '-')}`,
    number,
    title: `Quy định ${number} (dữ liệu mẫu)`,
    issuer: 'UBND tỉnh Cơ Sở (dữ liệu mẫu)',
    issuedOn: effectiveFrom,
    effectiveFrom,
    ...more,
  });
  const does = (kind: string, number: string) => ({ relations: [{ kind, number }] });
  const rests = (code: string, number: string) => ({
    code,
    title: `Việc dựa vào ${number} (dữ liệu mẫu)`,
    field: 'Việc thử',
    level: 'Cấp xã',
    legalBasis: number,
  });
  beforeAll(async () => {
    const merge = 'mode=publish&strategy=merge&confirm=all';
    await importNdjson(
      'legal-documents',
      [
        document('801/2015/QĐ-UBND', '2015-01-01'),
        // Brought in the order in which they did not happen.
        document('803/2021/QĐ-UBND', '2021-01-01', does('repeals', '801/2015/QĐ-UBND')),
        document('802/2020/QĐ-UBND', '2020-01-01', does('replaces', '801/2015/QĐ-UBND')),
        document('811/2015/QĐ-UBND', '2015-01-01'),
        document('813/2021/QĐ-UBND', '2021-01-01', does('amends', '811/2015/QĐ-UBND')),
        document('812/2020/QĐ-UBND', '2020-01-01', does('amends', '811/2015/QĐ-UBND')),
        document('814/2090/QĐ-UBND', '2090-01-01', does('amends', '811/2015/QĐ-UBND')),
        document('821/2015/QĐ-UBND', '2015-01-01', { status: 'suspended' }),
        document('831/2015/QĐ-UBND', '2015-01-01'),
        document('832/2090/QĐ-UBND', '2090-01-01', does('replaces', '831/2015/QĐ-UBND')),
        document('841/2015/QĐ-UBND', '2015-01-01', { effectiveTo: '2019-12-31' }),
        document('851/2090/QĐ-UBND', '2090-01-01'),
      ],
      merge,
    );
    const { status } = await importNdjson(
      'procedures',
      ['801/2015', '811/2015', '821/2015', '831/2015', '841/2015', '851/2090'].map((number) =>
        rests(`9.700${number.slice(0, 3)}`, `${number}/QĐ-UBND`),
      ),
      merge,
    );
    expect(status).toBe(200);
  });

  it.each<[string, Partial<Basis>, boolean]>([
    // Ended by the first of two.
    ['801', { status: 'expired', replacedBy: '802/2020/QĐ-UBND' }, true],
    ['811', { status: 'in_force', amendedBy: ['812/2020/QĐ-UBND', '813/2021/QĐ-UBND'] }, true],
    ['821', { status: 'suspended' }, true],
    // What will be is not yet.
    ['831', { status: 'in_force' }, false],
    ['841', { status: 'expired' }, true],
    ['851', { status: 'not_yet_in_force' }, false],
  ])('%s is told, and reported where it must be looked at', async (number, expected, isReported) => {
    const [basis] = await basisOf(`/v1/procedures/9.700${number}`);
    const { number: _, id, ...told } = basis as Basis;
    expect(id).toContain(`co-so-${number}`);
    expect(told).toEqual(expected);
    const { body } = await get('/v1/basis-changes');
    const entry = body.data.find(({ id: own }: { id: string }) => own === `9.700${number}`);
    expect(entry?.basis ?? null).toEqual(isReported ? [basis] : null);
  });
});

describe('the report of what rests on changed documents', () => {
  it('names each record once with what changed, in every form', async () => {
    const { status, body } = await get('/v1/basis-changes');
    expect(status).toBe(200);
    const own = body.data.find(({ id }: { id: string }) => id === '9.000027');
    expect(own.basis.map(({ number }: Basis) => number)).toEqual(['926/2021/QĐ-UBND']);
    expect(body.data.some(({ id }: { id: string }) => id === '9.000025')).toBe(false);
    expect(
      new Set(body.data.map(({ domain, id }: { domain: string; id: string }) => `${domain} ${id}`)).size,
    ).toBe(body.data.length);
    const csv = await (await ask('/v1/basis-changes.csv')).text();
    expect(csv).toContain('9.000027');
    const atom = await (await ask('/v1/basis-changes.atom')).text();
    expect(atom).toContain('Tách thửa hoặc hợp thửa đất');
    expect(atom).toContain('935/2025/QĐ-UBND');
  });

  it('follows a price table whose decision was replaced', async () => {
    await importNdjson(
      'land-prices',
      [
        {
          tableId: 'cu',
          tableTitle: 'Bảng cũ (dữ liệu mẫu)',
          decision: 'Quyết định số 959/2019/QĐ-UBND',
          street: 'Đường Thử',
          landType: 'ODT',
          position1: 20_000_000,
          validFrom: '2020-01-01',
          unit: 'đồng/m²',
        },
      ],
      'mode=publish&strategy=merge&confirm=all',
    );
    const { body } = await get('/v1/basis-changes?');
    expect(body.data.find(({ id }: { id: string }) => id === 'cu')?.basis).toMatchObject([
      { number: '959/2019/QĐ-UBND', status: 'expired' },
    ]);
    const [row] = (await get('/v1/land-prices?table=cu')).body.data;
    expect(await basisOf(`/v1/land-prices/${encodeURIComponent(row.id)}`)).toMatchObject([
      { status: 'expired', replacedBy: '958/2025/NQ-HĐND' },
    ]);
  });
});
