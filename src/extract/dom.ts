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
const DOCTYPE = /^\s*<!doctype(?:[^>[]*\[[^\]]*\])?[^>]*>/i;
/** Elements that end by themselves, or where another begins. */
const SELF_ENDING = new Set(
  'p li td th tr tbody thead tfoot dt dd option colgroup col br hr img input meta link base source wbr area param embed'.split(
    ' ',
  ),
);
const TAG_NAME = /[a-z][a-z\d]*/iy;
/** Elements within elements beyond which building the tree takes time without end. */
const DEEPEST_TREE = 3_000;

/** Whether the tags of a page are nested deeper than any page for people; in one pass. */
export function nestsTooDeep(html: string): boolean {
  let depth = 0;
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
    const ends = html.charCodeAt(at + 1) === 47;
    TAG_NAME.lastIndex = at + (ends ? 2 : 1);
    const name = TAG_NAME.exec(html)?.[0].toLowerCase();
    if (name === undefined || SELF_ENDING.has(name)) continue;
    depth = ends ? Math.max(0, depth - 1) : depth + 1;
    if (depth > DEEPEST_TREE) return true;
  }
  return false;
}

/** A document of a page, or of a fragment put into an empty page. */
export function parsePage(html: string): Page {
  // What nests without end is no markup: its words are kept, its tags are not.
  if (nestsTooDeep(html)) return parsePage(html.replace(/<[^<>]*>|</g, ' '));
  if (WHOLE.test(html)) {
    const page = parseHTML(html).document as unknown as Page;
    // HTML may leave its root out; the library then takes the first element for it, or has none and fails.
    if (page.documentElement?.localName === 'html') return page;
  }
  const wrapped = `<!doctype html><html><body>${html.replace(DOCTYPE, '')}</body></html>`;
  return parseHTML(wrapped).document as unknown as Page;
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

/** Signs that are written as entities: a tree that is written out and read again has a node for each. */
const ENTITY_SIGN = /[<>&\u00a0]/g;

/** Whether a tree has at most this many signs that are entities in HTML. */
export const hasFewEntities = (root: PageElement, most: number): boolean =>
  ((root.textContent ?? '').match(ENTITY_SIGN)?.length ?? 0) <= most;

export const isElement = (node: PageNode): node is PageElement => node.nodeType === 1;
export const tooDeep = (depth: number): boolean => depth > DEEPEST;
