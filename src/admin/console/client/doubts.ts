/** What the editor has to confirm before a file is published: one tick for each kind of doubt. */
import { h } from '../../../embed/elements/dom.ts';
import { columnName } from './faults-csv.ts';
import { tick } from './fields.ts';
import { number } from './format.ts';
import type { Report } from './report.ts';

/** The kinds of doubt of a previewed file; `changed` hears of each tick. */
export function doubtList({ confirmations }: Report, changed: () => void) {
  const boxes = confirmations.map(({ code }) =>
    h('input', { type: 'checkbox', name: 'confirm', value: code }),
  );
  const entries = confirmations.map(({ count, first }, place) => {
    const where = [first.row === null ? '' : `dòng ${number(first.row)}`, columnName(first)];
    const value = first.value === null ? '' : ` “${first.value}”`;
    const told = `${where.filter(Boolean).join(', ') || 'cả tệp'}${value}`;
    const others = count > 1 ? ` Còn ${number(count - 1)} chỗ như vậy.` : '';
    return tick(first.message, boxes[place] as HTMLInputElement, `${told}.${others}`);
  });
  const element = h(
    'fieldset',
    { class: 'doubts', hidden: confirmations.length === 0 },
    h('legend', {}, 'Cần xác nhận trước khi công bố'),
    entries,
  );
  element.addEventListener('change', changed);
  return {
    element,
    /** The codes ticked, by comma. */
    confirmed: () =>
      boxes
        .filter(({ checked }) => checked)
        .map(({ value }) => value)
        .join(','),
    /** How many kinds of doubt are not confirmed. */
    left: () => boxes.filter(({ checked }) => !checked).length,
  };
}
