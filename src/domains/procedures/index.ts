import type { Domain } from '../../contract/domain.ts';
import type { PublicRecord } from '../../store/reading.ts';
import { procedureJsonLd } from './json-ld.ts';
import { holdsOn, listProcedures, procedureById, procedureFilters } from './list.ts';
import { procedureMarkdown } from './markdown.ts';
import { type ProcedureRecord, procedureRecord } from './record.ts';
import { gist } from './say.ts';
import { procedures as table } from './table.ts';

/** Administrative procedures: what to bring, where, what it costs and how long it takes. */
export const procedures: Domain = {
  name: 'procedures',
  label: { vi: 'Thủ tục hành chính', en: 'Procedures' },
  description: {
    vi: 'Thủ tục hành chính: giấy tờ cần mang, nơi nộp, phí, lệ phí và thời hạn giải quyết.',
    en: 'Administrative procedures: papers to bring, where to file, fees and time limits.',
  },
  exampleId: '9.000001',
  record: procedureRecord,
  single: procedureRecord,
  filters: procedureFilters,
  facets: ['field', 'level'],
  policy: { list: 'list', detail: 'detail', search: 'search' },
  table,
  list: listProcedures,
  detail: procedureById,
  feed(given) {
    const record = given as PublicRecord & ProcedureRecord;
    return {
      title: record.title,
      summary: gist(record),
      publishedAt: record.updatedAt,
      topics: [record.field],
      ...(record.agency ? { author: record.agency } : {}),
    };
  },
  markdown: procedureMarkdown,
  jsonLd: procedureJsonLd,
  asOfDay: (record, today) => ({ record, listed: holdsOn(record as PublicRecord & ProcedureRecord, today) }),
  importer: async () => (await import('./import.ts')).proceduresImporter,
};
