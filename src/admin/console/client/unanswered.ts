/** Câu hỏi chưa có đáp án: what citizens ask for and do not find. */
import { type Child, h } from '../../../embed/elements/dom.ts';
import { call, type Schemas, send } from './api.ts';
import { confirmed } from './confirm.ts';
import { button, fill, say } from './feedback.ts';
import { field, select } from './fields.ts';
import { dayText, number } from './format.ts';
import { saveQuestion } from './saved-questions.ts';
import { table } from './table.ts';
import { pairWith } from './word-pairs.ts';
import { domainLabel, domains, mayAll, type Section } from './workplace.ts';

type Term = Schemas['UnansweredTerm'];

const SURFACES: readonly (readonly [string, string])[] = [
  ['ask', 'Hỏi đáp'],
  ['search', 'Tìm chung'],
];

const list = h('div', { id: 'unanswered' });
const surface = select('surface', [['', 'Mọi nơi'], ...SURFACES, ...domains()]);
surface.addEventListener('change', () => read());

const surfaceText = (name: string): string =>
  SURFACES.find(([known]) => known === name)?.[1] ?? domainLabel(name);

async function forgetAll(): Promise<void> {
  const isAgreed = await confirmed(
    'Xoá mọi lời hỏi đã đếm?',
    [h('p', {}, 'Danh sách này trống lại và được đếm từ đầu. Không khôi phục được.')],
    'Xoá tất cả',
  );
  if (!isAgreed) return;
  await send('DELETE', '/unanswered');
  await read();
  say('Đã xoá mọi lời hỏi đã đếm.');
}

/** What can be made of words asked in vain, a click each. */
const doings = (term: string): Child =>
  h(
    'span',
    { class: 'buttons' },
    mayAll() &&
      button(
        'Ghép từ',
        () => {
          location.hash = '#loi-nguoi-dan';
          setTimeout(() => pairWith(term));
        },
        { look: 'quiet', name: `Ghép “${term}” với chữ trong văn bản` },
      ),
    button(
      'Lưu câu hỏi',
      async () => {
        await saveQuestion(term);
        say(`Đã lưu câu hỏi “${term}”; sau mỗi lần công bố nó được hỏi lại.`);
      },
      { look: 'quiet', name: `Lưu câu hỏi “${term}”` },
    ),
  );

const read = (): Promise<void> =>
  fill(
    list,
    () =>
      call<Term[]>(
        `/unanswered?${new URLSearchParams({ limit: '100', ...(surface.value ? { surface: surface.value } : {}) })}`,
      ),
    ({ data }) =>
      data.length === 0
        ? [h('p', { class: 'empty' }, 'Chưa có cụm từ nào được hỏi hơn năm lần mà không có đáp án.')]
        : [
            table(
              'Hỏi nhiều mà chưa có đáp án',
              ['Cụm từ', 'Hỏi ở', { number: 'Số lần' }, 'Lần đầu', 'Lần cuối', 'Làm gì'],
              data.map(({ term, surface: where, count, firstOn, lastOn }) => [
                term,
                surfaceText(where),
                number(count),
                dayText(firstOn),
                dayText(lastOn),
                doings(term),
              ]),
            ),
            mayAll() && button('Xoá tất cả, đếm lại từ đầu', forgetAll, { look: 'quiet' }),
          ],
  );

export const unanswered: Section = {
  id: 'chua-co-dap-an',
  title: 'Câu hỏi chưa có đáp án',
  short: 'Chưa có đáp án',
  of: 'gateway',
  body: h(
    'div',
    {},
    h(
      'p',
      { class: 'soft' },
      'Chỉ gồm cụm từ được hỏi hơn năm lần, viết không dấu và ' +
        'không kèm người hỏi. Số lần đếm được có thể ít hơn thực tế.',
    ),
    h('div', { class: 'grid filters' }, field('Nơi hỏi', surface)),
    list,
  ),
  show: () => void read(),
  forget: () => list.replaceChildren(),
};
