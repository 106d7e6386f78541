/** `<motcua-recruitments>`: notices with the days left to apply. */
import type { Choice } from './combobox.ts';
import { suggest } from './completions.ts';
import { type Child, dotted, h } from './dom.ts';
import { date, daysUntil } from './format.ts';
import { ListWidget } from './list-widget.ts';

interface Recruitment {
  id: string;
  title: string;
  organisation: string;
  positions: { title: string; count: number | null }[];
  quota: number | null;
  place: string | null;
  ward: string | null;
  applyFrom: string | null;
  applyUntil: string;
}

/** Fewer days than this are pressing. */
const SOON = 7;

export class Recruitments extends ListWidget<Recruitment> {
  static readonly observedAttributes = [
    ...ListWidget.shared,
    ...['record', 'q', 'status', 'organisation', 'ward', 'closes-before', 'sort'],
  ];
  protected readonly domain = 'recruitments';
  protected readonly name = 'recruitments';
  protected readonly prompt = 'jobsLabel';
  protected readonly filters = ['q', 'status', 'organisation', 'ward', 'closesBefore', 'sort'];

  protected override complete(typed: string, signal: AbortSignal): Promise<Choice[]> {
    return suggest(this.base, typed, signal, 'organisation');
  }

  protected override links(): Child[] {
    const calendar = `/v1/recruitments.ics?${new URLSearchParams(this.query())}`;
    return [...super.links(), h('a', { href: this.at(calendar), part: 'link' }, this.t('calendar'))];
  }

  #left({ applyFrom, applyUntil }: Recruitment): HTMLElement {
    const { t, language } = this;
    const days = daysUntil(applyUntil);
    const badge = (tone: string, words: string) =>
      h('span', { class: `badge ${tone}`, part: 'badge' }, words);
    if (days < 0) return badge('bad', t('closed'));
    if (applyFrom && daysUntil(applyFrom) > 0) {
      return badge('note', t('upcoming', { a: t('from', { a: date(applyFrom, language) }) }));
    }
    if (days === 0) return badge('bad', t('last'));
    return badge(days < SOON ? 'note' : 'good', this.count('left', days));
  }

  protected card(record: Recruitment): Child {
    const { id, title, organisation, positions, quota, place, ward, applyUntil } = record;
    return [
      h(
        'p',
        {},
        h(
          'a',
          {
            class: 'title',
            part: 'title',
            lang: 'vi',
            href: this.at(`/recruitments/${encodeURIComponent(id)}`),
          },
          title,
        ),
      ),
      h('p', { class: 'soft', part: 'detail', lang: 'vi' }, dotted(organisation, place ?? ward)),
      h(
        'p',
        { part: 'deadline' },
        this.#left(record),
        ` ${this.t('deadline', { a: date(applyUntil, this.language) })}`,
        quota !== null && ` · ${this.count('posts', quota)}`,
      ),
      positions.length > 0 &&
        h(
          'p',
          { class: 'soft', lang: 'vi' },
          positions
            .slice(0, 4)
            .map(({ title: post, count }) => (count ? `${post} (${count})` : post))
            .join('; '),
          positions.length > 4 && ' …',
        ),
    ];
  }
}
