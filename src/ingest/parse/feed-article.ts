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

/** `www.example.vn/tin/1`, `example.gov.vn/tin`, `\\\\server\\tin`: no path of the feed's, but an address without its beginning. */
const LACKS_SCHEME = /^(?:\\|www\.|(?:[a-z\d-]+\.)+(?:vn|com|net|org|info|test)(?::\d+)?(?:\/|$))/i;

/** An address against the feed's own; as it is where it cannot be resolved, for the import to refuse. */
function resolved(address: string, base: string | undefined): string {
  // `#` and `?` alone lead back to the list, which is no article.
  if (/^[#?]?$/.test(address) || /^https?:/i.test(address) || LACKS_SCHEME.test(address)) return address;
  try {
    const url = new URL(address, base ?? (address.startsWith('//') ? 'https://feed.invalid' : undefined));
    return /^https?:$/.test(url.protocol) ? url.href : address;
  } catch {
    return address;
  }
}

const RELATIVE_LINK = /(\s(?:src|href)\s*=\s*)("|')(?![a-z][a-z\d+.-]*:|#)([^"'<>]{1,2000})\2/gi;
const withBase = (html: string, base: string | undefined): string =>
  base === undefined
    ? html
    : html.replace(
        RELATIVE_LINK,
        (_, name: string, quote: string, address: string) =>
          `${name}${quote}${resolved(address, base)}${quote}`,
      );

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
  /** Address that relative ones are meant against. */
  base?: string | undefined;
}): Entry {
  const address = resolved(unescaped(parts.url ?? '').trim(), parts.base);
  const body = splitPicture(withBase(unescapedMarkup(parts.full ?? parts.short ?? ''), parts.base));
  const topics = named(parts.topics);
  const media = mediaOf(
    parts.enclosures.map(({ url, ...rest }) => (url ? { ...rest, url: resolved(url, parts.base) } : rest)),
    body.picture,
  );
  const entry: Entry = {
    url: address || undefined,
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
