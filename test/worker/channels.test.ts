import { createExecutionContext, waitOnExecutionContext } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { createApp } from '../../src/app.ts';
import { bytesOf, hexadecimal, hmac, sha256 } from '../../src/channels/signature.ts';
import { splitText } from '../../src/channels/split.ts';
import type { Env } from '../../src/env.ts';
import { importSamples } from '../support/gateway.ts';

const SECRETS = {
  ZALO_APP_ID: '1823865030574396868',
  ZALO_OA_SECRET: 'bi-mat-oa',
  MESSENGER_APP_SECRET: 'bi-mat-ung-dung',
  MESSENGER_VERIFY_TOKEN: 'ma-xac-minh',
  TELEGRAM_WEBHOOK_SECRET: 'bi-mat-telegram',
  WEBHOOK_SECRET: 'bi-mat-doi-tac',
};
const TOKENS = {
  ZALO_ACCESS_TOKEN: 'zalo-token',
  ZALO_SEND_URL: 'https://platform.test/zalo',
  MESSENGER_PAGE_TOKEN: 'page-token',
  MESSENGER_SEND_URL: 'https://platform.test/messenger',
  TELEGRAM_BOT_TOKEN: '42:bot-token',
  TELEGRAM_SEND_URL: 'https://platform.test',
};
const PERSON = '3621469840359096133';
const app = createApp();
const bindings = env as unknown as Env;

/** A request to the gateway with settings; what it sends to platforms is finished when this answers. */
async function send(path: string, init: RequestInit = {}, settings: Partial<Env> = SECRETS) {
  const context = createExecutionContext();
  const response = await app.fetch(
    new Request(`https://motcua.test${path}`, init),
    { ...bindings, ...settings },
    context,
  );
  const text = await response.text();
  await waitOnExecutionContext(context);
  return {
    status: response.status,
    text,
    headers: response.headers,
    body: text.startsWith('{') ? JSON.parse(text) : null,
  };
}

interface Delivery {
  body: string;
  headers: Record<string, string>;
}
interface Made {
  question?: string;
  event?: string;
  at?: number;
  sign?: string;
}
let count = 0;
const next = (): string => `su-kien-${Date.now()}-${++count}`;
const hex = async (key: string, text: string) => hexadecimal(await hmac(bytesOf(key), bytesOf(text)));

const CHANNELS = {
  async zalo({
    question = '/start',
    event = next(),
    at = Date.now(),
    sign = SECRETS.ZALO_OA_SECRET,
  }: Made): Promise<Delivery> {
    const timestamp = String(at);
    const sender = { sender: { id: PERSON }, recipient: { id: '3662729599332560487' } };
    const message = { text: question, msg_id: event };
    const body = JSON.stringify({
      event_name: 'user_send_text',
      app_id: SECRETS.ZALO_APP_ID,
      ...sender,
      message,
      timestamp,
    });
    const mac = hexadecimal(await sha256(bytesOf(`${SECRETS.ZALO_APP_ID}${body}${timestamp}${sign}`)));
    return { body, headers: { 'x-zevent-signature': `mac=${mac}` } };
  },
  async messenger({
    question = '/start',
    event = next(),
    at = Date.now(),
    sign = SECRETS.MESSENGER_APP_SECRET,
  }: Made): Promise<Delivery> {
    const messaging = [
      {
        sender: { id: PERSON },
        recipient: { id: '1' },
        timestamp: at,
        message: { mid: event, text: question },
      },
    ];
    const body = JSON.stringify({ object: 'page', entry: [{ id: '1', time: at, messaging }] });
    return { body, headers: { 'x-hub-signature-256': `sha256=${await hex(sign, body)}` } };
  },
  async telegram({
    question = '/start',
    event,
    at = Date.now(),
    sign = SECRETS.TELEGRAM_WEBHOOK_SECRET,
  }: Made): Promise<Delivery> {
    const message = {
      message_id: 1,
      date: Math.floor(at / 1000),
      text: question,
      chat: { id: 365, type: 'private' },
      from: { id: 365, is_bot: false },
    };
    const body = JSON.stringify({
      update_id: event === undefined ? Date.now() * 100 + ++count : Number(event),
      message,
    });
    return { body, headers: { 'x-telegram-bot-api-secret-token': sign } };
  },
  async webhook({
    question = '/start',
    event = next(),
    at = Date.now(),
    sign = SECRETS.WEBHOOK_SECRET,
  }: Made): Promise<Delivery> {
    const body = JSON.stringify({ question });
    const timestamp = String(Math.floor(at / 1000));
    const mac = await hmac(bytesOf(sign), bytesOf(`${event}.${timestamp}.${body}`));
    const headers = { 'webhook-id': event, 'webhook-timestamp': timestamp };
    return { body, headers: { ...headers, 'webhook-signature': `v1,${btoa(String.fromCharCode(...mac))}` } };
  },
};
const deliver = (
  name: keyof typeof CHANNELS,
  { body, headers }: Delivery,
  settings: Partial<Env> = SECRETS,
) =>
  send(
    `/channels/${name}`,
    { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body },
    settings,
  );

/** What would have gone to the platforms. */
function recordSends() {
  // biome-ignore lint/suspicious/noExplicitAny: the bodies are the platforms' own
  const sent: { url: string; headers: Headers; body: any }[] = [];
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    sent.push({ url, headers: new Headers(init.headers), body: JSON.parse(String(init.body)) });
    return Response.json({ error: 0 });
  });
  return sent;
}

beforeAll(() => importSamples());
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

describe('sending', () => {
  const settings = { ...SECRETS, ...TOKENS };

  it('goes to each platform in its own form, with choices as buttons', async () => {
    const sent = recordSends();
    for (const name of ['zalo', 'messenger', 'telegram'] as const) {
      const { status, text } = await deliver(name, await CHANNELS[name]({}), settings);
      expect([status, text]).toEqual([200, '{}']);
    }
    const [zalo, messenger, telegram] = sent;
    expect(zalo?.url).toBe(TOKENS.ZALO_SEND_URL);
    expect(zalo?.headers.get('access_token')).toBe(TOKENS.ZALO_ACCESS_TOKEN);
    expect(zalo?.body).toMatchObject({
      recipient: { user_id: PERSON },
      message: { text: expect.stringContaining('Xin chào') },
    });
    const [button] = zalo?.body.message.attachment.payload.buttons ?? [];
    expect(button).toMatchObject({
      type: 'oa.query.show',
      title: 'Việc làm đang tuyển',
      payload: expect.any(String),
    });
    expect(messenger?.url).toBe(`${TOKENS.MESSENGER_SEND_URL}?access_token=${TOKENS.MESSENGER_PAGE_TOKEN}`);
    expect(messenger?.body).toMatchObject({ recipient: { id: PERSON }, messaging_type: 'RESPONSE' });
    for (const reply of messenger?.body.message.quick_replies ?? []) {
      expect(reply.content_type).toBe('text');
      expect(reply.title.length).toBeLessThanOrEqual(20);
    }
    expect(telegram?.url).toBe(`https://platform.test/bot${TOKENS.TELEGRAM_BOT_TOKEN}/sendMessage`);
    expect(telegram?.body).toMatchObject({ chat_id: 365, reply_markup: { one_time_keyboard: true } });
  });

  it('tries twice, and never makes the platform deliver again', async () => {
    let tries = 0;
    vi.stubGlobal('fetch', async () => {
      tries += 1;
      return new Response('down', { status: 500 });
    });
    expect((await deliver('zalo', await CHANNELS.zalo({}), settings)).status).toBe(200);
    expect(tries).toBe(2);
  });

  it('takes what a quick reply stands for, and leaves echoes, stickers and receipts alone', async () => {
    const at = Date.now();
    const base = { sender: { id: PERSON }, timestamp: at };
    const messaging = [
      { ...base, message: { mid: next(), text: '1. Việc…', quick_reply: { payload: '/start' } } },
      { ...base, message: { mid: next(), text: '/start', is_echo: true } },
      { ...base, message: { mid: next(), attachments: [] } },
      { ...base, read: { watermark: at } },
    ];
    const body = JSON.stringify({ object: 'page', entry: [{ id: '1', time: at, messaging }] });
    const headers = { 'x-hub-signature-256': `sha256=${await hex(SECRETS.MESSENGER_APP_SECRET, body)}` };
    expect((await deliver('messenger', { body, headers })).body.messages).toHaveLength(1);
  });
});

describe('the check of the address by Facebook', () => {
  const check = (token: string, challenge = '1158201444') =>
    send(`/channels/messenger?hub.mode=subscribe&hub.verify_token=${token}&hub.challenge=${challenge}`);

  it('gives the challenge back for our token alone', async () => {
    const { status, text, headers } = await check(SECRETS.MESSENGER_VERIFY_TOKEN);
    expect([status, text]).toEqual([200, '1158201444']);
    expect(headers.get('content-type')).toContain('text/plain');
    expect((await check('sai')).status).toBe(403);
    expect((await check(SECRETS.MESSENGER_VERIFY_TOKEN, '<script>')).status).toBe(403);
    expect((await send('/channels/messenger?hub.mode=subscribe', {}, {})).status).toBe(404);
  });
});

describe('long answers', () => {
  it('are cut where a reader pauses, and lose nothing', () => {
    const text = Array.from(
      { length: 40 },
      (_, index) => `Câu thứ ${index} của đoạn này có vài chữ. Thêm một câu.`,
    ).join('\n\n');
    const parts = splitText(text, 300);
    expect(parts.length).toBeGreaterThan(3);
    for (const part of parts) expect(part.length).toBeLessThanOrEqual(300);
    expect(parts.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
    for (const part of parts) expect(part).toMatch(/\.$/);
    const letters = splitText('🏠'.repeat(50), 15);
    for (const part of letters) expect(part.isWellFormed()).toBe(true);
    expect(letters.join('')).toBe('🏠'.repeat(50));
  });
});
