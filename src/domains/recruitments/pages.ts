/** The pages of recruitment. */
import { html } from 'hono/html';
import type { DomainPages } from '../../contract/pages.ts';
import { badge } from '../../frame/default-pages.ts';
import { inVietnamese } from '../../frame/parts.ts';
import { recordPath } from '../../frame/view.ts';
import { daysBadge } from './badge.ts';
import { recruitmentList } from './list-page.ts';
import type { RecruitmentRecord } from './record.ts';
import { recruitmentDesign } from './record-page.ts';

/** Characters of a position that fits a chip. */
const MOST = 28;

export const recruitmentPages: Partial<DomainPages> = {
  list: recruitmentList,
  record: recruitmentDesign,
  chips: (records) =>
    (records as unknown as RecruitmentRecord[]).flatMap(({ positions: [first] }) =>
      first && first.title.length <= MOST
        ? [`tuyển ${first.title.charAt(0).toLowerCase()}${first.title.slice(1)}`]
        : [],
    ),
  frontRow(view, given) {
    const record = given as unknown as RecruitmentRecord;
    const lang = inVietnamese(view);
    return html`<li><a href="${view.to(
      recordPath('recruitments', record.id),
    )}"${lang}>${record.title}</a> ${badge(view, daysBadge(record))}<small${lang}>${record.organisation}</small></li>`;
  },
};
