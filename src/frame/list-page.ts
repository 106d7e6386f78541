/** What the four list pages share: reading the form, the records, the next page, and help when there are none. */

import { html } from 'hono/html';
import type * as z from 'zod';
import type { AppContext } from '../contract/context.ts';
import type { Domain } from '../contract/domain.ts';
import type { ListDesign, View } from '../contract/pages.ts';
import { listParameters, oneOf } from '../contract/parameters.ts';
import { readPageQuery } from '../contract/query.ts';
import { noteEmptyList } from '../contract/unanswered.ts';
import { readPage } from '../http/cursor.ts';
import { domainsOf } from '../http/resource-names.ts';
import { Problem } from '../problem.ts';
import type { ReadContext } from '../store/reading.ts';
import { oembedLink } from './discovery.ts';
import { formFields } from './list-form.ts';
import { type Found, type NearName, results } from './list-results.ts';
import { keepLanguage } from './parts.ts';
import { servePage } from './serve-page.ts';
import { isSample } from './view.ts';

/** Finds names near to words that found nothing. */
export type NearestNames = (typed: string, context: ReadContext) => Promise<readonly NearName[]>;

const LIMIT = 20;
const language = { lang: oneOf(['vi', 'en'], 'Language of the page.') };

/** Parameters of a page: the domain's filters, the position, the language. */
export const pageShape = (domain: Domain): Record<string, z.ZodType> => {
  const { cursor } = listParameters([], []);
  return { ...domain.filters, cursor, ...language };
};

async function find(
  domain: Domain,
  design: ListDesign,
  filters: Record<string, unknown>,
  scope: string,
  nearestNames: NearestNames,
  view: View,
  context: ReadContext,
): Promise<Found> {
  const asked = view.url.searchParams;
  try {
    const given = asked.get('cursor') || undefined;
    const { page, cursor } = await readPage(given, scope, context, async (from, reading) => {
      const found = await domain.list({ filters, limit: LIMIT, cursor: from, facets: [] }, reading);
      noteEmptyList(domain.name, { filters, cursor: from }, found, context);
      return found;
    });
    if (page.records.length > 0) return { page, cursor, problem: null, names: [], help: '' };
    const words = design.words.map((name) => asked.get(name) ?? '').find(Boolean);
    const names = words ? await nearestNames(words, context) : [];
    return { page, cursor, problem: null, names, help: (await design.help?.(view, asked, context)) ?? '' };
  } catch (error) {
    if (error instanceof Problem && (error.kind === 'invalid-parameter' || error.kind === 'cursor-gone'))
      return { page: null, cursor: null, problem: error, names: [], help: '' };
    throw error;
  }
}

/** The page of a list, with its form filled in; what is wrong with the form is said in the page. */
export async function listPage(
  c: AppContext,
  domain: Domain,
  design: ListDesign,
  nearestNames: NearestNames,
): Promise<Response> {
  const { words } = domain;
  const url = new URL(c.req.url);
  let read: ReturnType<typeof readPageQuery> | null = null;
  let wrong: Problem | null = null;
  try {
    read = readPageQuery(url.search, pageShape(domain));
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
    domains: domainsOf(domain),
    isOfEdition: isPlain,
    ...(wrong ? { status: 400 } : {}),
    async content(view, context) {
      const found: Found = wrong
        ? { page: null, cursor: null, problem: wrong, names: [], help: '' }
        : await find(domain, design, filters, scope, nearestNames, view, context);
      const position = found.cursor;
      const next = new URL(url);
      if (position) next.searchParams.set('cursor', position);
      const following = position ? `${next.pathname}${next.search}` : null;
      const feed = scope.slice(domain.name.length);
      const title = view.say(words.label);
      const calendar = domain.deadlines
        ? html` · <a href="/v1/${domain.name}.ics${feed}">${view.t('Lịch hạn nộp (.ics)', 'Deadlines (.ics)')}</a>`
        : '';
      return {
        title,
        description: view.say(words.lead),
        trail: [],
        hidden: !isPlain || wrong !== null,
        sample: isSample(found.page?.records),
        next: following ?? undefined,
        ...(found.page ? { edition: found.page.edition } : {}),
        alternates: [
          { path: `/v1/${domain.name}.rss${feed}`, type: 'application/rss+xml', title: title },
          { path: `/v1/${domain.name}${feed}`, type: 'application/json', title: 'JSON' },
          ...(wrong ? [] : [oembedLink(`${url.origin}${view.to(`/${scope}`)}`, title)]),
        ],
        main: html`<h1>${title}</h1><p class="lead">${view.say(words.lead)}</p>
<form class="filters" action="/${domain.name}" method="get" role="search" aria-label="${title}">${keepLanguage(view)}${formFields(
          view,
          design.form(view, url.searchParams),
          url.searchParams,
        )}</form>${results(design, view, found, following, context.today)}
<p class="soft small noprint">${view.t(
          'Tải danh sách này:',
          'This list as',
        )} <a href="/v1/${domain.name}.csv${feed}">CSV</a> · <a href="/v1/${domain.name}.rss${feed}">RSS</a> ·
          <a href="/v1/${domain.name}${feed}">JSON</a>${calendar}</p>`,
      };
    },
  });
}
