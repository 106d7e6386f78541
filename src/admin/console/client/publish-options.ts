/** How and when a file is published, as the editor chooses. */
import { h } from '../../../embed/elements/dom.ts';
import { Refused } from './api.ts';
import { clearFaults, field, showFaults, tick } from './fields.ts';
import { inVietnam, vietnamMinute } from './format.ts';

const radio = (name: string, value: string, checked = false): HTMLInputElement =>
  h('input', { type: 'radio', name, value, checked });

/** The choices as a form; `changed` hears of every one, and whether it needs another preview. */
export function publishOptions(changed: (again: boolean) => void) {
  const skip = h('input', { type: 'checkbox', name: 'rejects' });
  const at = h('input', { type: 'datetime-local', name: 'publishAt', disabled: true });
  const form = h(
    'form',
    { class: 'options', novalidate: true },
    h(
      'fieldset',
      {},
      h('legend', {}, 'Cách công bố'),
      tick('Thêm và sửa', radio('strategy', 'merge', true), 'Bản ghi không có trong tệp vẫn giữ nguyên.'),
      tick('Thay tất cả', radio('strategy', 'replace'), 'Bản ghi không có trong tệp sẽ bị gỡ.'),
      tick('Bỏ qua dòng lỗi', skip, 'Các dòng còn lại vẫn được công bố.'),
    ),
    h(
      'fieldset',
      {},
      h('legend', {}, 'Lúc nào'),
      tick('Ngay bây giờ', radio('when', 'now', true)),
      tick('Hẹn giờ', radio('when', 'later')),
      field('Ngày giờ công bố', at, 'Giờ Việt Nam, dù máy này đặt múi giờ nào.'),
    ),
  );
  const chosen = (name: string) => String(new FormData(form).get(name));
  const isLater = () => chosen('when') === 'later';
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('change', ({ target }) => {
    const { name } = target as HTMLInputElement;
    if (name === 'when') {
      at.disabled = !isLater();
      at.min = vietnamMinute();
      if (isLater() && at.value === '') at.value = vietnamMinute(60);
    }
    clearFaults(form);
    changed(name === 'strategy');
  });
  return {
    form,
    strategy: () => chosen('strategy') as 'merge' | 'replace',
    rejects: () => (skip.checked ? 'skip' : 'stop'),
    isLater,
    /** The instant to publish at, or undefined for now. Throws Refused, marking the field. */
    publishAt(): string | undefined {
      if (!isLater()) return undefined;
      const wrong =
        at.value === ''
          ? 'Hãy điền đủ ngày và giờ.'
          : at.value <= vietnamMinute()
            ? 'Thời điểm này đã qua.'
            : '';
      if (wrong === '') return inVietnam(at.value);
      showFaults(form, [{ name: 'publishAt', message: wrong }]);
      throw new Refused(0, wrong);
    },
    clear() {
      form.reset();
      at.disabled = true;
      clearFaults(form);
    },
  };
}
