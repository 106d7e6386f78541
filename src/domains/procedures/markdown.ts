import type { RecordPlace } from '../../contract/domain.ts';
import { sourceLine } from '../../contract/source-line.ts';
import { formatDate } from '../../language/dates.ts';
import {
  markdownDocument,
  markdownFacts,
  markdownLink,
  markdownTable,
  markdownText,
} from '../../language/markdown.ts';
import type { PublicRecord } from '../../store/reading.ts';
import { basisText } from '../legal-documents/basis.ts';
import type { Paper, ProcedureDetail, ProcedureRecord } from './record.ts';
import { countsOf, FILED_AT, feeText, papersByCase } from './say.ts';

const list = (items: readonly string[], mark: string): string | null =>
  items.length === 0
    ? null
    : items.map((item) => `${mark} ${markdownText(item).replaceAll('\n', ' ')}`).join('\n');

const papersTable = (papers: readonly Paper[]): string =>
  markdownTable(
    ['Giấy tờ', 'Số bản', 'Mẫu'],
    papers.map((paper) => [
      markdownText(paper.isNote ? `Lưu ý: ${paper.title}` : paper.title),
      countsOf(paper),
      markdownText(paper.form ?? ''),
    ]),
  );

/** A procedure in full: what to bring, by case; cost, time, steps, basis. */
export function procedureMarkdown(given: PublicRecord, place: RecordPlace): string {
  const record = given as PublicRecord & ProcedureRecord & Partial<ProcedureDetail>;
  const section = (title: string, body: string | null) => (body === null ? null : `## ${title}\n\n${body}`);
  return markdownDocument([
    `# ${markdownText(record.title)}`,
    markdownFacts([
      ['Mã thủ tục', record.code],
      ['Lĩnh vực', markdownText(record.field)],
      ['Cấp thực hiện', record.level],
      ['Cơ quan thực hiện', record.agency && markdownText(record.agency)],
      ['Đối tượng', record.forWhom.length > 0 ? markdownText(record.forWhom.join(', ')) : null],
      ['Thời hạn giải quyết', record.timeLimit && markdownText(record.timeLimit.text)],
      ['Phí, lệ phí', record.fee.length > 0 ? markdownText(record.fee.map(feeText).join('; ')) : null],
      ['Kết quả', record.result && markdownText(record.result)],
      ['Có hiệu lực từ', record.validFrom && formatDate(record.validFrom)],
      ['Hết hiệu lực sau ngày', record.validTo && formatDate(record.validTo)],
      ['Nguồn', record.url && markdownLink('Cổng Dịch vụ công quốc gia', record.url)],
    ]),
    section(
      'Hồ sơ cần mang',
      record.documents.length === 0
        ? null
        : papersByCase(record.documents)
            .map(([group, papers]) =>
              [group && `### ${markdownText(group)}`, papersTable(papers)].filter(Boolean).join('\n\n'),
            )
            .join('\n\n'),
    ),
    section('Nộp ở đâu, bằng cách nào', list(record.where, '-')),
    section('Các bước', list(record.steps, '-')),
    section('Căn cứ pháp lý', list(record.basis?.map(basisText) ?? record.legalBasis, '-')),
    FILED_AT,
    sourceLine(place),
  ]);
}
