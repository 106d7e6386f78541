/** Keys that open nothing any more, or not yet, or not this: tokens, signatures of deliveries, leases of imports. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { releaseLease, takeLease } from '../../src/ingest/lock.ts';
import { openStore } from '../../src/store/session.ts';
import { CHANNELS, deliver } from '../support/deliveries.ts';
import { admin, makeToken, trail } from '../support/editors.ts';
import { realEnv } from '../support/faults.ts';
import { ask, importNdjson } from '../support/gateway.ts';

afterEach(() => {
  vi.useRealTimers();
});

describe('a token', () => {
  const statusOf = async (token: string) => (await admin('GET', '/session', undefined, token)).status;

  it('opens until its last instant, and nothing from then on', async () => {
    const start = Date.parse('2027-01-05T05:00:00Z');
    vi.useFakeTimers({ toFake: ['Date'] });
    vi.setSystemTime(start);
    const { body } = await admin('POST', '/tokens', {
      name: 'có hạn',
      scopes: ['articles'],
      expiresAt: '2027-01-05T06:00:00Z',
    });
    const { token } = body.data;
    expect(await statusOf(token)).toBe(200);
    vi.setSystemTime(start + 3_599_000);
    expect(await statusOf(token)).toBe(200);
    vi.setSystemTime(start + 3_600_000);
    expect(await statusOf(token)).toBe(401);
    vi.setSystemTime(start + 3_601_000);
    expect(await statusOf(token)).toBe(401);
    vi.setSystemTime(start + 400 * 86_400_000);
    expect(await statusOf(token)).toBe(401);
  });

  it('that was revoked opens nothing at once, and stays told in the list', async () => {
    const { id, token } = await makeToken('sẽ thu hồi', ['articles']);
    const other = await makeToken('còn dùng', ['articles']);
    expect(await statusOf(token)).toBe(200);
    const revoked = await admin('DELETE', `/tokens/${id}`);
    expect(revoked.status).toBe(200);
    expect(await statusOf(token)).toBe(401);
    expect(await statusOf(other.token)).toBe(200);
    const again = await admin('DELETE', `/tokens/${id}`);
    expect(again.body.data.revokedAt).toBe(revoked.body.data.revokedAt);
    const listed = (await admin('GET', '/tokens')).body.data.find((held: { id: string }) => held.id === id);
    expect(listed).toMatchObject({ name: 'sẽ thu hồi', revokedAt: revoked.body.data.revokedAt });
    expect(JSON.stringify(listed)).not.toContain(token);
    expect((await admin('DELETE', '/tokens/khong-co')).status).toBe(404);
  });

  it('opens its own domains and no others, and makes no tokens', async () => {
    const { token } = await makeToken('một miền', ['articles']);
    const rows = JSON.stringify({ code: '70009', name: 'Xã Thử', level: 'xã', validFrom: '2026-01-01' });
    const place = await admin('GET', '/editions/places', undefined, token);
    expect(place.status).toBe(403);
    expect((await admin('GET', '/editions/articles', undefined, token)).status).toBe(200);
    expect((await admin('POST', '/tokens', { name: 'x', scopes: ['*'] }, token)).status).toBe(403);
    expect((await admin('GET', '/tokens', undefined, token)).status).toBe(403);
    expect((await importNdjson('places', rows, 'mode=preview')).status).toBe(200);
  });

  it('is not made over already, nor named as another editor or token is', async () => {
    const of = (name: string, more: object = {}) =>
      admin('POST', '/tokens', { name, scopes: ['articles'], ...more });
    const past = await of('hết hạn', { expiresAt: '2020-01-01T00:00:00Z' });
    expect([past.status, past.body.errors[0].name]).toEqual([400, 'expiresAt']);
    const { id } = await makeToken('Lê Thị C', ['articles']);
    await admin('DELETE', `/tokens/${id}`);
    for (const name of [
      'Lê Thị C',
      'lê  thị c',
      'Le Thi C',
      'Admin',
      'admin\u200b',
      'nguồn: Cổng tin',
      'c@x.test',
    ]) {
      const { status, body } = await of(name);
      expect([name, status, body.errors?.[0]?.name]).toEqual([name, 400, 'name']);
    }
    expect((await of('Lê Thị D')).status).toBe(201);
    expect((await of('x'.repeat(20_000))).status).toBe(413);
  });

  it('is told in the trail by its identifier', async () => {
    const { id, token } = await makeToken('Phạm Văn E', ['articles']);
    const row = {
      id: 'e',
      url: 'https://example.org/e',
      title: 'Bài',
      publishedAt: '2026-01-05',
      body: 'Nội dung.',
    };
    const response = await ask('/v1/admin/imports/articles?mode=publish', {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/x-ndjson' },
      body: JSON.stringify(row),
    });
    expect(response.status).toBe(200);
    expect((await trail('limit=1'))[0]).toMatchObject({ editor: 'Phạm Văn E', token: id });
  });

  it('that nearly is one opens nothing', async () => {
    const { token } = await makeToken('gần đúng', ['*']);
    expect(await statusOf(token)).toBe(200);
    for (const wrong of [`${token}x`, token.slice(0, -1), token.toUpperCase(), `x${token.slice(1)}`])
      expect(await statusOf(wrong)).toBe(401);
  });
});

describe.each(['zalo', 'messenger', 'webhook'] as const)('a signature of %s', (name) => {
  it('with any one character changed is refused', async () => {
    const { body, headers } = await CHANNELS[name]({ question: 'giá đất' });
    const header = Object.keys(headers).find((each) => /signature/.test(each)) as string;
    const signature = headers[header] as string;
    const begins = signature.indexOf(name === 'webhook' ? ',' : '=') + 1;
    for (let at = begins; at < signature.length; at += 1) {
      const old = signature[at] as string;
      if (old === '=') continue;
      const changed = `${signature.slice(0, at)}${old === '0' ? '1' : '0'}${signature.slice(at + 1)}`;
      const { status } = await deliver(name, { body, headers: { ...headers, [header]: changed } });
      expect([at, status]).toEqual([at, 401]);
    }
    expect((await deliver(name, { body, headers })).status).toBe(200);
  });
});

describe('a lease', () => {
  const store = () => openStore(realEnv.DB, 'primary');

  it('is taken by one at a time, freed by its holder alone, and runs out', async () => {
    const now = Date.parse('2027-02-01T00:00:00Z');
    const lease = await takeLease(store(), 'articles', 'một', now);
    await expect(takeLease(store(), 'articles', 'hai', now + 1_000)).rejects.toMatchObject({
      kind: 'conflict',
    });
    // Another domain is free.
    const beside = await takeLease(store(), 'places', 'hai', now);
    await store().write([releaseLease('places', beside)]);
    // A stranger's release frees nothing.
    await store().write([releaseLease('articles', { ...lease, id: 'nguoi-la' })]);
    await store().write([releaseLease('places', lease)]);
    await expect(takeLease(store(), 'articles', 'hai', now + 119_999)).rejects.toMatchObject({
      kind: 'conflict',
    });
    const next = await takeLease(store(), 'articles', 'hai', now + 120_000);
    expect(next.id).not.toBe(lease.id);
    await store().write([releaseLease('articles', lease)]);
    await expect(takeLease(store(), 'articles', 'ba', now + 121_000)).rejects.toMatchObject({
      kind: 'conflict',
    });
    await store().write([releaseLease('articles', next)]);
    const last = await takeLease(store(), 'articles', 'ba', now + 122_000);
    await store().write([releaseLease('articles', last)]);
  });

  it('made by a clock far ahead keeps nobody out', async () => {
    const now = Date.parse('2027-02-01T00:00:00Z');
    await takeLease(store(), 'articles', 'một', Date.parse('2031-01-01T00:00:00Z'));
    const lease = await takeLease(store(), 'articles', 'hai', now);
    await store().write([releaseLease('articles', lease)]);
  });
});
