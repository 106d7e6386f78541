/** One delivery of a chat platform: on? small? genuine? new? Then the same answer as everywhere. */

import type { AppContext } from '../contract/context.ts';
import { readBytes } from '../http/body.ts';
import { askEndpoint, readEndpoint, toSearch } from '../mcp/asking.ts';
import { notFound, Problem } from '../problem.ts';
import { openStore } from '../store/session.ts';
import type { Channel, Incoming } from './channel.ts';
import { type Holder, open, seal } from './continuation.ts';
import { messenger } from './messenger.ts';
import { type Answered, GREETING, isGreeting, replyOf } from './reply.ts';
import { claim, keyOf, release } from './seen.ts';
import { sendAll } from './send.ts';
import { telegram } from './telegram.ts';
import { webhook } from './webhook.ts';
import { zalo } from './zalo.ts';

/** Every channel by name. */
export const CHANNELS: Readonly<Record<Channel['name'], Channel>> = { zalo, messenger, telegram, webhook };

const MAX_BYTES = 64 * 1024;
const MAX_QUESTION = 1000;
/** Questions answered of one delivery; platforms bundle a few at most. */
const MAX_QUESTIONS = 10;
const OLD_MS = 5 * 60_000;
const AHEAD_MS = 60_000;

const isTimely = ({ sentAt }: Incoming, now: number): boolean =>
  sentAt === null || (sentAt > now - OLD_MS && sentAt < now + AHEAD_MS);

const refusal = (vi: string, en: string): Problem => new Problem('unauthorized', { vi, en });

async function answer(c: AppContext, asked: Incoming, holder: Holder): Promise<Answered> {
  const { to } = asked;
  const { text: question, context: pressed } = await open(asked.question, holder);
  if (isGreeting(question)) return GREETING;
  const replied = asked.repliesTo === undefined ? undefined : (await open(asked.repliesTo, holder)).context;
  const context = asked.context ?? pressed ?? replied;
  // All of a platform's people come from its few addresses.
  if (to !== '') c.set('person', to);
  const q = question.replace(/\s+/g, ' ').trim().slice(0, MAX_QUESTION);
  // A person's words are not kept in any cache.
  const body = await askEndpoint(
    c,
    readEndpoint(c.get('endpoints'), '/v1/ask'),
    '/v1/ask',
    toSearch({ q, context }),
    'never',
  );
  return (JSON.parse(body) as { data: Answered }).data;
}

/** The messages that answer a question; none when it has been answered before. */
async function answerOnce(
  c: AppContext,
  channel: Channel,
  secret: string,
  asked: Incoming,
): Promise<object[]> {
  const store = openStore(c.env.DB, 'primary');
  const key = await keyOf(secret, channel.name, asked.event);
  if (!(await claim(store, key, Date.now()))) return [];
  try {
    const holder = { secret, channel: channel.name, to: asked.to };
    const answered = await answer(c, asked, holder);
    const sealed = await seal(answered.understood, holder);
    return channel.compose(asked.to, replyOf(answered, channel, new URL(c.req.url).origin, sealed));
  } catch (error) {
    await release(store, key).catch(() => undefined);
    throw error;
  }
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes));
  } catch {
    throw new Problem('invalid-body', { vi: 'Nội dung không phải JSON.', en: 'The body is not JSON.' });
  }
}

/** Answers a delivery. A channel without its secret does not exist. */
export async function receive(c: AppContext, channel: Channel): Promise<Response> {
  const secret = channel.secret(c.env);
  if (!secret) throw notFound();
  const bytes = await readBytes(c.req.raw, MAX_BYTES);
  const { headers } = c.req.raw;
  if (!(await channel.isGenuine(headers, bytes, c.env))) {
    throw refusal('Chữ ký không đúng.', 'The signature does not match.');
  }
  const now = Date.now();
  const asked = channel.read(parse(bytes), headers).slice(0, MAX_QUESTIONS);
  const timely = asked.filter((one) => isTimely(one, now));
  // A platform that was refused would only send the same again, for hours; what is old is passed over.
  if (channel.refusesOld && timely.length < asked.length) {
    throw refusal('Thời điểm gửi đã quá năm phút.', 'The timestamp is more than five minutes off.');
  }
  const messages: object[] = [];
  for (const one of timely) messages.push(...(await answerOnce(c, channel, secret, one)));
  const outgoing = channel.outgoing(messages, c.env);
  if (outgoing) c.executionCtx.waitUntil(sendAll(channel.name, outgoing));
  const body = outgoing ? {} : (channel.respond?.(messages) ?? { messages });
  return Response.json(body, { headers: { 'cache-control': 'no-store' } });
}
