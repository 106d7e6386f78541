/** What all elements share: attributes, shadow root, one request at a time, and the states a reader sees. */
import { type Child, h } from './dom.ts';
import { number, pageAddress } from './format.ts';
import { Refused, read } from './gateway.ts';
import { reason } from './reason.ts';
import { Shell } from './shell.ts';
import { type Language, languageOf, type TextName, type Translate, translator } from './texts.ts';

const OWN = new URL(import.meta.url).origin;
/** A quick answer is announced by its count alone. */
const SLOW_MS = 400;

/** Attribute name of a filter: `landType` is `land-type`. */
export const attributeOf = (filter: string): string => filter.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`);

export abstract class Widget extends HTMLElement {
  /** Attributes of every element. */
  static readonly shared = ['lang', 'endpoint', 'label', 'limit', 'controls'];
  protected language: Language = 'vi';
  protected t: Translate = translator('vi');
  readonly #shell = new Shell(this.attachShadow({ mode: 'open' }), () => this.#again?.());
  protected readonly results = this.#shell.results;
  #going: AbortController | undefined;
  #again: (() => void) | undefined;
  #queued = false;
  /** What the results answer. */
  #answered = '';

  connectedCallback(): void {
    addEventListener('online', this.#online);
    this.#queue();
  }

  disconnectedCallback(): void {
    removeEventListener('online', this.#online);
    this.#going?.abort();
  }

  attributeChangedCallback(_name: string, before: string | null, now: string | null): void {
    if (before !== now && this.isConnected) this.#queue();
  }

  /** The box is asked something, or the first page of its list is read. */
  protected abstract start(): void;
  /** The controls; none when the page wants the content alone. */
  protected abstract form(): HTMLFormElement;
  /** Name of the element for people. */
  protected abstract readonly name: TextName;
  /** Path of the same content on the gateway's own pages. */
  protected abstract page(): string;

  /** The gateway asked. */
  protected get base(): string {
    return (this.getAttribute('endpoint') || OWN).replace(/\/$/, '');
  }

  /** An address of the gateway; pages are in Vietnamese and English. */
  protected at(path: string): string {
    return path.startsWith('/v1/') ? this.base + path : pageAddress(this.base, path, this.language);
  }

  /** A count in words. */
  protected count(name: TextName, n: number, isExact = true): string {
    const shown = number(n, this.language);
    return this.t(name, { n: isExact ? shown : this.t('over', { n: shown }) });
  }

  /** Reads an address and shows it; the words `show` answers are announced. Only the last call is heard. */
  protected async load<T>(path: string, show: (body: T) => string): Promise<void> {
    this.#going?.abort();
    const going = new AbortController();
    this.#going = going;
    this.#again = () => this.load(path, show);
    this.#shell.enter('loading');
    const slow = setTimeout(() => this.say(`${this.t('loading')} ${this.#earlier(path)}`.trim()), SLOW_MS);
    going.signal.addEventListener('abort', () => clearTimeout(slow));
    try {
      const { body, isKept } = await read<T>(
        this.at(path),
        this.language === 'vi' ? 'vi' : 'en',
        going.signal,
      );
      if (going.signal.aborted) return;
      const said = show(body);
      this.#answered = path;
      this.#shell.showChildren(false);
      this.#shell.links(this.links());
      this.#shell.enter(isKept ? 'kept' : 'ready');
      this.say(isKept ? `${said} ${this.t('kept')}` : said);
      this.#tell('motcua-results', { path });
    } catch (error) {
      if (going.signal.aborted) return;
      // An answer that is not of the shape expected is no answer; the fault is for the console.
      if (!(error instanceof Refused)) reportError(error);
      this.#fail(error instanceof Refused ? error : new Refused(0), path);
    } finally {
      clearTimeout(slow);
    }
  }

  /** Announces and shows a line under the controls. */
  protected say(text: string): void {
    this.#shell.say(text);
  }

  /** Nothing to load until something is asked: the controls stand for the children of the element. */
  protected settle(): void {
    this.#shell.showChildren(false);
  }

  /** Links below the content. */
  protected links(): Child[] {
    return [h('a', { href: this.at(this.page()), part: 'link' }, this.t('open'))];
  }

  /** Said while results of another question still stand: whose they are. */
  #earlier(path: string): string {
    if (this.#shell.isEmpty || path === this.#answered) return '';
    const asked = new URL(this.#answered, OWN).searchParams;
    const words = asked.get('q') ?? asked.get('street');
    return this.t('earlier') + (words ? ` (“${words}”)` : '');
  }

  #fail(refused: Refused, path: string): void {
    const shell = this.#shell;
    if (refused.field) shell.markWrong(refused.field);
    shell.enter('error');
    shell.showChildren(shell.isEmpty);
    this.say(`${reason(refused, this.t)} ${this.#earlier(path)}`.trim());
    this.#tell('motcua-error', { status: refused.status });
  }

  #tell(type: string, detail: object): void {
    this.dispatchEvent(new CustomEvent(type, { bubbles: true, composed: true, detail }));
  }

  readonly #online = (): void => {
    if (this.#shell.state === 'error') this.#again?.();
  };

  /** Several attributes set in a row make one change. */
  #queue(): void {
    if (this.#queued) return;
    this.#queued = true;
    queueMicrotask(() => {
      this.#queued = false;
      if (this.isConnected) this.#build();
    });
  }

  #build(): void {
    this.#going?.abort();
    this.language = languageOf(this);
    this.t = translator(this.language);
    const label = this.getAttribute('label') || this.t(this.name);
    const controls = this.getAttribute('controls') === 'none' ? [] : [this.form()];
    this.#shell.reset(this.language, label, this.t('retry'), controls);
    this.start();
    this.#shell.links(this.links());
  }
}
