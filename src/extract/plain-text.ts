/** Text of a body that may be HTML; the DOM is loaded only when it is. */
const MARKUP = /<\/?[a-z][^<>]*>/i;

/** Plain text with one line a block; text without markup is answered as it is. */
export async function plainText(body: string): Promise<string> {
  if (!MARKUP.test(body)) return body;
  const { htmlText } = await import('./html-text.ts');
  return htmlText(body);
}

/** Text of a document whose body may be HTML, with tables as rows; text without markup is answered as it is. */
export async function plainDocument(body: string): Promise<string> {
  if (!MARKUP.test(body)) return body;
  const { documentText } = await import('./document-text.ts');
  return documentText(body);
}
