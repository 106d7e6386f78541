/** A labelled choice among few values; the empty value is all of them. */
import { h } from './dom.ts';

/** The labelled select; `options` are values with their words. */
export const select = (
  name: string,
  label: string,
  chosen: string | null,
  options: readonly (readonly [string, string])[],
) =>
  h(
    'div',
    { class: 'field', part: 'field' },
    h('label', { for: name, part: 'label' }, label),
    h(
      'select',
      { id: name, name, part: 'select' },
      options.map(([value, words]) => h('option', { value, selected: value === (chosen ?? '') }, words)),
    ),
  );
