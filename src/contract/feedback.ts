/** What a reader may say of a record: a closed list, so that nothing personal can be written. */
import type { PublicText } from '../problem.ts';

export const FEEDBACK_REASONS = ['right', 'figure', 'outdated', 'place', 'link', 'unclear'] as const;

export type FeedbackReason = (typeof FEEDBACK_REASONS)[number];

export const FEEDBACK_TEXTS: Readonly<Record<FeedbackReason, PublicText>> = {
  right: { vi: 'Đúng', en: 'Yes' },
  figure: { vi: 'Số liệu sai', en: 'A figure is wrong' },
  outdated: { vi: 'Đã cũ hoặc hết hiệu lực', en: 'Out of date' },
  place: { vi: 'Sai tên hoặc sai nơi', en: 'Wrong name or place' },
  link: { vi: 'Liên kết hoặc tệp hỏng', en: 'A link or file is broken' },
  unclear: { vi: 'Khó hiểu', en: 'Hard to understand' },
};
