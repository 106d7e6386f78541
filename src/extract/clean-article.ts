/** Articles as their writers meant them, out of what portals publish. */
import { parseInstant } from '../language/dates.ts';
import { syllables } from '../language/syllables.ts';
import { type Block, type Medium, textBlocks } from './block.ts';
import { authorName } from './byline.ts';
import { cleanTitle } from './clean-title.ts';
import { readStory } from './paragraphs.ts';

export interface GivenArticle {
  title: string;
  /** Plain text or HTML. */
  body: string;
  author?: string;
  /** A day or an instant as the source prints it. */
  publishedAt?: string;
  sourceName?: string;
}

export interface CleanArticle {
  title: string;
  author?: string;
  /** RFC 3339 in UTC. */
  publishedAt?: string;
  /** The lead, where the page marks one and it can stand in a summary. */
  sapo?: string;
  paragraphs: string[];
  media: Medium[];
}

const MARKUP = /<\/?[a-z][^<>]*>|&(?:[a-z]+|#\d+);/i;
const SAPO_LONGEST = 90;
const SAPO_SHORTEST = 8;

async function blocksOf(body: string): Promise<Block[]> {
  if (!MARKUP.test(body)) return textBlocks(body);
  const { htmlBlocks } = await import('./html-blocks.ts');
  return htmlBlocks(body);
}

/**
 * An article without datelines, bylines, captions, image marks, side columns and markup. The DOM is loaded only
 * where the body holds markup.
 */
export async function cleanArticle(given: GivenArticle): Promise<CleanArticle> {
  const title = cleanTitle(given.title);
  const expected = given.author === undefined ? undefined : authorName(given.author);
  const story = readStory(await blocksOf(given.body), title, expected);
  const author = expected === undefined || expected === '' ? story.author : expected;
  const publishedAt = given.publishedAt === undefined ? null : parseInstant(given.publishedAt);
  const length = story.lead === undefined ? 0 : syllables(story.lead).length;
  const clean = length >= SAPO_SHORTEST && length <= SAPO_LONGEST;
  return {
    title,
    ...(author === undefined ? {} : { author }),
    ...(publishedAt === null ? {} : { publishedAt }),
    ...(clean && story.lead !== undefined ? { sapo: story.lead } : {}),
    paragraphs: story.paragraphs,
    media: story.media,
  };
}
