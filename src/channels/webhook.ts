/** A partner's own chat: Standard Webhooks signatures (HMAC-SHA-256 of `id.timestamp.body`), answered at once. */
import * as z from 'zod';
import { bytesOf, concatenate, hmac, isSame } from '../digest.ts';
import type { Channel } from './channel.ts';

const delivery = z.object({ question: z.string().min(1) });

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
    return [{ event: headers.get('webhook-id') ?? '', sentAt, to: '', question: data.question }];
  },
  compose: (_, { texts, options }) =>
    texts.map((text, index) => ({ text, options: index === texts.length - 1 ? options : [] })),
  outgoing: () => null,
};
