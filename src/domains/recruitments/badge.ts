/** The time left to apply in words, wherever it is told. */
import type { Badge } from '../../contract/shown.ts';
import { englishDate, formatDate } from '../../language/dates.ts';
import type { PublicText } from '../../problem.ts';
import type { RecruitmentRecord } from './record.ts';

type Open = Pick<RecruitmentRecord, 'status' | 'daysLeft' | 'applyFrom'>;

/** How long one may still apply. */
export function daysLeft({ status, daysLeft, applyFrom }: Open): PublicText {
  if (status === 'closed') return { vi: 'Đã hết hạn', en: 'Closed' };
  if (status === 'upcoming') {
    const from = applyFrom ?? '';
    return { vi: `Nhận hồ sơ từ ${formatDate(from)}`, en: `Opens ${englishDate(from)}` };
  }
  if (daysLeft === 0) return { vi: 'Hôm nay là hạn cuối', en: 'Last day today' };
  return { vi: `Còn ${daysLeft} ngày`, en: daysLeft === 1 ? '1 day left' : `${daysLeft} days left` };
}

/** The same with a tone: nothing closed may look open. */
export function daysBadge(record: Open): Badge {
  const isNear = record.status === 'open' && (record.daysLeft ?? 0) <= 5;
  const tone = record.status === 'closed' ? 'bad' : record.status === 'upcoming' || isNear ? 'note' : 'good';
  return { tone, text: daysLeft(record) };
}
