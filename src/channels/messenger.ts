/** Facebook Messenger: `X-Hub-Signature-256`, answers by the Send API with quick replies. */
import * as z from 'zod';
import { bytesOf, hexadecimal, hmac, isSame } from '../digest.ts';
import type { Channel } from './channel.ts';
import { shorten } from './split.ts';

const messaging = z.object({
  sender: z.object({ id: z.string() }),
  timestamp: z.number(),
  message: z
    .object({
      mid: z.string(),
      text: z.string().optional(),
      is_echo: z.boolean().optional(),
      quick_reply: z.object({ payload: z.string() }).optional(),
    })
    .optional(),
  postback: z.object({ mid: z.string().optional(), payload: z.string() }).optional(),
});

const delivery = z.object({
  object: z.literal('page'),
  entry: z.array(z.object({ messaging: z.array(z.unknown()).optional() })),
});

const SEND_URL = 'https://graph.facebook.com/v25.0/me/messages';

export const messenger: Channel = {
  name: 'messenger',
  secret: (env) => env.MESSENGER_APP_SECRET,
  limits: { text: 2000, options: 13 },
  async isGenuine(headers, body, env) {
    const given = /^sha256=([0-9a-f]{64})$/i.exec(headers.get('x-hub-signature-256')?.trim() ?? '')?.[1];
    if (given === undefined) return false;
    const expected = hexadecimal(await hmac(bytesOf(env.MESSENGER_APP_SECRET ?? ''), body));
    return isSame(given.toLowerCase(), expected);
  },
  read(message) {
    const { data } = delivery.safeParse(message);
    return (data?.entry ?? [])
      .flatMap((entry) => entry.messaging ?? [])
      .flatMap((given) => {
        const held = messaging.safeParse(given).data;
        if (!held || held.message?.is_echo) return [];
        const question = held.message?.quick_reply?.payload ?? held.message?.text ?? held.postback?.payload;
        if (!question) return [];
        const event = held.message?.mid ?? held.postback?.mid ?? `${held.sender.id}:${held.timestamp}`;
        return [{ event, sentAt: held.timestamp, to: held.sender.id, question }];
      });
  },
  compose(to, { texts, options, followUps = [], sealed }) {
    const choices = options.map(({ label, question }, index) => ({
      content_type: 'text',
      // Twenty characters cannot tell long names apart; the number leads to the list in the text.
      title: shorten(`${index + 1}. ${label}`, 20),
      payload: shorten(question, 1000),
    }));
    // The payload of a quick reply comes back with the press and is never shown.
    const next = followUps.map(({ label, question }) => ({
      content_type: 'text',
      title: shorten(label, 20),
      payload: `${question} ${sealed}`,
    }));
    const replies = [...choices, ...next];
    return texts.map((text, index) => ({
      recipient: { id: to },
      messaging_type: 'RESPONSE',
      message: {
        text,
        ...(replies.length > 0 && index === texts.length - 1 ? { quick_replies: replies } : {}),
      },
    }));
  },
  outgoing(messages, env) {
    const token = env.MESSENGER_PAGE_TOKEN;
    if (!token) return null;
    const url = new URL(env.MESSENGER_SEND_URL ?? SEND_URL);
    url.searchParams.set('access_token', token);
    return messages.map((body) => ({ url: url.href, headers: {}, body }));
  },
};

/** The platform's check, made once, that this address is ours: its challenge for the token we chose. */
export async function challengeOf(
  search: URLSearchParams,
  verifyToken: string | undefined,
): Promise<string | null> {
  const challenge = search.get('hub.challenge') ?? '';
  const given = search.get('hub.verify_token') ?? '';
  if (!verifyToken || search.get('hub.mode') !== 'subscribe' || !/^\w{1,200}$/.test(challenge)) return null;
  return (await isSame(given, verifyToken)) ? challenge : null;
}
