/** How a page says that it can be embedded: the link consumers of oEmbed look for in its head. */
import { kindOf } from './kinds.ts';

interface Alternate {
  path: string;
  type: string;
  title: string;
}

/** The link of a page that `/oembed` describes, by its domain and its own address; none of another page. */
export const oembedLinks = (domain: string, address: string, title: string): Alternate[] =>
  kindOf(domain)
    ? [{ path: `/oembed?url=${encodeURIComponent(address)}`, type: 'application/json+oembed', title }]
    : [];
