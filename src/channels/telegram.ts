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
    reply_to_message: z
      .object({ entities: z.array(z.object({ url: z.string().optional() })).optional() })
      .optional(),
  }),
});

const API = 'https://api.telegram.org';
/** Says how to go on; its end is the link that the seal is the address of. */
const LINK = 'trả lời tin này';
const CONTINUE = `\n\nĐể hỏi tiếp, xin ${LINK}`;

/** Opens the box to write in as a reply to the answer. */
const REPLY = { force_reply: true, input_field_placeholder: 'Hỏi tiếp, ví dụ: thế năm ngoái?' };

export const telegram: Channel = {
  name: 'telegram',
  secret: (env) => env.TELEGRAM_WEBHOOK_SECRET,
  limits: { text: 4096 - CONTINUE.length, options: 8 },
  isGenuine: (headers, _, env) =>
    isSame(headers.get('x-telegram-bot-api-secret-token') ?? '', env.TELEGRAM_WEBHOOK_SECRET ?? ''),
  read(given) {
    const { data } = update.safeParse(given);
    if (!data || data.message.from?.is_bot) return [];
    const { date, text, chat, reply_to_message: earlier } = data.message;
    const repliesTo = earlier?.entities?.findLast(({ url }) => url?.includes('#'))?.url;
    return [
      { event: String(data.update_id), sentAt: date * 1000, to: String(chat.id), question: text, repliesTo },
    ];
  },
  compose(to, { texts, options, sealed, origin = '' }) {
    // A reply keyboard sends its text as the person's own message, so the text is the question itself.
    const keyboard = options.map(({ question }) => [{ text: shorten(question, 200) }]);
    return texts.map((text, index) => {
      const isLast = index === texts.length - 1;
      const said = isLast && sealed ? `${text}${CONTINUE}` : text;
      const link = { type: 'text_link', offset: said.length - LINK.length, length: LINK.length };
      // A reply brings the message it replies to, links and all.
      const entities = said === text ? {} : { entities: [{ ...link, url: `${origin}/${sealed}` }] };
      const ready = said === text ? { remove_keyboard: true } : REPLY;
      return {
        chat_id: Number(to),
        text: said,
        ...entities,
        link_preview_options: { is_disabled: true },
        reply_markup:
          isLast && keyboard.length > 0
            ? { keyboard, one_time_keyboard: true, resize_keyboard: true }
            : ready,
      };
    });
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
