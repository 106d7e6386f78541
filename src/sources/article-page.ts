/** An article page of a source as import rows. */
import type { ArticleRow } from '../extract/page-rows.ts';
import { SourceFailure } from './failure.ts';
import type { Source } from './source.ts';

/** The rows of a page. Throws SourceFailure where no article can be found in it. */
export async function readArticlePage(
  html: string,
  url: string,
  source: Source,
  base: ArticleRow,
): Promise<ArticleRow[]> {
  const { pageRows } = await import('../extract/page-rows.ts');
  const { links: _, ...selectors } = source.selectors ?? {};
  const { sourceName } = source;
  const rows = await pageRows(
    html,
    { url, selectors: selectors as Record<string, string> },
    { ...(sourceName === undefined ? {} : { sourceName }), ...base, url },
  );
  if (rows.length > 0) return rows;
  throw new SourceFailure('Không tìm thấy bài viết trong trang.', 'No article was found in the page.');
}
