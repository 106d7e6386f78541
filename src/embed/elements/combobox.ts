/** An editable combobox with list autocomplete (WAI-ARIA APG): nothing is chosen until the reader chooses. */
import { h } from './dom.ts';
import { type TextField, textField } from './text-field.ts';

export interface Choice {
  text: string;
  detail?: string | null | undefined;
}

interface Options<T extends Choice> extends TextField {
  /** Completions of what was typed; rejects or answers nothing when there are none. */
  complete: (typed: string, signal: AbortSignal) => Promise<T[]>;
  choose: (choice: T) => void;
  /** Tells a screen reader how many completions there are. */
  announce: (count: number) => void;
}

const PAUSE_MS = 150;
const CLOSED = {
  role: 'combobox',
  'aria-autocomplete': 'list',
  'aria-expanded': 'false',
  'aria-controls': 'choices',
};

/** The labelled box and the input in it. */
export function combobox<T extends Choice>({ complete, choose, announce, ...text }: Options<T>) {
  const { input, field } = textField(text);
  const list = h('ul', {
    id: 'choices',
    role: 'listbox',
    part: 'listbox',
    'aria-label': text.label,
    hidden: true,
  });
  field.append(list);
  for (const [key, given] of Object.entries(CLOSED)) input.setAttribute(key, given);
  let choices: T[] = [];
  let active = -1;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let going: AbortController | undefined;

  const mark = (index: number): void => {
    active = index;
    for (const [at, option] of [...list.children].entries()) {
      option.setAttribute('aria-selected', String(at === index));
      if (at === index) option.scrollIntoView({ block: 'nearest' });
    }
    if (index < 0) input.removeAttribute('aria-activedescendant');
    else input.setAttribute('aria-activedescendant', `choice-${index}`);
  };
  const open = (isOpen: boolean): void => {
    list.hidden = !isOpen;
    input.setAttribute('aria-expanded', String(isOpen));
    mark(-1);
  };
  const close = (): void => {
    clearTimeout(timer);
    going?.abort();
    open(false);
  };
  const take = (index: number): void => {
    const choice = choices[index];
    if (!choice) return;
    input.value = choice.text;
    close();
    choose(choice);
  };
  const look = async (): Promise<void> => {
    going?.abort();
    going = new AbortController();
    const { signal } = going;
    const typed = input.value.replace(/\s+/g, ' ').trim();
    // Completions are a help: a search without them still works, so their failure is not told.
    const found = typed ? await complete(typed, signal).catch(() => []) : [];
    if (signal.aborted) return;
    choices = found;
    list.replaceChildren(
      ...found.map(({ text, detail }, index) =>
        h(
          'li',
          {
            id: `choice-${index}`,
            role: 'option',
            'aria-selected': 'false',
            part: 'option',
            lang: 'vi',
            click: () => take(index),
          },
          text,
          detail && h('small', {}, detail),
        ),
      ),
    );
    open(found.length > 0);
    if (found.length > 0) announce(found.length);
  };

  const step = (by: number): void => {
    const { length } = choices;
    if (list.hidden && length > 0) open(true);
    // From the text itself the arrows lead to the first or the last choice.
    if (length > 0) mark(active < 0 ? (by > 0 ? 0 : length - 1) : (active + by + length) % length);
    else look();
  };
  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(look, PAUSE_MS);
  });
  input.addEventListener('keydown', (event) => {
    // Telex and other input methods use these keys for themselves while a syllable is being composed.
    if (event.isComposing) return;
    const { key, altKey } = event;
    if (key === 'ArrowDown' && altKey) open(choices.length > 0);
    else if (key === 'ArrowUp' && altKey) close();
    else if (key === 'ArrowDown') step(1);
    else if (key === 'ArrowUp') step(-1);
    else if (key === 'Enter' && active >= 0) take(active);
    else if (key === 'Escape' && !list.hidden) close();
    else if (key === 'Escape' && input.value) input.value = '';
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  input.addEventListener('blur', close);
  // Pressing an option must not take the focus from the input before the click.
  list.addEventListener('pointerdown', (event) => event.preventDefault());
  list.addEventListener('mousedown', (event) => event.preventDefault());
  return { field, input, close };
}
