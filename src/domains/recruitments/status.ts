import { daysBetween } from '../../language/dates.ts';
import type { RecruitmentRecord } from './record.ts';

/** Status on a day: the first and the last day of the window both count. */
export function recruitmentStatus(
  { applyFrom, applyUntil }: { applyFrom: string | null; applyUntil: string },
  today: string,
): Pick<RecruitmentRecord, 'status' | 'daysLeft'> {
  if (today > applyUntil) return { status: 'closed', daysLeft: null };
  const status = applyFrom !== null && today < applyFrom ? 'upcoming' : 'open';
  return { status, daysLeft: daysBetween(today, applyUntil) };
}
