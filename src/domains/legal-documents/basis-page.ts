/** What a record rests on, on its page: each document with its validity, those that changed marked. */
import { html } from 'hono/html';
import type { Html, View } from '../../contract/pages.ts';
import { inVietnamese } from '../../frame/parts.ts';
import { recordPath } from '../../frame/view.ts';
import { basisText, isShaken } from './basis.ts';
import type { Basis } from './record.ts';

/** The section, with a notice where something it rests on has changed; nothing where it names no document. */
export function basisSection(view: View, basis: readonly Basis[]): Html | '' {
  if (basis.length === 0) return '';
  const { t, to } = view;
  const entry = (each: Basis): Html => {
    const [number = '', ...rest] = [each.number, basisText(each).slice(each.number.length)];
    const link = each.id
      ? html`<a href="${to(recordPath('legal-documents', each.id))}">${number}</a>`
      : html`${number}`;
    return html`<li>${link}${isShaken(each) ? html`<strong>${rest}</strong>` : html`${rest}`}</li>`;
  };
  return html`<section><h2>${t('Căn cứ', 'Legal basis')}</h2>
${
  basis.some(isShaken)
    ? html`<p
  class="fault">${t(
    'Có căn cứ đã thay đổi: nội dung trang này cần được xem lại.',
    'Something it rests on has changed: this page needs a review.',
  )}</p>`
    : ''
}
<ul${inVietnamese(view)}>${basis.map(entry)}</ul></section>`;
}
