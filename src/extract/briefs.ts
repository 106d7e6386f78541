/** Pages that print several short items under one heading: “Tin vắn”, “Điểm tin”. */
import { clean, fold } from '../language/fold.ts';
import { sentences } from '../language/sentences.ts';
import { authorOfLine, withoutByline } from './byline.ts';
import { isLeak } from './side-column.ts';

export interface Brief {
  /** The item's first sentence: a brief has no title of its own. */
  title: string;
  paragraphs: string[];
  author?: string;
}

const HEADING = /^(?:tin van|tin ngan|diem tin|tin tong hop|tin nhanh)(?: |$)/;
const HEADING_WORDS = /^\s*(?:tin vắn|tin ngắn|điểm tin|tin tổng hợp|tin nhanh)\s*[:.-]?\s*/iu;
/** A star opens an item; within a line only where a sentence or a name in capitals has ended. */
const STAR_LINE = /^\s*[*●•■►+]\s*(?=\S)/u;
const STAR_WITHIN = /(?<=[.!?…”"’)\p{Lu}])\s+[*●■►]\s+(?=["“]?[\p{Lu}\p{N}])/u;
const LEAST_ITEMS = 2;

function itemOf(lines: readonly string[]): Brief | null {
  const paragraphs: string[] = [];
  let author: string | undefined;
  for (const line of lines) {
    const alone = authorOfLine(line);
    if (alone !== undefined) author ??= alone;
    else if (!isLeak(line)) {
      const signed = withoutByline(line);
      author ??= signed.author;
      paragraphs.push(signed.text);
    }
  }
  const title = sentences(paragraphs[0] ?? '')[0]?.text;
  if (title === undefined) return null;
  return { title: title.replace(/[.;,]$/, ''), paragraphs, ...(author === undefined ? {} : { author }) };
}

/** The items of a page of briefs, in order; none when the page is one article. */
export function splitBriefs(page: { title: string; body: string }): Brief[] {
  const body = page.body.replace(HEADING_WORDS, '\n');
  if (body === page.body && !HEADING.test(fold(page.title))) return [];
  const items: string[][] = [];
  for (const line of body.split('\n')) {
    for (const [index, piece] of line.split(STAR_WITHIN).entries()) {
      const text = clean(piece);
      if (text === '') continue;
      if (index > 0 || STAR_LINE.test(text) || items.length === 0) items.push([]);
      items.at(-1)?.push(text.replace(STAR_LINE, ''));
    }
  }
  return items.length < LEAST_ITEMS ? [] : items.map(itemOf).filter((item) => item !== null);
}
