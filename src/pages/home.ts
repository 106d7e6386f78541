/** The front page: one box over everything, and what is newest in each domain. */

import { html, raw } from 'hono/html';
import type { Domain } from '../contract/domain.ts';
import type { FrontBlock, Html, PageContent, View } from '../contract/pages.ts';
import { pagesOf } from '../frame/default-pages.ts';
import { sampleNotice } from '../frame/document.ts';
import { TOWERS } from '../frame/icon.ts';
import { inVietnamese, searchBox } from '../frame/parts.ts';
import { isSample } from '../frame/view.ts';
import { DOMAINS } from '../registry.ts';
import type { Page, ReadContext } from '../store/reading.ts';
import { oneRoundTrip } from '../store/round-trip.ts';

/** Questions that show what the box understands. */
const EXAMPLES = ['Nguyễn Huệ', 'tách thửa', 'tuyển giáo viên', 'hoc phi', 'Yongsan'];

const SHOWN = 4;

const counted = (page: Page, { words }: Domain, { number, t, say }: View): string =>
  `${page.totalIsExact ? '' : t('hơn ', 'over ')}${number(page.total)} ${say(words.counted)}`;

/** The block of a domain: its own, else its newest records. */
async function frontOf(domain: Domain, context: ReadContext): Promise<FrontBlock> {
  const { front, frontRow } = await pagesOf(domain);
  if (front) return front(context);
  const page = await domain.list({ filters: {}, limit: SHOWN, cursor: null, facets: [] }, context);
  return {
    shown: page.records,
    count: (view) => counted(page, domain, view),
    rows: (view) => page.records.map((record) => frontRow(view, record)),
  };
}

function block(view: View, { name, words }: Domain, { count, rows }: FrontBlock): Html {
  const list = view.to(`/${name}`);
  return html`<section><h2><a href="${list}">${view.say(words.label)}</a></h2>
    <p class="soft small">${count(view)}</p><ul class="rows">${rows(view)}</ul><p class="more">
    <a href="${list}">${view.say(words.more)}</a></p></section>`;
}

/** The gate: the question, the box, examples, and the place it is about. */
export function hero(view: View, q: string): Html {
  const { t, to } = view;
  return html`<div class="hero"><div class="wrap"><div class="words"><h1>${t(
    'Hỏi một cửa, có ngay câu trả lời từ nguồn chính thức',
    'One door to public information, answered from the source',
  )}</h1>${searchBox(view, q, true)}<p id="said" class="out" role="status"></p>
    <div id="live" class="live" hidden></div><p class="out" id="try">${t('Ví dụ', 'Examples')}</p>
    <ul class="try" aria-labelledby="try">${EXAMPLES.map(
      (example) =>
        html`<li><a class="chip" href="${to('/', { q: example })}"${inVietnamese(view)}>${example}</a></li>`,
    )}</ul></div>${raw(TOWERS)}</div></div>`;
}

/** The front page without a question. One round trip. */
export async function homeContent(view: View, context: ReadContext): Promise<PageContent> {
  const { t, url, publisher } = view;
  const domains = DOMAINS.filter(({ onFront }) => onFront);
  const blocks = await oneRoundTrip(
    context.store,
    domains.map((domain) => (store: ReadContext['store']) => frontOf(domain, { ...context, store })),
  );
  const sample = isSample(blocks.map(({ shown }) => shown));
  const title = t(
    'Một Cửa: giá đất, văn bản, tuyển dụng, tin tức của địa phương',
    'Một Cửa: local land prices, legal documents, jobs and news',
  );
  return {
    title,
    description: t(
      'Tra cứu giá đất, văn bản pháp luật, tuyển dụng và tin tức của địa phương ở một nơi, có dẫn nguồn.',
      'Land prices, legal documents, recruitment and local news in one place, each with its source.',
    ),
    live: true,
    jsonLd: {
      '@type': 'WebSite',
      name: publisher,
      url: url.origin,
      inLanguage: ['vi', 'en'],
      potentialAction: {
        '@type': 'SearchAction',
        target: `${url.origin}/?q={q}`,
        'query-input': 'required name=q',
      },
    },
    main: html`${hero(view, '')}<div class="wrap">${sample ? sampleNotice(view) : ''}<div class="four">${domains.map(
      (domain, index) => block(view, domain, blocks[index] as FrontBlock),
    )}</div></div>`,
  };
}
