/** Cặp từ: what people say and what records say, tried on the saved questions before it counts. */
import { type Child, h } from '../../../embed/elements/dom.ts';
import { call, Refused, type Schemas, send } from './api.ts';
import { act, button, fill, say } from './feedback.ts';
import { clearFaults, field, showFaults } from './fields.ts';
import { changeList, KINDS, read as readQuestions } from './saved-questions.ts';
import { table } from './table.ts';
import { mayAll } from './workplace.ts';

type Pair = Schemas['WordPair'];
type Effect = Schemas['WordPairEffect'];

const list = h('div', { id: 'word-pairs' });

async function remove({ said }: Pair): Promise<void> {
  await send('DELETE', `/word-pairs/${encodeURIComponent(said)}`);
  await read();
  say(`Đã bỏ cặp từ “${said}”.`);
}

export const read = (): Promise<void> => {
  form.hidden = !mayAll();
  return fill(
    list,
    () => call<Pair[]>('/word-pairs'),
    ({ data }) =>
      data.length === 0
        ? [h('p', { class: 'empty' }, 'Chưa thêm cặp từ nào ngoài những cặp có sẵn.')]
        : [
            table(
              'Cặp từ đã thêm',
              ['Người dân nói', 'Văn bản viết', 'Người thêm', ''],
              data.map((pair) => [
                pair.said,
                pair.means.join('; '),
                pair.addedBy,
                mayAll() &&
                  button('Bỏ', () => remove(pair), { look: 'quiet', name: `Bỏ cặp từ “${pair.said}”` }),
              ]),
            ),
          ],
  );
};

const said = h('input', { name: 'said', maxlength: 80, autocomplete: 'off' });
const means = h('input', { name: 'means', maxlength: 300, autocomplete: 'off' });
const tryIt = h('button', {}, 'Xem thử');
const effect = h('div', { id: 'pair-effect' });

const wanted = () => ({
  said: said.value.trim(),
  means: means.value
    .split(';')
    .map((text) => text.trim())
    .filter(Boolean),
});

/** What the pair does to the saved questions, with the button that adds it. */
function shownEffect({ pair, checked, left, effects }: Effect): Child[] {
  const tried = `Đã thử trên ${checked} câu hỏi đã lưu${left > 0 ? `, còn ${left} câu chưa thử` : ''}.`;
  return [
    h('h4', {}, `“${pair.said}” đọc là “${pair.means.join('”, “')}”`),
    h('p', {}, effects.length === 0 ? `${tried} Không đáp án nào đổi.` : `${tried} Đáp án đổi:`),
    ...effects.map(({ question, kind, before, after }) =>
      h('div', {}, h('h5', {}, `${question} – ${KINDS[kind]}`), changeList(before, after)),
    ),
    h(
      'p',
      { class: 'buttons' },
      button('Thêm cặp từ', async () => {
        await send('PUT', '/word-pairs?mode=save', pair);
        effect.replaceChildren();
        form.reset();
        await Promise.all([read(), readQuestions()]);
        say(`Đã thêm cặp từ “${pair.said}”; mọi nơi dùng trong vòng hai phút.`);
      }),
    ),
  ];
}

const form = h(
  'form',
  { class: 'sheet', novalidate: true, 'aria-label': 'Cặp từ mới' },
  h(
    'div',
    { class: 'grid' },
    field('Người dân nói', said, 'Ví dụ: sổ đỏ. Viết đủ dấu.'),
    field('Văn bản viết', means, 'Nhiều cách viết thì cách nhau bằng dấu chấm phẩy.'),
  ),
  h('p', { class: 'buttons' }, tryIt),
);
form.addEventListener('submit', (event) => {
  event.preventDefault();
  act(tryIt, async () => {
    clearFaults(form);
    effect.replaceChildren();
    try {
      const { data } = await send<Effect>('PUT', '/word-pairs', wanted());
      effect.replaceChildren(...(shownEffect(data) as Node[]));
      say('Đã thử cặp từ; chưa thêm.');
    } catch (error) {
      if (error instanceof Refused) showFaults(form, error.faults);
      throw error;
    }
  });
});

/** Puts words that were asked in vain into the form, for the editor to say what they mean. */
export function pairWith(words: string): void {
  said.value = words;
  means.focus();
}

export const wordPairs = h(
  'div',
  {},
  h('h3', {}, 'Cặp từ'),
  h(
    'p',
    { class: 'soft' },
    'Lời thường ngày và chữ trong văn bản: ai gõ vế trước thì vế sau cũng được tìm. Thử trước khi thêm.',
  ),
  form,
  effect,
  list,
);

export const clearPairs = (): void => {
  list.replaceChildren();
  effect.replaceChildren();
};
