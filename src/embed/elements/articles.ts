/** `<motcua-articles>`: news by day, with its summary and where it was published. */
import { type Child, h } from './dom.ts';
import { date } from './format.ts';
import { ListWidget } from './list-widget.ts';

interface Article {
  id: string;
  title: string;
  summary: string;
  source: { name: string };
  kind: string;
  publishedAt: string;
}

export class Articles extends ListWidget<Article> {
  static readonly observedAttributes = [
    ...ListWidget.shared,
    ...['record', 'q', 'kind', 'topic', 'from', 'to', 'sort'],
  ];
  protected readonly domain = 'articles';
  protected readonly name = 'articles';
  protected readonly prompt = 'articlesLabel';
  protected readonly filters = ['q', 'kind', 'topic', 'from', 'to', 'sort'];

  protected card({ id, title, summary, source, kind, publishedAt }: Article): Child {
    const isMedia = kind === 'video' || kind === 'photos';
    return [
      h(
        'p',
        {},
        h(
          'a',
          { class: 'title', part: 'title', lang: 'vi', href: this.at(`/articles/${encodeURIComponent(id)}`) },
          title,
        ),
      ),
      h(
        'p',
        { class: 'soft', part: 'detail' },
        isMedia && [h('span', { class: 'badge', part: 'badge' }, this.t(kind)), ' '],
        h('time', { datetime: publishedAt }, date(publishedAt, this.language)),
        ' · ',
        h('span', { lang: 'vi' }, source.name),
      ),
      h('p', { part: 'summary', lang: 'vi' }, summary),
    ];
  }
}
