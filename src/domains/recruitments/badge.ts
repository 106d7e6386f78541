/** The time left to apply, on pages. */
import { html } from 'hono/html';
import type { Html, View } from '../../frame/view.ts';
import type { RecruitmentRecord } from './record.ts';

/** How long one may still apply. */
export function daysLeft({ status, daysLeft, applyFrom }: RecruitmentRecord, { t, date }: View): string {
  if (status === 'closed') return t('Đã hết hạn', 'Closed');
  if (status === 'upcoming')
    return t(`Nhận hồ sơ từ ${date(applyFrom ?? '')}`, `Opens ${date(applyFrom ?? '')}`);
  if (daysLeft === 0) return t('Hôm nay là hạn cuối', 'Last day today');
  return t(`Còn ${daysLeft} ngày`, daysLeft === 1 ? '1 day left' : `${daysLeft} days left`);
}

/** The same with a colour: nothing closed may look open. */
export function daysBadge(record: RecruitmentRecord, view: View): Html {
  const isNear = record.status === 'open' && (record.daysLeft ?? 0) <= 5;
  const look = record.status === 'closed' ? 'bad' : record.status === 'upcoming' || isNear ? 'note' : 'good';
  return html`<span class="badge ${look}">${daysLeft(record, view)}</span>`;
}
