import { defineDomain, type Told } from '../../contract/define-domain.ts';
import { dayFact, type Shown } from '../../contract/shown.ts';
import { formatDate } from '../../language/dates.ts';
import { phraseList } from '../../language/phrase-list.ts';
import { daysBadge } from './badge.ts';
import { recruitmentColumns, recruitmentComputed, recruitmentRow } from './export-row.ts';
import { recruitmentJsonLd } from './json-ld.ts';
import { listRecruitments, recruitmentById, recruitmentFilters } from './list.ts';
import { recruitmentDetail, recruitmentRecord } from './record.ts';
import { recruitingOrganisations } from './suggest.ts';
import { recruitments as table } from './table.ts';

const STATUSES = {
  open: 'đang nhận hồ sơ',
  upcoming: 'chưa đến ngày nhận hồ sơ',
  closed: 'đã hết hạn',
} as const;

function show(record: Told<typeof recruitmentRecord, typeof recruitmentDetail>): Shown {
  const quota = record.quota === null ? '' : ` Chỉ tiêu: ${record.quota}.`;
  const left = record.status === 'open' ? ` (còn ${record.daysLeft} ngày)` : '';
  return {
    title: record.title,
    summary: `${record.organisation} nhận hồ sơ đến hết ngày ${formatDate(record.applyUntil)}.${quota}`,
    at: record.publishedAt ?? `${record.applyFrom ?? record.applyUntil}T00:00:00Z`,
    author: record.organisation,
    ...(record.source.url === null ? {} : { source: { name: record.source.name, url: record.source.url } }),
    deadline: {
      day: record.applyUntil,
      label: `Hạn nộp hồ sơ: ${record.title}`,
      ...(record.place ? { place: record.place } : {}),
    },
    badge: daysBadge(record),
    ended: record.status === 'closed',
    facts: [
      [{ vi: 'Cơ quan', en: 'Organisation' }, record.organisation],
      [{ vi: 'Tình trạng', en: 'Status' }, `${STATUSES[record.status]}${left}`],
      [{ vi: 'Nhận hồ sơ từ', en: 'Apply from' }, dayFact(record.applyFrom)],
      [{ vi: 'Hạn cuối nhận hồ sơ', en: 'Apply until' }, dayFact(record.applyUntil)],
      [{ vi: 'Chỉ tiêu', en: 'Posts' }, record.quota],
      [{ vi: 'Hình thức', en: 'Method' }, record.method],
      [{ vi: 'Lệ phí', en: 'Fee' }, record.fee],
      [{ vi: 'Nơi nhận hồ sơ', en: 'Where' }, record.place],
      [{ vi: 'Địa bàn', en: 'Ward' }, record.ward],
      [{ vi: 'Liên hệ', en: 'Contact' }, record.contact],
      [
        { vi: 'Nguồn', en: 'Source' },
        record.source.url && { text: record.source.name, url: record.source.url },
      ],
    ],
    sections: [
      {
        heading: { vi: 'Vị trí tuyển dụng', en: 'Positions' },
        table: {
          columns: [
            { vi: 'Vị trí', en: 'Position' },
            { vi: 'Mã số', en: 'Code' },
            { vi: 'Số lượng', en: 'Posts' },
            { vi: 'Yêu cầu', en: 'Requirements' },
          ],
          rows: record.positions.map(({ title, code, count, requirements }) => [
            title,
            code,
            count,
            requirements,
          ]),
        },
      },
      { heading: { vi: 'Nội dung', en: 'Text' }, text: record.body ?? null },
    ],
    files: record.files,
  };
}

/** Recruitment notices of public bodies. */
export const recruitments = defineDomain({
  name: 'recruitments',
  words: {
    label: { vi: 'Tuyển dụng', en: 'Recruitment' },
    nav: { vi: 'Tuyển dụng', en: 'Jobs' },
    description: {
      vi: 'Thông báo tuyển dụng của cơ quan nhà nước: vị trí, điều kiện, hạn nộp.',
      en: 'Recruitment notices of public bodies: positions, requirements, deadlines.',
    },
    lead: {
      vi: 'Thông báo tuyển dụng của cơ quan nhà nước, hạn gần nhất xếp trước. Hạn tính theo giờ Việt Nam.',
      en: 'Recruitment notices of public bodies, soonest deadline first. Deadlines are in Vietnamese time.',
    },
    counted: { vi: 'thông báo đang nhận hồ sơ', en: 'open notices' },
    more: { vi: 'Mọi thông báo', en: 'All notices' },
    asked: phraseList(
      'tuyển dụng|thông báo tuyển dụng|tin tuyển dụng|tuyển|tuyển người|cần tuyển|việc làm|xin việc',
      'xin việc làm|tìm việc|tìm việc làm|kiếm việc|kiếm việc làm|ứng tuyển|nộp đơn xin việc',
      'việc tìm người',
    ),
    signs:
      'thi tuyển|xét tuyển|nhân viên|công nhân|viên chức|công chức|chỉ ' +
      'tiêu|hạn nộp hồ sơ|lương|đi làm|làm việc|phỏng vấn|vị trí việc làm',
    advice: 'Open notices unless `status` says otherwise. `applyUntil` is the last day that counts.',
  },
  exampleId: 'td-gv-tieu-hoc',
  record: recruitmentRecord,
  single: recruitmentDetail,
  filters: recruitmentFilters,
  facets: ['organisation', 'ward'],
  table,
  list: listRecruitments,
  detail: recruitmentById,
  show,
  deadlines: true,
  jsonLd: recruitmentJsonLd,
  restsOn: ['places'],
  // A closed notice still answers for whoever looks it up; it comes after the open ones.
  searchWith: (q) => ({ q, status: 'all' }),
  suggest: [recruitingOrganisations],
  everything: { status: 'all' },
  theme: 'SOCI',
  dated: { first: 'published_at', last: 'apply_until' },
  widget: {
    element: 'motcua-recruitments',
    fields: [
      { name: 'organisation', vi: 'Cơ quan', en: 'Organisation' },
      { name: 'ward', vi: 'Phường, xã', en: 'Ward' },
    ],
  },
  pages: async () => (await import('./pages.ts')).recruitmentPages,
  row: recruitmentRow,
  columns: () => recruitmentColumns,
  computed: recruitmentComputed,
  openFiles: true,
  importer: async () => (await import('./import.ts')).recruitmentsImporter,
});
