/** The lower half of a list page: records and the way on, or faults, or help when there is nothing. */
import { html } from 'hono/html';
import type { Html, ListDesign, ListForm, View } from '../contract/pages.ts';
import type { Problem } from '../problem.ts';
import type { Page } from '../store/reading.ts';
import { labelOf } from './list-form.ts';

/** A name near to what was typed, and its page. */
export interface NearName {
  text: string;
  page: string;
}

/** What a list page has to show. */
export interface Found {
  page: Page | null;
  /** Position after the page, sealed. */
  cursor: string | null;
  problem: Problem | null;
  names: readonly NearName[];
  help: Html | '';
}

function pager(view: View, next: string | null, isFirst: boolean): Html | '' {
  const { t } = view;
  if (!next && isFirst) return '';
  const first = new URL(view.url);
  first.searchParams.delete('cursor');
  return html`<nav class="pager" aria-label="${t('Trang', 'Pages')}">${
    isFirst
      ? ''
      : html`<a class="button quiet" href="${first.pathname}${first.search}">${t('Về trang đầu', 'First page')}</a>`
  }${next ? html`<a class="button" rel="next" href="${next}">${t('Trang sau', 'Next page')}</a>` : ''}</nav>`;
}

/** Names near what was typed, each leading to its page. */
export function namesOf(view: View, names: readonly NearName[]): Html | '' {
  if (names.length === 0) return '';
  return html`<p>${view.t('Có thể bạn tìm:', 'Perhaps you mean:')}</p><ul class="try">${names
    .slice(0, 8)
    .map(({ text, page }) => html`<li><a class="chip" href="${view.to(page)}">${text}</a></li>`)}</ul>`;
}

const faults = (view: View, problem: Problem, form: ListForm): Html =>
  html`<div class="fault" role="alert"><h2>${view.t('Cần sửa vài chỗ', 'Please correct')}</h2><ul>${problem.faults.map(
    ({ name, message, suggestion }) =>
      html`<li><a href="#f-${name}">${
        name === 'cursor' ? view.t('Trang', 'Page') : labelOf(name, form)
      }</a>: ${message[view.language]}${
        suggestion ? html` ${view.t('Gần nhất', 'Nearest')}: <code>${suggestion}</code>.` : ''
      }</li>`,
  )}</ul></div>`;

/** What was found, or what is wrong with the form, or what may help when nothing was. */
export function results(
  design: ListDesign,
  view: View,
  { page, problem, names, help }: Found,
  next: string | null,
  today: string,
): Html {
  const { t, number, language } = view;
  const asked = view.url.searchParams;
  if (problem) return faults(view, problem, design.form(view, asked));
  if (!page || page.records.length === 0) {
    return html`<div class="empty" role="status"><h2>${t(
      'Không tìm thấy kết quả',
      'Nothing found',
    )}</h2><p>${t(
      'Thử bớt điều kiện, hoặc gõ lại tên. Có dấu hay không dấu đều được.',
      'Try fewer filters or another spelling. Diacritics are optional.',
    )}</p>${namesOf(view, names)}${help}</div>`;
  }
  const cards =
    design.cards?.(view, page.records, asked) ??
    page.records.map((record) => design.card(view, record, asked, today));
  const total = `${page.totalIsExact ? '' : t('hơn ', 'over ')}${number(page.total)}`;
  return html`<h2 class="out">${t('Kết quả', 'Results')}</h2><p role="status"><strong>${total}</strong> ${t(
    'kết quả',
    page.total === 1 ? 'result' : 'results',
  )}${page.relaxed ? html`. ${page.relaxed[language]}` : ''}</p>
<ul class="cards">${cards.map((card) => html`<li class="card">${card}</li>`)}</ul>${pager(view, next, !asked.has('cursor'))}`;
}
