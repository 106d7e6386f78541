/** One record that an import would add, change or withdraw. */
import { type Child, h } from '../../../embed/elements/dom.ts';
import type { Schemas } from './api.ts';
import { button } from './feedback.ts';
import { fieldName } from './field-names.ts';
import { around, type Difference, differences, leavesOf } from './leaves.ts';

export type Change = Schemas['ImportReport']['changes'][number];

/** Values of a whole record shown before the rest is asked for. */
const FIRST = 3;

const LOOKS: Readonly<Record<Change['outcome'], readonly [look: string, text: string]>> = {
  added: ['good', 'thêm'],
  changed: ['note', 'đổi'],
  removed: ['bad', 'gỡ'],
};

/** What the record is called. */
export function nameOf({ id, before, after }: Change): string {
  const leaves = leavesOf(after ?? before);
  const name = leaves.get('title') ?? leaves.get('street') ?? leaves.get('name') ?? id;
  const besides = [leaves.get('number'), leaves.get('segment.text'), leaves.get('landType.name')];
  return [name, ...besides].filter(Boolean).join(' · ');
}

const plain = ({ path, after }: Difference): Child[] => [h('dt', {}, fieldName(path)), h('dd', {}, after)];

function line({ path, before, after }: Difference): Child[] {
  const { head, was, is, tail } = around(before, after);
  return [
    h('dt', {}, fieldName(path)),
    h(
      'dd',
      {},
      head,
      was && h('del', {}, h('span', { class: 'out' }, 'trước: '), was),
      was && is && ' ',
      is && h('ins', {}, h('span', { class: 'out' }, 'sau: '), is),
      tail,
    ),
  ];
}

/** Records shown at first, and with each request for more. */
const SHOWN = 20;

/** A list of records, the rest of a long one on request. */
export function changeList(changes: readonly Change[]): Child[] {
  const list = h('ul', { class: 'cards' });
  const more = button('Xem thêm bản ghi', () => grow(), { look: 'quiet' });
  const grow = () => {
    const next = changes.slice(list.childElementCount, list.childElementCount + SHOWN).map(changeView);
    list.append(...next);
    if (list.childElementCount < changes.length) return;
    more.remove();
    // The button had the focus; reading goes on where it was.
    if (next[0]) next[0].tabIndex = -1;
    next[0]?.focus();
  };
  list.append(...changes.slice(0, SHOWN).map(changeView));
  return [list, changes.length > SHOWN && more];
}

/** The record as an entry of a list: what differs, or the whole of one that comes or goes. */
function changeView(change: Change): HTMLElement {
  const { outcome, before, after } = change;
  const [look, text] = LOOKS[outcome];
  const isWhole = outcome !== 'changed';
  const name = nameOf(change);
  // Where a record stood in its file is no part of what readers are told of it.
  const found = (isWhole ? differences(null, after ?? before) : differences(before, after)).filter(
    ({ path }) => !/^origin\b/.test(path),
  );
  const shown = isWhole ? found.filter(({ path, after: value }) => path !== 'id' && value !== name) : found;
  const list = (lines: Difference[]) =>
    h('dl', { class: isWhole ? 'facts' : 'facts compared' }, lines.map(isWhole ? plain : line));
  const rest = isWhole ? shown.slice(FIRST) : [];
  return h(
    'li',
    { class: 'card' },
    h('h4', {}, h('span', { class: `badge ${look}` }, text), ' ', name),
    list(isWhole ? shown.slice(0, FIRST) : shown),
    rest.length > 0 && h('details', {}, h('summary', {}, `Thêm ${rest.length} giá trị`), list(rest)),
    h('p', { class: 'soft small' }, 'Mã ', h('code', {}, change.id)),
  );
}
