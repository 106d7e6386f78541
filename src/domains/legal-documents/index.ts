import { sql } from 'drizzle-orm';
import { defineDomain, type Told } from '../../contract/define-domain.ts';
import { dayFact, type Shown } from '../../contract/shown.ts';
import { findDocumentNumbers } from '../../language/document-number.ts';
import { phraseList } from '../../language/phrase-list.ts';
import { editionOf, visible } from '../../store/versions.ts';
import { legalBadge } from './badge.ts';
import { basisEndpoints } from './basis-endpoints.ts';
import { legalEndpoints } from './endpoints.ts';
import { legalDocumentColumns, legalDocumentComputed, legalDocumentRow } from './export-row.ts';
import { legalDocumentFilters } from './filters.ts';
import { legalDocumentJsonLd } from './json-ld.ts';
import { legalDocumentById, listLegalDocuments } from './list.ts';
import { legalDocumentMarkdown } from './markdown.ts';
import { type LegalStatus, legalDocumentDetail, legalDocumentRecord } from './record.ts';
import { documentNumbers } from './suggest.ts';
import { legalDocuments as table } from './table.ts';

const show = (record: Told<typeof legalDocumentRecord, typeof legalDocumentDetail>): Shown => ({
  title: `${record.number}: ${record.title}`,
  summary: record.title,
  at: record.issuedOn,
  author: record.issuer,
  ...(record.source.url === null ? {} : { source: { name: record.source.name, url: record.source.url } }),
  ...(record.field === null ? {} : { topics: [record.field] }),
  badge: legalBadge(record.status),
  ...(record.passage ? { passage: record.passage } : {}),
  facts: [
    [{ vi: 'Loại văn bản', en: 'Type' }, record.type.name],
    [{ vi: 'Cơ quan ban hành', en: 'Issuer' }, record.issuer],
    [{ vi: 'Người ký', en: 'Signed by' }, record.signer],
    [{ vi: 'Lĩnh vực', en: 'Field' }, record.field],
    [{ vi: 'Ngày ban hành', en: 'Issued' }, dayFact(record.issuedOn)],
    [{ vi: 'Có hiệu lực từ', en: 'In force from' }, dayFact(record.effectiveFrom)],
    [{ vi: 'Ngày cuối có hiệu lực', en: 'Last day in force' }, dayFact(record.effectiveTo)],
    [
      { vi: `Tình trạng ngày ${dayFact(record.statusAsOf)}`, en: `Status on ${record.statusAsOf}` },
      legalBadge(record.status).text.vi,
    ],
    [
      { vi: 'Nguồn', en: 'Source' },
      record.source.url && { text: record.source.name, url: record.source.url },
    ],
  ],
  files: record.files,
});

/** Legal documents with their validity, relations and articles. */
export const legalDocuments = defineDomain({
  name: 'legal-documents',
  words: {
    label: { vi: 'Văn bản pháp luật', en: 'Legal documents' },
    nav: { vi: 'Văn bản', en: 'Documents' },
    description: {
      vi: 'Văn bản của địa phương: số hiệu, hiệu lực, điều khoản, quan hệ giữa các văn bản.',
      en: 'Documents of the locality: numbers, validity, articles and how they relate.',
    },
    lead: {
      vi:
        'Tìm theo số hiệu, trích yếu hoặc nội dung từng điều. Mỗi ' +
        'văn bản ghi rõ còn hiệu lực hay không vào ngày bạn hỏi.',
      en: 'Search by number, title or the words of any article. Each document says whether it is in force on the day you ask about.',
    },
    counted: { vi: 'văn bản, mới nhất trước', en: 'documents, newest first' },
    more: { vi: 'Tìm trong mọi văn bản', en: 'Search all documents' },
    asked: 'văn bản pháp luật|văn bản quy phạm pháp luật|văn bản|tra văn bản|tra cứu văn bản',
    signs: phraseList(
      'quyết định|nghị quyết|chỉ thị|kế hoạch|thông báo|quy định|quy chế|hướng dẫn|tờ trình|công văn',
      'luật|bộ luật|nghị định|thông tư|điều|khoản|mức phạt|xử phạt|bị phạt|phạt|phạt bao nhiêu|cấm',
      'bị cấm|có được|hiệu lực|còn hiệu lực|số hiệu|chính sách|mức hỗ trợ|điều kiện|ban hành',
    ),
    advice:
      'Finds documents by words, number, issuer or status; each hit of `q` has the article (Điều) that ' +
      'matched best in `passage`. `status` is of the day `on`.',
  },
  exampleId: 'vb-via-he-2024',
  record: legalDocumentRecord,
  single: legalDocumentDetail,
  filters: legalDocumentFilters,
  facets: ['type', 'issuer', 'field', 'year', 'status'],
  table,
  list: listLegalDocuments,
  detail: legalDocumentById,
  show,
  markdown: legalDocumentMarkdown,
  jsonLd: legalDocumentJsonLd,
  restsOn: ['places'],
  legalBasis: {
    rows: sql`SELECT v.id AS id, json_extract(v.record, '$.number') || ': ' || json_extract(v.record, '$.title') AS title,
        json_group_array(json_array(r.target_key, r.target_number, r.target_issuer)) AS keys, NULL AS told
      FROM legal_relations r JOIN legal_documents v ON v.row = r.document_row
      WHERE r.kind = 'basedOn' AND ${visible('v', editionOf('legal-documents'))} GROUP BY v.row`,
  },
  // A number alone names a document; beside other words it is one of them.
  searchWith(q) {
    const [mention] = findDocumentNumbers(q);
    const isAlone = mention !== undefined && mention.end - mention.start >= q.trim().length - 3;
    return isAlone ? { number: mention.text } : { q };
  },
  suggest: [documentNumbers],
  endpoints: (domains) => [...legalEndpoints, ...basisEndpoints(domains)],
  passages: {
    path: '/v1/legal-documents/passages',
    link: { text: 'tìm theo Điều', q: 'vỉa hè' },
    statusText: (status) => legalBadge(status as LegalStatus)?.text.vi ?? status,
  },
  resolves: { path: '/v1/legal-documents/resolve', parameter: 'number' },
  theme: 'JUST',
  dated: { first: 'issued_on', last: 'issued_on' },
  widget: {
    element: 'motcua-legal-documents',
    fields: [
      { name: 'issuer', vi: 'Cơ quan ban hành', en: 'Issuer' },
      { name: 'field', vi: 'Lĩnh vực', en: 'Field' },
      {
        name: 'status',
        vi: 'Hiệu lực',
        en: 'Validity',
        options: [
          ['', 'Tất cả', 'All'],
          ['in_force', 'Còn hiệu lực', 'In force'],
          ['expired', 'Hết hiệu lực', 'No longer in force'],
        ],
      },
    ],
  },
  pages: async () => (await import('./pages.ts')).legalDocumentPages,
  row: legalDocumentRow,
  columns: () => legalDocumentColumns,
  computed: legalDocumentComputed,
  openFiles: true,
  importer: async () => (await import('./import.ts')).legalDocumentsImporter,
});
