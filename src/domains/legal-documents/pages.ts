/** The pages of legal documents. */
import { html } from 'hono/html';
import type { DomainPages } from '../../contract/pages.ts';
import { badge } from '../../frame/default-pages.ts';
import { inVietnamese } from '../../frame/parts.ts';
import { recordPath } from '../../frame/view.ts';
import { legalBadge } from './badge.ts';
import { legalDocumentList } from './list-page.ts';
import type { LegalDocumentRecord } from './record.ts';
import { legalDocumentDesign } from './record-page.ts';

export const legalDocumentPages: Partial<DomainPages> = {
  list: legalDocumentList,
  record: legalDocumentDesign,
  chips: (records) => records.slice(0, 1).map(({ number }) => String(number)),
  frontRow(view, given) {
    const record = given as unknown as LegalDocumentRecord;
    const lang = inVietnamese(view);
    return html`<li><a href="${view.to(
      recordPath('legal-documents', record.id),
    )}"${lang}>${record.number}</a> ${badge(
      view,
      legalBadge(record.status),
    )}<small${lang}>${record.title}</small></li>`;
  },
};
