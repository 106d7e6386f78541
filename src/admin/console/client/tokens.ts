/** Mã truy cập: made for editors and programs, shown once, revoked at once. */
import { h } from '../../../embed/elements/dom.ts';
import { call, send } from './api.ts';
import { confirmed } from './confirm.ts';
import { button, fill, say } from './feedback.ts';
import { instant } from './format.ts';
import { table } from './table.ts';
import { made, type Token, tokenForm } from './token-form.ts';
import { domainLabel, type Section } from './workplace.ts';

const list = h('div', { id: 'tokens' });
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

tokenForm.addEventListener('made', () => read());

export const tokens: Section = {
  id: 'ma-truy-cap',
  title: 'Mã truy cập',
  of: 'gateway',
  forAll: true,
  body: h('div', {}, tokenForm, made, list),
  show: () => void read(),
  forget() {
    tokenForm.reset();
    made.replaceChildren();
    list.replaceChildren();
  },
};
