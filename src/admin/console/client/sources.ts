/** Nguồn: what feeds a domain by itself, how each source fares, and what may be done with it. */
import { h } from '../../../embed/elements/dom.ts';
import { call, send } from './api.ts';
import { confirmed } from './confirm.ts';
import { button, fill, say } from './feedback.ts';
import { type Run, runText } from './runs.ts';
import { sourceForm } from './source-form.ts';
import type { Source } from './source-kinds.ts';
import { sourceView } from './source-view.ts';
import { domain, domainLabel, type Section } from './workplace.ts';

const PAUSE_MS = 2_000;
/** Pages are fetched one by one; after this long the editor looks again by hand. */
const MOST_PAUSES = 60;

const list = h('div', { id: 'sources' });
const editor = h('div', {});
const add = button('Thêm nguồn', () => edit(null));

/** The domain that the form is for. */
let editedOf = '';

function edit(source: Source | null): void {
  editedOf = domain();
  const back = document.activeElement;
  const form = sourceForm(domain(), source, (kept) => {
    editor.replaceChildren();
    if (kept) read();
    if (back instanceof HTMLElement && back.isConnected) back.focus();
    else add.focus();
  });
  editor.replaceChildren(form);
  form.querySelector('input')?.focus();
}

const outcomeText = ({ outcome, reason, ...counts }: Run): string => {
  if (outcome === 'failed') return `không thành: ${reason ?? 'không rõ lý do'}`;
  if (outcome === 'gathering') return 'các trang còn đang được đọc; hãy tải lại sau';
  return runText({ outcome, reason, ...counts }) || 'không có gì mới';
};

async function check({ id, name }: Source): Promise<void> {
  say(`Đang kiểm tra nguồn “${name}”…`);
  let { data: run } = await send<Run>('POST', `/sources/${id}/check`);
  for (let paused = 0; run.outcome === 'gathering' && paused < MOST_PAUSES; paused += 1) {
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    run = (await call<Run[]>(`/sources/${id}/runs?limit=1`)).data[0] ?? run;
  }
  await read();
  say(`Nguồn “${name}”: ${outcomeText(run)}.`, run.outcome === 'failed' ? 'fault' : 'done');
}

async function toggle({ id, name, enabled }: Source): Promise<void> {
  await send('PATCH', `/sources/${id}`, { enabled: !enabled });
  await read();
  say(enabled ? `Đã tắt nguồn “${name}”.` : `Đã bật nguồn “${name}”.`);
}

async function remove({ id, name }: Source): Promise<void> {
  const isAgreed = await confirmed(
    `Xoá nguồn “${name}”?`,
    [
      h(
        'p',
        {},
        'Nguồn và lịch sử kiểm tra của nó bị xoá. Các bản ' +
          'ghi nó đã mang về vẫn còn và vẫn được công bố.',
      ),
    ],
    'Xoá nguồn',
  );
  if (!isAgreed) return;
  await send('DELETE', `/sources/${id}`);
  await read();
  say(`Đã xoá nguồn “${name}”.`);
  add.focus();
}

const read = (): Promise<void> =>
  fill(
    list,
    () => call<Source[]>(`/sources?domain=${domain()}`),
    ({ data }) =>
      data.length === 0
        ? [h('p', { class: 'empty' }, `${domainLabel(domain())} chưa có nguồn nào tự cập nhật.`)]
        : [
            h(
              'ul',
              { class: 'cards' },
              data.map((source) => sourceView(source, { check, edit, toggle, remove })),
            ),
          ],
  );

export const sources: Section = {
  id: 'nguon',
  title: 'Nguồn',
  of: 'domain',
  body: h(
    'div',
    {},
    h('p', { class: 'soft' }, 'Nguồn được kiểm tra theo lịch và tự công bố những gì mới.'),
    h('p', { class: 'buttons' }, add, button('Tải lại', read, { look: 'quiet' })),
    editor,
    list,
  ),
  show() {
    if (editedOf !== domain()) editor.replaceChildren();
    read();
  },
  forget() {
    editor.replaceChildren();
    list.replaceChildren();
  },
};
