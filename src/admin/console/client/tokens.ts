/** Mã truy cập: made for editors and programs, shown once, revoked at once. */
import { h } from '../../../embed/elements/dom.ts';
import { call, Refused, type Schemas, send } from './api.ts';
import { confirmed } from './confirm.ts';
import { act, button, fill, say } from './feedback.ts';
import { clearFaults, field, showFaults, tick } from './fields.ts';
import { instant } from './format.ts';
import { table } from './table.ts';
import { domainLabel, domains, type Section } from './workplace.ts';

type Token = Schemas['Token'];

const list = h('div', { id: 'tokens' });
const made = h('div', { id: 'made' });

const scope = (value: string, label: string) =>
  tick(label, h('input', { type: 'checkbox', name: 'scopes', value }));
const create = h('button', {}, 'Tạo mã');
const form = h(
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
  const data = new FormData(form);
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

form.addEventListener('submit', (event) => {
  event.preventDefault();
  act(create, async () => {
    clearFaults(form);
    try {
      const { data } = await send<Token & { token: string }>('POST', '/tokens', wanted());
      form.reset();
      showMade(data);
      say('Đã tạo mã. Mã chỉ hiện một lần, hãy chép lại.');
      await read();
    } catch (error) {
      if (error instanceof Refused) showFaults(form, error.faults);
      throw error;
    }
  });
});

async function revoke({ id, name }: Token): Promise<void> {
  const isAgreed = await confirmed(
    `Thu hồi mã của “${name}”?`,
    [h('p', {}, 'Ai đang dùng mã này mất quyền ngay. Không khôi phục được; nếu cần, tạo mã khác.')],
    'Thu hồi',
  );
  if (!isAgreed) return;
  await send('DELETE', `/tokens/${id}`);
  say(`Đã thu hồi mã của “${name}”.`);
  await read();
}

const stateBadge = ({ revokedAt, expiresAt }: Token): HTMLElement => {
  if (revokedAt) return h('span', { class: 'badge bad' }, 'đã thu hồi');
  const isOver = expiresAt !== null && Date.parse(expiresAt) <= Date.now();
  return isOver ? h('span', { class: 'badge' }, 'hết hạn') : h('span', { class: 'badge good' }, 'đang dùng');
};

const read = (): Promise<void> =>
  fill(
    list,
    () => call<Token[]>('/tokens'),
    ({ data }) =>
      data.length === 0
        ? [h('p', { class: 'empty' }, 'Chưa có mã nào ngoài mã quản trị.')]
        : [
            table(
              'Các mã đã tạo',
              ['Tên', 'Trạng thái', 'Quyền', 'Tạo lúc', 'Hết hạn', 'Việc'],
              data.map((token) => [
                token.name,
                stateBadge(token),
                token.scopes.map(domainLabel).join(', '),
                instant(token.createdAt),
                instant(token.expiresAt),
                !token.revokedAt &&
                  button('Thu hồi', () => revoke(token), { look: 'quiet', name: `Thu hồi ${token.name}` }),
              ]),
            ),
          ],
  );

export const tokens: Section = {
  id: 'ma-truy-cap',
  title: 'Mã truy cập',
  of: 'gateway',
  forAll: true,
  body: h('div', {}, form, made, list),
  show: () => void read(),
  forget() {
    form.reset();
    made.replaceChildren();
    list.replaceChildren();
  },
};
