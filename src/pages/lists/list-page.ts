/** What the four list pages share: reading the form, the records, the next page, and help when there are none. */
import { html } from 'hono/html';
import type * as z from 'zod';
import type { Domain, Page, PublicRecord, ReadContext } from '../../domains/domain.ts';
import type { AppContext } from '../../http/context.ts';
import { decodeCursor, encodeCursor } from '../../http/cursor.ts';
import { listParameters, oneOf } from '../../http/parameters.ts';
import { readQuery } from '../../http/query.ts';
import { Problem } from '../../problem.ts';
import { nearestNames } from '../../search/suggest.ts';
import type { Entry } from '../../search/vocabulary.ts';
import { keepLanguage } from '../frame/parts.ts';
import { servePage } from '../frame/serve-page.ts';
import { type Html, isSample, type View } from '../view.ts';

export interface ListDesign {
  domain: Domain;
  title(view: View): string;
  lead(view: View): string;
  /** The fields of the form, filled with what was asked. */
  fields(view: View, asked: URLSearchParams): Html;
  card(view: View, record: PublicRecord, asked: URLSearchParams): Html;
  /** Links that help when nothing fits, besides the nearest names. */
  help?(view: View, asked: URLSearchParams, context: ReadContext): Promise<Html | ''>;
  /** The parameter that names are suggested for, and the ones that make it a search of its own. */
  words: readonly string[];
}

const LIMIT = 20;
const language = { lang: oneOf(['vi', 'en'], 'Language of the page.') };

/** Parameters of a page: the domain's filters, the position, the language. */
export const pageShape = (domain: Domain): Record<string, z.ZodType> => {
  const { cursor } = listParameters([], []);
  return { ...domain.filters, cursor, ...language };
};

function pager(view: View, page: Page, next: string | null, isFirst: boolean): Html | '' {
  const { t } = view;
  if (!next && isFirst) return '';
  const first = new URL(view.url);
  first.searchParams.delete('cursor');
  return html`<nav class="pager" aria-label="${t('Trang', 'Pages')}">${isFirst ? '' : html`<a class="button quiet" href="${first.pathname}${first.search}">${t('Về trang đầu', 'First page')}</a>`}${next ? html`<a class="button" rel="next" href="${next}">${t('Trang sau', 'Next page')}</a>` : ''}</nav>`;
}

function namesOf(view: View, names: readonly Entry[]): Html | '' {
  if (names.length === 0) return '';
  return html`<p>${view.t('Có thể bạn tìm:', 'Perhaps you mean:')}</p><ul class="try">${names.slice(0, 8).map(({ text, page }) => html`<li><a class="chip" href="${view.to(page)}">${text}</a></li>`)}</ul>`;
}

/** Names of fields as the form shows them; others are named as in the address. */
const LABELS: Readonly<Record<string, readonly [string, string]>> = {
  area: ['Diện tích', 'Area'],
  on: ['Ngày', 'Day'],
  from: ['Từ ngày', 'From'],
  to: ['Đến ngày', 'To'],
  landType: ['Loại đất', 'Land type'],
  position: ['Vị trí', 'Position'],
  status: ['Tình trạng', 'Status'],
  table: ['Bảng giá', 'Table'],
  cursor: ['Trang', 'Page'],
};
const labelOf = (name: string, { t }: View): string =>
  LABELS[name] ? t(LABELS[name][0], LABELS[name][1]) : name;

const faults = (view: View, problem: Problem): Html =>
  html`<div class="fault" role="alert"><h2>${view.t('Cần sửa vài chỗ', 'Please correct')}</h2><ul>${problem.faults.map(({ name, message, suggestion }) => html`<li><a href="#f-${name}">${labelOf(name, view)}</a>: ${message[view.language]}${suggestion ? html` ${view.t('Gần nhất', 'Nearest')}: <code>${suggestion}</code>.` : ''}</li>`)}</ul></div>`;

interface Found {
  page: Page | null;
  problem: Problem | null;
  names: Entry[];
  help: Html | '';
}

async function find(
  design: ListDesign,
  filters: Record<string, unknown>,
  scope: string,
  view: View,
  context: ReadContext,
): Promise<Found> {
  const asked = view.url.searchParams;
  try {
    const given = asked.get('cursor');
    const cursor = given ? decodeCursor(given, scope) : null;
    const at = { ...context, today: cursor?.today ?? context.today };
    const page = await design.domain.list({ filters, limit: LIMIT, cursor, facets: [] }, at);
    if (page.records.length > 0) return { page, problem: null, names: [], help: '' };
    const words = design.words.map((name) => asked.get(name) ?? '').find(Boolean);
    const names = words ? await nearestNames(words, context) : [];
    return { page, problem: null, names, help: (await design.help?.(view, asked, context)) ?? '' };
  } catch (error) {
    if (error instanceof Problem && error.kind === 'invalid-parameter')
      return { page: null, problem: error, names: [], help: '' };
    throw error;
  }
}

function results(
  design: ListDesign,
  view: View,
  { page, problem, names, help }: Found,
  next: string | null,
): Html {
  const { t, number, language } = view;
  const asked = view.url.searchParams;
  if (problem) return faults(view, problem);
  if (!page || page.records.length === 0) {
    return html`<div class="empty" role="status"><h2>${t('Không tìm thấy kết quả', 'Nothing found')}</h2><p>${t('Thử bớt điều kiện, hoặc gõ lại tên. Có dấu hay không dấu đều được.', 'Try fewer filters or another spelling. Diacritics are optional.')}</p>${namesOf(view, names)}${help}</div>`;
  }
  const total = `${page.totalIsExact ? '' : t('hơn ', 'over ')}${number(page.total)}`;
  return html`<h2 class="out">${t('Kết quả', 'Results')}</h2><p role="status"><strong>${total}</strong> ${t('kết quả', page.total === 1 ? 'result' : 'results')}${page.relaxed ? html`. ${page.relaxed[language]}` : ''}</p>
<ul class="cards">${page.records.map((record) => html`<li class="card">${design.card(view, record, asked)}</li>`)}</ul>${pager(view, page, next, !asked.has('cursor'))}`;
}

/** The page of a list, with its form filled in; what is wrong with the form is said in the page. */
export async function listPage(c: AppContext, design: ListDesign): Promise<Response> {
  const { domain } = design;
  const url = new URL(c.req.url);
  let read: ReturnType<typeof readQuery> | null = null;
  let wrong: Problem | null = null;
  try {
    read = readQuery(url.search, pageShape(domain));
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    wrong = error;
  }
  const { cursor: _, lang: __, ...filters } = read?.values ?? {};
  const scope = `${domain.name}?${(read?.canonical ?? '')
    .split('&')
    .filter((part) => !/^(cursor|lang)=/.test(part))
    .join('&')}`;
  const isPlain = Object.values(filters).every((value) => value === undefined);
  return servePage(c, {
    canonical: read?.canonical ?? url.search,
    policy: wrong ? 'never' : isPlain ? domain.policy.list : domain.policy.search,
    domains: [domain.name, 'places'],
    ...(wrong ? { status: 400 } : {}),
    async content(view, context) {
      const found: Found = wrong
        ? { page: null, problem: wrong, names: [], help: '' }
        : await find(design, filters, scope, view, context);
      const position = found.page?.next ? encodeCursor(found.page.next, scope) : null;
      const next = new URL(url);
      if (position) next.searchParams.set('cursor', position);
      const following = position ? `${next.pathname}${next.search}` : null;
      const feed = scope.slice(domain.name.length);
      return {
        title: design.title(view),
        description: design.lead(view),
        trail: [],
        hidden: !isPlain || wrong !== null,
        sample: isSample(found.page?.records),
        next: following ?? undefined,
        alternates: [
          { path: `/v1/${domain.name}.rss${feed}`, type: 'application/rss+xml', title: design.title(view) },
          { path: `/v1/${domain.name}${feed}`, type: 'application/json', title: 'JSON' },
        ],
        main: html`<h1>${design.title(view)}</h1><p class="lead">${design.lead(view)}</p>
<form class="filters" action="/${domain.name}" method="get" role="search" aria-label="${design.title(view)}">${keepLanguage(view)}${design.fields(view, url.searchParams)}</form>${results(design, view, found, following)}
<p class="soft small noprint">${view.t('Tải danh sách này:', 'This list as')} <a href="/v1/${domain.name}.csv${feed}">CSV</a> · <a href="/v1/${domain.name}.rss${feed}">RSS</a> · <a href="/v1/${domain.name}${feed}">JSON</a>${domain.name === 'recruitments' ? html` · <a href="/v1/recruitments.ics${feed}">${view.t('Lịch hạn nộp (.ics)', 'Deadlines (.ics)')}</a>` : ''}</p>`,
      };
    },
  });
}
