/** What stands in a shadow root: status line, content, the page's own children, links; and which of them show. */
import { type Child, h, nodes } from './dom.ts';
import { adoptStyle } from './style.ts';

/** Loaded, waiting, an older copy, or nothing new because of a failure. */
export type State = 'idle' | 'loading' | 'ready' | 'kept' | 'error';

export class Shell {
  readonly results = h('div', { part: 'results' });
  readonly #status = h('p', { class: 'status', part: 'status', role: 'status', id: 'status' });
  readonly #retry = h('button', { type: 'button', class: 'quiet', part: 'button' });
  readonly #acts = h('p', { class: 'acts', part: 'actions' }, this.#retry);
  /** Children of the element in the page: what is shown until there is something newer. */
  readonly #fallback = h('slot', { part: 'fallback' });
  readonly #foot = h('p', { class: 'foot', part: 'footer' });
  readonly #box = h('div', { class: 'box', part: 'box', role: 'group' });

  constructor(root: ShadowRoot, retry: () => void) {
    adoptStyle(root);
    root.append(this.#box);
    this.#retry.addEventListener('click', retry);
  }

  get state(): State {
    return this.#box.dataset.state as State;
  }

  get isEmpty(): boolean {
    return this.results.childElementCount === 0;
  }

  /** Begins anew with controls, in a language. */
  reset(language: string, label: string, retry: string, controls: Node[]): void {
    const box = this.#box;
    box.lang = language;
    box.setAttribute('aria-label', label);
    this.#retry.textContent = retry;
    this.results.replaceChildren();
    this.say('');
    this.showChildren(true);
    box.replaceChildren(...controls, this.#status, this.#acts, this.#fallback, this.results, this.#foot);
    this.enter('idle');
  }

  enter(state: State): void {
    this.#box.dataset.state = state;
    this.results.setAttribute('aria-busy', String(state === 'loading'));
    this.#acts.hidden = state !== 'error' && state !== 'kept';
    if (state !== 'loading') return;
    for (const wrong of this.#box.querySelectorAll('[aria-invalid]')) wrong.removeAttribute('aria-invalid');
  }

  /** Announces and shows a line under the controls. */
  say(text: string): void {
    this.#status.textContent = text;
  }

  showChildren(isShown: boolean): void {
    this.#fallback.hidden = !isShown;
  }

  /** Marks the control a refusal names. */
  markWrong(name: string): void {
    this.#box.querySelector(`[name="${CSS.escape(name)}"]`)?.setAttribute('aria-invalid', 'true');
  }

  links(links: Child[]): void {
    this.#foot.replaceChildren(...nodes(links));
  }
}
