import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { bindings, CHANNELS, deliver, PERSON, recordSends, send } from '../../support/deliveries.ts';
import { holdSamples } from '../../support/gateway.ts';

beforeAll(() => holdSamples());
afterEach(() => vi.unstubAllGlobals());

describe.each(Object.keys(CHANNELS) as (keyof typeof CHANNELS)[])('%s', (name) => {
  const make = CHANNELS[name];

  it('answers what the platform signed, in the response while there is no token', async () => {
    const sent = recordSends();
    const { status, text, headers } = await deliver(name, await make({}));
    expect(status, text).toBe(200);
    expect(text).toContain('Xin chào');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(sent).toEqual([]);
  });

  it('answers a question from the records', async () => {
    const { status, text } = await deliver(
      name,
      await make({ question: 'giá đất đường Nguyễn Huệ đoạn Trần Cao Vân - Lê Lợi vị trí 1' }),
    );
    expect(status, text).toBe(200);
    expect(text).toContain('đồng/m²');
    expect(text).toContain('Nguồn: ');
  });

  it('refuses a body changed on the way, another secret and none', async () => {
    const { body, headers } = await make({ question: 'giá đất' });
    if (name !== 'telegram')
      expect((await deliver(name, { body: body.replace('giá', 'Giá'), headers })).status).toBe(401);
    expect((await deliver(name, await make({ sign: 'khac' }))).status).toBe(401);
    expect((await deliver(name, { body, headers: {} })).status).toBe(401);
  });

  it('answers a delivery once, however often it comes', async () => {
    const delivery = await make({});
    expect((await deliver(name, delivery)).text).toContain('Xin chào');
    const again = await deliver(name, delivery);
    expect(again.status).toBe(200);
    expect(again.text).not.toContain('Xin chào');
  });

  it('passes over what is old or of the future', async () => {
    for (const at of [Date.now() - 6 * 60_000, Date.now() + 5 * 60_000]) {
      const { status, text } = await deliver(name, await make({ at }));
      expect(status).toBe(name === 'webhook' ? 401 : 200);
      expect(text).not.toContain('Xin chào');
    }
  });

  it('refuses a body that is too large before anything else', async () => {
    const { headers } = await make({});
    expect((await deliver(name, { body: 'x'.repeat(70_000), headers })).status).toBe(413);
  });

  it('is not there until its secret is set', async () => {
    expect((await deliver(name, await make({}), {})).status).toBe(404);
    expect((await send(`/channels/${name}`, { method: 'PUT' })).status).toBe(405);
  });

  it('keeps nothing of who asked or what', async () => {
    await deliver(name, await make({ event: name === 'telegram' ? '777' : 'ma-su-kien-777' }));
    const { results } = await bindings.DB.prepare('SELECT * FROM seen_deliveries').all<{
      key: string;
      expires_at: number;
    }>();
    expect(results.length).toBeGreaterThan(0);
    for (const row of results) {
      expect(Object.keys(row).sort()).toEqual(['expires_at', 'key']);
      expect(row.key).toMatch(/^[0-9a-f]{64}$/);
      expect(row.expires_at).toBeLessThan(Date.now() + 25 * 3_600_000);
    }
    expect(JSON.stringify(results)).not.toMatch(new RegExp(`777"|${PERSON}`));
  });
});
