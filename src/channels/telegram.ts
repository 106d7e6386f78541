/** Telegram: `X-Telegram-Bot-Api-Secret-Token`, answers in the response itself or by the Bot API. */
import * as z from 'zod';
import { isSame } from '../digest.ts';
import type { Channel } from './channel.ts';
import { shorten } from './split.ts';

const update = z.object({
  update_id: z.number(),
  message: z.object({
    date: z.number(),
    text: z.string(),
    chat: z.object({ id: z.number() }),
    from: z.object({ is_bot: z.boolean().optional() }).optional(),
  }),
});

const API = 'https://api.telegram.org';

export const telegram: Channel = {
  name: 'telegram',
  secret: (env) => env.TELEGRAM_WEBHOOK_SECRET,
  limits: { text: 4096, options: 8 },
  isGenuine: (headers, _, env) =>
    isSame(headers.get('x-telegram-bot-api-secret-token') ?? '', env.TELEGRAM_WEBHOOK_SECRET ?? ''),
  read(given) {
    const { data } = update.safeParse(given);
    if (!data || data.message.from?.is_bot) return [];
    const { date, text, chat } = data.message;
    return [{ event: String(data.update_id), sentAt: date * 1000, to: String(chat.id), question: text }];
  },
  compose(to, { texts, options }) {
    // A reply keyboard sends its text as the person's own message, so the text is the question itself.
    const keyboard = options.map(({ question }) => [{ text: shorten(question, 200) }]);
    return texts.map((text, index) => ({
      chat_id: Number(to),
      text,
      link_preview_options: { is_disabled: true },
      reply_markup:
        keyboard.length > 0 && index === texts.length - 1
          ? { keyboard, one_time_keyboard: true, resize_keyboard: true }
          : { remove_keyboard: true },
    }));
  },
  outgoing(messages, env) {
    const token = env.TELEGRAM_BOT_TOKEN;
    if (!token) return null;
    const url = `${env.TELEGRAM_SEND_URL ?? API}/bot${token}/sendMessage`;
    return messages.map((body) => ({ url, headers: {}, body }));
  },
  // Without a token the response carries one call; a longer answer gives its first part.
  respond: ([first]) => (first ? { method: 'sendMessage', ...first } : {}),
};
