/** What a partner can change and has to allow, as the last part of the builder page. */
import { html } from 'hono/html';
import type { Html, View } from '../contract/pages.ts';

const PROPERTIES: readonly (readonly [string, string, string])[] = [
  ['--motcua-accent', 'Liên kết, nút', 'Links, buttons'],
  ['--motcua-ink', 'Chữ', 'Text'],
  ['--motcua-soft', 'Chữ phụ', 'Secondary text'],
  ['--motcua-paper', 'Nền', 'Background'],
  ['--motcua-line', 'Đường kẻ', 'Lines'],
  ['--motcua-font', 'Phông chữ', 'Typeface'],
  ['--motcua-font-size', 'Cỡ chữ', 'Size of text'],
  ['--motcua-radius', 'Bo góc', 'Corners'],
];
const PARTS =
  'box form label input select button more status actions results list item title detail badge ' +
  'prices price total table note sample passage summary deadline answer facts options citation ' +
  'footer link';

/** Properties, parts, events, what a Content-Security-Policy must allow, and the height message. */
export const theming = (
  { t }: View,
  origin: string,
): Html => html`<section><h2>${t('Tuỳ chỉnh', 'Customise')}</h2>
<div class="scroll" tabindex="0" role="region" aria-label="${t(
  'Thuộc tính CSS',
  'CSS properties',
)}"><table><caption>${t(
  'Thuộc tính CSS của thẻ',
  'CSS properties of the element',
)}</caption><thead><tr><th scope="col">${t('Tên', 'Name')}</th>
  <th scope="col">${t('Đổi', 'Changes')}</th></tr></thead><tbody>${PROPERTIES.map(
    ([name, vi, en]) => html`<tr><td><code>${name}</code></td><td>${t(vi, en)}</td></tr>`,
  )}</tbody></table></div>
<p>${t('Sáng, tối theo', 'Light or dark follows')} <code>color-scheme</code> ${t(
  'của trang, hoặc thuộc tính',
  'of the page, or the attribute',
)} <code>theme</code>. ${t('Các phần cho', 'Parts for')} <code>::part()</code>: <code>${PARTS}</code>.</p>
<p>${t('Sự kiện', 'Events')}: <code>motcua-results</code> (<code>detail.path</code>),
  <code>motcua-error</code> (<code>detail.status</code>).</p>
<h3>Content-Security-Policy</h3><p>${t(
  'Thẻ riêng cần',
  'The element needs',
)} <code>script-src ${origin}; connect-src ${origin}</code>; iframe ${t('cần', 'needs')} <code>frame-src ${origin}</code>.</p>
<h3>${t('Chiều cao của iframe', 'Height of the iframe')}</h3><p>${t(
  'Khung gửi cho trang chứa nó mỗi khi nội dung đổi chiều cao',
  'The frame posts to the page around it whenever its content changes height',
)}: <code>{ type: 'motcua:height', height, id }</code>; <code>id</code> ${t(
  'là tham số',
  'is the parameter',
)} <code>id</code> ${t('của địa chỉ, hoặc', 'of its address, or')} <code>null</code>.</p></section>`;
