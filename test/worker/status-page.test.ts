/** The page that tells in plain words what `/v1/status` tells programs. */
import { beforeEach, expect, it } from 'vitest';
import { DOMAINS } from '../../src/registry.ts';
import { admin } from '../support/editors.ts';
import { isolate, realEnv } from '../support/faults.ts';
import { importSamples } from '../support/gateway.ts';

const HOUR = 3_600_000;
const shown = async (query = '') => (await isolate().ask(`/status${query}`)).text.replaceAll(/\s+/g, ' ');
const backedUp = (at: number) =>
  realEnv.DB.prepare(
    "INSERT OR REPLACE INTO backups (day, made_at, editions, records, files) VALUES ('2999-01-01', ?, 12, 3456, 14)",
  )
    .bind(new Date(at).toISOString())
    .run();

beforeEach(async () => {
  await importSamples();
  await realEnv.DB.batch(['backups', 'sources'].map((name) => realEnv.DB.prepare(`DELETE FROM ${name}`)));
});

it('names every domain with its records and its age, in both languages', async () => {
  const [text, english] = [await shown(), await shown('?lang=en')];
  for (const { name, words } of DOMAINS) {
    expect(text).toContain(`<a href="/${name}">${words.label.vi}</a>`);
    expect(english).toContain(words.label.en);
  }
  expect(text).toContain('(hôm nay)');
  expect(text).toContain('Mọi nguồn tự động đều đọc được.');
  expect(text).toContain('cán bộ nhập');
  expect(english).toContain('Every automatic source answers.');
});

it('tells the last back-up, and one that is late', async () => {
  expect(await shown()).toContain('Chưa có bản sao lưu hằng đêm nào.');
  await backedUp(Date.now() - 2 * HOUR);
  const fresh = await shown();
  expect(fresh).toContain('12 ấn bản, 3.456 bản ghi.');
  expect(fresh).not.toContain('Bản sao lưu đêm qua chưa có.');
  await backedUp(Date.now() - 31 * HOUR);
  expect(await shown()).toContain('Bản sao lưu đêm qua chưa có.');
});

it('names a source that fails and since when, and none that does not', async () => {
  for (const name of ['Cổng <b>phường</b>', 'Cổng tốt'])
    expect(
      (
        await admin('POST', '/sources', {
          domain: 'articles',
          name,
          kind: 'page-list',
          address: `https://vi-du.gov.vn/${encodeURIComponent(name)}`,
          selectors: { title: 'h1' },
        })
      ).status,
    ).toBe(201);
  await realEnv.DB.prepare(
    "UPDATE sources SET failing_since = '2026-01-05T03:00:00.000Z', failures = 3 WHERE name LIKE '%phường%'",
  ).run();
  const text = await shown();
  expect(text).toContain('1 nguồn tự động đang lỗi. Dữ liệu đã công bố vẫn tra cứu được như thường.');
  expect(text).toContain('2 nguồn tự động; <strong>1 nguồn đang lỗi</strong>');
  expect(text).toContain('Cổng &lt;b&gt;phường&lt;/b&gt;');
  expect(text).toContain('(từ 5/1/2026)');
  expect(text).not.toContain('Cổng tốt');
});
