/** Errors as pages, for people; programs get the same as problem+json. */
import { html } from 'hono/html';
import type { AppContext } from '../contract/context.ts';
import type { Html, View } from '../contract/pages.ts';
import { PROBLEM_KINDS, Problem, type ProblemKind, problemKind } from '../problem.ts';
import { renderPage } from './document.ts';
import { searchBox } from './parts.ts';
import { HTML_TYPE, pageHeaders } from './security.ts';
import { viewOf } from './serve-page.ts';

const HELP: Partial<Record<ProblemKind, readonly [string, string]>> = {
  'not-found': [
    'Địa chỉ có thể đã đổi hoặc gõ nhầm. Hãy tìm theo tên đường, số hiệu văn bản hay tiêu đề.',
    'The address may have changed or been mistyped. Search by street, document number or title.',
  ],
  gone: [
    'Cơ quan công bố đã gỡ nội dung này. Có thể đã có bản thay thế: hãy tìm lại bên dưới.',
    'The publishing authority has withdrawn this. There may be a replacement: search below.',
  ],
  unavailable: [
    'Cơ sở dữ liệu đang tạm gián đoạn. Hãy tải lại trang sau ít phút; dữ liệu không bị mất.',
    'The database is interrupted for the moment. Reload in a few minutes; nothing is lost.',
  ],
};

const kindOf = (status: number): ProblemKind =>
  PROBLEM_KINDS.find((kind) => problemKind(kind).status === status) ?? 'internal';

function faultList(view: View, problem: Problem | null): Html | '' {
  if (!problem?.faults.length) return '';
  return html`<ul>${problem.faults.map(
    ({ name, message, suggestion }) =>
      html`<li><strong>${name}</strong>: ${message[view.language]} ${
        suggestion ? html`${view.t('Gần nhất', 'Nearest')}: <code>${suggestion}</code>` : ''
      }</li>`,
  )}</ul>`;
}

/** The page of a problem response, with its status and headers and the number a citizen can quote. */
export function problemPage(c: AppContext, status: number, headers: Headers): Response {
  const view = viewOf(c);
  const problem = c.error instanceof Problem ? c.error : null;
  const kind = problem?.kind ?? kindOf(status);
  const { title } = problemKind(kind);
  const help = HELP[kind];
  const { t, language } = view;
  const body = renderPage(view, {
    title: title[language],
    description: title[language],
    hidden: true,
    live: status < 500,
    trail: [],
    main: html`<h1>${title[language]}</h1><p
      class="lead">${problem?.detail[language] ?? ''} ${help ? t(help[0], help[1]) : ''}</p>${faultList(view, problem)}
<div class="prose">${searchBox(view, '', status < 500)}<p id="said" class="out" role="status"></p><div id="live" class="live" hidden></div>
<p class="soft small">${t('Mã yêu cầu', 'Request')}: <code>${c.get('requestId')}</code> · <a
  href="${view.to(`/docs#problem-${kind}`)}">${t('Lỗi này là gì?', 'What is this error?')}</a></p></div>`,
  });
  const sent = new Headers({
    ...pageHeaders(view.site),
    'content-type': HTML_TYPE,
    'content-language': language,
    'cache-control': 'no-store',
    vary: 'Accept',
  });
  const retry = headers.get('retry-after');
  if (retry) sent.set('retry-after', retry);
  return new Response(c.req.method === 'HEAD' ? null : body, { status, headers: sent });
}
