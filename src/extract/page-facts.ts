/** What a page says about its article outside the text: in meta elements, linked data and marked places. */
import { parseDate, parseInstant } from '../language/dates.ts';
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
  'h1.title-detail, .title-detail, [itemprop="headline"], h1.entry-title, h1.article-title, ' +
  '.page-header h1, .page-header h2, .contentheading, .componentheading, .asset-title, ' +
  '.taglib-header .header-title, .ms-rteElement-H1, .tieude, .tieu-de, .news-title, .title-news, ' +
  '.post-title, h1, .MsoTitle';
const AUTHOR =
  '[itemprop="author"], [rel="author"], .author-name, .article-author, .createdby, .metadata-author, .author, .tac-gia, .tacgia, .byline';
const DATE =
  'time[datetime], [itemprop="datePublished"], .post-date, .entry-date, .article-date, ' +
  '.publish-date, .published-date, .metadata-publish-date, .published, .createdate, .news-date, ' +
  '.date-time, .datetime, .date, .ngay-dang, .ngaydang, .create, .time';
const LEAD = '.article-brief, .common-brief, .sapo, .chapeau, .lead, .hometext, [itemprop="description"]';
const DATE_IN_TEXT = new RegExp(
  String.raw`(?:\d{1,2}:\d{2}(?::\d{2})?[\s,|-]*(?:ngày\s*)?)?\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}` +
    String.raw`(?:[\s,|-]*\d{1,2}[:h]\d{2}(?::\d{2})?(?:\s*(?:AM|PM|SA|CH))?)?|` +
    String.raw`(?:ngày\s*)?\d{1,2}\s*tháng\s*\d{1,2},?\s*(?:năm\s*)?\d{4}` +
    String.raw`(?:[\s,|-]*\d{1,2}[:h]\d{2}(?::\d{2})?)?|` +
    String.raw`\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:?\d{2})?)?`,
  'iu',
);
/** Lines that name the author or the day, as NukeViet, Joomla and SharePoint print them. */
const AUTHOR_LINE = new RegExp(
  String.raw`^[([]?\s*(?:tác giả(?: bài viết)?|người viết|người đăng|viết bởi|đăng bởi|bài viết|` +
    String.raw`bút danh|phóng viên|tin bài|written by|posted by|by)\s*(?::|(?<=bởi|by)\s)\s*` +
    String.raw`(.{2,60}?)\s*[)\]]?[.;]?$`,
  'iu',
);
const DATE_LINE = new RegExp(
  String.raw`^[([]?\s*(?:ngày đăng(?: tin)?|đăng ngày|đăng lúc|được (?:đăng|viết)(?: ngày| lúc)?|` +
    String.raw`ngày viết|ngày xuất bản|ngày tạo|` +
    String.raw`ngày cập nhật|thời gian đăng|xuất bản|published|posted(?: on)?|thứ\s+\p{L}+|` +
    String.raw`chủ nhật|ngày)(?!\p{L})`,
  'iu',
);
/** Short places that may hold a line of facts, and how many below the title are looked at. */
const LINES = 'p, span, div, td, li, em, i, small, strong, b, h4, h5, h6, time, dd, label';
const LONGEST_LINE = 120;
const BELOW_TITLE = 60;
const SITE_AUTHOR =
  /^(?:admin(?:istrator)?|super user|quản trị|ban biên tập website|webmaster|cổng thông tin.*|.*\.(?:vn|com))$/iu;

const CLOCK = /\d[:h]\d{2}/;

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

/** Short lines of a page in its order: those below the title, and all. */
function shortLines(page: Page, title: string | undefined): { below: PageElement[]; all: PageElement[] } {
  const all: PageElement[] = [];
  let at = -1;
  for (const element of page.querySelectorAll(`${LINES}, h1, h2, h3`)) {
    const text = element.textContent ?? '';
    if (text.length > LONGEST_LINE * 4) continue;
    const line = textOf(element);
    if (line === undefined || line.length > LONGEST_LINE) continue;
    if (at < 0 && title !== undefined && (line === title || title.startsWith(`${line} `))) at = all.length;
    all.push(element);
  }
  return { below: at < 0 ? [] : all.slice(at + 1, at + 1 + BELOW_TITLE), all };
}

/** The address of an article, in full: a path is resolved against the page's base; a site's front page is no article's. */
function addressOf(page: Page): string | undefined {
  const base = page.querySelector('base[href]')?.getAttribute('href')?.trim();
  const shared = meta(page, 'og:url');
  const given = [page.querySelector('link[rel="canonical"]')?.getAttribute('href')?.trim(), shared];
  for (const address of given) {
    if (!address) continue;
    for (const from of [undefined, base, shared]) {
      if (!URL.canParse(address, from)) continue;
      const url = new URL(address, from);
      if (!/^https?:$/.test(url.protocol) || (url.pathname === '/' && url.search === '')) break;
      return from === undefined ? address : url.href;
    }
  }
  return undefined;
}

/** Reads the facts, the source's own places first. */
export function readFacts(page: Page, selectors: Selectors): Facts {
  const at = (selector: string | undefined): PageElement | null =>
    selector === undefined ? null : page.querySelector(selector);
  const linked = linkedArticle(page);
  const said = (value: unknown): string | undefined =>
    typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
  const days = [...page.querySelectorAll(DATE)].map(dateOf).filter((value) => value !== undefined);
  // Of the same day the one that names the hour.
  const dated =
    days.find((value) => CLOCK.test(value) && parseDate(value) === parseDate(days[0] ?? '')) ?? days[0];
  const title =
    textOf(at(selectors.title)) ??
    said(linked.headline) ??
    textOf(page.querySelector(TITLE)) ??
    meta(page, 'og:title') ??
    textOf(page.querySelector('title'));
  const lines = shortLines(page, title);
  // A day below the title is the article's; one elsewhere may be today's, in the head of every page.
  const printed = (): string | undefined =>
    lines.below
      .filter(
        (element) => DATE_LINE.test(textOf(element) ?? '') || parseInstant(textOf(element) ?? '') !== null,
      )
      .map(dateOf)
      .find((value) => value !== undefined);
  const author = [
    textOf(at(selectors.author)),
    nameOf(linked.author),
    meta(page, 'article:author'),
    meta(page, 'author'),
    textOf(page.querySelector(AUTHOR)),
    ...lines.all.map((element) => AUTHOR_LINE.exec(textOf(element) ?? '')?.[1]),
  ]
    .map((name) => name?.replace(/^(?:viết|đăng) bởi\s*:?\s*/iu, ''))
    .find(
      (name) => name !== undefined && name.length <= 80 && !SITE_AUTHOR.test(name) && !/^https?:/.test(name),
    );
  const facts: Record<keyof Facts, string | undefined> = {
    title,
    author,
    publishedAt:
      dateOf(at(selectors.date)) ??
      said(linked.datePublished) ??
      meta(page, 'article:published_time') ??
      meta(page, 'datePublished') ??
      dated ??
      printed(),
    url: addressOf(page),
    lead: textOf(at(selectors.lead)) ?? textOf(page.querySelector(LEAD)),
    sourceName: meta(page, 'og:site_name'),
  };
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined && value !== ''));
}
