/** The only door to the DOM library; reached by `import()` alone, so that no read pays for it. */
import { parseHTML } from 'linkedom';

/** A document of a page, or of a fragment put into an empty page. */
export function parsePage(html: string): Document {
  const whole = /<(?:html|body|!doctype)[\s>]/i.test(html) ? html : `<!doctype html><html><body>${html}</body></html>`;
  return parseHTML(whole).document as unknown as Document;
}
