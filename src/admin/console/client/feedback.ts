/** What the console says back: the status line, buttons at work, and boxes that load. */
import { type Child, h, nodes } from '../../../embed/elements/dom.ts';
import { Refused } from './api.ts';

/** The element the page has under this identifier. */
export function byId<T extends HTMLElement = HTMLElement>(id: string): T {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no #${id}.`);
  return found as T;
}

/** Shows and announces a line; the empty one takes it away. */
export function say(text: string, kind: 'done' | 'fault' = 'done'): void {
  const line = byId('status');
  line.textContent = text;
  line.dataset.kind = kind;
}

/** Says why something failed. A 401 has been told already, and what was aborted needs no words. */
export function sayFault(error: unknown): void {
  if (error instanceof DOMException && error.name === 'AbortError') return;
  if (error instanceof Refused) {
    if (error.status !== 401) say(error.message, 'fault');
    return;
  }
  reportError(error);
  say(
    'Trang gặp lỗi khi đọc câu trả lời. Hãy tải lại trang; dữ liệu trên máy chủ không bị ảnh hưởng.',
    'fault',
  );
}

/** Work begun by a button, once at a time; the button shows that it is busy and keeps the focus. */
export async function act(button: HTMLElement, work: () => Promise<void>): Promise<void> {
  if (button.ariaBusy === 'true') return;
  button.ariaBusy = 'true';
  // The same words said again are announced again.
  say('');
  try {
    await work();
  } catch (error) {
    sayFault(error);
  } finally {
    button.ariaBusy = null;
  }
}

/** A button; `work` may take time. */
export function button(
  label: Child,
  work: () => Promise<void> | void,
  given: { look?: 'quiet' | 'danger'; name?: string; disabled?: boolean } = {},
): HTMLButtonElement {
  const made = h(
    'button',
    { type: 'button', class: given.look, 'aria-label': given.name, disabled: given.disabled },
    label,
  );
  made.addEventListener('click', () => act(made, async () => work()));
  return made;
}

const latest = new WeakMap<HTMLElement, symbol>();

/**
 * Fills a box with what is read. While it is read the box keeps what it shows; a failure is told in the box
 * with a way to try again and harms nothing else. Only the last call of a box is heard.
 */
export async function fill<T>(
  box: HTMLElement,
  read: () => Promise<T>,
  show: (value: T) => Child[],
): Promise<void> {
  const turn = Symbol();
  latest.set(box, turn);
  box.ariaBusy = 'true';
  if (!box.hasChildNodes()) box.append(h('p', { class: 'soft' }, 'Đang tải…'));
  let shown: Child[];
  try {
    shown = show(await read());
  } catch (error) {
    if (!(error instanceof Refused)) reportError(error);
    const why = error instanceof Refused ? error.message : 'Trang không đọc được câu trả lời của máy chủ.';
    shown = [
      h(
        'div',
        { class: 'fault' },
        h('p', {}, why),
        button('Thử lại', () => fill(box, read, show), { look: 'quiet' }),
      ),
    ];
  }
  if (latest.get(box) !== turn) return;
  box.ariaBusy = null;
  box.replaceChildren(...nodes(shown));
}
