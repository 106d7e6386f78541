/** Where records stood in the file they came from, and the file itself. */
import { describe, expect, it } from 'vitest';
import { bytesOf, hexadecimal, sha256 } from '../../src/digest.ts';
import { realEnv } from '../support/faults.ts';
import { ask, get, importNdjson, TOKEN } from '../support/gateway.ts';

const authorization = `Bearer ${TOKEN}`;
const digestOf = async (text: string) => hexadecimal(await sha256(bytesOf(text)));
const csvOf = (name: string, price = 5_000_000) =>
  `Bảng giá đất của ${name}\nMã bảng,Tên đường,Loại đất,VT1,Ngày hiệu lực\n${name},Đường Một,ODT,` +
  `${price},2026-01-01\n${name},Đường Hai,ODT,${price},2026-01-01\n`;
const publish = (text: string, source: string, domain = 'land-prices', more = '') =>
  ask(`/v1/admin/imports/${domain}?mode=publish&strategy=merge${more}&source=${encodeURIComponent(source)}`, {
    method: 'POST',
    headers: { authorization, 'content-type': 'text/csv' },
    body: text,
  });
const recordsOf = async (table: string) => (await get(`/v1/land-prices?table=${table}`)).body?.data ?? [];
const tableName = () => `bang-${crypto.randomUUID()}`;

describe('a record of a file', () => {
  it('says in which row of which file it stood, in every representation, and the file can be fetched', async () => {
    const table = tableName();
    const text = csvOf(table);
    const response = await publish(text, 'Bảng giá 2026.csv');
    expect(response.status, await response.clone().text()).toBe(200);
    const digest = await digestOf(text);
    const [one, two] = await recordsOf(table);
    expect(one.origin).toEqual({ file: 'Bảng giá 2026.csv', sha256: digest, row: 3 });
    expect(two.origin.row).toBe(4);
    expect((await get(`/v1/land-prices/${one.id}`)).body.data.origin).toEqual(one.origin);
    const markdown = await (await ask(`/v1/land-prices/${one.id}.md`)).text();
    expect(markdown).toContain('dòng 3');
    expect(markdown).toContain(`/v1/files/${digest}`);
    const page = await (await ask(`/land-prices/${one.id}`)).text();
    expect(page).toContain(`href="/v1/files/${digest}"`);
    expect(page).toContain('Bảng giá 2026.csv, dòng 3');

    const file = await ask(`/v1/files/${digest}`);
    expect(file.status).toBe(200);
    expect(await file.text()).toBe(text);
    expect(file.headers.get('content-disposition')).toContain("filename*=UTF-8''B%E1%BA%A3ng");
    expect(file.headers.get('x-content-type-options')).toBe('nosniff');
    const again = await ask(`/v1/files/${digest}`, { headers: { 'if-none-match': `"${digest}"` } });
    expect(again.status).toBe(304);
  });

  it('is not changed by the same rows in another file', async () => {
    const table = tableName();
    await publish(csvOf(table), 'mot.csv');
    const response = await publish(`${csvOf(table)}\n`, 'hai.csv');
    // biome-ignore lint/suspicious/noExplicitAny: a report
    expect(((await response.json()) as any).data.diff).toMatchObject({ changed: 0, unchanged: 2 });
    expect((await recordsOf(table))[0].origin.file).toBe('mot.csv');
  });

  it('has none when it came from no file', async () => {
    const table = tableName();
    const row = {
      tableId: table,
      street: 'Đường Ba',
      landType: 'ODT',
      position1: 1e6,
      validFrom: '2026-01-01',
    };
    await importNdjson(
      'land-prices',
      [row],
      'mode=publish&strategy=merge&source=ch%C6%B0%C6%A1ng%20tr%C3%ACnh',
    );
    expect((await recordsOf(table))[0]).not.toHaveProperty('origin');
  });

  it('keeps its place through a back-up', async () => {
    const table = tableName();
    await publish(csvOf(table), 'goc.csv');
    const [{ id, origin }] = await recordsOf(table);
    const { edition } = (await get('/v1/land-prices')).body.meta;
    const rows = await ask(`/v1/admin/editions/land-prices/${edition}/rows`, { headers: { authorization } });
    const line = (await rows.text()).split('\n').find((one) => one.includes(`"${id}"`)) ?? '';
    await importNdjson('land-prices', [JSON.parse(line)], 'mode=publish&strategy=merge&confirm=all');
    expect((await get(`/v1/land-prices/${id}`)).body.data.origin).toEqual(origin);
  });

  it('is shown a file that was sent apart from its rows, once they are published', async () => {
    const table = tableName();
    const bytes = `tệp gốc của ${table}`;
    const digest = await digestOf(bytes);
    const put = (body: string) =>
      ask(`/v1/admin/files/land-prices/${digest}?name=goc.xlsx`, {
        method: 'PUT',
        headers: { authorization },
        body,
      });
    expect((await put('khác')).status).toBe(400);
    expect((await put(bytes)).status).toBe(200);
    expect((await ask(`/v1/files/${digest}`)).status).toBe(404);
    const row = {
      tableId: table,
      street: 'Đường Tư',
      landType: 'ODT',
      position1: 1e6,
      validFrom: '2026-01-01',
    };
    const file = { name: 'goc.xlsx', sha256: digest };
    await importNdjson(
      'land-prices',
      [{ '@row': 12, '@sheet': 'Đô thị', '@file': file, ...row }],
      'mode=publish&strategy=merge',
    );
    expect((await recordsOf(table))[0].origin).toEqual({
      file: 'goc.xlsx',
      sha256: digest,
      sheet: 'Đô thị',
      row: 12,
    });
    expect(await (await ask(`/v1/files/${digest}`)).text()).toBe(bytes);
  });
});

describe('a file is nowhere', () => {
  it('after a preview or a refused publish', async () => {
    const table = tableName();
    const text = csvOf(table).replace('2026-01-01', 'hôm qua');
    expect((await publish(text, 'sai.csv')).status).toBe(422);
    expect((await ask(`/v1/files/${await digestOf(text)}`)).status).toBe(404);
  });

  it('once its publish is taken back, or its last record withdrawn', async () => {
    const table = tableName();
    const { edition } = (await get('/v1/land-prices')).body.meta;
    const text = csvOf(table);
    await publish(text, 'rut.csv');
    const digest = await digestOf(text);
    expect((await ask(`/v1/files/${digest}`)).status).toBe(200);
    const back = await ask(`/v1/admin/editions/land-prices/${edition}/rollback`, {
      method: 'POST',
      headers: { authorization },
    });
    expect(back.status).toBe(200);
    expect((await ask(`/v1/files/${digest}`)).status).toBe(404);
  });

  it('where the domain’s files are not open', async () => {
    const id = crypto.randomUUID();
    const text = `Địa chỉ,Tiêu đề,Ngày đăng,Nội dung\nhttps://x.test/${id},Tin ${id},2026-01-01,Nội dung tin.\n`;
    expect((await publish(text, 'tin.csv', 'articles')).status).toBe(200);
    expect((await ask(`/v1/files/${await digestOf(text)}`)).status).toBe(404);
  });

  it('under a name that is no digest', async () => {
    for (const name of ['x', '..%2Fsnapshot', 'A'.repeat(64)])
      expect((await ask(`/v1/files/${name}`)).status).toBe(404);
    expect(realEnv.FILES).toBeDefined();
  });
});
