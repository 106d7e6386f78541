/** Items of feeds as portals send them, put right without a DOM. */
import { parseInstant } from '../../language/dates.ts';
import { clean } from '../../language/fold.ts';
import type { Medium } from './block.ts';
import { cleanTitle } from './clean-title.ts';
import { withoutDateline } from './dateline.ts';

export interface GivenFeedItem {
  title?: string;
  link?: string;
  /** May be HTML, may stand in CDATA. */
  description?: string;
  pubDate?: string;
}

export interface FeedItem {
  title: string;
  url?: string;
  /** RFC 3339 in UTC. */
  publishedAt?: string;
  summary?: string;
  media: Medium[];
}

const CDATA = /<!\[CDATA\[|\]\]>/g;
const IMAGE = /<img\b[^>]{0,2000}?\ssrc\s*=\s*["']?([^"'\s>]+)/gi;
const BREAK = /<\/?(?:br|p|div|li)\b[^>]{0,2000}>/gi;
const TAG = /<\/?[a-z!][^>]{0,2000}>/gi;
const ENTITY =
  /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos|nbsp|hellip|ndash|mdash|ldquo|rdquo|lsquo|rsquo));/gi;
const NAMED: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  hellip: '…',
  ndash: '–',
  mdash: '—',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
};

function unescaped(text: string): string {
  return text.replace(ENTITY, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return NAMED[name.toLowerCase()] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** A web address as published: some portals answer `http` alone, and the address is what tells articles apart. */
function addressOf(text: string | undefined): string | undefined {
  const bare = unescaped((text ?? '').replace(CDATA, '')).trim();
  return /^https?:\/\/\S+$/i.test(bare) ? bare : undefined;
}

/** Title in one line, address, instant in UTC, description without markup, and the picture put before it. */
export function cleanFeedItem(given: GivenFeedItem): FeedItem {
  const html = unescaped((given.description ?? '').replace(CDATA, ''));
  const media: Medium[] = [];
  for (const [, address] of html.matchAll(IMAGE)) {
    // Browsers show no `http` picture within an `https` page.
    const url = addressOf(address)?.replace(/^http:/i, 'https:');
    if (url !== undefined && !media.some((medium) => medium.url === url)) media.push({ kind: 'image', url });
  }
  const summary = withoutDateline(clean(unescaped(html.replace(BREAK, ' ').replace(TAG, ''))));
  const url = addressOf(given.link);
  const publishedAt = given.pubDate === undefined ? null : parseInstant(given.pubDate);
  return {
    title: cleanTitle(unescaped((given.title ?? '').replace(CDATA, '').replace(TAG, ''))),
    ...(url === undefined ? {} : { url }),
    ...(publishedAt === null ? {} : { publishedAt }),
    ...(summary === '' ? {} : { summary }),
    media,
  };
}
