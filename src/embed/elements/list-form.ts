/** The controls of a list: a box, further fields, a button. What completes waits for a choice; the rest follows typing. */
import { type Choice, combobox } from './combobox.ts';
import { type Child, h } from './dom.ts';
import { type TextField, textField } from './text-field.ts';

export type Query = Record<string, string>;

interface Options extends TextField {
  fields: Child[];
  button: string;
  complete?: (typed: string, signal: AbortSignal) => Promise<Choice[]>;
  announce: (count: number) => void;
  /** What the controls say; `isChosen` when the box was filled by a completion. */
  submit: (typed: Query, isChosen: boolean) => void;
}

/** Pause in typing after which results follow, where nothing completes the box. */
const TYPING_MS = 300;

/** The form. */
export function listForm({ fields, button, complete, announce, submit, ...text }: Options): HTMLFormElement {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const send = (isChosen: boolean): void => {
    clearTimeout(timer);
    close();
    const typed = [...new FormData(form)].map(([name, value]) => [
      name,
      String(value).replace(/\s+/g, ' ').trim(),
    ]);
    submit(Object.fromEntries(typed), isChosen);
  };
  const plain = () => ({ ...textField(text), close: () => {} });
  const { field, input, close } = complete
    ? combobox({ ...text, complete, announce, choose: () => send(true) })
    : plain();
  const form = h(
    'form',
    { part: 'form', novalidate: true },
    field,
    fields,
    h('button', { part: 'button' }, button),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    send(false);
  });
  form.addEventListener('change', ({ target }) => {
    if (target !== input) send(false);
  });
  if (!complete) {
    input.addEventListener('input', () => {
      clearTimeout(timer);
      timer = setTimeout(() => send(false), TYPING_MS);
    });
  }
  return form;
}
