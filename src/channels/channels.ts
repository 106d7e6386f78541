import type { Channel } from './channel.ts';
import { messenger } from './messenger.ts';
import { telegram } from './telegram.ts';
import { webhook } from './webhook.ts';
import { zalo } from './zalo.ts';

/** Every channel by name. */
export const CHANNELS: Readonly<Record<Channel['name'], Channel>> = { zalo, messenger, telegram, webhook };
