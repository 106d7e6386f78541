/** What a chat platform is to the gateway: how it signs, what it says, and how it is answered. */
import type { Env } from '../env.ts';

/** One question as a platform delivered it. `to` is used to answer and then forgotten. */
export interface Incoming {
  /** Names the delivery, so that the same one is answered once. */
  event: string;
  /** When the platform says it was asked, in ms; null where it does not say. */
  sentAt: number | null;
  to: string;
  question: string;
  /** What was understood of the question before, where a partner keeps it with the conversation, as JSON. */
  context?: string | undefined;
  /** A text of the platform's own message that this one replies to, which may end in a seal. */
  repliesTo?: string | undefined;
}

export interface Option {
  label: string;
  question: string;
}

/** An answer cut to what the platform takes: texts in order, choices with the last. */
export interface Reply {
  texts: string[];
  options: Option[];
  /** What was understood, for a partner to keep with the conversation; it is kept nowhere here. */
  understood?: Readonly<Record<string, unknown>> | undefined;
  /** The same, signed, for a platform to keep in its own message; null where nothing may follow. */
  sealed?: string | null;
  /** Questions that the seal completes. */
  followUps?: readonly Option[];
  /** The gateway as it was called. */
  origin?: string;
}

/** A request to the platform's own API. */
export interface Outgoing {
  url: string;
  headers: Record<string, string>;
  body: unknown;
}

export interface Channel {
  name: 'zalo' | 'messenger' | 'telegram' | 'webhook';
  /** Secret that switches the channel on, and from which keys of deliveries are hashed. */
  secret(env: Env): string | undefined;
  /** Whether the platform sent these very bytes. */
  isGenuine(headers: Headers, body: Uint8Array<ArrayBuffer>, env: Env): Promise<boolean>;
  /** The questions of a delivery; none where it is of something else. */
  read(message: unknown, headers: Headers): Incoming[];
  limits: { text: number; options: number };
  /** The platform's messages for a reply. */
  compose(to: string, reply: Reply): object[];
  /** Requests that send the messages; null without a token to send with. */
  outgoing(messages: readonly object[], env: Env): Outgoing[] | null;
  /** Body of the response to the platform where nothing is sent. */
  respond?(messages: readonly object[]): unknown;
  /** What a partner of our own is told, where a platform would only try again. */
  refusesOld?: true;
}
