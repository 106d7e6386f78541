/** The text of a document in HTML: one line a paragraph, tables as rows, what is laid out in a table as lines. */
import { clean } from '../language/fold.ts';
import { isElement, type PageElement, type PageNode, parsePage, tooDeep } from './dom.ts';

/** Tables that set out the head and the signatures of a document side by side. */
const LAYOUT = /CỘNG HÒA XÃ HỘI CHỦ NGHĨA|CỘNG HOÀ XÃ HỘI CHỦ NGHĨA|Độc lập|Nơi nhận|^(?:TM|KT|TL)\./mu;
const BLOCKS = new Set('p h1 h2 h3 h4 h5 h6 li div blockquote pre'.split(' '));
/** Cells with more words than this hold text rather than data. */
const LONGEST_CELL = 2_000;

const LETTERS = 'abcdđeghiklmnopqrstuvxy';

/** Lines of a document in HTML. */
export function documentText(html: string): string {
  const lines: string[] = [];
  let text = '';
  const flush = (before = ''): void => {
    const line = clean(text);
    text = '';
    if (line !== '') lines.push(before + line);
  };
  const cellText = (cell: PageElement): string => clean(cell.textContent ?? '').replaceAll('|', '/');
  const rowsOf = (table: PageElement): void => {
    const whole = table.textContent ?? '';
    const cells = [...table.querySelectorAll('td, th')];
    const layout =
      LAYOUT.test(whole) ||
      cells.some((cell) => (cell.textContent ?? '').length > LONGEST_CELL) ||
      cells.length < 2;
    if (layout) {
      for (const cell of cells) walkAll(cell, 1);
      return;
    }
    for (const row of table.querySelectorAll('tr')) {
      const values = [...row.childNodes].filter(isElement).map(cellText);
      if (values.some((value) => value !== '')) lines.push(`| ${values.join(' | ')} |`);
    }
  };
  const walkAll = (node: PageElement, depth: number): void => {
    flush();
    for (const child of node.childNodes) walk(child, depth);
    flush();
  };
  const walk = (node: PageNode, depth: number, mark = ''): void => {
    if (node.nodeType === 3) {
      text += (node.textContent ?? '').replace(/\s+/g, ' ');
      return;
    }
    if (!isElement(node) || tooDeep(depth)) return;
    const name = node.localName;
    if (name === 'script' || name === 'style' || name === 'head') return;
    if (name === 'br') {
      flush();
      return;
    }
    if (name === 'table') {
      flush();
      rowsOf(node);
      return;
    }
    if (name === 'ol' || name === 'ul') {
      flush();
      let place = 0;
      for (const item of node.childNodes) {
        if (!isElement(item)) continue;
        const label =
          name === 'ul' ? '- ' : depth > 2 ? `${LETTERS.charAt(place % LETTERS.length)}) ` : `${place + 1}. `;
        place += 1;
        walk(item, depth + 1, label);
      }
      return;
    }
    const block = BLOCKS.has(name);
    if (block) flush();
    if (mark !== '') text = mark;
    for (const child of node.childNodes) walk(child, depth + 1);
    if (block) flush();
  };
  walkAll(parsePage(html).body, 0);
  return lines.join('\n');
}
