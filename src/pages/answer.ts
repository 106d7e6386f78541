/** An answer as people read it: the sentences, the figures behind them, the sources, and what else was meant. */
import { html } from 'hono/html';
import type { Html, View } from '../contract/pages.ts';
import { inVietnamese, outward } from '../frame/parts.ts';
import { feedbackForm } from '../frame/record-page.ts';
import type { AskAnswer } from '../question/answer.ts';

const OUTCOMES: Readonly<Record<AskAnswer['outcome'], readonly [string, string]>> = {
  answer: ['Trả lời', 'Answer'],
  ambiguous: ['Bạn muốn hỏi điều nào?', 'Which do you mean?'],
  related: ['Có nói đến điều này', 'Speaking of it'],
  not_held: ['Dữ liệu ở đây không có', 'Not held here'],
  urgent: ['Cần giúp ngay', 'Help at once'],
};

const figure = (value: string | number, unit: string | undefined, { number }: View): string =>
  [typeof value === 'number' ? number(value) : value, unit].filter(Boolean).join(' ');

const facts = (view: View, { facts: rows }: AskAnswer): Html | '' =>
  rows.length === 0
    ? ''
    : html`<div class="scroll" tabindex="0" role="region" aria-label="${view.t('Số liệu', 'Figures')}">
      <table${inVietnamese(view)}><caption>${view.t('Số liệu', 'Figures')}</caption><tbody>${rows.map(
        ({ label, value, unit }) =>
          html`<tr><th scope="row">${label}</th><td>${figure(value, unit, view)}</td></tr>`,
      )}</tbody></table></div>`;

const source = (view: View, { url, title, number }: AskAnswer['citations'][number]): Html => {
  const name = number ? `${number}: ${title}` : title;
  return url.startsWith('/') ? html`<a href="${view.to(url)}">${name}</a>` : outward(url, name);
};

const citations = (view: View, { citations: rows }: AskAnswer): Html | '' =>
  rows.length === 0
    ? ''
    : html`<section><h3>${view.t('Căn cứ', 'Sources')}</h3><ul class="rows"${inVietnamese(view)}>${rows.map(
        (citation) => html`<li>${source(view, citation)}<small>“${citation.quote}”</small></li>`,
      )}</ul></section>`;

const options = (view: View, { options: rows, outcome }: AskAnswer, on: string | undefined): Html | '' =>
  rows.length === 0
    ? ''
    : html`<section>${
        outcome === 'ambiguous' ? '' : html`<h3>${view.t('Có thể hỏi tiếp', 'Ask next')}</h3>`
      }<ul class="${outcome === 'ambiguous' ? 'choices' : 'rows'}"${inVietnamese(view)}>${rows.map(
        ({ label, question }) =>
          html`<li><a href="${view.to('/ask', { q: question, on })}">${label}</a></li>`,
      )}</ul></section>`;

/** The record that an answer is told of: of its first figure, else of its first source here. */
function recordOf({ domain, facts: rows, citations: sources }: AskAnswer): string | undefined {
  const id = rows.find(({ recordId }) => recordId)?.recordId;
  const path = sources.find(({ url }) => url.startsWith(`/${domain}/`))?.url;
  const cited = path?.slice(`/${domain}/`.length).split(/[?#/]/)[0];
  return id ?? (cited ? decodeURIComponent(cited) : undefined);
}

/** Whether the answer is right, pressed for the record that it is told of. */
function opinion(view: View, answer: AskAnswer): Html | '' {
  const id = answer.outcome === 'answer' ? recordOf(answer) : undefined;
  return id === undefined || answer.domain === null ? '' : feedbackForm(view, { name: answer.domain }, id);
}

/** The answer with everything it rests on. */
export function answerSection(view: View, answer: AskAnswer, on: string | undefined, q: string): Html {
  const { t, to, date } = view;
  const [vi, en] = OUTCOMES[answer.outcome];
  const until = answer.validUntil
    ? t(`, có giá trị đến hết ${date(answer.validUntil)}`, `, valid until ${date(answer.validUntil)}`)
    : '';
  return html`<section class="sheet" aria-labelledby="answer"><h2 id="answer">${t(vi, en)}</h2>
    ${
      // What there is to choose between is pressed first; the sentences that tell it stand below.
      answer.outcome === 'ambiguous'
        ? html`${options(view, answer, on)}<p role="status"${inVietnamese(view)}>${answer.answer}</p>`
        : html`<p class="lead" role="status"${inVietnamese(view)}>${answer.answer}</p>`
    }${facts(view, answer)}${citations(view, answer)}${
      answer.outcome === 'ambiguous' ? '' : options(view, answer, on)
    }<p class="soft small">${t('Tính đến ngày', 'As of')} ${date(answer.asOf)}${until}. <a href="${to('/', { q })}">${t(
      'Tìm từ này trong mọi mục',
      'Search everything for this',
    )}</a></p>${opinion(view, answer)}</section>`;
}
