import { html } from 'hono/html';
import type { Html, RecordDesign, View } from '../../contract/pages.ts';
import { badge } from '../../frame/default-pages.ts';
import { marked, queryOf } from '../../frame/marked.ts';
import { facts, field, inVietnamese, keepLanguage, outward } from '../../frame/parts.ts';
import { fileLinks } from '../../frame/record-page.ts';
import { recordPath } from '../../frame/view.ts';
import type { PublicRecord } from '../../store/reading.ts';
import { legalBadge } from './badge.ts';
import { basisSection } from './basis-page.ts';
import type { Basis, LegalDocumentRecord } from './record.ts';
import { relatedDocuments, timeline } from './timeline-page.ts';

type Passage = { anchor: string; heading: string; text: string };
type Detail = LegalDocumentRecord & {
  outline: { anchor: string; heading: string; under: string | null }[];
  passages: Passage[];
  basis: Basis[];
};

/** The contents, when there is more than one article to choose from. */
function outline(view: View, { outline: entries }: Detail): Html | '' {
  if (entries.length < 2) return '';
  const list = html`<ol
    class="outline"${inVietnamese(view)}>${entries.map(({ anchor, heading }) => html`<li><a href="#${anchor}">${heading}</a></li>`)}</ol>`;
  return html`<nav aria-labelledby="outline">
    <h2 id="outline">${view.t('Mục lục', 'Contents')}</h2>${
      entries.length > 12
        ? html`<details>
      <summary>${view.t(`${entries.length} điều`, `${entries.length} articles`)}</summary>${list}</details>`
        : list
    }</nav>`;
}

function body(view: View, { passages, outline: entries }: Detail, q: string | undefined): Html {
  const { t } = view;
  if (passages.length === 0) {
    return html`<p class="empty">${t(
      'Chưa có toàn văn ở đây. Xem tệp đính kèm hoặc trang nguồn.',
      'The full text is not held here. See the files or the source.',
    )}</p>`;
  }
  const query = q === undefined ? null : queryOf(q);
  const show = (text: string) => (query ? marked(text, query) : text);
  const under = new Map(entries.map((entry) => [entry.anchor, entry.under]));
  let above: string | null = null;
  return html`<h2 class="out">${t('Nội dung', 'Text')}</h2><div class="law"${inVietnamese(view)}>${passages.map(
    ({ anchor, heading, text }) => {
      const own = under.get(anchor) ?? null;
      const division = own !== null && own !== above ? html`<p class="under">${own}</p>` : '';
      above = own;
      const lines = text.split(/\n+/).filter((line) => line.trim() !== '');
      return html`${division}<section id="${anchor}" aria-labelledby="h-${anchor}"><h3 id="h-${anchor}">
        <a href="#${anchor}">${show(heading)}</a></h3>${lines.map((line) => html`<p>${show(line)}</p>`)}</section>`;
    },
  )}</div>`;
}

/** Asks for the status on another day. */
const dayForm = (view: View, id: string, on: string, q: string | undefined): Html =>
  html`<form class="noprint" action="${recordPath('legal-documents', id)}"
    method="get">${keepLanguage(view)}${
      q === undefined
        ? ''
        : html`<input type="hidden" name="q"
      value="${q}">`
    }${field('on', view.t('Xem hiệu lực vào ngày', 'Validity on another day'), on, { type: 'date' })}
    <p></p><button class="button quiet">${view.t('Xem', 'Show')}</button></form>`;

export const legalDocumentDesign: RecordDesign = {
  async content(view, given, { q, on }, context) {
    const record = given as PublicRecord & Detail;
    const { t, date, to } = view;
    const lang = inVietnamese(view);
    const related = await relatedDocuments(record, context);
    const ending = related.find(({ kind }) => kind === 'replacedBy' || kind === 'repealedBy');
    const isOver = record.status === 'expired' && ending;
    return {
      kind: 'article',
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
<div class="two"><div>${
        q === undefined
          ? ''
          : html`<p class="soft small">${t(`Đã đánh dấu chỗ khớp với “${q}”.`, `Matches of “${q}” are marked.`)}</p>`
      }${body(view, record, q)}${timeline(view, record, related)}${basisSection(view, record.basis)}</div>
  <aside class="side" aria-label="${t('Thuộc tính văn bản', 'About the document')}">${facts([
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
    record.files.length > 0 ? html`<h2>${t('Tệp văn bản', 'Files')}</h2>${fileLinks(record.files)}` : ''
  }${outline(view, record)}${dayForm(view, record.id, on ?? context.today, q)}</aside>
    </div>`,
    };
  },
};
