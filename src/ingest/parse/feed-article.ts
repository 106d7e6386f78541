/** The parts of a feed's item → the keys of an article. */
import { markupText, unescaped, unescapedMarkup } from '../../extract/markup-text.ts';

export type Entry = Record<string, unknown>;
type Media = { kind: 'image' | 'video'; url: string };

const line = (text: string | undefined): string | undefined => markupText(text ?? '') || undefined;
export const isAddress = (text: string | undefined): text is string =>
  text !== undefined && /^https?:\/\/\S+$/i.test(text);
const named = (given: readonly (string | undefined)[]): string[] =>
  given.map(line).filter((name) => name !== undefined);

/** A picture put before the text, as portals do: `<a><img></a></br>`. */
const LEADING_PICTURE =
  /^\s*(?:<a\b[^>]*>\s*)?<img\b[^>]*?\bsrc\s*=\s*["']?([^"'\s>]+)[^>]*>\s*(?:<\/a>\s*)?(?:<\/?br\s*\/?>\s*)*/i;

function splitPicture(html: string | undefined): { text: string | undefined; picture: string | undefined } {
  const given = unescapedMarkup(html ?? '').trim();
  const found = LEADING_PICTURE.exec(given);
  return { text: given.slice(found?.[0].length ?? 0).trim() || undefined, picture: found?.[1] };
}

function mediaOf(
  enclosures: readonly { url?: string; type?: string }[],
  picture: string | undefined,
): Media[] {
  const media = new Map<string, Media>();
  if (isAddress(picture)) media.set(picture, { kind: 'image', url: picture });
  for (const { url, type = '' } of enclosures) {
    const kind = /^image\//.test(type) ? 'image' : /^video\//.test(type) ? 'video' : null;
    if (kind && isAddress(url)) media.set(url, { kind, url });
  }
  return [...media.values()];
}

/** An article of what a feed gives; absent parts are left out. */
export function article(parts: {
  url: string | undefined;
  title: string | undefined;
  publishedAt: string | undefined;
  full: string | undefined;
  short: string | undefined;
  authors: readonly (string | undefined)[];
  topics: readonly (string | undefined)[];
  enclosures: readonly { url?: string; type?: string }[];
  language: string | undefined;
  sourceName?: string | undefined;
}): Entry {
  const address = unescaped(parts.url ?? '').trim();
  const body = splitPicture(parts.full ?? parts.short);
  const topics = named(parts.topics);
  const media = mediaOf(parts.enclosures, body.picture);
  const entry: Entry = {
    url: isAddress(address) ? address : undefined,
    title: line(parts.title),
    publishedAt: parts.publishedAt?.trim() || undefined,
    body: body.text,
    author: named(parts.authors).join(', ') || undefined,
    topics: topics.length > 0 ? topics : undefined,
    // A description beside the full text is its summary; alone it is all the text there is.
    summary: parts.full === undefined ? undefined : line(parts.short),
    media: media.length > 0 ? media : undefined,
    language: parts.language?.split(/[-_]/)[0]?.toLowerCase(),
    sourceName: line(parts.sourceName),
  };
  for (const key of Object.keys(entry)) if (entry[key] === undefined) delete entry[key];
  return entry;
}
