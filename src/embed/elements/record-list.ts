/** `<motcua-list domain="…">`: records of any domain as its JSON Feed tells them, or one of them alone. */
import { type Child, h } from './dom.ts';
import { date, safe } from './format.ts';
import { listForm, type Query } from './list-form.ts';
import { sampleNote } from './sample.ts';
import { Widget } from './widget.ts';

interface Item {
  id: string;
  url: string;
  title: string;
  content_text?: string;
  date_published?: string;
}

interface Feed {
  title: string;
  next_url?: string;
  items: Item[];
}

/** The record as schema.org terms name it. */
interface Described {
  url: string;
  name?: string;
  headline?: string;
  title?: string;
  description?: string;
}

/** Attributes that are no filters of a list. */
const OWN =
  /^(domain|record|lang|endpoint|label|limit|controls|theme|flow|class|id|style|part|slot|data-.*|aria-.*)$/;

export class RecordList extends Widget {
  static readonly observedAttributes = [...Widget.shared, 'domain', 'record', 'q'];
  protected readonly name = 'listLabel';
  #typed: Query = {};

  get #domain(): string {
    return encodeURIComponent(this.getAttribute('domain') ?? '');
  }

  protected start(): void {
    this.#typed = {};
    const record = this.getAttribute('record');
    if (!record) {
      this.#find();
      return;
    }
    this.load(`/v1/${this.#domain}/${encodeURIComponent(record)}.jsonld`, (body: Described) => {
      const { url, description = '' } = body;
      const title = body.headline ?? body.name ?? body.title ?? record;
      this.results.replaceChildren();
      return this.#show([{ id: record, url, title, content_text: description }]);
    });
  }

  protected page(): string {
    const record = this.getAttribute('record');
    if (record) return `/${this.#domain}/${encodeURIComponent(record)}`;
    const query = new URLSearchParams(this.#query());
    return `/${this.#domain}${query.size > 0 ? `?${query}` : ''}`;
  }

  protected form(): HTMLFormElement {
    return listForm({
      label: this.t('search'),
      value: this.getAttribute('q') ?? '',
      fields: [],
      button: this.t('search'),
      announce: (n) => this.say(this.count('suggestions', n)),
      submit: (typed) => {
        this.#typed = typed;
        this.#find();
      },
    });
  }

  /** The filters: what the page gave as attributes, and over it what the reader typed. */
  #query(): Query {
    const query: Query = {};
    for (const name of this.getAttributeNames()) {
      const filter = name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
      if (!OWN.test(name)) query[filter] = this.getAttribute(name) ?? '';
    }
    Object.assign(query, this.#typed);
    return Object.fromEntries(Object.entries(query).filter(([, value]) => value !== ''));
  }

  #find(): void {
    const limit = this.getAttribute('limit') || '5';
    const query = new URLSearchParams({ ...this.#query(), limit });
    this.load(`/v1/${this.#domain}.feed.json?${query}`, (body: Feed) => {
      this.results.replaceChildren();
      return this.#feed(body);
    });
  }

  #feed({ items, next_url: next }: Feed): string {
    const said = this.#show(items);
    const path = next && new URL(next, this.base);
    if (path) {
      const more = h(
        'button',
        { type: 'button', class: 'quiet', part: 'button more', click: () => this.#more(path, more) },
        this.t('more'),
      );
      this.results.append(h('p', { class: 'acts' }, more));
    }
    return said;
  }

  #more(next: URL, button: HTMLButtonElement): void {
    this.load(next.pathname + next.search, (body: Feed) => {
      button.parentElement?.remove();
      return this.#feed(body);
    });
  }

  #show(items: readonly Item[]): string {
    const sample = sampleNote(items, this.t('sample'));
    if (sample && this.results.childElementCount === 0) this.results.append(sample as Node);
    const list = h('ul', { part: 'list' });
    for (const item of items)
      list.append(h('li', { class: 'card', part: 'item', 'data-id': item.id }, this.#card(item)));
    this.results.append(list);
    return items.length === 0 ? this.t('none') : this.count('results', items.length);
  }

  #card({ url, title, content_text: text, date_published: published }: Item): Child {
    const address = safe(url, this.base);
    const page = address && this.at(new URL(address).pathname);
    return [
      h('p', {}, page ? h('a', { class: 'title', part: 'title', lang: 'vi', href: page }, title) : title),
      published &&
        h(
          'p',
          { class: 'soft', part: 'detail' },
          h('time', { datetime: published }, date(published, this.language)),
        ),
      text && h('p', { part: 'summary', lang: 'vi' }, text),
    ];
  }
}
