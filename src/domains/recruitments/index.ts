import { formatDate } from '../../language/dates.ts';
import type { Domain, FeedItem, PublicRecord } from '../domain.ts';
import { listRecruitments, recruitmentById, recruitmentFilters } from './list.ts';
import { type RecruitmentRecord, recruitmentDetail, recruitmentRecord } from './record.ts';
import { recruitments as table } from './table.ts';

function feed(given: PublicRecord): FeedItem {
  const record = given as PublicRecord & RecruitmentRecord;
  const quota = record.quota === null ? '' : ` Chỉ tiêu: ${record.quota}.`;
  return {
    title: record.title,
    summary: `${record.organisation} nhận hồ sơ đến hết ngày ${formatDate(record.applyUntil)}.${quota}`,
    publishedAt: record.publishedAt ?? `${record.applyFrom ?? record.applyUntil}T00:00:00Z`,
    author: record.organisation,
    deadline: { day: record.applyUntil, label: `Hạn nộp hồ sơ: ${record.title}` },
  };
}

/** Recruitment notices of public bodies. */
export const recruitments: Domain = {
  name: 'recruitments',
  label: { vi: 'Tuyển dụng', en: 'Recruitment' },
  description: {
    vi: 'Thông báo tuyển dụng của cơ quan nhà nước: vị trí, điều kiện, hạn nộp.',
    en: 'Recruitment notices of public bodies: positions, requirements, deadlines.',
  },
  record: recruitmentRecord,
  single: recruitmentDetail,
  filters: recruitmentFilters,
  facets: ['organisation', 'ward'],
  policy: { list: 'list', detail: 'detail', search: 'search' },
  table,
  list: listRecruitments,
  detail: recruitmentById,
  feed,
  importer: async () => (await import('./import.ts')).recruitmentsImporter,
};
