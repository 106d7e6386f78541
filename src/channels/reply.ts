/** The one answer, as a chat message: what is said, where it is from, and what may be meant. */
import type { Channel, Option, Reply } from './channel.ts';
import { followUps } from './continuation.ts';
import { splitText } from './split.ts';

/** What a channel needs of an answer (contract, section 4). */
export interface Answered {
  outcome?: string;
  answer: string;
  citations: readonly { title: string; number?: string | null | undefined; url: string }[];
  options: readonly Option[];
  understood?: Readonly<Record<string, unknown>> | undefined;
}

const CITATIONS = 3;

/** Said to who begins a conversation. */
export const GREETING: Answered = {
  answer:
    'Xin chào! Anh/chị có thể hỏi về giá đất theo bảng giá, văn bản của địa phương, tuyển dụng, tin ' +
    'tức, hoặc phường xã cũ và mới. Câu trả lời chỉ lấy từ dữ liệu đã công bố, kèm nguồn.',
  citations: [],
  options: [
    { label: 'Việc làm đang tuyển', question: 'Cơ quan nào đang tuyển dụng?' },
    { label: 'Tin mới', question: 'Có tin gì mới?' },
  ],
};

/** Commands that messengers send when a conversation begins. */
export const isGreeting = (question: string): boolean => /^\/(start|help)\b/i.test(question.trim());

/**
 * The reply within a channel's limits. Options are listed in the text too: buttons are few and short. `sealed` is what was
 * understood, as the platform may keep it (`seal`).
 */
export function replyOf(
  { outcome, answer, citations, options, understood }: Answered,
  { limits }: Pick<Channel, 'limits'>,
  origin: string,
  sealed: string | null = null,
): Reply {
  const sources = new Map<string, string>();
  for (const { title, number, url } of citations) {
    const named = number && !title.includes(number) ? `${number}, ${title}` : title;
    // Several rows of one table are one source to a reader.
    if (!sources.has(named)) sources.set(named, `Nguồn: ${named} – ${new URL(url, origin).href}`);
  }
  const choices = options.map(({ label }, index) => `${index + 1}. ${label}`);
  const text = [
    answer,
    [...sources.values()].slice(0, CITATIONS).join('\n'),
    choices.length > 0 ? ['Anh/chị muốn hỏi:', ...choices].join('\n') : '',
  ]
    .filter((block) => block !== '')
    .join('\n\n');
  const shown = options.slice(0, limits.options);
  return {
    texts: splitText(text, limits.text),
    options: shown,
    understood,
    sealed,
    followUps:
      sealed === null ? [] : followUps(outcome ?? '', understood).slice(0, limits.options - shown.length),
    origin,
  };
}
