import { html } from 'hono/html';
import type { ListDesign } from '../../contract/pages.ts';
import { badge } from '../../frame/default-pages.ts';
import { marked, queryOf } from '../../frame/marked.ts';
import { inVietnamese } from '../../frame/parts.ts';
import { recordPath } from '../../frame/view.ts';
import { legalBadge, statusName } from './badge.ts';
import { LEGAL_STATUSES, type LegalDocumentRecord } from './record.ts';

const TYPES = [
  ['QĐ', 'Quyết định', 'Decision'],
  ['NQ', 'Nghị quyết', 'Resolution'],
  ['CT', 'Chỉ thị', 'Directive'],
  ['KH', 'Kế hoạch', 'Plan'],
  ['TB', 'Thông báo', 'Notice'],
  ['NĐ', 'Nghị định', 'Decree'],
  ['TT', 'Thông tư', 'Circular'],
  ['L', 'Luật', 'Law'],
] as const;

export const legalDocumentList: ListDesign = {
  words: ['q', 'number'],
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
          options: [['', t('Mọi loại', 'All')], ...TYPES.map(([code, vi, en]) => [code, t(vi, en)] as const)],
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
    return html`<h3><a href="${view.to(page, { on })}"${lang}>${record.number}</a></h3>
      <p${lang}>${record.title}</p><ul class="tags"><li>${badge(
        view,
        legalBadge(record.status),
      )}</li><li class="soft small"${lang}>${record.issuer}</li>
        <li class="soft small">${view.t('ban hành', 'issued')} ${view.date(record.issuedOn)}</li></ul>${
          passage && q
            ? html`<p class="small"${lang}><a href="${view.to(`${page}#${passage.anchor}`, {
                on,
                q,
              })}">${passage.heading}</a>: ${marked(passage.text, queryOf(q), 220)}</p>`
            : ''
        }`;
  },
};
