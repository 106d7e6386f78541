/** Doubts that an editor has to confirm before a publish, of rows and of the file as a whole. */
import { beforeEach, describe, expect, it } from 'vitest';
import { ask, get, importNdjson, TOKEN } from '../support/gateway.ts';

const MERGE = 'mode=publish&strategy=merge';
/** Each test has a table of its own. */
let table = '';
let usual: object[] = [];
let odd: object[] = [];
beforeEach(() => {
  table = `bang-${crypto.randomUUID()}`;
  usual = Array.from({ length: 24 }, (_, n) => price(`Đường ${n}`, 500_000_000 + n));
  odd = [...usual, price('Đường Lạ', 500_000)];
});
const price = (street: string, position1: number) => ({
  tableId: table,
  street,
  landType: 'ODT',
  unit: 'đồng/m²',
  position1,
  validFrom: '2026-01-01',
});
const total = async () => (await get(`/v1/land-prices?table=${table}`)).body?.page?.total ?? 0;
const admin = async (path: string) =>
  // biome-ignore lint/suspicious/noExplicitAny: answers are checked by the tests that read them
  (await (await ask(`/v1/admin${path}`, { headers: { authorization: `Bearer ${TOKEN}` } })).json()) as any;

describe('a doubt about a row', () => {
  it('stops the publish with the whole report, and nothing is written', async () => {
    const before = await admin('/editions/land-prices');
    const { status, body } = await importNdjson('land-prices', odd, MERGE);
    expect(status).toBe(409);
    expect(body).toMatchObject({ title: 'Cần xác nhận trước khi công bố', status: 409 });
    expect(body.type).toMatch(/#problem-unconfirmed$/);
    expect(body.report).toMatchObject({ rows: 25, accepted: 25, rejected: 0, published: false });
    expect(body.report.confirmations).toMatchObject([
      { code: 'unit-odd', count: 1, confirmed: false, first: { row: 25, column: 'unit', confirm: true } },
    ]);
    expect(await admin('/editions/land-prices')).toEqual(before);
  });

  it('is told by a preview, which needs no confirmation', async () => {
    const { status, body } = await importNdjson('land-prices', odd, 'mode=preview');
    expect(status).toBe(200);
    expect(body.data.confirmations).toMatchObject([{ code: 'unit-odd', confirmed: false }]);
  });

  it.each(['unit-odd', 'row-repeated,unit-odd', 'all'])(
    'is confirmed by confirm=%s, which is kept',
    async (codes) => {
      const { status, body } = await importNdjson('land-prices', odd, `${MERGE}&confirm=${codes}`);
      expect(status).toBe(200);
      expect(body.data).toMatchObject({
        published: true,
        confirmations: [{ code: 'unit-odd', confirmed: true }],
      });
      expect(await total()).toBe(25);
      const [entry] = (await admin('/audit')).data;
      expect(entry).toMatchObject({ action: 'import.published', detail: { confirmed: { 'unit-odd': 1 } } });
    },
  );

  it('is not confirmed by the code of another', async () => {
    expect((await importNdjson('land-prices', odd, `${MERGE}&confirm=ward-unknown`)).status).toBe(409);
  });

  it('is not asked again of a row that is published as it is', async () => {
    await importNdjson('land-prices', odd, `${MERGE}&confirm=all`);
    const again = await importNdjson('land-prices', odd, MERGE);
    expect(again.status).toBe(200);
    expect(again.body.data.diff).toMatchObject({ added: 0, changed: 0, unchanged: 25 });
    const more = await importNdjson('land-prices', [...odd, price('Đường Mới', 5_100_000)], MERGE);
    expect(more.status).toBe(200);
    expect(more.body.data.diff).toMatchObject({ added: 1, unchanged: 25 });
    expect(more.body.data.warnings.map(({ code }: { code: string }) => code)).toContain('unit-odd');
  });

  it('names what is no code', async () => {
    const { status, body } = await importNdjson('land-prices', odd, `${MERGE}&confirm=Tất+cả`);
    expect(status).toBe(400);
    expect(body.errors[0]).toMatchObject({ name: 'confirm' });
  });

  it('keeps a file from being scheduled until it is confirmed', async () => {
    const at = encodeURIComponent(new Date(Date.now() + 3_600_000).toISOString());
    const refused = await importNdjson('land-prices', odd, `${MERGE}&publishAt=${at}`);
    expect(refused.status).toBe(409);
    expect((await admin('/scheduled-imports/land-prices')).data).toEqual([]);
    const kept = await importNdjson('land-prices', odd, `${MERGE}&publishAt=${at}&confirm=unit-odd`);
    expect(kept.status).toBe(202);
    expect(kept.body.scheduled.report.confirmations).toMatchObject([{ code: 'unit-odd', confirmed: true }]);
  });
});

describe('a file that replaces', () => {
  const REPLACE = 'strategy=replace';
  it('says in its refusal what its preview says: how many records it would withdraw, in one number', async () => {
    await importNdjson('land-prices', usual, `mode=publish&${REPLACE}&confirm=all`);
    const few = usual.slice(0, 3);
    const preview = await importNdjson('land-prices', few, `mode=preview&${REPLACE}`);
    const { status, body } = await importNdjson('land-prices', few, `mode=publish&${REPLACE}`);
    expect([status, body.report.published]).toEqual([409, false]);
    expect(body.report.diff).toEqual({ added: 0, changed: 0, removed: 21, unchanged: 3 });
    expect(body.report.diff).toEqual(preview.body.data.diff);
    expect(body.report.confirmations).toMatchObject([
      { code: 'records-withdrawn', first: { message: expect.stringContaining('sẽ gỡ 21 trong 24 bản ghi') } },
    ]);
    expect(await total()).toBe(24);
    const one = await importNdjson('land-prices', few, `mode=publish&${REPLACE}&confirm=records-withdrawn`);
    expect([one.status, one.body.data.diff]).toEqual([200, body.report.diff]);
    expect(await total()).toBe(3);
  });

  it('asks from the twenty-first record on, and from more than half', async () => {
    const asked = async (before: number, after: number) => {
      const rows = Array.from({ length: before }, (_, n) => price(`Đường ${n}`, 500_000_000 + n));
      await importNdjson('land-prices', rows, `mode=publish&${REPLACE}&confirm=all`);
      return (await importNdjson('land-prices', rows.slice(0, after), `mode=preview&${REPLACE}`)).body.data
        .confirmations.length;
    };
    expect(await asked(24, 4)).toBe(0);
    expect(await asked(24, 3)).toBe(1);
    expect(await asked(44, 22)).toBe(0);
    expect(await asked(44, 21)).toBe(1);
  });

  it('with a faulty row says what it would have done, and does nothing', async () => {
    await importNdjson('land-prices', usual, `mode=publish&${REPLACE}&confirm=all`);
    const rows = [...usual.slice(0, 20), price('Đường Lỗi', -1)];
    const { status, body } = await importNdjson('land-prices', rows, `mode=publish&${REPLACE}&confirm=all`);
    expect([status, body.data.rejected, body.data.diff]).toEqual([
      422,
      1,
      { added: 0, changed: 0, removed: 4, unchanged: 20 },
    ]);
    expect(await total()).toBe(24);
  });
});

describe('the file as a whole', () => {
  const said = (member: string, one: object) => ({ '@row': null, [member]: [one] });

  it('refuses a publish for its error, also when faulty rows are skipped, and counts no row for it', async () => {
    const fault = said('@errors', { column: null, value: 'ngàn USD', message: 'Không hiểu đơn vị.' });
    const { status, body } = await importNdjson('land-prices', [fault, ...usual], `${MERGE}&rejects=skip`);
    expect(status).toBe(422);
    expect(body.data).toMatchObject({ rows: 24, accepted: 24, rejected: 0, published: false });
    expect(body.data.errors).toEqual([
      { row: null, column: null, value: 'ngàn USD', message: 'Không hiểu đơn vị.' },
    ]);
    expect(await total()).toBe(0);
  });

  it('asks for its doubt, with the sheet it is of', async () => {
    const doubt = { message: 'Trang “2020” không được đọc.', code: 'sheet-not-read', confirm: true };
    const rows = [...usual, { ...said('@warnings', doubt), '@sheet': '2020' }];
    const asked = await importNdjson('land-prices', rows, MERGE);
    expect(asked.status).toBe(409);
    expect(asked.body.report.confirmations[0].first).toMatchObject({ row: null, sheet: '2020' });
    expect((await importNdjson('land-prices', rows, `${MERGE}&confirm=sheet-not-read`)).status).toBe(200);
  });

  it('takes no doubt that is not well formed', async () => {
    const rows = [...usual, said('@warnings', { message: 'x', code: 'Không phải mã', confirm: true })];
    expect((await importNdjson('land-prices', rows, MERGE)).status).toBe(200);
  });
});
