/** What holds on a day holds to its end: the day before, the day and the day after, as tables. */
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { addDays } from '../../src/language/dates.ts';
import { ask, get, importNdjson } from '../support/gateway.ts';
import { tablesOf } from '../support/page-tables.ts';

/** Ten past midnight in Vietnam: in UTC the day before still runs. */
const NOW = Date.parse('2027-03-09T17:10:00Z');
const TODAY = '2027-03-10';
const [YESTERDAY, TOMORROW] = [addDays(TODAY, -1), addDays(TODAY, 1)];

const ids = (body: { data: { id: string }[] }) => body.data.map(({ id }) => id).sort();
const list = async (path: string) => {
  const { status, body } = await get(path);
  expect([path, status]).toEqual([path, 200]);
  expect(body.page.total, path).toBe(body.data.length);
  return ids(body);
};

beforeAll(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
  vi.setSystemTime(NOW);
});
afterAll(() => {
  vi.useRealTimers();
});
const publish = async (domain: string, rows: object[]) => {
  const { status, body } = await importNdjson(domain, rows, 'mode=publish&strategy=replace&confirm=all');
  expect([domain, status, body.data?.errors]).toEqual([domain, 200, []]);
  // What an isolate holds is trusted for some seconds.
  vi.setSystemTime(Date.now() + 15_000);
};

describe('a price table', () => {
  const row = (id: string, tableId: string, validFrom: string, validTo?: string, more = {}) => ({
    id,
    tableId,
    tableTitle: `Bảng ${tableId} (dữ liệu mẫu)`,
    street: 'Hoa Sen',
    segment: 'Từ cầu đến chợ',
    landType: 'ODT',
    position1: 5_000_000,
    validFrom,
    ...(validTo === undefined ? {} : { validTo }),
    ...more,
  });
  beforeAll(() =>
    publish('land-prices', [
      // The newest comes first in the file: order in time is not order of import.
      row('moi', 'moi', TOMORROW, undefined, { position1: 9_000_000 }),
      row('cu', 'cu', '2020-01-01', '2024-12-31', { position1: 3_000_000 }),
      row('nay', 'nay', '2025-01-01', TODAY, { position1: 6_000_000 }),
      row('nay-khac', 'nay', '2025-01-01', TODAY, { segment: 'Từ chợ đến ga', position1: 4_000_000 }),
      row('khong-ngay', 'khong-ngay', '', '2019-12-31', { validFrom: undefined, position1: 1_000_000 }),
    ]),
  );

  it.each([
    ['2019-12-31', ['khong-ngay']],
    ['2020-01-01', ['cu']],
    ['2024-12-31', ['cu']],
    ['2025-01-01', ['nay', 'nay-khac']],
    [YESTERDAY, ['nay', 'nay-khac']],
    [TODAY, ['nay', 'nay-khac']],
    [TOMORROW, ['moi']],
  ])('on %s has the rows %j, by list, street, words and table', async (on, expected) => {
    expect(await list(`/v1/land-prices?on=${on}`)).toEqual(expected);
    expect(await list(`/v1/land-prices?on=${on}&street=hoa+sen`)).toEqual(expected);
    expect(await list(`/v1/land-prices?on=${on}&landType=ODT`)).toEqual(expected);
    expect(await list(`/v1/land-prices?on=${on}&q=hoa+sen`)).toEqual(expected);
    const { body } = await get(`/v1/land-prices/tables?on=${on}`);
    const records = body.data.reduce((sum: number, table: { records: number }) => sum + table.records, 0);
    expect(records).toBe(expected.length);
    for (const table of body.data) expect(table.inForce).toBe(true);
  });

  it('without a day is the one of today, to the end of its last day', async () => {
    expect(await list('/v1/land-prices')).toEqual(['nay', 'nay-khac']);
    const { body } = await get('/v1/land-prices/tables');
    expect(body.data.map(({ id, inForce }: { id: string; inForce: boolean }) => [id, inForce])).toEqual([
      ['moi', false],
      ['nay', true],
      ['cu', false],
      ['khong-ngay', false],
    ]);
    expect(body.data.at(-1)).toMatchObject({ validFrom: null, validTo: '2019-12-31', records: 1 });
    expect(body.data[0]).toMatchObject({ validFrom: TOMORROW, validTo: null, records: 1 });
  });

  it('tells the history of a segment in the order of time, each table once', async () => {
    const { body } = await get('/v1/land-prices/nay');
    const told = body.data.history.map(
      ({ id, prices }: { id: string; prices: { vndPerSquareMetre: number }[] }) => [
        id,
        prices[0]?.vndPerSquareMetre,
      ],
    );
    expect(told).toEqual([
      ['khong-ngay', 1_000_000],
      ['cu', 3_000_000],
      ['nay', 6_000_000],
      ['moi', 9_000_000],
    ]);
    const other = await get('/v1/land-prices/nay-khac');
    expect(other.body.data.history.map(({ id }: { id: string }) => id)).toEqual(['nay-khac']);
  });

  it.each([
    ['nay', true],
    ['moi', false],
    ['cu', false],
    ['khong-ngay', false],
  ])('%s is said on its page to apply today: %s', async (id, applies) => {
    const text = await (
      await ask(`/land-prices/${id}?area=85,5`, { headers: { accept: 'text/html' } })
    ).text();
    expect([text.includes('>Đang áp dụng<'), text.includes('>Không áp dụng hôm nay<')]).toEqual([
      applies,
      !applies,
    ]);
    const price = { nay: 6_000_000, moi: 9_000_000, cu: 3_000_000, 'khong-ngay': 1_000_000 }[id] ?? 0;
    const written = (n: number) => n.toLocaleString('vi-VN');
    expect(tablesOf(text)[0]).toEqual([
      ['Vị trí', 'Giá 1 m²', 'Cho 85,5 m²'],
      ['1', written(price), written(price * 85.5)],
    ]);
  });

  it('answers a question for its day alone', async () => {
    const answerOn = async (on: string) =>
      (await get(`/v1/ask?q=${encodeURIComponent('giá đất đường Hoa Sen từ cầu đến chợ vị trí 1')}&on=${on}`))
        .body.data;
    for (const [on, price] of [
      ['2024-12-31', 3_000_000],
      ['2025-01-01', 6_000_000],
      [TODAY, 6_000_000],
      [TOMORROW, 9_000_000],
    ] as const) {
      const { outcome, facts } = await answerOn(on);
      expect([on, outcome, facts[0]?.value]).toEqual([on, 'answer', price]);
    }
    expect((await answerOn('2018-01-01')).answer).toContain('1.000.000');
  });
});

describe('a legal document', () => {
  const row = (id: string, number: string, more: Record<string, unknown>) => ({
    id,
    number,
    title: `Quy định ${id} (dữ liệu mẫu)`,
    issuer: 'UBND tỉnh Thử (dữ liệu mẫu)',
    issuedOn: '2027-01-02',
    ...more,
  });
  const ends = (kind: string, number: string, more = {}) => [{ kind, number, ...more }];
  beforeAll(() =>
    publish('legal-documents', [
      row('co-han', '11/2027/QĐ-UBND', { effectiveFrom: '2027-02-01', effectiveTo: TODAY }),
      row('tu-hom-nay', '12/2027/QĐ-UBND', {
        effectiveFrom: TODAY,
        relations: ends('replaces', '13/2027/QĐ-UBND'),
      }),
      row('bi-thay', '13/2027/QĐ-UBND', { effectiveFrom: '2027-02-01' }),
      row('bai-bo', '14/2027/QĐ-UBND', {
        issuedOn: TODAY,
        relations: ends('repeals', '15/2027/QĐ-UBND'),
      }),
      row('bi-bai-bo', '15/2027/QĐ-UBND', { effectiveFrom: '2027-02-01' }),
      row('sua', '16/2027/QĐ-UBND', {
        effectiveFrom: '2027-02-01',
        relations: ends('amends', '17/2027/QĐ-UBND'),
      }),
      row('bi-sua', '17/2027/QĐ-UBND', { effectiveFrom: '2027-02-01' }),
      // An own last day stands, whoever replaces it sooner.
      row('co-han-bi-thay', '18/2027/QĐ-UBND', { effectiveFrom: '2027-02-01', effectiveTo: TOMORROW }),
      row('thay-som', '19/2027/QĐ-UBND', {
        effectiveFrom: '2027-02-10',
        relations: ends('replaces', '18/2027/QĐ-UBND'),
      }),
      // The same number of another authority is another document.
      row('trung-so', '13/2027/QĐ-UBND', {
        issuer: 'UBND xã Khác (dữ liệu mẫu)',
        issuedOn: '2027-01-20',
        effectiveFrom: '2027-02-01',
      }),
      row('dinh-chi', '20/2027/QĐ-UBND', {
        status: 'suspended',
        effectiveFrom: '2027-02-01',
        effectiveTo: YESTERDAY,
      }),
      row('mot-phan', '21/2027/QĐ-UBND', { status: 'partially_in_force', effectiveFrom: '2027-02-01' }),
      row('noi-het', '22/2027/QĐ-UBND', { status: 'expired' }),
      row('khong-biet', '23/2027/QĐ-UBND', {}),
    ]),
  );

  it.each([
    ['co-han', 'in_force', 'in_force', 'expired'],
    ['tu-hom-nay', 'not_yet_in_force', 'in_force', 'in_force'],
    ['bi-thay', 'in_force', 'expired', 'expired'],
    ['bi-bai-bo', 'in_force', 'expired', 'expired'],
    ['bi-sua', 'in_force', 'in_force', 'in_force'],
    ['co-han-bi-thay', 'in_force', 'in_force', 'in_force'],
    ['trung-so', 'in_force', 'in_force', 'in_force'],
    ['dinh-chi', 'suspended', 'suspended', 'suspended'],
    ['mot-phan', 'partially_in_force', 'partially_in_force', 'partially_in_force'],
    ['noi-het', 'expired', 'expired', 'expired'],
    ['khong-biet', 'unknown', 'unknown', 'unknown'],
  ])('%s is %s, %s and %s the day before, today and the day after', async (id, ...expected) => {
    for (const [index, on] of [YESTERDAY, TODAY, TOMORROW].entries()) {
      const { body } = await get(`/v1/legal-documents?on=${on}&limit=100`);
      const held = body.data.find((record: { id: string }) => record.id === id);
      expect([on, held.status, held.statusAsOf]).toEqual([on, expected[index], on]);
      const filtered = await get(`/v1/legal-documents?on=${on}&status=${expected[index]}&limit=100`);
      expect(ids(filtered.body)).toContain(id);
    }
    expect((await get(`/v1/legal-documents/${id}`)).body.data.status).toBe(expected[1]);
  });

  it('knows its relations from both ends, and of whom', async () => {
    const { body } = await get('/v1/legal-documents/bi-thay');
    expect(body.data.relations).toEqual([
      { kind: 'replacedBy', number: '12/2027/QĐ-UBND', id: 'tu-hom-nay' },
    ]);
    expect((await get('/v1/legal-documents/tu-hom-nay')).body.data.relations).toEqual([
      { kind: 'replaces', number: '13/2027/QĐ-UBND', id: 'bi-thay' },
    ]);
    expect((await get('/v1/legal-documents/trung-so')).body.data.relations).toEqual([]);
  });

  it('is found by its number, the newest of those that bear it first, each with its validity on the day', async () => {
    const resolved = async (number: string, on: string) =>
      (await get(`/v1/legal-documents/resolve?number=${encodeURIComponent(number)}&on=${on}`)).body.data.map(
        ({ id, status, statusAsOf }: Record<string, string>) => [id, status, statusAsOf],
      );
    for (const number of ['13/2027/QĐ-UBND', 'qd 13/2027', '13-2027-QĐUBND']) {
      expect(await resolved(number, YESTERDAY)).toEqual([
        ['trung-so', 'in_force', YESTERDAY],
        ['bi-thay', 'in_force', YESTERDAY],
      ]);
      expect(await resolved(number, TODAY)).toEqual([
        ['trung-so', 'in_force', TODAY],
        ['bi-thay', 'expired', TODAY],
      ]);
    }
    const { body } = await get('/v1/legal-documents/resolve?number=13/2027');
    expect(body.data.map(({ status }: { status: string }) => status)).toEqual(['in_force', 'expired']);
    expect(await resolved('99/2027/QĐ-UBND', TODAY)).toEqual([]);
  });

  it('fits a number better the more of it is said alike', async () => {
    await publish('legal-documents', [
      row('khong-nam', '31/QĐ-UBND', { issuedOn: '2027-03-01' }),
      row('co-nam', '31/2027/QĐ-UBND', { issuedOn: '2027-02-01' }),
      row('nghi-quyet', '31/2027/NQ-HĐND', { issuedOn: '2027-03-02' }),
      row('so-khac', '310/2027/QĐ-UBND', { issuedOn: '2027-03-03' }),
    ]);
    const found = async (number: string) =>
      (await get(`/v1/legal-documents/resolve?number=${encodeURIComponent(number)}`)).body.data.map(
        ({ id }: { id: string }) => id,
      );
    expect(await found('31/2027/QĐ-UBND')).toEqual(['co-nam']);
    expect(await found('QĐ 31/2027')).toEqual(['co-nam', 'khong-nam']);
    expect(await found('31/QĐ-UBND')).toEqual(['khong-nam', 'co-nam']);
    expect(await found('31/2027')).toEqual(['nghi-quyet', 'co-nam', 'khong-nam']);
    // The list keeps to what fits best.
    const listed = async (number: string) =>
      (await get(`/v1/legal-documents?number=${encodeURIComponent(number)}`)).body.data.map(
        ({ id }: { id: string }) => id,
      );
    expect(await listed('QĐ 31/2027')).toEqual(['co-nam']);
    expect(await listed('31/2027')).toEqual(['nghi-quyet', 'co-nam']);
  });

  it('is ended on the first day on which another takes effect, whichever of them came first into the data', async () => {
    const days = ['2027-02-09', '2027-02-10', '2027-02-19', '2027-02-20'];
    const end = (
      id: string,
      number: string,
      issuedOn: string,
      effectiveFrom: string | undefined,
      kind: string,
    ) => row(id, number, { issuedOn, effectiveFrom, relations: ends(kind, '40/2026/QĐ-UBND') });
    const statuses = async () =>
      Promise.all(
        days.map(
          async (on) =>
            (await get(`/v1/legal-documents?number=40/2026/QĐ-UBND&on=${on}`)).body.data.map(
              ({ status }: { status: string }) => status,
            )[0],
        ),
      );
    const first = row('bon-muoi', '40/2026/QĐ-UBND', { issuedOn: '2026-05-05', effectiveFrom: '2026-06-01' });
    const later = end('sau', '41/2027/QĐ-UBND', '2027-01-05', '2027-02-20', 'replaces');
    const sooner = end('truoc', '42/2027/QĐ-UBND', '2027-02-10', undefined, 'repeals');
    const amends = end('sua-doi', '43/2027/QĐ-UBND', '2027-01-01', '2027-01-02', 'amends');
    for (const rows of [
      [first, later, sooner, amends],
      [sooner, amends, later, first],
    ]) {
      await publish('legal-documents', rows);
      expect(await statuses()).toEqual(['in_force', 'expired', 'expired', 'expired']);
    }
    await publish('legal-documents', [amends, later, first]);
    expect(await statuses()).toEqual(['in_force', 'in_force', 'in_force', 'expired']);
  });
});

describe('a recruitment notice', () => {
  const row = (id: string, applyFrom: string | null, applyUntil: string) => ({
    id,
    title: `Tuyển ${id} (dữ liệu mẫu)`,
    organisation: 'Sở Thử (dữ liệu mẫu)',
    applyUntil,
    ...(applyFrom === null ? {} : { applyFrom }),
  });
  const expected: [string, string, number | null][] = [
    ['mo-hom-nay', 'open', 5],
    ['mo-mai', 'upcoming', 5],
    ['han-hom-nay', 'open', 0],
    ['han-hom-qua', 'closed', null],
    ['han-mai', 'open', 1],
    ['mot-ngay', 'open', 0],
    ['chi-co-han', 'open', 2],
  ];
  beforeAll(() =>
    publish('recruitments', [
      row('mo-hom-nay', TODAY, addDays(TODAY, 5)),
      row('mo-mai', TOMORROW, addDays(TODAY, 5)),
      row('han-hom-nay', '2027-03-01', TODAY),
      row('han-hom-qua', '2027-03-01', YESTERDAY),
      row('han-mai', '2027-03-01', TOMORROW),
      row('mot-ngay', TODAY, TODAY),
      row('chi-co-han', null, addDays(TODAY, 2)),
    ]),
  );

  it.each(expected)('%s is %s with %j days left, in lists and alone', async (id, status, daysLeft) => {
    const { body } = await get(`/v1/recruitments/${id}`);
    expect(body.data).toMatchObject({ status, daysLeft });
    for (const asked of ['open', 'upcoming', 'closed', 'all'])
      expect((await list(`/v1/recruitments?status=${asked}`)).includes(id), asked).toBe(
        asked === status || asked === 'all',
      );
  });

  it('closes before a day only when its last day is earlier', async () => {
    expect(await list(`/v1/recruitments?status=all&closesBefore=${TODAY}`)).toEqual(['han-hom-qua']);
    expect(await list(`/v1/recruitments?closesBefore=${TOMORROW}`)).toEqual(['han-hom-nay', 'mot-ngay']);
  });
});

describe('a ward', () => {
  const unit = (code: string, name: string, validFrom: string, more = {}) => ({
    code,
    name,
    level: 'phường',
    validFrom,
    ...more,
  });
  beforeAll(() =>
    publish('places', [
      unit('70001', 'Phường Gốc Tre', '2000-01-01', { validTo: '2019-12-31' }),
      // Divided once, and a half of it again.
      unit('70002', 'Phường Tre Trên', '2020-01-01', { validTo: YESTERDAY, predecessors: ['70001'] }),
      unit('70003', 'Phường Tre Dưới', '2020-01-01', { predecessors: ['70001'] }),
      unit('70004', 'Phường Măng Xanh', TODAY, { predecessors: ['70002'], resolution: 'Nghị quyết thử 1' }),
      unit('70005', 'Phường Măng Vàng', TODAY, { predecessors: ['70002'], resolution: 'Nghị quyết thử 1' }),
      // Became one other, whole.
      unit('70006', 'Phường Lẻ', '2000-01-01', { validTo: YESTERDAY }),
      unit('70007', 'Phường Chẵn', TODAY, { predecessors: ['70006'], resolution: 'Nghị quyết thử 2' }),
    ]),
  );
  const resolve = async (q: string, on: string) => {
    const { body } = await get(`/v1/places/resolve?q=${encodeURIComponent(q)}&on=${on}`);
    expect(body.data).toHaveLength(1);
    return body.data[0];
  };
  const currents = (unit: { current: { name: string; partial: boolean }[] }) =>
    unit.current.map(({ name, partial }) => [name, partial]).sort();

  it('that was divided twice is each of its parts, and none of them whole', async () => {
    expect(currents(await resolve('Phường Gốc Tre', '2019-12-31'))).toEqual([['Phường Gốc Tre', false]]);
    expect(currents(await resolve('Phường Gốc Tre', '2020-01-01'))).toEqual([
      ['Phường Tre Dưới', true],
      ['Phường Tre Trên', true],
    ]);
    expect(currents(await resolve('Phường Gốc Tre', YESTERDAY))).toHaveLength(2);
    expect(currents(await resolve('Phường Gốc Tre', TODAY))).toEqual([
      ['Phường Măng Vàng', true],
      ['Phường Măng Xanh', true],
      ['Phường Tre Dưới', true],
    ]);
  });

  it('is itself to the end of its last day, and whole where nothing was divided', async () => {
    expect(currents(await resolve('Phường Lẻ', YESTERDAY))).toEqual([['Phường Lẻ', false]]);
    expect(currents(await resolve('Phường Lẻ', TODAY))).toEqual([['Phường Chẵn', false]]);
    expect((await resolve('Phường Lẻ', TODAY)).resolution).toBe('Nghị quyết thử 2');
    expect(currents(await resolve('Phường Chẵn', YESTERDAY))).toEqual([['Phường Lẻ', false]]);
    expect(currents(await resolve('Phường Chẵn', TODAY))).toEqual([['Phường Chẵn', false]]);
  });
});

describe('a segment whose ward changed', () => {
  const unit = (code: string, name: string, validTo?: string, more = {}) => ({
    code,
    name,
    level: 'phường',
    validFrom: '2000-01-01',
    ...(validTo === undefined ? {} : { validTo }),
    ...more,
  });
  const price = (id: string, tableId: string, ward: string | undefined, position1: number) => ({
    id,
    tableId,
    street: 'Hoa Sen',
    segment: 'Từ cầu đến chợ',
    landType: 'ODT',
    position1,
    ...(ward === undefined ? {} : { ward }),
    ...{
      xua: { validTo: '2019-12-31' },
      cu: { validFrom: '2020-01-01', validTo: '2024-12-31' },
      nay: { validFrom: '2025-01-01' },
    }[tableId],
  });
  beforeAll(async () => {
    await publish('places', [
      unit('71001', 'Phường Mưa', '2024-12-31'),
      unit('71002', 'Phường Nắng', '2024-12-31'),
      unit('71003', 'Phường Mưa Nắng', undefined, {
        validFrom: '2025-01-01',
        predecessors: ['71001', '71002'],
      }),
      unit('71004', 'Phường Gió'),
    ]);
    await publish('land-prices', [
      price('nay', 'nay', 'Phường Mưa Nắng', 9_000_000),
      price('cu-mua', 'cu', 'Phường Mưa', 5_000_000),
      price('cu-nang', 'cu', 'Phường Nắng', 6_000_000),
      price('cu-gio', 'cu', 'Phường Gió', 4_000_000),
      price('cu-la', 'cu', 'Phường Không Có', 3_000_000),
      price('xua', 'xua', undefined, 1_000_000),
    ]);
  });

  it.each([
    ['nay', ['xua', 'cu-mua', 'cu-nang', 'nay']],
    ['cu-mua', ['xua', 'cu-mua', 'nay']],
    ['cu-nang', ['xua', 'cu-nang', 'nay']],
    ['cu-gio', ['xua', 'cu-gio']],
    ['cu-la', ['xua', 'cu-la']],
  ])('has in the history of %s the rows of its own ground: %j', async (id, expected) => {
    const { body } = await get(`/v1/land-prices/${id}`);
    expect(body.data.history.map((each: { id: string }) => each.id)).toEqual(expected);
  });

  it('is placed where it was written for, and where that is today', async () => {
    const place = async (id: string) => {
      const { asWritten, ward, current } = (await get(`/v1/land-prices/${id}`)).body.data.place;
      return [asWritten, ward?.code ?? null, current.map(({ name }: { name: string }) => name)];
    };
    expect(await place('cu-mua')).toEqual(['Phường Mưa', '71001', ['Phường Mưa Nắng']]);
    expect(await place('cu-gio')).toEqual(['Phường Gió', '71004', ['Phường Gió']]);
    expect(await place('nay')).toEqual(['Phường Mưa Nắng', '71003', ['Phường Mưa Nắng']]);
    expect(await place('cu-la')).toEqual(['Phường Không Có', null, []]);
    expect(await place('xua')).toEqual([null, null, []]);
  });

  it.each([
    ['71003', ['cu-mua', 'cu-nang', 'nay']],
    ['Phường Mưa', ['cu-mua', 'nay']],
    ['71004', ['cu-gio']],
    ['Phường Không Có', ['cu-la']],
  ])('is listed in %s of any time', async (ward, expected) => {
    const found = await Promise.all(
      ['cu', 'nay'].map((table) => list(`/v1/land-prices?ward=${encodeURIComponent(ward)}&table=${table}`)),
    );
    expect(found.flat().sort()).toEqual(expected);
  });
});

describe('a walk over midnight', () => {
  const row = (id: string, applyUntil: string) => ({
    id,
    title: `Tuyển ${id} (dữ liệu mẫu)`,
    organisation: 'Sở Thử (dữ liệu mẫu)',
    applyFrom: '2027-03-01',
    applyUntil,
  });
  it('goes on as of the day in which it began, each record once', async () => {
    await publish('recruitments', [
      ...['a', 'b', 'c', 'd'].map((id) => row(id, TODAY)),
      row('e', TOMORROW),
      { ...row('f', TOMORROW), applyFrom: TOMORROW },
    ]);
    vi.setSystemTime(Date.parse(`${TODAY}T16:59:50Z`));
    const seen: [string, string, number][] = [];
    let address: string | null = '/v1/recruitments?limit=2';
    let meta: unknown;
    while (address !== null) {
      const { status, body }: Awaited<ReturnType<typeof get>> = await get(address);
      expect([address, status, body.page?.total]).toEqual([address, 200, 5]);
      meta ??= body.meta;
      expect(body.meta).toEqual(meta);
      for (const { id, status: state, daysLeft } of body.data) seen.push([id, state, daysLeft]);
      address = body.page.nextCursor && `/v1/recruitments?limit=2&cursor=${body.page.nextCursor}`;
      // The first page was read before midnight, the others after it.
      vi.setSystemTime(Date.parse(`${TODAY}T17:00:10Z`));
    }
    expect(seen).toEqual([...'abcd'].map((id) => [id, 'open', 0]).concat([['e', 'open', 1]]));
    expect(await list('/v1/recruitments')).toEqual(['e', 'f']);
    vi.setSystemTime(NOW);
  });

  it('of tables and of documents too', async () => {
    const price = (id: string, tableId: string, more: object) => ({
      id,
      tableId,
      street: `Đường ${id}`,
      landType: 'ODT',
      position1: 5_000_000,
      ...more,
    });
    await publish('land-prices', [
      ...['a', 'b', 'c'].map((id) => price(id, 'cu', { validFrom: '2026-01-01', validTo: TODAY })),
      price('d', 'moi', { validFrom: TOMORROW }),
    ]);
    await publish(
      'legal-documents',
      ['a', 'b', 'c'].map((id, index) => ({
        id,
        number: `${index + 1}/2027/QĐ-UBND`,
        title: `Quy định ${id} (dữ liệu mẫu)`,
        issuer: 'UBND tỉnh Thử (dữ liệu mẫu)',
        issuedOn: '2027-01-02',
        effectiveFrom: '2027-01-02',
        effectiveTo: TODAY,
      })),
    );
    for (const asked of ['land-prices?', 'legal-documents?status=in_force&']) {
      vi.setSystemTime(Date.parse(`${TODAY}T16:59:50Z`));
      const first = (await get(`/v1/${asked}limit=2`)).body;
      vi.setSystemTime(Date.parse(`${TODAY}T17:00:10Z`));
      const second = (await get(`/v1/${asked}limit=2&cursor=${first.page.nextCursor}`)).body;
      expect([asked, first.page.total, second.page.total, second.page.nextCursor]).toEqual([
        asked,
        3,
        3,
        null,
      ]);
      expect([...ids(first), ...ids(second)].sort()).toEqual(['a', 'b', 'c']);
    }
    expect(await list('/v1/land-prices')).toEqual(['d']);
    expect(await list('/v1/legal-documents?status=in_force')).toEqual([]);
    vi.setSystemTime(NOW);
  });
});
