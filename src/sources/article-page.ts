/** An article page as import rows: one, or one for each item of a page of briefs. */
import { SourceFailure } from './failure.ts';
import type { Source } from './source.ts';

export type ArticleRow = Record<string, unknown>;

/** The rows of a page. Throws SourceFailure where no article can be found in it. */
export async function readArticlePage(
  html: string,
  url: string,
  source: Source,
  base: ArticleRow,
): Promise<ArticleRow[]> {
  const [{ extractPage }, { splitBriefs }] = await Promise.all([
    import('../ingest/extract/extract-page.ts'),
    import('../ingest/extract/briefs.ts'),
  ]);
  const { links: _, ...selectors } = source.selectors ?? {};
  const page = await extractPage(html, { url, selectors: selectors as Record<string, string> });
  if (!page) {
    throw new SourceFailure('Không tìm thấy bài viết trong trang.', 'No article was found in the page.');
  }
  const sourceName = source.sourceName ?? page.sourceName;
  const row = {
    ...(page.author === undefined ? {} : { author: page.author.slice(0, 200) }),
    ...(page.publishedAt === undefined ? {} : { publishedAt: page.publishedAt }),
    ...(sourceName === undefined ? {} : { sourceName: sourceName.slice(0, 200) }),
    ...(page.media.length === 0 ? {} : { media: page.media }),
    // What a feed says of its item is said for machines; the page knows its own words best.
    ...base,
    title: page.title,
    body: page.paragraphs.join('\n'),
    url,
  };
  const briefs = splitBriefs(row);
  if (briefs.length === 0) return [row];
  return briefs.map(({ title, paragraphs, author }, index) => ({
    ...row,
    ...(author === undefined ? {} : { author }),
    title,
    body: paragraphs.join('\n'),
    url: `${url}#tin-${index + 1}`,
  }));
}
