/** The table prices stand in: what it is called, what decided it, and how long it applies. */
import { h } from './dom.ts';
import { date } from './format.ts';
import type { Language, Translate } from './texts.ts';

export interface PriceTable {
  id: string;
  title: string;
  decision: string | null;
  validFrom: string | null;
  validTo: string | null;
}

/** Title, decision and validity. */
export function tableBlock(table: PriceTable, t: Translate, language: Language): HTMLElement {
  const { title, decision, validFrom, validTo } = table;
  const [a, b] = [validFrom, validTo].map((day) => day && date(day, language));
  const span = a && b ? t('span', { a, b }) : a ? t('from', { a }) : b && t('until', { b });
  return h(
    'p',
    { class: 'table', part: 'table' },
    h('b', { lang: 'vi' }, title),
    h('br'),
    h('span', { class: 'soft' }, h('span', { lang: 'vi' }, decision), decision && span && ' · ', span),
  );
}
