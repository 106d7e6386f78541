/** The article pages a list page, a sitemap or a feed leads to. */
import { unescaped } from '../extract/markup-text.ts';
import { readAddress } from './address.ts';
import { SourceFailure } from './failure.ts';

export interface Link {
  url: string;
  /** When the sitemap says the page changed. */
  statedChange?: string;
  /** What the list says of the page: keys of an import row. */
  base?: Record<string, unknown>;
}

/** Links looked at on one list. */
const MOST = 500;
/** Words of a link that is a headline rather than a menu. */
const HEADLINE = 5;
const FILE = /\.(?:jpe?g|png|gif|webp|svg|pdf|docx?|xlsx?|zip|rar|mp[34]|css|js|ico|xml|rss)$/i;
const TRACKING = /^(?:utm_.*|fbclid|gclid|zarsrc)$/;
const FURNITURE =
  'header, nav, footer, aside, .breadcrumb, .breadcrumbs, .pagination, .menu, .nav, .navbar, .sidebar';

/** What is used of an element of the page. */
interface Tag {
  textContent: string | null;
  getAttribute(name: string): string | null;
  querySelectorAll(selector: string): Iterable<Tag>;
  closest(selector: string): Tag | null;
}

/** Whether an address holds a text in which `*` stands for anything. Walks forward only. */
export function fitsPattern(address: string, pattern: string | undefined): boolean {
  let at = 0;
  for (const part of (pattern ?? '').split('*')) {
    const found = address.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return true;
}

function absolute(href: string | null, base: string, allowed: readonly string[]): URL | null {
  if (!href || /^(?:#|javascript:|mailto:|tel:)/i.test(href.trim())) return null;
  try {
    const url = readAddress(href.trim(), allowed, base);
    for (const name of [...url.searchParams.keys()]) if (TRACKING.test(name)) url.searchParams.delete(name);
    return url;
  } catch {
    return null;
  }
}

/**
 * Article links of a list page in its order. Without a selector those are taken whose text is a headline, on the
 * page's own host and outside its menus.
 */
export async function pageLinks(
  html: string,
  base: string,
  allowed: readonly string[],
  given: { selector?: string | undefined; pattern?: string | undefined },
): Promise<Link[]> {
  const { parseHTML } = await import('linkedom/worker');
  const { document } = parseHTML(html) as unknown as { document: Tag };
  const [head] = document.querySelectorAll('base[href]');
  const root = URL.parse(head?.getAttribute('href') ?? '', base)?.href ?? base;
  let anchors: Tag[];
  try {
    anchors = [...document.querySelectorAll(given.selector ?? 'a[href]')];
  } catch (error) {
    throw new SourceFailure('Bộ chọn “links” không hợp lệ.', 'The selector “links” is not valid.', {
      cause: error,
    });
  }
  const { host, href: own } = new URL(base);
  const links = new Map<string, Link>();
  for (const anchor of anchors.flatMap((tag) =>
    tag.getAttribute('href') === null ? [...tag.querySelectorAll('a[href]')] : [tag],
  )) {
    const url = absolute(anchor.getAttribute('href'), root, allowed);
    if (!url || url.href === own || FILE.test(url.pathname) || !fitsPattern(url.href, given.pattern))
      continue;
    if (given.selector === undefined) {
      const words = (anchor.textContent ?? anchor.getAttribute('title') ?? '').trim().split(/\s+/).length;
      if (url.host !== host || words < HEADLINE || anchor.closest(FURNITURE)) continue;
    }
    links.set(url.href, { url: url.href });
    if (links.size >= MOST) break;
  }
  return [...links.values()];
}

/** Addresses of a sitemap, newest first, or the sitemaps an index names. */
export function readSitemap(
  xml: string,
  base: string,
  allowed: readonly string[],
  pattern?: string,
): { links: Link[]; sitemaps: Link[] } {
  if (/<!ENTITY/i.test(xml)) {
    throw new SourceFailure(
      'Sitemap khai báo thực thể (ENTITY); không được nhận.',
      'The sitemap declares entities, which is refused.',
    );
  }
  const entries: Link[] = [];
  const isIndex = /<sitemapindex[\s>]/i.test(xml);
  for (const entry of xml.split(/<(?:url|sitemap)[\s>]/i).slice(1)) {
    const location = /<loc>(.{1,2100}?)<\/loc>/is.exec(entry)?.[1];
    const url = absolute(unescaped(location ?? '').trim(), base, allowed);
    if (!url || (!isIndex && (FILE.test(url.pathname) || !fitsPattern(url.href, pattern)))) continue;
    const change = /<lastmod>([^<]*)<\/lastmod>/i.exec(entry)?.[1]?.trim();
    entries.push({ url: url.href, ...(change ? { statedChange: change } : {}) });
  }
  if (entries.length === 0 && !/<(?:urlset|sitemapindex)[\s>]/i.test(xml)) {
    throw new SourceFailure('Không phải sitemap.', 'This is no sitemap.');
  }
  const newest = entries.sort((a, b) => (b.statedChange ?? '').localeCompare(a.statedChange ?? ''));
  return isIndex ? { links: [], sitemaps: newest } : { links: newest.slice(0, MOST), sitemaps: [] };
}
