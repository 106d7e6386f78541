import { html } from 'hono/html';
import type { Html, RecordDesign, View } from '../../contract/pages.ts';
import { badge } from '../../frame/default-pages.ts';
import { facts, field, inVietnamese, keepLanguage, outward } from '../../frame/parts.ts';
import { fileLinks } from '../../frame/record-page.ts';
import { recordPath } from '../../frame/view.ts';
import { formatDate } from '../../language/dates.ts';
import type { PublicRecord } from '../../store/reading.ts';
import { legalBadge } from './badge.ts';
import { basisSection } from './basis-page.ts';
import { contents, findForm, hitsLine, type Passage, readingOf, readingText } from './reading-page.ts';
import type { Basis, LegalDocumentRecord } from './record.ts';
import { relatedDocuments, timeline } from './timeline-page.ts';

type Detail = LegalDocumentRecord & {
  outline: { anchor: string; heading: string; under: string | null }[];
  passages: Passage[];
  basis: Basis[];
};

/** `Điều 5, Quyết định 915/2024/QĐ-UBND ngày 10/6/2024 của …`, as official texts name each other. */
const citation = ({ type, number, issuedOn, issuer }: Detail, only: Passage | undefined): string =>
  [
    only && `${/^[^.:]+/.exec(only.heading)?.[0]}, `,
    `${type.name ?? 'Văn bản'} ${number} ngày ${formatDate(issuedOn)} của ${issuer}`,
  ]
    .filter(Boolean)
    .join('');

/** Asks for the status on another day. */
const dayForm = (view: View, id: string, on: string, q: string | undefined): Html =>
  html`<form class="noprint" action="${recordPath('legal-documents', id)}"
    method="get">${keepLanguage(view)}${
      q === undefined
        ? ''
        : html`<input type="hidden" name="q"
      value="${q}">`
    }${field('on', view.t('Xem hiệu lực vào ngày', 'Validity on another day'), on, { type: 'date' })}
    <p></p><button type="submit" class="button quiet">${view.t('Xem', 'Show')}</button></form>`;

export const legalDocumentDesign: RecordDesign = {
  async content(view, given, asked, context) {
    const { q, on } = asked;
    const record = given as PublicRecord & Detail;
    const { t, date, to } = view;
    const lang = inVietnamese(view);
    const related = await relatedDocuments(record, context);
    const reading = readingOf(view, record, asked);
    const ending = related.find(({ kind }) => kind === 'replacedBy' || kind === 'repealedBy');
    const isOver = record.status === 'expired' && ending;
    return {
      kind: 'article',
      reading: true,
      title: `${record.number}: ${record.title}`,
      description: `${record.type.name ?? t('Văn bản', 'Document')} ${record.number}, ${record.issuer}: ${record.title}`,
      main: html`<p class="soft"${lang}>${record.type.name ?? t('Văn bản', 'Document')} · ${record.issuer}</p>
        <h1${lang}>${record.number}</h1><p class="lead"${lang}>${record.title}</p>
        <p>${badge(view, legalBadge(record.status))} <span class="soft">${t('vào ngày', 'on')} <time
        datetime="${record.statusAsOf}">${date(record.statusAsOf)}</time></span>
        </p>${
          isOver
            ? html`<p class="fault">
          <strong>${t('Văn bản này không còn áp dụng.', 'This document no longer applies.')}</strong>
          ${t('Xem văn bản thay thế:', 'See what took its place:')} ${
            ending.id
              ? html`<a
            href="${to(recordPath('legal-documents', ending.id))}">${ending.number}</a>`
              : ending.number
          }</p>`
            : ''
        }
<p class="cite soft small">${t('Dẫn chiếu', 'Cite as')}: <span id="citation"${lang}>${citation(record, reading.only)}</span></p>
<div class="two reading"><div class="rail">${contents(view, record, reading)}</div><div>${findForm(view, record, q, on)}${
        q === undefined ? '' : hitsLine(view, q, reading)
      }${readingText(view, record, reading, asked)}${timeline(view, record, related)}${basisSection(view, record.basis)}</div>
  <aside class="side" aria-label="${t('Thuộc tính văn bản', 'About the document')}">${facts(view, [
    [t('Ban hành', 'Issued'), date(record.issuedOn)],
    [t('Có hiệu lực từ', 'In force from'), record.effectiveFrom && date(record.effectiveFrom)],
    [t('Ngày cuối còn hiệu lực', 'Last day in force'), record.effectiveTo && date(record.effectiveTo)],
    [t('Người ký', 'Signed by'), record.signer],
    [
      t('Lĩnh vực', 'Field'),
      record.field &&
        html`<a href="${to('/legal-documents', { field: record.field })}"${lang}>${record.field}</a>`,
    ],
    [
      t('Nguồn', 'Source'),
      record.source.url ? outward(record.source.url, record.source.name) : record.source.name,
    ],
  ])}${
    record.files.length > 0 ? html`<h2>${t('Tệp văn bản', 'Files')}</h2>${fileLinks(view, record.files)}` : ''
  }${dayForm(view, record.id, on ?? context.today, q)}</aside>
    </div>`,
    };
  },
};
