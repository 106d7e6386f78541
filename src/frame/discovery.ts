/** How a page says that it can be embedded: the link consumers of oEmbed look for in its head. */

interface Alternate {
  /** Whole, since consumers fetch it as it stands. */
  path: string;
  type: string;
  title: string;
}

/** The link of a page that `/oembed` describes, by its own address. */
export const oembedLink = (address: string, title: string): Alternate => ({
  path: `${new URL(address).origin}/oembed?url=${encodeURIComponent(address)}`,
  type: 'application/json+oembed',
  title,
});
