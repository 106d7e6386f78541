/** Text of a body that may be HTML; the DOM is loaded only when it is. */
const MARKUP = /<\/?[a-z][^<>]*>/i;

/** Plain text with one line a block; text without markup is answered as it is. */
export async function plainText(body: string): Promise<string> {
  if (!MARKUP.test(body)) return body;
  const { htmlText } = await import('./html-text.ts');
  return htmlText(body);
}
