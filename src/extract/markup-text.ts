/** Short markup as text without a DOM: titles, summaries and addresses of feeds and sitemaps. */
import { clean } from '../language/fold.ts';

const CDATA = /<!\[CDATA\[|\]\]>/g;
const BREAK = /<\/?(?:br|p|div|li)\b[^>]{0,2000}>/gi;
const TAG = /<\/?[a-z!][^>]{0,2000}>/gi;
const ESCAPED_TAG = /&lt;\/?[a-z]/i;
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

/** Text with its entities read once, without the marks of CDATA. */
export function unescaped(text: string): string {
  return text.replace(CDATA, '').replace(ENTITY, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return NAMED[name.toLowerCase()] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    const isCharacter = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
    return isCharacter ? String.fromCodePoint(code) : whole;
  });
}

/** HTML as it was meant where a feed escaped it once too often; other text as it is. */
export const unescapedMarkup = (html: string): string =>
  ESCAPED_TAG.test(html) && html.search(TAG) < 0 ? unescaped(html) : html;

/** The text of a fragment of HTML in one line. */
export const markupText = (html: string): string =>
  clean(unescaped(unescapedMarkup(html).replace(BREAK, ' ').replace(TAG, '')));
