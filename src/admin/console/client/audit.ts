/** Nhật ký: who did what, and when. */
import { h } from '../../../embed/elements/dom.ts';
import { call } from './api.ts';
import { type Entry, sentence } from './audit-sentence.ts';
import { button, fill } from './feedback.ts';
import { field, select } from './fields.ts';
import { instant } from './format.ts';
import { domains, type Section } from './workplace.ts';

const PAGE = 50;

const list = h('div', { id: 'audit' });
const of = select('domain', [['', 'Tất cả'], ...domains()]);
of.addEventListener('change', () => read());

const page = (cursor: string | null) =>
  call<Entry[]>(
    `/audit?${new URLSearchParams({ limit: String(PAGE), ...(of.value ? { domain: of.value } : {}), ...(cursor ? { cursor } : {}) })}`,
  );

const line = (entry: Entry): HTMLElement =>
  h('li', {}, instant(entry.at), h('p', {}, h('b', {}, entry.editor), ' ', sentence(entry), '.'));

const read = (): Promise<void> =>
  fill(
    list,
    () => page(null),
    ({ data, page: first }) => {
      if (data.length === 0) return [h('p', { class: 'empty' }, 'Chưa có việc nào được ghi.')];
      const entries = h('ol', { class: 'entries' }, data.map(line));
      let cursor = first?.nextCursor ?? null;
      const more = button(
        'Xem thêm',
        async () => {
          const next = await page(cursor);
          const [begin, ...rest] = next.data.map(line);
          if (begin) {
            begin.tabIndex = -1;
            entries.append(begin, ...rest);
          }
          cursor = next.page?.nextCursor ?? null;
          if (cursor) return;
          more.remove();
          begin?.focus();
        },
        { look: 'quiet' },
      );
      return [entries, cursor && more];
    },
  );

export const audit: Section = {
  id: 'nhat-ky',
  title: 'Nhật ký',
  of: 'gateway',
  body: h('div', {}, h('div', { class: 'grid filters' }, field('Việc của', of)), list),
  show: () => void read(),
  forget: () => list.replaceChildren(),
};
