/** A source and how it fares. */
import { type Child, h } from '../../../embed/elements/dom.ts';
import { button } from './feedback.ts';
import { instant, number } from './format.ts';
import { outcomeBadge, runsView, runText } from './runs.ts';
import { intervalText, KINDS, type Source } from './source-kinds.ts';

type SourceActions = Readonly<
  Record<'check' | 'edit' | 'toggle' | 'remove', (source: Source) => Promise<void> | void>
>;

const stateBadge = ({ enabled, failingSince }: Source): HTMLElement => {
  if (!enabled) return h('span', { class: 'badge' }, 'đã tắt');
  return failingSince
    ? h('span', { class: 'badge bad' }, 'đang lỗi')
    : h('span', { class: 'badge good' }, 'hoạt động');
};

/** A source as an entry of a list; the buttons do what is given, and its runs are read when asked for. */
export function sourceView(source: Source, actions: SourceActions): HTMLElement {
  const { name, lastRun, failingSince, failures, nextCheckAt, kind, intervalMinutes = 60, strategy } = source;
  const facts: [string, Child][] = [
    [
      'Địa chỉ',
      h('a', { href: source.address, rel: 'noopener noreferrer', target: '_blank' }, source.address),
    ],
    ['Loại', `${KINDS[kind]}${strategy === 'replace' ? ', thay tất cả' : ''}`],
    [
      'Lịch',
      source.enabled && [
        `mỗi ${intervalText(intervalMinutes)}`,
        nextCheckAt && [', lần tới ', instant(nextCheckAt)],
      ],
    ],
    ['Lỗi từ', failingSince && [instant(failingSince), `, ${number(failures)} lần liền`]],
    ['Lần cuối', lastRun && [instant(lastRun.startedAt), ' ', outcomeBadge(lastRun), ' ', runText(lastRun)]],
    ['Lý do', lastRun?.reason],
  ];
  return h(
    'li',
    { class: 'card' },
    h('h3', {}, name, ' ', stateBadge(source)),
    h(
      'dl',
      { class: 'facts' },
      facts.filter(([, value]) => value).map(([label, value]) => [h('dt', {}, label), h('dd', {}, value)]),
    ),
    h(
      'p',
      { class: 'buttons' },
      button('Kiểm tra ngay', () => actions.check(source), { look: 'quiet', name: `Kiểm tra ngay ${name}` }),
      button('Sửa', () => actions.edit(source), { look: 'quiet', name: `Sửa ${name}` }),
      button(source.enabled ? 'Tắt' : 'Bật', () => actions.toggle(source), {
        look: 'quiet',
        name: `${source.enabled ? 'Tắt' : 'Bật'} ${name}`,
      }),
      button('Xoá', () => actions.remove(source), { look: 'quiet', name: `Xoá ${name}` }),
    ),
    runsView(source.id, name),
  );
}
