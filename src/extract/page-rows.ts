/** An article page as import rows: one, or one for each item of a page of briefs. */
import { splitBriefs } from './briefs.ts';
import { extractPage, type PageOptions } from './extract-page.ts';

export type ArticleRow = Record<string, unknown>;

/**
 * The rows of a page, none where it holds no article. `known` is what is known of the page besides: it stands
 * before what the page says, save for title and text, which the page knows best.
 */
export async function pageRows(
  html: string,
  options: PageOptions = {},
  known: ArticleRow = {},
): Promise<ArticleRow[]> {
  const page = await extractPage(html, options);
  if (!page) return [];
  const { title, author, publishedAt, url, sourceName, media } = page;
  const row = {
    ...(author === undefined ? {} : { author: author.slice(0, 200) }),
    ...(publishedAt === undefined ? {} : { publishedAt }),
    ...(url === undefined ? {} : { url }),
    ...(sourceName === undefined ? {} : { sourceName: sourceName.slice(0, 200) }),
    ...(media.length === 0 ? {} : { media }),
    ...known,
    title,
    body: page.paragraphs.join('\n'),
  };
  const briefs = splitBriefs(row);
  if (briefs.length === 0) return [row];
  const { summary: _, ...shared }: ArticleRow = row;
  return briefs.map((brief, index) => ({
    ...shared,
    ...(brief.author === undefined ? {} : { author: brief.author }),
    title: brief.title,
    body: brief.paragraphs.join('\n'),
    ...(typeof shared.url === 'string' ? { url: `${shared.url}#tin-${index + 1}` } : {}),
  }));
}
