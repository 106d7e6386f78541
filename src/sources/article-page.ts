/** An article page as an import row, by the selectors of its source or by what portals have in common. */
import { SourceFailure } from './failure.ts';
import type { Selectors, Source } from './source.ts';

/** What is used of an element of the page. */
interface Tag {
  textContent: string | null;
  innerHTML: string;
  getAttribute(name: string): string | null;
  querySelector(selector: string): Tag | null;
  querySelectorAll(selector: string): Iterable<Tag>;
  remove(): void;
}

/** Where Joomla, NukeViet, SharePoint, WordPress and Liferay put the text. */
const BODIES = [
  '[itemprop="articleBody"]',
  '.item-page',
  '#news-bodyhtml',
  '.bodytext',
  '.ms-rtestate-field',
  '.ArticleContent',
  '.entry-content',
  '.journal-content-article',
  '.detail-content',
  '.article-content',
  'article',
];
const DATES = [
  'meta[property="article:published_time"]',
  'meta[itemprop="datePublished"]',
  'time[datetime]',
  '[itemprop="datePublished"]',
  'dd.published time',
  '.published',
  '.date',
  '.time',
  '.ArticleDate',
];

const textOf = (tag: Tag | null): string | undefined =>
  tag?.textContent?.replace(/\s+/g, ' ').trim() || undefined;

function find(
  document: Tag,
  name: keyof Selectors,
  selectors: Selectors | undefined,
  common: readonly string[],
): Tag | null {
  const given = selectors?.[name];
  try {
    if (given !== undefined) return document.querySelector(given);
  } catch (error) {
    throw new SourceFailure(`Bộ chọn “${name}” không hợp lệ.`, `The selector “${name}” is not valid.`, {
      cause: error,
    });
  }
  for (const selector of common) {
    const found = document.querySelector(selector);
    if (found) return found;
  }
  return null;
}

const written = (tag: Tag | null): string | undefined =>
  tag?.getAttribute('content') ?? tag?.getAttribute('datetime') ?? textOf(tag);

/** The row of a page. Throws SourceFailure where no article can be found in it. */
export async function readArticlePage(
  html: string,
  url: string,
  source: Source,
  base: Record<string, unknown>,
) {
  const { parseHTML } = await import('linkedom/worker');
  const { document } = parseHTML(html) as unknown as { document: Tag };
  const { selectors } = source;
  const body = find(document, 'body', selectors, BODIES);
  const title = written(
    find(document, 'title', selectors, ['meta[property="og:title"]', 'h1', 'h2', 'title']),
  );
  if (!body || !title) {
    throw new SourceFailure('Không tìm thấy bài viết trong trang.', 'No article was found in the page.');
  }
  if (selectors?.remove) for (const part of [...body.querySelectorAll(selectors.remove)]) part.remove();
  const author = written(
    find(document, 'author', selectors, ['meta[name="author"]', '[rel="author"]', '.author']),
  );
  const publishedAt = written(find(document, 'publishedAt', selectors, DATES));
  return {
    ...(author === undefined ? {} : { author: author.slice(0, 200) }),
    ...(publishedAt === undefined ? {} : { publishedAt }),
    ...(source.sourceName === undefined ? {} : { sourceName: source.sourceName }),
    ...base,
    title,
    body: body.innerHTML,
    url,
  };
}
