/** The nightly back-up in R2: whole, not written twice, gone on with, forgotten in time, and without what was purged. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { filesOf, manifestSchema, partsOf } from '../../src/backup/manifest.ts';
import { backUp } from '../../src/backup/nightly.ts';
import { textDigest } from '../../src/digest.ts';
import { trigger } from '../support/editors.ts';
import { isolate, realEnv } from '../support/faults.ts';
import { ask, importNdjson, importSamples, TOKEN } from '../support/gateway.ts';

const bucket = realEnv.BACKUPS as R2Bucket;
const NIGHT = Date.parse('2031-03-01T20:00:00Z');
const DAY = 86_400_000;
const authorization = `Bearer ${TOKEN}`;

const names = async (): Promise<string[]> => (await bucket.list()).objects.map(({ key }) => key).sort();
const read = async (name: string): Promise<string> => (await (await bucket.get(name))?.text()) ?? '';
const manifest = async (name = 'manifest.json') => manifestSchema.parse(JSON.parse(await read(name)));
const rowsIn = async (): Promise<string> => (await Promise.all((await names()).map(read))).join('\n');
const notice = (title: string) => ({ title, organisation: 'Trường mẫu', applyUntil: '2040-01-31' });
const publish = (titles: readonly string[]) =>
  importNdjson('recruitments', titles.map(notice), 'mode=publish&strategy=replace&confirm=all');

beforeEach(async () => {
  await importSamples();
  for (const name of await names()) await bucket.delete(name);
  await realEnv.DB.prepare('DELETE FROM backups').run();
});

describe('a night', () => {
  it('keeps every edition that can be returned to, each file as its digest says', async () => {
    await publish(['Một', 'Hai']);
    await publish(['Ba']);
    expect(await backUp(realEnv, NIGHT)).toBe('made');
    const made = await manifest();
    expect(await manifest('2031-03-02.manifest.json')).toEqual(made);
    const { results } = await realEnv.DB.prepare(
      'SELECT domain, number, records, digest FROM editions WHERE discarded_at IS NULL ORDER BY domain, number',
    ).all();
    const listed = made.editions.map(({ domain, number, records, digest }) => ({
      domain,
      number,
      records,
      digest,
    }));
    const order = (one: { domain: unknown; number: unknown }) =>
      `${one.domain} ${String(one.number).padStart(9, '0')}`;
    expect(listed.sort((a, b) => (order(a) < order(b) ? -1 : 1))).toEqual(results);
    for (const { file, sha256 } of filesOf(made)) expect(await textDigest(await read(file))).toBe(sha256);
    for (const edition of made.editions) {
      const texts = await Promise.all(partsOf(edition).map(({ file }) => read(file)));
      expect(texts.join('').split('\n').filter(Boolean)).toHaveLength(edition.records);
    }
    const status = await isolate().ask('/v1/status');
    expect(status.body.lastBackup).toEqual({
      madeAt: new Date(NIGHT).toISOString(),
      editions: made.editions.length,
      records: made.editions.reduce((sum, { records }) => sum + records, 0),
    });
  });

  it('writes nothing that is there, and one back-up a night', async () => {
    expect(await backUp(realEnv, NIGHT)).toBe('made');
    const before = new Set(await names());
    expect(await backUp(realEnv, NIGHT + 3_600_000)).toBe('there');
    await publish(['Thêm một']);
    const put = vi.spyOn(bucket, 'put');
    expect(await backUp(realEnv, NIGHT + DAY)).toBe('made');
    const written = put.mock.calls.map(([name]) => String(name));
    put.mockRestore();
    const added = (await names()).filter((name) => !before.has(name));
    expect(added.filter((name) => !name.includes('manifest'))).toEqual([
      expect.stringMatching(/^recruitments\.\d+\.\d+\.0\.ndjson$/),
    ]);
    expect(written.filter((name) => !/manifest|^purged\.json$/.test(name))).toHaveLength(1);
  });

  it('goes on over many turns, and says it is made only when it is', async () => {
    const outcomes: string[] = [];
    while (outcomes.at(-1) !== 'made' && outcomes.length < 500) {
      if (outcomes.length > 0) expect(await names()).not.toContain('manifest.json');
      outcomes.push(await backUp(realEnv, NIGHT, 1));
    }
    expect(outcomes.at(-1)).toBe('made');
    expect(outcomes.length).toBeGreaterThan(5);
    for (const { file, sha256 } of filesOf(await manifest()))
      expect(await textDigest(await read(file))).toBe(sha256);
  });

  it('is made by the cron trigger, tried again after a failure, and off without a bucket', async () => {
    const broken = { head: () => Promise.reject(new Error('R2 is down')) } as unknown as R2Bucket;
    const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    await trigger('*/15 * * * *', { ...realEnv, BACKUPS: broken });
    expect(said.mock.calls.flat().join(' ')).toContain('"backup":"failed"');
    said.mockRestore();
    expect(await names()).toEqual([]);
    await trigger('*/15 * * * *');
    expect(await names()).toContain('manifest.json');
    expect(await backUp({ ...realEnv, BACKUPS: undefined as never }, NIGHT)).toBe('off');
  });
});

describe('what is kept', () => {
  it('is as many days as set, and no file without a back-up that needs it', async () => {
    expect(await backUp({ ...realEnv, BACKUP_DAYS: '2' }, NIGHT)).toBe('made');
    for (const night of [1, 2])
      expect(await backUp({ ...realEnv, BACKUP_DAYS: '2' }, NIGHT + night * DAY)).toBe('made');
    const days = (await names()).filter((name) => /^\d/.test(name));
    expect(days).toEqual(['2031-03-03.manifest.json', '2031-03-04.manifest.json']);
    const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    expect(await backUp({ ...realEnv, BACKUP_DAYS: 'ba ngày' }, NIGHT + 9 * DAY)).toBe('made');
    expect(said.mock.calls.flat().join(' ')).toContain('BACKUP_DAYS');
    said.mockRestore();
    expect((await names()).filter((name) => /^\d/.test(name))).toEqual([...days, '2031-03-11.manifest.json']);
  });

  it('is never a purged record: not in the next back-up, and no longer in those before', async () => {
    const secret = `qzx${crypto.randomUUID().slice(0, 8)}`;
    await publish([`Phải gỡ ${secret}`, 'Ở lại']);
    await publish([`Phải gỡ ${secret}`, 'Ở lại', 'Mới']);
    expect(await backUp(realEnv, NIGHT)).toBe('made');
    expect(await rowsIn()).toContain(secret);
    const { results } = await realEnv.DB.prepare(
      'SELECT DISTINCT id FROM recruitments WHERE instr(record, ?1) > 0',
    )
      .bind(secret)
      .all<{ id: string }>();
    expect(results).toHaveLength(1);
    const purged = await ask(`/v1/admin/purge/recruitments/${results[0]?.id}`, {
      method: 'POST',
      headers: { authorization },
    });
    expect(purged.status).toBe(200);
    expect(await backUp(realEnv, NIGHT + DAY)).toBe('made');
    expect(await rowsIn()).not.toContain(secret);
    const earlier = await manifest('2031-03-02.manifest.json');
    expect(earlier.editions.some(({ domain }) => domain === 'recruitments')).toBe(false);
    expect(earlier.editions.some(({ domain }) => domain === 'places')).toBe(true);
    const held = new Set(await names());
    for (const of of [earlier, await manifest()])
      for (const { file } of filesOf(of)) expect(held).toContain(file);
    const kept = (await manifest()).editions.filter(({ domain }) => domain === 'recruitments');
    expect(kept.length).toBeGreaterThanOrEqual(2);
    expect(await rowsIn()).toContain('Ở lại');
  });

  it('holds the files that records came from, and none of a purged one', async () => {
    const secret = `qzx${crypto.randomUUID().slice(0, 8)}`;
    const text = `Tiêu đề,Cơ quan,Hạn nộp\nTuyển dụng ${secret},Trường mẫu,31/01/2040\n`;
    const sha256 = await textDigest(text);
    const sent = await ask('/v1/admin/imports/recruitments?mode=publish&confirm=all&source=thong-bao.csv', {
      method: 'POST',
      headers: { authorization, 'content-type': 'text/csv' },
      body: text,
    });
    expect(sent.status).toBe(200);
    expect(await backUp(realEnv, NIGHT)).toBe('made');
    const file = `recruitments.original.${sha256}`;
    expect((await manifest()).originals).toContainEqual({
      domain: 'recruitments',
      file,
      sha256,
      name: 'thong-bao.csv',
      type: 'text/csv',
    });
    expect(await read(file)).toBe(text);
    const put = vi.spyOn(bucket, 'put');
    expect(await backUp(realEnv, NIGHT + DAY)).toBe('made');
    expect(put.mock.calls.map(([name]) => name)).not.toContain(file);
    put.mockRestore();
    const found = await realEnv.DB.prepare('SELECT DISTINCT id FROM recruitments WHERE instr(record, ?1) > 0')
      .bind(secret)
      .first<{ id: string }>();
    await ask(`/v1/admin/purge/recruitments/${found?.id}`, { method: 'POST', headers: { authorization } });
    expect(await backUp(realEnv, NIGHT + 2 * DAY)).toBe('made');
    expect(await names()).not.toContain(file);
    for (const night of ['2031-03-02', '2031-03-03', '2031-03-04'])
      expect(JSON.stringify((await manifest(`${night}.manifest.json`)).originals ?? [])).not.toContain(
        sha256,
      );
  });

  it('comes back with its file, which readers have once rows that name it are published', async () => {
    const text = `Tiêu đề,Cơ quan,Hạn nộp\nTuyển dụng ${crypto.randomUUID()},Trường mẫu,31/01/2040\n`;
    const sha256 = await textDigest(text);
    const kept = await ask(`/v1/admin/files/recruitments/${sha256}?name=thong-bao.csv`, {
      method: 'PUT',
      headers: { authorization, 'content-type': 'text/csv' },
      body: text,
    });
    expect(await kept.json()).toEqual({ data: { sha256, kept: true } });
    expect((await ask(`/v1/files/${sha256}`)).status).toBe(404);
    const row = { ...notice('Thông báo cũ'), '@origin': { file: 'thong-bao.csv', sha256, row: 2 } };
    expect((await importNdjson('recruitments', [row], 'mode=publish&confirm=all')).status).toBe(200);
    const file = await ask(`/v1/files/${sha256}`);
    expect([file.status, file.headers.get('content-disposition')]).toEqual([
      200,
      expect.stringContaining('thong-bao.csv'),
    ]);
  });
});
