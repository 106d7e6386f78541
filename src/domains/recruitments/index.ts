import type { Domain, FeedItem } from '../../contract/domain.ts';
import { formatDate } from '../../language/dates.ts';
import type { PublicRecord } from '../../store/reading.ts';
import { recruitmentJsonLd } from './json-ld.ts';
import { listRecruitments, recruitmentById, recruitmentFilters } from './list.ts';
import { recruitmentMarkdown } from './markdown.ts';
import { type RecruitmentRecord, recruitmentDetail, recruitmentRecord } from './record.ts';
import { recruitmentStatus } from './status.ts';
import { recruitments as table } from './table.ts';

function feed(given: PublicRecord): FeedItem {
  const record = given as PublicRecord & RecruitmentRecord;
  const quota = record.quota === null ? '' : ` Chỉ tiêu: ${record.quota}.`;
  return {
    title: record.title,
    summary: `${record.organisation} nhận hồ sơ đến hết ngày ${formatDate(record.applyUntil)}.${quota}`,
    publishedAt: record.publishedAt ?? `${record.applyFrom ?? record.applyUntil}T00:00:00Z`,
    author: record.organisation,
    ...(record.source.url === null ? {} : { source: { name: record.source.name, url: record.source.url } }),
    deadline: {
      day: record.applyUntil,
      label: `Hạn nộp hồ sơ: ${record.title}`,
      ...(record.place ? { place: record.place } : {}),
    },
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
  exampleId: 'td-gv-tieu-hoc',
  record: recruitmentRecord,
  single: recruitmentDetail,
  filters: recruitmentFilters,
  facets: ['organisation', 'ward'],
  policy: { list: 'list', detail: 'detail', search: 'search' },
  table,
  list: listRecruitments,
  detail: recruitmentById,
  feed,
  deadlines: true,
  markdown: recruitmentMarkdown,
  jsonLd: recruitmentJsonLd,
  newest: { status: 'all', sort: 'newest' },
  keptWhole: [{ status: 'open' }],
  asOfDay(record, today) {
    const status = recruitmentStatus(record as PublicRecord & RecruitmentRecord, today);
    return { record: { ...record, ...status }, listed: status.status === 'open' };
  },
  widget: { height: 620 },
  importer: async () => (await import('./import.ts')).recruitmentsImporter,
};
