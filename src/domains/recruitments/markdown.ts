import type { RecordPlace } from '../../contract/domain.ts';
import { sourceLine } from '../../contract/source-line.ts';
import { formatDate } from '../../language/dates.ts';
import {
  markdownDocument,
  markdownFacts,
  markdownLink,
  markdownParagraphs,
  markdownTable,
  markdownText,
} from '../../language/markdown.ts';
import type { PublicRecord } from '../../store/reading.ts';
import type { RecruitmentRecord } from './record.ts';

const STATUSES = {
  open: 'đang nhận hồ sơ',
  upcoming: 'chưa đến ngày nhận hồ sơ',
  closed: 'đã hết hạn',
} as const;

const cell = (value: string | number | null): string => (value === null ? '' : markdownText(String(value)));

/** A notice with its positions, dates and text. */
export function recruitmentMarkdown(given: PublicRecord, place: RecordPlace): string {
  const record = given as PublicRecord & RecruitmentRecord & { body?: string | null };
  const left = record.status === 'open' ? ` (còn ${record.daysLeft} ngày)` : '';
  return markdownDocument([
    `# ${markdownText(record.title)}`,
    markdownFacts([
      ['Cơ quan', markdownText(record.organisation)],
      ['Tình trạng', `${STATUSES[record.status]}${left}`],
      ['Nhận hồ sơ từ', record.applyFrom && formatDate(record.applyFrom)],
      ['Hạn cuối nhận hồ sơ', formatDate(record.applyUntil)],
      ['Chỉ tiêu', record.quota],
      ['Hình thức', cell(record.method)],
      ['Lệ phí', cell(record.fee)],
      ['Nơi nhận hồ sơ', cell(record.place)],
      ['Địa bàn', cell(record.ward)],
      ['Liên hệ', cell(record.contact)],
      ['Nguồn', record.source.url && markdownLink(record.source.name, record.source.url)],
    ]),
    record.positions.length > 0
      ? `## Vị trí tuyển dụng\n\n${markdownTable(
          ['Vị trí', 'Mã số', 'Số lượng', 'Yêu cầu'],
          record.positions.map(({ title, code, count, requirements }) => [
            cell(title),
            cell(code),
            cell(count),
            cell(requirements),
          ]),
        )}`
      : null,
    record.body ? `## Nội dung\n\n${markdownParagraphs(record.body)}` : null,
    record.files.length > 0
      ? record.files.map(({ title, url }) => `- ${markdownLink(title, url)}`).join('\n')
      : null,
    sourceLine(place),
  ]);
}
