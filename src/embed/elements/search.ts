/** `<motcua-search>`: one box over everything held, answered by domain. */
import { combobox } from './combobox.ts';
import { suggest } from './completions.ts';
import { h } from './dom.ts';
import { sampleNote } from './sample.ts';
import { named } from './texts.ts';
import { Widget } from './widget.ts';

interface Group {
  domain: string;
  label: string;
  total: number;
  totalIsExact: boolean;
  more: string;
  hits: { id: string; title: string; summary: string; page: string }[];
}

export class Search extends Widget {
  static readonly observedAttributes = [...Widget.shared, 'q'];
  protected readonly name = 'searchLabel';
  #q = '';

  protected start(): void {
    this.#q = this.getAttribute('q') ?? '';
    if (this.#q) this.#find();
    else this.settle();
  }

  protected page(): string {
    return this.#q ? `/?q=${encodeURIComponent(this.#q)}` : '/';
  }

  protected form(): HTMLFormElement {
    const submit = (): void => {
      box.close();
      this.#q = box.input.value.replace(/\s+/g, ' ').trim();
      if (this.#q) this.#find();
    };
    const box = combobox({
      label: this.t('searchLabel'),
      value: this.getAttribute('q') ?? '',
      complete: (typed, signal) => suggest(this.base, typed, signal),
      choose: submit,
      announce: (n) => this.say(this.count('suggestions', n)),
    });
    const form = h(
      'form',
      { part: 'form', novalidate: true },
      box.field,
      h('button', { part: 'button' }, this.t('search')),
    );
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      submit();
    });
    return form;
  }

  #find(): void {
    const most = Number(this.getAttribute('limit')) || 4;
    this.load(`/v1/search?q=${encodeURIComponent(this.#q)}`, ({ data }: { data: Group[] }) => {
      this.results.replaceChildren();
      const sample = sampleNote(data, this.t('sample'));
      if (sample) this.results.append(sample as Node);
      this.results.append(...data.map((group, index) => this.#group(group, `group-${index}`, most)));
      const total = data.reduce((sum, group) => sum + group.total, 0);
      return total === 0
        ? this.t('none')
        : this.count(
            'results',
            total,
            data.every((group) => group.totalIsExact),
          );
    });
  }

  #group({ domain, label, total, totalIsExact, more, hits }: Group, id: string, most: number): HTMLElement {
    const title = named(this.t, domain, label);
    const items = hits
      .slice(0, most)
      .map(({ title: name, summary, page }) =>
        h(
          'li',
          { class: 'card', part: 'item' },
          h('p', {}, h('a', { class: 'title', part: 'title', lang: 'vi', href: this.at(page) }, name)),
          summary && h('p', { class: 'soft', part: 'summary', lang: 'vi' }, summary),
        ),
      );
    return h(
      'div',
      { part: 'group' },
      h('p', { class: 'group', id, part: 'heading' }, title),
      h('ul', { 'aria-labelledby': id, part: 'list' }, items),
      total > items.length &&
        h(
          'p',
          {},
          h(
            'a',
            { href: this.at(more), part: 'link' },
            `${title}: ${this.count('results', total, totalIsExact)}`,
          ),
        ),
    );
  }
}
