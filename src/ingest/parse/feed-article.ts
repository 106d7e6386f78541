/** The parts of a feed's item → the keys of an article. */

export type Entry = Record<string, unknown>;
type Media = { kind: 'image' | 'video'; url: string };

const line = (text: string | undefined): string | undefined => text?.replace(/\s+/g, ' ').trim() || undefined;
export const isAddress = (text: string | undefined): text is string =>
  text !== undefined && /^https?:\/\/\S+$/i.test(text);
const named = (given: readonly (string | undefined)[]): string[] =>
  given.map(line).filter((name) => name !== undefined);

/** A picture put before the text, as portals do: `<a><img></a></br>`. */
const LEADING_PICTURE =
  /^\s*(?:<a\b[^>]*>\s*)?<img\b[^>]*?\bsrc\s*=\s*["']?([^"'\s>]+)[^>]*>\s*(?:<\/a>\s*)?(?:<\/?br\s*\/?>\s*)*/i;

function splitPicture(html: string | undefined): { text: string | undefined; picture: string | undefined } {
  const found = html === undefined ? null : LEADING_PICTURE.exec(html);
  if (!found) return { text: html?.trim() || undefined, picture: undefined };
  return { text: html?.slice(found[0].length).trim() || undefined, picture: found[1] };
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
  const body = splitPicture(parts.full ?? parts.short);
  const topics = named(parts.topics);
  const media = mediaOf(parts.enclosures, body.picture);
  const summary = parts.full === undefined ? undefined : line(parts.short?.replace(/<[^>]{0,2000}>/g, ' '));
  const entry: Entry = {
    url: line(parts.url),
    title: line(parts.title),
    publishedAt: line(parts.publishedAt),
    body: body.text,
    author: named(parts.authors).join(', ') || undefined,
    topics: topics.length > 0 ? topics : undefined,
    summary,
    media: media.length > 0 ? media : undefined,
    language: parts.language?.split(/[-_]/)[0]?.toLowerCase(),
    sourceName: line(parts.sourceName),
  };
  for (const key of Object.keys(entry)) if (entry[key] === undefined) delete entry[key];
  return entry;
}
