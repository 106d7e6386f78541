/** The form above a list: what can be asked, said once for its boxes and for what is wrong with them. */
import { html } from 'hono/html';
import type { Html, ListForm, Question, View } from '../contract/pages.ts';
import { field } from './parts.ts';

function control({ name, label, type, options, hint, value }: Question, asked: URLSearchParams): Html {
  const shown = value ?? asked.get(name) ?? '';
  if (!options) {
    return field(name, label, shown, {
      ...(type === 'number' ? { inputmode: 'decimal' } : type ? { type } : {}),
      ...(hint ? { hint } : {}),
    });
  }
  return html`<div><label for="f-${name}">${label}</label><select id="f-${name}" name="${name}">${options.map(
    ([key, text]) => html`<option value="${key}"${key === shown ? html` selected` : ''}>${text}</option>`,
  )}</select></div>`;
}

/** The fields of a form, filled with what was asked. */
export function formFields(view: View, { first, more, button }: ListForm, asked: URLSearchParams): Html {
  const isUsed = more.some(({ name }) => asked.get(name));
  const controls = (questions: readonly Question[]) => questions.map((question) => control(question, asked));
  return html`<div class="grid">${controls(first)}<div><button type="submit">${button}</button></div></div>
    <details${isUsed ? html` open` : ''}><summary>${view.t(
      'Thêm điều kiện',
      'More filters',
    )}</summary><div class="grid">${controls(more)}</div></details>`;
}

/** What a parameter is called in the form; as in the address where the form does not ask it. */
export const labelOf = (name: string, { first, more }: ListForm): string =>
  [...first, ...more].find((question) => question.name === name)?.label ?? name;
