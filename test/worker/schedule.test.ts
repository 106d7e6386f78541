/** Imports that are published at a time: taken, refused, cancelled, published once, or not at all. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { admin, makeToken, trail, trigger } from '../support/editors.ts';
import { faultyDatabase, isolate, realEnv, throwing } from '../support/faults.ts';
import { ask, get, importNdjson, TOKEN } from '../support/gateway.ts';

const NOW = Date.parse('2026-11-30T01:00:00Z');
const HOUR = 3_600_000;
const article = (id: string, title: string) => ({
  id,
  url: `https://example.org/${id}`,
  title,
  publishedAt: '2026-01-05T08:00:00Z',
  body: `${title} là nội dung thứ nhất của bài này.\n\nĐoạn thứ hai của bài có thêm chi tiết.`,
});
let count = 0;
const fresh = () => {
  count += 1;
  return article(`hen-${count}`, `Bài hẹn giờ ${count}`);
};

const schedule = (rows: readonly object[] | string, publishAt: string, query = 'strategy=merge') =>
  importNdjson('articles', rows, `mode=publish&${query}&publishAt=${encodeURIComponent(publishAt)}`);
const listed = async () => (await admin('GET', '/scheduled-imports/articles')).body.data;
const found = async (id: string) => (await listed()).find((held: { id: string }) => held.id === id);
/** Status of an article for a reader in an isolate that remembers nothing. */
const seen = async (id: string) => (await isolate().ask(`/v1/articles/${id}`)).status;
const parts = async () =>
  (await realEnv.DB.prepare('SELECT count(*) AS n FROM scheduled_parts').first<{ n: number }>())?.n;
const history = async () => (await admin('GET', '/editions/articles')).body.data;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  vi.setSystemTime(NOW);
  await realEnv.DB.batch(
    ['scheduled_imports', 'scheduled_parts', 'imports'].map((name) =>
      realEnv.DB.prepare(`DELETE FROM ${name}`),
    ),
  );
});
afterEach(() => {
  vi.useRealTimers();
});

describe('publishAt', () => {
  it.each([
    ['2026-12-01T08:00:00+07:00', '2026-12-01T01:00:00.000Z'],
    ['2026-12-01T08:00', '2026-12-01T01:00:00.000Z'],
    ['2026-12-01T08:00:30', '2026-12-01T01:00:30.000Z'],
    ['2026-12-01t01:00z', '2026-12-01T01:00:00.000Z'],
    ['2026-11-30T21:00:00-05:00', '2026-12-01T02:00:00.000Z'],
  ])('reads %s', async (given, at) => {
    const { status, body } = await schedule([fresh()], given);
    expect([status, body.scheduled?.publishAt ?? body]).toEqual([202, at]);
  });

  it('reads a plus sign that a query turned into a space', async () => {
    const query = 'mode=publish&publishAt=2026-12-01T08:00:00+07:00';
    const { status, body } = await importNdjson('articles', [fresh()], query);
    expect([status, body.scheduled?.publishAt]).toEqual([202, '2026-12-01T01:00:00.000Z']);
  });

  it.each([
    ['2026-11-30T08:00:00+07:00', 'đã qua'],
    ['2026-11-30T07:59', 'đã qua'],
    ['2027-12-02T08:00', '366 ngày'],
    ['2027-02-29T08:00', 'Thời điểm viết như'],
    ['2026-12-01', 'Thời điểm viết như'],
    ['2026-12-01T25:00', 'Thời điểm viết như'],
    ['8 giờ sáng mai', 'Thời điểm viết như'],
  ])('refuses %s', async (given, why) => {
    const { status, body } = await schedule([fresh()], given);
    expect(status).toBe(400);
    expect(body.errors[0]).toMatchObject({ in: 'query', name: 'publishAt', suggestion: '2026-12-01T08:00' });
    expect(body.errors[0].message).toContain(why);
    expect(await listed()).toEqual([]);
  });

  it.each(['', 'mode=preview&'])('goes with mode=publish only: “%s”', async (mode) => {
    const { status, body } = await importNdjson('articles', [fresh()], `${mode}publishAt=2026-12-01T08:00`);
    expect([status, body.errors[0].name]).toEqual([400, 'publishAt']);
  });
});

describe('a scheduled import', () => {
  it('is checked and kept, seen by nobody, and published when it is due', async () => {
    const row = fresh();
    const before = (await history()).length;
    const { status, body } = await schedule([row], '2026-12-01T08:00', 'strategy=merge&source=tin.csv');
    expect(status).toBe(202);
    expect(body.data).toMatchObject({ mode: 'publish', accepted: 1, published: false, diff: { added: 1 } });
    expect(body.scheduled).toMatchObject({
      state: 'waiting',
      rows: 1,
      source: 'tin.csv',
      createdBy: 'admin',
    });
    await trigger();
    expect([await seen(row.id), (await history()).length]).toEqual([404, before]);

    vi.setSystemTime(NOW + 24 * HOUR + 1_000);
    await trigger('*/15 * * * *');
    expect(await seen(row.id)).toBe(404);
    await trigger();
    expect(await seen(row.id)).toBe(200);
    const [newest] = await history();
    expect(newest).toMatchObject({ publishedBy: 'admin', source: 'tin.csv', state: 'current' });
    expect(await found(body.scheduled.id)).toMatchObject({
      state: 'published',
      edition: newest.number,
      reason: null,
      finishedAt: '2026-12-01T01:00:01.000Z',
      report: { published: true, edition: newest.number, diff: { added: 1 } },
    });
    expect(await parts()).toBe(0);
    const [last, first] = (await trail()).filter(({ action }) => action.startsWith('import.'));
    expect(first).toMatchObject({ action: 'import.scheduled', subject: body.scheduled.id });
    expect(last).toMatchObject({
      action: 'import.published',
      subject: String(newest.number),
      detail: { scheduled: body.scheduled.id, added: 1, source: 'tin.csv' },
    });
  });

  it('shows at once where it was published, and in the snapshot', async () => {
    const row = fresh();
    await schedule([row], '2026-11-30T09:00');
    vi.setSystemTime(NOW + HOUR);
    expect((await get(`/v1/articles/${row.id}`)).status).toBe(404);
    const { total } = (await get('/v1/articles')).body.page;
    await trigger();
    expect((await get(`/v1/articles/${row.id}`)).status).toBe(200);
    expect((await get('/v1/articles')).body.page.total).toBe(total + 1);
    const [newest] = await history();
    const held = await (realEnv.SNAPSHOT as R2Bucket).get('snapshot/articles.json');
    expect(await held?.json()).toMatchObject({ edition: newest.number });
  });

  it('is published by a trigger that names no schedule, too', async () => {
    const row = fresh();
    await schedule([row], '2026-11-30T09:00');
    vi.setSystemTime(NOW + HOUR);
    await trigger('');
    expect(await seen(row.id)).toBe(200);
  });

  it('asks one question when nothing is due', async () => {
    await schedule([fresh()], '2026-12-01T08:00');
    const { binding, state } = faultyDatabase(realEnv.DB);
    await trigger('* * * * *', { ...realEnv, DB: binding });
    expect(state.trips).toBe(1);
  });

  it('ends as published when there is nothing left to change', async () => {
    const row = fresh();
    const { body } = await schedule([row], '2026-11-30T09:00');
    await importNdjson('articles', [row], 'mode=publish');
    const { length } = await history();
    vi.setSystemTime(NOW + HOUR);
    await trigger();
    expect(await found(body.scheduled.id)).toMatchObject({ state: 'published', report: { published: true } });
    expect([(await history()).length, await parts()]).toEqual([length, 0]);
    expect((await trail('limit=1'))[0]).toMatchObject({
      action: 'import.published',
      detail: { scheduled: body.scheduled.id, unchanged: 1, added: 0 },
    });
  });

  it('keeps files of several parts, letter by letter', async () => {
    const long = fresh();
    const rows = [fresh(), { ...long, body: `${'𝔸ếệ, '.repeat(150_000)}hết` }, fresh()];
    const { body } = await schedule(rows, '2026-11-30T09:00');
    expect(await parts()).toBeGreaterThan(1);
    vi.setSystemTime(NOW + HOUR);
    await trigger();
    expect(await found(body.scheduled.id)).toMatchObject({ state: 'published', report: { accepted: 3 } });
    const again = await importNdjson('articles', rows, 'mode=preview');
    expect(again.body.data.diff).toEqual({ added: 0, changed: 0, removed: 0, unchanged: 3 });
  });

  it('publishes those of a domain in the order of their times', async () => {
    const row = fresh();
    await schedule([{ ...row, title: 'Tựa đề sau' }], '2026-11-30T09:30');
    await schedule([{ ...row, title: 'Tựa đề trước' }], '2026-11-30T09:00');
    vi.setSystemTime(NOW + 2 * HOUR);
    await trigger();
    expect((await isolate().ask(`/v1/articles/${row.id}`)).body.data.title).toBe('Tựa đề sau');
    expect((await listed()).map(({ state }: { state: string }) => state)).toEqual(['published', 'published']);
  });
});

describe('refusing', () => {
  it('keeps nothing of a file with a rejected row', async () => {
    const { status, body } = await schedule(
      [fresh(), { ...fresh(), publishedAt: 'hôm qua' }],
      '2026-12-01T08:00',
    );
    expect(status).toBe(422);
    expect(body.data).toMatchObject({ published: false, rejected: 1, errors: [{ row: 2 }] });
    expect(body).not.toHaveProperty('scheduled');
    expect([await listed(), await parts()]).toEqual([[], 0]);
  });

  it('keeps the row numbers of the file when rejected rows are skipped', async () => {
    const csv = [
      'url,title,publishedAt,body',
      'https://example.org/bo-qua-1,Một,hôm qua,Nội dung của bài thứ nhất.',
      'https://example.org/bo-qua-2,Hai,2026-01-05,Nội dung của bài thứ hai.,thừa một ô',
      'https://example.org/bo-qua-3,Ba,2026-01-05,Nội dung của bài thứ ba.',
    ].join('\n');
    const response = await ask(
      '/v1/admin/imports/articles?mode=publish&rejects=skip&publishAt=2026-11-30T09:00',
      {
        method: 'POST',
        headers: { authorization: `Bearer ${TOKEN}`, 'content-type': 'text/csv' },
        body: csv,
      },
    );
    // biome-ignore lint/suspicious/noExplicitAny: read below
    const { data, scheduled } = (await response.json()) as any;
    expect([response.status, data.rejected, data.accepted]).toEqual([202, 2, 1]);
    vi.setSystemTime(NOW + HOUR);
    await trigger();
    const { state, report } = await found(scheduled.id);
    expect([state, report.errors]).toEqual(['published', data.errors]);
    expect(report.errors.map(({ row }: { row: number }) => row)).toEqual([2, 3]);
  });

  it.each([
    ['no rows', '\n\n', 422],
    ['no body', '', 422],
  ])('takes no file with %s', async (_, text, status) => {
    expect((await schedule(text, '2026-12-01T08:00')).status).toBe(status);
    expect([await listed(), await parts()]).toEqual([[], 0]);
  });

  it('takes no file none of whose rows can be used, even when they may be skipped', async () => {
    const bad = { ...fresh(), publishedAt: 'hôm qua' };
    expect((await schedule([bad], '2026-12-01T08:00', 'rejects=skip')).status).toBe(422);
    expect([await listed(), await parts()]).toEqual([[], 0]);
  });

  it('is for editors of the domain', async () => {
    const { token } = await makeToken('người khác', ['places']);
    const { body } = await schedule([fresh()], '2026-12-01T08:00');
    expect((await admin('GET', '/scheduled-imports/articles', undefined, token)).status).toBe(403);
    const path = `/scheduled-imports/articles/${body.scheduled.id}`;
    expect((await admin('DELETE', path, undefined, token)).status).toBe(403);
    expect((await admin('DELETE', `/scheduled-imports/places/${body.scheduled.id}`)).status).toBe(404);
    expect(await found(body.scheduled.id)).toMatchObject({ state: 'waiting' });
  });
});

describe('cancelling', () => {
  it('removes what waits, and nothing else', async () => {
    const row = fresh();
    const { scheduled } = (await schedule([row], '2026-11-30T09:00')).body;
    const path = `/scheduled-imports/articles/${scheduled.id}`;
    const { status, body } = await admin('DELETE', path);
    expect([status, body]).toEqual([200, { data: { id: scheduled.id, state: 'cancelled' } }]);
    expect((await trail('limit=1'))[0]).toMatchObject({ action: 'import.cancelled', subject: scheduled.id });
    expect((await admin('DELETE', path)).status).toBe(409);
    expect((await admin('DELETE', '/scheduled-imports/articles/nope')).status).toBe(404);
    vi.setSystemTime(NOW + HOUR);
    await trigger();
    expect([await seen(row.id), await parts()]).toEqual([404, 0]);
    expect(await found(scheduled.id)).toMatchObject({ state: 'cancelled' });
  });

  it('comes too late for one that is being published', async () => {
    const { scheduled } = (await schedule([fresh()], '2026-11-30T09:00')).body;
    await realEnv.DB.prepare("UPDATE scheduled_imports SET state = 'publishing'").run();
    const { status, body } = await admin('DELETE', `/scheduled-imports/articles/${scheduled.id}`);
    expect([status, body.detail]).toEqual([409, expect.stringContaining('đang được công bố')]);
  });
});

describe('failures', () => {
  it('publishes once when two triggers meet', async () => {
    const { scheduled } = (await schedule([fresh()], '2026-11-30T09:00')).body;
    const { length } = await history();
    vi.setSystemTime(NOW + HOUR);
    await Promise.all([trigger(), trigger(), trigger()]);
    expect((await history()).length).toBe(length + 1);
    expect(await found(scheduled.id)).toMatchObject({ state: 'published' });
    const entries = (await trail()).filter(({ detail }) => detail.scheduled === scheduled.id);
    expect(entries).toHaveLength(1);
  });

  it('never publishes a file that was cut off at any batch', async () => {
    const row = fresh();
    const rows = [fresh(), { ...row, body: 'dài '.repeat(300_000) }].map((held) => JSON.stringify(held));
    let status = 0;
    for (let n = 1; status !== 202; n += 1) {
      const { ask: send, state } = isolate();
      let batches = 0;
      state.fault = async (run) => {
        batches += 1;
        if (batches < n) return run();
        throw new Error('the isolate was ended');
      };
      const answer = await send('/v1/admin/imports/articles?mode=publish&publishAt=2026-11-30T09:00', {
        method: 'POST',
        headers: { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/x-ndjson' },
        body: rows.join('\n'),
      });
      status = answer.status;
      if (status === 202) break;
      expect(status).toBe(503);
      expect(await listed()).toEqual([]);
      vi.setSystemTime(NOW + HOUR);
      await trigger();
      expect(await seen(row.id)).toBe(404);
      vi.setSystemTime(NOW);
      if (n > 30) throw new Error('so many batches were not expected');
    }
    // The next one cleans up behind those that were cut off, once they can no longer be alive.
    vi.setSystemTime(NOW + HOUR / 2);
    await schedule([fresh()], '2026-12-01T08:00');
    const { results } = await realEnv.DB.prepare(
      "SELECT DISTINCT import_id FROM scheduled_parts WHERE import_id NOT IN (SELECT id FROM scheduled_imports WHERE state = 'waiting')",
    ).all();
    expect(results).toEqual([]);
  });

  it('publishes whole and once, at whatever batch the trigger is killed', async () => {
    for (let n = 1; ; n += 1) {
      const row = fresh();
      const { scheduled } = (await schedule([row], '2026-11-30T09:00')).body;
      const { length } = await history();
      vi.setSystemTime(NOW + HOUR);
      const { binding, state } = faultyDatabase(realEnv.DB);
      let batches = 0;
      state.fault = async (run) => {
        batches += 1;
        if (batches < n) return run();
        if (batches === n && n % 2 === 0) await run();
        throw new Error('the isolate was ended');
      };
      await trigger('* * * * *', { ...realEnv, DB: binding });
      const killed = await found(scheduled.id);
      expect((await seen(row.id)) === 200, `batch ${n}`).toBe(killed.state === 'published');
      // A claim and an import's lock outlive whoever was killed; then the next trigger takes over.
      vi.setSystemTime(NOW + 2 * HOUR);
      await trigger();
      expect(await found(scheduled.id), `batch ${n}`).toMatchObject({ state: 'published' });
      expect([await seen(row.id), (await history()).length, await parts()]).toEqual([200, length + 1, 0]);
      vi.setSystemTime(NOW);
      await realEnv.DB.prepare('DELETE FROM imports').run();
      if (batches < n) break;
      if (n > 30) throw new Error('so many batches were not expected');
    }
  }, 120_000);

  it('waits for another import of the domain, and says so', async () => {
    const row = fresh();
    const { scheduled } = (await schedule([row], '2026-11-30T09:00')).body;
    vi.setSystemTime(NOW + HOUR);
    await realEnv.DB.prepare(
      'INSERT INTO imports (domain, id, edition, started_at, expires_at, started_by) VALUES ' +
        "('articles', 'x', 999, '2026', '2026-11-30T02:04:00Z', 'test')",
    ).run();
    await trigger();
    expect(await found(scheduled.id)).toMatchObject({
      state: 'waiting',
      reason: 'Lần thử 1: Một lần nhập khác đang giữ miền dữ liệu này. Sẽ thử lại.',
    });
    await trigger();
    expect((await found(scheduled.id)).reason).toContain('Lần thử 1');
    vi.setSystemTime(NOW + HOUR + 5 * 60_000);
    await trigger();
    expect([await seen(row.id), (await found(scheduled.id)).reason]).toEqual([200, null]);
  });

  it('gives up after so many attempts, in words an editor understands', async () => {
    const { scheduled } = (await schedule([fresh()], '2026-11-30T09:00')).body;
    const { binding, state } = faultyDatabase(realEnv.DB);
    // The domain's import fails while the claim itself can be written.
    state.fault = (run, texts, constraint) =>
      texts.some((text) => text.includes('imported_ids')) ? throwing(run, texts, constraint) : run();
    const attempt = async () => trigger('* * * * *', { ...realEnv, DB: binding });
    let minutes = 60;
    for (let n = 1; n <= 8; n += 1) {
      vi.setSystemTime(NOW + minutes * 60_000);
      expect((await found(scheduled.id)).state).toBe('waiting');
      await attempt();
      minutes += 16;
    }
    expect(await found(scheduled.id)).toMatchObject({
      state: 'failed',
      reason: 'Đã thử 8 lần. Cơ sở dữ liệu không trả lời. Dữ liệu công khai không đổi.',
    });
    expect(await parts()).toBe(0);
    expect((await trail('limit=1'))[0]).toMatchObject({
      action: 'import.failed',
      editor: 'admin',
      subject: scheduled.id,
      detail: { reason: expect.stringContaining('8 lần') },
    });
  });

  it('gives up one that was killed again and again', async () => {
    const { scheduled } = (await schedule([fresh()], '2026-11-30T09:00')).body;
    await realEnv.DB.prepare(
      "UPDATE scheduled_imports SET state = 'publishing', attempts = 8, claimed_until = '2026-11-30T02:00:00.000Z'",
    ).run();
    vi.setSystemTime(NOW + 2 * HOUR);
    await trigger();
    expect(await found(scheduled.id)).toMatchObject({
      state: 'failed',
      reason: expect.stringContaining('Bị ngắt giữa chừng'),
    });
  });

  it('fails with the report when its rows are no longer valid', async () => {
    const kept = fresh();
    const { scheduled } = (await schedule([kept], '2026-11-30T09:00')).body;
    await realEnv.DB.prepare(
      "UPDATE scheduled_parts SET body = replace(body, '2026-01-05T08:00:00Z', 'không còn là ngày')",
    ).run();
    vi.setSystemTime(NOW + HOUR);
    await trigger();
    expect(await found(scheduled.id)).toMatchObject({
      state: 'failed',
      edition: null,
      reason: '1 dòng không còn hợp lệ với dữ liệu hiện nay nên không công bố. Dữ liệu công khai không đổi.',
      report: { published: false, rejected: 1, errors: [{ row: 1, column: 'publishedAt' }] },
    });
    expect([await seen(kept.id), await parts()]).toEqual([404, 0]);
    expect((await trail('limit=1'))[0]).toMatchObject({ action: 'import.failed', detail: { rejected: 1 } });
  });
});
