/** Notices in words. Pure. */
import { formatDate } from '../../../language/dates.ts';
import { formatNumber } from '../../../language/numbers.ts';
import type { Fact, Option, Source } from '../../../question/answer.ts';
import type { Notice } from './rank.ts';

export const noticeSource = (notice: Notice, quote = notice.title): Source => ({
  title: `${notice.title} – ${notice.organisation}`,
  url: `/recruitments/${encodeURIComponent(notice.id)}`,
  quote,
});

export const noticeOption = (notice: Notice): Option => ({
  label: `${notice.title} (${notice.organisation}, hạn ${formatDate(notice.applyUntil)})`,
  question: `${notice.organisation}: ${notice.title}, hạn nộp hồ sơ đến ngày nào?`,
});

export const noticeFact = (label: string, value: string | number, notice: Notice, unit?: string): Fact => ({
  label,
  value,
  ...(unit === undefined ? {} : { unit }),
  recordId: notice.id,
});

/** Whether applications are taken, said plainly. */
export function stateOf({ status, applyFrom, applyUntil, daysLeft }: Notice): string {
  if (status === 'closed') return `đã hết hạn nhận hồ sơ (ngày cuối cùng ${formatDate(applyUntil)})`;
  if (status === 'upcoming')
    return `chưa nhận hồ sơ; sẽ nhận từ ${formatDate(applyFrom ?? applyUntil)} đến ${formatDate(applyUntil)}`;
  return (
    `đang nhận hồ sơ đến hết ngày ${formatDate(applyUntil)}` +
    `${daysLeft === null ? '' : daysLeft === 0 ? ' (hôm nay là ngày cuối)' : ` (còn ${formatNumber(daysLeft)} ngày)`}`
  );
}

export const stateFact = (notice: Notice): Fact =>
  noticeFact(
    'Tình trạng',
    notice.status === 'open'
      ? 'đang nhận hồ sơ'
      : notice.status === 'upcoming'
        ? 'chưa nhận hồ sơ'
        : 'đã hết hạn',
    notice,
  );
