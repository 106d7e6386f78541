/** The OpenAPI document as a page: every endpoint with its parameters and a call to copy. */
import { html } from 'hono/html';
import type { AppContext } from '../../contract/context.ts';
import type { Html, View } from '../../contract/pages.ts';
import { oneOf } from '../../contract/parameters.ts';
import { readPageQuery } from '../../contract/query.ts';
import { servePage } from '../../frame/serve-page.ts';
import { DOMAINS } from '../../registry.ts';
import { curlOf, type Operation, operationsOf, type Parameter } from './operations.ts';
import { problemList } from './problems.ts';

const TAGS: Readonly<Record<string, readonly [string, string]>> = {
  search: ['Tìm trên mọi miền', 'Across domains'],
  ask: ['Hỏi và kiểm chứng', 'Asking and verifying'],
  ...Object.fromEntries(DOMAINS.map(({ name, words: { label } }) => [name, [label.vi, label.en] as const])),
  assistants: ['Trợ lý và MCP', 'Assistants and MCP'],
  channels: ['Kênh trò chuyện', 'Chat channels'],
  embedding: ['Nhúng vào trang khác', 'Embedding'],
  service: ['Hệ thống', 'Service'],
  admin: ['Biên tập', 'Editing'],
};

const parameterRows = (view: View, parameters: readonly Parameter[]): Html =>
  html`<dl class="facts small" lang="en">${parameters.map(
    ({ name, description, required }) =>
      html`<dt><code>${name}</code>${required ? ` ${view.t('(cần)', '(needed)')}` : ''}</dt><dd>${description}</dd>`,
  )}</dl>`;

function operation(view: View, operation: Operation): Html {
  const { t } = view;
  const { method, path, summary, parameters, also } = operation;
  return html`<li><h3><code>${method} ${path}</code></h3><p lang="en">${summary}</p>${
    also.length > 0
      ? html`<p class="small">${t('Cũng có dạng', 'Also as')}: ${also.map((extension) => html`<code>.${extension}</code> `)}</p>`
      : ''
  }${
    parameters.length > 0
      ? html`<details><summary>${t(
          `${parameters.length} tham số`,
          `${parameters.length} parameters`,
        )}</summary>${parameterRows(view, parameters)}</details>`
      : ''
  }${operation.secured ? '' : html`<pre tabindex="0"><code>${curlOf(view.url.origin, operation)}</code></pre>`}</li>`;
}

/** Paging and shaping are the same for every list and said once. */
function common(view: View): Html {
  const { t } = view;
  return html`<section><h2>${t('Quy ước chung', 'Ground rules')}</h2><ul><li>${t(
    'Đọc không cần khoá, cho phép mọi nguồn gốc (CORS).',
    'Reads need no key and are open to every origin (CORS).',
  )}</li><li>${t(
    'Mọi danh sách nhận',
    'Every list takes',
  )} <code>limit</code> (1–100), <code>cursor</code>, <code>fields</code>, <code>facets</code>.
    ${t('Theo', 'Follow')} <code>Link: rel="next"</code> ${t('để đi hết.', 'to walk it all.')}</li><li>${t(
      'Ngày viết YYYY-MM-DD theo giờ Việt Nam; tiền là số nguyên đồng; diện tích là m².',
      'Days are YYYY-MM-DD in Vietnam; money is whole đồng; areas are m².',
    )}</li><li>${t(
      'Mọi phản hồi có ETag; gửi If-None-Match để nhận 304.',
      'Every answer has an ETag; send If-None-Match to get 304.',
    )}</li></ul></section>`;
}

/** Calls of editors differ by method and address alone, and are shown once. */
const editing = ({ t, url }: View): Html =>
  html`<p>${t(
    'Mọi lệnh dưới đây cần mã truy cập của biên tập viên:',
    'Every call below needs an editor’s token:',
  )}</p><pre tabindex="0"><code>curl -H 'Authorization: Bearer …' '${url.origin}/v1/admin/session'</code></pre>`;

/** The page for developers. Reads no database. */
export function docsPage(c: AppContext): Promise<Response> {
  readPageQuery(new URL(c.req.url).search, { lang: oneOf(['vi', 'en'], 'Language of the page.') });
  return servePage(c, {
    policy: 'document',
    domains: [],
    async content(view) {
      const { t } = view;
      const { default: document } = await import('../../../schemas/openapi.json');
      const byTag = Map.groupBy(operationsOf(document), ({ tag }) => tag);
      const tags = [
        ...Object.keys(TAGS).filter((tag) => byTag.has(tag)),
        ...[...byTag.keys()].filter((tag) => !Object.hasOwn(TAGS, tag)),
      ];
      const name = (tag: string) => (TAGS[tag] ? t(TAGS[tag][0], TAGS[tag][1]) : tag);
      const title = t('Dành cho lập trình viên', 'For developers');
      return {
        title,
        description: t(
          'Mọi điểm truy cập của cổng, tham số và ví dụ gọi.',
          'Every endpoint of the gateway with parameters and calls to copy.',
        ),
        trail: [],
        alternates: [{ path: '/openapi.json', type: 'application/json', title: 'OpenAPI 3.1' }],
        main: html`<div class="prose"><h1>${title}</h1><p class="lead">${t(
          'Dữ liệu trên các trang này cũng có qua một API mở.',
          'What these pages show is also open as an API.',
        )} <a href="/openapi.json">OpenAPI 3.1</a></p><nav aria-label="${t(
          'Trong trang này',
          'On this page',
        )}"><ul class="try"><li><a class="chip" href="/docs/guides">${t('Hướng dẫn', 'Guides')}</a></li>${tags.map(
          (tag) => html`<li><a class="chip" href="#${tag}">${name(tag)}</a></li>`,
        )}<li><a class="chip" href="#problems">${t('Lỗi', 'Problems')}</a></li></ul></nav>${common(view)}${tags.map(
          (tag) =>
            html`<section id="${tag}"><h2>${name(tag)}</h2>${tag === 'admin' ? editing(view) : ''}<ul class="cards">${(
              byTag.get(tag) ?? []
            ).map((held) => operation(view, held))}</ul></section>`,
        )}<section id="problems"><h2>${t('Lỗi', 'Problems')}</h2><p>${t(
          'Lỗi theo RFC 9457; trường type dẫn tới mục tương ứng dưới đây.',
          'Errors follow RFC 9457; their type points to the entries below.',
        )}</p>${problemList(view)}</section></div>`,
      };
    },
  });
}
