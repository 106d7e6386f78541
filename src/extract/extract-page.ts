/** The article of a whole web page. */
import { Readability } from '@mozilla/readability';
import { parseInstant } from '../language/dates.ts';
import { syllables } from '../language/syllables.ts';
import type { Block, Medium } from './block.ts';
import { authorName } from './byline.ts';
import { cleanTitle } from './clean-title.ts';
import { withoutDateline } from './dateline.ts';
import { hasFewEntities, isModest, type PageElement, parsePage } from './dom.ts';
import { blocksOf, htmlBlocks } from './html-blocks.ts';
import { readFacts, type Selectors } from './page-facts.ts';
import { readStory } from './paragraphs.ts';

export interface PageArticle {
  title: string;
  author?: string;
  /** RFC 3339 in UTC. */
  publishedAt?: string;
  /** The page's own address, as it names it. */
  url?: string;
  sourceName?: string;
  sapo?: string;
  paragraphs: string[];
  media: Medium[];
}

export interface PageOptions {
  /** Places of this source that its editor has named. */
  selectors?: Selectors;
  /** Address the page was read from, for addresses relative to it. */
  url?: string;
}

/** Where the usual portal programs put the text: Joomla, NukeViet, SharePoint, Liferay, WordPress and others. */
const CONTENT = [
  '[itemprop="articleBody"]',
  '.article-content',
  '.common-content',
  '#news-bodyhtml',
  '.bodytext',
  '.entry-content',
  '.ms-rtestate-field',
  '.ExternalClass',
  '.journal-content-article',
  '.item-page',
  '.detail-content',
  '.content-detail',
  '.news-content',
  '.fck_detail',
  '.post-content',
  'article',
];
/** A place with fewer syllables is a teaser or a shell, not the text. */
const LEAST = 40;
const SAPO_LONGEST = 90;
/** Bounds within which Readability is quick. */
const DEEPEST = 100;
const MOST_NODES = 40_000;
const MOST_ENTITIES = 10_000;

const lengthOf = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, { text }) => sum + (text === '' ? 0 : syllables(text).length), 0);

function contentOf(page: PageElement, selector: string | undefined): Block[] {
  for (const place of selector === undefined ? CONTENT : [selector, ...CONTENT]) {
    const element = page.querySelector(place);
    if (!element) continue;
    const blocks = blocksOf(element);
    if (place === selector || lengthOf(blocks) >= LEAST) return blocks;
  }
  return [];
}

function absolute(url: string, base: string | undefined): string | undefined {
  try {
    const address = new URL(url, base);
    return /^https?:$/.test(address.protocol) ? address.href : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The article of a page: its own marks first, then the places where portals put the text, then Readability.
 * Null when the page holds no article.
 */
export async function extractPage(html: string, options: PageOptions = {}): Promise<PageArticle | null> {
  const page = parsePage(html);
  const facts = readFacts(page, options.selectors ?? {});
  let blocks = contentOf(page, options.selectors?.content);
  const isQuick = () => isModest(page, DEEPEST, MOST_NODES) && hasFewEntities(page.body, MOST_ENTITIES);
  if (blocks.length === 0 && isQuick()) {
    const found = new Readability(parsePage(html) as never, { charThreshold: 200 }).parse();
    if (found?.content) blocks = htmlBlocks(found.content);
  }
  const title = cleanTitle(facts.title ?? '');
  const expected = facts.author === undefined ? undefined : authorName(facts.author);
  const lead = facts.lead === undefined ? undefined : withoutDateline(facts.lead);
  const story = readStory(
    lead === undefined || syllables(lead).length > SAPO_LONGEST
      ? blocks
      : [{ role: 'lead', text: lead }, ...blocks],
    title,
    expected,
  );
  if (title === '' || story.paragraphs.length === 0) return null;
  const base = facts.url === undefined ? options.url : absolute(facts.url, options.url);
  const author = expected || story.author;
  const publishedAt = facts.publishedAt === undefined ? null : parseInstant(facts.publishedAt);
  return {
    title,
    ...(author ? { author } : {}),
    ...(publishedAt === null ? {} : { publishedAt }),
    ...(base === undefined ? {} : { url: base }),
    ...(facts.sourceName === undefined ? {} : { sourceName: facts.sourceName }),
    ...(story.lead === undefined || syllables(story.lead).length > SAPO_LONGEST ? {} : { sapo: story.lead }),
    paragraphs: story.paragraphs,
    media: story.media.flatMap((medium) => {
      const url = absolute(medium.url, base ?? options.url);
      return url === undefined ? [] : [{ ...medium, url }];
    }),
  };
}
