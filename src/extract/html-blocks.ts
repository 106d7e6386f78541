/** HTML as the blocks a reader sees. */
import { clean } from '../language/fold.ts';
import type { Block } from './block.ts';
import { isElement, type PageElement, type PageNode, parsePage, tooDeep } from './dom.ts';

/** Elements whose content is none of a text. */
export const SKIPPED: ReadonlySet<string> = new Set(
  'script style noscript template head nav aside form button select input textarea svg object link meta title footer xml'.split(
    ' ',
  ),
);
/** Elements that stand within a line. */
export const INLINE: ReadonlySet<string> = new Set(
  'a abbr b bdi bdo big cite code del dfn em font i ins kbd label mark q s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);
const HEADING = /^h[1-6]$/;
/** Classes by which portals mark the lead, the caption and the author. */
const MARKED: readonly (readonly [RegExp, Block['role']])[] = [
  [
    /(?:^|[\s_-])(?:sapo|lead|article-brief|common-brief|brief|chapeau|tomtat|trichyeu|news-?summary|hometext|intro(?:text)?)(?:$|[\s_-])/i,
    'lead',
  ],
  [/caption|chu-?thich|image_?desc|photo-?desc|ck_legend|img-?desc/i, 'caption'],
  [/(?:^|[\s_-])(?:author|tac-?gia|byline|nguoi-?viet|but-?danh|pauthor)(?:$|[\s_-])/i, 'author'],
];
const VIDEO_HOST = /youtube\.com|youtu\.be|vimeo\.com|facebook\.com\/plugins\/video|tiktok\.com/i;
const IMAGE_ADDRESS = ['data-src', 'data-original', 'data-lazy-src', 'src'];

function roleOf(element: PageElement, inherited: Block['role']): Block['role'] {
  const name = element.localName;
  if (name === 'figcaption' || name === 'caption') return 'caption';
  if (HEADING.test(name)) return 'heading';
  if (name === 'li') return 'item';
  const marks = `${element.getAttribute('class') ?? ''} ${element.getAttribute('itemprop') ?? ''}`.trim();
  if (marks !== '') for (const [mark, role] of MARKED) if (mark.test(marks)) return role;
  return inherited;
}

/** The picture or video of an element; null for an embedded page that is neither. */
function mediumOf(element: PageElement): Block | null {
  if (element.localName === 'img') {
    const url = IMAGE_ADDRESS.map((name) => element.getAttribute(name)).find(
      (value) => value && !value.startsWith('data:'),
    );
    return { role: 'image', text: '', ...(url ? { url: url.trim() } : {}) };
  }
  const url = (
    element.getAttribute('src') ??
    element.querySelector('source')?.getAttribute('src') ??
    ''
  ).trim();
  if (url === '' || (element.localName === 'iframe' && !VIDEO_HOST.test(url))) return null;
  return { role: 'video', text: '', url };
}

/** The blocks under one element, in the order of the page. */
export function blocksOf(root: PageNode): Block[] {
  const blocks: Block[] = [];
  let text = '';
  const flush = (role: Block['role']): void => {
    const line = clean(text);
    text = '';
    if (line !== '') blocks.push({ role, text: line });
  };
  const walk = (node: PageNode, role: Block['role'], depth: number): void => {
    if (node.nodeType === 3) {
      text += (node.textContent ?? '').replace(/\s+/g, ' ');
      return;
    }
    if (!isElement(node) || tooDeep(depth)) return;
    const name = node.localName;
    if (SKIPPED.has(name) || node.hasAttribute('hidden')) return;
    if (name === 'br') {
      flush(role);
      return;
    }
    if (name === 'img' || name === 'video' || name === 'iframe') {
      const found = mediumOf(node);
      if (found === null) return;
      flush(role);
      blocks.push(found);
      return;
    }
    const own = roleOf(node, role);
    // Word's own elements (`o:p`) stand within a line.
    const apart = (!INLINE.has(name) && !name.includes(':')) || own !== role;
    if (apart) flush(role);
    for (const child of node.childNodes) walk(child, own, depth + 1);
    if (apart) flush(own);
  };
  walk(root, 'text', 0);
  flush('text');
  return blocks;
}

/** The blocks of a page or a fragment. */
export const htmlBlocks = (html: string): Block[] => blocksOf(parsePage(html).body);
