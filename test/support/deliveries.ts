/** Deliveries as the chat platforms sign them, sent to the gateway with their secrets set. */
import { createExecutionContext, waitOnExecutionContext } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { vi } from 'vitest';
import { createApp } from '../../src/app.ts';
import { bytesOf, hexadecimal, hmac, sha256 } from '../../src/digest.ts';
import type { Env } from '../../src/env.ts';

export const SECRETS = {
  ZALO_APP_ID: '1823865030574396868',
  ZALO_OA_SECRET: 'bi-mat-oa',
  MESSENGER_APP_SECRET: 'bi-mat-ung-dung',
  MESSENGER_VERIFY_TOKEN: 'ma-xac-minh',
  TELEGRAM_WEBHOOK_SECRET: 'bi-mat-telegram',
  WEBHOOK_SECRET: 'bi-mat-doi-tac',
};
export const TOKENS = {
  ZALO_ACCESS_TOKEN: 'zalo-token',
  ZALO_SEND_URL: 'https://platform.test/zalo',
  MESSENGER_PAGE_TOKEN: 'page-token',
  MESSENGER_SEND_URL: 'https://platform.test/messenger',
  TELEGRAM_BOT_TOKEN: '42:bot-token',
  TELEGRAM_SEND_URL: 'https://platform.test',
};
export const PERSON = '3621469840359096133';
const app = createApp();
export const bindings = env as unknown as Env;

/** A request to the gateway with settings; what it sends to platforms is finished when this answers. */
export async function send(path: string, init: RequestInit = {}, settings: Partial<Env> = SECRETS) {
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

export interface Delivery {
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
export const next = (): string => `su-kien-${Date.now()}-${++count}`;
export const hex = async (key: string, text: string) => hexadecimal(await hmac(bytesOf(key), bytesOf(text)));

export const CHANNELS = {
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
export const deliver = (
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
export function recordSends() {
  // biome-ignore lint/suspicious/noExplicitAny: the bodies are the platforms' own
  const sent: { url: string; headers: Headers; body: any }[] = [];
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    sent.push({ url, headers: new Headers(init.headers), body: JSON.parse(String(init.body)) });
    return Response.json({ error: 0 });
  });
  return sent;
}
