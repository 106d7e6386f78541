/** Validity of a document in words, wherever it is told. */
import type { View } from '../../contract/pages.ts';
import type { Badge } from '../../contract/shown.ts';
import type { LegalStatus } from './record.ts';

const STATUS: Readonly<Record<LegalStatus, Badge>> = {
  in_force: { tone: 'good', text: { vi: 'Còn hiệu lực', en: 'In force' } },
  partially_in_force: { tone: 'note', text: { vi: 'Còn hiệu lực một phần', en: 'Partly in force' } },
  expired: { tone: 'bad', text: { vi: 'Hết hiệu lực', en: 'No longer in force' } },
  not_yet_in_force: { tone: 'note', text: { vi: 'Chưa có hiệu lực', en: 'Not yet in force' } },
  suspended: { tone: 'bad', text: { vi: 'Tạm ngưng hiệu lực', en: 'Suspended' } },
  unknown: { tone: '', text: { vi: 'Chưa rõ hiệu lực', en: 'Validity unknown' } },
};

/** Validity in a word and a tone. */
export const legalBadge = (status: LegalStatus): Badge => STATUS[status];

/** The words for a status. */
export const statusName = (status: LegalStatus, view: View): string => view.say(STATUS[status].text);
