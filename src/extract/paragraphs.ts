/** The paragraphs of an article, told apart from what portals leak between and after them. */
import { parseInstant } from '../language/dates.ts';
import { clean, fold } from '../language/fold.ts';
import type { Block, Medium } from './block.ts';
import { authorOfLine, withoutByline } from './byline.ts';
import {
  isCaption,
  isCaptionLabel,
  isCaptionUnderImage,
  isCredit,
  isLooseCaption,
  withoutPhotoReference,
} from './caption.ts';
import { withoutDateline, withoutSourceMark } from './dateline.ts';
import { isCode, isLabel, isLeak } from './side-column.ts';

export interface Story {
  paragraphs: string[];
  media: Medium[];
  author?: string;
  /** The first paragraph, when its source or a dateline marks it as the lead. */
  lead?: string;
}

const DATE_LINE =
  /^(?:(?:hôm nay|thứ|ngày|cập nhật|đăng|đăng ngày|ngày đăng)[\s,].{0,20})?\d{1,2}[/.-]\d{1,2}[/.-]\d{4}.{0,25}$/iu;
const SOUGHT_PREFIX = 60;

/** Blocks up to the side column: the lines after an author's, or after the last sentence, that are mere labels. */
function withoutSideColumn(blocks: readonly Block[], expected?: string): Block[] {
  let end = blocks.length;
  let leaks = 0;
  while (end > 1) {
    const block = blocks[end - 1];
    if (block === undefined || block.role !== 'text') break;
    if (authorOfLine(block.text, expected) !== undefined) break;
    if (isLeak(block.text) || isCode(block.text)) leaks++;
    else if (!isLabel(block.text)) break;
    end--;
  }
  const labels = blocks.length - end;
  const last = blocks[end - 1];
  const signed = last !== undefined && authorOfLine(last.text, expected) !== undefined;
  // One short line alone may be the end of the story; several, or ones beside slugs, are not.
  if (leaks > 0 || signed || labels >= 3) return blocks.slice(0, end);
  return [...blocks];
}

/** Names as captions the loose lines around labels such as `Minh họa ảnh:`, after them and before their picture. */
function withLooseCaptions(blocks: readonly Block[]): Block[] {
  const named = [...blocks];
  const name = (start: number, step: 1 | -1): void => {
    for (let at = start; named[at]?.role === 'text' && isLooseCaption(named[at]?.text ?? ''); at += step) {
      named[at] = { ...(named[at] as Block), role: 'caption' };
    }
  };
  for (const [index, block] of blocks.entries()) {
    if (block.role !== 'text' || !isCaptionLabel(block.text)) continue;
    name(index + 1, 1);
    if (blocks[index - 1]?.role === 'image') name(index - 2, -1);
  }
  return named;
}

/** A caption's own words; file names and credits alone are none. */
function captionOf(text: string): string | undefined {
  const bare = text.replace(/^[-–—•\s]+/u, '').trim();
  return isLeak(bare) || bare.endsWith(':') ? undefined : bare;
}

/** Lines that Joomla sets above a text: who wrote it, and when. */
const WRITTEN_BY = /^(?:được )?(?:viết|đăng) bởi\s*:?\s*(?=\p{Lu}.{1,59}$)/iu;
const WRITTEN_ON = /^(?:được )?(?:viết|đăng)(?: ngày| lúc| vào)?\s*:?\s*/iu;
const isDay = (text: string): boolean =>
  text.length < 60 && parseInstant(text.replace(WRITTEN_ON, '').replace(/^[(\s]+|[)\s]+$/g, '')) !== null;

/** Reads the blocks of an article in order into its paragraphs, pictures and author. */
export function readStory(given: readonly Block[], title: string, expected?: string): Story {
  const cleaned = given.map((block) => ({ ...block, text: clean(block.text) }));
  const blocks = withLooseCaptions(withoutSideColumn(cleaned, expected));
  const paragraphs: string[] = [];
  const media: Medium[] = [];
  const titleKey = fold(title);
  const seen = new Set([titleKey]);
  /** The title said again as a sentence: all the text that a brief of one sentence has. */
  let sentence: string | undefined;
  let author: string | undefined;
  let lead: string | undefined;
  let underImage = false;
  let afterCaption = false;

  for (const [index, block] of blocks.entries()) {
    const { role, text } = block;
    if (role === 'image' || role === 'video') {
      if (block.url !== undefined) {
        media.push({ kind: role, url: block.url, ...(text === '' ? {} : { caption: text }) });
      }
      underImage = role === 'image' && text === '';
      afterCaption = false;
      continue;
    }
    if (role === 'author') {
      author ??= authorOfLine(`Tác giả: ${text.replace(/^tác giả\s*:\s*/iu, '')}`);
      continue;
    }
    const signed = authorOfLine(text, expected);
    const atEnd = index >= blocks.length - 2;
    if (signed !== undefined && (atEnd || afterCaption || /^\W*tác giả/iu.test(text))) {
      if (!afterCaption) author ??= signed;
      continue;
    }
    if (afterCaption && role === 'text' && isCredit(text)) continue;
    if (index < 4 && paragraphs.length === 0 && WRITTEN_BY.test(text)) {
      author ??= authorOfLine(text.replace(WRITTEN_BY, 'Tác giả: '));
      continue;
    }
    if (
      isLeak(text) ||
      (index < 4 && paragraphs.length === 0 && isDay(text)) ||
      (index < 3 && DATE_LINE.test(text))
    ) {
      // A row of dashes stands where the caption would.
      underImage = false;
      continue;
    }
    const caption =
      role === 'caption' || (role === 'text' && (underImage ? isCaptionUnderImage(text) : isCaption(text)));
    if (caption) {
      const words = captionOf(text);
      const medium = media.at(-1);
      if (words !== undefined && medium && medium.caption === undefined) medium.caption = words;
      underImage = false;
      afterCaption = true;
      continue;
    }
    underImage = false;
    afterCaption = false;

    const undated = withoutDateline(text);
    const byline = withoutByline(withoutSourceMark(undated), expected);
    if (byline.author !== undefined) author ??= byline.author;
    const paragraph = withoutPhotoReference(byline.text).trim();
    const key = fold(paragraph);
    if (key === titleKey && /[.!?…]["”]?$/.test(paragraph)) sentence ??= paragraph;
    if (paragraph === '' || key === '' || seen.has(key)) continue;
    seen.add(key);
    // Papers put the lead before the first picture.
    const pictured = blocks[index + 1]?.role === 'image' && role === 'text';
    if (paragraphs.length === 0 && (role === 'lead' || undated !== text || pictured)) lead = paragraph;
    paragraphs.push(paragraph.length < SOUGHT_PREFIX && role === 'item' ? `- ${paragraph}` : paragraph);
  }
  if (paragraphs.length === 0 && sentence !== undefined) paragraphs.push(sentence);
  return {
    paragraphs,
    media,
    ...(author === undefined ? {} : { author }),
    ...(lead === undefined ? {} : { lead }),
  };
}
