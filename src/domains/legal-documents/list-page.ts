import { html } from 'hono/html';
import type { ListDesign } from '../../frame/list-page.ts';
import { marked, queryOf } from '../../frame/marked.ts';
import { inVietnamese } from '../../frame/parts.ts';
import { recordPath } from '../../frame/view.ts';
import { statusBadge, statusName } from './badge.ts';
import { legalDocuments } from './index.ts';
import { LEGAL_STATUSES, type LegalDocumentRecord } from './record.ts';

const TYPES = [
  ['QĐ', 'Quyết định'],
  ['NQ', 'Nghị quyết'],
  ['CT', 'Chỉ thị'],
  ['KH', 'Kế hoạch'],
  ['TB', 'Thông báo'],
  ['NĐ', 'Nghị định'],
  ['TT', 'Thông tư'],
  ['L', 'Luật'],
] as const;

export const legalDocumentList: ListDesign = {
  domain: legalDocuments,
  words: ['q', 'number'],
  title: ({ t }) => t('Văn bản pháp luật', 'Legal documents'),
  lead: ({ t }) =>
    t(
      'Tìm theo số hiệu, trích yếu hoặc nội dung từng điều. Mỗi văn bản ghi rõ còn hiệu lực hay không vào ngày bạn hỏi.',
      'Search by number, title or the words of any article. Each document says whether it is in force on the day you ask about.',
    ),
  form(view) {
    const { t } = view;
    const statuses = LEGAL_STATUSES.map((status) => [status, statusName(status, view)] as const);
    return {
      first: [
        { name: 'q', label: t('Nội dung cần tìm', 'What it says'), type: 'search' },
        { name: 'number', label: t('Số hiệu', 'Number'), hint: '915/2024/QĐ-UBND' },
      ],
      more: [
        {
          name: 'status',
          label: t('Hiệu lực', 'Validity'),
          options: [['', t('Tất cả', 'All')], ...statuses],
        },
        {
          name: 'type',
          label: t('Loại văn bản', 'Type'),
          options: [['', t('Mọi loại', 'All')], ...TYPES],
        },
        { name: 'issuer', label: t('Cơ quan ban hành', 'Issuer') },
        { name: 'field', label: t('Lĩnh vực', 'Field') },
        { name: 'on', label: t('Hiệu lực vào ngày', 'Validity on'), type: 'date' },
      ],
      button: t('Tìm văn bản', 'Search'),
    };
  },
  card(view, given, asked) {
    const record = given as unknown as LegalDocumentRecord;
    const q = asked.get('q');
    const on = asked.get('on') ?? undefined;
    const { passage } = record;
    const page = recordPath('legal-documents', record.id);
    const lang = inVietnamese(view);
    return html`<h3><a href="${view.to(page, { on })}"${lang}>${record.number}</a></h3><p${lang}>${record.title}</p><ul class="tags"><li>${statusBadge(record.status, view)}</li><li class="soft small"${lang}>${record.issuer}</li><li class="soft small">${view.t('ban hành', 'issued')} ${view.date(record.issuedOn)}</li></ul>${passage && q ? html`<p class="small"${lang}><a href="${view.to(`${page}#${passage.anchor}`, { on, q })}">${passage.heading}</a>: ${marked(passage.text, queryOf(q), 220)}</p>` : ''}`;
  },
};
