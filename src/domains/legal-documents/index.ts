import type { Domain, FeedItem } from '../../contract/domain.ts';
import { startOfVietnamDay } from '../../language/dates.ts';
import type { PublicRecord } from '../../store/reading.ts';
import { legalDocumentFilters } from './filters.ts';
import { legalDocumentJsonLd } from './json-ld.ts';
import { legalDocumentById, listLegalDocuments } from './list.ts';
import { legalDocumentMarkdown } from './markdown.ts';
import { type LegalDocumentRecord, legalDocumentDetail, legalDocumentRecord } from './record.ts';
import { legalDocuments as table } from './table.ts';

function feed(given: PublicRecord): FeedItem {
  const record = given as PublicRecord & LegalDocumentRecord;
  return {
    title: `${record.number}: ${record.title}`,
    summary: record.title,
    publishedAt: new Date(startOfVietnamDay(record.issuedOn)).toISOString(),
    author: record.issuer,
    ...(record.source.url === null ? {} : { source: { name: record.source.name, url: record.source.url } }),
    ...(record.field === null ? {} : { topics: [record.field] }),
  };
}

/** Legal documents with their validity, relations and articles. */
export const legalDocuments: Domain = {
  name: 'legal-documents',
  label: { vi: 'Văn bản pháp luật', en: 'Legal documents' },
  description: {
    vi: 'Văn bản của địa phương: số hiệu, hiệu lực, điều khoản, quan hệ giữa các văn bản.',
    en: 'Documents of the locality: numbers, validity, articles and how they relate.',
  },
  exampleId: 'vb-via-he-2024',
  record: legalDocumentRecord,
  single: legalDocumentDetail,
  filters: legalDocumentFilters,
  facets: ['type', 'issuer', 'field', 'year', 'status'],
  policy: { list: 'list', detail: 'detail', search: 'search' },
  table,
  list: listLegalDocuments,
  detail: legalDocumentById,
  feed,
  markdown: legalDocumentMarkdown,
  jsonLd: legalDocumentJsonLd,
  widget: { height: 620 },
  importer: async () => (await import('./import.ts')).legalDocumentsImporter,
};
