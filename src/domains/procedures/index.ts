import { sql } from 'drizzle-orm';
import { defineDomain } from '../../contract/define-domain.ts';
import { dayFact, type Shown } from '../../contract/shown.ts';
import { phraseList } from '../../language/phrase-list.ts';
import { editionOf, visible } from '../../store/versions.ts';
import { procedureJsonLd } from './json-ld.ts';
import { listProcedures, procedureById, procedureFilters } from './list.ts';
import { procedureMarkdown } from './markdown.ts';
import { type ProcedureRecord, procedureDetail, procedureRecord } from './record.ts';
import { feeText, gist } from './say.ts';
import { procedures as table } from './table.ts';

const show = (record: ProcedureRecord): Shown => ({
  title: record.title,
  summary: gist(record),
  at: record.updatedAt,
  topics: [record.field],
  ...(record.agency ? { author: record.agency } : {}),
  facts: [
    [{ vi: 'Mã thủ tục', en: 'Code' }, record.code],
    [{ vi: 'Lĩnh vực', en: 'Field' }, record.field],
    [{ vi: 'Cấp thực hiện', en: 'Level' }, record.level],
    [{ vi: 'Cơ quan thực hiện', en: 'Body' }, record.agency],
    [{ vi: 'Đối tượng', en: 'For whom' }, record.forWhom.join(', ')],
    [{ vi: 'Thời hạn giải quyết', en: 'Time limit' }, record.timeLimit?.text],
    [{ vi: 'Phí, lệ phí', en: 'Fee' }, record.fee.map(feeText).join('; ')],
    [{ vi: 'Kết quả', en: 'Result' }, record.result],
    [{ vi: 'Có hiệu lực từ', en: 'Valid from' }, dayFact(record.validFrom)],
    [{ vi: 'Hết hiệu lực sau ngày', en: 'Valid until' }, dayFact(record.validTo)],
    [{ vi: 'Nguồn', en: 'Source' }, record.url && { text: 'Cổng Dịch vụ công quốc gia', url: record.url }],
  ],
});

/** Administrative procedures: what to bring, where, what it costs and how long it takes. */
export const procedures = defineDomain({
  name: 'procedures',
  words: {
    label: { vi: 'Thủ tục hành chính', en: 'Procedures' },
    nav: { vi: 'Thủ tục', en: 'Procedures' },
    description: {
      vi: 'Thủ tục hành chính: giấy tờ cần mang, nơi nộp, phí, lệ phí và thời hạn giải quyết.',
      en: 'Administrative procedures: papers to bring, where to file, fees and time limits.',
    },
    lead: {
      vi: 'Cần mang giấy tờ gì, nộp ở đâu, mất bao lâu, bao nhiêu tiền. Cổng này không nhận hồ sơ.',
      en: 'What to bring, where to file, how long it takes and what it costs. This site takes no applications.',
    },
    counted: { vi: 'thủ tục', en: 'procedures' },
    more: { vi: 'Tìm thủ tục', en: 'Find a procedure' },
    asked: 'thủ tục hành chính|thủ tục|làm giấy tờ|dịch vụ công|hồ sơ cần gì',
    signs: phraseList(
      'đăng ký|xin cấp|cấp|cấp lại|cấp đổi|làm lại|làm|xin|giấy|giấy tờ|thẻ|hồ sơ|lệ phí|cần gì',
      'cần giấy tờ gì|nộp ở đâu|mất bao lâu|chứng thực|công chứng|sao y|bản sao|tờ khai|mẫu đơn|đơn xin',
    ),
    advice:
      'What to bring, where to file, fees and time limits; siblings differ by level and case: ask ' +
      'which. `amount` is absent where the fee depends.',
  },
  exampleId: '9.000001',
  record: procedureRecord,
  single: procedureDetail,
  restsOn: ['legal-documents'],
  legalBasis: {
    rows: sql`SELECT v.id AS id, json_extract(v.record, '$.title') AS title,
        json_extract(v.detail, '$.basisKeys') AS keys, NULL AS told
      FROM procedures v WHERE ${visible('v', editionOf('procedures'))}`,
  },
  filters: procedureFilters,
  facets: ['field', 'level'],
  table,
  list: listProcedures,
  detail: procedureById,
  show,
  markdown: procedureMarkdown,
  jsonLd: procedureJsonLd,
  dated: { first: 'valid_from', last: 'valid_from' },
  wording: async () => (await import('./search-text.ts')).SEARCH.wording,
  widget: { fields: [{ name: 'field', vi: 'Lĩnh vực', en: 'Field' }] },
  pages: async () => (await import('./pages.ts')).procedurePages,
  computed: ['updatedAt', 'basis'],
  openFiles: true,
  importer: async () => (await import('./import.ts')).proceduresImporter,
});
