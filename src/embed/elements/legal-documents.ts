/** `<motcua-legal-documents>`: documents with their validity on the day, and the article that matched. */
import type { Choice } from './combobox.ts';
import { suggest } from './completions.ts';
import { type Child, h } from './dom.ts';
import { date } from './format.ts';
import { ListWidget } from './list-widget.ts';
import { select } from './select.ts';
import { named } from './texts.ts';

interface LegalDocument {
  id: string;
  number: string;
  title: string;
  issuer: string;
  issuedOn: string;
  status: string;
  passage?: { anchor: string; heading: string; text: string; highlights: [number, number][] };
}

/** Text of a passage beside its highlights, as much as fits a card. */
const LENGTH = 280;

/** The passage from a little before its first highlight, with the highlights marked. */
function marked(text: string, highlights: [number, number][]): Child[] {
  const first = highlights[0]?.[0] ?? 0;
  const from = first > 90 ? text.lastIndexOf(' ', first - 60) + 1 : 0;
  const to = Math.min(text.length, from + LENGTH);
  const parts: Child[] = [from > 0 && '… '];
  let at = from;
  for (const [start, end] of highlights) {
    if (start < at || end > to) continue;
    parts.push(text.slice(at, start), h('mark', {}, text.slice(start, end)));
    at = end;
  }
  return [...parts, text.slice(at, to), to < text.length && ' …'];
}

export class LegalDocuments extends ListWidget<LegalDocument> {
  static readonly observedAttributes = [
    ...ListWidget.shared,
    ...[
      'record',
      'q',
      'number',
      'type',
      'issuer',
      'field',
      'status',
      'signer',
      'on',
      'issued-from',
      'issued-to',
      'sort',
    ],
  ];
  protected readonly domain = 'legal-documents';
  protected readonly name = 'legal-documents';
  protected readonly prompt = 'legalLabel';
  protected readonly filters = [
    'q',
    'number',
    'type',
    'issuer',
    'field',
    'status',
    'signer',
    'on',
    'issuedFrom',
    'issuedTo',
    'sort',
  ];

  protected override complete(typed: string, signal: AbortSignal): Promise<Choice[]> {
    return suggest(this.base, typed, signal, 'document');
  }

  protected override fields(): Child[] {
    const { t } = this;
    const statuses = (['in_force', 'not_yet_in_force', 'expired'] as const).map(
      (status) => [status, t(status)] as const,
    );
    return [select('status', t('status'), this.getAttribute('status'), [['', t('all')], ...statuses])];
  }

  protected card({ id, number, title, issuer, issuedOn, status, passage }: LegalDocument): Child {
    const page = `/legal-documents/${encodeURIComponent(id)}`;
    const tone = status === 'in_force' ? 'good' : /^(expired|suspended)$/.test(status) ? 'bad' : 'note';
    return [
      h(
        'p',
        {},
        h('a', { class: 'title', part: 'title', lang: 'vi', href: this.at(page) }, `${number}: ${title}`),
      ),
      h(
        'p',
        { class: 'soft', part: 'detail' },
        h('span', { class: `badge ${tone}`, part: 'badge' }, named(this.t, status, status)),
        ' ',
        h('span', { lang: 'vi' }, issuer),
        ` · ${this.t('issued', { a: date(issuedOn, this.language) })}`,
      ),
      passage?.text &&
        h(
          'p',
          { part: 'passage', lang: 'vi' },
          h('a', { href: this.at(`${page}#${passage.anchor}`) }, passage.heading),
          ' ',
          marked(passage.text, passage.highlights),
        ),
    ];
  }
}
