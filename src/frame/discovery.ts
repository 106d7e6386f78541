/** How a page says that it can be embedded: the link consumers of oEmbed look for in its head. */
import type { Domain } from '../contract/domain.ts';

interface Alternate {
  path: string;
  type: string;
  title: string;
}

/** The link of a page that `/oembed` describes, by its domain and its own address; none where the domain has no widget. */
export const oembedLinks = (domain: Domain, address: string, title: string): Alternate[] =>
  domain.widget
    ? [{ path: `/oembed?url=${encodeURIComponent(address)}`, type: 'application/json+oembed', title }]
    : [];
