/** Ý kiến người đọc: what readers pressed under “Thông tin này đúng chưa?”, per record, until an editor has looked. */
import { FEEDBACK_TEXTS } from '../../../contract/feedback.ts';
import { h } from '../../../embed/elements/dom.ts';
import { call, type Schemas, send } from './api.ts';
import { button, fill, say } from './feedback.ts';
import { dayText, number } from './format.ts';
import { table } from './table.ts';
import { domain, domainLabel, type Section } from './workplace.ts';

type Said = Schemas['RecordFeedback'];

const list = h('div', { id: 'opinions' });

async function look(id: string): Promise<void> {
  await send('DELETE', `/feedback/${domain()}/${encodeURIComponent(id)}`);
  await read();
  say(`Đã xem ý kiến về “${id}”; đếm lại từ đầu.`);
}

/** How often, for what: `Số liệu sai: 3`. */
const reasonsText = (reasons: Said['reasons']) =>
  h(
    'ul',
    { class: 'plain' },
    reasons.map(({ reason, count }) => h('li', {}, `${FEEDBACK_TEXTS[reason].vi}: ${number(count)}`)),
  );

const last = (reasons: Said['reasons']): string =>
  reasons.map(({ lastOn }) => lastOn).reduce((one, other) => (one > other ? one : other), '');

const read = (): Promise<void> =>
  fill(
    list,
    () => call<Said[]>(`/feedback/${domain()}`),
    ({ data }) =>
      data.length === 0
        ? [h('p', { class: 'empty' }, `Chưa có ý kiến nào về ${domainLabel(domain())}.`)]
        : [
            table(
              'Bản ghi có ý kiến, bị bấm “chưa đúng” nhiều nhất trước',
              ['Bản ghi', { number: 'Chưa đúng' }, 'Đã bấm', 'Lần cuối', 'Làm gì'],
              data.map(({ id, wrong, reasons }) => [
                h('a', { href: `/${domain()}/${encodeURIComponent(id)}` }, id),
                number(wrong),
                reasonsText(reasons),
                dayText(last(reasons)),
                button('Đã xem', () => look(id), { look: 'quiet', name: `Đã xem ý kiến về ${id}` }),
              ]),
            ),
          ],
  );

export const opinions: Section = {
  id: 'y-kien',
  title: 'Ý kiến người đọc',
  of: 'domain',
  body: h(
    'div',
    {},
    h(
      'p',
      { class: 'soft' },
      'Mỗi người được đếm một lần một ngày cho một bản ghi, không kèm gì ' +
        'về người bấm. Bấm “Đã xem” để xoá số đếm sau khi sửa.',
    ),
    list,
  ),
  show: () => void read(),
  forget: () => list.replaceChildren(),
};
