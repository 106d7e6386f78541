import type { RecruitmentRecord } from './record.ts';

/** Columns of an export, in order. */
export const recruitmentColumns = [
  'id',
  'title',
  'organisation',
  'positions',
  'quota',
  'method',
  'fee',
  'place',
  'ward',
  'contact',
  'applyFrom',
  'applyUntil',
  'publishedAt',
  'status',
  'daysLeft',
  'sourceUrl',
  'files',
  'geometry',
] as const;

/** Columns of an export that an import passes over. */
export const recruitmentComputed = ['status', 'daysLeft'] as const;

/** A notice as the row that imports it again. */
export function recruitmentRow(given: Record<string, unknown>): Record<string, unknown> {
  const { source, origin: _origin, ...rest } = given as Partial<RecruitmentRecord>;
  return { ...rest, ...(source ? { sourceUrl: source.url } : {}) };
}
