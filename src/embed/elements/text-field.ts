/** The labelled input every box begins with; its notes are in the status line. */
import { h } from './dom.ts';

export interface TextField {
  label: string;
  value: string;
  hint?: string;
}

/** The field and the input in it. */
export function textField({ label, value, hint }: TextField) {
  const input = h('input', {
    id: 'q',
    name: 'q',
    value,
    maxlength: 500,
    autocomplete: 'off',
    spellcheck: 'false',
    enterkeyhint: 'search',
    part: 'input',
    placeholder: hint,
    'aria-describedby': 'status',
  });
  const labelled = h('label', { for: 'q', part: 'label' }, label);
  return { input, field: h('div', { class: 'wide', part: 'field' }, labelled, input) };
}
