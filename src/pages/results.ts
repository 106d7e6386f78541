/** The front page with a question: the best few of each domain, the likeliest domain first. */

import { html } from 'hono/html';
import { answerAndSearch } from '../ask/box.ts';
import type { Html, PageContent, View } from '../contract/pages.ts';
import { badge } from '../frame/default-pages.ts';
import { sampleNotice } from '../frame/document.ts';
import { namesOf } from '../frame/list-results.ts';
import { marked, queryOf } from '../frame/marked.ts';
import { inVietnamese, searchBox } from '../frame/parts.ts';
import { isSample } from '../frame/view.ts';
import { morePath } from '../search/more-path.ts';
import type { Group } from '../search/search.ts';
import { nearestNames } from '../search/suggest.ts';
import type { ReadContext } from '../store/reading.ts';
import { answerSection } from './answer.ts';

function groupOf(view: View, { domain, hits, total, totalIsExact, relaxed }: Group, q: string): Html {
  const { t, to, number, language } = view;
  const query = queryOf(q);
  const all = to(morePath(domain, q));
  return html`<section><h2><a href="${all}">${domain.words.label[language]}</a> <span class="soft small">${
    totalIsExact ? '' : t('hơn ', 'over ')
  }${number(total)} ${t('kết quả', total === 1 ? 'result' : 'results')}</span></h2>${
    relaxed ? html`<p class="soft small">${relaxed[language]}</p>` : ''
  }<ul class="rows">${hits.map(
    (hit) =>
      html`<li><a href="${to(hit.page)}"${inVietnamese(view)}>${marked(hit.title, query)}</a> ${
        hit.badge ? badge(view, hit.badge) : ''
      }<small${inVietnamese(view)}>${marked(hit.summary, query, 200)}</small></li>`,
  )}</ul>${
    total > hits.length
      ? html`<p class="more"><a href="${all}">${t(`Xem cả ${number(total)} kết quả`, `All ${number(total)} results`)}</a></p>`
      : ''
  }</section>`;
}

async function nothing(view: View, q: string, context: ReadContext): Promise<Html> {
  const { t, to } = view;
  const names = await nearestNames(q, context);
  return html`<div class="empty" role="status"><h2>${t('Chưa tìm thấy gì', 'Nothing found')}</h2><p>${t(
    'Thử bớt từ, hoặc gõ tên đường, số hiệu văn bản, tên cơ quan. Có dấu hay không dấu đều được.',
    'Try fewer words, a street, a document number or an organisation. Diacritics are optional.',
  )}</p>${namesOf(view, names)}<p><a href="${to('/ask', { q })}">${t(
    'Hoặc đặt thành câu hỏi',
    'Or ask it as a question',
  )}</a></p></div>`;
}

/** Results of a search over everything. */
export async function resultsContent(view: View, q: string, context: ReadContext): Promise<PageContent> {
  const { t } = view;
  const { answer, groups } = await answerAndSearch(q, context);
  const sample = isSample([answer, groups.map(({ hits }) => hits.map(({ record }) => record))]);
  return {
    title: t(`Tìm: ${q}`, `Search: ${q}`),
    description: t(`Kết quả tìm “${q}”.`, `Results for “${q}”.`),
    hidden: true,
    live: true,
    main: html`<div class="wrap">${sample ? sampleNotice(view) : ''}
      <h1>${t('Kết quả tìm kiếm', 'Search results')}</h1><div class="prose">${searchBox(view, q, true)}
      <p id="said" class="out" role="status"></p>
      <div id="live" class="live" hidden></div>
      </div>${answer ? answerSection(view, answer, undefined, q) : html`<p></p>`}${
        groups.length === 0
          ? answer
            ? ''
            : await nothing(view, q, context)
          : html`<div
        class="prose">${groups.map((group) => groupOf(view, group, q))}</div>`
      }</div>`,
  };
}
