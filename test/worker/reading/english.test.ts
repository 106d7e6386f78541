/** Pages in English: frame, labels and choices are English, and what is Vietnamese there is of a record and marked so. */
import { parseHTML } from 'linkedom/worker';
import { beforeAll, describe, expect, it } from 'vitest';
import { ask, holdSamples } from '../../support/gateway.ts';
import { PAGES } from '../../support/page-kinds.ts';

beforeAll(() => holdSamples());

/** A word that is no name: it begins with a small letter and has a letter that Vietnamese alone has. */
const WORD =
  /(?<![\p{L}\d-])\p{Ll}*[ăđơưàảãạáằẳẵặắầẩẫậấèẻẽẹéềểễệếìỉĩịíòỏõọóồổỗộốờởỡợớùủũụúừửữựứỳỷỹỵýêôâ]\p{Ll}*(?![\p{L}])/u;
const ATTRIBUTES = ['aria-label', 'alt', 'placeholder', 'title'];
/** Pages of addresses and code, whose examples are Vietnamese. */
const OF_CODE = /^\/(?:docs|embed)/;

interface Node {
  tagName: string;
  nodeType: number;
  textContent: string | null;
  childNodes: Iterable<Node>;
  children: Iterable<Node>;
  getAttribute(name: string): string | null;
}

function vietnameseIn(node: Node): string[] {
  const lang = node.getAttribute('lang');
  if ((lang !== null && lang !== 'en') || /^(?:SCRIPT|CODE)$/i.test(node.tagName)) return [];
  const said = ATTRIBUTES.flatMap((name) => node.getAttribute(name) ?? []).filter((text) => WORD.test(text));
  const own = [...node.childNodes]
    .filter(({ nodeType, textContent }) => nodeType === 3 && WORD.test(textContent ?? ''))
    .map(({ textContent }) => `${node.tagName}: ${textContent?.trim()}`);
  return [...said, ...own, ...[...node.children].flatMap(vietnameseIn)];
}

describe('an English page', () => {
  it.each(PAGES.filter((path) => !OF_CODE.test(path)))('%s has no Vietnamese of its own', async (path) => {
    const url = new URL(path, 'https://motcua.test');
    url.searchParams.set('lang', 'en');
    const headers = { accept: 'text/html', 'accept-language': 'en' };
    const text = await (await ask(url.pathname + url.search, { headers })).text();
    const { document } = parseHTML(text);
    expect(document.documentElement.getAttribute('lang')).toBe('en');
    expect(document.querySelector('h1')?.textContent).toBeTruthy();
    expect(vietnameseIn(document.body as unknown as Node)).toEqual([]);
  });
});
