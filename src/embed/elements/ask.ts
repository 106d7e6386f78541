/** `<motcua-ask>`: a question in words, answered from records alone, with what it rests on. */
import { type Child, h, nodes } from './dom.ts';
import { date, number, safe } from './format.ts';
import { sampleNote } from './sample.ts';
import { textField } from './text-field.ts';
import { Widget } from './widget.ts';

interface Answer {
  outcome: 'answer' | 'ambiguous' | 'related' | 'not_held' | 'urgent';
  answer: string;
  facts: { label: string; value: string | number; unit?: string }[];
  citations: { title: string; number?: string; url: string; quote: string }[];
  options: { label: string; question: string }[];
  asOf: string | null;
  validUntil: string | null;
}

export class Ask extends Widget {
  static readonly observedAttributes = [...Widget.shared, 'question', 'on'];
  protected readonly name = 'askLabel';
  #question = '';
  #input: HTMLInputElement | undefined;

  protected start(): void {
    this.#ask(this.getAttribute('question') ?? '');
    if (!this.#question) this.settle();
  }

  protected page(): string {
    return this.#question ? `/ask?q=${encodeURIComponent(this.#question)}` : '/ask';
  }

  protected form(): HTMLFormElement {
    const { field, input } = textField({
      label: this.t('askLabel'),
      value: this.getAttribute('question') ?? '',
      hint: this.t('askHint'),
    });
    this.#input = input;
    const form = h(
      'form',
      { part: 'form', novalidate: true },
      field,
      h('button', { part: 'button' }, this.t('ask')),
    );
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#ask(input.value);
    });
    return form;
  }

  #ask(given: string): void {
    this.#question = given.replace(/\s+/g, ' ').trim();
    if (!this.#question) return;
    const query = new URLSearchParams({ q: this.#question });
    const on = this.getAttribute('on');
    if (on) query.set('on', on);
    this.load(`/v1/ask?${query}`, ({ data }: { data: Answer }) => {
      const { outcome, answer, options } = data;
      const sample = sampleNote(data, this.t('sample'));
      const said = h('p', { class: 'answer', part: 'answer', lang: 'vi' }, answer);
      const parts = [
        sample,
        said,
        // What there is to choose between is said by the choices.
        outcome !== 'ambiguous' && this.#facts(data),
        this.#options(options),
        this.#citations(data),
        this.#day(data),
      ];
      this.results.replaceChildren(...nodes(parts));
      return outcome === 'ambiguous'
        ? this.t('choose')
        : this.t(outcome === 'not_held' ? 'notHeld' : 'answered');
    });
  }

  #facts({ facts }: Answer): Child {
    const shown = facts.map(({ label, value, unit }) =>
      h(
        'div',
        {},
        h('dt', {}, label),
        h(
          'dd',
          { part: 'price' },
          typeof value === 'number' ? number(value, this.language) : value,
          unit && ` ${unit}`,
        ),
      ),
    );
    return (
      shown.length > 0 &&
      h('dl', { class: 'prices', part: 'facts', lang: 'vi', 'aria-label': this.t('facts') }, shown)
    );
  }

  #options(options: Answer['options']): Child {
    const take = (question: string) => () => {
      if (this.#input) this.#input.value = question;
      this.#input?.focus();
      this.#ask(question);
    };
    const shown = options.map(({ label, question }) =>
      h('button', { type: 'button', class: 'quiet', part: 'button option', click: take(question) }, label),
    );
    return (
      shown.length > 0 &&
      h(
        'div',
        { class: 'acts', part: 'options', role: 'group', lang: 'vi', 'aria-label': this.t('choose') },
        shown,
      )
    );
  }

  #citations({ citations }: Answer): Child {
    const shown = citations.map(({ title, number: code, url, quote }) => {
      const href = safe(url, this.at('/v1/'));
      const name = [code, title].filter(Boolean).join(': ');
      return h(
        'li',
        { class: 'card', part: 'citation' },
        // Some records are quoted as stored, which is for programs to compare.
        !/^[{[]/.test(quote) && h('blockquote', {}, quote),
        href ? h('a', { href }, name) : h('cite', {}, name),
      );
    });
    return (
      shown.length > 0 &&
      h(
        'div',
        {},
        h('p', { class: 'group', id: 'sources' }, this.t('sources')),
        h('ul', { 'aria-labelledby': 'sources', lang: 'vi' }, shown),
      )
    );
  }

  #day({ asOf, validUntil }: Answer): Child {
    const { language, t } = this;
    const until = validUntil && t('holds', { b: date(validUntil, language) });
    return asOf && h('p', { class: 'soft' }, t('asOf', { a: date(asOf, language) }), until && ` ${until}`);
  }
}
