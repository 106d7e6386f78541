/** Addresses the chat platforms deliver to. Each is loaded when first used, and answers 404 while it is off. */
import type { AppContext } from '../contract/context.ts';
import type { ActionEndpoint, Endpoint } from '../contract/endpoint.ts';
import { notFound, Problem } from '../problem.ts';
import type { Channel } from './channel.ts';

const LABELS: Record<Channel['name'], string> = {
  zalo: 'Zalo Official Account',
  messenger: 'Facebook Messenger',
  telegram: 'Telegram',
  webhook: 'a partner’s own chat (Standard Webhooks)',
};

async function deliver(c: AppContext, name: Channel['name']): Promise<Response> {
  const { CHANNELS, receive } = await import('./receive.ts');
  return receive(c, CHANNELS[name]);
}

const delivery = (name: Channel['name']): ActionEndpoint => ({
  method: 'post',
  path: `/channels/${name}`,
  operationId: `deliver${name.charAt(0).toUpperCase()}${name.slice(1)}`,
  tag: 'channels',
  summary: `Questions delivered by ${LABELS[name]}`,
  description: 'Signed by the platform; answered once. Off (404) until its secret is set.',
  body: {
    description: 'The delivery as the platform writes it.',
    content: { 'application/json': 'Delivery' },
  },
  responses: { 'application/json': 'Empty where the answer was sent, else the messages.' },
  problems: ['invalid-body', 'unauthorized', 'not-found', 'too-large', 'unavailable'],
  act: (c) => deliver(c, name),
});

const challenge: ActionEndpoint = {
  method: 'get',
  path: '/channels/messenger',
  operationId: 'verifyMessenger',
  tag: 'channels',
  summary: 'The check Facebook makes when the address is entered',
  responses: { 'text/plain': 'The challenge' },
  problems: ['forbidden', 'not-found'],
  async act(c) {
    if (!c.env.MESSENGER_APP_SECRET) throw notFound();
    const { challengeOf } = await import('./messenger.ts');
    const text = await challengeOf(new URL(c.req.url).searchParams, c.env.MESSENGER_VERIFY_TOKEN);
    if (text === null)
      throw new Problem('forbidden', { vi: 'Mã xác minh không đúng.', en: 'Wrong verify token.' });
    return new Response(text, {
      headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
    });
  },
};

export const channelEndpoints: readonly Endpoint[] = [
  delivery('zalo'),
  challenge,
  delivery('messenger'),
  delivery('telegram'),
  delivery('webhook'),
];
