/** Validity of a document on pages. */
import { html } from 'hono/html';
import type { Html, View } from '../../frame/view.ts';
import type { LegalStatus } from './record.ts';

const STATUS: Readonly<Record<LegalStatus, readonly [string, string, string]>> = {
  in_force: ['good', 'Còn hiệu lực', 'In force'],
  partially_in_force: ['note', 'Còn hiệu lực một phần', 'Partly in force'],
  expired: ['bad', 'Hết hiệu lực', 'No longer in force'],
  not_yet_in_force: ['note', 'Chưa có hiệu lực', 'Not yet in force'],
  suspended: ['bad', 'Tạm ngưng hiệu lực', 'Suspended'],
  unknown: ['', 'Chưa rõ hiệu lực', 'Validity unknown'],
};

/** The words for a status. */
export const statusName = (status: LegalStatus, { t }: View): string =>
  t(STATUS[status][1], STATUS[status][2]);

/** Validity of a document in a word and a colour. */
export const statusBadge = (status: LegalStatus, view: View): Html =>
  html`<span class="badge ${STATUS[status][0]}">${statusName(status, view)}</span>`;
