/** What a page says about its article outside the text: in meta elements, linked data and marked places. */
import { parseInstant } from '../language/dates.ts';
import type { Page, PageElement } from './dom.ts';

export interface Facts {
  title?: string;
  author?: string;
  /** As the page prints it. */
  publishedAt?: string;
  url?: string;
  lead?: string;
  sourceName?: string;
}

/** Places of a source that names them itself, as CSS selectors. */
export interface Selectors {
  title?: string;
  author?: string;
  date?: string;
  lead?: string;
  content?: string;
}

const TITLE =
  'h1.title-detail, .title-detail, [itemprop="headline"], h1.entry-title, h1.article-title, .page-header h1, .page-header h2, h1';
const AUTHOR =
  '[itemprop="author"], [rel="author"], .author-name, .article-author, .author, .tac-gia, .tacgia, .byline';
const DATE =
  'time[datetime], [itemprop="datePublished"], .post-date, .article-date, .publish-date, .published, .date, .ngay-dang, .create, .time';
const LEAD = '.article-brief, .common-brief, .sapo, .chapeau, .lead, .hometext, [itemprop="description"]';
const DATE_IN_TEXT =
  /(?:\d{1,2}:\d{2}(?::\d{2})?[\s,|-]*(?:ngày\s*)?)?\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}(?:[\s,|-]*\d{1,2}[:h]\d{2}(?::\d{2})?(?:\s*(?:AM|PM|SA|CH))?)?|ngày\s*\d{1,2}\s*tháng\s*\d{1,2}\s*năm\s*\d{4}/iu;
const SITE_AUTHOR =
  /^(?:admin(?:istrator)?|super user|quản trị|ban biên tập website|webmaster|cổng thông tin.*|.*\.(?:vn|com))$/iu;

const textOf = (element: PageElement | null): string | undefined =>
  element?.textContent?.replace(/\s+/g, ' ').trim() || undefined;

const meta = (page: Page, name: string): string | undefined =>
  page
    .querySelector(`meta[property="${name}"], meta[name="${name}"], meta[itemprop="${name}"]`)
    ?.getAttribute('content')
    ?.trim() || undefined;

/** The first article described in the page's linked data. */
function linkedArticle(page: Page): Record<string, unknown> {
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    try {
      const parsed: unknown = JSON.parse(script.textContent ?? '');
      const graph = Array.isArray(parsed)
        ? parsed
        : ((parsed as { '@graph'?: unknown[] } | null)?.['@graph'] ?? [parsed]);
      for (const item of graph as Record<string, unknown>[]) {
        if (/article|blogposting/i.test(String(item?.['@type'] ?? ''))) return item;
      }
    } catch {
      // Broken linked data says nothing; the page's other marks remain.
    }
  }
  return {};
}

/** The name in linked data: a string, an object with a name, or the first of several. */
function nameOf(value: unknown): string | undefined {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  const name: unknown =
    typeof first === 'object' && first !== null ? (first as { name?: unknown }).name : first;
  return typeof name === 'string' ? name : undefined;
}

/** A date a place prints, alone or within other words. */
function dateOf(element: PageElement | null): string | undefined {
  if (!element) return undefined;
  const text = textOf(element);
  const printed = [
    element.getAttribute('datetime'),
    // Joomla wraps the instant in a place that prints the day alone.
    element.querySelector('time[datetime]')?.getAttribute('datetime'),
    element.getAttribute('content'),
    text,
    DATE_IN_TEXT.exec(text ?? '')?.[0],
  ];
  return printed.find((value): value is string => typeof value === 'string' && parseInstant(value) !== null);
}

/** Reads the facts, the source's own places first. */
export function readFacts(page: Page, selectors: Selectors): Facts {
  const at = (selector: string | undefined): PageElement | null =>
    selector === undefined ? null : page.querySelector(selector);
  const linked = linkedArticle(page);
  const said = (value: unknown): string | undefined =>
    typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
  const dated = [...page.querySelectorAll(DATE)].map(dateOf).find((value) => value !== undefined);
  const author = [
    textOf(at(selectors.author)),
    nameOf(linked.author),
    meta(page, 'article:author'),
    meta(page, 'author'),
    textOf(page.querySelector(AUTHOR)),
  ].find(
    (name) => name !== undefined && name.length <= 80 && !SITE_AUTHOR.test(name) && !/^https?:/.test(name),
  );
  const facts: Record<keyof Facts, string | undefined> = {
    title:
      textOf(at(selectors.title)) ??
      said(linked.headline) ??
      textOf(page.querySelector(TITLE)) ??
      meta(page, 'og:title') ??
      textOf(page.querySelector('title')),
    author,
    publishedAt:
      dateOf(at(selectors.date)) ??
      said(linked.datePublished) ??
      meta(page, 'article:published_time') ??
      meta(page, 'datePublished') ??
      dated,
    url: page.querySelector('link[rel="canonical"]')?.getAttribute('href')?.trim() ?? meta(page, 'og:url'),
    lead: textOf(at(selectors.lead)) ?? textOf(page.querySelector(LEAD)),
    sourceName: meta(page, 'og:site_name'),
  };
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined && value !== ''));
}
