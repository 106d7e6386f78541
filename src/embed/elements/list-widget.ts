/** An element that shows the records of one domain: filters by attribute, a box to search in, more on demand. */
import type { Choice } from './combobox.ts';
import { type Child, h } from './dom.ts';
import { listForm, type Query } from './list-form.ts';
import { sampleNote } from './sample.ts';
import type { TextName } from './texts.ts';
import { attributeOf, Widget } from './widget.ts';

interface ListBody<T> {
  data: T[];
  page: { nextCursor: string | null; total: number; totalIsExact: boolean };
  meta: { relaxed: string | null };
}

export abstract class ListWidget<T extends { id: string }> extends Widget {
  protected abstract readonly domain: string;
  protected abstract readonly filters: readonly string[];
  protected abstract readonly prompt: TextName;
  /** What the box is completed from; without it results follow the typing. */
  protected complete?(typed: string, signal: AbortSignal): Promise<Choice[]>;
  /** Shows a record; `before` is the one above it. */
  protected abstract card(record: T, before?: T): Child;
  #typed: Query = {};
  #list = h('ul', { part: 'list' });
  #before: T | undefined;

  /** Further controls. */
  protected fields(): Child[] {
    return [];
  }

  protected start(): void {
    this.#typed = {};
    const record = this.getAttribute('record');
    this.#list = h('ul', { part: 'list' });
    if (record)
      this.load(`/v1/${this.domain}/${encodeURIComponent(record)}`, (body: { data: T }) =>
        this.#show([body.data]),
      );
    else this.find();
  }

  protected page(): string {
    const record = this.getAttribute('record');
    if (record) return `/${this.domain}/${encodeURIComponent(record)}`;
    const query = new URLSearchParams(this.query());
    return `/${this.domain}${query.size > 0 ? `?${query}` : ''}`;
  }

  /** The filters: what the page gave as attributes, and over it what the reader typed. */
  protected query(): Query {
    const query: Query = {};
    for (const filter of this.filters) {
      const value = this.#typed[filter] ?? this.getAttribute(attributeOf(filter));
      if (value) query[filter] = value;
    }
    return query;
  }

  protected form(): HTMLFormElement {
    const { complete } = this;
    return listForm({
      label: this.t(this.prompt),
      value: this.getAttribute('q') ?? this.getAttribute('street') ?? '',
      fields: this.fields(),
      button: this.t('search'),
      ...(complete ? { complete: (typed, signal) => complete.call(this, typed, signal) } : {}),
      announce: (n) => this.say(this.count('suggestions', n)),
      submit: (typed, isChosen) => {
        this.#typed = this.refine(typed, isChosen);
        this.find();
      },
    });
  }

  /** The filters that the controls mean; `isChosen` when the box was filled by a completion. */
  protected refine(typed: Query, _isChosen: boolean): Query {
    return typed;
  }

  /** Reads the first page of the list. */
  protected find(): void {
    const query = this.query();
    this.load(this.address(query), (body: ListBody<T>) => this.#first(body));
  }

  /** Address of the list with its filters. */
  protected address(query: Query, cursor?: string): string {
    const given = new URLSearchParams({ ...query, limit: this.getAttribute('limit') || '5' });
    if (cursor) given.set('cursor', cursor);
    return `/v1/${this.domain}?${given}`;
  }

  #first(body: ListBody<T>): string {
    this.#before = undefined;
    this.#list = h('ul', { part: 'list' });
    const { relaxed } = body.meta;
    const nearest = relaxed && (this.language === 'vi' ? relaxed : this.t('relaxed'));
    this.#show(body.data, nearest);
    return this.#rest(body);
  }

  /** Replaces what is shown. */
  #show(records: T[], note: Child = null): string {
    this.#list.replaceChildren();
    this.results.replaceChildren();
    if (note) this.results.append(h('p', { part: 'note' }, note));
    const sample = sampleNote(records, this.t('sample'));
    if (sample) this.results.append(sample as Node);
    this.#add(records);
    this.results.append(this.#list);
    return '';
  }

  #add(records: T[]): void {
    for (const record of records) {
      this.#list.append(
        h('li', { class: 'card', part: 'item', 'data-id': record.id }, this.card(record, this.#before)),
      );
      this.#before = record;
    }
  }

  /** The button that brings more, and what is announced. */
  #rest({ page: { nextCursor, total, totalIsExact } }: ListBody<T>): string {
    if (nextCursor) {
      const more = h(
        'button',
        { type: 'button', class: 'quiet', part: 'button more', click: () => this.#more(nextCursor, more) },
        this.t('more'),
      );
      this.results.append(h('p', { class: 'acts' }, more));
    }
    return total === 0 ? this.t('none') : this.count('results', total, totalIsExact);
  }

  #more(cursor: string, button: HTMLButtonElement): void {
    this.load(this.address(this.query(), cursor), (body: ListBody<T>) => {
      const at = this.#list.childElementCount;
      button.parentElement?.remove();
      this.#add(body.data);
      const said = this.#rest(body);
      // The button that had the focus is gone: reading goes on at the first new record.
      this.#list.children[at]?.querySelector('a')?.focus();
      return said;
    });
  }
}
