/** The front page: one box over everything, and what is newest in each domain. */

import { html, raw } from 'hono/html';
import type { Domain } from '../contract/domain.ts';
import type { FrontBlock, Html, PageContent, View } from '../contract/pages.ts';
import { pagesOf } from '../frame/default-pages.ts';
import { sampleNotice } from '../frame/document.ts';
import { GATE, TOWERS } from '../frame/icon.ts';
import { inVietnamese, searchBox } from '../frame/parts.ts';
import { isSample } from '../frame/view.ts';
import { fold } from '../language/fold.ts';
import { DOMAINS } from '../registry.ts';
import type { Page, ReadContext } from '../store/reading.ts';
import { oneRoundTrip } from '../store/round-trip.ts';

/** Chips of one domain, and of all. */
const [A_DOMAIN, ALL] = [2, 6];

/** What the front page is dressed with: questions to press, and a picture. */
interface Dress {
  chips: readonly string[];
  picture: Html;
}

/** The drawn towers are of Quy Nhơn: they stand where the setting says so, or where what is held speaks of it. */
function pictureOf({ site }: View, shown: unknown): Html {
  if (site.hero?.startsWith('https:')) return html`<img class="photo" src="${site.hero}" alt="">`;
  const isQuyNhon = site.hero === null && /\bqu[yi] nhon\b/.test(fold(JSON.stringify(shown) ?? ''));
  return html`${raw(site.hero === 'towers' || isQuyNhon ? TOWERS : GATE)}`;
}

/** The questions of the setting, else one after the other of what each domain holds. */
function chipsOf({ site }: View, blocks: readonly FrontBlock[]): string[] {
  if (site.chips.length > 0) return [...site.chips];
  const held = blocks.map(({ chips = [] }) => chips.slice(0, A_DOMAIN));
  const turns = Array.from({ length: A_DOMAIN }, (_, turn) => held.flatMap((chips) => chips[turn] ?? []));
  return [...new Set(turns.flat())].slice(0, ALL);
}

const SHOWN = 4;

const counted = (page: Page, { words }: Domain, { number, t, say }: View): string =>
  `${page.totalIsExact ? '' : t('hơn ', 'over ')}${number(page.total)} ${say(words.counted)}`;

/** The block of a domain: its own, else its newest records. */
async function frontOf(domain: Domain, context: ReadContext): Promise<FrontBlock> {
  const { front, frontRow, chips } = await pagesOf(domain);
  if (front) return front(context);
  const page = await domain.list({ filters: {}, limit: SHOWN, cursor: null, facets: [] }, context);
  return {
    shown: page.records,
    count: (view) => counted(page, domain, view),
    rows: (view) => page.records.map((record) => frontRow(view, record)),
    chips: chips?.(page.records) ?? [],
  };
}

function block(view: View, { name, words }: Domain, { count, rows }: FrontBlock): Html {
  const list = view.to(`/${name}`);
  return html`<section><h2><a href="${list}">${view.say(words.label)}</a></h2>
    <p class="soft small">${count(view)}</p><ul class="rows">${rows(view)}</ul><p class="more">
    <a href="${list}">${view.say(words.more)}</a></p></section>`;
}

/** The gate: the question, the box, examples, and the place it is about. */
export function hero(view: View, q: string, { chips, picture }: Dress): Html {
  const { t, to } = view;
  return html`<div class="hero"><div class="wrap"><div class="words"><h1>${t(
    'Hỏi một cửa, có ngay câu trả lời từ nguồn chính thức',
    'One door to public information, answered from the source',
  )}</h1>${searchBox(view, q, true)}<p id="said" class="out" role="status"></p>
    <div id="live" class="live" hidden></div>${
      chips.length === 0
        ? ''
        : html`<p class="out" id="try">${t('Ví dụ', 'Examples')}</p>
    <ul class="try" aria-labelledby="try">${chips.map(
      (chip) =>
        html`<li><a class="chip" href="${to('/', { q: chip })}"${inVietnamese(view)}>${chip}</a></li>`,
    )}</ul>`
    }</div>${picture}</div></div>`;
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
  const dress = {
    chips: chipsOf(view, blocks),
    picture: pictureOf(view, [view.publisher, view.site.name, blocks.map(({ shown }) => shown)]),
  };
  const title = t(
    `${view.site.name}: giá đất, văn bản, tuyển dụng, tin tức của địa phương`,
    `${view.site.name}: local land prices, legal documents, jobs and news`,
  );
  return {
    title,
    description: t(
      'Tra cứu giá đất, văn bản pháp luật, tuyển dụng ' +
        'và tin tức của địa phương ở một nơi, có dẫn nguồn.',
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
    main: html`${hero(view, '', dress)}<div class="wrap">${sample ? sampleNotice(view) : ''}<div class="four">${domains.map(
      (domain, index) => block(view, domain, blocks[index] as FrontBlock),
    )}</div></div>`,
  };
}
