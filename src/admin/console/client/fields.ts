/** Labelled controls, and faults shown where they are. */
import { type Child, h } from '../../../embed/elements/dom.ts';
import type { Fault } from './api.ts';

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

let made = 0;

/** The hint of a control, which is given an identifier for its label and hint to name. */
function hinted(control: Control, hint: string | undefined): Child {
  made += 1;
  control.id = `f${made}`;
  if (!hint) return undefined;
  control.setAttribute('aria-describedby', `${control.id}-hint`);
  return h('p', { class: 'hint', id: `${control.id}-hint` }, hint);
}

/** A control under its label, with a hint and room for its fault. */
export function field(label: string, control: Control, hint?: string): HTMLElement {
  const told = hinted(control, hint);
  return h('div', { class: 'field' }, h('label', { for: control.id }, label), control, told);
}

/** A box or circle to tick, beside its label. */
export function tick(label: Child, control: HTMLInputElement, hint?: string): HTMLElement {
  const told = hinted(control, hint);
  return h('div', { class: 'tick' }, control, h('label', { for: control.id }, label), told);
}

/** A list to choose from. */
export const select = (
  name: string,
  options: readonly (readonly [value: string, text: string])[],
  value?: string,
): HTMLSelectElement =>
  h(
    'select',
    { name },
    options.map(([given, text]) => h('option', { value: given, selected: given === value }, text)),
  );

const controlsOf = (form: HTMLFormElement): Control[] =>
  [...form.elements].filter((one): one is Control => 'name' in one && one.name !== '');

/** Takes the faults of an earlier attempt away. */
export function clearFaults(form: HTMLFormElement): void {
  for (const shown of form.querySelectorAll('.wrong')) shown.remove();
  for (const control of controlsOf(form)) {
    control.removeAttribute('aria-invalid');
    const described = (control.getAttribute('aria-describedby') ?? '').split(' ');
    const kept = described.filter((id) => !id.endsWith('-wrong')).join(' ');
    if (kept) control.setAttribute('aria-describedby', kept);
    else control.removeAttribute('aria-describedby');
  }
}

function mark(control: Control, text: string): void {
  const id = `${control.id}-wrong`;
  control.setAttribute('aria-invalid', 'true');
  const described = control.getAttribute('aria-describedby');
  control.setAttribute('aria-describedby', described ? `${id} ${described}` : id);
  control.parentElement?.append(h('p', { class: 'wrong', id }, text));
  control.closest('details')?.setAttribute('open', '');
}

/** Shows each fault at its control, focuses the first, and answers those no control bears. */
export function showFaults(form: HTMLFormElement, faults: readonly Fault[]): Fault[] {
  clearFaults(form);
  const controls = controlsOf(form);
  const left: Fault[] = [];
  let first: Control | undefined;
  for (const fault of faults) {
    const control = controls.find(({ name }) => fault.name === name || fault.name.startsWith(`${name}.`));
    if (!control) {
      left.push(fault);
      continue;
    }
    if (control.getAttribute('aria-invalid') === 'true') continue;
    const within = fault.name === control.name ? '' : `${fault.name.slice(control.name.length + 1)}: `;
    mark(control, `${within}${fault.message}${fault.suggestion ? ` Gần nhất: ${fault.suggestion}.` : ''}`);
    first ??= control;
  }
  first?.focus();
  return left;
}
