/** The form that makes a token, which is shown once. */
import { h } from '../../../embed/elements/dom.ts';
import { Refused, type Schemas, send } from './api.ts';
import { act, button, say } from './feedback.ts';
import { clearFaults, field, showFaults, tick } from './fields.ts';
import { domains } from './workplace.ts';

export type Token = Schemas['Token'];

/** Where a token just made is shown. */
export const made = h('div', { id: 'made' });

const scope = (value: string, label: string) =>
  tick(label, h('input', { type: 'checkbox', name: 'scopes', value }));
const create = h('button', {}, 'Tạo mã');
/** Makes a token; an event `made` is sent from it. */
export const tokenForm = h(
  'form',
  { class: 'sheet', novalidate: true, 'aria-labelledby': 'new-token' },
  h('h3', { id: 'new-token' }, 'Mã mới'),
  h(
    'div',
    { class: 'grid' },
    field(
      'Tên',
      h('input', { name: 'name', maxlength: 100, autocomplete: 'off' }),
      'Người hoặc chương trình sẽ dùng mã.',
    ),
    field('Hết hạn sau ngày', h('input', { name: 'expiresAt', type: 'date' }), 'Để trống: không hết hạn.'),
  ),
  h(
    'fieldset',
    {},
    h('legend', {}, 'Được làm việc với'),
    h(
      'div',
      { class: 'ticks' },
      domains().map(([name, label]) => scope(name, label)),
      scope('*', 'Mọi miền dữ liệu'),
    ),
  ),
  h('p', { class: 'buttons' }, create),
);

/** The form as the admin API takes it. Throws Refused, naming what is missing. */
function wanted(): { name: string; scopes: string[]; expiresAt?: string } {
  const data = new FormData(tokenForm);
  const [name, day] = [String(data.get('name')).trim(), String(data.get('expiresAt'))];
  const scopes = data.getAll('scopes').map(String);
  const faults = [
    ...(name === '' ? [{ name: 'name', message: 'Cần điền.' }] : []),
    ...(scopes.length === 0 ? [{ name: 'scopes', message: 'Chọn ít nhất một.' }] : []),
  ];
  if (faults.length > 0) throw new Refused(400, 'Còn thiếu tên hoặc quyền.', faults);
  const end = day === '' ? undefined : new Date(`${day}T23:59:59+07:00`).toISOString();
  return { name, scopes: scopes.includes('*') ? ['*'] : scopes, ...(end ? { expiresAt: end } : {}) };
}

/** The secret, which no one can show again. */
function showMade({ name, token }: Token & { token: string }): void {
  const secret = h('output', { class: 'secret' }, token);
  made.replaceChildren(
    h(
      'div',
      { class: 'empty' },
      h('p', {}, `Mã của “${name}”, chỉ hiện một lần:`),
      h('p', {}, secret),
      h(
        'p',
        { class: 'buttons' },
        button(
          'Chép mã',
          async () => {
            await navigator.clipboard.writeText(token).then(
              () => say('Đã chép mã.'),
              () => say('Trình duyệt không cho chép; hãy chọn và chép bằng tay.', 'fault'),
            );
          },
          { look: 'quiet' },
        ),
        button('Đã cất, ẩn đi', () => made.replaceChildren(), { look: 'quiet' }),
      ),
    ),
  );
}

tokenForm.addEventListener('submit', (event) => {
  event.preventDefault();
  act(create, async () => {
    clearFaults(tokenForm);
    try {
      const { data } = await send<Token & { token: string }>('POST', '/tokens', wanted());
      tokenForm.reset();
      showMade(data);
      say('Đã tạo mã. Mã chỉ hiện một lần, hãy chép lại.');
      tokenForm.dispatchEvent(new Event('made'));
    } catch (error) {
      if (error instanceof Refused) showFaults(tokenForm, error.faults);
      throw error;
    }
  });
});
