/** The text of a document as a reading room: contents, parts of a long one, clauses as anchors, hits one after the other. */
import { html } from 'hono/html';
import type { Html, RecordQuery, View } from '../../contract/pages.ts';
import { marked, queryOf } from '../../frame/marked.ts';
import { field, inVietnamese, keepLanguage } from '../../frame/parts.ts';
import { recordPath } from '../../frame/view.ts';
import { highlights } from '../../store/search/highlight.ts';
import { clausesOf } from './clauses.ts';

/** An article with where it stands in the contents. */
export interface Passage {
  anchor: string;
  heading: string;
  text: string;
}

export interface Text {
  id: string;
  outline: readonly { anchor: string; heading: string; under: string | null }[];
  passages: readonly Passage[];
}

/** Characters of text sent at once: some 20 kB of markup when compressed. */
const PART = 60_000;
/** Contents longer than this are folded on a phone. */
const FOLDED = 8;

/** Articles in parts of at most `most` characters; an article is never divided. */
export function partsOf(passages: readonly Passage[], most = PART): Passage[][] {
  const parts: Passage[][] = [];
  let size = 0;
  for (const passage of passages) {
    const length = passage.heading.length + passage.text.length;
    const last = parts.at(-1);
    if (last && size + length <= most) {
      last.push(passage);
      size += length;
    } else {
      parts.push([passage]);
      size = length;
    }
  }
  return parts;
}

/** What of the text is shown, and where everything else of it is. */
export interface Reading {
  shown: readonly Passage[];
  /** Part shown, counted from 1, of how many. */
  part: number;
  parts: number;
  /** One article alone. */
  only: Passage | undefined;
  /** Articles that have the words sought, in order. */
  hits: readonly string[];
  /** Address of an article, in whatever part it is. */
  at(anchor: string): string;
}

/** Reads what the address asks for: an article alone, a part, or the part with the first hit. */
export function readingOf(view: View, { id, passages }: Text, { q, on, part, only }: RecordQuery): Reading {
  const parts = partsOf(passages);
  const partOf = new Map(parts.flatMap((held, at) => held.map(({ anchor }) => [anchor, at + 1] as const)));
  const query = q === undefined ? null : queryOf(q);
  const hits = query
    ? passages.filter(({ heading, text }) => highlights(`${heading}\n${text}`, query).length > 0)
    : [];
  const alone = passages.find(({ anchor }) => anchor === only);
  const first = hits[0] ? (partOf.get(hits[0].anchor) ?? 1) : 1;
  const shownPart = part !== undefined && part <= parts.length ? part : first;
  const path = recordPath('legal-documents', id);
  return {
    shown: alone ? [alone] : (parts[shownPart - 1] ?? []),
    part: shownPart,
    parts: parts.length,
    only: alone,
    hits: hits.map(({ anchor }) => anchor),
    at(anchor) {
      const there = partOf.get(anchor) ?? 1;
      if (!alone && there === shownPart) return `#${anchor}`;
      return view.to(`${path}#${anchor}`, { q, on, ...(parts.length > 1 ? { part: there } : {}) });
    },
  };
}

/**
 * The contents. An article of another part bears its anchor here, so that an address such as `#dieu-200` arrives at
 * the link that leads to it.
 */
export function contents(view: View, { outline }: Text, { shown, at, hits }: Reading): Html | '' {
  if (outline.length < 2) return '';
  const here = new Set(shown.map(({ anchor }) => anchor));
  const found = new Set(hits);
  let above: string | null = null;
  const entries = outline.map(({ anchor, heading, under }) => {
    const division = under !== null && under !== above ? html`<li class="under">${under}</li>` : '';
    above = under;
    const own = here.has(anchor) ? '' : html` id="${anchor}"`;
    const mark = found.has(anchor) ? html` <mark>${view.t('có', 'hit')}</mark>` : '';
    return html`${division}<li><a href="${at(anchor)}"${own}>${heading}${mark}</a></li>`;
  });
  const title = view.t(`Mục lục, ${outline.length} điều`, `Contents, ${outline.length} articles`);
  return html`<nav class="contents noprint" aria-label="${view.t('Mục lục', 'Contents')}">
<details${outline.length > FOLDED ? '' : html` open`}><summary>${title}</summary>
<ol class="outline"${inVietnamese(view)}>${entries}</ol></details></nav>`;
}

/** Finds words within the document. */
export const findForm = (view: View, { id }: Text, q: string | undefined, on: string | undefined): Html =>
  html`<form class="find noprint" action="${recordPath('legal-documents', id)}" method="get"
role="search" aria-label="${view.t('Tìm trong văn bản', 'Find in the document')}">${keepLanguage(view)}${
    on === undefined ? '' : html`<input type="hidden" name="on" value="${on}">`
  }${field('q', view.t('Tìm trong văn bản này', 'Find in this document'), q ?? '', { type: 'search' })}
<button type="submit" class="button quiet">${view.t('Tìm', 'Find')}</button></form>`;

/** How many articles have the words, and the first of them. */
export function hitsLine({ t }: View, q: string, { hits, at }: Reading): Html {
  const [first] = hits;
  return first === undefined
    ? html`<p class="soft small" role="status">${t(`Không điều nào có “${q}”.`, `No article has “${q}”.`)}</p>`
    : html`<p class="soft small" role="status">${t(
        `${hits.length} điều có “${q}”, đã đánh dấu.`,
        `${hits.length} articles have “${q}”, marked.`,
      )} <a href="${at(first)}">${t('Đến chỗ đầu', 'To the first')}</a></p>`;
}

/** Lines of an article, each clause (khoản) under its own anchor such as `dieu-5-khoan-2`. */
function lines({ anchor, text }: Passage, show: (line: string) => Html | string): Html[] {
  const starts = new Map(
    clausesOf(text).flatMap(({ clause, point, start }) =>
      clause !== null && point === null ? [[start, `${anchor}-khoan-${clause}`] as const] : [],
    ),
  );
  const taken = new Set<string>();
  let offset = 0;
  return text.split('\n').flatMap((line) => {
    const name = starts.get(offset);
    offset += line.length + 1;
    if (line.trim() === '') return [];
    if (name === undefined || taken.has(name)) return [html`<p>${show(line)}</p>`];
    taken.add(name);
    return [html`<p id="${name}">${show(line)}</p>`];
  });
}

/** The way from one hit to the next and back. */
function hitLinks({ t }: View, anchor: string, { hits, at }: Reading): Html | '' {
  const place = hits.indexOf(anchor);
  if (place < 0 || hits.length < 2) return '';
  const [before, after] = [hits[place - 1], hits[place + 1]];
  return html`<p class="hits noprint">${before ? html`<a href="${at(before)}">← ${t('Chỗ khớp trước', 'Previous hit')}</a>` : ''}
${after ? html`<a href="${at(after)}">${t('Chỗ khớp sau', 'Next hit')} →</a>` : ''}</p>`;
}

function pager(view: View, { id }: Text, { part, parts, only }: Reading, { q, on }: RecordQuery): Html | '' {
  const { t, to } = view;
  const path = recordPath('legal-documents', id);
  const link = (number: number, words: string, kind: string): Html =>
    html`<a class="${kind}" href="${to(path, { q, on, part: number })}">${words}</a>`;
  if (only)
    return html`<nav class="pager noprint" aria-label="${t('Phần', 'Parts')}">
<a class="button quiet" href="${to(`${path}#${only.anchor}`, { q, on })}">${t('Cả văn bản', 'The whole document')}</a></nav>`;
  if (parts < 2) return '';
  return html`<nav class="pager noprint" aria-label="${t('Phần', 'Parts')}">${
    part > 1 ? link(part - 1, t('← Phần trước', '← Previous part'), 'button quiet') : ''
  }${part < parts ? link(part + 1, t('Phần sau →', 'Next part →'), 'button') : ''}
<span class="soft small">${t(`Phần ${part} trên ${parts}`, `Part ${part} of ${parts}`)}</span></nav>`;
}

/** The text shown, its articles under their chapters. */
export function readingText(view: View, text: Text, reading: Reading, asked: RecordQuery): Html {
  const { t, to } = view;
  if (text.passages.length === 0) {
    return html`<p class="empty">${t(
      'Chưa có toàn văn ở đây. Xem tệp đính kèm hoặc trang nguồn.',
      'The full text is not held here. See the files or the source.',
    )}</p>`;
  }
  const query = asked.q === undefined ? null : queryOf(asked.q);
  const show = (line: string) => (query ? marked(line, query) : line);
  const under = new Map(text.outline.map((entry) => [entry.anchor, entry.under]));
  const path = recordPath('legal-documents', text.id);
  let above: string | null = null;
  const articles = reading.shown.map((passage) => {
    const { anchor, heading } = passage;
    const own = under.get(anchor) ?? null;
    const division = own !== null && own !== above ? html`<p class="under">${own}</p>` : '';
    above = own;
    const alone = reading.only
      ? ''
      : html`<a class="alone noprint" href="${to(path, { only: anchor, on: asked.on })}">${t('Riêng điều này', 'Alone')}
<span class="out">: ${heading}</span></a>`;
    return html`${division}<section id="${anchor}" aria-labelledby="h-${anchor}"><h3 id="h-${anchor}">
<a href="#${anchor}">${show(heading)}</a></h3>${lines(passage, show)}${hitLinks(view, anchor, reading)}${alone}</section>`;
  });
  return html`<h2 class="out">${t('Nội dung', 'Text')}</h2>
<div class="law"${inVietnamese(view)}>${articles}</div>${pager(view, text, reading, asked)}`;
}
