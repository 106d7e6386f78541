/** Tables that scroll in a box of their own, also by keyboard. */
import { type Child, h } from '../../../embed/elements/dom.ts';

/** A heading; a number's column is set to the right. */
export type Column = string | { number: string };

const SHORT = 24;
const LONG = 60;

/** Names and outcomes stay on their line, and sentences get room; the box scrolls. */
const lookOf = (cell: Child): string | undefined => {
  if (typeof cell !== 'string' || cell === '') return undefined;
  return cell.length <= SHORT ? 'short' : cell.length > LONG ? 'long' : undefined;
};

/** A table that scrolls in a box of its own, which the keyboard reaches. */
export const scrolling = (caption: string, ...parts: Child[]): HTMLElement =>
  h(
    'div',
    { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': caption },
    h('table', {}, h('caption', {}, caption), parts),
  );

/** A table with a caption; `rows` have a cell for each column. */
export function table(caption: string, columns: readonly Column[], rows: readonly Child[][]): HTMLElement {
  const look = columns.map((column) => (typeof column === 'string' ? undefined : 'n'));
  const headings = columns.map((column, place) =>
    h('th', { scope: 'col', class: look[place] }, typeof column === 'string' ? column : column.number),
  );
  const lines = rows.map((cells) =>
    h(
      'tr',
      {},
      cells.map((cell, place) => h('td', { class: look[place] ?? lookOf(cell) }, cell)),
    ),
  );
  return scrolling(caption, h('thead', {}, h('tr', {}, headings)), h('tbody', {}, lines));
}
