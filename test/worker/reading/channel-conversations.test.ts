import { beforeAll, describe, expect, it } from 'vitest';
import { open, seal } from '../../../src/channels/continuation.ts';
import { CHANNELS, deliver, hex, next, PERSON, SECRETS } from '../../support/deliveries.ts';
import { holdSamples } from '../../support/gateway.ts';

beforeAll(() => holdSamples());

const FIRST = 'Giá đất ở đường Phan Bội Châu vị trí 1 bao nhiêu?';

async function ask(name: keyof typeof CHANNELS, question: string) {
  const { status, text, body } = await deliver(name, await CHANNELS[name]({ question }));
  expect(status, text).toBe(200);
  return body;
}

/** A delivery of Messenger with a press of a quick reply. */
async function press(payload: string, person = PERSON) {
  const at = Date.now();
  const message = { mid: next(), text: 'nút', quick_reply: { payload } };
  const messaging = [{ sender: { id: person }, timestamp: at, message }];
  const body = JSON.stringify({ object: 'page', entry: [{ id: '1', time: at, messaging }] });
  const headers = { 'x-hub-signature-256': `sha256=${await hex(SECRETS.MESSENGER_APP_SECRET, body)}` };
  return (await deliver('messenger', { body, headers })).body.messages[0].message;
}

/** A delivery of Telegram with a text that replies to a message of the gateway. */
async function reply(text: string, earlier: { text: string; entities?: unknown }, chat = 365) {
  const message = {
    date: Math.floor(Date.now() / 1000),
    text,
    chat: { id: chat },
    from: { is_bot: false },
    reply_to_message: { message_id: 7, text: earlier.text, entities: earlier.entities },
  };
  const body = JSON.stringify({ update_id: Date.now() * 1000 + Math.floor(Math.random() * 1000), message });
  const headers = { 'x-telegram-bot-api-secret-token': SECRETS.TELEGRAM_WEBHOOK_SECRET };
  return (await deliver('telegram', { body, headers })).body;
}

const ASKED_BACK = /nối với một câu trước/;
const priceOf = (text: string): string | undefined => /[\d.]+ đồng\/m²/.exec(text)?.[0];

describe('a follow-up in a channel', () => {
  it('is asked back about where nothing tells what it follows', async () => {
    for (const name of ['zalo', 'messenger', 'telegram', 'webhook'] as const)
      expect(JSON.stringify(await ask(name, 'còn vị trí 2?'))).toMatch(ASKED_BACK);
  });

  it('is a quick reply of Messenger, which brings what it follows', async () => {
    const first = (await ask('messenger', FIRST)).messages[0].message;
    const button = first.quick_replies.find(({ title }: { title: string }) => title === 'Còn vị trí 2?');
    expect(button.payload.length).toBeLessThanOrEqual(1000);
    const second = await press(button.payload);
    expect(second.text).toMatch(/Phan Bội Châu/);
    expect(second.text).toMatch(/VT2: /);
    expect(priceOf(second.text)).not.toBe(priceOf(first.text));
    // What was answered can be followed in its turn.
    expect(second.quick_replies.map(({ title }: { title: string }) => title)).toContain('Còn vị trí 1?');
    // Another person's button, and one that was changed, complete nothing.
    expect((await press(button.payload, '99')).text).toMatch(ASKED_BACK);
    expect((await press(button.payload.replace('#tiep=e', '#tiep=f'))).text).toMatch(ASKED_BACK);
  });

  it('is a hidden button of Zalo, whose text comes as a message', async () => {
    const first = (await ask('zalo', FIRST)).messages[0].message;
    const { buttons } = first.attachment.payload;
    expect(buttons.length).toBeLessThanOrEqual(5);
    const button = buttons.find(({ type }: { type: string }) => type === 'oa.query.hide');
    expect(first.text).not.toContain('#tiep');
    const second = (await ask('zalo', button.payload)).messages[0].message;
    expect(second.text).toMatch(/Phan Bội Châu/);
    expect(second.text).toMatch(/VT2: /);
  });

  it('is any text that replies to the answer in Telegram', async () => {
    const first = await ask('telegram', FIRST);
    const [link] = first.entities;
    expect(first.text.slice(link.offset, link.offset + link.length)).toBe('trả lời tin này');
    const second = await reply('còn vị trí 2?', first);
    expect(second.text).toMatch(/Phan Bội Châu/);
    expect(second.text).toMatch(/VT2: /);
    const third = await reply('thế vị trí 3 thì sao?', second);
    expect(third.text).toMatch(/VT3: /);
    expect((await reply('còn vị trí 2?', first, 366)).text).toMatch(ASKED_BACK);
  });

  it('offers of a document what its number completes', async () => {
    const { message } = (await ask('messenger', 'Quyết định 926/2021/QĐ-UBND nói về gì?')).messages[0];
    const titles = (message.quick_replies ?? []).map(({ title }: { title: string }) => title);
    const button = (message.quick_replies ?? []).find(
      ({ title }: { title: string }) => title === 'Còn hiệu lực không?',
    );
    expect(titles).toContain('Còn hiệu lực không?');
    expect((await press(button.payload)).text).toMatch(/hiệu lực/);
  });
});

describe('a seal', () => {
  const holder = { secret: 'bi-mat', channel: 'zalo', to: '1' };

  it('says again what it was made of, to its holder alone', async () => {
    const understood = { street: 'Nguyễn Huệ', landType: ['ODT'], position: [1], intent: 'price' };
    const sealed = await seal(understood, holder);
    const { text, context } = await open(`còn vị trí 2? ${sealed}`, holder);
    expect(text).toBe('còn vị trí 2?');
    expect(JSON.parse(context ?? '')).toEqual({ street: 'Nguyễn Huệ', landType: ['ODT'], position: [1] });
    for (const other of [{ secret: 'khac' }, { channel: 'telegram' }, { to: '2' }])
      expect(await open(`a ${sealed}`, { ...holder, ...other })).toEqual({ text: 'a', context: undefined });
  });

  it('is not made of what completes nothing, nor of what no button holds', async () => {
    expect(await seal({ intent: 'urgent', on: '2026-01-01' }, holder)).toBeNull();
    expect(await seal(undefined, holder)).toBeNull();
    expect(await seal({ title: 'ă'.repeat(900) }, holder)).toBeNull();
    expect(await open('giá đất', holder)).toEqual({ text: 'giá đất', context: undefined });
  });
});
