/** Zalo Official Account: `X-ZEvent-Signature: mac=…`, answers as consultation messages. */
import * as z from 'zod';
import { bytesOf, concatenate, hexadecimal, isSame, sha256 } from '../digest.ts';
import type { Channel } from './channel.ts';
import { shorten } from './split.ts';

const delivery = z.object({
  event_name: z.string(),
  timestamp: z.coerce.string(),
  sender: z.object({ id: z.string() }).optional(),
  message: z.object({ text: z.string().optional(), msg_id: z.string().optional() }).optional(),
});

const SEND_URL = 'https://openapi.zalo.me/v3.0/oa/message/cs';

const parse = (body: Uint8Array): unknown => {
  try {
    return JSON.parse(new TextDecoder().decode(body));
  } catch {
    return null;
  }
};

export const zalo: Channel = {
  name: 'zalo',
  secret: (env) => (env.ZALO_APP_ID ? env.ZALO_OA_SECRET : undefined),
  limits: { text: 2000, options: 5 },
  async isGenuine(headers, body, env) {
    const given = /^mac=([0-9a-f]{64})$/i.exec(headers.get('x-zevent-signature')?.trim() ?? '')?.[1];
    const { data } = delivery.safeParse(parse(body));
    if (given === undefined || !data) return false;
    // SHA-256 of: application, the bytes as they came, the timestamp among them, the account's secret.
    const mac = await sha256(
      concatenate(
        bytesOf(env.ZALO_APP_ID ?? ''),
        body,
        bytesOf(`${data.timestamp}${env.ZALO_OA_SECRET ?? ''}`),
      ),
    );
    return isSame(given.toLowerCase(), hexadecimal(mac));
  },
  read(message) {
    const { data } = delivery.safeParse(message);
    if (data?.event_name !== 'user_send_text' || !data.sender || !data.message?.text) return [];
    const event = data.message.msg_id ?? `${data.sender.id}:${data.timestamp}`;
    return [{ event, sentAt: Number(data.timestamp), to: data.sender.id, question: data.message.text }];
  },
  compose(to, { texts, options, followUps = [], sealed }) {
    const choices = options.map(({ label, question }) => ({
      title: shorten(label, 100),
      type: 'oa.query.show',
      payload: shorten(question, 1000),
    }));
    // A hidden query is sent without being shown, so a seal is never part of what people read.
    const next = followUps.map(({ label, question }) => ({
      title: shorten(label, 100),
      type: 'oa.query.hide',
      payload: `${question} ${sealed}`,
    }));
    const buttons = [...choices, ...next];
    return texts.map((text, index) => ({
      recipient: { user_id: to },
      message: {
        text,
        ...(buttons.length > 0 && index === texts.length - 1
          ? { attachment: { type: 'template', payload: { buttons } } }
          : {}),
      },
    }));
  },
  outgoing(messages, env) {
    const token = env.ZALO_ACCESS_TOKEN;
    if (!token) return null;
    return messages.map((body) => ({
      url: env.ZALO_SEND_URL ?? SEND_URL,
      headers: { access_token: token },
      body,
    }));
  },
};
