/** HTML as the blocks a reader sees. */
import { clean } from '../../language/fold.ts';
import type { Block } from './block.ts';
import { parsePage } from './dom.ts';

const SKIPPED = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE HEAD NAV ASIDE FORM BUTTON SELECT INPUT TEXTAREA SVG OBJECT LINK META TITLE'.split(' '),
);
const INLINE = new Set(
  'A ABBR B BDI BDO CITE CODE DEL DFN EM FONT I INS KBD LABEL MARK Q S SAMP SMALL SPAN STRIKE STRONG SUB SUP TIME TT U VAR WBR O:P ST1:PLACE'.split(
    ' ',
  ),
);
const HEADING = /^H[1-6]$/;
/** Classes by which portals mark the lead, the caption and the author. */
const MARKED: readonly [RegExp, Block['role']][] = [
  [/(?:^|[\s_-])(?:sapo|lead|article-brief|common-brief|brief|chapeau|tomtat|trichyeu|news-?summary|description|hometext|bodytext-intro)(?:$|[\s_-])/i, 'lead'],
  [/caption|chu-?thich|image_?desc|photo-?desc|pCaption|ck_legend|img-?desc/i, 'caption'],
  [/(?:^|[\s_-])(?:author|tac-?gia|byline|nguoi-?viet|but-?danh|pAuthor)(?:$|[\s_-])/i, 'author'],
];
const VIDEO_HOST = /youtube\.com|youtu\.be|vimeo\.com|facebook\.com\/plugins\/video|tiktok\.com/i;

function roleOf(element: Element, inherited: Block['role']): Block['role'] {
  const name = element.tagName.toUpperCase();
  if (name === 'FIGCAPTION' || name === 'CAPTION') return 'caption';
  if (HEADING.test(name)) return 'heading';
  if (name === 'LI') return 'item';
  const marks = `${element.getAttribute('class') ?? ''} ${element.getAttribute('itemprop') ?? ''}`.trim();
  if (marks !== '') for (const [mark, role] of MARKED) if (mark.test(marks)) return role;
  return inherited;
}

function medium(element: Element, name: string): Block | null {
  if (name === 'IMG') {
    const url = element.getAttribute('data-src') ?? element.getAttribute('data-original') ?? element.getAttribute('src');
    return { role: 'image', text: '', ...(url && !url.startsWith('data:') ? { url: url.trim() } : {}) };
  }
  const url = element.getAttribute('src') ?? element.querySelector?.('source')?.getAttribute('src') ?? '';
  if (name === 'VIDEO') return url === '' ? null : { role: 'video', text: '', url: url.trim() };
  return VIDEO_HOST.test(url) ? { role: 'video', text: '', url: url.trim() } : null;
}

/** The blocks under one element, in the order of the page. */
export function blocksOf(root: Node): Block[] {
  const blocks: Block[] = [];
  let text = '';
  const flush = (role: Block['role']): void => {
    const line = clean(text);
    text = '';
    if (line !== '') blocks.push({ role, text: line });
  };
  const walk = (node: Node, role: Block['role']): void => {
    if (node.nodeType === 3) {
      text += (node.textContent ?? '').replace(/\s+/g, ' ');
      return;
    }
    if (node.nodeType !== 1) return;
    const element = node as Element;
    const name = element.tagName.toUpperCase();
    if (SKIPPED.has(name) || element.hasAttribute('hidden')) return;
    if (name === 'BR') return flush(role);
    if (name === 'IMG' || name === 'VIDEO' || name === 'IFRAME') {
      const found = medium(element, name);
      if (found === null) return;
      flush(role);
      blocks.push(found);
      return;
    }
    const inline = INLINE.has(name);
    const own = roleOf(element, role);
    if (!inline || own !== role) flush(role);
    for (const child of Array.from(element.childNodes)) walk(child, own);
    if (!inline || own !== role) flush(own);
    else if (name === 'TD') text += ' ';
  };
  walk(root, 'text');
  flush('text');
  return blocks;
}

/** The blocks of a page or a fragment. */
export function htmlBlocks(html: string): Block[] {
  const document = parsePage(html);
  return blocksOf(document.body ?? document.documentElement);
}
