/** Fields of a source that only some kinds take. */
import { h } from '../../../embed/elements/dom.ts';
import { field, select, tick } from './fields.ts';
import type { Source } from './source-kinds.ts';

const SELECTORS = [
  ['links', 'Liên kết đến bài'],
  ['title', 'Tiêu đề'],
  ['lead', 'Đoạn mở đầu'],
  ['content', 'Nội dung'],
  ['author', 'Tác giả'],
  ['date', 'Ngày đăng'],
] as const;

/** A box for a line of text. */
export const text = (name: string, value = '', given: Record<string, string> = {}): HTMLInputElement =>
  h('input', { name, value, autocomplete: 'off', ...given });

const mappingBox = (held: Source | null): HTMLTextAreaElement => {
  const box = h('textarea', { name: 'mapping', rows: 6, spellcheck: 'false' });
  box.value = held?.mapping ? JSON.stringify(held.mapping, null, 2) : '';
  return box;
};

/** Each field by its setting, as `settingsFor` names them. */
export function settingFields(held: Source | null): [setting: string, element: HTMLElement][] {
  const selectors = SELECTORS.map(
    ([name, label]) =>
      [
        `selectors.${name}`,
        field(label, text(`selectors.${name}`, held?.selectors?.[name], { spellcheck: 'false' })),
      ] as [string, HTMLElement],
  );
  return [
    ['sourceName', field('Tên nguồn ghi dưới bài', text('sourceName', held?.sourceName))],
    [
      'strategy',
      field(
        'Cách công bố',
        select(
          'strategy',
          [
            ['merge', 'Thêm và sửa'],
            ['replace', 'Thay tất cả'],
          ],
          held?.strategy,
        ),
      ),
    ],
    [
      'followLinks',
      tick(
        'Đọc cả trang của từng bài',
        h('input', { type: 'checkbox', name: 'followLinks', checked: held?.followLinks }),
        'Cho nguồn tin chỉ có tóm tắt.',
      ),
    ],
    [
      'addressPattern',
      field(
        'Địa chỉ bài phải chứa',
        text('addressPattern', held?.addressPattern),
        'Dấu * thay cho chuỗi bất kỳ, ví dụ /tin-tuc/*.html',
      ),
    ],
    [
      'selectors',
      h(
        'details',
        { class: 'wide' },
        h('summary', {}, 'Bộ chọn CSS của trang (khi đọc tự động chưa đúng)'),
        h(
          'div',
          { class: 'grid' },
          selectors.map(([, element]) => element),
        ),
      ),
    ],
    ...selectors,
    [
      'mapping',
      h(
        'details',
        { class: 'wide' },
        h('summary', {}, 'Ánh xạ cột (khi tên cột khác quy ước)'),
        field('Ánh xạ cột, JSON', mappingBox(held), 'Như tệp dùng với npm run import -- --map.'),
      ),
    ],
  ];
}
