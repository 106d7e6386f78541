/** Parts that several pages are put together from. */
import { html } from 'hono/html';
import type { LegalStatus } from '../../domains/legal-documents/record.ts';
import type { RecruitmentRecord } from '../../domains/recruitments/record.ts';
import type { Html, View } from '../view.ts';

const STATUS: Readonly<Record<LegalStatus, readonly [string, string, string]>> = {
  in_force: ['good', 'Còn hiệu lực', 'In force'],
  partially_in_force: ['note', 'Còn hiệu lực một phần', 'Partly in force'],
  expired: ['bad', 'Hết hiệu lực', 'No longer in force'],
  not_yet_in_force: ['note', 'Chưa có hiệu lực', 'Not yet in force'],
  suspended: ['bad', 'Tạm ngưng hiệu lực', 'Suspended'],
  unknown: ['', 'Chưa rõ hiệu lực', 'Validity unknown'],
};

/** The words for a status. */
export const statusName = (status: LegalStatus, { t }: View): string =>
  t(STATUS[status][1], STATUS[status][2]);

/** Validity of a document in a word and a colour. */
export const statusBadge = (status: LegalStatus, view: View): Html =>
  html`<span class="badge ${STATUS[status][0]}">${statusName(status, view)}</span>`;

/** How long one may still apply. */
export function daysLeft({ status, daysLeft, applyFrom }: RecruitmentRecord, { t, date }: View): string {
  if (status === 'closed') return t('Đã hết hạn', 'Closed');
  if (status === 'upcoming')
    return t(`Nhận hồ sơ từ ${date(applyFrom ?? '')}`, `Opens ${date(applyFrom ?? '')}`);
  if (daysLeft === 0) return t('Hôm nay là hạn cuối', 'Last day today');
  return t(`Còn ${daysLeft} ngày`, daysLeft === 1 ? '1 day left' : `${daysLeft} days left`);
}

/** The same with a colour: nothing closed may look open. */
export function daysBadge(record: RecruitmentRecord, view: View): Html {
  const isNear = record.status === 'open' && (record.daysLeft ?? 0) <= 5;
  const look = record.status === 'closed' ? 'bad' : record.status === 'upcoming' || isNear ? 'note' : 'good';
  return html`<span class="badge ${look}">${daysLeft(record, view)}</span>`;
}

/** Names and values; empty values are left out. */
export const facts = (rows: readonly (readonly [string, Html | string | null | undefined])[]): Html =>
  html`<dl class="facts">${rows.map(([name, value]) => (value ? html`<dt>${name}</dt><dd>${value}</dd>` : ''))}</dl>`;

/** Attribute for text of records, which is Vietnamese on an English page too. */
export const inVietnamese = ({ language }: View): Html | '' => (language === 'vi' ? '' : html` lang="vi"`);

/** A link to another site. */
export const outward = (href: string, text: string): Html =>
  /^https?:\/\//i.test(href) ? html`<a href="${href}" rel="noopener">${text}</a>` : html`${text}`;

/** A labelled text box. */
export const field = (
  name: string,
  label: string,
  value: string,
  options: { type?: string; hint?: string; wide?: boolean; inputmode?: string; list?: string } = {},
): Html =>
  html`<div${options.wide ? html` class="wide"` : ''}><label for="f-${name}">${label}</label><input id="f-${name}" name="${name}" type="${options.type ?? 'text'}" value="${value}" autocomplete="off"${options.inputmode ? html` inputmode="${options.inputmode}"` : ''}${options.hint ? html` placeholder="${options.hint}"` : ''}></div>`;

/** Keeps the language through a GET form. */
export const keepLanguage = ({ language }: View): Html | '' =>
  language === 'vi' ? '' : html`<input type="hidden" name="lang" value="${language}">`;

/** The box that searches everything. */
export const searchBox = (view: View, value: string, live: boolean): Html =>
  html`<form action="/" method="get" role="search"${live ? html` data-live` : ''}>${keepLanguage(view)}<label for="q">${view.t('Tìm giá đất, văn bản, tuyển dụng, tin tức', 'Search land prices, legal documents, jobs and news')}</label><div class="box"><input id="q" name="q" type="search" value="${value}" autocomplete="off" enterkeyhint="search"><button>${view.t('Tìm', 'Search')}</button></div></form>`;
