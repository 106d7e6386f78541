/** Public exports imported again: nothing is rejected, nothing changes, and what an export lacks is not lost. */
import Papa from 'papaparse';
import { beforeAll, describe, expect, it } from 'vitest';
import { addDays, vietnamDay } from '../../src/language/dates.ts';
import { DOMAINS } from '../../src/registry.ts';
import { ask, get, importNdjson, importSamples, TOKEN } from '../support/gateway.ts';

beforeAll(() => importSamples());

async function importCsv(domain: string, text: string, query = 'mode=publish&strategy=merge') {
  const response = await ask(`/v1/admin/imports/${domain}?${query}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${TOKEN}`, 'content-type': 'text/csv' },
    body: text,
  });
  // biome-ignore lint/suspicious/noExplicitAny: reports are checked by the tests that read them
  return { status: response.status, body: (await response.json()) as any };
}
const exported = async (path: string) => (await ask(path)).text();
const everything: Readonly<Record<string, string>> = { recruitments: 'status=all' };
const listOf = (domain: string, more = '') =>
  [everything[domain], more].filter(Boolean).join('&').replace(/^/, '?');

const sizeOf = (text: string, extension: string) =>
  extension === 'csv' ? Papa.parse(text.trim()).data.length - 1 : text.trim().split('\n').length;

describe.each(DOMAINS.map((domain) => [domain.name, domain] as const))('%s', (name, domain) => {
  const fields = Object.keys(domain.record.shape);
  const shapes = [
    '',
    `fields=${fields.slice(0, 3).join(',')}`,
    `fields=${fields.filter((_, n) => n % 2 === 0).join(',')}`,
    'limit=7',
    ...(name === 'land-prices' ? ['position=1', 'area=80', 'on=2021-05-05'] : []),
    ...(name === 'legal-documents' ? ['q=quy', 'on=2020-05-05'] : []),
  ];
  it.each(['csv', 'ndjson'].flatMap((extension) => shapes.map((shape) => [extension, shape] as const)))(
    'comes back as %s unchanged: ?%s',
    async (extension, shape) => {
      const text = await exported(`/v1/${name}.${extension}${listOf(name, shape)}`);
      const before = await get(`/v1/${name}${listOf(name, 'limit=100')}`);
      const send = extension === 'csv' ? importCsv : importNdjson;
      const { status, body } = await send(name, text, 'mode=publish&strategy=merge');
      const report = body.data ?? body.report;
      expect(report?.errors ?? body).toEqual([]);
      expect(status, JSON.stringify(report?.confirmations)).toBe(200);
      const size = sizeOf(text, extension);
      expect(size).toBeGreaterThan(0);
      expect(report).toMatchObject({
        rows: size,
        rejected: 0,
        diff: { added: 0, changed: 0, removed: 0, unchanged: size },
      });
      expect(report.warnings.filter(({ code }: { code: string }) => code === 'column-unused')).toEqual([]);
      expect((await get(`/v1/${name}${listOf(name, 'limit=100')}`)).body).toEqual(before.body);
    },
  );

  it('keeps what a file does not have, and changes what it does', async () => {
    const title =
      { 'land-prices': 'note', places: 'resolution', indicators: 'note' }[name as string] ?? 'title';
    const text = await exported(`/v1/${name}.csv${listOf(name)}`);
    const parsed = Papa.parse<Record<string, string>>(text.trim(), { header: true });
    const row = parsed.data[2] as Record<string, string>;
    const id = row.id as string;
    const before = (await get(`/v1/${name}/${encodeURIComponent(id)}`)).body.data;
    row[title] = 'Lời đã sửa trong bảng tính';
    const { body } = await importCsv(name, Papa.unparse(parsed.data, { columns: parsed.meta.fields ?? [] }));
    const report = body.data ?? body.report;
    expect(report.diff).toEqual({ added: 0, changed: 1, removed: 0, unchanged: parsed.data.length - 1 });
    const after = (await get(`/v1/${name}/${encodeURIComponent(id)}`)).body.data;
    const apart = ['updatedAt', 'history'];
    const rest = (one: object) =>
      Object.fromEntries(Object.entries(one).filter(([key]) => ![...apart, title].includes(key)));
    expect(after[title]).toBe('Lời đã sửa trong bảng tính');
    expect(rest(after)).toEqual(rest(before));
  });
});

describe('prices, which stand beside a unit', () => {
  const printed = {
    id: 'gia-nghin',
    tableId: 'bang-nghin',
    street: 'Đường Nghìn',
    landType: 'ODT',
    unit: 'nghìn đồng/m²',
    position1: 12_500,
    position2: 8_000,
    validFrom: '2026-01-01',
  };
  const prices = async () =>
    (await get('/v1/land-prices/gia-nghin')).body.data.prices.map(
      ({ vndPerSquareMetre }: { vndPerSquareMetre: number }) => vndPerSquareMetre,
    );

  it('are kept in đồng where a file has but one of them', async () => {
    await importNdjson('land-prices', [printed], 'mode=publish&strategy=merge&confirm=all');
    expect(await prices()).toEqual([12_500_000, 8_000_000]);
    await importCsv(
      'land-prices',
      'id,position1\ngia-nghin,13000000',
      'mode=publish&strategy=merge&confirm=all',
    );
    expect(await prices()).toEqual([13_000_000, 8_000_000]);
  });

  it('are read in the unit of the file that brings one of them', async () => {
    await importNdjson('land-prices', [printed], 'mode=publish&strategy=merge&confirm=all');
    const text = 'id,position2,unit\ngia-nghin,9000,nghìn đồng/m²';
    await importCsv('land-prices', text, 'mode=publish&strategy=merge&confirm=all');
    expect(await prices()).toEqual([12_500_000, 9_000_000]);
  });

  it('are edited in an export without losing the others or the printed unit', async () => {
    await importNdjson('land-prices', [printed], 'mode=publish&strategy=merge&confirm=all');
    const text = await exported('/v1/land-prices.csv?table=bang-nghin');
    expect(text).toContain('12500000');
    const { status } = await importCsv('land-prices', text.replace('12500000', '13500000'));
    expect(status).toBe(200);
    expect(await prices()).toEqual([13_500_000, 8_000_000]);
    expect((await get('/v1/land-prices/gia-nghin')).body.data.sourceUnit).toBe('nghìn đồng/m²');
  });
});

describe('what would be lost', () => {
  const notice = (n: number, more: object = {}) => ({
    id: `mat-${n}`,
    title: `Thông báo ${n}`,
    organisation: 'Đơn vị thử',
    applyUntil: addDays(vietnamDay(Date.now()), 30),
    positions: [{ title: 'Văn thư' }, { title: 'Kế toán' }],
    body: `Nội dung thông báo ${n}. `.repeat(40),
    ...more,
  });
  const MERGE = 'mode=publish&strategy=merge';
  const codes = (body: {
    report: { confirmations: { code: string; count: number; first: { column: string } }[] };
  }) => body.report.confirmations.map(({ code, first }) => `${code} ${first.column}`);

  it('is asked of a cell emptied on purpose, and done once confirmed', async () => {
    await importNdjson('recruitments', [notice(1, { fee: '100.000 đồng' })], `${MERGE}&confirm=all`);
    const text = 'id,fee,title\nmat-1,,Thông báo 1';
    const preview = await importCsv('recruitments', text, 'mode=preview');
    expect(preview.body.data.warnings).toMatchObject([
      { row: 2, column: 'fee', value: '100.000 đồng', code: 'cell-emptied', confirm: true },
    ]);
    expect((await importCsv('recruitments', text)).status).toBe(409);
    expect((await importCsv('recruitments', text, `${MERGE}&confirm=cell-emptied`)).status).toBe(200);
    const { data } = (await get('/v1/recruitments/mat-1')).body;
    expect(data.fee).toBeNull();
    expect(data.body).toContain('Nội dung thông báo 1');
  });

  it('is asked where many records lose a text, its greater part, or entries of a list', async () => {
    const rows = [11, 12, 13, 14].map((n) => notice(n));
    await importNdjson('recruitments', rows, `${MERGE}&confirm=all`);
    const shorter = rows.map((row) => ({
      ...row,
      body: 'Nội dung ngắn.',
      positions: [{ title: 'Văn thư' }],
    }));
    const merged = await importNdjson('recruitments', shorter, MERGE);
    expect(merged.status).toBe(409);
    expect(codes(merged.body).sort()).toEqual(['list-shortened positions', 'text-shortened body']);
    const without = rows.map(({ body: _, ...row }) => row);
    const replaced = await importNdjson('recruitments', without, 'mode=publish&strategy=replace');
    expect(replaced.status).toBe(409);
    expect(codes(replaced.body)).toContain('column-dropped body');
    expect(codes(replaced.body)).toContain('records-withdrawn null');
  });

  it('is asked from three records on or half of a file, of a text from 200 characters on that loses more than half', async () => {
    const lost = async (records: number, shortened: number, was: number, is: number) => {
      const rows = Array.from({ length: records }, (_, n) => ({
        ...notice(50 + n),
        body: `${'a'.repeat(was - 1)}.`,
      }));
      await importNdjson('recruitments', rows, 'mode=publish&strategy=replace&confirm=all');
      const changed = rows.map((row, n) =>
        n < shortened ? { ...row, body: `${'a'.repeat(is - 1)}.` } : row,
      );
      const { data } = (await importNdjson('recruitments', changed, 'mode=preview&strategy=merge')).body;
      return [data.warningCount, data.confirmations.map(({ code }: { code: string }) => code)];
    };
    expect(await lost(8, 3, 200, 99)).toEqual([4, ['text-shortened']]);
    expect(await lost(8, 2, 200, 99)).toEqual([2, []]);
    expect(await lost(4, 2, 200, 99)).toEqual([3, ['text-shortened']]);
    expect(await lost(8, 3, 200, 100)).toEqual([0, []]);
    expect(await lost(8, 3, 199, 20)).toEqual([0, []]);
  });

  it('is not asked where one of many records is shortened', async () => {
    const rows = Array.from({ length: 12 }, (_, n) => notice(30 + n));
    await importNdjson('recruitments', rows, `${MERGE}&confirm=all`);
    const changed = rows.map((row, n) => (n === 0 ? { ...row, body: 'Ngắn.' } : row));
    const { status, body } = await importNdjson('recruitments', changed, MERGE);
    expect(status).toBe(200);
    expect(body.data.warnings).toMatchObject([{ row: 1, column: 'body', code: 'text-shortened' }]);
  });
});
