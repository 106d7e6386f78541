/** The text of a document in HTML: one line a paragraph, tables as rows, what is laid out in a table as lines. */
import { clean } from '../language/fold.ts';
import { isElement, type PageElement, type PageNode, parsePage, tooDeep } from './dom.ts';
import { INLINE, SKIPPED } from './html-blocks.ts';

/** Tables that set out the head and the signatures of a document side by side. */
const LAYOUT = /CỘNG HÒA XÃ HỘI CHỦ NGHĨA|CỘNG HOÀ XÃ HỘI CHỦ NGHĨA|Độc lập|Nơi nhận|^(?:TM|KT|TL)\./mu;
/** Markup that parts lines; a text without any was typed with lines of its own. */
const PARTS_LINES = /<(?:p|br|div|h[1-6]|li|table|tr|td|section|article|blockquote|pre|center)\b/i;
/** Cells with more words than this hold text rather than data. */
const LONGEST_CELL = 2_000;

/** What begins with a number, a letter, a dash or the word of a division needs no mark of a list. */
const OWN_MARK = new RegExp(
  String.raw`^\s*(?:[-–—+*•]|(?:Điều|ĐIỀU|Khoản|Điểm|Chương|CHƯƠNG|Mục|MỤC|Phần|PHẦN|Phụ lục|` +
    String.raw`PHỤ LỤC)\s|(?:\d{1,3}(?:\.\d{1,3})*|[a-zđ]|[IVXLC]{1,7})\s*[.)/-])`,
  'u',
);

const letter = (place: number): string => String.fromCharCode(97 + ((place - 1) % 26));
const MARKS: Readonly<Record<string, (place: number) => string>> = {
  a: (place) => `${letter(place)}) `,
  A: (place) => `${letter(place).toUpperCase()}. `,
};

/** The mark a browser writes before an item, where the item has none of its own. */
function markOf(list: PageElement, item: PageElement, place: number): string {
  if (OWN_MARK.test((item.textContent ?? '').slice(0, 80))) return '';
  if (/list-style(?:-type)?\s*:[^;]*none/i.test(list.getAttribute('style') ?? '')) return '';
  if (list.localName === 'ul') return '- ';
  return MARKS[list.getAttribute('type') ?? '']?.(place) ?? `${place}. `;
}

const ROW = new Set(['tr']);
const CELL = new Set(['td', 'th']);

/** The rows of a table or the cells of a row, however they are wrapped; those of a table within are none. */
function partsOf(root: PageElement, names: ReadonlySet<string>): PageElement[] {
  const parts: PageElement[] = [];
  const look = (node: PageElement, depth: number): void => {
    for (const child of node.childNodes) {
      if (!isElement(child) || tooDeep(depth)) continue;
      if (names.has(child.localName)) parts.push(child);
      else if (child.localName !== 'table') look(child, depth + 1);
    }
  };
  look(root, 0);
  return parts;
}

/** Lines of a document in HTML. */
export function documentText(html: string): string {
  const lines: string[] = [];
  const lined = PARTS_LINES.test(html);
  let text = '';
  /** The mark of an item whose first line is still to come. */
  let mark = '';
  const flush = (): void => {
    const line = clean(text);
    text = '';
    if (line === '') return;
    lines.push(mark + line);
    mark = '';
  };
  const cellText = (cell: PageElement): string => clean(cell.textContent ?? '').replaceAll('|', '/');
  const rowsOf = (table: PageElement, depth: number): void => {
    const rows = partsOf(table, ROW).map((row) => partsOf(row, CELL));
    const cells = rows.flat();
    const layout =
      LAYOUT.test(table.textContent ?? '') ||
      cells.some((cell) => (cell.textContent ?? '').length > LONGEST_CELL) ||
      cells.length < 2;
    if (layout) {
      walkAll(table, depth);
      return;
    }
    for (const row of rows) {
      const values = row.map(cellText);
      if (values.some((value) => value !== '')) lines.push(`| ${values.join(' | ')} |`);
    }
  };
  const walkAll = (node: PageElement, depth: number): void => {
    flush();
    for (const child of node.childNodes) walk(child, depth);
    flush();
  };
  const walk = (node: PageNode, depth: number): void => {
    if (node.nodeType === 3) {
      const [first = '', ...below] = lined ? [node.textContent ?? ''] : (node.textContent ?? '').split('\n');
      text += first.replace(/\s+/g, ' ');
      for (const line of below) {
        flush();
        text += line.replace(/\s+/g, ' ');
      }
      return;
    }
    if (!isElement(node) || tooDeep(depth)) return;
    const name = node.localName;
    if (SKIPPED.has(name) || node.hasAttribute('hidden')) return;
    if (name === 'br') {
      flush();
      return;
    }
    if (name === 'table') {
      flush();
      rowsOf(node, depth + 1);
      return;
    }
    if (name === 'ol' || name === 'ul') {
      flush();
      let place = Number.parseInt(node.getAttribute('start') ?? '1', 10) - 1 || 0;
      for (const item of node.childNodes) {
        if (!isElement(item)) {
          walk(item, depth + 1);
          continue;
        }
        if (item.localName === 'li') {
          const value = Number.parseInt(item.getAttribute('value') ?? '', 10);
          place = Number.isFinite(value) ? value : place + 1;
          mark = markOf(node, item, place);
          walk(item, depth + 1);
          flush();
          mark = '';
        } else walk(item, depth + 1);
      }
      flush();
      return;
    }
    // Word's own elements (`o:p`) stand within a line.
    const block = !INLINE.has(name) && !name.includes(':');
    if (block) flush();
    for (const child of node.childNodes) walk(child, depth + 1);
    if (block) flush();
  };
  walkAll(parsePage(html).body, 0);
  return lines.join('\n');
}
