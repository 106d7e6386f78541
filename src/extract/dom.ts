/** The only door to the DOM library; reached by `import()` alone, so that no read pays for it. */
import { parseHTML } from 'linkedom/worker';

/** What is used of a node; the platform's own types are those of its rewriter. */
export interface PageNode {
  nodeType: number;
  textContent: string | null;
  childNodes: Iterable<PageNode>;
}

export interface PageElement extends PageNode {
  localName: string;
  getAttribute(name: string): string | null;
  hasAttribute(name: string): boolean;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
  contains(other: PageElement): boolean;
  remove(): void;
}

export interface Page extends PageElement {
  body: PageElement;
  documentElement: PageElement;
}

/** Tags within tags beyond this are no article but an attack on the walker's stack. */
const DEEPEST = 400;
const WHOLE = /<(?:html|body|!doctype)[\s>]/i;
/** A document of a page, or of a fragment put into an empty page. */
export function parsePage(html: string): Page {
  const whole = WHOLE.test(html) ? html : `<!doctype html><html><body>${html}</body></html>`;
  return parseHTML(whole).document as unknown as Page;
}

/** Whether a tree is nested and large as pages for people are: what weighs it may take cubic time otherwise. */
export function isModest(root: PageNode, deepest: number, most: number): boolean {
  let level: PageNode[] = [root];
  let count = 0;
  for (let depth = 0; level.length > 0; depth++) {
    count += level.length;
    if (depth > deepest || count > most) return false;
    level = level.flatMap(({ childNodes }) => [...(childNodes ?? [])]);
  }
  return true;
}

export const isElement = (node: PageNode): node is PageElement => node.nodeType === 1;
export const tooDeep = (depth: number): boolean => depth > DEEPEST;
