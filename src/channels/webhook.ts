/** A partner's own chat: Standard Webhooks signatures (HMAC-SHA-256 of `id.timestamp.body`), answered at once. */
import * as z from 'zod';
import { bytesOf, concatenate, hmac, isSame } from '../digest.ts';
import type { Channel } from './channel.ts';

const delivery = z.object({
  question: z.string().min(1),
  /** The `context` of the answer before, which the partner keeps with the conversation. */
  context: z.record(z.string(), z.unknown()).optional(),
});

/** `whsec_` and base64, as the standard writes keys, or any other text as it is. */
function keyOf(secret: string): Uint8Array<ArrayBuffer> {
  if (!secret.startsWith('whsec_')) return bytesOf(secret);
  return Uint8Array.from(atob(secret.slice('whsec_'.length)), (character) => character.charCodeAt(0));
}

export const webhook: Channel = {
  name: 'webhook',
  secret: (env) => env.WEBHOOK_SECRET,
  limits: { text: 4000, options: 20 },
  refusesOld: true,
  async isGenuine(headers, body, env) {
    const id = headers.get('webhook-id') ?? '';
    const timestamp = headers.get('webhook-timestamp') ?? '';
    if (id === '' || id.length > 200 || !/^\d{1,12}$/.test(timestamp)) return false;
    const signed = concatenate(bytesOf(`${id}.${timestamp}.`), body);
    const expected = btoa(String.fromCharCode(...(await hmac(keyOf(env.WEBHOOK_SECRET ?? ''), signed))));
    const given = (headers.get('webhook-signature') ?? '').split(' ').slice(0, 5);
    const matches = await Promise.all(given.map((signature) => isSame(signature, `v1,${expected}`)));
    return matches.includes(true);
  },
  read(message, headers) {
    const { data } = delivery.safeParse(message);
    if (!data) return [];
    const sentAt = Number(headers.get('webhook-timestamp')) * 1000;
    const context = data.context === undefined ? undefined : JSON.stringify(data.context);
    return [{ event: headers.get('webhook-id') ?? '', sentAt, to: '', question: data.question, context }];
  },
  compose: (_, { texts, options, understood }) =>
    texts.map((text, index) => ({
      text,
      options: index === texts.length - 1 ? options : [],
      ...(understood && index === texts.length - 1 ? { context: understood } : {}),
    })),
  outgoing: () => null,
};
