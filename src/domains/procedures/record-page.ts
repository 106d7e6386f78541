/** A procedure as a checklist that works on paper and on a phone. */
import { html } from 'hono/html';
import type { Html, RecordDesign, View } from '../../contract/pages.ts';
import { facts, inVietnamese, outward } from '../../frame/parts.ts';
import type { PublicRecord } from '../../store/reading.ts';
import { basisSection } from '../legal-documents/basis-page.ts';
import type { Paper, ProcedureDetail, ProcedureRecord } from './record.ts';
import { countsOf, feeText, gist, papersByCase } from './say.ts';

/** A tick box for each paper; remarks among them have none. It is for the reader alone: nothing is sent or kept. */
const paper = ({ t }: View, each: Paper, key: string): Html =>
  each.isNote
    ? html`<li class="note-row"><span class="soft">${each.title}</span></li>`
    : html`<li><label><input type="checkbox" id="${key}"><span>${each.title}
${countsOf(each) ? html` <strong>(${countsOf(each)})</strong>` : ''}
${
  each.form
    ? html` <span class="soft small">${t('Mẫu', 'Form')}: ${
        /^https?:/.test(each.form) ? outward(each.form, each.form) : each.form
      }</span>`
    : ''
}
</span></label></li>`;

function checklist(view: View, { documents }: ProcedureRecord): Html {
  const { t } = view;
  if (documents.length === 0)
    return html`<p>${t('Nguồn không ghi giấy tờ phải nộp.', 'The source names no papers.')}</p>`;
  return html`${papersByCase(documents).map(
    ([group, papers], place) => html`${group ? html`<h3>${group}</h3>` : ''}
<ul class="checklist">${papers.map((each, at) => paper(view, each, `giay-${place}-${at}`))}</ul>`,
  )}`;
}

const list = (title: string, items: readonly string[], ordered = false): Html | '' =>
  items.length === 0
    ? ''
    : html`<h2>${title}</h2>${
        ordered
          ? html`<ol>${items.map((item) => html`<li>${item.replace(/^Bước \d+\s*[:.]\s*/u, '')}</li>`)}</ol>`
          : html`<ul>${items.map((item) => html`<li>${item}</li>`)}</ul>`
      }`;

export const procedureDesign: RecordDesign = {
  async content(view, given, _asked, context) {
    const record = given as PublicRecord & ProcedureDetail;
    const { t, date } = view;
    const lang = inVietnamese(view);
    const isOver = record.validTo !== null && record.validTo < context.today;
    const numbered = record.steps.every((step) => /^Bước \d+/u.test(step)) || record.steps.length > 1;
    return {
      kind: 'article',
      next: isOver
        ? []
        : [
            {
              text: t(
                'Trang của thủ tục trên Cổng Dịch vụ công quốc gia',
                'This procedure on the national portal',
              ),
              path: record.url ?? 'https://dichvucong.gov.vn',
              detail: t(
                `Tìm theo mã ${record.code}; nộp trực tuyến tại đó.`,
                `Code ${record.code}; apply online there.`,
              ),
            },
            {
              text: t(`Thủ tục khác về ${record.field}`, `More on ${record.field}`),
              path: `/procedures?${new URLSearchParams({ field: record.field })}`,
            },
          ],
      title: record.title,
      description: gist(record),
      main: html`<p class="soft"${lang}>${record.field} · ${record.level}</p><h1${lang}>${record.title}</h1>
${
  isOver
    ? html`<p class="fault">
  <strong>${t('Thủ tục này không còn áp dụng từ sau ngày', 'No longer in use after')} ${date(record.validTo ?? '')}.</strong>
  </p>`
    : ''
}
<div class="two"><div${lang}><h2>${t('Giấy tờ cần mang', 'Papers to bring')}</h2>${checklist(view, record)}
${list(t('Nộp ở đâu, bằng cách nào', 'Where and how to file'), record.where)}
${list(t('Các bước', 'Steps'), record.steps, numbered)}
${basisSection(view, record.basis)}
<p class="soft small">${t(
        'Trang này không nhận hồ sơ. Hãy nộp tại nơi ghi ở trên hoặc trên',
        'This site takes no applications. File at the places above or at',
      )} ${outward('https://dichvucong.gov.vn', 'dichvucong.gov.vn')}.</p>
  </div>
<aside class="side" aria-label="${t('Thời hạn, phí, cơ quan', 'Time, fee, body')}">${facts(view, [
        [t('Mã thủ tục', 'Code'), record.code],
        [
          t('Thời hạn giải quyết', 'Time limit'),
          record.timeLimit?.text ?? t('Nguồn không ghi', 'Not stated'),
        ],
        [
          t('Phí, lệ phí', 'Fees'),
          record.fee.length === 0
            ? t('Nguồn không ghi', 'Not stated')
            : html`<span${lang}>${record.fee.map((fee) => html`${feeText(fee)}<br>`)}</span>`,
        ],
        [t('Cơ quan thực hiện', 'Body'), record.agency && html`<span${lang}>${record.agency}</span>`],
        [
          t('Dành cho', 'For'),
          record.forWhom.length > 0 ? html`<span${lang}>${record.forWhom.join(', ')}</span>` : null,
        ],
        [t('Kết quả', 'Result'), record.result && html`<span${lang}>${record.result}</span>`],
        [t('Có hiệu lực từ', 'Valid from'), record.validFrom && date(record.validFrom)],
        [
          t('Căn cứ pháp lý', 'Legal basis'),
          record.legalBasis.length > 0
            ? `${record.legalBasis.length} ${t('văn bản, xem bên dưới', 'documents, below')}`
            : null,
        ],
        [
          t('Nguồn', 'Source'),
          record.url && outward(record.url, t('Cổng Dịch vụ công quốc gia', 'National portal')),
        ],
      ])}</aside></div>`,
    };
  },
};
