import { afterEach, describe, expect, it, vi } from 'vitest';
import { splitText } from '../../../src/channels/split.ts';
import {
  CHANNELS,
  deliver,
  hex,
  next,
  PERSON,
  recordSends,
  SECRETS,
  send,
  TOKENS,
} from '../../support/deliveries.ts';

afterEach(() => vi.unstubAllGlobals());

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
