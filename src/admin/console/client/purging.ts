/** Gỡ vĩnh viễn: a record taken back for good, asked for twice, and what was taken back before. */
import { h } from '../../../embed/elements/dom.ts';
import { call, callPublic, Refused, type Schemas, send } from './api.ts';
import { confirmed } from './confirm.ts';
import { button, fill, say } from './feedback.ts';
import { field } from './fields.ts';
import { instant, number } from './format.ts';
import { table } from './table.ts';
import { domain, domainLabel, type Section } from './workplace.ts';

type Purged = Schemas['Purged'];
type PurgedRecord = Schemas['PurgedRecords'][number];

const list = h('div', { id: 'purged' });
const wanted = h('input', { name: 'purge-id', autocomplete: 'off', spellcheck: 'false' });

/** The identifier in what was pasted: itself, or the last part of the record's address. */
function identifier(text: string): string {
  const given = text.trim();
  if (!/^https?:\/\//.test(given)) return given;
  const { pathname } = new URL(given);
  return decodeURIComponent(pathname.split('/').filter(Boolean).at(-1) ?? '').replace(/\.(md|jsonld)$/, '');
}

/** What readers call the record now; null where none of it is shown, though earlier editions may hold it. */
async function nameOf(of: string, id: string): Promise<string | null> {
  try {
    const { data } = await callPublic<Record<string, unknown>>(`/${of}/${encodeURIComponent(id)}`);
    const name = data.title ?? data.name ?? data.street ?? data.indicator;
    return typeof name === 'string' ? name : id;
  } catch (error) {
    if (error instanceof Refused && (error.status === 404 || error.status === 410)) return null;
    throw error;
  }
}

/** The second question: only the identifier typed once more goes on. */
async function typedAgain(id: string): Promise<boolean> {
  const typed = h('input', { name: 'again', autocomplete: 'off', spellcheck: 'false' });
  const isAgreed = await confirmed(
    'Không hoàn tác được. Gõ lại mã bản ghi để gỡ.',
    [field(`Mã: ${id}`, typed)],
    'Gỡ vĩnh viễn',
  );
  if (isAgreed && typed.value.trim() !== id) {
    say('Mã gõ lại không khớp; chưa gỡ gì.', 'fault');
    return false;
  }
  return isAgreed;
}

const outcome = (id: string, { versions, files, scheduledImports }: Purged): string =>
  [
    `Đã gỡ vĩnh viễn ${id}: ${number(versions)} phiên bản`,
    files.length > 0 && `${number(files.length)} tệp gốc không còn tải được`,
    scheduledImports.length > 0 && `${number(scheduledImports.length)} lần hẹn công bố bị huỷ`,
  ]
    .filter(Boolean)
    .join(', ')
    .concat('.');

async function purge(): Promise<void> {
  const of = domain();
  const id = identifier(wanted.value);
  if (id === '') return say('Nhập mã hoặc dán địa chỉ của bản ghi cần gỡ.', 'fault');
  const name = await nameOf(of, id);
  const isAgreed = await confirmed(
    `Gỡ vĩnh viễn ${name === null ? `bản ghi ${id}` : `“${name}”`} của ${domainLabel(of)}?`,
    [
      name === null && h('p', {}, 'Bản ghi này hiện không hiển thị; có thể còn trong ấn bản trước.'),
      h(
        'p',
        {},
        'Mọi phiên bản bị xoá khỏi mọi ấn bản, chỉ mục tìm kiếm, ' +
          'bộ nhớ đệm và bản sao; tệp gốc có bản ghi ' +
          'không còn tải được, lần hẹn công bố có bản ghi bị huỷ. Người đọc được báo là đã gỡ.',
      ),
      h(
        'p',
        {},
        'Chỉ dùng cho dữ liệu cá nhân hay lệnh của toà; sửa sai ' +
          'thì công bố lại hoặc quay về ấn bản trước.',
      ),
    ],
    'Tiếp tục',
  );
  if (!isAgreed || !(await typedAgain(id))) return;
  const { data } = await send<Purged>('POST', `/purge/${of}/${encodeURIComponent(id)}`);
  wanted.value = '';
  say(outcome(id, data));
  await read();
}

const read = (): Promise<void> =>
  fill(
    list,
    () => call<PurgedRecord[]>(`/purge/${domain()}`),
    ({ data }) =>
      data.length === 0
        ? [h('p', { class: 'empty' }, `${domainLabel(domain())} chưa gỡ vĩnh viễn bản ghi nào.`)]
        : [
            table(
              `Đã gỡ vĩnh viễn: ${domainLabel(domain())}`,
              ['Bản ghi', 'Lúc'],
              data.map(({ id, purgedAt }) => [id, instant(purgedAt)]),
            ),
          ],
  );

export const purging: Section = {
  id: 'go-vinh-vien',
  title: 'Gỡ vĩnh viễn',
  of: 'domain',
  body: h(
    'div',
    {},
    h(
      'p',
      { class: 'soft' },
      'Dữ liệu cá nhân bị lộ hay bản ghi toà buộc gỡ. Tệp gửi sau cũng ' +
        'không đưa bản ghi trở lại, trừ khi xác nhận purged.',
    ),
    field('Mã hoặc địa chỉ bản ghi', wanted),
    h('p', { class: 'buttons' }, button('Gỡ vĩnh viễn', purge, { look: 'danger' })),
    list,
  ),
  show: () => void read(),
  forget: () => {
    wanted.value = '';
    list.replaceChildren();
  },
};
